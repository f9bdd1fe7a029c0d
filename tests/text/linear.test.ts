/** Cost that grows with the text and no faster, measured by counting what is read, not by the clock. */
import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../src/corpus/document.ts';
import { bundledLexicon } from '../../src/lexicon/bundled.ts';
import type { Act } from '../../src/text/act.ts';
import { codeDocument } from '../../src/text/code-document.ts';
import { findMentions } from '../../src/text/mentions.ts';
import { mergeActs } from '../../src/text/merge.ts';
import { prepare } from '../../src/text/sentences.ts';
import { newsText } from '../bench/news-text.ts';

/** The same list, every reading of an item counted. */
function counted<T>(items: readonly T[], count: () => void): readonly T[] {
  return new Proxy(items, {
    get(target, key, receiver) {
      if (typeof key === 'string' && key.charCodeAt(0) < 58) count();
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}

/** How often tokens, sentences and mentions are read while a text is coded. */
function readings(text: string): number {
  let count = 0;
  const one = (): void => void count++;
  const lexicon = bundledLexicon();
  const { sentences, tokens } = prepare(text);
  const prepared = { text, sentences: counted(sentences, one), tokens: counted(tokens, one) };
  const { actors, mentions } = findMentions(prepared, lexicon);
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  codeDocument(
    {
      document: makeDocument({ id: 'x' }, text),
      sentences: prepared.sentences,
      tokens: prepared.tokens,
      mentions: counted(mentions, one),
      actorOf: (id) => byId.get(id) ?? lexicon.actors.get(id),
    },
    undefined,
  );
  return count;
}

const SENTENCE = 'Belarusian President Alexander Lukashenko met Vladimir Putin in Minsk on 3 March 2021. ';
/** Four times the text may cost this much more. */
const LINEAR = 4.4;

describe('coding reads a text four times as long at most about four times as often', () => {
  test.each<[string, (size: number) => string]>([
    ['varied news', (size) => newsText(size, 11)],
    ['one sentence again and again', (size) => SENTENCE.repeat(size / SENTENCE.length)],
    ['no full stop', (size) => newsText(size, 3).replace(/[.?!\n]/g, ' ')],
    ['no line end', (size) => newsText(size, 5).replaceAll('\n', ' ')],
    ['brackets', (size) => `Russia ${'('.repeat(size / 2)} met Belarus ${')'.repeat(size / 2)}.`],
    ['names', (size) => `${'Belarus and Russia, '.repeat(size / 20)} met.`],
    ['quotations that never close', (size) => 'Russia said: “Belarus has agreed. '.repeat(size / 34)],
    ['lists', (size) => 'The presidents agreed:\n- Belarus thanked Russia;\n'.repeat(size / 50)],
    ['pronouns', (size) => 'Putin met Lukashenko. He thanked him, and they left. '.repeat(size / 53)],
    ['capitals', (size) => newsText(size, 4).toUpperCase()],
    ['dates', (size) => 'on 3 March 2021, '.repeat(size / 17)],
  ])('%s', (_, make) => {
    const [small, large] = [readings(make(12_000)), readings(make(48_000))];
    expect(small).toBeGreaterThan(0);
    expect(large / small).toBeLessThan(LINEAR);
  });
});

test('a word of any length is read once', () => {
  const [small, large] = [readings('x'.repeat(10_000)), readings('x'.repeat(1_000_000))];
  expect(large).toBe(small);
});

test('an act that is told ever again is merged at the same cost a telling', () => {
  const cost = (times: number): number => {
    let count = 0;
    const act = (sentence: number): Act => ({
      sentence,
      paragraph: 0,
      type: 'CONSULT',
      mode: 'meeting',
      mutual: true,
      from: ['belarus', 'russia'],
      to: [],
      date: '2021-03-03',
      dateBasis: 'known',
      rule: 'meet',
      confidence: 0.9,
    });
    const acts = Array.from(
      { length: times },
      (_, i) =>
        new Proxy(act(i), {
          get(target, key, receiver) {
            count++;
            return Reflect.get(target, key, receiver) as unknown;
          },
        }),
    );
    const merged = mergeActs(acts, () => undefined);
    expect(merged.map(({ tellings }) => tellings.length)).toEqual([times]);
    return count;
  };
  expect(cost(4_000) / cost(1_000)).toBeLessThan(LINEAR);
});
