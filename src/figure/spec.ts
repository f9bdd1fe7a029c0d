/** Everything that makes one figure again from its dataset: saved by the composer, read by the command line. */
import { DEFAULT_FILTERS, type Filters, type Level } from '../network/filters.ts';
import { PALETTE_NAMES, type PaletteName } from './palette.ts';
import { TEMPLATE_NAMES, type TemplateName } from './template.ts';

export const VIEW_NAMES = ['map', 'ego', 'compare', 'actors', 'timeline'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** The parts of a sheet that can be left out. */
export const PARTS = ['subtitle', 'legend', 'reading', 'sources', 'method', 'dates', 'credit'] as const;
export type Part = (typeof PARTS)[number];

export interface FigureSpec {
  readonly view: ViewName;
  readonly filters: Filters;
  readonly template: TemplateName;
  /** Own size in millimetres, each absent = the template's. */
  readonly size: { readonly width?: number; readonly height?: number };
  readonly palette: PaletteName;
  readonly transparent: boolean;
  /** "Figure 1"; empty = none. */
  readonly number: string;
  /** Absent = made from the data. */
  readonly title?: string;
  readonly subtitle?: string;
  readonly credit?: string;
  /** What is said to those who cannot see the figure, in a sentence or two; absent = made from the data. */
  readonly alternative?: string;
  readonly hide: readonly Part[];
  /** `auto` = as the template has it. */
  readonly names: 'auto' | 'full' | 'short';
  /** Most labels that are shown, strongest first; absent = all that find a place. */
  readonly namesShown?: number;
  /** Ties of this weight and more carry their number; 0 = none do. */
  readonly valuesFrom: number;
  /** Multiplies every text size; 0.5 to 2. */
  readonly fontScale: number;
  /** Arrow heads on ties whose directed acts go mostly one way. */
  readonly arrows: boolean;
  /** Colour of ties: balance of the pair, or the quad class that it has most of. */
  readonly tieColour: 'balance' | 'class';
  /** Ego view: whose network; compare and timeline: the actor that the others are compared with. */
  readonly base?: string;
  /** Compare and timeline: the others, in the order shown. */
  readonly with: readonly string[];
  /** Map and ego: only these actors and those tied to them are drawn and counted, each where it lies in the whole. */
  readonly crop?: readonly string[];
  /** Places of actors by id, y upwards, as on screen; absent = laid out for the sheet. */
  readonly positions?: Readonly<Record<string, readonly [number, number]>>;
  /** How many rows the actors view shows, at most as many as the sheet holds; absent = those, or 20 where the sheet grows. */
  readonly rows?: number;
}

export const DEFAULT_SPEC: FigureSpec = {
  view: 'map',
  filters: DEFAULT_FILTERS,
  template: 'a4',
  size: {},
  palette: 'light',
  transparent: false,
  number: '',
  hide: [],
  names: 'auto',
  valuesFrom: 6,
  fontScale: 1,
  arrows: false,
  tieColour: 'balance',
  with: [],
};

/** Pairs are compared as states: there persons count for those whom they act for. */
const defaultLevel = (view: ViewName | undefined): Level =>
  view === 'compare' || view === 'timeline' ? 'states' : 'actors';

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string' && value.length <= 2000;
const flag: Check = (value) => typeof value === 'boolean';
const between =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === 'number' && value >= low && value <= high;
const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= 1000 && value.every(check);
const record: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const finite: Check = (value) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e7;
const placesByActor: Check = (value) =>
  record(value) &&
  Object.values(value as object).every((place) => Array.isArray(place) && place.length === 2 && place.every(finite));

/** What each field may hold, and how that is told. */
const FIELDS: Readonly<Record<keyof FigureSpec, readonly [Check, string]>> = {
  view: [oneOf(VIEW_NAMES), `one of ${VIEW_NAMES.join(', ')}`],
  filters: [record, 'an object of filters'],
  template: [oneOf(TEMPLATE_NAMES), `one of ${TEMPLATE_NAMES.join(', ')}`],
  size: [
    (value) => record(value) && Object.values(value as object).every(between(40, 2000)),
    'an object with width and height in millimetres, 40 to 2000',
  ],
  palette: [oneOf(PALETTE_NAMES), `one of ${PALETTE_NAMES.join(', ')}`],
  transparent: [flag, 'true or false'],
  number: [text, 'text of at most 2000 characters'],
  title: [text, 'text of at most 2000 characters'],
  subtitle: [text, 'text of at most 2000 characters'],
  credit: [text, 'text of at most 2000 characters'],
  alternative: [text, 'text of at most 2000 characters'],
  hide: [listOf(oneOf(PARTS)), `a list of ${PARTS.join(', ')}`],
  names: [oneOf(['auto', 'full', 'short']), 'one of auto, full, short'],
  namesShown: [between(0, 100_000), 'a number from 0'],
  valuesFrom: [between(0, 1e9), 'a number from 0'],
  fontScale: [between(0.5, 2), 'a number from 0.5 to 2'],
  arrows: [flag, 'true or false'],
  tieColour: [oneOf(['balance', 'class']), 'one of balance, class'],
  base: [text, 'the id of an actor'],
  with: [listOf(text), 'a list of ids of actors'],
  crop: [listOf(text), 'a list of ids of actors'],
  positions: [placesByActor, 'an object of [x, y] by ids of actors'],
  rows: [between(1, 200), 'a number from 1 to 200'],
};

/**
 * Completes what a person or a file gives to a whole spec; `faults` is empty where all of it could be taken.
 * Unknown fields are faults: a misspelt setting must not pass in silence.
 */
export function readSpec(given: unknown): { spec: FigureSpec; faults: readonly string[] } {
  if (!record(given)) return { spec: DEFAULT_SPEC, faults: ['a figure is described by a JSON object'] };
  const faults: string[] = [];
  const taken: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given as object)) {
    if (!Object.hasOwn(FIELDS, name)) {
      faults.push(`${name}: there is no such setting; known are ${Object.keys(FIELDS).join(', ')}`);
      continue;
    }
    const [check, expected] = FIELDS[name as keyof FigureSpec];
    if (check(value)) taken[name] = value;
    else faults.push(`${name}: expected ${expected}`);
  }
  const filters = {
    ...DEFAULT_FILTERS,
    level: defaultLevel(taken.view as ViewName | undefined),
    ...(taken.filters as Partial<Filters> | undefined),
  };
  for (const name of Object.keys(filters))
    if (!Object.hasOwn(DEFAULT_FILTERS, name)) faults.push(`filters.${name}: there is no such filter`);
  return { spec: { ...DEFAULT_SPEC, ...(taken as Partial<FigureSpec>), filters }, faults };
}

/** A spec as JSON text with a fixed order of fields; what is as by default is left out. */
export function writeSpec(spec: FigureSpec): string {
  const changed: Record<string, unknown> = {};
  const usual: Filters = { ...DEFAULT_FILTERS, level: defaultLevel(spec.view) };
  for (const name of Object.keys(FIELDS) as (keyof FigureSpec)[]) {
    const value = spec[name];
    if (value === undefined) continue;
    if (name === 'filters') {
      const entries = (Object.keys(DEFAULT_FILTERS) as (keyof Filters)[])
        .filter((key) => JSON.stringify(spec.filters[key]) !== JSON.stringify(usual[key]))
        .map((key) => [key, spec.filters[key]] as const);
      if (entries.length > 0) changed.filters = Object.fromEntries(entries);
    } else if (name === 'view' || JSON.stringify(value) !== JSON.stringify(DEFAULT_SPEC[name])) changed[name] = value;
  }
  return `${JSON.stringify(changed, null, 2)}\n`;
}
