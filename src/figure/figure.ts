/** One figure from a dataset and a spec: the only way in, for the preview, for files and for the command line. */
import type { Dataset } from '../model/dataset.ts';
import { finish, part, type Work } from '../model/work.ts';
import { buildNetwork } from '../network/network.ts';
import { rollUp } from '../network/roll-up.ts';
import { withoutIsolates } from './isolates.ts';
import { isolated } from './foreign.ts';
import type { Point } from './map.ts';
import { leftOut } from './crop.ts';
import type { DrawnAt, LayoutRequest } from './positions.ts';
import { PALETTES } from './palette.ts';
import type { FigureTable, Scene } from './scene.ts';
import { pageSheet, sideSheet } from './sheet.ts';
import { writeSpec, type FigureSpec } from './spec.ts';
import { sized, TEMPLATES, type Template } from './template.ts';
import { missingLetters } from './missing.ts';
import { TextKit } from './text-kit.ts';
import type { Typesetter } from './typeset.ts';
import { FigureError, type ViewContext } from './view.ts';
import { VIEWS } from './views.ts';
import { captionOf } from './words.ts';

export interface FigureInput {
  readonly dataset: Dataset;
  /** SHA-256 (hex) of the dataset as one JSON file; goes into the metadata. */
  readonly datasetHash: string;
  readonly spec: FigureSpec;
  /** Positions of a network's actors, y downwards, for a room of these proportions; asked for at most once. */
  readonly layout: (request: LayoutRequest) => Work<ReadonlyMap<string, Point>>;
  readonly typesetter: Typesetter;
  /** Name and version of the program: "Entente 0.1.0". */
  readonly generator: string;
}

const MM = 96 / 25.4;

/** The template of a spec: its own size and the scale of its text applied. */
export function templateOf(spec: FigureSpec): Template {
  const { width, height } = spec.size;
  const base = TEMPLATES[spec.template];
  const template = sized(
    base,
    width === undefined ? undefined : width * MM,
    height === undefined ? undefined : height * MM,
  );
  return scaled(withMargin(template, spec), spec.fontScale);
}

/** A coloured sheet without margins would have its words on the edge. */
function withMargin(template: Template, spec: FigureSpec): Template {
  return template.margin === 0 && spec.palette === 'dark' && !spec.transparent ? { ...template, margin: 12 } : template;
}

function scaled(template: Template, f: number): Template {
  if (f === 1) return template;
  const type = (one: { size: number; line: number }) => ({ size: one.size * f, line: one.line * f });
  return {
    ...template,
    title: type(template.title),
    subtitle: type(template.subtitle),
    legend: type(template.legend),
    reading: type(template.reading),
    notes: type(template.notes),
    labels: [template.labels[0] * f, template.labels[1] * f, template.labels[2] * f],
  };
}

/** Places as the spec has them where it has them all, else laid out, those that it has kept. */
function* placesOf(
  spec: FigureSpec,
  request: LayoutRequest & { readonly drawn: DrawnAt },
  layout: FigureInput['layout'],
): Work<ReadonlyMap<string, Point>> {
  const given = new Map(Object.entries(spec.positions ?? {}).map(([id, [x, y]]) => [id, { x, y }]));
  if (given.size > 0 && request.network.actors.every((actor) => given.has(actor.id)))
    return new Map([...given].map(([id, { x, y }]) => [id, { x, y: -y }]));
  return yield* layout(given.size > 0 ? { ...request, previous: given } : request);
}

/** The filters of a spec; an ego figure of `base` is a filter too. A person who counts for a state is shown as that state. */
function filtersOf(spec: FigureSpec, dataset: Dataset): FigureSpec['filters'] {
  const { filters, view, base } = spec;
  const ego = filters.ego ?? (view === 'ego' && base ? { actor: base, steps: 1 as const } : null);
  return ego ? { ...filters, ego: { ...ego, actor: rollUp(dataset.actors, filters.level)(ego.actor) } } : filters;
}

/** Numbers and names for a spreadsheet: marks of direction are for reading only. */
const plainTable = ({ columns, rows }: FigureTable): FigureTable => ({
  columns: columns.map(withoutIsolates),
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutIsolates(cell) : cell))),
});

/**
 * Draws a figure. Same dataset, spec and program: the same scene, whatever machine.
 * @throws FigureError where the spec asks for what the dataset does not have
 */
export const makeFigure = (input: FigureInput): Scene => finish(figureWork(input));

/** The same in steps, for a worker that tells progress and can be cancelled. */
export function* figureWork(input: FigureInput): Work<Scene> {
  const { typesetter, generator } = input;
  const dataset = isolated(input.dataset);
  const spec = { ...input.spec, filters: filtersOf(input.spec, dataset) };
  const view = VIEWS.find((one) => one.name === spec.view);
  if (!view) throw new FigureError(`there is no view "${spec.view}"`);
  const whole = buildNetwork(dataset, spec.filters);
  const out = view.name === 'map' || view.name === 'ego' ? leftOut(spec, whole) : [];
  const network =
    out.length > 0
      ? buildNetwork(dataset, { ...spec.filters, hiddenActors: [...spec.filters.hiddenActors, ...out] })
      : whole;
  const template = templateOf(spec);
  const palette = PALETTES[spec.palette];
  let positions: ReadonlyMap<string, Point> | undefined;
  const bare: Omit<ViewContext, 'drawn'> = {
    dataset,
    network,
    spec,
    template,
    palette,
    kit: new TextKit(typesetter),
    *positions(room, drawn) {
      // What is cut out keeps the places that it has in the whole.
      return (positions ??= yield* part(placesOf(spec, { network: whole, room, drawn }, input.layout), 0.05, 0.7));
    },
  };
  const context: ViewContext = { ...bare, drawn: view.acts?.(bare) ?? network.interactions };
  yield 0.05;
  const sheet = yield* (template.arrangement === 'page' ? pageSheet : sideSheet)(context, view, generator);
  const height = Math.round(sheet.height * 100) / 100;
  return {
    width: template.width,
    height,
    ...(spec.transparent ? {} : { ground: palette.ground }),
    items: sheet.items,
    table: plainTable(sheet.prepared.table),
    missing: missingLetters(sheet.items, typesetter),
    meta: {
      title: sheet.title,
      alternative: spec.alternative ?? sheet.prepared.alternative,
      description: sheet.prepared.description,
      caption: captionOf(spec, dataset, network, context.drawn, sheet.prepared.reading),
      creator: spec.credit ?? generator,
      ...(dataset.licence ? { licence: dataset.licence } : {}),
      dataset: input.datasetHash,
      settings: writeSpec(input.spec).trim(),
      generator,
    },
  };
}
