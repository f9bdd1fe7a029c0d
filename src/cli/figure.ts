/** `entente figure`: a figure from a dataset, without a browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { hashText } from '../corpus/document.ts';
import { writeJson } from '../corpus/json-write.ts';
import { figureWork } from '../figure/figure.ts';
import { foreignFonts } from '../figure/foreign.ts';
import { missingWords } from '../figure/missing.ts';
import { toPdf } from '../figure/pdf.ts';
import { toPng } from '../figure/png.ts';
import { positionsWork } from '../figure/positions.ts';
import { PALETTE_NAMES } from '../figure/palette.ts';
import type { Scene } from '../figure/scene.ts';
import { readSpec, type FigureSpec } from '../figure/spec.ts';
import { toSvg } from '../figure/svg.ts';
import { TEMPLATE_NAMES, TEMPLATES } from '../figure/template.ts';
import type { Typesetter } from '../figure/typeset.ts';
import { FigureError } from '../figure/view.ts';
import { VIEWS } from '../figure/views.ts';
import type { Work } from '../model/work.ts';
import { LEVELS, type Level } from '../network/filters.ts';
import { CallError, readArguments, type Command, type Io } from './command.ts';
import { GENERATOR } from './generator.ts';
import { placesBeside } from './places.ts';
import { readDataset } from './read-dataset.ts';
import { openResvg, openTypesetter } from './figure-engines.ts';

const OPTIONS = {
  view: { type: 'string' },
  level: { type: 'string' },
  base: { type: 'string' },
  with: { type: 'string' },
  template: { type: 'string' },
  palette: { type: 'string' },
  title: { type: 'string' },
  number: { type: 'string' },
  width: { type: 'string' },
  height: { type: 'string' },
  dpi: { type: 'string' },
  spec: { type: 'string' },
  out: { type: 'string' },
} as const;

const list = (entries: readonly { readonly name: string; readonly summary: string }[]): string =>
  entries.map((entry) => `      ${entry.name.padEnd(10)} ${entry.summary}`).join('\n');

const USAGE = `usage: entente figure DATASET --out FILE [options]

DATASET is a folder of tables or an .entente.json file. FILE ends in .svg, .png or .pdf.
Same dataset, options and version: the same bytes.

  --view NAME        what is drawn (map)
${list(VIEWS)}
  --level LEVEL      actors, or states: persons count for their states (actors)
  --base ID          the actor that ego, compare and timeline are about
  --with ID,ID,...   whom it is compared with
  --template NAME    the sheet (a4)
${list(TEMPLATE_NAMES.map((name) => ({ name, summary: TEMPLATES[name].summary })))}
  --width MM  --height MM   a size of its own
  --palette NAME     ${PALETTE_NAMES.join(', ')} (light)
  --title TEXT  --number TEXT
  --dpi N            dots an inch of a PNG, 24 to 2400 (300)
  --spec FILE        settings saved by the app; options given here win over it`;

type Values = Partial<Record<keyof typeof OPTIONS, string>>;

function number(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new CallError(`--${name} ${text}: expected a number`);
  return value;
}

function readFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    throw new CallError(`--spec ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The settings of the spec file with the options over them. */
export function specOf(values: Values): FigureSpec {
  const base = values.spec === undefined ? {} : readFile(values.spec);
  const { view, template, palette, title, number: figure } = values;
  const [width, height] = [number('width', values.width), number('height', values.height)];
  const given: Record<string, unknown> = {
    ...(typeof base === 'object' ? base : {}),
    ...(view === undefined ? {} : { view }),
    ...(template === undefined ? {} : { template }),
    ...(palette === undefined ? {} : { palette }),
    ...(title === undefined ? {} : { title }),
    ...(figure === undefined ? {} : { number: figure }),
    ...(values.base === undefined ? {} : { base: values.base }),
    ...(values.with === undefined ? {} : { with: values.with.split(',').filter((id) => id !== '') }),
    ...(width === undefined && height === undefined
      ? {}
      : { size: { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) } }),
  };
  if (values.level !== undefined) {
    if (!LEVELS.includes(values.level as Level))
      throw new CallError(`--level ${values.level}: expected ${LEVELS.join(' or ')}`);
    given.filters = { ...(given.filters as object | undefined), level: values.level };
  }
  const { spec, faults } = readSpec(given);
  if (faults.length > 0) throw new CallError(faults.join('\n  '));
  return spec;
}

/** Runs to the end and tells how far it is; only those who wait for long see more than one line. */
function told(work: Work<Scene>, io: Io): Scene {
  let shown = 0;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const percent = Math.floor(100 * step.value);
    if (percent <= shown) continue;
    shown = percent;
    io.progress(`Drawing ${String(percent)} %`);
  }
}

async function encode(scene: Scene, type: Typesetter, format: string, dpi: number): Promise<Uint8Array | string> {
  if (format === '.svg') return toSvg(scene, type);
  if (format === '.pdf') return toPdf(scene, type);
  return toPng(scene, type, await openResvg(), dpi);
}

async function runFigure(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new CallError('expected one DATASET; --help says more');
  if (values.out === undefined) throw new CallError('--out FILE is missing');
  const dpi = number('dpi', values.dpi) ?? 300;
  if (!(dpi >= 24 && dpi <= 2400)) throw new CallError(`--dpi ${String(dpi)}: expected 24 to 2400`);
  const format = extname(values.out).toLowerCase();
  if (!['.svg', '.png', '.pdf'].includes(format)) throw new CallError('--out: the file must end in .svg, .png or .pdf');
  const spec = specOf(values);
  const read = readDataset(path);
  const name = basename(resolve(path)).replace(/(\.entente)?\.json$/, '');
  const dataset = read.name === undefined ? { ...read, name } : read;
  const places = placesBeside(path, dataset.actors);
  io.progress('Drawing');
  try {
    const typesetter = await openTypesetter(foreignFonts(dataset, spec));
    const work = figureWork({
      dataset,
      datasetHash: hashText(writeJson(dataset)),
      spec,
      typesetter,
      layout: (request) => positionsWork({ ...request, places }),
      generator: GENERATOR,
    });
    const scene = told(work, io);
    const missing = missingWords(scene.missing);
    if (missing) io.error(`Some letters are ${missing}`);
    io.progress(`Writing ${values.out}`);
    const content = await encode(scene, typesetter, format, dpi);
    try {
      writeFileSync(values.out, content);
    } catch (error) {
      throw new CallError(`--out ${values.out}: ${error instanceof Error ? error.message : String(error)}`);
    }
  } catch (error) {
    if (error instanceof FigureError) throw new CallError(error.message);
    throw error;
  } finally {
    io.progress('');
  }
  return 0;
}

export const figureCommand: Command = {
  name: 'figure',
  summary: 'draw a map, comparison, ranking or timeline as SVG, PNG or PDF',
  usage: USAGE,
  run: runFigure,
};
