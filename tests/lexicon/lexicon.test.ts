import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/lexicon/build.ts';
import { BUNDLED_DATA, bundledLexicon } from '../../src/lexicon/bundled.ts';
import { kebab, sameSpelling, soundKey, withinOneSlip } from '../../src/lexicon/spelling.ts';
import { wordsOf } from '../../src/lexicon/words.ts';

describe('wordsOf', () => {
  test.each([
    ["Peru's U.S.-led talks", "Peru 's U.S. - led talks"],
    ['Belarus’ vote', "Belarus ' vote"],
    ['Nagorno-Karabakh', 'Nagorno - Karabakh'],
    ['long-term co-operation', 'long-term co-operation'],
    ['a chargé d’affaires', "a chargé d'affaires"],
    ['in 2020–2021, 3.5%', 'in 2020 – 2021 , 3.5 %'],
    ['Mr. J. Berg', 'Mr. J. Berg'],
  ])('%s', (text, words) =>
    expect(
      wordsOf(text)
        .map((word) => word.text)
        .join(' '),
    ).toBe(words),
  );
});

describe('spelling', () => {
  test.each([
    ['Lukashenko', 'Lukashenka'],
    ['Lukashenko', 'Luksahenko'],
    ['Poroshenko', 'Porošenko'],
    ['Rudenko', 'Roudenko'],
    ['Zelensky', 'Zelenskiy'],
    ['Shahramanyan', 'Shakhramanian'],
  ])('%s and %s are one name', (a, b) => expect(sameSpelling(a, b)).toBe(true));
  test.each([
    ['Ivanov', 'Petrov'],
    ['Novak', 'Nowicki'],
    ['Sandu', 'Sardu'],
    ['Mirzoyan', 'Mirziyoyev'],
  ])('%s and %s are two', (a, b) => expect(sameSpelling(a, b)).toBe(false));
  test('a key holds the consonants', () => expect(soundKey('Shchepkin')).toBe('spkn'));
  test('one slip is one letter more, less, other or two swapped', () =>
    expect(['abcd', 'abd', 'abxc', 'acb', 'abcde'].map((word) => withinOneSlip('abc', word))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]));
  test('ids are plain', () => expect(kebab("Donetsk People's Republic")).toBe('donetsk-peoples-republic'));
});

describe('buildLexicon', () => {
  test('the shipped tables are built once', () => expect(bundledLexicon()).toBe(bundledLexicon()));
  test.each([
    ['states', 'id,name\n', 'graph-data/actors/states.csv:1: the column formal is missing'],
    [
      'roles',
      'actor,kind,of,title,from,to,provenance\nnobody,leader,peru,president,,,x\n',
      'graph-data/actors/roles.csv:2: the actor nobody is unknown',
    ],
    [
      'role-nouns',
      'noun,plural,kind,rank,body\nking,kings,ruler,leader,court\n',
      'graph-data/actors/role-nouns.csv:2: "ruler" is no kind of role noun',
    ],
    [
      'given-names',
      'name\n"An,\n',
      'graph-data/actors/given-names.csv:2: Quoted field unterminated: check the quotation marks',
    ],
    [
      'persons',
      'id,name,short,aliases\nRosa Quispe,Rosa Quispe,,\n',
      'graph-data/actors/persons.csv:2: "Rosa Quispe" is no id: lower-case words with hyphens',
    ],
  ])('a fault in %s is named with file and record', (table, content, message) =>
    expect(() => buildLexicon({ ...BUNDLED_DATA, [table]: content })).toThrow(message),
  );
});
