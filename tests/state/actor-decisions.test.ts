import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { applyCorrections } from '../../src/corpus/corrections-apply.ts';
import type { Actor } from '../../src/model/actor.ts';
import { addActor, changeActor, hide, mention, merge, setRole, split } from '../../src/state/actor-decisions.ts';
import { decisionWords } from '../../src/state/decision-words.ts';
import type { Decision, Lookup } from '../../src/state/decisions.ts';
import { person, report, state } from '../corpus/reports.ts';

const TEXT = 'Ada North met Bo South. Ada spoke to Cy East.';
const base = buildDataset([
  report(
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
      { between: ['ada-north', 'cy-east'], says: 'Ada spoke to Cy East.' },
    ],
  ),
]);
const lookup: Lookup = {
  actor: (id) => base.actors.find((one) => one.id === id),
  document: (id) => base.documents.find((one) => one.id === id),
};
const ada = lookup.actor('ada-north') as Actor;

/** Every decision must fit; gives the dataset and the decisions in words. */
function decided(...decisions: readonly Decision[]) {
  const corrections = decisions.map((one) => ({ time: '2026-01-01T00:00:00Z', ...one }));
  const { dataset, unfit } = applyCorrections(base, corrections);
  expect(unfit.map(({ message }) => message)).toEqual([]);
  return {
    ...dataset,
    words: corrections.map(decisionWords),
    of: (id: string) => dataset.actors.find((one) => one.id === id),
  };
}

describe('decisions on actors, applied', () => {
  it('merge: one actor, weights from its acts', () => {
    const done = decided(merge('bo-south', ['cy-east'], lookup));
    expect(done.of('cy-east')).toBeUndefined();
    expect(done.interactions.map(({ between }) => between)).toEqual([
      ['ada-north', 'bo-south'],
      ['ada-north', 'bo-south'],
    ]);
    expect(done.words).toEqual(['merge Cy East into Bo South']);
  });
  it('name, kind, party and further names in one go', () => {
    const done = decided(
      ...changeActor(ada, { name: 'Ada Nord', kind: 'leader', of: 'borland', aliases: ['A. North'] }, lookup),
    );
    expect(done.of('ada-nord')).toMatchObject({ kind: 'leader', of: 'borland', aliases: ['A. North', 'Ada North'] });
    expect(done.words).toEqual([
      'change what Ada North is',
      'change the names of Ada North',
      'rename Ada North to Ada Nord',
    ]);
  });
  it('nothing where nothing differs', () => {
    const { name, kind, of = null, aliases } = ada;
    expect(changeActor(ada, { name, kind, of, aliases }, lookup)).toEqual([]);
  });
  it('a dated role given and taken away', () => {
    const role = { kind: 'official' as const, of: 'borland', title: 'envoy', from: '2019', to: '2020-05' };
    const given = setRole(ada, undefined, role, lookup);
    expect(decided(given).roles).toEqual([{ actor: 'ada-north', ...role }]);
    const taken = setRole(ada, { actor: ada.id, ...role }, undefined, lookup);
    expect(decided(given, taken).roles).toEqual([]);
    expect(decided(given, taken).words).toEqual(['set a role of Ada North', 'take a role from Ada North']);
  });
  it('hidden: gone with its acts', () => {
    expect(decided(hide(ada)).interactions).toEqual([]);
  });
  it('some mentions split off as another actor, and a new actor marked in the text', () => {
    const [span] = base.mentionSpans.filter(({ actor }) => actor === ada.id);
    expect(decided(split(ada, 'Ada Other', span ? [span] : [], lookup)).of('ada-other')).toMatchObject({
      kind: 'official',
    });
    const at = { document: base.documents[0]?.sha256 ?? '', start: 24, end: 27 };
    const done = decided(
      addActor('Ada Third', 'official', 'arland', lookup),
      mention(at, undefined, 'Ada Third', lookup),
    );
    expect(done.mentionSpans).toContainEqual({ document: 'a', start: 24, end: 27, actor: 'ada-third', rule: 'person' });
    expect(done.words).toEqual(['add the actor Ada Third', 'mark Ada Third in the text']);
  });
});

it('decisions on acts in words', () => {
  const words = (one: Decision): string => decisionWords({ time: '', ...one });
  const at = { document: 'x', start: 0, end: 1 };
  const before = { between: ['Ada North', 'Bo South'], type: 'CONSULT', mode: 'meeting', date: '2022' };
  expect(words({ act: 'confirm', at, before })).toBe('confirm meeting, Ada North and Bo South, 2022');
  expect(words({ act: 'edit', at, before, after: { date: '2021', dateBasis: 'known', from: ['a'], to: ['b'] } })).toBe(
    'correct date, who takes part of meeting, Ada North and Bo South, 2022',
  );
  expect(words({ act: 'add', at, after: { from: ['A'], to: ['B', 'C'], type: 'ACCUSE' } })).toBe(
    'add accuse, A to B, C',
  );
});
