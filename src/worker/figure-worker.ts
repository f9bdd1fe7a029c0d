/** The figure worker: fonts and engines are loaded when the first figure is drawn; nothing leaves the machine. */
import resvgWasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import sans from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import sansItalic from '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf?url';
import sansMedium from '@expo-google-fonts/source-sans-3/500Medium/SourceSans3_500Medium.ttf?url';
import sansSemibold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import serif from '@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf?url';
import subsetWasm from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import { hashText } from '../corpus/document.ts';
import { writeJson } from '../corpus/json-write.ts';
import { FORMATS } from '../export/formats.ts';
import { evidencePage } from '../export/html.ts';
import { reportPack } from '../export/pack.ts';
import { makeFigure } from '../figure/figure.ts';
import { loadTypesetter } from '../figure/harfbuzz.ts';
import { toPdf } from '../figure/pdf.ts';
import { toPng, type Resvg } from '../figure/png.ts';
import { defaultPositions } from '../figure/positions.ts';
import type { Places } from '../figure/screen-map.ts';
import { flatten, type Item, type Scene } from '../figure/scene.ts';
import { writeSpec, type FigureSpec } from '../figure/spec.ts';
import { toSvg } from '../figure/svg.ts';
import { FACES, type Face, type Typesetter } from '../figure/typeset.ts';
import type { Dataset } from '../model/dataset.ts';
import { buildNetwork, type Network } from '../network/network.ts';
import type { DrawnFigure, FigureTasks } from './figure-tasks.ts';
import type { Port } from './protocol.ts';
import { serveAsync } from './serve-async.ts';

const FONTS: Readonly<Record<Face, string>> = { sans, sansMedium, sansSemibold, sansItalic, serif };
const bytes = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer());

let typesetter: Promise<Typesetter> | undefined;
const openTypesetter = (): Promise<Typesetter> =>
  (typesetter ??= (async () => {
    const fonts = await Promise.all(FACES.map(async (face) => [face, await bytes(FONTS[face])] as const));
    return loadTypesetter(Object.fromEntries(fonts) as Record<Face, Uint8Array>, await bytes(subsetWasm));
  })());

let resvg: Promise<Resvg> | undefined;
const openResvg = (): Promise<Resvg> =>
  (resvg ??= (async () => {
    const module = await import('@resvg/resvg-wasm');
    await module.initWasm((await bytes(resvgWasm)) as Uint8Array<ArrayBuffer>);
    return module.Resvg;
  })());

interface Opened {
  readonly dataset: Dataset;
  readonly hash: string;
  readonly generator: string;
  readonly places: Places;
  /** Layouts by what they depend on, so that another title does not lay out again. */
  readonly layouts: Map<string, ReturnType<typeof defaultPositions>>;
}
let opened: Opened | undefined;

function current(): Opened {
  if (!opened) throw new Error('worker/figure: no dataset is open');
  return opened;
}

const KEPT = 12;
function layout(network: Network, room: { readonly width: number; readonly height: number }) {
  const { layouts, places } = current();
  const key = JSON.stringify([network.level, network.ties.map((tie) => [tie.id, tie.weight]), room.width, room.height]);
  let positions = layouts.get(key);
  if (!positions) {
    if (layouts.size >= KEPT) layouts.clear();
    layouts.set(key, (positions = defaultPositions(network, room, places)));
  }
  return positions;
}

async function draw(spec: FigureSpec): Promise<{ scene: Scene; type: Typesetter }> {
  const { dataset, hash, generator } = current();
  const type = await openTypesetter();
  return { scene: makeFigure({ dataset, datasetHash: hash, spec, layout, typesetter: type, generator }), type };
}

function groups(items: readonly Item[], name: string): Item[] {
  return items.flatMap((item) =>
    item.kind === 'group' ? [...(item.name === name ? [item] : []), ...groups(item.items, name)] : [],
  );
}

function inspect(scene: Scene, svg: string): DrawnFigure {
  const sizes = [...flatten(scene.items)].flatMap((item) => (item.kind === 'text' ? [item.size] : []));
  const widths = [...flatten(groups(scene.items, 'tie'))].flatMap((item) =>
    item.kind === 'line' ? [item.strokeWidth ?? 1] : [],
  );
  return {
    svg,
    title: scene.meta.title,
    description: scene.meta.description,
    width: scene.width,
    height: scene.height,
    actors: groups(scene.items, 'mark').length,
    names: groups(scene.items, 'label').length,
    leastText: 0.75 * Math.min(...sizes, Infinity),
    thinnestTie: widths.length > 0 ? 0.75 * Math.min(...widths) : undefined,
  };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function encodeFigure(
  scene: Scene,
  type: Typesetter,
  format: 'svg' | 'png' | 'pdf',
  dpi: number,
): Promise<Uint8Array> {
  if (format === 'svg') return encode(toSvg(scene, type));
  if (format === 'pdf') return toPdf(scene, type);
  return toPng(scene, type, await openResvg(), dpi);
}

serveAsync<FigureTasks>(self as unknown as Port, {
  async open({ dataset, generator, places }) {
    opened = { dataset, hash: hashText(writeJson(dataset)), generator, places, layouts: new Map() };
    return undefined;
  },
  async draw(spec) {
    const { scene, type } = await draw(spec);
    return inspect(scene, toSvg(scene, type));
  },
  async file({ spec, format, dpi }) {
    const { scene, type } = await draw(spec);
    return encodeFigure(scene, type, format, dpi);
  },
  async data({ format, filters, spec }) {
    const { dataset, generator } = current();
    const network = buildNetwork(dataset, filters);
    const input = { dataset, network, positions: layout(network, { width: 872, height: 556 }), generator };
    const found = FORMATS.find((one) => one.name === format);
    if (found) return encode(found.write(input));
    const { scene, type } = await draw({ ...spec, view: 'map', filters });
    return encode(evidencePage(input, toSvg(scene, type), scene.meta.title));
  },
  async pack({ spec, dpi }) {
    const { dataset, generator } = current();
    const { scene, type } = await draw(spec);
    const network = buildNetwork(dataset, spec.filters);
    const files = {
      '.svg': await encodeFigure(scene, type, 'svg', dpi),
      '.png': await encodeFigure(scene, type, 'png', dpi),
      '.pdf': await encodeFigure(scene, type, 'pdf', dpi),
    };
    const input = { dataset, network, positions: layout(network, { width: 872, height: 556 }), generator };
    return reportPack(input, [
      {
        name: spec.view,
        title: scene.meta.title,
        caption: scene.meta.description,
        alternative: scene.meta.description,
        files,
        spec: writeSpec(spec),
      },
    ]);
  },
});
