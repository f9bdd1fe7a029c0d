/** Tokens -> what the lexicon says of each: one pass, one lookup a token. */
import {
  ADJECTIVE,
  CAPITAL_CASE,
  EXACT_CASE,
  HISTORICAL,
  NONE,
  type Lexicon,
  type NameEntry,
  type RoleNoun,
} from '../../lexicon/lexicon.ts';
import { CAPITALISED } from '../../lexicon/word-forms.ts';
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

export function annotate(prepared: Prepared, lexicon: Lexicon): Annotated {
  const { tokens, sentences } = prepared;
  const count = tokens.length;
  const words = new Int32Array(count);
  const capital = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const token = tokens[i] as Token;
    words[i] = lexicon.vocabulary.numberOf(token.form);
    capital[i] = token.kinds & CAPITALISED;
  }
  const sentenceAt = new Int32Array(count).fill(-1);
  for (const { index, first, last } of sentences) for (let i = first; i < last; i++) sentenceAt[i] = index;
  const base: Base = { tokens, sentenceAt };
  const { hits: names, at: nameAt } = findNames(base, words, lexicon);
  const { hits: nouns, at: nounAt } = findNouns(base, words, lexicon, names, nameAt);
  // written out, as everything that reads a text asks this object: copied ones would each be of a make of their own
  return { text: prepared.text, sentences, tokens, names, nouns, nameAt, nounAt, sentenceAt, capital };
}

type Base = Pick<Annotated, 'tokens' | 'sentenceAt'>;

function findNames(
  { tokens, sentenceAt }: Base,
  words: Int32Array,
  { names }: Lexicon,
): { hits: NameHit[]; at: Int32Array } {
  const hits: NameHit[] = [];
  const at = new Int32Array(tokens.length).fill(-1);
  const fits = ({ surface, cases }: NameEntry, start: number): boolean => {
    if (sentenceAt[start] !== sentenceAt[start + surface.length - 1]) return false;
    for (let i = 0; i < surface.length; i++) {
      const token = tokens[start + i]!;
      if (cases[i] === CAPITAL_CASE && (token.kinds & CAPITALISED) === 0) return false;
      if (cases[i] === EXACT_CASE && token.text !== surface[i] && token.text.replaceAll('.', '') !== surface[i])
        return false;
    }
    return true;
  };
  for (let i = 0; i < words.length;) {
    const found = words[i] === -1 ? null : names.longest(words, i, fits);
    // "the West" is nothing inside "the West Bank"
    const inner =
      found && tokens[i]!.lower === 'the' && words[i + 1] !== -1 && i + 1 < words.length
        ? names.longest(words, i + 1, fits)
        : null;
    if (!found || (inner && inner.last > found.last)) {
      i++;
      continue;
    }
    let use = 0;
    for (const entry of found.values) use |= entry.use;
    for (let k = i; k < found.last; k++) at[k] = hits.length;
    hits.push({ first: i, last: found.last, entries: found.values, use });
    i = found.last;
  }
  return { hits, at };
}

function findNouns(
  { tokens, sentenceAt }: Base,
  words: Int32Array,
  { roleNouns }: Lexicon,
  names: readonly NameHit[],
  nameAt: Int32Array,
): { hits: NounHit[]; at: Int32Array } {
  const hits: NounHit[] = [];
  const at = new Int32Array(tokens.length).fill(-1);
  const anything = (): boolean => true;
  for (let i = 0; i < words.length;) {
    const found = words[i] === -1 ? null : roleNouns.longest(words, i, anything);
    let last = found ? found.last : i + 1;
    while (found && last > i + 1 && sentenceAt[last - 1] !== sentenceAt[i]) last--;
    if (!found || last < found.last || insideName(i, last, names, nameAt)) {
      i++;
      continue;
    }
    for (let k = i; k < last; k++) at[k] = hits.length;
    hits.push({ first: i, last, noun: found.values[0]! });
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
