/** Meetings that "be" tells of: "X was with Y in Rabat on Friday", "X and Y were alone for an hour". Persons only: a state is with another in other senses. */
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { isPerson } from '../model/actor.ts';
import { phrasesOf, type Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import type { FrameInput } from './frame-input.ts';
import { mutual, NO_EVENTS, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';
import { LINE, onTelephone } from './verb-frames.ts';

const IS = new WordClass('be stay remain sit stand linger sat stood stayed remained');
const ALONE = wordSet('alone together closeted face-to-face tête-à-tête reunited');

const GATHERS = new WordClass('come gather meet arrive assemble convene join came sit sat fly travel');
const COLON = new WordClass(':');

export function gatheredFrames(input: FrameInput): readonly RawEvent[] {
  const { words, verbs } = input;
  const calls = words.has(LINE);
  const lists = words.has(COLON) && verbs.has(GATHERS);
  if (!calls && !lists && !verbs.has(IS)) return NO_EVENTS;
  const found: RawEvent[] = [];
  for (const clause of input.clauses) {
    if (clause.passive) continue;
    const called = calls ? phoned(input, clause) : undefined;
    const event = called ?? (lists ? listed(input, clause) : undefined) ?? together(input, clause);
    if (event) found.push(event);
  }
  return found;
}

/** "X was with Y in Rabat", "X and Y were alone". */
function together(input: FrameInput, clause: Clause): RawEvent | undefined {
  if (!IS.has(clause.vg.verb) || clause.object.length || (!clause.vg.past && !clause.vg.helped)) return undefined;
  const alone = areAlone(input, clause);
  const phrase = clause.preps.find((p) => p.prep === 'with');
  if ((!alone && !phrase) || factuality(clause, input.patterns) !== 'fact') return undefined;
  const who = persons(input, input.parties.of(clause.subject, 'party'));
  if (!who.length) return undefined;
  const between = phrase ? [...who, ...company(input, clause, phrase, alone)] : who;
  const sides = new Set(between.map((id) => sideOf(id, input.actorOf)));
  if (sides.size < 2 || (between.length === who.length && !alone)) return undefined;
  return mutual(input, clause, 'CONSULT', between, 'be with', 'meeting');
}

/** "The presidents of the bloc came to Accra: X, Y and Z": who was there stands behind the colon. */
function listed(input: FrameInput, clause: Clause): RawEvent | undefined {
  const { units, parties, patterns } = input;
  if (clause.passive || !GATHERS.has(clause.vg.verb) || factuality(clause, patterns) !== 'fact') return undefined;
  const colon = units.findIndex((unit, u) => u > clause.unit && unit.kind === 'stop' && unit.word === ':');
  if (colon < 0 || input.clauses.some((c) => c.unit > clause.unit && c.unit < colon)) return undefined;
  const names: number[] = [];
  for (let u = colon + 1; u < units.length; u++) {
    const unit = units[u]!;
    if (unit.kind === 'np') names.push(u);
    else if (!/^(comma|and|stop)$/.test(unit.kind)) break;
  }
  const there = persons(input, parties.of(names, 'party'));
  if (there.length < 2 || there.length < names.length) return undefined;
  const body = parties.of(clause.subject, 'party').filter((id) => input.actorOf(id)?.kind === 'organisation');
  return mutual(input, clause, 'CONSULT', [...body, ...there], 'gather', body.length ? 'summit' : 'meeting');
}

/** "said to Y on the telephone that", "assured Y by phone": whatever was said, the two spoke. */
function phoned(input: FrameInput, clause: Clause): RawEvent | undefined {
  const { patterns, parties } = input;
  if (clause.passive || !onTelephone(input, clause) || factuality(clause, patterns) !== 'fact') return undefined;
  const who = persons(input, parties.of(clause.subject, 'party'));
  if (who.length !== 1) return undefined;
  const to = [...clause.object, ...phrasesOf(clause, 'to'), ...phrasesOf(clause, 'with')];
  const addressee = persons(input, parties.of(to, 'party')).filter((id) => id !== who[0]);
  if (addressee.length !== 1) return undefined;
  return mutual(input, clause, 'CONSULT', [...who, ...addressee], 'say on the phone', 'call');
}

/** "with Y": right behind the verb, and the sentence says where or when. */
function company(input: FrameInput, clause: Clause, phrase: Clause['preps'][number], alone: boolean): string[] {
  const { units } = input;
  for (let u = clause.unit + 1; u < phrase.at; u++)
    if (units[u]!.kind !== 'other' && units[u]!.kind !== 'time') return [];
  const placed =
    alone || clause.preps.some((p) => /^(in|at|for|over)$/.test(p.prep)) || units.some((unit) => unit.kind === 'time');
  return placed ? persons(input, input.parties.of(phrase.nps, 'party')) : [];
}

/** One of the three units behind the verb says so. */
function areAlone({ units }: FrameInput, { unit }: Clause): boolean {
  for (let u = unit + 1; u < unit + 4 && u < units.length; u++)
    if (units[u]!.kind !== 'np' && ALONE.has(units[u]!.word)) return true;
  return false;
}

const persons = ({ actorOf }: FrameInput, ids: readonly string[]): string[] =>
  ids.filter((id) => {
    const actor = actorOf(id);
    return actor !== undefined && isPerson(actor);
  });
