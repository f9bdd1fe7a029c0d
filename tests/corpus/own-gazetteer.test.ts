import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../src/corpus/document.ts';
import { joinOwn, ownActorsOf, readOwn, withOwn, writeOwn, type OwnActor } from '../../src/corpus/own-gazetteer.ts';
import { buildDataset } from '../../src/corpus/build.ts';
import { buildLexicon } from '../../src/lexicon/build.ts';
import { BUNDLED_DATA } from '../../src/lexicon/bundled.ts';
import type { Problem } from '../../src/model/problem.ts';
import { extract } from '../../src/text/extract.ts';
import { person, report, state } from './reports.ts';

const UNION: OwnActor = { name: 'Northern Herring Union', kind: 'organisation', aliases: ['NHU'], roles: [] };
const MINISTER: OwnActor = {
  name: 'Karina Nordmann',
  kind: 'official',
  of: 'Norway',
  aliases: ['K. "Kari" Nordmann, MP'],
  roles: [{ kind: 'official', of: 'Norway', title: 'foreign minister', from: '2020-05' }],
};
const NORWAY: OwnActor = { name: 'Norway', kind: 'state', aliases: ['Norge'], roles: [] };

describe('own gazetteer', () => {
  it('reads back what it writes', () => {
    const problems: Problem[] = [];
    expect(readOwn('g.csv', writeOwn([MINISTER, UNION]), problems)).toEqual([MINISTER, UNION]);
    expect(problems).toEqual([]);
  });
  it('a faulty row is told with its line and costs no other', () => {
    const problems: Problem[] = [];
    expect(readOwn('g.csv', 'name,kind\n,state\nA,king\nB,organisation\n', problems).map(({ name }) => name)).toEqual([
      'B',
    ]);
    expect(problems.map(({ line }) => line)).toEqual([2, 3]);
  });
  it('takes the actors that decisions name, and joins lists', () => {
    const base = buildDataset([
      report('a', 'x y', [state('arland'), person('Ada North', 'arland', { aliases: ['Adda North'] })], []),
    ]);
    const own = ownActorsOf(base, [
      { time: '', act: 'merge', before: { names: ['Ada North', 'Adda North'] }, after: { name: 'Ada North' } },
    ]);
    expect(own).toEqual([{ name: 'Ada North', kind: 'official', of: 'arland', aliases: ['Adda North'], roles: [] }]);
    const later = [{ ...own[0]!, kind: 'leader' as const, aliases: ['A. N.'] }];
    expect(joinOwn(own, later)).toEqual([{ ...later[0], aliases: ['A. N.', 'Adda North'] }]);
  });
  it('makes the next coding know them: a body, a person of a party, a further name of a state', () => {
    const lexicon = buildLexicon(withOwn(BUNDLED_DATA, [UNION, MINISTER, NORWAY]));
    const text =
      'On 3 May 2021 the NHU condemned Chile. On 4 May 2021 Nordmann met the president of Chile. Norge thanked Chile.';
    const { actors, mentions } = extract(makeDocument({ id: 'a' }, text), lexicon);
    expect(actors.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['northern-herring-union', 'karina-nordmann', 'norway']),
    );
    const found = (words: string): string[] =>
      mentions.filter(({ start }) => start === text.indexOf(words)).map(({ actor }) => actor);
    expect([found('NHU'), found('Nordmann'), found('Norge')]).toEqual([
      ['northern-herring-union'],
      ['karina-nordmann'],
      ['norway'],
    ]);
  });
});
