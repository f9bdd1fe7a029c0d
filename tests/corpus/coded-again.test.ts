/** Decisions that were made on one version of the coding, after coding again with rules that changed. */
import { expect, it } from 'vitest';
import { applyCorrections } from '../../src/corpus/corrections-apply.ts';
import { buildDataset } from '../../src/corpus/build.ts';
import type { Correction } from '../../src/model/correction.ts';
import { person, report, state } from './reports.ts';

const TEXT = 'Ada North met Bo South in Port. North blamed South for the delay. They parted early.';
const people = [state('arland'), state('borland'), person('Ada North', 'arland'), person('Bo South', 'borland')];
const met = { between: ['ada-north', 'bo-south'], mode: 'meeting' as const, says: 'Ada North met Bo South in Port.' };
const blamed = {
  from: ['ada-north'],
  to: ['bo-south'],
  type: 'ACCUSE' as const,
  says: 'North blamed South for the delay.',
};
const first = buildDataset([report('a', TEXT, people, [met, blamed])]);
const sha256 = first.documents[0]!.sha256;
const at = (says: string) => ({ document: sha256, start: TEXT.indexOf(says), end: TEXT.indexOf(says) + says.length });
const decisions: readonly Correction[] = [
  {
    time: '2026-01-01T00:00:00Z',
    act: 'edit',
    at: at(met.says),
    before: { between: ['Ada North', 'Bo South'], type: 'CONSULT', mode: 'meeting' },
    after: { date: '2021-05-03', place: 'Port' },
  },
  {
    time: '2026-01-01T00:01:00Z',
    act: 'reject',
    at: at(blamed.says),
    before: { from: ['Ada North'], to: ['Bo South'], type: 'ACCUSE' },
  },
];

/** The same text coded by other rules: another rule fires, sees a longer stretch, a way to meet, a month, and one act more. */
const changed = buildDataset([
  report('a', TEXT, people, [
    { ...met, mode: 'negotiation', date: '2021-05', dateBasis: 'implied', says: TEXT.slice(0, 66) },
    { ...blamed, mode: undefined, says: TEXT.slice(32) } as typeof blamed,
    { from: ['bo-south'], to: ['ada-north'], type: 'RETREAT', says: 'They parted early.' },
  ]),
]);

it('the first coding takes both', () => {
  const { dataset, unfit } = applyCorrections(first, decisions);
  expect(unfit).toEqual([]);
  expect(dataset.interactions).toHaveLength(1);
});

it('the second coding has other acts under other ids, and takes both as well', () => {
  const ids = new Set(first.interactions.map(({ id }) => id));
  expect(changed.interactions.some(({ id }) => ids.has(id))).toBe(false);
  const { dataset, unfit } = applyCorrections(changed, decisions);
  expect(unfit).toEqual([]);
  expect(dataset.interactions.map(({ type }) => type)).toEqual(['CONSULT', 'RETREAT']);
  expect(dataset.interactions[0]).toMatchObject({ status: 'corrected', date: '2021-05-03', place: 'Port' });
  expect(dataset.interactions[1]).toMatchObject({ status: 'coded' });
});

it('what no longer fits is told and kept: a rule that finds nothing there', () => {
  const none = buildDataset([report('a', TEXT, people, [met])]);
  const { dataset, unfit } = applyCorrections(none, decisions);
  expect(unfit).toHaveLength(1);
  expect(unfit[0]).toMatchObject({ index: 1 });
  expect(dataset.corrections).toHaveLength(2);
  expect(dataset.interactions[0]).toMatchObject({ status: 'corrected', date: '2021-05-03' });
});
