import { describe, expect, it } from 'vitest';
import { resolveDate } from '../../../src/text/date-resolve.ts';
import type { DateWords } from '../../../src/text/date-shapes.ts';
import { findDateWords } from '../../../src/text/date-words.ts';
import { prepare } from '../../../src/text/sentences.ts';

function dateWords(text: string): readonly DateWords[] {
  const { tokens } = prepare(text);
  return findDateWords(text, tokens, 0, tokens.length);
}

const read = (text: string, now?: string, then?: string): (string | undefined)[] =>
  dateWords(text).map((words) => resolveDate(words, { now, then }));

describe('dates in a sentence', () => {
  const cases: [string, string, string | undefined, string | undefined, (string | undefined)[]][] = [
    ['a full date is read as it stands', 'They met on 18 February 2022.', undefined, undefined, ['2022-02-18']],
    ['month before day', 'They met on Feb. 18, 2022.', undefined, undefined, ['2022-02-18']],
    ['two days make an interval', 'On November 23-24, 2022 they met.', undefined, undefined, ['2022-11-23/2022-11-24']],
    ['days joined by "and"', 'On 11 and 12 April they met.', '2024-04', undefined, ['2024-04-11/2024-04-12']],
    [
      'a day without year falls before the document',
      'On December 3 they met.',
      '2023-03-20',
      undefined,
      ['2022-12-03'],
    ],
    ['without a reference date a year is never guessed', 'On December 3 they met.', undefined, undefined, [undefined]],
    ['a month alone keeps its precision', 'In November 2021 they met.', undefined, undefined, ['2021-11']],
    ['"may" the auxiliary is no month', 'They may meet again.', '2023-03-20', undefined, []],
    ['a weekday is the last one', 'On Monday they met.', '2023-03-22', undefined, ['2023-03-20']],
    ['a weekday needs a day to count from', 'On Monday they met.', '2023-03', undefined, [undefined]],
    ['last month counts from the document', 'They met last month.', '2023-01-20', undefined, ['2022-12']],
    [
      '"a month later" counts from what was told last',
      'A month later they met.',
      '2023-01-20',
      '2021-12-30',
      ['2022-01'],
    ],
    [
      'the next day counts from what was told last',
      'The next day they met.',
      '2023-01-20',
      '2022-02-28',
      ['2022-03-01'],
    ],
    ['a day that does not exist keeps its month', 'On 31 April 2022 they met.', undefined, undefined, ['2022-04']],
  ];
  it.each(cases)('%s', (_title, text, now, then, expected) => {
    expect(read(text, now, then)).toEqual(expected);
  });
});
