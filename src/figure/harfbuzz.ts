/** Text shaping and font subsetting by HarfBuzz, the engine that browsers, Pango and resvg follow, so that all agree on every width. */
import type { ForeignFont } from './scripts.ts';
import { segmentsOf, type Segment } from './segments.ts';
import type { Face, Font, Glyph, Typesetter } from './typeset.ts';
import { FACES } from './typeset.ts';

/** The calls of harfbuzz-subset.wasm that are used (its own C names). */
interface SubsetApi {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(bytes: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** The one call of the platform's WebAssembly; Node and every browser have it, the language library does not declare it. */
interface WasmHost {
  readonly WebAssembly: {
    instantiate(bytes: Uint8Array, imports: object): Promise<{ readonly instance: { readonly exports: unknown } }>;
  };
}

const MEMORY_MODE_WRITABLE = 2;
const NO_HINTING = 0x1;
const RETAIN_GIDS = 0x2;
const SET_OF_NAME_IDS = 4;
/** Family and style in the typographic sense: without them "Source Sans 3" of weight 600 would be a family of its own. */
const TYPOGRAPHIC_NAMES = [16, 17];
/** Marks of direction (UAX 9). */
const UNSEEN = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Widths are asked for again and again while labels are placed; a drawing has some thousand texts. */
const CACHE_LIMIT = 20_000;

/**
 * @param fonts the TrueType file of each face (FACE_FILES)
 * @param subsetWasm harfbuzzjs/dist/harfbuzz-subset.wasm
 * @throws where a font cannot be read
 */
export async function loadTypesetter(
  fonts: Readonly<Record<Face, Uint8Array>>,
  subsetWasm: Uint8Array,
): Promise<Typesetter> {
  const hb = await import('harfbuzzjs');
  const host = globalThis as unknown as WasmHost;
  const api = (await host.WebAssembly.instantiate(subsetWasm, {})).instance.exports as SubsetApi;
  api._initialize();
  const open = (name: Font, file: Uint8Array) => {
    const face = new hb.Face(new hb.Blob(file));
    if (!(face.upem > 0)) throw new Error(`figure/harfbuzz: the font of "${name}" cannot be read`);
    return { file, font: new hb.Font(face), upem: face.upem };
  };
  type Opened = ReturnType<typeof open>;
  const opened = new Map<Font, Opened>(FACES.map((name) => [name, open(name, fonts[name])]));
  const buffer = new hb.Buffer();
  const widths = new Map<string, number>();

  const fontOf = (name: Font): Opened => opened.get(name) as Opened;
  const has = (name: Font, code: number): boolean => opened.get(name)?.font.nominalGlyph(code) !== undefined;

  const shaped = (text: string, { start, end, font: name, rtl }: Segment): Glyph[] => {
    const { font, upem } = fontOf(name);
    buffer.reset();
    buffer.addText(text, start, end - start);
    if (rtl) buffer.setDirection(hb.Direction.RTL);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map((info, i) => ({
      font: name,
      id: info.codepoint,
      cluster: info.cluster,
      advance: (positions[i]?.xAdvance ?? 0) / upem,
      dx: (positions[i]?.xOffset ?? 0) / upem,
      dy: (positions[i]?.yOffset ?? 0) / upem,
    }));
  };
  const glyphs = (text: string, face: Face): Glyph[] => {
    const segments = segmentsOf(text, face, has);
    const all = segments.flatMap((segment) => shaped(text, segment));
    // marks of direction are no letters: their empty glyph would be taken for a space
    return segments.length === 1
      ? all
      : all.filter(({ cluster, advance }) => advance !== 0 || !UNSEEN.test(text[cluster] ?? ''));
  };

  return {
    glyphs,
    width(text, name) {
      const key = `${name} ${text}`;
      let width = widths.get(key);
      if (width === undefined) {
        if (widths.size >= CACHE_LIMIT) widths.clear();
        width = glyphs(text, name).reduce((sum, glyph) => sum + glyph.advance, 0);
        widths.set(key, width);
      }
      return width;
    },
    advance: (name, glyph) => fontOf(name).font.glyphHAdvance(glyph) / fontOf(name).upem,
    outline: (name, glyph) =>
      fontOf(name)
        .font.glyphToJson(glyph)
        .map(({ type, values }) => ({ type, values: values.map((value) => value / fontOf(name).upem) })),
    metrics(name) {
      const { font, upem } = fontOf(name);
      const { ascender, descender } = font.hExtents();
      return { ascent: ascender / upem, descent: descender / upem };
    },
    subset: (name, text, keepIds = false) => subset(api, fontOf(name).file, text, keepIds),
    font: (name) => fontOf(name).file,
    pieces: (text, face) =>
      segmentsOf(text, face, has).map(({ start, end, font }) => ({ font, text: text.slice(start, end) })),
    lacking: (names) => names.filter((name) => !opened.has(name)),
    add(name: ForeignFont, file) {
      opened.set(name, open(name, file));
      widths.clear();
    },
  };
}

function subset(api: SubsetApi, font: Uint8Array, text: string, keepIds: boolean): Uint8Array {
  const data = api.malloc(font.byteLength);
  new Uint8Array(api.memory.buffer).set(font, data);
  const blob = api.hb_blob_create(data, font.byteLength, MEMORY_MODE_WRITABLE, 0, 0);
  const face = api.hb_face_create(blob, 0);
  api.hb_blob_destroy(blob);
  const input = api.hb_subset_input_create_or_fail();
  const unicodes = api.hb_subset_input_unicode_set(input);
  const points = [...new Set([...text].map((character) => character.codePointAt(0) ?? 32))].sort((a, b) => a - b);
  for (const point of points) api.hb_set_add(unicodes, point);
  const names = api.hb_subset_input_set(input, SET_OF_NAME_IDS);
  for (const id of TYPOGRAPHIC_NAMES) api.hb_set_add(names, id);
  api.hb_subset_input_set_flags(input, NO_HINTING | (keepIds ? RETAIN_GIDS : 0));
  const small = api.hb_subset_or_fail(face, input);
  try {
    if (small === 0) throw new Error('figure/harfbuzz: subsetting a font failed');
    const result = api.hb_face_reference_blob(small);
    const length = api.hb_blob_get_length(result);
    const at = api.hb_blob_get_data(result, 0);
    // The memory may have grown while subsetting: a fresh view, and a copy that outlives it.
    const bytes = new Uint8Array(api.memory.buffer).slice(at, at + length);
    api.hb_blob_destroy(result);
    return bytes;
  } finally {
    if (small !== 0) api.hb_face_destroy(small);
    api.hb_subset_input_destroy(input);
    api.hb_face_destroy(face);
    api.free(data);
  }
}
