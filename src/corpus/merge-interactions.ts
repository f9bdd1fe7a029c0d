/** The interactions of many documents as one list: an act that several report counted once, its evidence united. */
import type { TextDocument } from '../model/document.ts';
import { pairsOf, type Evidence, type Interaction } from '../model/interaction.ts';
import { firstDay, lastDay, shiftDay } from './date.ts';
import { compareEvidence } from './order.ts';
import { likeness, membersOf, SINGULAR, uniteFacts, type ActorOf } from './same-act.ts';

/** The interactions of one document, under the ids of the dataset. */
export interface Report {
  readonly document: TextDocument;
  readonly interactions: readonly Interaction[];
  /** Id of the document that this one repeats. */
  readonly copyOf?: string;
  /** The dataset that it was taken out of: there, persons may have told acts apart that look alike. */
  readonly base?: string;
}

/** One act, the documents that report it, and what its evidence says. */
interface Cluster {
  act: Interaction;
  /** Who takes part in it, see membersOf. */
  members: string;
  /** The last document that reports it: documents are read one after the other. */
  document: string;
  readonly evidence: Evidence[];
  readonly sentences: Set<string>;
  /** The search that looked at it last. */
  search: number;
  /** The dataset that it comes from. */
  base: string | undefined;
}

/** Evidence sentences with fewer letters may agree by chance. */
const TELLING = 60;
/** Share of words in common from which a copy's sentence is its original's. */
const REWORDED = 0.6;

/**
 * Counts each act once. Originals stand before their copies in `reports`; two acts that one document tells apart stay apart.
 * Of a copy only what its original does not say is added, so that a text that is handed in twice weighs once.
 */
export function mergeInteractions(reports: readonly Report[], actorOf: ActorOf): Interaction[] {
  const all: Cluster[] = [];
  const byOrigin: Index = new Map();
  const bySentence: Index = new Map();
  const byParties: Index = new Map();
  const inBase = new Map<string, Cluster>();
  for (const { document, interactions, copyOf, base } of reports) {
    const origin = copyOf ?? document.id;
    const earlier = copyOf === undefined ? [] : [...(byOrigin.get(origin) ?? [])];
    // filed when the document is read: two of its own acts are never one
    const filing: (() => void)[] = [];
    for (const act of interactions) {
      const sentences = act.evidence.map((piece) => sentenceOf(document.text, piece));
      const members = membersOf(act);
      const apart = (one: Cluster): boolean => base !== undefined && one.base === base;
      if (earlier.some((one) => !apart(one) && repeats(one, act, members, sentences))) continue;
      // two documents that hold the same sentence report the same act
      const verbatim = (one: Cluster): number =>
        Number(one.act.type === act.type && one.members === members && !apart(one));
      const alike = (one: Cluster): number =>
        apart(one) ? 0 : likeness(one.act, act, actorOf, one.members === members);
      const match =
        (base === undefined ? undefined : inBase.get(`${base}|${act.id}`)) ??
        find(toldBy(act, members, sentences), bySentence, document.id, verbatim) ??
        find(partyKeys(act, actorOf, 'near'), byParties, document.id, alike);
      const cluster = match ?? {
        act,
        members,
        document: document.id,
        evidence: [],
        sentences: new Set<string>(),
        search: 0,
        base,
      };
      cluster.base ??= base;
      if (base !== undefined) inBase.set(`${base}|${act.id}`, cluster);
      let renamed = false;
      if (match) {
        match.act = { ...uniteFacts(match.act, act, actorOf), gist: match.act.gist || act.gist };
        const now = membersOf(match.act);
        renamed = now !== match.members;
        match.members = now;
      } else all.push(cluster);
      cluster.document = document.id;
      cluster.evidence.push(...act.evidence);
      for (const text of sentences) cluster.sentences.add(text);
      const parties = partyKeys(cluster.act, actorOf, 'own');
      filing.push(() => {
        index(byOrigin, [origin], cluster);
        // who took part may be known more exactly than when its other sentences were filed
        index(bySentence, toldBy(cluster.act, cluster.members, renamed ? cluster.sentences : sentences), cluster);
        index(byParties, parties, cluster);
      });
    }
    for (const file of filing) file();
  }
  return all.map(({ act, evidence }) => ({ ...act, evidence: eachOnce(evidence) }));
}

type Index = Map<string, Set<Cluster>>;
const NONE: ReadonlySet<Cluster> = new Set();
/** Numbers every search of every run, so that a cluster which two keys lead to is looked at once. */
let searches = 0;

function index(map: Index, keys: readonly string[], cluster: Cluster): void {
  for (const key of keys) {
    const found = map.get(key);
    if (found) found.add(cluster);
    else map.set(key, new Set([cluster]));
  }
}

/** The best cluster that no act of the same document belongs to; of equals none where they differ in the participants, else the first. */
function find(
  keys: readonly string[],
  map: Index,
  document: string,
  fit: (cluster: Cluster) => number,
): Cluster | undefined {
  const search = ++searches;
  let best = 0;
  let equals: Cluster[] = [];
  for (const key of keys)
    for (const one of map.get(key) ?? NONE) {
      if (one.search === search || one.document === document) continue;
      one.search = search;
      const value = fit(one);
      if (value > best) {
        best = value;
        equals = [one];
      } else if (value > 0 && value === best) equals.push(one);
    }
  const [first, ...others] = equals;
  return first && others.every((other) => first.members === other.members) ? first : undefined;
}

/** Where an act is filed by what is said of it: type, who takes part, each sentence that tells it apart. */
function toldBy({ type }: Interaction, members: string, sentences: Iterable<string>): string[] {
  const keys: string[] = [];
  for (const text of sentences) if (text.length >= TELLING) keys.push(`${type}|${members}|${text}`);
  return keys;
}

/** Whether an original's act is what a copy says again, word for word or nearly so. */
function repeats(one: Cluster, act: Interaction, members: string, sentences: readonly string[]): boolean {
  if (one.act.type !== act.type || one.members !== members) return false;
  return sentences.some((text) =>
    [...one.sentences].some((other) => text === other || shared(text, other) >= REWORDED),
  );
}

/** Share of the words of both texts that stand in both (Jaccard), 0 to 1. */
function shared(a: string, b: string): number {
  const [x, y] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const both = [...x].filter((word) => y.has(word)).length;
  return both / (x.size + y.size - both);
}

/** The words of an evidence sentence in lower case, one space between. */
const sentenceOf = (text: string, { start, end }: Evidence): string =>
  text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Years of an interval that are looked at; longer ones are no occasions. */
const YEARS = 10;

/** Where an act is filed (`own`) or where its like is looked for (`near`): type, each pair of parties (persons under whom they act for), time. */
function partyKeys(act: Interaction, actorOf: ActorOf, which: 'own' | 'near'): string[] {
  const party = (id: string): string => {
    const actor = actorOf(id);
    return actor?.of !== undefined && actor.kind !== 'region' ? actor.of : id;
  };
  const pairs = pairsOf(act, party).map((pair) => pair.join('|'));
  return timeKeys(act, which).flatMap((time) => pairs.map((pair) => `${act.type}|${pair}|${time}`));
}

function timeKeys({ date, recurring, type }: Interaction, which: 'own' | 'near'): string[] {
  if (date === undefined) return recurring ? ['recurring'] : [];
  const [from, to] = [Number(firstDay(date).slice(0, 4)), Number(lastDay(date).slice(0, 4))];
  const years = Array.from({ length: Math.min(YEARS, to - from + 1) }, (_, i) => String(from + i));
  if (date.length !== 10) return date.includes('/') ? [...years, ...daysFrom(date)] : years;
  if (which === 'near') return [...around(date), ...years];
  return SINGULAR.includes(type) ? [date, ...years] : [date];
}

const neighbours = new Map<string, readonly string[]>();

/** A day with the one before and the one after it. */
function around(day: string): readonly string[] {
  let found = neighbours.get(day);
  if (!found) neighbours.set(day, (found = [shiftDay(day, -1), day, shiftDay(day, 1)]));
  return found;
}

/** The days of a short interval. */
function daysFrom(date: string): string[] {
  const [first, last] = [firstDay(date), lastDay(date)];
  const days: string[] = [];
  for (let day = first; day <= last && days.length < 5; day = shiftDay(day, 1)) days.push(day);
  return days;
}

function eachOnce(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const piece of [...evidence].sort(compareEvidence)) {
    const key = `${piece.document}|${piece.start}|${piece.end}`;
    const other = seen.get(key);
    if (!other || piece.confidence > other.confidence) seen.set(key, piece);
  }
  return [...seen.values()];
}
