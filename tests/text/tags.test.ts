import { readdirSync, readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { describe, expect, test } from 'vitest';
import * as parts from '../../src/text/parts-of-speech.ts';
import { prepare } from '../../src/text/sentences.ts';
import { tagTokens } from '../../src/text/tags.ts';
import type { Token } from '../../src/text/types.ts';
import { newsText } from '../bench/news-text.ts';

const root = new URL('../../', import.meta.url);
const wink = winkNLP(model, ['pos']);
const { list: NAMES } = (model as unknown as { core(): { readonly pos: { readonly list: readonly string[] } } }).core()
  .pos;

/** Our tags by wink-nlp's names. */
const tagNames = (tokens: readonly Token[], first: number, last: number): string[] =>
  tagTokens(tokens, first, last).map((tag) => NAMES[Math.log2(tag)]!);

/** The tags that wink-nlp itself gives, laid back onto our words by position. */
function byWink(tokens: readonly Token[], first: number, last: number): string[] {
  const words = tokens.slice(first, last).map((token) => token.text);
  const starts = words.map((_, i) => words.slice(0, i).reduce((sum, word) => sum + word.length + 1, 0));
  const pieces = wink.readDoc(words.join(' ')).tokens();
  const tags = pieces.out(wink.its.pos);
  const spaces = pieces.out(wink.its.precedingSpaces) as unknown as string[];
  const found: string[] = words.map(() => '');
  let offset = 0;
  pieces.out().forEach((text, i) => {
    offset += spaces[i]!.length;
    const word = starts.findLastIndex((start) => start <= offset);
    const tag = tags[i]!;
    const better = tag !== 'PUNCT' && tag !== 'PART' && found[word] === 'PUNCT' && !/^\p{P}+$/u.test(words[word]!);
    if (found[word] === '' || better) found[word] = tag;
    offset += text.length;
  });
  return found;
}

function compare(text: string): number {
  const { tokens, sentences } = prepare(text);
  for (const { first, last } of sentences) {
    const words = tokens.slice(first, last).map((token) => token.text);
    const pair = (tags: readonly string[]): string[] => words.map((word, i) => `${word}/${tags[i]}`);
    expect(pair(tagNames(tokens, first, last))).toEqual(pair(byWink(tokens, first, last)));
  }
  return sentences.length;
}

describe('parts of speech', () => {
  test('are bits by the numbers of the model', () => {
    const { OUTSIDE, ...named } = parts;
    for (const [name, bit] of Object.entries(named))
      expect(`${name} ${bit}`).toBe(`${name} ${1 << NAMES.indexOf(name)}`);
    expect([OUTSIDE, NAMES[0]]).toEqual([1, 'UNK']);
  });

  test("are wink-nlp's own on the texts of tests/gold/own", () => {
    const folder = new URL('tests/gold/own/', root);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(txt|md)$/.test(name));
    const count = files.reduce((sum, file) => sum + compare(readFileSync(new URL(file, folder), 'utf8')), 0);
    expect(count).toBeGreaterThan(100);
  });

  test("are wink-nlp's own on made-up news, in capitals and without vowels", () => {
    for (const seed of [1, 2, 3]) {
      const text = newsText(20_000, seed);
      compare(text);
      compare(text.toUpperCase());
      compare(text.replace(/[aeiou]/g, ''));
    }
  });

  test.each([
    "They don't, can't and won't; it's theirs, we'd've said, and I'm sure they'll go.",
    'Gonna cannot wanna DON’T Can’t let us, o’clock rock’n’roll ’tis',
    'e-mail mary.o-neill@example.org or www.example.org/a?b=c, #hash @name $5.3bn €20 50% 3rd 1990s 10:30am',
    'U.S. vs. U.K., e.g. No. 5 (see p. 3) -- or [12] … “quoted” ‘single’ «angle» a/b/c and/or x=y+z',
    'Łukaszenka Алиев naïve co-operation pre-emptive ex-minister 😀 :-) … 1,234.56 -7 +8 ½ ∑',
    "the ministry's the ministers' James's rock 'n' roll ''' \"\" ?! ...",
  ])("are wink-nlp's own on odd words: %s", (text) => {
    expect(compare(text)).toBeGreaterThan(0);
  });

  test('do not depend on what was read before', () => {
    const { tokens } = prepare('Zorvath-quux blipped the frobnicated Zorvath.');
    const before = tagTokens(tokens, 0, tokens.length);
    for (const text of ['zorvath', 'Quux/zorvath (Blipped)', 'ZORVATH frobnicated']) compare(text);
    expect(tagTokens(tokens, 0, tokens.length)).toEqual(before);
  });
});
