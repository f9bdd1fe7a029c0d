/** Meetings that "be" tells of: "X was with Y in Rabat on Friday", "X and Y were alone for an hour". Persons only: a state is with another in other senses. */
import { wordSet } from '../lexicon/word-set.ts';
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { inClauses, type FrameInput } from './frame-input.ts';
import { mutual, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';
import { onTelephone } from './verb-frames.ts';

const IS = wordSet('be stay remain sit stand linger sat stood stayed remained');
const ALONE = wordSet('alone together closeted face-to-face tête-à-tête reunited');

export function gatheredFrames(input: FrameInput): RawEvent[] {
  return inClauses(input, (clause) => {
    const called = phoned(input, clause) ?? listed(input, clause);
    if (called) return called;
    if (!IS.has(clause.vg.lemma) || clause.passive || clause.object.length) return undefined;
    if (!clause.vg.past && !clause.vg.helped) return undefined;
    if (factuality(clause, input.patterns) !== 'fact') return undefined;
    const who = persons(input, input.parties.of(clause.subject, 'party'));
    if (!who.length) return undefined;
    const between = [...who, ...company(input, clause)];
    const sides = new Set(between.map((id) => sideOf(id, input.actorOf)));
    if (sides.size < 2 || (between.length === who.length && !areAlone(input, clause))) return undefined;
    return mutual(input, clause, 'CONSULT', between, 'be with', 'meeting');
  });
}

const GATHERS = wordSet('come gather meet arrive assemble convene join came sit sat fly travel');

/** "The presidents of the bloc came to Accra: X, Y and Z": who was there stands behind the colon. */
function listed(input: FrameInput, clause: Clause): RawEvent | undefined {
  const { units, parties, patterns } = input;
  if (!GATHERS.has(clause.vg.lemma) || clause.passive || factuality(clause, patterns) !== 'fact') return undefined;
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
  const to = clause.preps.filter((p) => p.prep === 'to' || p.prep === 'with').flatMap((p) => p.nps);
  const addressee = persons(input, parties.of([...clause.object, ...to], 'party')).filter((id) => !who.includes(id));
  if (who.length !== 1 || addressee.length !== 1) return undefined;
  return mutual(input, clause, 'CONSULT', [...who, ...addressee], 'say on the phone', 'call');
}

/** "with Y": right behind the verb, and the sentence says where or when. */
function company(input: FrameInput, clause: Clause): string[] {
  const { units } = input;
  const phrase = clause.preps.find((p) => p.prep === 'with');
  if (!phrase) return [];
  for (let u = clause.unit + 1; u < phrase.at; u++)
    if (units[u]!.kind !== 'other' && units[u]!.kind !== 'time') return [];
  const placed =
    areAlone(input, clause) ||
    clause.preps.some((p) => /^(in|at|for|over)$/.test(p.prep)) ||
    units.some((unit) => unit.kind === 'time');
  return placed ? persons(input, input.parties.of(phrase.nps, 'party')) : [];
}

const areAlone = ({ units }: FrameInput, { unit }: Clause): boolean =>
  units.slice(unit + 1, unit + 4).some(({ kind, word }) => kind !== 'np' && ALONE.has(word));

const persons = ({ actorOf }: FrameInput, ids: readonly string[]): string[] =>
  ids.filter((id) => /^(leader|official)$/.test(actorOf(id)?.kind ?? ''));
