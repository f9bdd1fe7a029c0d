/** Whose guest one is where no verb of visiting tells it: "is in Chad", "at the invitation of X, Y attended". */
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { inClauses, subjectOf, type FrameInput } from './frame-input.ts';
import { mutual, NO_EVENTS, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';
import { phraseGroup } from './phrase-group.ts';

/** Who travels for a state besides persons. */
const TRAVELS = wordSet('delegation delegations negotiator envoy mission team officials diplomats lawmakers');
/** What an invited guest does. */
const COMES = new WordClass(
  'attend visit come arrive travel fly go pay tour be take participate join address speak stay spend make begin start',
  'lead watch open',
);
const IS = new WordClass('be');
const INVITATION = new WordClass('invitation invitations');

export function presence(input: FrameInput, told: readonly RawEvent[]): readonly RawEvent[] {
  if (!input.words.has(INVITATION) && !input.verbs.has(IS)) return NO_EVENTS;
  return inClauses(input, (clause) => {
    if (clause.passive) return undefined;
    return invited(input, clause, told) ?? stays(input, clause, told);
  });
}

/** "At the invitation of X, Y attended the parade": X had Y as a guest. */
function invited(input: FrameInput, clause: Clause, told: readonly RawEvent[]): RawEvent | undefined {
  if (!input.words.has(INVITATION) || !clause.subject.length || !COMES.has(clause.vg.verb)) return undefined;
  const { units, parties, patterns } = input;
  if (factuality(clause, patterns) !== 'fact') return undefined;
  const at = units.findIndex((unit, u) => unit.np?.noun === 'invitation' && units[u - 1]?.word === 'at');
  if (at < 0 || (at > clause.unit ? !clause.preps.some((p) => p.nps.includes(at)) : at > 3)) return undefined;
  const owners = units[at]!.np!.owners.flatMap((m) => m.actors);
  const of = units[at + 1]?.word === 'of' && units[at + 2]?.kind === 'np';
  const host = owners.length ? owners : of ? parties.of(phraseGroup(units, at + 2, true), 'party') : [];
  return guestOf(input, clause, host, told);
}

/** "A delegation of Chad is in Niger": a short verb and a place. */
function stays(input: FrameInput, clause: Clause, told: readonly RawEvent[]): RawEvent | undefined {
  const { vg, object, preps, subject, link } = clause;
  if (!IS.has(vg.verb) || vg.negated || object.length || link !== 'main' || preps[0]?.prep !== 'in') return undefined;
  const { units, parties, actorOf, patterns } = input;
  if (factuality(clause, patterns) !== 'fact') return undefined;
  if (preps[0].at !== clause.unit + 1 || preps[0].nps.length !== 1) return undefined;
  const place = units[preps[0].nps[0]!]!.np!.mention;
  if (!place || !/^(name|metonym)$/.test(place.form) || place.last !== units[preps[0].nps[0]!]!.last) return undefined;
  const who = subjectOf(input, clause);
  const travels =
    who.every((id) => /^(leader|official)$/.test(actorOf(id)?.kind ?? '')) ||
    subject.some((u) => TRAVELS.has(units[u]!.np!.noun) || namesTravellers(input, u));
  return travels ? guestOf(input, clause, parties.of(preps[0].nps, 'place'), told) : undefined;
}

/** "a delegation of the Chadian parliament" is one mention. */
const namesTravellers = ({ tokens, units }: FrameInput, u: number): boolean =>
  tokens.slice(units[u]!.first, units[u]!.last).some((t) => TRAVELS.has(t.lower));

function guestOf(
  input: FrameInput,
  clause: Clause,
  host: readonly string[],
  told: readonly RawEvent[],
): RawEvent | undefined {
  const who = subjectOf(input, clause);
  const side = (id: string): string => sideOf(id, input.actorOf);
  if (!who.length || !host.length || who.some((id) => host.some((h) => side(h) === side(id)))) return undefined;
  // the visit is told by its own verb or noun
  const known = told.some(
    (e) =>
      e.type === 'CONSULT' &&
      who.some((id) => e.from.includes(id)) &&
      e.from.some((id) => host.some((h) => side(h) === side(id))),
  );
  return known ? undefined : mutual(input, clause, 'CONSULT', [...who.slice(0, 1), ...host], 'be a guest', 'visit');
}
