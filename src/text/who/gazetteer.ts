/** Names of the lexicon in the text -> the actors that they stand for, as actor, qualifier or place. */
import {
  ADJECTIVE,
  CAPITAL,
  COLLECTIVE,
  HISTORICAL,
  METONYM,
  NAME,
  NONE,
  PEOPLE,
  PERSON,
  type NameEntry,
} from '../../lexicon/lexicon.ts';
import type { Annotated, NameHit } from './annotate.ts';
import type { Named, Sense } from './named.ts';
import { seatActs } from './seats.ts';

const SENSES: readonly (readonly [number, Sense])[] = [
  [HISTORICAL, 'historical'],
  [NONE, 'none'],
  [COLLECTIVE, 'collective'],
  [NAME, 'name'],
  [METONYM, 'metonym'],
  [ADJECTIVE, 'adjective'],
  [PERSON, 'person'],
  [PEOPLE, 'people'],
  [CAPITAL, 'seat'],
];

/** One reading for each name hit, in their order. */
export function readNames(text: Annotated): Named[] {
  const read = text.names.map(readingOf);
  const sure = new Sure(read);
  const american = isAboutAmericanGeorgia(read, sure);
  const out: Named[] = [];
  let previous: Named | undefined;
  for (let i = 0; i < read.length; i++) {
    const hit = text.names[i]!;
    previous = readName(text, hit, read[i]!, sure, american, previous);
    if (isLeaning(text, hit)) previous = { ...previous, actors: NOBODY, sense: 'none' };
    out.push(previous);
  }
  return out;
}

/** "a pro-Western president": a leaning, not the one leant to. */
const isLeaning = ({ tokens }: Annotated, { first }: NameHit): boolean =>
  first > 1 && tokens[first - 1]!.text === '-' && tokens[first - 2]!.lower === 'pro';

/** How often each actor is named by a form that is its alone; counted where it is asked, as most texts ask for none or few. */
class Sure {
  readonly #read: readonly Reading[];
  readonly #counts = new Map<string, number>();

  constructor(read: readonly Reading[]) {
    this.#read = read;
  }

  times(id: string): number {
    let times = this.#counts.get(id);
    if (times === undefined) {
      times = 0;
      for (const { alone } of this.#read) if (alone === id) times++;
      this.#counts.set(id, times);
    }
    return times;
  }
}

/** Whether the text has marks of the US state and none of the country (other than its name). */
function isAboutAmericanGeorgia(read: readonly Reading[], sure: Sure): boolean {
  let american = false;
  for (const reading of read) {
    if (reading.georgian) return false;
    american ||= reading.american;
  }
  return american && !NEAR_GEORGIA.some((id) => sure.times(id) > 0);
}
const NEAR_GEORGIA = ['abkhazia', 'south-ossetia', 'russia', 'armenia', 'azerbaijan', 'ukraine'];

/** What a list of entries says before the text is asked. */
interface Reading {
  readonly sense: Sense;
  readonly able: readonly NameEntry[];
  readonly qualifies: boolean;
  readonly seat: boolean;
  /** The one actor whose form it is alone. */
  readonly alone: string | undefined;
  /** A mark of a US state; a mark of the country Georgia other than its name. */
  readonly american: boolean;
  readonly georgian: boolean;
}
/** Of entries that share a form. */
const readings = new WeakMap<readonly NameEntry[], Reading>();

function readingOf({ entries: all, use }: NameHit): Reading {
  const single = all.length === 1 ? all[0]! : undefined;
  const known = single ? (single.reading as Reading | undefined) : readings.get(all);
  if (known) return known;
  let entries = all;
  if (entries.some((entry) => entry.actors.length > 0))
    entries = entries.filter((entry) => entry.why !== 'city or place');
  const [mask, sense] = SENSES.find(([use]) => entries.some((entry) => entry.use & use)) ?? [NONE, 'none' as const];
  const id = all[0]!.actors[0];
  const alone = !(use & NONE) && all.every((entry) => entry.actors.length === 1 && entry.actors[0] === id);
  const reading: Reading = {
    sense,
    able: entries.filter((entry) => entry.use & mask),
    qualifies: entries.some((entry) => entry.use & ADJECTIVE),
    seat: sense === 'seat' || (sense === 'metonym' && entries.some((entry) => entry.use & CAPITAL)),
    alone: alone ? id : undefined,
    american: (use & NONE) !== 0 && all.some((entry) => entry.why?.startsWith('US state')),
    georgian: all.some((entry) => entry.actors.includes('georgia') && !(entry.use & NAME)),
  };
  if (single) single.reading = reading;
  else readings.set(all, reading);
  return reading;
}

const NOBODY: readonly string[] = [];

function readName(
  text: Annotated,
  hit: NameHit,
  { sense, able, qualifies, seat }: Reading,
  sure: Sure,
  american: boolean,
  previous: Named | undefined,
): Named {
  if (sense === 'none' || sense === 'historical')
    return { hit, actors: NOBODY, region: false, qualifies, sense, place: false, rule: sense };
  const { actors, region } = able.length === 1 ? able[0]! : choose(able, sure);
  if (american && actors[0] === 'georgia' && sense === 'name')
    return { hit, actors: NOBODY, region: false, qualifies, sense: 'none', place: false, rule: 'us-state' };
  if (!seat) return { hit, actors, region, qualifies, sense, place: false, rule: sense };
  const { acts, rule } = seatActs(text, hit, region, previous);
  return { hit, actors, region, qualifies, sense: 'seat', place: !acts, rule };
}

/** A form that several actors claim goes to the one that the text names otherwise most often; at a tie to the first of graph-data. */
function choose(entries: readonly NameEntry[], sure: Sure): NameEntry {
  let best = entries[0]!;
  for (const entry of entries)
    if (entry !== best && entry.actors.length === 1 && sure.times(entry.actors[0]!) > sure.times(best.actors[0]!))
      best = entry;
  return best;
}
