/** What follows a role noun: "of Belarus and Kazakhstan", "of the Penza region", "to the United Nations", "in Kyiv". */
import type { Annotated, NounHit } from './annotate.ts';
import type { Named } from './named.ts';
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
  readonly givenNames: ReadonlyMap<string, string>;
}

const SKIPPED = new Set(
  'the de facto self-proclaimed breakaway so-called separatist new newly own current then former de-facto unrecognised unrecognized internationally recognised recognized both russian-backed'.split(
    ' ',
  ),
);
const REGION_WORDS = new Set(
  'region oblast krai district province territory republic governorate prefecture'.split(' '),
);
/** Nouns whose holder serves another office. */
const ADVISES = /advis[eo]r|aide|assistant|secretary/;
/** Nouns whose holder is posted somewhere. */
const POSTED =
  /ambassador|envoy|representative|consul|attach|chargé|charge|nuncio|commissioner|mission|embass|delegation|delegate/;

/** Reads to the right of `head`; `owned` where its actor stands before it already. */
export function readComplement(context: Context, head: NounHit, end: number, owned: boolean): Complement {
  const { text } = context;
  const none: Complement = { last: head.last, of: [], posted: [], below: false, foreign: false, region: null };
  const word = head.last < end ? text.tokens[head.last]!.lower : '';
  const noun = head.noun.noun.toLowerCase();
  if (word === 'of' || (word === 'for' && head.noun.kind === 'official')) {
    const found = readActors(context, head.last + 1, end, head.noun.plural || head.noun.kind === 'group', 0);
    // "Peruvian minister for Integration X": the field of the office, whose state stands before it
    if (owned && !found.below)
      return found.of.length || found.region ? none : { ...none, last: Math.max(head.last, found.last) };
    const whole = { ...none, ...found, foreign: word === 'of' && found.foreign };
    // "the head of the Peruvian mission in Chile"
    const posted = POSTED.test(noun) || (found.below && POSTED.test(text.tokens[found.last - 1]!.lower));
    return found.of.length && posted ? withPost(context, whole, end) : whole;
  }
  if (word === 'to' && !owned && ADVISES.test(noun)) {
    const found = readActors(context, head.last + 1, end, false, 0);
    if (found.of.length || found.below) return { ...none, ...found, below: true };
  }
  // "recalled its ambassador to Peru": from whom he is recalled is said apart
  const sent = (): boolean => /^(its|their)$/.test(itemAt(text.tokens, head.first - 1)?.lower ?? '');
  if ((word === 'to' || word === 'in' || word === 'at') && !sent() && POSTED.test(noun)) {
    const found = readActors(context, head.last + 1, end, false, 0);
    return found.of.length ? { ...none, last: found.last, posted: found.of } : none;
  }
  const seated = word === 'in' && speaksFrom(head);
  if (
    !owned &&
    (seated || (word === 'from' && !leaves(context, head) && (head.noun.kind === 'institution' || head.noun.plural)))
  ) {
    const found = readActors(context, head.last + 1, end, head.noun.plural, 0);
    if (found.of.length && !found.below) return { ...none, last: found.last, of: found.of };
  }
  return none;
}

/** "the government in Lima", "leaders in Peru": not troops, which may be anywhere. */
const speaksFrom = ({ noun }: NounHit): boolean =>
  noun.kind === 'institution'
    ? /government|parliament|officials|ministry/.test(noun.body)
    : noun.plural && (noun.kind === 'leader' || noun.kind === 'official');

/** "ambassador of Norway to Peru" */
function withPost(context: Context, found: Complement, end: number): Complement {
  const word = found.last < end ? context.text.tokens[found.last]!.lower : '';
  if (word !== 'to' && word !== 'in') return found;
  const post = readActors(context, found.last + 1, end, false, 0);
  return post.of.length ? { ...found, last: post.last, posted: post.of } : found;
}

/** "withdrew its troops from Peru": they leave it, they are not its own. */
function leaves({ text }: Context, head: NounHit): boolean {
  for (let i = head.first - 1; i >= 0 && i >= head.first - 4; i--) {
    const word = text.tokens[i]!.lower;
    if (/^(its|their|his|her|our|my)$/.test(word) || /^(withdr|pull|expel|evacuat|remov|recall)/.test(word))
      return true;
  }
  return false;
}

const PART = /^(directorate|department|division|desk|section|bureau|unit)$/;

type Found = Omit<Complement, 'posted'>;

function readActors(context: Context, start: number, end: number, several: boolean, depth: number): Found {
  const { text, named } = context;
  const { tokens } = text;
  let i = start;
  const skips = (at: number): boolean => SKIPPED.has(tokens[at]!.lower) || isQualifier(text, at);
  while (i < end && i < start + 4 && skips(i)) i++;
  const miss: Found = { last: start - 1, of: [], below: false, foreign: false, region: null };
  if (i >= end) return miss;
  const state = itemAt(named, text.nameAt[i]);
  if (state && state.hit.first === i && state.actors.length && state.sense !== 'person') {
    // "the EU department of the ministry of X": the name belongs to a part of the body
    const part = tokens[state.hit.last]?.lower ?? '';
    if (PART.test(part) && tokens[state.hit.last + 1]?.lower === 'of' && depth < 2)
      return readActors(context, state.hit.last + 2, end, several, depth + 1);
    const below = institutionAfter(context, state, end);
    if (below > 0) return { ...miss, last: below, of: state.actors, below: true };
    if (state.sense === 'adjective' && !isRegionWord(text, state.hit.last, end)) return miss;
    return { ...miss, ...more(context, state, end, several) };
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

/** "the state security services": a word that qualifies the noun behind it. */
const isQualifier = (text: Annotated, at: number): boolean =>
  /^(state|national|federal|central|respective)$/.test(text.tokens[at]!.lower) &&
  text.nouns[text.nounAt[at + 1] as number]?.first === at + 1;

/** "the US House of Representatives", "the Russian State Duma Committee": one past the institution, or 0. */
function institutionAfter({ text, named }: Context, state: Named, end: number): number {
  let at = state.hit.last;
  if (at < end && (text.tokens[at]!.lower === "'s" || text.tokens[at]!.lower === "'")) at++;
  if (at >= end) return 0;
  while (
    at < end &&
    at < state.hit.last + 4 &&
    /^(ruling|presidential|federal|national|state|central|armed|foreign)$/.test(text.tokens[at]!.lower) &&
    text.nounAt[at] === -1
  )
    at++;
  const noun = itemAt(text.nouns, text.nounAt[at]);
  if (noun && noun.first === at && noun.noun.kind !== 'none' && noun.noun.kind !== 'group') return noun.last;
  const other = itemAt(named, text.nameAt[at]);
  return other && other.hit.first === at && other.sense === 'metonym' ? other.hit.last : 0;
}

/** One actor, or with `several` all of "A, B and the C". */
function more(
  { text, named }: Context,
  state: Named,
  end: number,
  several: boolean,
): { last: number; of: readonly string[] } {
  const of = [...state.actors];
  // "the envoys of Peru, Chile said": a list ends in "and"
  let closed = 1;
  let end0 = -1;
  let last = state.hit.last;
  if (isRegionWord(text, last, end) && !/region|oblast/i.test(text.tokens[last - 1]!.lower)) last++;
  if (last + 1 < end && text.tokens[last]!.lower === 'of') {
    const parent = itemAt(named, text.nameAt[text.tokens[last + 1]!.lower === 'the' ? last + 2 : last + 1]);
    if (parent && parent.sense === 'name') last = parent.hit.last;
  }
  for (let steps = 0; several && steps < 30; steps++) {
    let i = last;
    while (
      i < end &&
      i < last + 8 &&
      /^(,|and|the|&|de|facto|self-proclaimed|breakaway|republic|republics|of)$/.test(text.tokens[i]!.lower) &&
      (i > last || /^(,|and|&)$/.test(text.tokens[i]!.lower))
    )
      i++;
    const next = i > last && i < end ? itemAt(named, text.nameAt[i]) : undefined;
    if (!next || next.hit.first !== i || !next.actors.length || !/^(name|seat|collective|metonym)$/.test(next.sense))
      break;
    of.push(...next.actors);
    const joined = text.tokens.slice(last, i).some((token) => token.lower === 'and' || token.lower === '&');
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
  i < end && REGION_WORDS.has(text.tokens[i]!.lower);

/** A capitalised run: a region ("the Samar region") or a body that is no actor ("the Acme Works"). */
function readUnknown({ text, givenNames }: Context, start: number, end: number): Found {
  let i = start;
  // the field of an office before its holder's name ("for Integration Anna Berg")
  for (let k = start + 1; k < end - 1 && k < start + 6 && text.capital[k] === 1; k++)
    if (
      givenNames.has(text.tokens[k]!.lower) &&
      text.capital[k + 1] === 1 &&
      !givenNames.has(text.tokens[start]!.lower)
    )
      return { last: k, of: [], below: false, foreign: false, region: null };
  while (i < end && i < start + 8 && (text.capital[i] === 1 || text.tokens[i]!.text === '-')) i++;
  const lastWord = text.tokens[i - 1]!.lower;
  const base = { of: [], below: false };
  if (isRegionWord(text, i, end))
    return { ...base, last: i + 1, foreign: false, region: { first: start, last: i + 1 } };
  if (i - start > 1 && REGION_WORDS.has(lastWord))
    return { ...base, last: i, foreign: false, region: { first: start, last: i } };
  return { ...base, last: i, foreign: true, region: null };
}
