/** The view as the part of the address after `#`, and back. Only what differs from the default is written; what cannot be read is left at its default. */
import { ACTOR_KINDS } from '../model/actor.ts';
import { EVENT_TYPES, MODES, QUAD_CLASSES } from '../model/codebook.ts';
import { DEFAULT_WISH, type LayoutWish } from '../figure/screen-map.ts';
import { DEFAULT_FILTERS, LEVELS, WEIGHTS, type Filters } from '../network/filters.ts';
import { ACT_RANKS } from '../network/rank.ts';
import { HOME, TABS, tieOf, type Pin, type ViewValue } from './view-value.ts';

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,199}$/u;
/** Whether a dataset of this name can be asked for by a link; such a name is safe as that of a file as well. */
export const isLinkable = (name: string): boolean => ID.test(name);
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const MOST = 2000;

/** Reads and writes one field of the filters under one key. */
interface Field {
  readonly key: string;
  readonly write: (filters: Filters) => string | undefined;
  readonly read: (text: string) => Partial<Filters>;
}

const isOneOf = <T extends string>(list: readonly T[], text: string): text is T =>
  (list as readonly string[]).includes(text);

function word<K extends 'level' | 'weight'>(key: string, name: K, list: readonly Filters[K][]): Field {
  return {
    key,
    write: (filters) => (filters[name] === DEFAULT_FILTERS[name] ? undefined : filters[name]),
    read: (text) => (isOneOf(list, text) ? { [name]: text } : {}),
  };
}
type ListName = 'documents' | 'kinds' | 'quads' | 'types' | 'modes' | 'ranks' | 'claims';
/** Lists are joined by commas; `-` is the empty list. Without `known`, any id is taken. */
function list(key: string, name: ListName, known?: readonly string[]): Field {
  return {
    key,
    write: (filters) => {
      const value = filters[name];
      return value === null ? undefined : value.length === 0 ? '-' : value.join(',');
    },
    read: (text) => {
      if (text === '-') return { [name]: [] };
      const parts = text.split(',').slice(0, MOST);
      const read = parts.filter((part) => (known ? known.includes(part) : ID.test(part)));
      return read.length > 0 ? { [name]: read } : {};
    },
  };
}
function flag(key: string, name: 'undated' | 'author' | 'giant'): Field {
  return {
    key,
    write: (filters) => (filters[name] === DEFAULT_FILTERS[name] ? undefined : filters[name] ? '1' : '0'),
    read: (text) => (text === '1' || text === '0' ? { [name]: text === '1' } : {}),
  };
}

const FIELDS: readonly Field[] = [
  word('level', 'level', LEVELS),
  word('weight', 'weight', WEIGHTS),
  {
    key: 'min',
    write: (filters) => (filters.minWeight === 1 ? undefined : String(filters.minWeight)),
    read: (text) => (/^\d{1,6}$/.test(text) && Number(text) >= 1 ? { minWeight: Number(text) } : {}),
  },
  {
    key: 'period',
    write: ({ period }) => (period.from || period.to ? `${period.from ?? ''}/${period.to ?? ''}` : undefined),
    read: (text) => {
      const [from = '', to = ''] = text.split('/');
      return { period: { ...(DATE.test(from) ? { from } : {}), ...(DATE.test(to) ? { to } : {}) } };
    },
  },
  flag('undated', 'undated'),
  list('docs', 'documents'),
  list('kinds', 'kinds', ACTOR_KINDS),
  list('quads', 'quads', QUAD_CLASSES),
  list('types', 'types', EVENT_TYPES),
  list('modes', 'modes', [...MODES, 'none']),
  list('ranks', 'ranks', ACT_RANKS),
  flag('author', 'author'),
  list('claims', 'claims'),
  {
    key: 'confidence',
    write: (filters) => (filters.confidence === 0 ? undefined : String(filters.confidence)),
    read: (text) => (/^(0(\.\d{1,4})?|1)$/.test(text) ? { confidence: Number(text) } : {}),
  },
  {
    key: 'ego',
    write: ({ ego }) => (ego ? `${ego.actor},${ego.steps}` : undefined),
    read: (text) => {
      const [actor = '', steps] = text.split(',');
      return ID.test(actor) ? { ego: { actor, steps: steps === '2' ? 2 : 1 } } : {};
    },
  },
  flag('giant', 'giant'),
  {
    key: 'without',
    write: (filters) => filters.hiddenActors.join(',') || undefined,
    read: (text) => ({
      hiddenActors: text
        .split(',')
        .slice(0, MOST)
        .filter((id) => ID.test(id)),
    }),
  },
];

const round = (value: number): string => String(Math.round(value * 1e4) / 1e4);
const isShare = (value: number): boolean => Number.isFinite(value) && value >= -1 && value <= 2;

function readPins(text: string): Pin[] {
  return text
    .split(',')
    .slice(0, MOST)
    .flatMap((part) => {
      const [level, id = '', x, y] = part.split('~');
      const pin = { id, x: Number(x), y: Number(y) };
      return (level === 'a' || level === 's') && ID.test(id) && isShare(pin.x) && isShare(pin.y)
        ? [{ ...pin, level: level === 'a' ? ('actors' as const) : ('states' as const) }]
        : [];
    });
}

/** Fields of the layout in the order of the link, with what they may be. */
const WISHES: readonly (readonly [keyof LayoutWish, low: number, high: number])[] = [
  ['seed', 1, 1e6],
  ['spread', 0.2, 1],
  ['gravity', 0, 20],
  ['scalingRatio', 0.1, 100],
  ['weightInfluence', 0, 2],
  ['linLog', 0, 1],
  ['dissuadeHubs', 0, 1],
  ['grouping', 0, 20],
];
const wishText = (wish: LayoutWish): string => WISHES.map(([name]) => round(Number(wish[name]))).join(',');

function readLayout(text: string): LayoutWish {
  const values = text.split(',').map(Number);
  const read = WISHES.flatMap(([name, low, high], i) => {
    const value = values[i];
    if (value === undefined || !(value >= low && value <= high)) return [];
    return [[name, typeof DEFAULT_WISH[name] === 'boolean' ? value >= 0.5 : value]];
  });
  return { ...DEFAULT_WISH, ...Object.fromEntries(read) };
}

/** `map?level=states&...`: the view without its `#`. */
export function encodeView(view: ViewValue): string {
  const query = new URLSearchParams();
  const put = (key: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') query.set(key, value);
  };
  put('data', view.dataset);
  for (const field of FIELDS) put(field.key, field.write(view.filters));
  if (view.selection?.kind === 'actor') put('actor', view.selection.id);
  if (view.selection?.kind === 'tie') put('tie', `${view.selection.a},${view.selection.b}`);
  put('open', view.open ?? undefined);
  put('path', view.path?.join(','));
  if (wishText(view.layout) !== wishText(DEFAULT_WISH)) put('layout', wishText(view.layout));
  if (view.arrows) put('arrows', '1');
  if (view.hulls) put('hulls', '1');
  put('pins', view.pins.map((pin) => `${pin.level.charAt(0)}~${pin.id}~${round(pin.x)}~${round(pin.y)}`).join(','));
  const at = [view.camera.x, view.camera.y, view.camera.zoom].map(round).join(',');
  if (at !== [HOME.x, HOME.y, HOME.zoom].map(round).join(',')) put('at', at);
  for (const key of Object.keys(view.params).sort()) put(`_${key}`, view.params[key]);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%7E', '~').replaceAll('%2F', '/');
  return text === '' ? view.tab : `${view.tab}?${text}`;
}

/** The view that a link means. Never throws: what is wrong or too long is left at its default. */
export function decodeView(hash: string): ViewValue {
  const [tab = '', rest = ''] = hash.replace(/^#/, '').slice(0, 100_000).split('?', 2);
  const query = new URLSearchParams(rest);
  let filters: Filters = DEFAULT_FILTERS;
  for (const field of FIELDS) {
    const text = query.get(field.key);
    if (text !== null) filters = { ...filters, ...field.read(text) };
  }
  const pair = (key: string): [string, string] | null => {
    const [a = '', b = ''] = (query.get(key) ?? '').split(',');
    return ID.test(a) && ID.test(b) && a !== b ? [a, b] : null;
  };
  const id = (key: string): string | null => {
    const text = query.get(key) ?? '';
    return ID.test(text) ? text : null;
  };
  const actor = id('actor');
  const tie = pair('tie');
  const [x = NaN, y = NaN, zoom = NaN] = (query.get('at') ?? '').split(',').map(Number);
  const placed = isShare(x) && isShare(y) && zoom >= 0.5 && zoom <= 64;
  const params = Object.fromEntries(
    [...query]
      .filter(([key]) => /^_[a-z.-]{1,60}$/i.test(key))
      .map(([key, value]) => [key.slice(1), value.slice(0, 5000)]),
  );
  return {
    dataset: id('data') ?? '',
    tab: isOneOf(TABS, tab) ? tab : 'map',
    filters,
    selection: actor !== null ? { kind: 'actor', id: actor } : tie ? tieOf(...tie) : null,
    open: id('open'),
    path: pair('path'),
    layout: query.has('layout') ? readLayout(query.get('layout') ?? '') : DEFAULT_WISH,
    arrows: query.get('arrows') === '1',
    hulls: query.get('hulls') === '1',
    pins: query.has('pins') ? readPins(query.get('pins') ?? '') : [],
    camera: placed ? { x, y, zoom } : HOME,
    params,
  };
}
