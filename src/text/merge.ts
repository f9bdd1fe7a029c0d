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
  const byPair = new Map<string, number[]>();
  for (const act of acts) {
    const keys = keysOf(act, actorOf);
    const hit = latest(keys, byPair).find((i) => isSame(merged[i]!, act, actorOf));
    const at = hit ?? merged.length;
    if (hit === undefined) merged.push(grown(act, act.mode, act.mutual, act.from, act.to, act, act, [act]));
    else merged[hit] = join(merged[hit]!, act, actorOf);
    for (const key of keys) {
      const list = byPair.get(key);
      if (!list) byPair.set(key, [at]);
      else if (list.at(-1) !== at) list.push(at);
    }
  }
  return merged;
}

/** The acts that stand under any of the keys, the last first. */
function latest(keys: readonly string[], byPair: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const found: number[] = [];
  for (const key of keys) {
    const list = byPair.get(key);
    if (!list) continue;
    for (let i = Math.max(0, list.length - LATEST); i < list.length; i++)
      if (keys.length === 1 || !found.includes(list[i]!)) found.push(list[i]!);
  }
  return found.length > 1 ? found.sort((a, b) => b - a) : found;
}

const everyone = (act: Act): readonly string[] => [...act.from, ...act.to];

/** Pairs of sides under which a retelling may be looked up. */
function keysOf(act: Act, actorOf: ActorOf): string[] {
  const all: string[] = [];
  for (const ids of [act.from, act.to])
    for (const id of ids) {
      const side = root(id, actorOf);
      if (!all.includes(side)) all.push(side);
    }
  if (all.length === 2) return [`${act.type}|${all[0]! < all[1]! ? `${all[0]!}|${all[1]!}` : `${all[1]!}|${all[0]!}`}`];
  const roots = all.sort().slice(0, 6);
  const keys: string[] = [];
  for (let i = 0; i < roots.length; i++)
    for (let j = i + 1; j < roots.length; j++) keys.push(`${act.type}|${roots[i]!}|${roots[j]!}`);
  return keys;
}

const root = (id: string, actorOf: ActorOf): string => {
  const actor = actorOf(id);
  return actor && (actor.kind === 'leader' || actor.kind === 'official') ? (actor.of ?? id) : id;
};

function isSame(old: Growing, act: Act, actorOf: ActorOf): boolean {
  if (old.type !== act.type || Boolean(old.recurring) !== Boolean(act.recurring)) return false;
  const vague = channel(act) === 'any' || (channel(old) === 'any' && gap(old, act) === 0);
  if (act.type === 'CONSULT' && channel(old) !== channel(act) && !vague) return false;
  if (!samePeople(old, act, actorOf)) return false;
  if (act.background && !act.date) return true;
  if (act.rule === 'take part' && gap(old, act) <= FAR) return true;
  const since = gap(old, act);
  if (old.date && act.date) {
    if (!datesAgree(old.date, act.date)) return false;
    if (act.type === 'CONSULT' || since <= NEAR || LASTING.has(act.type))
      return act.date.length >= 7 || since <= NEAR || LASTING.has(act.type);
    return act.date.length === 10 && act.dateBasis === 'known';
  }
  return since <= NEAR || LASTING.has(act.type);
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
  const within = (xs: readonly string[], ys: readonly string[]): boolean =>
    xs.every((x) => ys.some((y) => x === y || isOwn(y, x, actorOf) || isOwn(x, y, actorOf)));
  const overlap = (xs: readonly string[], ys: readonly string[]): boolean => within(xs, ys) || within(ys, xs);
  if (act.type === 'CONSULT' || (old.mutual && act.mutual)) return overlap(everyone(old), everyone(act));
  if (old.mutual !== act.mutual) return false;
  // "the authorities disobeyed X", then "the president refused to support X": words of two speakers unless the verb is the same
  const exact = sameList(old.from, act.from) && sameList(old.to, act.to);
  if (SPOKEN.has(act.type) && !exact && !old.tellings.some((t) => t.rule === act.rule)) return false;
  // sanctions on a leader are others than those on the state
  const to = FORCED.has(act.type)
    ? sameList(old.to, act.to) || old.to.some((id) => act.to.includes(id))
    : overlap(old.to, act.to);
  return overlap(old.from, act.from) && to;
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
