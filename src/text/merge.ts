import { QUAD_OF } from '../model/codebook.ts';
import type { Act, MergedAct } from './act.ts';
import { isOwn, mostSpecific, type ActorOf } from './sides.ts';
import { inAnyOrder } from './distinct.ts';

/** Acts that go on: told again anywhere in a document they are the same unless their dates differ. */
const LASTING = new Set(['ASSAULT', 'SANCTION', 'COERCE', 'AID', 'COOPERATE', 'MOBILIZE']);
const FORCED = new Set(['SANCTION', 'COERCE']);
/** Sentences between the last telling of an act and another. */
const gap = (old: MergedAct, act: Act): number => act.sentence - old.tellings.at(-1)!.sentence;

/** Sentences within which "he left the meeting" is of the meeting told before. */
const FAR = 12;

/** Acts in words. */
const SPOKEN = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'SUPPORT', 'THREATEN']);

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && inAnyOrder(a) === inAnyOrder(b);

/** Sentences within which an undated retelling is taken for the same act. */
const NEAR = 4;

/** How many of the last acts of a pair a retelling is compared with: keeps the cost linear. */
const LATEST = 12;

type Growing = MergedAct & { readonly tellings: Act[] };

/** Merges retellings within one document: same sides, same type (or same occasion), dates that agree. Order: first telling. */
export function mergeActs(acts: readonly Act[], actorOf: ActorOf): MergedAct[] {
  const merged: Growing[] = [];
  const pairs = new Pairs(actorOf);
  for (const act of acts) {
    const byPair = pairs.ofType(act.type);
    const keys = pairs.of(act);
    const hit = latest(keys, byPair).find((i) => isSame(merged[i]!, act, actorOf));
    const at = hit ?? merged.length;
    if (hit === undefined) merged.push(grown(act, act.mode, act.mutual, act.from, act.to, act, act, [act]));
    else merged[hit] = join(merged[hit]!, act, actorOf);
    for (const key of keys) {
      const list = byPair.get(key);
      if (!list) byPair.set(key, [at]);
      else if (list[list.length - 1] !== at) list.push(at);
    }
  }
  return merged;
}

/** The acts that stand under any of the keys, the last first. */
function latest(keys: readonly number[], byPair: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const found: number[] = [];
  for (const key of keys) {
    const list = byPair.get(key);
    if (!list) continue;
    for (let i = Math.max(0, list.length - LATEST); i < list.length; i++)
      if (keys.length === 1 || !found.includes(list[i]!)) found.push(list[i]!);
  }
  return found.length > 1 ? found.sort((a, b) => b - a) : found;
}

const everyone = ({ from, to }: Act): readonly string[] => (to.length ? [...from, ...to] : from);

/** More than a document can name: two numbers of sides make one number of a pair. */
const MANY = 2 ** 20;
/** Sides of an act that are paired at most. */
const PAIRED = 6;

/** Pairs of sides under which a retelling may be looked up: sides are numbered, as a pair of numbers is found faster than a pair of names. */
class Pairs {
  readonly #actorOf: ActorOf;
  /** Number of a side, and that of the side of an actor. */
  readonly #numbers = new Map<string, number>();
  readonly #numberOf = new Map<string, number>();
  readonly #sides: string[] = [];
  readonly #byType = new Map<string, Map<number, number[]>>();

  constructor(actorOf: ActorOf) {
    this.#actorOf = actorOf;
  }

  /** Acts of a type by pair. */
  ofType(type: string): Map<number, number[]> {
    let byPair = this.#byType.get(type);
    if (!byPair) this.#byType.set(type, (byPair = new Map()));
    return byPair;
  }

  of({ from, to }: Act): readonly number[] {
    const all: number[] = [];
    this.#add(all, from);
    this.#add(all, to);
    if (all.length === 2) return [pair(all[0]!, all[1]!)];
    if (all.length < 2) return NO_KEYS;
    const first = all
      .map((side) => ({ side, name: this.#sides[side]! }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .slice(0, PAIRED);
    const keys: number[] = [];
    for (let i = 0; i < first.length; i++)
      for (let j = i + 1; j < first.length; j++) keys.push(pair(first[i]!.side, first[j]!.side));
    return keys;
  }

  #add(all: number[], ids: readonly string[]): void {
    for (const id of ids) {
      const side = this.#numberOf.get(id) ?? this.#number(id);
      if (!all.includes(side)) all.push(side);
    }
  }

  #number(id: string): number {
    const side = root(id, this.#actorOf);
    let number = this.#numbers.get(side);
    if (number === undefined) {
      number = this.#sides.push(side) - 1;
      this.#numbers.set(side, number);
    }
    this.#numberOf.set(id, number);
    return number;
  }
}

const NO_KEYS: readonly number[] = [];
const pair = (a: number, b: number): number => (a < b ? a * MANY + b : b * MANY + a);

const root = (id: string, actorOf: ActorOf): string => {
  const actor = actorOf(id);
  return actor && (actor.kind === 'leader' || actor.kind === 'official') ? (actor.of ?? id) : id;
};

const isSame = (old: Growing, act: Act, actorOf: ActorOf): boolean =>
  old.type === act.type &&
  Boolean(old.recurring) === Boolean(act.recurring) &&
  (act.type !== 'CONSULT' || sameChannel(old, act)) &&
  sameTime(old, act) &&
  samePeople(old, act, actorOf);

function sameChannel(old: Growing, act: Act): boolean {
  const own = channel(act);
  const before = channel(old);
  return own === before || own === 'any' || (before === 'any' && gap(old, act) === 0);
}

/** Told near enough, or with dates that agree. */
function sameTime(old: Growing, act: Act): boolean {
  if (act.background && !act.date) return true;
  const since = gap(old, act);
  if (act.rule === 'take part' && since <= FAR) return true;
  const goesOn = since <= NEAR || LASTING.has(act.type);
  if (!old.date || !act.date) return goesOn;
  if (!datesAgree(old.date, act.date)) return false;
  if (act.type === 'CONSULT' || goesOn) return goesOn || act.date.length >= 7;
  return act.date.length === 10 && act.dateBasis === 'known';
}

const channel = (act: Act): string =>
  act.rule === 'same occasion'
    ? 'any'
    : act.mode === 'call' || act.mode === 'letter' || act.mode === 'summit'
      ? act.mode
      : act.rule === 'discuss with' || act.rule === 'talk with'
        ? 'any'
        : 'talk';

/** Equal, or one of lower precision that holds the other, or an interval that touches it. */
export function datesAgree(a: string, b: string): boolean {
  if (!a.includes('/') && !b.includes('/')) return a.length < b.length ? b.startsWith(a) : a.startsWith(b);
  const [a0, a1] = ends(a);
  const [b0, b1] = ends(b);
  const width = Math.min(a0.length, b0.length);
  const cut = (x: string): string => x.slice(0, width);
  return cut(a0) <= cut(b1) && cut(b0) <= cut(a1);
}

/** First and last day of a date or interval. */
function ends(date: string): readonly [string, string] {
  const at = date.indexOf('/');
  return at < 0 ? [date, date] : [date.slice(0, at), date.slice(date.lastIndexOf('/') + 1)];
}

function samePeople(old: MergedAct, act: Act, actorOf: ActorOf): boolean {
  if (act.type === 'CONSULT' || (old.mutual && act.mutual)) return overlap(everyone(old), everyone(act), actorOf);
  if (old.mutual !== act.mutual) return false;
  // "the authorities disobeyed X", then "the president refused to support X": words of two speakers unless the verb is the same
  const exact = sameList(old.from, act.from) && sameList(old.to, act.to);
  if (SPOKEN.has(act.type) && !exact && !old.tellings.some((t) => t.rule === act.rule)) return false;
  if (exact) return true;
  // sanctions on a leader are others than those on the state
  const to = FORCED.has(act.type)
    ? sameList(old.to, act.to) || old.to.some((id) => act.to.includes(id))
    : overlap(old.to, act.to, actorOf);
  return to && overlap(old.from, act.from, actorOf);
}

/** All of one list are in the other, themselves or by their own state or person. */
const overlap = (xs: readonly string[], ys: readonly string[], actorOf: ActorOf): boolean =>
  within(xs, ys, actorOf) || within(ys, xs, actorOf);

function within(xs: readonly string[], ys: readonly string[], actorOf: ActorOf): boolean {
  for (const x of xs) if (!ys.includes(x) && !isOfAny(x, ys, actorOf)) return false;
  return true;
}

function isOfAny(x: string, ys: readonly string[], actorOf: ActorOf): boolean {
  for (const y of ys) if (isOwn(y, x, actorOf) || isOwn(x, y, actorOf)) return true;
  return false;
}

function join(old: Growing, act: Act, actorOf: ActorOf): Growing {
  const mutual = old.mutual || act.mutual;
  const from = mutual
    ? mostSpecific([...everyone(old), ...everyone(act)], actorOf)
    : mostSpecific([...old.from, ...act.from], actorOf);
  const to = mutual ? [] : mostSpecific([...old.to, ...act.to], actorOf);
  const better =
    act.date !== undefined &&
    !act.carried &&
    (old.date === undefined ||
      (act.dateBasis === 'known' && old.dateBasis !== 'known') ||
      act.date.length > old.date.length);
  const tellings = old.tellings;
  // acts come in the order of their sentences; the list grows in place, so that an act told a hundred thousand times costs no more a telling
  if (tellings.at(-1)!.sentence !== act.sentence) tellings.push(act);
  const mode = old.mode === 'visit' && act.mode === 'meeting' ? 'meeting' : old.mode;
  return grown(old, mode, mutual, from, to, better ? act : old, old.place || !act.place ? old : act, tellings);
}

/** The act with what its tellings say; all are made here, in one shape. */
const grown = (
  act: Act,
  mode: Act['mode'],
  mutual: boolean,
  from: readonly string[],
  to: readonly string[],
  { date, dateBasis }: Act,
  { place, placeBasis }: Act,
  tellings: Act[],
): Growing => ({
  sentence: act.sentence,
  paragraph: act.paragraph,
  type: act.type,
  mode,
  mutual,
  from,
  to,
  date,
  dateBasis,
  carried: act.carried,
  place,
  placeBasis,
  recurring: act.recurring,
  source: act.source,
  background: act.background,
  rule: act.rule,
  confidence: act.confidence,
  tellings,
});

/** For tests and reports: verbal or material, cooperation or conflict. */
export const quadOf = (act: Act): string => QUAD_OF[act.type];
