/** Tokens -> what the lexicon says of each: one pass, one lookup a token. */
import {
  ADJECTIVE,
  ANY_CASE,
  BEGINS_ANY_CASE,
  BEGINS_NAME,
  BEGINS_NOUN,
  CAPITAL_CASE,
  EXACT_CASE,
  HISTORICAL,
  NONE,
  type Lexicon,
  type NameEntry,
  type RoleNoun,
} from '../../lexicon/lexicon.ts';
import type { Accept } from '../../lexicon/trie.ts';
import { CAPITALISED } from '../../lexicon/word-forms.ts';
import { findPortfolios } from './portfolios.ts';
import type { Prepared } from '../sentences.ts';
import type { Token } from '../types.ts';
import { itemAt } from '../item-at.ts';

/** A name of the lexicon in the text. */
export interface NameHit {
  readonly first: number;
  readonly last: number;
  readonly entries: readonly NameEntry[];
  /** All uses of its entries together. */
  readonly use: number;
}
/** A role noun in the text. */
export interface NounHit {
  readonly first: number;
  readonly last: number;
  readonly noun: RoleNoun;
}

export interface Annotated extends Prepared {
  readonly names: readonly NameHit[];
  readonly nouns: readonly NounHit[];
  /** Index into `names` of the hit that covers a token, or -1. */
  readonly nameAt: Int32Array;
  /** Index into `nouns` of the hit that covers a token, or -1. */
  readonly nounAt: Int32Array;
  /** Sentence of a token. */
  readonly sentenceAt: Int32Array;
  /** 1 where a token begins with a capital letter. */
  readonly capital: Uint8Array;
}

/** What the lexicon says of the tokens of the text that is annotated: needed only meanwhile, so that one list each serves all texts. */
let numbers = new Int32Array(4096);
let traits = new Uint8Array(4096);
const NAME_BEGINS = BEGINS_NAME | BEGINS_ANY_CASE;

export function annotate(prepared: Prepared, lexicon: Lexicon): Annotated {
  const { tokens, sentences } = prepared;
  const count = tokens.length;
  if (numbers.length < count) {
    numbers = new Int32Array(2 * count);
    traits = new Uint8Array(2 * count);
  }
  const words: Words = { count, numbers, traits };
  const capital = new Uint8Array(count);
  const { vocabulary } = lexicon;
  for (let i = 0; i < count; i++) {
    const { form, kinds } = tokens[i]!;
    vocabulary.know(form);
    numbers[i] = form.number;
    capital[i] = kinds & CAPITALISED;
    traits[i] = kinds & CAPITALISED ? form.traits : form.traits & ~BEGINS_NAME;
  }
  const sentenceAt = new Int32Array(count).fill(-1);
  for (const { index, first, last } of sentences) sentenceAt.fill(index, first, last);
  const base: Base = { tokens, sentenceAt, capital, portfolios: findPortfolios(tokens, sentenceAt) };
  const { hits: names, at: nameAt } = findNames(base, words, lexicon);
  const { hits: nouns, at: nounAt } = findNouns(base, words, lexicon, names, nameAt);
  // written out, as everything that reads a text asks this object: copied ones would each be of a make of their own
  return { text: prepared.text, sentences, tokens, names, nouns, nameAt, nounAt, sentenceAt, capital };
}

/** Of the first `count` tokens: their numbers in the vocabulary and their traits, a name in capitals only where they have one. */
interface Words {
  readonly count: number;
  readonly numbers: Int32Array;
  readonly traits: Uint8Array;
}

type Base = Pick<Annotated, 'tokens' | 'sentenceAt' | 'capital'> & {
  /** 1 for a token of the portfolio of a minister, which names nobody. */
  readonly portfolios: Uint8Array | undefined;
};

function findNames(base: Base, words: Words, { names }: Lexicon): { hits: NameHit[]; at: Int32Array } {
  const { tokens, portfolios } = base;
  const { count, numbers, traits } = words;
  const hits: NameHit[] = [];
  const at = new Int32Array(count).fill(-1);
  const fits: Accept<NameEntry> = (entry, start) => isWritten(entry, base, start);
  for (let i = 0; i < count;) {
    const found = traits[i]! & NAME_BEGINS && portfolios?.[i] !== 1 ? names.longest(numbers, count, i, fits) : null;
    if (!found) {
      i++;
      continue;
    }
    // "the West" is nothing inside "the West Bank"
    const inner =
      tokens[i]!.lower === 'the' && i + 1 < count && traits[i + 1]! & NAME_BEGINS
        ? names.longest(numbers, count, i + 1, fits)
        : null;
    if (inner && inner.last > found.last) {
      i++;
      continue;
    }
    const { values, last } = found;
    let use = 0;
    for (let k = 0; k < values.length; k++) use |= values[k]!.use;
    for (let k = i; k < last; k++) at[k] = hits.length;
    hits.push({ first: i, last, entries: values, use });
    i = last;
  }
  return { hits, at };
}

/** The words of a name stand in one sentence from token `start` on, with the capitals that it asks for. */
function isWritten(entry: NameEntry, base: Base, start: number): boolean {
  const { only } = entry;
  if (only === CAPITAL_CASE) return base.capital[start] === 1;
  return only === ANY_CASE || areWritten(entry, base, start);
}

function areWritten({ surface, cases }: NameEntry, { tokens, sentenceAt, capital }: Base, start: number): boolean {
  const count = surface.length;
  if (sentenceAt[start] !== sentenceAt[start + count - 1]) return false;
  for (let i = 0; i < count; i++) {
    const asked = cases[i];
    if (asked === CAPITAL_CASE && capital[start + i] === 0) return false;
    if (asked === EXACT_CASE && !isExactly(tokens[start + i]!, surface[i]!)) return false;
  }
  return true;
}

/** The very letters, with or without full stops ("U.S."). */
const isExactly = ({ text }: Token, letters: string): boolean =>
  text === letters || (text.length > letters.length && text.replaceAll('.', '') === letters);

function findNouns(
  { sentenceAt, portfolios }: Base,
  { count, numbers, traits }: Words,
  { roleNouns }: Lexicon,
  names: readonly NameHit[],
  nameAt: Int32Array,
): { hits: NounHit[]; at: Int32Array } {
  const hits: NounHit[] = [];
  const at = new Int32Array(count).fill(-1);
  for (let i = 0; i < count;) {
    const found = traits[i]! & BEGINS_NOUN ? roleNouns.longest(numbers, count, i, null) : null;
    if (!found || sentenceAt[found.last - 1] !== sentenceAt[i] || insideName(i, found.last, names, nameAt)) {
      i++;
      continue;
    }
    let { last } = found;
    while (portfolios?.[last] === 1 && sentenceAt[last] === sentenceAt[i]) last++;
    let first = i;
    while (portfolios?.[first - 1] === 1 && at[first - 1] === -1) first--;
    for (let k = first; k < last; k++) at[k] = hits.length;
    hits.push({ first, last, noun: found.values[0]! });
    i = last;
  }
  return { hits, at };
}

/** Part of a longer name ("State" in "United States", "Minister" in "The Prime Minister's Cup"). */
function insideName(first: number, last: number, names: readonly NameHit[], nameAt: Int32Array): boolean {
  const hit = itemAt(names, nameAt[first]) ?? itemAt(names, nameAt[last - 1]);
  if (!hit || (hit.first >= first && hit.last <= last && hit.last - hit.first < last - first)) return false;
  return hit.last - hit.first > last - first || (hit.use & (NONE | HISTORICAL | ADJECTIVE)) !== 0;
}
