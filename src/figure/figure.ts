/** One figure from a dataset and a spec: the only way in, for the preview, for files and for the command line. */
import type { Dataset } from '../model/dataset.ts';
import { buildNetwork, type Network } from '../network/network.ts';
import type { Point } from './map.ts';
import { PALETTES } from './palette.ts';
import type { Scene } from './scene.ts';
import { pageSheet, sideSheet } from './sheet.ts';
import { writeSpec, type FigureSpec } from './spec.ts';
import { sized, TEMPLATES, type Template } from './template.ts';
import { TextKit } from './text-kit.ts';
import type { Typesetter } from './typeset.ts';
import { FigureError, type ViewContext } from './view.ts';
import { VIEWS } from './views.ts';

export interface FigureInput {
  readonly dataset: Dataset;
  /** SHA-256 (hex) of the dataset as one JSON file; goes into the metadata. */
  readonly datasetHash: string;
  readonly spec: FigureSpec;
  /** Positions of a network's actors, y downwards, for a room of these proportions; asked for at most once. */
  readonly layout: (
    network: Network,
    room: { readonly width: number; readonly height: number },
  ) => ReadonlyMap<string, Point>;
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

/** The filters of a spec; an ego figure of `base` is a filter too. */
function filtersOf(spec: FigureSpec): FigureSpec['filters'] {
  return spec.view === 'ego' && !spec.filters.ego && spec.base
    ? { ...spec.filters, ego: { actor: spec.base, steps: 1 } }
    : spec.filters;
}

/**
 * Draws a figure. Same dataset, spec and program: the same scene, whatever machine.
 * @throws FigureError where the spec asks for what the dataset does not have
 */
export function makeFigure(input: FigureInput): Scene {
  const { dataset, typesetter, generator } = input;
  const spec = { ...input.spec, filters: filtersOf(input.spec) };
  const view = VIEWS.find((one) => one.name === spec.view);
  if (!view) throw new FigureError(`there is no view "${spec.view}"`);
  const network = buildNetwork(dataset, spec.filters);
  const template = templateOf(spec);
  const palette = PALETTES[spec.palette];
  let positions: ReadonlyMap<string, Point> | undefined;
  const context: ViewContext = {
    dataset,
    network,
    spec,
    template,
    palette,
    kit: new TextKit(typesetter),
    positions: (room) => (positions ??= input.layout(network, room)),
  };
  const sheet = (template.arrangement === 'page' ? pageSheet : sideSheet)(context, view, generator);
  const height = Math.round(sheet.height * 100) / 100;
  return {
    width: template.width,
    height,
    ...(spec.transparent ? {} : { ground: palette.ground }),
    items: sheet.items,
    meta: {
      title: sheet.title,
      description: sheet.description,
      creator: spec.credit ?? generator,
      ...(dataset.licence ? { licence: dataset.licence } : {}),
      dataset: input.datasetHash,
      settings: writeSpec(input.spec).trim(),
      generator,
    },
  };
}
