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
  type Lexicon,
  type NameEntry,
} from '../../lexicon/lexicon.ts';
import type { Annotated, NameHit } from './annotate.ts';
import type { Named, Sense } from './named.ts';
import { seatActs } from './seats.ts';
import { itemAt } from '../item-at.ts';

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
export function readNames(text: Annotated, lexicon: Lexicon): Named[] {
  const read = text.names.map(readingOf);
  const sure = countSure(read);
  const american = isAboutAmericanGeorgia(read, sure);
  const out: Named[] = [];
  for (const [i, hit] of text.names.entries()) {
    const named = readName(text, hit, read[i]!, lexicon, sure, american, out.at(-1));
    out.push(isLeaning(text, hit) ? { ...named, actors: [], sense: 'none' } : named);
  }
  return out;
}

/** "a pro-Western president": a leaning, not the one leant to. */
const isLeaning = ({ tokens }: Annotated, { first }: NameHit): boolean =>
  itemAt(tokens, first - 1)?.text === '-' && itemAt(tokens, first - 2)?.lower === 'pro';

/** How often each actor is named by a form that is its alone. */
function countSure(read: readonly Reading[]): Map<string, number> {
  const sure = new Map<string, number>();
  for (const { alone } of read) if (alone !== undefined) sure.set(alone, (sure.get(alone) ?? 0) + 1);
  return sure;
}

/** Whether the text has marks of the US state and none of the country (other than its name). */
function isAboutAmericanGeorgia(read: readonly Reading[], sure: ReadonlyMap<string, number>): boolean {
  if (!read.some(({ american }) => american) || read.some(({ georgian }) => georgian)) return false;
  const near = ['abkhazia', 'south-ossetia', 'russia', 'armenia', 'azerbaijan', 'ukraine'];
  return !near.some((id) => sure.has(id));
}

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
const readings = new WeakMap<readonly NameEntry[], Reading>();

function readingOf({ entries: all, use }: NameHit): Reading {
  const known = readings.get(all);
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
  readings.set(all, reading);
  return reading;
}

const NOBODY: readonly string[] = [];

function readName(
  text: Annotated,
  hit: NameHit,
  { sense, able, qualifies, seat }: Reading,
  lexicon: Lexicon,
  sure: ReadonlyMap<string, number>,
  american: boolean,
  previous: Named | undefined,
): Named {
  if (sense === 'none' || sense === 'historical')
    return { hit, actors: NOBODY, qualifies, sense, place: false, rule: sense };
  const actors = able.length === 1 ? able[0]!.actors : choose(able, sure);
  if (american && actors[0] === 'georgia' && sense === 'name')
    return { hit, actors: NOBODY, qualifies, sense: 'none', place: false, rule: 'us-state' };
  if (seat) {
    const actor = lexicon.actors.get(actors[0]!);
    const region = actor?.kind === 'region' && actor.disputed !== true;
    const { acts, rule } = seatActs(text, hit, region, previous);
    return { hit, actors, qualifies, sense: 'seat', place: !acts, rule };
  }
  return { hit, actors, qualifies, sense, place: false, rule: sense };
}

/** A form that several actors claim goes to the one that the text names otherwise most often; at a tie to the first of graph-data. */
function choose(entries: readonly NameEntry[], sure: ReadonlyMap<string, number>): readonly string[] {
  let best = entries[0]!;
  for (const entry of entries.slice(1))
    if (entry.actors.length === 1 && (sure.get(entry.actors[0]!) ?? 0) > (sure.get(best.actors[0]!) ?? 0)) best = entry;
  return best.actors;
}
