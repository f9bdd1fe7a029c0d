import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { applyCorrections } from '../../src/corpus/corrections-apply.ts';
import { readJson } from '../../src/corpus/json-read.ts';
import { writeJson } from '../../src/corpus/json-write.ts';
import type { Correction } from '../../src/model/correction.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { person, report, state } from './reports.ts';

const TEXT = 'Ada North met Bo South in Port. Arland blamed Borland. Cy East was there.';
const SENTENCES = [
  [0, 31],
  [32, 54],
  [55, 73],
] as const;
const base = buildDataset([
  report(
    'a',
    TEXT,
    [
      state('arland'),
      state('borland'),
      person('Ada North', 'arland', { kind: 'leader', aliases: ['President North'] }),
      person('Bo South', 'borland', { kind: 'leader' }),
    ],
    [
      {
        between: ['ada-north', 'bo-south'],
        mode: 'meeting',
        place: 'Port',
        date: '2022',
        says: 'Ada North met Bo South in Port.',
      },
      { from: ['arland'], to: ['borland'], type: 'ACCUSE', says: 'Arland blamed Borland.' },
    ],
  ),
]);
const hash = base.documents[0]?.sha256 ?? '';

/** A decision on sentence `i`, or on no place. */
function decide(act: Correction['act'], i: 0 | 1 | 2 | undefined, before?: object, after?: object): Correction {
  const [start, end] = i === undefined ? [0, 0] : SENTENCES[i];
  return {
    time: '2026-01-01T00:00:00Z',
    act,
    ...(i === undefined ? {} : { at: { document: hash, start, end } }),
    ...(before ? { before: { ...before } } : {}),
    ...(after ? { after: { ...after } } : {}),
  };
}
/** The corrected dataset; every decision must fit, and the result must read back without a fault. */
function apply(...corrections: readonly Correction[]): Dataset {
  const { dataset, unfit } = applyCorrections(base, corrections);
  expect(unfit.map(({ message }) => message)).toEqual([]);
  expect(readJson('x', writeJson(dataset)).value).toEqual(dataset);
  return dataset;
}
const refused = (...corrections: readonly Correction[]): string[] =>
  applyCorrections(base, corrections).unfit.map(({ message }) => message);

const meeting = { between: ['Bo South', 'Ada North'], type: 'CONSULT' };
const blame = { from: ['arland'], to: ['borland'], type: 'ACCUSE' };

describe('applyCorrections on interactions', () => {
  it('confirm: status and certainty, nothing else', () => {
    const [act] = apply(decide('confirm', 0, meeting)).interactions;
    expect(act).toMatchObject({ status: 'confirmed', type: 'CONSULT', gist: 'North met South, Port' });
    expect(act?.evidence[0]?.confidence).toBe(1);
  });
  it('reject: the interaction is gone, the decision is kept', () => {
    const dataset = apply(decide('reject', 1, blame));
    expect(dataset.interactions.map(({ type }) => type)).toEqual(['CONSULT']);
    expect(dataset.corrections).toHaveLength(1);
  });
  it('reject: what a later extractor sees otherwise stays', () => {
    const other = decide('reject', 0, { ...meeting, date: '2021', mode: 'call' });
    expect(refused(other)[0]).toContain('there is no "CONSULT');
    expect(applyCorrections(base, [other]).dataset.interactions).toHaveLength(2);
  });
  it('edit: fields, participants and evidence change, null takes one away; the line follows', () => {
    const [act] = apply(
      decide('edit', 0, meeting, { mode: 'call', place: null, date: '2022-03-11', dateBasis: 'known' }),
    ).interactions;
    expect(act).toMatchObject({
      status: 'corrected',
      mode: 'call',
      date: '2022-03-11',
      gist: 'North and South spoke by telephone',
    });
    expect(act).not.toHaveProperty('place');
    const spans = [
      { start: 0, end: 10 },
      { start: 55, end: 73 },
    ];
    const [turned] = apply(
      decide('edit', 0, meeting, {
        from: ['Ada North'],
        to: ['Borland'],
        type: 'SUPPORT',
        mode: null,
        evidence: spans,
      }),
    ).interactions;
    expect(turned).toMatchObject({ from: ['ada-north'], to: ['borland'], evidence: spans });
    expect(turned).not.toHaveProperty('between');
  });
  it('edit: a line that a person typed stays as it is', () => {
    const dataset = apply(
      decide('edit', 1, blame, { gist: 'Arland had words with Borland' }),
      decide('rename', undefined, { name: 'arland' }, { name: 'Great Arland' }),
    );
    expect(dataset.interactions[1]?.gist).toBe('Arland had words with Borland');
    expect(applyCorrections(dataset, []).dataset.interactions[1]?.gist).toBe('Arland had words with Borland');
  });
  it('edit: a claim gets its source', () => {
    const [, act] = apply(decide('edit', 1, blame, { source: 'Bo South' })).interactions;
    expect(act?.evidence[0]?.source).toBe('bo-south');
  });
  it('add: a new act with its evidence', () => {
    const act = apply(
      decide('add', 2, undefined, { between: ['Ada North', 'borland'], type: 'AGREE', date: '2022-04' }),
    ).interactions[2];
    expect(act).toMatchObject({
      status: 'added',
      type: 'AGREE',
      evidence: [{ start: 55, end: 73, rule: 'person', confidence: 1 }],
    });
  });
  it('add: what the extractor has found since is confirmed or corrected, not doubled', () => {
    const found = (fields: object) =>
      apply(decide('add', 1, undefined, fields)).interactions.map(({ status, date }) => [status, date]);
    expect(found(blame)).toEqual([
      ['coded', '2022'],
      ['confirmed', undefined],
    ]);
    expect(found({ ...blame, date: '2022' })).toEqual([
      ['coded', '2022'],
      ['corrected', '2022'],
    ]);
  });
  it('add: a second one in the same sentence is a second act', () => {
    const twice = [decide('add', 1, undefined, blame), decide('add', 1, undefined, { ...blame, gist: 'again' })];
    const gists = apply(...twice).interactions.map(({ gist }) => gist);
    expect(gists.sort()).toEqual(['North met South, Port', 'again', 'arland criticised borland']);
  });
  it('edit: what the extractor sees by itself since is confirmed', () => {
    const wrong = { ...blame, type: 'THREATEN' };
    expect(apply(decide('edit', 1, wrong, { type: 'ACCUSE' })).interactions[1]?.status).toBe('confirmed');
  });
  it('merge: two acts are one, with the evidence of both', () => {
    const first = decide('add', 2, undefined, { ...meeting, date: '2021' });
    const at = { document: hash, start: 55, end: 73 };
    const dataset = apply(first, decide('merge', 0, meeting, { at, ...meeting }));
    expect(dataset.interactions.map(({ type, evidence }) => [type, evidence.length])).toEqual([
      ['CONSULT', 2],
      ['ACCUSE', 1],
    ]);
  });
  it('split: one act is two', () => {
    const acts = [{ type: 'CONSULT' }, { type: 'AGREE', mode: null }];
    expect(
      apply(decide('split', 0, meeting, { acts }))
        .interactions.map(({ type }) => type)
        .sort(),
    ).toEqual(['ACCUSE', 'AGREE', 'CONSULT']);
  });
});

describe('applyCorrections on actors', () => {
  it('rename: name, id and lines follow, the old name is an alias', () => {
    const dataset = apply(decide('rename', undefined, { name: 'Ada North' }, { name: 'Adelaide North' }));
    const actor = dataset.actors.find(({ id }) => id === 'adelaide-north');
    expect(actor).toMatchObject({ aliases: ['Ada North', 'President North'], short: 'North' });
    expect(dataset.interactions[0]?.between).toEqual(['adelaide-north', 'bo-south']);
    expect(dataset.mentions['a']).toContain('adelaide-north');
  });
  it('merge: one actor with all names; acts between the two are gone', () => {
    const dataset = apply(decide('merge', undefined, { names: ['Ada North', 'Bo South'] }, { name: 'Ada North' }));
    expect(dataset.actors.find(({ id }) => id === 'ada-north')?.aliases).toEqual(['Bo South', 'President North']);
    expect(dataset.interactions.map(({ type }) => type)).toEqual(['ACCUSE']);
  });
  it('split: the spans that are named, and the acts that only they support, are another actor', () => {
    const added = decide('add', 2, undefined, { between: ['Ada North', 'borland'], type: 'AGREE' });
    const span = { document: hash, start: 55, end: 62 };
    const seen: Correction = { ...decide('mention', 2, undefined, { actor: 'Ada North' }), at: span };
    const dataset = apply(
      added,
      seen,
      decide('split', undefined, { name: 'Ada North' }, { name: 'Cy East', kind: 'official', spans: [span] }),
    );
    expect(dataset.interactions[2]?.between).toEqual(['cy-east', 'borland']);
    expect(dataset.interactions[0]?.between).toEqual(['ada-north', 'bo-south']);
    expect(dataset.actors.find(({ id }) => id === 'cy-east')).toMatchObject({ of: 'arland', kind: 'official' });
  });
  it('rekind: kind, affiliation and standing', () => {
    const dataset = apply(
      decide('rekind', undefined, { name: 'Ada North' }, { kind: 'official', of: 'borland' }),
      decide('rekind', undefined, { name: 'arland' }, { kind: 'region', of: 'borland', disputed: true }),
    );
    expect(dataset.actors.find(({ id }) => id === 'ada-north')).toMatchObject({ kind: 'official', of: 'borland' });
    expect(dataset.actors.find(({ id }) => id === 'arland')).toMatchObject({
      kind: 'region',
      of: 'borland',
      disputed: true,
    });
  });
  it('role: added, replaced, taken away', () => {
    const minister = { kind: 'official', of: 'arland', title: 'minister', from: '2014' };
    const added = decide('role', undefined, { name: 'Ada North' }, minister);
    expect(apply(added).roles).toEqual([{ actor: 'ada-north', ...minister }]);
    const replaced = decide(
      'role',
      undefined,
      { name: 'Ada North', role: { title: 'minister' } },
      { ...minister, to: '2016' },
    );
    expect(apply(added, replaced).roles).toEqual([{ actor: 'ada-north', ...minister, to: '2016' }]);
    expect(apply(added, decide('role', undefined, { name: 'Ada North', role: { title: 'minister' } })).roles).toEqual(
      [],
    );
  });
  it('alias: added and taken away', () => {
    const dataset = apply(
      decide('alias', undefined, { name: 'Ada North' }, { aliases: ['A. N.'], remove: ['President North'] }),
    );
    expect(dataset.actors[0]?.aliases).toEqual(['A. N.']);
  });
  it('hide: the actor, its mentions and its acts are gone', () => {
    const dataset = apply(decide('hide', undefined, { name: 'Ada North' }));
    expect(dataset.actors.map(({ id }) => id)).not.toContain('ada-north');
    expect(dataset.interactions.map(({ type }) => type)).toEqual(['ACCUSE']);
    expect(dataset.mentions['a']).toEqual(['arland', 'bo-south', 'borland']);
  });
  it('add without a place in the text: a new actor, which a mention puts into a document', () => {
    const dataset = apply(
      decide('add', undefined, undefined, { name: 'Cy East', kind: 'official', of: 'Borland' }),
      decide('mention', 2, undefined, { actor: 'Cy East' }),
    );
    expect(dataset.actors.find(({ id }) => id === 'cy-east')?.of).toBe('borland');
    expect(dataset.mentions['a']).toContain('cy-east');
  });
  it('mention: given to another actor, or taken away', () => {
    const at = { document: hash, start: 0, end: 1 };
    const first = base.mentionSpans.find(({ start }) => start === 0)?.actor;
    const moved = apply({ ...decide('mention', 0, { actor: first }, { actor: 'Bo South' }), at });
    expect(moved.mentionSpans.find(({ start }) => start === 0)).toMatchObject({ actor: 'bo-south', rule: 'person' });
    expect(apply({ ...decide('mention', 0, { actor: first }), at }).mentionSpans).toHaveLength(3);
  });
});

describe('applyCorrections tells what no longer fits, applies the rest and keeps all', () => {
  it.each<[string, Correction, string]>([
    ['an act that is not there', decide('reject', 1, meeting), 'there is no "CONSULT Bo South Ada North" at 32-54'],
    [
      'another text',
      { ...decide('confirm', 0, meeting), at: { document: 'f'.repeat(64), start: 0, end: 9 } },
      'no document has the text',
    ],
    ['an unknown actor', decide('hide', undefined, { name: 'Nobody' }), 'there is no actor "Nobody"'],
    [
      'an unknown participant',
      decide('edit', 1, blame, { to: ['Nobody'], from: ['arland'] }),
      'there is no actor "Nobody"',
    ],
    ['an impossible date', decide('edit', 1, blame, { date: '2022-13' }), 'after.date: is no date or interval'],
    [
      'a party of its own',
      decide('rekind', undefined, { name: 'arland' }, { kind: 'region', of: 'arland' }),
      'would act for itself',
    ],
    [
      'an act with oneself',
      decide('edit', 1, blame, { from: ['arland'], to: ['arland'] }),
      'needs two different participants',
    ],
    ['no place', decide('confirm', undefined, meeting), 'needs an "at"'],
  ])('%s', (_, correction, message) => {
    const fine = decide('confirm', 0, meeting);
    expect(refused(fine, correction)[0]).toContain(message);
    const { dataset } = applyCorrections(base, [correction, fine]);
    expect(dataset.interactions[0]?.status).toBe('confirmed');
    expect(dataset.corrections).toHaveLength(2);
  });
});

it('coding again and applying again gives the same bytes', () => {
  const decisions = [
    decide('confirm', 0, meeting),
    decide('reject', 1, blame),
    decide('rename', undefined, { name: 'Ada North' }, { name: 'Eve North' }),
  ];
  expect(writeJson(apply(...decisions))).toBe(writeJson(apply(...decisions)));
});
