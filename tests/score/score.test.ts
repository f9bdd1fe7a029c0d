import { describe, expect, it } from 'vitest';
import { eventsByType, reliability } from '../../src/score/breakdown.ts';
import { rates } from '../../src/score/counts.ts';
import { readGold, type Gold } from '../../src/score/gold.ts';
import { agreement, textReport } from '../../src/score/report.ts';
import { countsOf, scoreDocument } from '../../src/score/score.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Interaction } from '../../src/model/interaction.ts';

const GOLD = {
  document: 'd1',
  actors: [
    { id: 'ada-north', name: 'Ada North', kind: 'leader', of: 'arland', aliases: ['the president'] },
    { id: 'borland', name: 'Borland', kind: 'state' },
    { id: 'coast', name: 'Coast', kind: 'region', of: 'borland', disputed: true },
    { id: 'arland', name: 'Arland', kind: 'state', optional: true },
  ],
  interactions: [
    {
      between: ['ada-north', 'borland'],
      type: 'CONSULT',
      mode: 'meeting',
      date: '2022-03-11',
      evidence: [{ start: 0, end: 20 }],
    },
    { from: ['borland'], to: ['ada-north'], type: 'SUPPORT', evidence: [{ start: 30, end: 50 }] },
    { from: ['borland'], to: ['coast'], type: 'COERCE', evidence: [{ start: 60, end: 80 }] },
    { from: ['arland'], to: ['coast'], type: 'AID', optional: true, evidence: [{ start: 90, end: 99 }] },
  ],
};
const problems: Problem[] = [];
const gold = readGold('gold.json', JSON.stringify(GOLD), problems) as Gold;

type Act = Partial<Interaction> & { readonly at: readonly [number, number]; readonly confidence?: number };

/** A dataset of one document in which the acts are all that was found. */
function dataset(acts: readonly Act[], more: Partial<Dataset> = {}): Dataset {
  return {
    documents: [{ id: 'x', file: 'texts/d1_long.txt', sha256: '', words: 0 }],
    actors: [
      { id: 'president-north', name: 'President Ada North', kind: 'leader', of: 'arland', aliases: [] },
      { id: 'borland', name: 'Borland', kind: 'state', aliases: [] },
      { id: 'coast', name: 'Coast', kind: 'region', of: 'borland', disputed: true, aliases: [] },
      { id: 'arland', name: 'Arland', kind: 'state', aliases: [] },
    ],
    roles: [],
    interactions: acts.map(({ at: [start, end], confidence = 0.5, ...act }, i) => {
      const evidence = [{ document: 'x', start, end, rule: 'r', confidence }];
      return { id: `i${i}`, type: 'CONSULT', status: 'coded', gist: '', ...act, evidence } as Interaction;
    }),
    mentions: { x: ['president-north', 'borland', 'coast'] },
    mentionSpans: [],
    corrections: [],
    ...more,
  };
}
const meeting: Act = { between: ['president-north', 'borland'], mode: 'meeting', date: '2022-03-11', at: [5, 10] };
const thanks: Act = { from: ['borland'], to: ['president-north'], type: 'SUPPORT', at: [30, 50] };
const annexed: Act = { from: ['borland'], to: ['coast'], type: 'COERCE', at: [60, 80] };
const tie = (...acts: readonly Act[]): readonly number[] => {
  const { tp, sys, gold: wanted } = scoreDocument(dataset(acts), gold).actorTies;
  return [tp, sys, wanted];
};
const event = (...acts: readonly Act[]): readonly number[] => {
  const { tp, sys, gold: wanted } = scoreDocument(dataset(acts), gold).events.counts;
  return [tp, sys, wanted];
};

describe('scoreDocument', () => {
  it('finds the document by the beginning of its file name, the actors by a proper name under a title', () => {
    expect(problems).toEqual([]);
    const score = scoreDocument(dataset([meeting, thanks, annexed]), gold);
    expect(score.known).toBe(true);
    for (const measure of ['actors', 'actorTies', 'stateTies', 'events'] as const)
      expect(rates(countsOf(score, measure)).f1).toBe(1);
  });
  it('an absent document counts as nothing found', () => {
    const score = scoreDocument(dataset([meeting], { documents: [] }), gold);
    expect([score.known, score.actors.gold, score.actorTies.gold, score.actorTies.sys]).toEqual([false, 3, 3, 0]);
  });
  it('ties: the smaller weight of a pair is right, what is beyond is wrong', () => {
    expect(tie(meeting)).toEqual([1, 1, 3]);
    expect(tie(meeting, thanks, { ...meeting, at: [0, 9] })).toEqual([2, 3, 3]);
  });
  it('ties: an act whose evidence lies elsewhere, or is longer than a sentence can be, is wrong', () => {
    expect(tie({ ...meeting, at: [200, 220] })).toEqual([0, 1, 3]);
    expect(tie({ ...meeting, at: [0, 1501] })).toEqual([0, 1, 3]);
  });
  it('ties: optional gold counts neither for nor against', () => {
    expect(tie({ from: ['arland'], to: ['coast'], type: 'AID', at: [90, 99] })).toEqual([0, 0, 3]);
  });
  it('states: persons stand for their states, disputed regions for themselves, pairs within one state go', () => {
    const { stateTies } = scoreDocument(dataset([meeting, annexed]), gold);
    expect([stateTies.tp, stateTies.sys, stateTies.gold]).toEqual([2, 2, 3]);
    expect(stateTies.missed).toEqual(['arland|borland 1/2']);
  });
  it('events: another quad class or another day is wrong, another type of the class is right', () => {
    expect(event(meeting, thanks, annexed)).toEqual([3, 3, 3]);
    expect(event({ ...meeting, type: 'AGREE' })).toEqual([1, 1, 3]);
    expect(event({ ...meeting, type: 'COOPERATE' })).toEqual([0, 1, 3]);
    expect(event({ ...meeting, date: '2022-03-12' })).toEqual([0, 1, 3]);
    expect(event({ ...thanks, date: '1999' })).toEqual([1, 1, 3]);
  });
  it('events: an interval stands for its first day', () => {
    expect(event({ ...meeting, date: '2022-03-11/2022-03-12' })).toEqual([1, 1, 3]);
  });
  it('events: each of gold is matched once, the best fit first', () => {
    const { events } = scoreDocument(dataset([{ ...meeting, type: 'AGREE' }, meeting]), gold);
    expect([events.counts.tp, events.counts.sys, events.type]).toEqual([1, 2, 1]);
  });
  it('direction, type and mode are shares of the matched events', () => {
    const reverse: Act = { ...thanks, from: ['president-north'], to: ['borland'] };
    const score = scoreDocument(dataset([{ ...meeting, mode: 'call' }, reverse]), gold);
    expect(agreement([score])).toMatchObject({ type: 1, direction: 0.5, mode: 0 });
  });
  it('actors: the kind must match, optional ones do not count, strangers do', () => {
    const stranger = { id: 'zed', name: 'Zed', kind: 'state', aliases: [] } as const;
    const base = dataset([]);
    const actors = base.actors.map((actor) => (actor.id === 'coast' ? { ...actor, kind: 'state' as const } : actor));
    const found = { x: ['arland', 'borland', 'coast', 'zed'] };
    const score = scoreDocument({ ...base, actors: [...actors, stranger], mentions: found }, gold).actors;
    expect([score.tp, score.sys, score.gold, score.missed, score.spurious]).toEqual([1, 3, 3, ['ada-north'], ['zed']]);
  });
});

describe('breakdowns', () => {
  const scores = [
    scoreDocument(
      dataset([
        { ...meeting, type: 'AGREE', confidence: 0.95 },
        { ...thanks, at: [200, 210], confidence: 0.32 },
      ]),
      gold,
    ),
  ];
  it('by type: right only where the type agrees', () => {
    expect(Object.fromEntries(eventsByType(scores))).toMatchObject({
      AGREE: { tp: 0, sys: 1, gold: 0 },
      CONSULT: { tp: 0, sys: 0, gold: 1 },
      SUPPORT: { tp: 0, sys: 1, gold: 1 },
    });
  });
  it('reliability: share of right evidence for each tenth of confidence', () => {
    expect(reliability(scores)).toEqual([
      { from: 0.3, to: 0.4, pieces: 1, confidence: 0.32, precision: 0 },
      { from: 0.9, to: 1, pieces: 1, confidence: 0.95, precision: 1 },
    ]);
  });
  it('the report names every document and the total', () => {
    const lines = textReport(scores, { list: true });
    expect(lines[1]).toMatch(/^d1 .* 100\.0/);
    expect(lines.join('\n')).toContain('ties missed: ada-north|borland 1/2, borland|coast 0/1');
  });
});
