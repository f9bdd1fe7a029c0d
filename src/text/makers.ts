/** Whose a thing is that is judged or asked for: "objects to the plant that Y is building", "the envoy to Y condemned the law". */
import type { EventType } from '../model/codebook.ts';
import { complementsOf, type Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { sideOf } from './sides.ts';
import { towards, type Sides } from './verb-sides.ts';

const JUDGES: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'REJECT', 'SUPPORT', 'REQUEST', 'THREATEN']);

/** The sides with whoever makes, says or does the thing, or in whose country an envoy judges it. */
export function withMaker(input: FrameInput, clause: Clause, sides: Sides, type: EventType): Sides {
  if (!sides.from.length || sides.to.length || sides.reciprocal || !JUDGES.has(type) || clause.passive) return sides;
  const { parties, actorOf, clauses, units } = input;
  const own = new Set(sides.from.map((id) => sideOf(id, actorOf)));
  const others = (ids: readonly string[]): string[] => ids.filter((id) => !own.has(sideOf(id, actorOf)));
  const things = [...clause.object, ...complementsOf(clause)];
  const told = clauses.find(
    (c) => c.link === 'relative' && c.unit > clause.unit && c.object.some((u) => things.includes(u)),
  );
  const makers = told && !told.passive ? others(parties.of(told.subject, 'party')) : [];
  if (makers.length) return towards(sides, makers);
  const addressed = type === 'SUPPORT' ? [] : others(addressees(input, clause, type));
  if (addressed.length) return towards(sides, addressed);
  // what an envoy judges without a word on whose it is, is of the country of his post
  const named = parties.mentions(things).some((m) => m.form !== 'pronoun');
  const posts =
    named || !clause.object.length ? [] : clause.subject.flatMap((u) => units[u]!.np?.mention?.posted ?? []);
  return towards(sides, others(posts));
}

/** "criticised the law in a letter to Y", "in talks with Y demanded changes": whom one speaks to. */
function addressees(
  { units, parties, patterns }: FrameInput,
  { preps, object }: Clause,
  type: EventType,
): readonly string[] {
  // whose the thing is that is spoken of may stand in it
  if (parties.mentions(object).some((m) => m.form !== 'pronoun')) return [];
  for (const { prep, nps } of preps) {
    const u = nps[0]!;
    const talks = patterns.nouns.get(units[u]!.np?.noun ?? '')?.some((p) => p.type === 'CONSULT') ?? false;
    if (!talks || !/^(in|at|during)$/.test(prep) || !/^(with|to)$/.test(units[u + 1]?.word ?? '')) continue;
    // "condemned the war in a call with Y": with Y one may be of one mind
    if (type === 'ACCUSE' && units[u + 1]!.word !== 'to') continue;
    if (units[u + 2]?.kind === 'np') return parties.of([u + 2], 'party');
  }
  return [];
}
