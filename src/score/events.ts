/** Events of one document against gold's: pair, quad class, evidence and, where gold has a day, date (codebook section 5). */
import { QUAD_OF, type EventType, type Mode } from '../model/codebook.ts';
import { pairsOf, type Participants } from '../model/interaction.ts';
import type { Counts } from './counts.ts';
import { isShort, touches, type Span } from './spans.ts';

/** An interaction of either side, as far as it is scored. */
export type ScoredAct = Participants & {
  readonly type: EventType;
  readonly mode?: Mode | null | undefined;
  readonly date?: string | null | undefined;
  readonly optional?: boolean | null | undefined;
  readonly evidence: readonly (Span & { readonly confidence?: number; readonly rule?: string })[];
};

/** One pair of one interaction. */
export interface DyadEvent {
  readonly pair: string;
  readonly act: ScoredAct;
  /** First day of an interval. */
  readonly date: string | undefined;
  readonly evidence: readonly Span[];
  /** Which of the two ways it runs, `a>b`; none where mutual. */
  readonly ways: ReadonlySet<string>;
}

export interface EventMatch {
  readonly event: DyadEvent;
  /** What it was matched with; absent = spurious. */
  readonly gold?: DyadEvent;
}

export interface EventScore {
  readonly matches: readonly EventMatch[];
  /** Core events of gold that nothing matched. */
  readonly missed: readonly DyadEvent[];
  readonly counts: Counts;
  /** Of the matched core events: how many agree in type, direction, mode; and how many of gold's have a mode. */
  readonly type: number;
  readonly direction: number;
  readonly mode: number;
  readonly modes: number;
  /** Events on a pair that gold has, and those of them whose evidence touches gold's. */
  readonly sameDyad: number;
  readonly overlap: number;
}

function eventsOf(acts: readonly ScoredAct[], rename: (id: string) => string): DyadEvent[] {
  return acts.flatMap((act) => {
    const { from = [], to = [], date } = act;
    const ways = new Set(from.flatMap((f) => to.map((t) => `${rename(f)}>${rename(t)}`)));
    const evidence = act.evidence.filter(isShort);
    const day = date ? date.split('/')[0] : undefined;
    return pairsOf(act, rename).map((pair) => ({ pair: pair.join('|'), act, date: day, evidence, ways }));
  });
}

const sameQuad = (a: DyadEvent, b: DyadEvent): boolean => QUAD_OF[a.act.type] === QUAD_OF[b.act.type];
const fits = (mine: DyadEvent, gold: DyadEvent): boolean =>
  mine.pair === gold.pair && sameQuad(mine, gold) && (gold.date?.length !== 10 || mine.date === gold.date);
const touching = (a: DyadEvent, b: DyadEvent): boolean => touches(a.evidence, b.evidence);
const sameType = (a: DyadEvent, b: DyadEvent): boolean => a.act.type === b.act.type;

function sameWay(mine: DyadEvent, gold: DyadEvent): boolean {
  const [a, b] = gold.pair.split('|');
  return [`${a}>${b}`, `${b}>${a}`].every((way) => mine.ways.has(way) === gold.ways.has(way));
}

/** From the best fit to the least that counts, so that the order of the dataset decides nothing. */
const PASSES: readonly ((mine: DyadEvent, gold: DyadEvent) => boolean)[] = [
  (mine, gold) => !gold.act.optional && sameType(mine, gold) && sameWay(mine, gold),
  (mine, gold) => !gold.act.optional && sameType(mine, gold),
  (_, gold) => !gold.act.optional,
  () => true,
];

/** `rename` gives the system's actors gold's ids. Events that match an optional one of gold's count neither for nor against. */
export function scoreEvents(
  system: readonly ScoredAct[],
  gold: readonly ScoredAct[],
  rename: (id: string) => string,
): EventScore {
  const wanted = eventsOf(gold, (id) => id);
  const mine = eventsOf(system, rename);
  const matchOf = new Map<DyadEvent, DyadEvent>();
  const used = new Set<DyadEvent>();
  for (const pass of PASSES)
    for (const event of mine) {
      if (matchOf.has(event)) continue;
      const hit = wanted.find((one) => !used.has(one) && fits(event, one) && touching(event, one) && pass(event, one));
      if (!hit) continue;
      used.add(hit);
      matchOf.set(event, hit);
    }
  const right = mine.flatMap((event) => {
    const hit = matchOf.get(event);
    return hit && !hit.act.optional ? [{ event, hit }] : [];
  });
  const core = wanted.filter(({ act }) => !act.optional);
  const onPair = mine.filter((event) => wanted.some((one) => one.pair === event.pair));
  return {
    matches: mine.map((event) => {
      const hit = matchOf.get(event);
      return hit ? { event, gold: hit } : { event };
    }),
    missed: core.filter((one) => !used.has(one)),
    counts: { tp: right.length, sys: right.length + mine.length - matchOf.size, gold: core.length },
    type: right.filter(({ event, hit }) => sameType(event, hit)).length,
    direction: right.filter(({ event, hit }) => sameWay(event, hit)).length,
    mode: right.filter(({ event, hit }) => hit.act.mode && event.act.mode === hit.act.mode).length,
    modes: right.filter(({ hit }) => hit.act.mode).length,
    sameDyad: onPair.length,
    overlap: onPair.filter((event) => wanted.some((one) => one.pair === event.pair && touching(event, one))).length,
  };
}
