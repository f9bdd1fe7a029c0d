/** Whose a thing is that is judged or asked for: "objects to the plant that Y is building", "the envoy to Y condemned the law". */
import type { EventType } from '../model/codebook.ts';
import { complementsOf, type Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import { sidesOf, strangersTo } from './sides.ts';
import { towards, type Sides } from './verb-sides.ts';

const JUDGES: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'REJECT', 'SUPPORT', 'REQUEST', 'THREATEN']);

/** The sides with whoever makes, says or does the thing, or in whose country an envoy judges it. */
export function withMaker(input: FrameInput, clause: Clause, sides: Sides, type: EventType): Sides {
  if (!sides.from.length || sides.to.length || sides.reciprocal || !JUDGES.has(type) || clause.passive) return sides;
  const { parties, actorOf } = input;
  const told = tellsOf(input, clause);
  const makers = told && !told.passive ? parties.of(told.subject, 'party') : NOBODY;
  const addressed = type === 'SUPPORT' ? NOBODY : addressees(input, clause, type);
  const posts = clause.object.length ? postOf(input, clause) : NOBODY;
  if (!makers.length && !addressed.length && !posts.length) return sides;
  const own = sidesOf(sides.from, actorOf);
  for (const ids of [makers, addressed]) {
    const others = strangersTo(own, ids, actorOf);
    if (others.length) return towards(sides, others);
  }
  // what an envoy judges without a word on whose it is, is of the country of his post
  const named = parties.mentions([...clause.object, ...complementsOf(clause)]).some((m) => m.form !== 'pronoun');
  return named ? sides : towards(sides, strangersTo(own, posts, actorOf));
}
const NOBODY: readonly string[] = [];

/** Where the envoys who act are posted. */
function postOf({ units }: FrameInput, { subject }: Clause): readonly string[] {
  let found = NOBODY;
  for (const u of subject) {
    const posted = units[u]!.np?.mention?.posted;
    if (posted) found = [...found, ...posted];
  }
  return found;
}

/** The relative clause that tells of what the verb takes. */
function tellsOf({ clauses }: FrameInput, { unit, object, preps }: Clause): Clause | undefined {
  for (const clause of clauses) {
    if (clause.link !== 'relative' || clause.unit <= unit) continue;
    for (const u of clause.object) if (object.includes(u) || preps.some(({ nps }) => nps.includes(u))) return clause;
  }
  return undefined;
}

/** "criticised the law in a letter to Y", "in talks with Y demanded changes": whom one speaks to. */
function addressees(
  { units, parties, patterns }: FrameInput,
  { preps, object }: Clause,
  type: EventType,
): readonly string[] {
  for (const { prep, nps } of preps) {
    if (prep !== 'in' && prep !== 'at' && prep !== 'during') continue;
    const u = nps[0]!;
    const to = units[u + 1]?.word;
    // "condemned the war in a call with Y": with Y one may be of one mind
    if (to !== 'to' && (to !== 'with' || type === 'ACCUSE')) continue;
    const talks = patterns.nouns.get(units[u]!.np?.noun ?? '')?.some((p) => p.type === 'CONSULT') ?? false;
    if (!talks || units[u + 2]?.kind !== 'np') continue;
    // whose the thing is that is spoken of may stand in it
    return parties.mentions(object).some((m) => m.form !== 'pronoun') ? NOBODY : parties.of([u + 2], 'party');
  }
  return NOBODY;
}
