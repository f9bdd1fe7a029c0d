import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/corpus/records.ts';
import { readTables } from '../../src/corpus/tables-read.ts';
import { writeTables } from '../../src/corpus/tables-write.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { EXAMPLE } from './example.ts';

const written = (): Record<string, string> => Object.fromEntries(writeTables(EXAMPLE));

/** The faults of the example after one change, as lines. */
function faults(change: (files: Record<string, string>) => void): string[] {
  const files = written();
  change(files);
  return (readTables(files).problems ?? []).map(formatProblem);
}
const edit = (file: string, from: string | RegExp, to: string) => (files: Record<string, string>) => {
  const before = files[file] ?? '';
  files[file] = before.replace(from, to);
  expect(files[file]).not.toBe(before);
};

describe('readTables(writeTables(dataset))', () => {
  it('gives the same dataset, and writes the same bytes again', () => {
    const read = readTables(written());
    expect(read.problems).toBeUndefined();
    expect(read.value).toEqual(canonical(EXAMPLE));
    if (read.value) expect(Object.fromEntries(writeTables(read.value))).toEqual(written());
  });
  it('leaves no cell that a spreadsheet would compute', () => {
    for (const [name, content] of writeTables(EXAMPLE))
      if (name.endsWith('.csv')) expect(content).not.toMatch(/(^|,|\n)"?[=+\-@]/);
  });
  it('reads tables saved by a spreadsheet: byte order mark, CRLF, TRUE, blank lines, other columns', () => {
    const files = Object.fromEntries(
      Object.entries(written()).map(([name, content]) => [
        name,
        name.endsWith('.csv')
          ? `\uFEFF${content.replaceAll(/(?<!\+A)\n/g, '\r\n').replaceAll(',true,', ',TRUE,')}\r\n`
          : content,
      ]),
    );
    files['roles.csv'] = 'comment,actor,kind,of,title,from,to\nx,ada-north,leader,arland,president,2019,2024-05-01\n';
    expect(readTables(files).value).toEqual(canonical(EXAMPLE));
  });
  it('needs no roles, mentions, corrections or package file', () => {
    const files = written();
    for (const name of ['roles.csv', 'mentions.csv', 'corrections.jsonl', 'datapackage.json']) delete files[name];
    expect(readTables(files).value?.interactions).toHaveLength(2);
  });
});

describe('readTables lists every fault as file:line: column: what is wrong', () => {
  it.each<[string, (files: Record<string, string>) => void, string]>([
    ['a missing file', (files) => delete files['evidence.csv'], 'evidence.csv: this file is missing'],
    ['a missing column', edit('actors.csv', 'kind', 'sort'), 'actors.csv:1: kind: this column is missing'],
    ['an empty file', (files) => (files['actors.csv'] = ''), 'actors.csv: is empty'],
    ['an unknown kind', edit('actors.csv', 'leader', 'king'), 'actors.csv:2: kind: "king" is none of state, leader'],
    [
      'an unknown parent',
      edit('actors.csv', 'leader,arland', 'leader,utopia'),
      'actors.csv:2: of: unknown id "utopia"',
    ],
    [
      'a state with a parent',
      edit('actors.csv', 'Arland,state,', 'Arland,state,borland'),
      'actors.csv:3: of: must be empty',
    ],
    [
      'an impossible day',
      edit('interactions.csv', '2022-03-11', '2022-02-30'),
      'interactions.csv:2: date: "2022-02-30" is no date',
    ],
    [
      'an interval that ends early',
      edit('interactions.csv', '2022-03/2022-04', '2022-03/2022-02'),
      'interactions.csv:3: date',
    ],
    [
      'an unknown participant',
      edit('interactions.csv', 'borland;coast', 'borland;moon'),
      'interactions.csv:3: to: unknown id "moon"',
    ],
    [
      'an act with one party',
      edit('interactions.csv', 'ada-north;borland', 'borland'),
      'interactions.csv:2: from: a mutual act needs two',
    ],
    ['evidence of nothing', edit('evidence.csv', 'i2', 'i9'), 'interactions.csv:3: id: "i2" has no evidence'],
    [
      'a backward span',
      edit('evidence.csv', '50,90', '90,50'),
      'evidence.csv:3: end: 50 does not lie after start (90)',
    ],
    [
      'an offset that is no number',
      edit('mentions.csv', '14', '1e1'),
      'mentions.csv:3: start: "1e1" is no whole number',
    ],
    [
      'a confidence above 1',
      edit('evidence.csv', '0.81', '81'),
      'evidence.csv:2: confidence: 81 is not between 0 and 1',
    ],
    [
      'an id that stands twice',
      edit('actors.csv', 'borland,Borland', 'arland,Borland'),
      'actors.csv:4: id: "arland" stands here twice',
    ],
    ['a broken hash', edit('documents.csv', 'a'.repeat(64), 'abc'), 'sha256: "abc" is no SHA-256'],
    ['a correction of no kind', edit('corrections.jsonl', '"confirm"', '"bless"'), 'corrections.jsonl:1: act: '],
    ['a package that is no JSON', (files) => (files['datapackage.json'] = '{'), 'datapackage.json: is no JSON'],
  ])('%s', (_, change, line) => {
    const found = faults(change);
    expect(
      found.some((one) => one.includes(line)),
      found.join('\n'),
    ).toBe(true);
  });
  it('counts the lines of cells that hold line ends', () => {
    expect(faults(edit('documents.csv', /,0,d1\n/, ',none,d1\n'))).toEqual([
      'documents.csv:4: words: "none" is no whole number',
    ]);
  });
  it('a cycle in `of`, once, with the way round', () => {
    const found = faults((files) => {
      files['actors.csv'] = (files['actors.csv'] ?? '')
        .replace('coast,Coast,region,borland', 'coast,Coast,region,harbour')
        .concat('harbour,Harbour,region,coast,,,,\n');
    });
    expect(found).toEqual(['actors.csv:5: of: goes round in a cycle: coast -> harbour -> coast']);
  });
  it('all faults at once, not only the first', () => {
    expect(
      faults((files) => {
        edit('interactions.csv', '2022-03-11', 'soon')(files);
        edit('actors.csv', 'leader', 'king')(files);
      }),
    ).toHaveLength(2);
  });
});
