/** A scene as SVG text: real text in shipped fonts, subset and embedded, so that one file is the whole figure. */
import { base64 } from './base64.ts';
import { flatten, type Item, type Run, type Scene } from './scene.ts';
import { FACE_STYLE, FACES, type Face, type Typesetter } from './typeset.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML content and attributes; what XML 1.0 cannot hold (control characters, lone surrogates) is replaced. */
export const escapeXml = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\P{Control}\t\n]|[\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** At most two decimals, never -0; by way of six, so that the last bit of a sine, which engines differ in, tips no rounding. */
export const number = (value: number): string => String(Math.round(Math.round(value * 1e6) / 1e4) / 100 + 0);

const FALLBACK: Readonly<Record<string, string>> = {
  'Source Sans 3': "'Source Sans 3', 'Source Sans Pro', 'Arial Narrow', 'Helvetica Neue', Arial, sans-serif",
  Newsreader: "Newsreader, Georgia, 'Times New Roman', serif",
};

function paint(item: {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}): string {
  return (
    ` fill="${item.fill ?? 'none'}"` +
    (item.stroke ? ` stroke="${item.stroke}" stroke-width="${number(item.strokeWidth ?? 1)}"` : '') +
    (item.dash ? ` stroke-dasharray="${number(item.dash[0])} ${number(item.dash[1])}"` : '')
  );
}

function faceAttributes(face: Face): string {
  const { family, weight, italic } = FACE_STYLE[face];
  return (
    (family === 'Source Sans 3' ? '' : ` font-family="${FALLBACK[family] ?? family}"`) +
    (weight === 400 ? '' : ` font-weight="${String(weight)}"`) +
    (italic ? ' font-style="italic"' : '')
  );
}

function textElement(item: Extract<Item, { kind: 'text' }>, flow: Typesetter | undefined): string {
  const halo = item.halo
    ? ` stroke="${item.halo.color}" stroke-width="${number(item.halo.width)}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  const anchor = item.anchor ? ` text-anchor="${item.anchor.align}"` : '';
  const open = `<text x="${number(item.anchor?.x ?? item.x)}"${anchor} y="${number(item.y)}" font-size="${number(item.size)}"${halo}`;
  const [first] = item.runs;
  if (item.runs.length === 1 && first)
    return `${open} fill="${first.fill}"${faceAttributes(first.face)}>${escapeXml(first.text)}</text>`;
  // Runs follow one another at the distance of their space: where a program has not the fonts, nothing overlaps.
  const place = (run: Run & { x: number }, i: number): string => {
    const before = item.runs[i - 1];
    if (!flow || !before) return `x="${number(run.x)}"`;
    return `dx="${number(run.x - before.x - flow.width(before.text, before.face) * item.size)}"`;
  };
  const span = (run: Run & { x: number }, i: number): string =>
    `<tspan ${place(run, i)} fill="${run.fill}"${faceAttributes(run.face)}>${escapeXml(run.text)}</tspan>`;
  return `${open}>${item.runs.map(span).join('')}</text>`;
}

function element(item: Item, indent: string, flow: Typesetter | undefined): string {
  switch (item.kind) {
    case 'line':
      return `<line x1="${number(item.x1)}" y1="${number(item.y1)}" x2="${number(item.x2)}" y2="${number(item.y2)}"${paint(item)}/>`;
    case 'rect':
      return `<rect x="${number(item.x)}" y="${number(item.y)}" width="${number(item.width)}" height="${number(item.height)}"${paint(item)}/>`;
    case 'circle':
      return `<circle cx="${number(item.cx)}" cy="${number(item.cy)}" r="${number(item.r)}"${paint(item)}/>`;
    case 'polygon':
      return `<polygon points="${item.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')}"${paint(item)}/>`;
    case 'text':
      return textElement(item, flow);
    case 'group': {
      const key = item.key === undefined ? '' : ` data-id="${escapeXml(item.key)}"`;
      const title = item.title === undefined ? '' : `<title>${escapeXml(item.title)}</title>`;
      const inner = item.items.map((child) => `\n${indent}  ${element(child, `${indent}  `, flow)}`).join('');
      return `<g class="${item.name}"${key}>${title}${inner}\n${indent}</g>`;
    }
  }
}

/** The letters that each face sets in a drawing, sorted. */
export function lettersByFace(items: readonly Item[]): ReadonlyMap<Face, string> {
  const letters = new Map<Face, Set<string>>();
  for (const item of flatten(items))
    if (item.kind === 'text')
      for (const run of item.runs) {
        const set = letters.get(run.face) ?? new Set();
        letters.set(run.face, set);
        for (const letter of run.text) set.add(letter);
      }
  return new Map(
    FACES.flatMap((face) => {
      const set = letters.get(face);
      return set ? [[face, [...set].sort().join('')] as const] : [];
    }),
  );
}

function fontFaces(scene: Scene, type: Typesetter): string {
  return [...lettersByFace(scene.items)]
    .map(([face, letters]) => {
      const { family, weight, italic } = FACE_STYLE[face];
      const data = base64(type.subset(face, letters));
      return `@font-face{font-family:'${family}';font-weight:${String(weight)};font-style:${italic ? 'italic' : 'normal'};src:url(data:font/ttf;base64,${data}) format('truetype')}`;
    })
    .join('\n');
}

/** Dublin Core in RDF, as Inkscape and others write it. */
function metadata(scene: Scene): string {
  const { meta } = scene;
  const fields = [
    `<dc:title>${escapeXml(meta.title)}</dc:title>`,
    `<dc:creator>${escapeXml(meta.creator)}</dc:creator>`,
    `<dc:description>${escapeXml(meta.description)}</dc:description>`,
    ...(meta.licence ? [`<dc:rights>${escapeXml(meta.licence)}</dc:rights>`] : []),
    `<dc:source>sha256:${escapeXml(meta.dataset)}</dc:source>`,
    `<dc:format>image/svg+xml</dc:format>`,
    `<entente:generator>${escapeXml(meta.generator)}</entente:generator>`,
    `<entente:settings>${escapeXml(meta.settings)}</entente:settings>`,
  ];
  return (
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
    ` xmlns:entente="urn:entente:figure"><rdf:Description rdf:about="">${fields.join('')}</rdf:Description></rdf:RDF></metadata>`
  );
}

export interface SvgOptions {
  /** False leaves the fonts out: for a preview on a page that has them, and for rasterising with the fonts at hand. Default true. */
  readonly embedFonts?: boolean;
  /** False gives every run of a line its own x: resvg sets runs that follow one another in one face. Default true. */
  readonly flow?: boolean;
  /** Width and height in the file, where a bitmap needs whole pixels; absent = those of the scene. */
  readonly size?: readonly [number, number];
}

/** One SVG 1.1 document in UTF-8. Same scene, same text. */
export function toSvg(scene: Scene, type: Typesetter, options: SvgOptions = {}): string {
  const { width, height, meta } = scene;
  const [outerWidth, outerHeight] = options.size ?? [width, height];
  const stretch = options.size ? ' preserveAspectRatio="none"' : '';
  const fonts = options.embedFonts === false ? '' : `<style>\n${fontFaces(scene, type)}\n</style>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(outerWidth)}" height="${number(outerHeight)}"${stretch} viewBox="0 0 ${number(width)} ${number(height)}" role="img" aria-labelledby="figure-title figure-description" font-family="${FALLBACK['Source Sans 3'] ?? ''}" text-rendering="geometricPrecision">`,
    `<title id="figure-title">${escapeXml(meta.title)}</title>`,
    `<desc id="figure-description">${escapeXml(`${meta.alternative} ${meta.description}`)}</desc>`,
    metadata(scene),
    ...(fonts ? [fonts] : []),
    ...(scene.ground ? [`<rect width="${number(width)}" height="${number(height)}" fill="${scene.ground}"/>`] : []),
    ...scene.items.map((item) => element(item, '', options.flow === false ? undefined : type)),
    '</svg>',
    '',
  ].join('\n');
}
