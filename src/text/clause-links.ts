import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Patterns } from '../lexicon/patterns.ts';
import { NO_PHRASES, type Clause } from './clause.ts';
import { verbFollows } from './reduced.ts';
import type { Unit } from './unit.ts';
import type { VerbGroup } from './verb-group.ts';
import { itemAt } from './item-at.ts';

/** "X has condemned what Y does but has refused": a joined verb goes with the last verb of the same make. */
export function coordinated(
  clauses: readonly Clause[],
  units: readonly Unit[],
  u: number,
  last: Clause | undefined,
): Clause | undefined {
  const { vg } = units[u]!;
  if (!last || isAlike(last.vg, vg!) || itemAt(units, u - 1)?.kind !== 'and') return last;
  for (let k = clauses.length - 1; k >= 0; k--) {
    const clause = clauses[k]!;
    if (clause.link === 'main' && clause.opener === '' && clause.vg.form !== 'infinitive' && isAlike(clause.vg, vg!))
      return clause;
  }
  return last;
}

const isAlike = (a: VerbGroup, b: VerbGroup): boolean =>
  a.helped === b.helped && a.past === b.past && (a.modal === '') === (b.modal === '');

const SELF: ReadonlySet<string> = new Set(['itself', 'himself', 'herself', 'themselves']);
const SINGLE: ReadonlySet<string> = new Set(['name', 'surname', 'metonym', 'role']);

/** A bare verb after one name: "that Chad withdraw". */
export function isSubjunctive(units: readonly Unit[], subject: readonly number[], vg: VerbGroup): boolean {
  if (!vg.bare || vg.past || vg.lemma === 'be' || subject.length !== 1) return false;
  const mention = units[subject[0]!]!.np?.mention;
  return mention !== undefined && mention.actors.length === 1 && SINGLE.has(mention.form);
}

/** Kinds of units between a phrase and what belongs to it. */
export const PASSED: ReadonlySet<Unit['kind']> = new Set<Unit['kind']>(['comma', 'prep', 'time', 'quote']);

/** The mark at u stands in the sentence once more. */
export function comesAgain(units: readonly Unit[], u: number): boolean {
  for (let k = u + 1; k < units.length; k++)
    if (units[k]!.kind === 'stop' && units[k]!.word === units[u]!.word) return true;
  return false;
}

/** A phrase of the group is itself a mention. */
export function isName(units: readonly Unit[], group: readonly number[]): boolean {
  for (const g of group) if (units[g]!.np?.mention !== undefined) return true;
  return false;
}

/** A phrase of the group is a mention or belongs to one. */
export function isNamed(units: readonly Unit[], group: readonly number[]): boolean {
  for (const g of group) {
    const np = units[g]!.np;
    if (np && (np.mention !== undefined || np.owners.length > 0)) return true;
  }
  return false;
}

/** The "that" at u opens what the verb of speech before it says: a subject of its own follows, and the verb has no other object. */
export function reports(units: readonly Unit[], u: number, last: Clause | undefined, { classes }: Patterns): boolean {
  if (units[u]!.word !== 'that' || units[u + 1]?.kind !== 'np') return false;
  // "the claim that X has left"
  if (TOLD.has(itemAt(units, u - 1)?.np?.noun ?? '')) return true;
  if (!last || !classes.say.has(last.vg.lemma) || !last.preps.length) return false;
  return (!last.object.length || last.vg.lemma === 'tell') && verbFollows(units, u + 2);
}

/** "the ruling, which he said harmed trade": what the verb at u is told of. */
export const judgedBefore = (
  u: number,
  last: Clause | undefined,
  { classes }: Patterns,
): readonly number[] | undefined =>
  last?.link === 'relative' && last.unit === u - 1 && last.object.length && classes.say.has(last.vg.lemma)
    ? last.object
    : undefined;

/** The phrases that a clause without a relative pronoun is about ("A, B and others it supports"): its subject is a pronoun right behind them. */
export function bareRelative(
  units: readonly Unit[],
  subject: readonly number[],
  last: Clause | undefined,
): readonly number[] {
  const at = subject.length === 1 ? subject[0]! : -1;
  if (at < 1 || units[at]!.np?.mention?.form !== 'pronoun' || units[at - 1]!.kind !== 'np') return NO_PHRASES;
  const groups = last ? [last.object, ...last.preps.map((p) => p.nps)] : [];
  return groups.find((group) => group.includes(at - 1)) ?? [at - 1];
}

/** "had resisted attempts to bring it closer, carefully holding ...": what stands behind a comma goes with the main verb. */
export function afterComma(units: readonly Unit[], u: number): boolean {
  const before = itemAt(units, u - 1)?.kind === 'other' ? itemAt(units, u - 2) : itemAt(units, u - 1);
  return before?.kind === 'comma';
}

const SAYS = new Set('say add warn note stress declare explain write reply conclude argue'.split(' '));

/** '"It must go", said Chad': the speaker stands behind the verb. Only where no subject waits before it. */
export function invertSpeaker(units: readonly Unit[], clause: Clause): void {
  const before = itemAt(units, clause.unit - 1)?.kind;
  if ((before !== 'comma' && before !== 'quote') || !clause.object.length || clause.passive) return;
  if (!SAYS.has(clause.vg.lemma) || clause.vg.form === 'ing') return;
  if (!isName(units, clause.object)) return;
  clause.subject = clause.object;
  clause.object = NO_PHRASES;
}

/** Who is to do what an infinitive says: whoever is asked ("urged Chad to leave", "called on Chad to leave"), else who acts. */
export function controlled(
  last: Clause | undefined,
  lastFinite: Clause | undefined,
  patterns: Patterns,
): readonly number[] {
  if (!last) return NO_PHRASES;
  if (patterns.classes.ask.has(last.vg.lemma)) {
    if (last.object.length) return last.object;
    const on = last.preps.find((p) => p.prep === 'on' || p.prep === 'to' || p.prep === 'upon');
    if (on) return on.nps;
  }
  return last.passive || last.subject.length ? last.subject : (lastFinite?.subject ?? NO_PHRASES);
}

/** Nouns by which one decides, promises, refuses or threatens to do something. */
export const DEED = new WordClass(
  'decision move choice order refusal promise pledge vow offer commitment threat readiness willingness',
  'determination',
);

/** The phrase of the noun that the infinitive at u hangs on, -1 without one: "the decision (by X) to leave". */
export function deedAt(units: readonly Unit[], u: number): number {
  const timed = itemAt(units, u - 1)?.kind === 'time' ? (itemAt(units, u - 2)?.kind === 'prep' ? 2 : 1) : 0;
  const end = u - timed;
  const at =
    itemAt(units, end - 1)?.kind === 'np' && /^(by|of)$/.test(itemAt(units, end - 2)?.word ?? '') ? end - 3 : end - 1;
  const np = itemAt(units, at)?.np;
  return np && DEED.has(np.known.noun) ? at : -1;
}

export const deedBefore = (units: readonly Unit[], u: number): string | undefined =>
  itemAt(units, deedAt(units, u))?.word ?? (isReady(units, u) ? 'ready' : undefined);

const READY = wordSet('ready prepared willing');

/** "is ready to help": an adjective of readiness right before the infinitive at u. */
function isReady(units: readonly Unit[], u: number): boolean {
  if (u < 2 || !READY.has(units[u - 1]!.word)) return false;
  // "declared itself ready to help"
  const vg = units[SELF.has(units[u - 2]!.word) ? u - 3 : u - 2]?.vg;
  return vg !== undefined && /^(be|remain|stand|declare)$/.test(vg.lemma) && !vg.negated;
}

/** What is said behind it is asked for or wished, not told. */
export function wishes({ vg }: Clause, { classes }: Patterns): boolean {
  const { lemma } = vg;
  return (classes.ask.has(lemma) && !classes.say.has(lemma)) || classes.undone.has(lemma);
}

/** What one is who does at once what the infinitive says: "was quick to praise X", "was forced to leave". */
const AT_ONCE = /^(first|last|only|next|quick|swift|prompt|fast|able|obliged|forced|compelled)$/;
/** Chances that are taken: "used the occasion to thank X". */
const CHANCE = /^(opportunity|occasion|chance|liberty|trouble|floor|moment|visit|meeting|summit|speech|platform|step)$/;

/** "was the first to congratulate X", "used the occasion to thank X": the infinitive at u tells a fact. */
export function isRanked(units: readonly Unit[], u: number, last: Clause | undefined): boolean {
  const before = itemAt(units, u - 1);
  if (!last || !before?.np || !last.object.some((o) => o === u - 1 || (o < u && CHANCE.test(units[o]!.word))))
    return false;
  if (/^(be|become)$/.test(last.vg.lemma)) return before.np.ranked || AT_ONCE.test(before.word);
  return /^(take|use|seize|make|miss)$/.test(last.vg.lemma) && last.object.some((o) => CHANCE.test(units[o]!.word));
}

/** "asked him to have the man set free": the verb at u hangs on the infinitive that causes it. */
export function isCaused(units: readonly Unit[], u: number, last: Clause | undefined): boolean {
  if (last?.link !== 'infinitive' || !/^(have|let|make|see)$/.test(last.vg.lemma)) return false;
  const { bare, form, helped, modal } = units[u]!.vg!;
  return units[u - 1]?.kind === 'np' && u - last.unit === 2 && !helped && !modal && (bare || form === 'participle');
}

/** "X, the first leader to visit Y,": the phrase right before the infinitive at u is one of a rank, beside a name. */
export const isFirst = (units: readonly Unit[], u: number): boolean =>
  itemAt(units, u - 1)?.np?.ranked === true &&
  units[u - 1]!.np!.mention !== undefined &&
  itemAt(units, u - 2)?.kind === 'comma';

/** "is to be held": what is only due is no fact. */
export function markDue(last: Clause | undefined, u: number): void {
  if (last?.vg.lemma === 'be' && last.unit === u - 1) last.pending = true;
}

/** "bans, which X called shameful": what it is called stands alone behind the verb. */
export const isJudged = (units: readonly Unit[], { vg, object, passive }: Clause): boolean =>
  !passive &&
  object.length === 1 &&
  /^(call|brand|label|term|deem|consider|find)$/.test(vg.lemma) &&
  !isNamed(units, object);

/** ", a move that X condemned": a noun that sums up what was told. */
export const isAfterthought = (units: readonly Unit[], phrases: readonly number[]): boolean =>
  phrases.length === 1 && SUMS_UP.has(units[phrases[0]!]!.word) && itemAt(units, phrases[0]! - 1)?.kind === 'comma';
const SUMS_UP = wordSet(
  'move step decision claim charge accusation allegation measure action demand request proposal offer threat gesture',
  'remark comment statement act suggestion plan idea warning criticism appeal invitation',
);

/** "as did X", "so did X": X did what was told before. */
export const isEcho = (units: readonly Unit[], u: number, { lemma }: VerbGroup): boolean =>
  lemma === 'do' &&
  units[u + 1]?.kind === 'np' &&
  (itemAt(units, u - 1)?.word === 'as' || itemAt(units, u - 1)?.word === 'so');

const BETWEEN: ReadonlySet<Unit['kind']> = new Set<Unit['kind']>(['comma', 'prep', 'time', 'quote']);

/** The phrase that a relative pronoun or a reduced clause at u belongs to. */
export function antecedentOf(
  units: readonly Unit[],
  u: number,
  last: Clause | undefined,
  candidate: readonly number[],
): readonly number[] {
  let k = u - 1;
  while (k >= 0 && BETWEEN.has(units[k]!.kind)) k--;
  if (k < 0 || units[k]!.kind !== 'np') return NO_PHRASES;
  // "the regions themselves, which"
  if (SELF.has(units[k]!.word) && itemAt(units, k - 1)?.kind === 'np') k--;
  // "found itself condemned by X"
  if (last && SELF.has(units[k]!.word)) return last.subject;
  // "Chad is the only state that ...": the relative clause tells of the subject
  const inside = last && (last.object.includes(k) || last.preps.some((p) => p.prep === 'of' && p.nps.includes(k)));
  if (last && inside && last.vg.lemma === 'be' && !units[k]!.np!.mention && last.subject.length) return last.subject;
  return candidate.includes(k) ? candidate : [k];
}

/** "Chad, Niger charged, had armed them": a name and the verb of speech at u stand between commas, while a subject waits. */
export const isParenthetical = (units: readonly Unit[], u: number, vg: VerbGroup): boolean =>
  vg.form !== 'infinitive' &&
  vg.form !== 'ing' &&
  units[u + 1]?.kind === 'comma' &&
  itemAt(units, u - 1)?.np?.mention !== undefined &&
  itemAt(units, u - 2)?.kind === 'comma' &&
  (itemAt(units, u - 3)?.kind === 'np' ||
    (itemAt(units, u - 3)?.kind === 'other' && itemAt(units, u - 4)?.kind === 'np')) &&
  verbFollows(units, u + 2);

/** Nouns of saying, of which "that" opens what is said. */
const TOLD = wordSet(
  'demand request claim accusation allegation statement assurance warning assertion insistence complaint announcement',
);

/** The event noun at u is what two do together: "drills of A and B". */
export const isOfTwo = (units: readonly Unit[], u: number, { nouns }: Patterns): boolean =>
  nouns.get(itemAt(units, u)?.np?.noun ?? '')?.some((p) => p.shape === 'mutual' && p.type !== 'AGREE') ?? false;
