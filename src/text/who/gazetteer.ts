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
  const sure = countSure(text);
  const american = isAboutAmericanGeorgia(text, sure);
  const out: Named[] = [];
  for (const hit of text.names) {
    const named = readName(text, hit, lexicon, sure, american, out.at(-1));
    out.push(isLeaning(text, hit) ? { ...named, actors: [], sense: 'none' } : named);
  }
  return out;
}

/** "a pro-Western president": a leaning, not the one leant to. */
const isLeaning = ({ tokens }: Annotated, { first }: NameHit): boolean =>
  tokens[first - 1]?.text === '-' && tokens[first - 2]?.lower === 'pro';

/** How often each actor is named by a form that is its alone. */
function countSure({ names }: Annotated): Map<string, number> {
  const sure = new Map<string, number>();
  for (const { entries, use } of names) {
    const id = entries[0]!.actors[0];
    if (id === undefined || use & NONE || entries[0]!.actors.length > 1) continue;
    if (entries.every((entry) => entry.actors.length === 1 && entry.actors[0] === id))
      sure.set(id, (sure.get(id) ?? 0) + 1);
  }
  return sure;
}

/** Whether the text has marks of the US state and none of the country (other than its name). */
function isAboutAmericanGeorgia(text: Annotated, sure: ReadonlyMap<string, number>): boolean {
  let american = 0;
  let other = 0;
  for (const { entries, use } of text.names) {
    if (use & NONE && entries.some((entry) => entry.why?.startsWith('US state'))) american++;
    if (entries.some((entry) => entry.actors.includes('georgia') && !(entry.use & NAME))) other++;
  }
  if (american === 0) return false;
  const near = ['abkhazia', 'south-ossetia', 'russia', 'armenia', 'azerbaijan', 'ukraine'];
  return other === 0 && !near.some((id) => sure.has(id));
}

/** What a list of entries says before the text is asked. */
interface Reading {
  readonly sense: Sense;
  readonly able: readonly NameEntry[];
  readonly qualifies: boolean;
  readonly seat: boolean;
}
const readings = new WeakMap<readonly NameEntry[], Reading>();

function readingOf(all: readonly NameEntry[]): Reading {
  const known = readings.get(all);
  if (known) return known;
  let entries = all;
  if (entries.some((entry) => entry.actors.length > 0))
    entries = entries.filter((entry) => entry.why !== 'city or place');
  const [mask, sense] = SENSES.find(([use]) => entries.some((entry) => entry.use & use)) ?? [NONE, 'none' as const];
  const reading: Reading = {
    sense,
    able: entries.filter((entry) => entry.use & mask),
    qualifies: entries.some((entry) => entry.use & ADJECTIVE),
    seat: sense === 'seat' || (sense === 'metonym' && entries.some((entry) => entry.use & CAPITAL)),
  };
  readings.set(all, reading);
  return reading;
}

const NOBODY: readonly string[] = [];

function readName(
  text: Annotated,
  hit: NameHit,
  lexicon: Lexicon,
  sure: ReadonlyMap<string, number>,
  american: boolean,
  previous: Named | undefined,
): Named {
  const { sense, able, qualifies, seat } = readingOf(hit.entries);
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
