/** What follows a role noun: "of Belarus and Kazakhstan", "of the Penza region", "to the United Nations", "in Kyiv". */
import { GIVEN } from '../../lexicon/lexicon.ts';
import type { Vocabulary } from '../../lexicon/trie.ts';
import { WordClass } from '../../lexicon/word-class.ts';
import type { Annotated, NounHit } from './annotate.ts';
import type { Named, Sense } from './named.ts';
import { nounFacts, POSTED } from './noun-facts.ts';
import { itemAt } from '../item-at.ts';

/** A region that the lexicon does not know ("the Samar region"). */
export interface UnknownRegion {
  readonly first: number;
  readonly last: number;
}

export interface Complement {
  readonly last: number;
  readonly of: readonly string[];
  readonly posted: readonly string[];
  readonly below: boolean;
  readonly foreign: boolean;
  readonly region: UnknownRegion | null;
}

interface Context {
  readonly text: Annotated;
  readonly named: readonly Named[];
  readonly vocabulary: Vocabulary;
}

const SKIPPED = new WordClass(
  'the de facto self-proclaimed breakaway so-called separatist new newly own current then former de-facto unrecognised unrecognized internationally recognised recognized both russian-backed',
);
const REGION_WORDS = new WordClass('region oblast krai district province territory republic governorate prefecture');
/** Words that may open what follows a role noun. */
const OPENS = new WordClass('of for to in at from');
const NOBODY: readonly string[] = [];

const nothing = (last: number): Complement => ({
  last,
  of: NOBODY,
  posted: NOBODY,
  below: false,
  foreign: false,
  region: null,
});

/** Reads to the right of `head`; `owned` where its actor stands before it already. */
export function readComplement(context: Context, head: NounHit, end: number, owned: boolean): Complement {
  const { text } = context;
  const next = head.last < end ? text.tokens[head.last]! : undefined;
  const none = nothing(head.last);
  if (!next || !OPENS.has(next.form)) return none;
  const word = next.lower;
  const { posted, advises, speaks } = nounFacts(head.noun);
  if (word === 'of' || (word === 'for' && head.noun.kind === 'official')) {
    const found = readActors(context, head.last + 1, end, head.noun.plural || head.noun.kind === 'group', 0);
    // "Peruvian minister for Integration X": the field of the office, whose state stands before it
    if (owned && !found.below) return found.of.length || found.region ? none : nothing(Math.max(head.last, found.last));
    const whole = word === 'of' ? found : { ...found, foreign: false };
    // "the head of the Peruvian mission in Chile"
    const sent = found.of.length > 0 && (posted || (found.below && POSTED.test(text.tokens[found.last - 1]!.lower)));
    return sent ? withPost(context, whole, end) : whole;
  }
  if (word === 'to' && !owned && advises) {
    const found = readActors(context, head.last + 1, end, false, 0);
    if (found.of.length || found.below) return { ...found, below: true };
  }
  // "recalled its ambassador to Peru": from whom he is recalled is said apart
  if (posted && (word === 'to' || word === 'in' || word === 'at') && !isSent(text, head)) {
    const found = readActors(context, head.last + 1, end, false, 0);
    return found.of.length ? { ...none, last: found.last, posted: found.of } : none;
  }
  if (owned) return none;
  const seated = word === 'in' && speaks;
  if (seated || (word === 'from' && (head.noun.kind === 'institution' || head.noun.plural) && !leaves(context, head))) {
    const found = readActors(context, head.last + 1, end, head.noun.plural, 0);
    if (found.of.length && !found.below) return { ...none, last: found.last, of: found.of };
  }
  return none;
}

/** "recalled its ambassador". */
function isSent({ tokens }: Annotated, head: NounHit): boolean {
  const before = itemAt(tokens, head.first - 1)?.lower;
  return before === 'its' || before === 'their';
}

/** "ambassador of Norway to Peru" */
function withPost(context: Context, found: Complement, end: number): Complement {
  const word = found.last < end ? context.text.tokens[found.last]!.lower : '';
  if (word !== 'to' && word !== 'in') return found;
  const post = readActors(context, found.last + 1, end, false, 0);
  return post.of.length ? { ...found, last: post.last, posted: post.of } : found;
}

const OWN = new WordClass('its their his her our my');

/** "withdrew its troops from Peru": they leave it, they are not its own. */
function leaves({ text }: Context, head: NounHit): boolean {
  for (let i = head.first - 1; i >= 0 && i >= head.first - 4; i--) {
    const { lower, form } = text.tokens[i]!;
    if (OWN.has(form) || /^(withdr|pull|expel|evacuat|remov|recall)/.test(lower)) return true;
  }
  return false;
}

const PART = new WordClass('directorate department division desk section bureau unit');

function readActors(context: Context, start: number, end: number, several: boolean, depth: number): Complement {
  const { text, named } = context;
  const { tokens } = text;
  let i = start;
  while (i < end && i < start + 4 && (SKIPPED.has(tokens[i]!.form) || isQualifier(text, i))) i++;
  const miss = nothing(start - 1);
  if (i >= end) return miss;
  const state = itemAt(named, text.nameAt[i]);
  if (state && state.hit.first === i && state.actors.length && state.sense !== 'person') {
    // "the EU department of the ministry of X": the name belongs to a part of the body
    const part = tokens[state.hit.last];
    if (part && PART.has(part.form) && tokens[state.hit.last + 1]?.lower === 'of' && depth < 2)
      return readActors(context, state.hit.last + 2, end, several, depth + 1);
    const below = institutionAfter(context, state, end);
    if (below > 0) return { ...miss, last: below, of: state.actors, below: true };
    if (state.sense === 'adjective' && !isRegionWord(text, state.hit.last, end)) return miss;
    const { last, of } = more(context, state, end, several);
    return { ...miss, last, of };
  }
  const noun = itemAt(text.nouns, text.nounAt[i]);
  if (noun && noun.first === i && depth < 3 && noun.noun.kind !== 'none' && noun.noun.kind !== 'group') {
    const inner = readComplement(context, noun, end, false);
    if (inner.of.length) return { ...miss, last: inner.last, of: inner.of, below: true };
    return { ...miss, last: noun.last, below: true };
  }
  if (text.capital[i] === 1) return readUnknown(context, i, end);
  return miss;
}

const QUALIFIERS = new WordClass('state national federal central respective');

/** "the state security services": a word that qualifies the noun behind it. */
const isQualifier = (text: Annotated, at: number): boolean =>
  QUALIFIERS.has(text.tokens[at]!.form) && text.nouns[text.nounAt[at + 1] as number]?.first === at + 1;

const INSTITUTIONAL = new WordClass('ruling presidential federal national state central armed foreign');

/** "the US House of Representatives", "the Russian State Duma Committee": one past the institution, or 0. */
function institutionAfter({ text, named }: Context, state: Named, end: number): number {
  let at = state.hit.last;
  if (at < end && (text.tokens[at]!.lower === "'s" || text.tokens[at]!.lower === "'")) at++;
  if (at >= end) return 0;
  while (at < end && at < state.hit.last + 4 && INSTITUTIONAL.has(text.tokens[at]!.form) && text.nounAt[at] === -1)
    at++;
  const noun = itemAt(text.nouns, text.nounAt[at]);
  if (noun && noun.first === at && noun.noun.kind !== 'none' && noun.noun.kind !== 'group') return noun.last;
  const other = itemAt(named, text.nameAt[at]);
  return other && other.hit.first === at && other.sense === 'metonym' ? other.hit.last : 0;
}

const BETWEEN = new WordClass(', and the & de facto self-proclaimed breakaway republic republics of');
const JOINS = new WordClass(', and &');
const LISTED: ReadonlySet<Sense> = new Set(['name', 'seat', 'collective', 'metonym']);
const AND = new WordClass('and &');

/** One actor, or with `several` all of "A, B and the C". */
function more(
  { text, named }: Context,
  state: Named,
  end: number,
  several: boolean,
): { last: number; of: readonly string[] } {
  // "the envoys of Peru, Chile said": a list ends in "and"
  let closed = 1;
  let end0 = -1;
  let last = state.hit.last;
  if (isRegionWord(text, last, end) && !/region|oblast/i.test(text.tokens[last - 1]!.lower)) last++;
  if (last + 1 < end && text.tokens[last]!.lower === 'of') {
    const parent = itemAt(named, text.nameAt[text.tokens[last + 1]!.lower === 'the' ? last + 2 : last + 1]);
    if (parent && parent.sense === 'name') last = parent.hit.last;
  }
  if (!several || last >= end || !JOINS.has(text.tokens[last]!.form)) return { last, of: state.actors };
  const of = [...state.actors];
  for (let steps = 0; steps < 30; steps++) {
    let i = last;
    while (i < end && i < last + 8 && (i > last ? BETWEEN : JOINS).has(text.tokens[i]!.form)) i++;
    const next = i > last && i < end ? itemAt(named, text.nameAt[i]) : undefined;
    if (!next || next.hit.first !== i || !next.actors.length || !LISTED.has(next.sense)) break;
    of.push(...next.actors);
    let joined = false;
    for (let t = last; t < i; t++) joined ||= AND.has(text.tokens[t]!.form);
    if (end0 < 0) end0 = last;
    last = next.hit.last;
    if (joined) {
      closed = of.length;
      end0 = -1;
    }
  }
  if (closed === 1) closed = state.actors.length;
  return end0 < 0 ? { last, of } : { last: end0, of: of.slice(0, closed) };
}

const isRegionWord = (text: Annotated, i: number, end: number): boolean =>
  i < end && REGION_WORDS.has(text.tokens[i]!.form);

/** A capitalised run: a region ("the Samar region") or a body that is no actor ("the Acme Works"). */
function readUnknown({ text, vocabulary }: Context, start: number, end: number): Complement {
  const { tokens, capital } = text;
  const isGiven = (at: number): boolean => vocabulary.is(tokens[at]!.form, GIVEN);
  let i = start;
  // the field of an office before its holder's name ("for Integration Anna Berg")
  for (let k = start + 1; k < end - 1 && k < start + 6 && capital[k] === 1; k++)
    if (isGiven(k) && capital[k + 1] === 1 && !isGiven(start)) return nothing(k);
  while (i < end && i < start + 8 && (capital[i] === 1 || tokens[i]!.text === '-')) i++;
  if (isRegionWord(text, i, end)) return { ...nothing(i + 1), region: { first: start, last: i + 1 } };
  if (i - start > 1 && isRegionWord(text, i - 1, end)) return { ...nothing(i), region: { first: start, last: i } };
  return { ...nothing(i), foreign: true };
}
