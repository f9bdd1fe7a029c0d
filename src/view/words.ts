/** How the workbench names what the codebook defines: one wording for every view. */
import type { ActorKind } from '../model/actor.ts';
import type { EventType, Mode, QuadClass } from '../model/codebook.ts';
import type { HiddenBy, Level, Weight } from '../network/filters.ts';
import type { ActRank } from '../network/rank.ts';

export const KIND_PLURAL: Readonly<Record<ActorKind, string>> = {
  state: 'States',
  leader: 'Leaders',
  official: 'Officials',
  region: 'Regions',
  organisation: 'Organisations',
};
export const QUAD_NAME: Readonly<Record<QuadClass, string>> = {
  'material-cooperation': 'Material cooperation',
  'verbal-cooperation': 'Verbal cooperation',
  'verbal-conflict': 'Verbal conflict',
  'material-conflict': 'Material conflict',
};
/** From most cooperative to most conflictual, as lists show them. */
export const QUAD_ORDER: readonly QuadClass[] = [
  'material-cooperation',
  'verbal-cooperation',
  'verbal-conflict',
  'material-conflict',
];
export const LEVEL_NAME: Readonly<Record<Level, string>> = { actors: 'Actors', states: 'States' };
export const WEIGHT_NAME: Readonly<Record<Weight, string>> = {
  interactions: 'Interactions',
  mentions: 'Mentions',
  documents: 'Documents',
};
export const RANK_NAME: Readonly<Record<ActRank, string>> = {
  leaders: 'Leaders',
  ministers: 'Ministers',
  officials: 'Other officials',
  states: 'No person named',
};
export const HIDDEN_NAME: Readonly<Record<HiddenBy, string>> = {
  documents: 'document',
  source: 'source of claim',
  confidence: 'confidence',
  undated: 'no date',
  period: 'period',
  quads: 'what they did',
  types: 'type',
  modes: 'mode',
  ranks: 'rank',
  level: 'both sides being one state',
  hiddenActors: 'actor',
  kinds: 'kind of actor',
  minWeight: 'minimum weight',
  ego: 'neighbourhood',
  giant: 'largest component',
};

/** "Agree", "Consult"; a CONSULT is named by its mode: "Summit", "Call". */
export function typeName(type: EventType, mode?: Mode): string {
  const word = mode ?? type.toLowerCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A count with its thousands apart: 1,204. By hand, since the browser's own takes 20 ms at its first call, before the first picture. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** "1 tie", "64 ties", "1,204 ties". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** Small numbers in words, as in running text. */
export const inWords = (count: number): string => SMALL[count] ?? grouped(count);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** An ISO date as people write it; without the year where it stands in a heading: "23 Nov", "Sep", "2 to 5 Feb". */
export function dateText(date: string | undefined, withYear: boolean): string {
  if (!date) return 'no date';
  const [from = '', to] = date.split('/');
  const point = (iso: string, year: boolean): string => {
    const [y = '', m, d] = iso.split('-');
    if (m === undefined) return y;
    return [d === undefined ? '' : String(Number(d)), monthName(Number(m)), year ? y : ''].filter(Boolean).join(' ');
  };
  if (to === undefined) return withYear || from.length > 4 ? point(from, withYear) : 'no month';
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.length > 4 && from.slice(0, 7) === to.slice(0, 7);
  const start = sameMonth && from.length === 10 ? String(Number(from.slice(8))) : point(from, withYear && !sameYear);
  return `${start}–${point(to, withYear || !sameYear)}`;
}
