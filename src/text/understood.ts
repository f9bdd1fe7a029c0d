/** What an event noun leaves unsaid and the sentence or the text before it says: against whom, by whom. */
import { wordSet } from '../lexicon/word-set.ts';
import { hasKnownAgent, knownTarget } from '../lexicon/known-acts.ts';
import type { NounPattern } from '../lexicon/patterns.ts';
import { phrasesOf, type Clause } from './clause.ts';
import { phrasesAfter } from './noun-slots.ts';
import { LASTING } from './recent.ts';
import { sideOf } from './sides.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';
import { itemAt } from './item-at.ts';
import { distinct, once } from './distinct.ts';

/** What stands for a feeling or a stance: "as a sign of goodwill towards X". */
const TOKEN = wordSet('sign signal gesture token show mark act expression symbol');

/** Against whom: whoever the text named before, whoever the codebook knows, or (sanctions) who has to live with them. */
export function understood(
  input: FrameInput,
  pattern: NounPattern,
  u: number,
  from: readonly string[],
  clause: Clause | undefined,
): readonly string[] {
  if (!LASTING.has(pattern.type) || from.length > 3) return [];
  // "X's invasion of other countries" says against whom
  const said = pattern.to.some((slot) => phrasesAfter(input, u, slot.name).length > 0);
  const plural = input.units[u]!.np!.noun !== input.tokens[input.units[u]!.np!.head]!.lower;
  if (said || (plural && pattern.type !== 'SANCTION')) return [];
  const targets = input.recent.targets.get(pattern.type);
  const told = targets ? once(from.flatMap((id) => targets.get(id) ?? [])) : [];
  if (told.length) return told;
  const isKnown = hasKnownAgent(input.units[u]!.np!.known.noun);
  const known = isKnown ? knownTarget(pattern.noun, from, input.year) : undefined;
  if (known !== undefined) return [known];
  if (pattern.type !== 'SANCTION' || !clause) return [];
  // "denounced the sanctions of X" suffers none of them
  if (input.patterns.verbs.get(clause.vg.lemma)?.all.some((p) => /^(ACCUSE|SUPPORT|REJECT)$/.test(p.type))) return [];
  const bears = clause.subject.includes(u) ? input.clauses.find((c) => c.unit > u && c !== clause) : clause;
  return bears ? subjectOf(input, bears).filter((id) => !from.includes(id)) : [];
}

/** By whom: "as a gesture of goodwill towards X, Y released ..." is Y's. */
export function tokenOf(input: FrameInput, u: number): string[] {
  const { units, clauses } = input;
  const top = itemAt(units, u - 1)?.word === 'of' ? itemAt(units, u - 2) : undefined;
  if (!top?.np || !TOKEN.has(top.np.noun) || itemAt(units, u - 3)?.kind !== 'prep') return [];
  const within = clauses.find((c) => c.preps.some((p) => p.nps.includes(u - 2)));
  const main = within ?? clauses.find((c) => c.unit > u && c.link === 'main');
  return main ? [...subjectOf(input, main)] : [];
}

/** The phrase right behind the noun names its agent: "the occupation of X by Y". */
export const hasAgent = ({ units }: FrameInput, u: number): boolean =>
  units[u + 1]?.word === 'by' || (units[u + 1]?.word === 'of' && units[u + 3]?.word === 'by');

/** "X kept Y at a distance while receiving aid": the only other side of the sentence gave it. */
export const giver = (input: FrameInput, carrier: Clause, to: readonly string[]): string[] =>
  carrier.link === 'ing' ? onlyOther(input, new Set(to.map((id) => sideOf(id, input.actorOf)))) : [];

/** "Once Y's police had quelled the crowd, X resumed talks": with the only other side of the sentence. */
export function partner(input: FrameInput, carrier: Clause, one: string): string[] {
  if (!/^(resume|restart|continue|reopen|renew)$/.test(carrier.vg.lemma) || carrier.passive) return [];
  const own = new Set([sideOf(one, input.actorOf)]);
  const other = onlyOther(input, own);
  const state = input.actorOf(one)?.kind === 'state';
  return state ? distinct(other.map((id) => sideOf(id, input.actorOf))) : other;
}

/** The parties of the one other side that the sentence names, most exact; none where there are several. */
function onlyOther(input: FrameInput, own: ReadonlySet<string>): string[] {
  const named = input.parties
    .mentions(input.units.map((_, u) => u))
    .flatMap((m) => m.actors)
    .filter((id) => !own.has(sideOf(id, input.actorOf)));
  const sides = new Set(named.map((id) => sideOf(id, input.actorOf)));
  return sides.size === 1 ? [named[0]!] : [];
}

/** "praise for Y came from X": whom it comes from. */
export const sender = (input: FrameInput, clause: Clause | undefined, u: number): string[] =>
  clause && clause.vg.lemma === 'come' && clause.subject.includes(u)
    ? [...input.parties.of(phrasesOf(clause, 'from'), 'party')]
    : [];

/** "with the support of X, Y joined", "thanks to aid from X": who is helped does what the clause says. */
export function helped(input: FrameInput, type: string, u: number, from: readonly string[]): string[] {
  if ((type !== 'SUPPORT' && type !== 'AID') || itemAt(input.units, u - 1)?.word !== 'with') return [];
  const within = input.clauses.find((c) => c.preps.some((p) => p.nps.includes(u)));
  const main = within ?? (u < 4 ? input.clauses.find((c) => c.unit > u && c.link === 'main') : undefined);
  return main ? subjectOf(input, main).filter((id) => !from.includes(id)) : [];
}

const LIFTING = /^(lifting|easing|removal|relaxation|abolition|suspension|end|withdrawal|waiver|loosening)$/;

/** "the lifting of sanctions on Y". */
export const isLifting = ({ units }: FrameInput, u: number): boolean =>
  itemAt(units, u - 1)?.word === 'of' && LIFTING.test(itemAt(units, u - 2)?.word ?? '');
