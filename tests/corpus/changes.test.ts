import { expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { changesBetween } from '../../src/corpus/changes.ts';
import { applyCorrections } from '../../src/corpus/corrections-apply.ts';
import type { Correction } from '../../src/model/correction.ts';
import { person, report, state } from './reports.ts';

const TEXT = 'Ada North met Bo South. Arland blamed Borland. Cy East thanked Ada North.';
const one = report(
  'a',
  TEXT,
  [
    state('arland'),
    state('borland'),
    person('Ada North', 'arland'),
    person('Bo South', 'borland'),
    person('Cy East', 'borland'),
  ],
  [
    { between: ['ada-north', 'bo-south'], says: 'Ada North met Bo South.' },
    { from: ['arland'], to: ['borland'], type: 'ACCUSE', says: 'Arland blamed Borland.' },
    { from: ['cy-east'], to: ['ada-north'], type: 'SUPPORT', says: 'Cy East thanked Ada North.' },
  ],
);
const two = report(
  'b',
  'Borland met Arland.',
  [state('arland'), state('borland')],
  [{ between: ['arland', 'borland'], says: 'Borland met Arland.' }],
);
const base = buildDataset([one]);
const { sha256 } = base.documents[0]!;
const decide = (one: Omit<Correction, 'time'>): Correction => ({ time: '2026-01-01T00:00:00Z', ...one });

it('nothing between a dataset and itself', () => {
  expect(changesBetween(base, base)).toEqual({ documents: [], actors: [], interactions: [] });
});

it('documents added, acts changed and rejected, names merged, renamed and re-kinded, each in one line', () => {
  const { dataset } = applyCorrections(buildDataset([one, two]), [
    decide({
      act: 'edit',
      at: { document: sha256, start: 0, end: 23 },
      before: { between: ['Ada North', 'Bo South'], type: 'CONSULT' },
      after: { type: 'AGREE', date: '2022' },
    }),
    decide({
      act: 'reject',
      at: { document: sha256, start: 24, end: 46 },
      before: { from: ['arland'], to: ['borland'], type: 'ACCUSE' },
    }),
    decide({ act: 'merge', before: { names: ['Bo South', 'Cy East'] }, after: { name: 'Bo South' } }),
    decide({ act: 'rename', before: { name: 'Ada North' }, after: { name: 'Ada Nord' } }),
    decide({ act: 'rekind', before: { name: 'Bo South' }, after: { kind: 'leader' } }),
  ]);
  const { documents, actors, interactions } = changesBetween(base, dataset);
  expect(documents).toEqual([{ what: 'added', label: 'b' }]);
  expect(actors).toEqual([
    { what: 'changed', label: 'Ada Nord', detail: 'was called Ada North' },
    { what: 'changed', label: 'Bo South', detail: 'has taken in Cy East' },
    { what: 'changed', label: 'Bo South', detail: 'official is now leader' },
  ]);
  expect(interactions.map(({ what, detail = '' }) => `${what} ${detail}`)).toEqual([
    'added ',
    'removed ',
    expect.stringMatching(
      /^changed who takes part; type: CONSULT → AGREE; date: none → 2022; now corrected|^changed who takes part$/,
    ),
    expect.stringMatching(/^changed who takes part/),
  ]);
  // back again: what was added is removed
  expect(changesBetween(dataset, base).documents).toEqual([{ what: 'removed', label: 'b' }]);
});
