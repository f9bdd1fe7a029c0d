import { describe, expect, it } from 'vitest';
import { addAct, draftOf, edit, faultOf, judge, type Lookup } from '../../src/state/decisions.ts';
import { paragraphsOf } from '../../src/state/reader-marks.ts';
import { queueOf, tallyOf, wilson } from '../../src/state/review.ts';
import { buildDataset } from '../../src/corpus/build.ts';
import { applyCorrections } from '../../src/corpus/corrections-apply.ts';
import { extraction } from '../worker/extractions.ts';

const NOW = '2026-01-01T00:00:00Z';
const source = extraction('b', 5);
const dataset = buildDataset([source]);
const lookup: Lookup = {
  actor: (id) => dataset.actors.find((actor) => actor.id === id),
  document: (id) => dataset.documents.find((document) => document.id === id),
};
const [first, second, third] = dataset.interactions as [
  (typeof dataset.interactions)[0],
  (typeof dataset.interactions)[0],
  (typeof dataset.interactions)[0],
];

describe('decisions', () => {
  it('confirm, reject and edit fit the dataset that they were made on', () => {
    const change = edit(
      second,
      {
        ...draftOf(second),
        mutual: false,
        from: ['chile'],
        to: ['kari-nordmann'],
        type: 'SUPPORT',
        mode: null,
        date: '2001-05',
      },
      lookup,
    )!;
    const done = applyCorrections(
      dataset,
      [judge('confirm', first, lookup), change, judge('reject', third, lookup)].map((one) => ({ time: NOW, ...one })),
    );
    expect(done.unfit).toEqual([]);
    expect(done.dataset.interactions).toHaveLength(4);
    expect(done.dataset.interactions.find(({ type }) => type === 'SUPPORT')).toMatchObject({
      from: ['chile'],
      to: ['kari-nordmann'],
      date: '2001-05',
      dateBasis: 'known',
      status: 'corrected',
    });
    expect(done.dataset.interactions.filter(({ status }) => status === 'confirmed')).toHaveLength(1);
  });

  it('an edit that changes nothing is none', () => {
    expect(edit(first, draftOf(first), lookup)).toBeUndefined();
  });

  it('a missed act is added at a stretch of text', () => {
    const at = { document: source.document.sha256, start: 0, end: 20 };
    const decision = addAct(
      at,
      {
        mutual: false,
        from: ['norway'],
        to: ['chile'],
        type: 'AID',
        mode: null,
        date: null,
        place: null,
        source: null,
      },
      lookup,
    );
    const done = applyCorrections(dataset, [{ time: NOW, ...decision }]);
    expect(done.unfit).toEqual([]);
    expect(done.dataset.interactions.find(({ type }) => type === 'AID')).toMatchObject({
      status: 'added',
      from: ['norway'],
      to: ['chile'],
    });
  });

  it('says what a draft lacks', () => {
    const draft = draftOf(first);
    expect(faultOf(draft)).toBeUndefined();
    expect(faultOf({ ...draft, from: ['chile'] })).toMatch(/two actors/);
    expect(faultOf({ ...draft, mutual: false })).toMatch(/on whom/);
    expect(faultOf({ ...draft, mutual: false, from: ['chile'], to: ['chile'] })).toMatch(/itself/);
    expect(faultOf({ ...draft, date: 'May 2020' })).toMatch(/2022-03-11/);
    expect(faultOf({ ...draft, date: '2020-02/2020-03-04' })).toBeUndefined();
  });
});

describe('review', () => {
  it('asks for the least certain first, and never again for what was judged', () => {
    const acts = dataset.interactions.map((act, i) => ({
      ...act,
      evidence: act.evidence.map((piece) => ({ ...piece, confidence: 0.9 - i / 10 })),
      status: i === 4 ? ('confirmed' as const) : act.status,
    }));
    expect(queueOf(acts, 'confidence').map(({ id }) => id)).toEqual([3, 2, 1, 0].map((i) => acts[i]!.id));
    expect(queueOf(acts, 'document').map(({ evidence }) => evidence[0]!.start)).toEqual(
      [...acts.slice(0, 4).map(({ evidence }) => evidence[0]!.start)].sort((a, b) => a - b),
    );
  });

  it('puts the acts of one who acts together, each group the least certain first', () => {
    const by = (from: string, confidence: number) => ({
      ...first,
      id: `${from} ${confidence}`,
      between: undefined,
      from: [from],
      to: ['x'],
      evidence: [{ ...first.evidence[0]!, confidence }],
    });
    const acts = [by('norway', 0.9), by('chile', 0.8), by('norway', 0.5)] as unknown as typeof dataset.interactions;
    expect(queueOf(acts, 'actor').map(({ id }) => id)).toEqual(['chile 0.8', 'norway 0.5', 'norway 0.9']);
  });

  it('counts judgements, and gives the interval of Wilson (1927)', () => {
    const made = [
      judge('confirm', first, lookup),
      judge('confirm', second, lookup),
      judge('reject', third, lookup),
    ].map((one) => ({ time: NOW, ...one }));
    expect(tallyOf(made)).toEqual({ right: 2, wrong: 1, added: 0 });
    const edits = [{ gist: 'as a person would say it' }, { type: 'ACCUSE' }].map((after) => ({
      ...made[0]!,
      act: 'edit' as const,
      after,
    }));
    expect(tallyOf(edits), 'wording an act calls it right').toEqual({ right: 1, wrong: 1, added: 0 });
    // 8 of 10: 0.490 to 0.943, as in Agresti and Coull (1998), doi:10.1080/00031305.1998.10480550
    expect(wilson(8, 10).map((x) => x.toFixed(3))).toEqual(['0.490', '0.943']);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});

describe('paragraphsOf', () => {
  it('cuts a text at lines and mentions, loses no character, and lists the acts of each line', () => {
    const { text } = source.document;
    const cut = paragraphsOf(text, source.mentions, 'b', dataset.interactions);
    expect(cut).toHaveLength(5);
    expect(cut.map(({ stretches }) => stretches.map((one) => one.text).join('')).join('\n')).toBe(text);
    expect(cut.map(({ acts }) => acts.length)).toEqual([1, 1, 1, 1, 1]);
    expect(cut[0]!.stretches.filter(({ mention }) => mention).map((one) => one.text)).toEqual([
      'Kari Nordmann',
      'Chile',
    ]);
  });

  it('marks the first of overlapping mentions only', () => {
    const mentions = [
      { document: 'x', start: 0, end: 9, actor: 'a', rule: 'name' },
      { document: 'x', start: 4, end: 9, actor: 'b', rule: 'name' },
    ];
    expect(paragraphsOf('New Delhi met.', mentions, 'x', [])[0]!.stretches.map((one) => one.mention?.actor)).toEqual([
      'a',
      undefined,
    ]);
  });
});
