/** The figure worker: it holds one dataset and draws figures and files of it; nothing leaves the machine. */
import { hashText } from '../corpus/document.ts';
import { writeJson } from '../corpus/json-write.ts';
import { FORMATS } from '../export/formats.ts';
import { evidencePage } from '../export/html.ts';
import { reportPack, type PackedFigure } from '../export/pack.ts';
import { collisions, groupsOf } from '../figure/check.ts';
import { figureWork } from '../figure/figure.ts';
import { foreignFonts } from '../figure/foreign.ts';
import { toPdf } from '../figure/pdf.ts';
import { toPng } from '../figure/png.ts';
import { positionsWork, type LayoutRequest } from '../figure/positions.ts';
import type { Work } from '../model/work.ts';
import type { Point } from '../figure/map.ts';
import type { Places } from '../figure/screen-map.ts';
import { flatten, type Scene } from '../figure/scene.ts';
import { writeSpec, type FigureSpec } from '../figure/spec.ts';
import { toSvg } from '../figure/svg.ts';
import type { Typesetter } from '../figure/typeset.ts';
import type { Dataset } from '../model/dataset.ts';
import { buildNetwork } from '../network/network.ts';
import { openResvg, openTypesetter } from './figure-engines.ts';
import type { DrawnFigure, FigureTasks } from './figure-tasks.ts';
import type { Port } from './protocol.ts';
import { serveAsync, type TaskContext } from './serve-async.ts';

interface Opened {
  dataset: Dataset;
  /** Of the dataset as one file, once it has been asked for. */
  hash?: string;
  readonly generator: string;
  readonly places: Places;
  /** Layouts by what they depend on, so that another title does not lay out again. */
  readonly layouts: Map<string, ReadonlyMap<string, Point>>;
}
let opened: Opened | undefined;

function current(): Opened {
  if (!opened) throw new Error('worker/figure: no dataset is open');
  return opened;
}

const KEPT = 12;
function* layout(request: LayoutRequest): Work<ReadonlyMap<string, Point>> {
  const { layouts, places } = current();
  const { network, room, drawn } = request;
  const key = JSON.stringify([
    network.level,
    network.ties.map((tie) => [tie.id, tie.weight]),
    room.width,
    room.height,
    drawn,
    [...(request.previous ?? [])],
  ]);
  const known = layouts.get(key);
  if (known) return known;
  const positions = yield* positionsWork({ ...request, places });
  if (layouts.size >= KEPT) layouts.clear();
  layouts.set(key, positions);
  return positions;
}

/** The room that positions are written for: that of the map on screen. */
const SCREEN = { width: 872, height: 556 };

/** Between two looks at the messages that have come in, ms. */
const BREATH = 60;

/** Runs work with pauses in which a request to stop is heard. */
async function drive<T>(work: Work<T>, { signal, progress }: TaskContext, share: number): Promise<T> {
  let last = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - last < BREATH) continue;
    progress(share * step.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    last = performance.now();
  }
}

async function draw(spec: FigureSpec, context: TaskContext, share = 1): Promise<{ scene: Scene; type: Typesetter }> {
  const open = current();
  const { dataset, generator } = open;
  const hash = (open.hash ??= hashText(writeJson(dataset)));
  const type = await openTypesetter(foreignFonts(dataset, spec));
  const work = figureWork({ dataset, datasetHash: hash, spec, layout, typesetter: type, generator });
  const scene = await drive(work, context, share);
  context.progress(share);
  return { scene, type };
}

/** A page that shows an SVG of more characters does not answer for a tenth of a second and longer. */
const MOST_SVG = 1_000_000;
/** Dots an inch of a bitmap to look at: sharp on a screen of two pixels a point. */
const SCREEN_DPI = 144;

async function picture(scene: Scene, type: Typesetter): Promise<Pick<DrawnFigure, 'picture' | 'pictureType'>> {
  const svg = toSvg(scene, type);
  if (svg.length <= MOST_SVG) return { picture: encode(svg), pictureType: 'image/svg+xml' };
  return { picture: toPng(scene, type, await openResvg(), SCREEN_DPI), pictureType: 'image/png' };
}

function inspect(scene: Scene, seen: Pick<DrawnFigure, 'picture' | 'pictureType'>, type: Typesetter): DrawnFigure {
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const sizes = [...flatten(scene.items)].flatMap((item) => (item.kind === 'text' ? [item.size] : []));
  const widths = [...flatten(groupsOf(scene.items, 'tie'))].flatMap((item) =>
    item.kind === 'line' ? [item.strokeWidth ?? 1] : [],
  );
  return {
    ...seen,
    title: scene.meta.title,
    alternative: scene.meta.alternative,
    description: scene.meta.description,
    table: scene.table,
    missing: scene.missing,
    width: scene.width,
    height: scene.height,
    actors: groupsOf(scene.items, 'mark').length,
    names: groupsOf(scene.items, 'label').length,
    collisions: collisions(scene, type),
    leastText: 0.75 * least(sizes),
    thinnestTie: widths.length > 0 ? 0.75 * least(widths) : undefined,
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
    opened = { dataset, generator, places, layouts: new Map() };
    return undefined;
  },
  async add({ list, rows }) {
    const open = current();
    open.dataset = { ...open.dataset, [list]: [...open.dataset[list], ...rows] };
    return undefined;
  },
  async draw(spec, context) {
    const { scene, type } = await draw(spec, context, 0.8);
    return inspect(scene, await picture(scene, type), type);
  },
  async file({ spec, format, dpi }, context) {
    const { scene, type } = await draw(spec, context, 0.7);
    return encodeFigure(scene, type, format, dpi);
  },
  async data({ format, filters, spec }, context) {
    const { dataset, generator } = current();
    const network = buildNetwork(dataset, filters);
    const input = {
      dataset,
      network,
      positions: await drive(layout({ network, room: SCREEN }), context, 0.5),
      generator,
    };
    const found = FORMATS.find((one) => one.name === format);
    if (found) return encode(found.write(input));
    const { scene, type } = await draw({ ...spec, view: 'map', filters }, context, 0.8);
    return encode(evidencePage(input, toSvg(scene, type), scene.meta.title));
  },
  async pack({ specs, filters, dpi }, context) {
    const { dataset, generator } = current();
    const network = buildNetwork(dataset, filters);
    const input = {
      dataset,
      network,
      positions: await drive(layout({ network, room: SCREEN }), context, 0.1),
      generator,
    };
    const figures: PackedFigure[] = [];
    for (const [i, spec] of specs.entries()) {
      const from = 0.1 + (0.9 * i) / specs.length;
      const { scene, type } = await draw(spec, context, from);
      figures.push({
        name: specs.length > 1 ? `${String(i + 1)}-${spec.view}` : spec.view,
        title: scene.meta.title,
        caption: scene.meta.caption,
        alternative: scene.meta.alternative,
        description: scene.meta.description,
        table: scene.table,
        files: {
          '.svg': await encodeFigure(scene, type, 'svg', dpi),
          '.png': await encodeFigure(scene, type, 'png', dpi),
          '.pdf': await encodeFigure(scene, type, 'pdf', dpi),
        },
        spec: writeSpec(spec),
      });
    }
    return reportPack(input, figures);
  },
});
