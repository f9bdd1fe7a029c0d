/** What the comparison opens, keeps in the link and says: over a small hand-made network. */
import { describe, expect, it } from 'vitest';
import { timeSlots } from '../../src/network/slots.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import { compareDyads } from '../../src/network/compare/compare.ts';
import { DEFAULT_FILTERS } from '../../src/network/filters.ts';
import { buildNetwork } from '../../src/network/network.ts';
import { ACT_RANKS, actorRanks } from '../../src/network/rank.ts';
import { rollUp } from '../../src/network/roll-up.ts';
import { spanText } from '../../src/view/compare/dates.ts';
import { headlineOf, subtitleOf } from '../../src/view/compare/headline.ts';
import { panelMaps } from '../../src/view/compare/panel.ts';
import { periodChoices, periodOfKey } from '../../src/view/compare/periods.ts';
import { picked, pickKey, type PickContext } from '../../src/view/compare/picks.ts';
import { readCompare } from '../../src/view/compare/settings.ts';
import { timeColumns } from '../../src/view/compare/time-columns.ts';
import { neighbours } from './neighbours.ts';

const filters = { ...DEFAULT_FILTERS, level: 'states' as const };
const whole = buildNetwork(neighbours, filters);
const rename = rollUp(neighbours.actors, 'states');
const known = new Map(neighbours.actors.map((actor) => [actor.id, actor]));
const others = ['armenia', 'georgia', 'russia'];
const comparison = compareDyads(neighbours, filters, 'belarus', others);
const acts = new Map(whole.interactions.map((act) => [act.id, act]));
const context: PickContext = {
  base: 'belarus',
  dyads: comparison.dyads,
  network: whole,
  acts,
  slots: timeSlots([...acts.values()]),
  ranks: actorRanks(neighbours.actors, neighbours.roles),
  rename,
};
const opened = (partner: string, kind?: string, value?: string): string[] =>
  picked(pickKey(partner, kind, value), context)?.acts.map(({ id }) => id) ?? ['nothing'];

describe('readCompare', () => {
  it('compares the strongest with its strongest partners where the usual four are not all there', () => {
    const { base, with: partners } = readCompare({}, whole, known, rename);
    expect(base).toBe('belarus');
    expect(partners).toEqual(['russia', 'armenia', 'georgia']);
  });
  it('takes base and partners from the link, rolls persons up, leaves out unknown ids, the base and repetitions', () => {
    const params = { 'compare.base': 'putin', 'compare.with': 'lukashenko,belarus,nobody,russia,armenia' };
    expect(readCompare(params, whole, known, rename)).toMatchObject({ base: 'russia', with: ['belarus', 'armenia'] });
  });
  it('keeps a comparison with nobody, and no date that is none', () => {
    const read = readCompare({ 'compare.with': '-', 'compare.split': '2022-02-31x' }, whole, known, rename);
    expect(read.with).toEqual([]);
    expect(read.split).toBeUndefined();
  });
});

describe('picked', () => {
  it('opens all interactions of a pair, a kind of act, a type', () => {
    expect(opened('russia')).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6']);
    expect(opened('russia', 'quad', 'material-conflict')).toEqual(['r5']);
    expect(opened('russia', 'type', 'CONSULT')).toEqual(['r1', 'r2', 'r6']);
  });
  it('opens who starts as the column counts it', () => {
    const russia = comparison.dyads.find((dyad) => dyad.with === 'russia');
    expect(opened('russia', 'starts', 'base')).toHaveLength(russia?.fromBase ?? -1);
    expect(opened('russia', 'starts', 'other')).toHaveLength(russia?.fromOther ?? -1);
    expect(opened('russia', 'starts', 'mutual')).toHaveLength(russia?.mutual ?? -1);
  });
  it('opens those who carry the tie, and a tie to a third', () => {
    expect(opened('russia', 'carrier', 'lukashenko|putin')).toEqual(['r1', 'r2', 'r6']);
    expect(opened('russia', 'third', 'armenia|russia')).toEqual(['x1']);
  });
  it('opens each interaction in exactly one column of time', () => {
    const columns = context.slots.slots.flatMap((_, i) =>
      ['up', 'down'].flatMap((side) => opened('russia', 'slot', `${i}.${side}`)),
    );
    expect([...columns].sort()).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6']);
  });
  it('opens what a cell counts: ranks, modes, persons, days, first and last', () => {
    const russia = comparison.dyads.find((dyad) => dyad.with === 'russia');
    for (const rank of ACT_RANKS) expect(opened('russia', 'rank', rank)).toHaveLength(russia?.ranks[rank] ?? -1);
    for (const [mode, count] of Object.entries(russia?.modes ?? {}))
      expect(opened('russia', 'mode', mode)).toHaveLength(count);
    for (const { actor, interactions } of russia?.persons ?? [])
      expect(opened('russia', 'person', actor)).toHaveLength(interactions);
    expect(opened('russia', 'day')).toHaveLength(russia?.datedToDay ?? -1);
    const dates = opened('russia', 'ends').map((id) => acts.get(id)?.date);
    expect(dates).toContain(russia?.first);
    expect(dates).toContain(russia?.last);
    const around = opened('russia', 'silence').map((id) => acts.get(id)?.date);
    expect(around).toContain(russia?.longestSilence?.from);
    expect(around).toContain(russia?.longestSilence?.to);
  });
  it('opens the same pair before and from a date on, each interaction with a date in one of them', () => {
    const { periods } = compareDyads(neighbours, filters, 'belarus', others, { split: '2022-03-01' });
    const parts = { ...context, ...(periods ? { periods } : {}) };
    const ids = (kind: string): string[] => picked(pickKey('russia', kind), parts)?.acts.map(({ id }) => id) ?? [];
    const dated = opened('russia').filter((id) => acts.get(id)?.date !== undefined);
    expect(ids('before').length).toBeGreaterThan(0);
    expect([...ids('before'), ...ids('after')].sort()).toEqual(dated.sort());
  });
  it('means nothing for a pair that is not compared', () => {
    expect(picked(pickKey('ukraine'), context)).toBeUndefined();
  });
});

describe('headline and subtitle', () => {
  it('say how many times as often, from the counts', () => {
    expect(headlineOf(comparison)).toBe('Belarus deals with Russia twice as often as with the other two together');
    expect(subtitleOf(comparison, 10)).toBe(
      '6 interactions against 3. Armenia leans to conflict, Georgia and Russia to cooperation. All ties rest on fewer than ten interactions: read the intervals. 9 of 10 interactions are shown here.',
    );
  });
  it('say so where there is nothing, or nobody', () => {
    const nothing = compareDyads(neighbours, { ...filters, minWeight: 999 }, 'armenia', ['georgia']);
    expect(subtitleOf(nothing, 10)).toBe('Filters hide all 10 interactions.');
    expect(headlineOf(compareDyads(neighbours, filters, 'armenia', ['georgia']))).toBe(
      'Armenia and Georgia: no interaction is shown',
    );
    expect(headlineOf(compareDyads(neighbours, filters, 'armenia', []))).toBe('Choose whom to compare Armenia with');
  });
});

describe('timeColumns', () => {
  it('fill the width in order, with room for words under years, year only and no date', () => {
    const columns = timeColumns(context.slots, 289);
    columns.forEach(({ left, width }, i) => {
      const next = columns[i + 1];
      if (next) expect(next.left).toBeGreaterThanOrEqual(left + width - 1e-6);
      if (context.slots.slots[i]?.kind !== 'month') expect(width).toBeGreaterThanOrEqual(27);
    });
    const last = columns.at(-1);
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(289, 6);
  });
});

describe('panelMaps', () => {
  const positions = new Map(whole.actors.map(({ id }, i) => [id, { x: 100 * Math.cos(i), y: 80 * Math.sin(2 * i) }]));
  const maps = (base: string, partners: readonly string[], shown = whole) =>
    panelMaps({
      whole,
      shown,
      positions,
      base,
      dyads: compareDyads(neighbours, filters, base, partners).dyads,
      size: { width: 289, height: 190 },
      widthOf: (text) => text.length * 6,
    });
  it('keeps places, areas and widths whoever is compared', () => {
    const [one, other] = [maps('belarus', others), maps('armenia', ['russia'])];
    expect(other.ghostMarks).toBe(one.ghostMarks);
    expect(other.ghostTies).toEqual(one.ghostTies);
    expect(other.scale).toEqual(one.scale);
  });
  it('keeps places when a filter hides actors', () => {
    const few = maps('belarus', others, buildNetwork(neighbours, { ...filters, minWeight: 2 }));
    const all = maps('belarus', others);
    for (const [id, { x, y }] of few.marks) expect([x, y]).toEqual([all.marks.get(id)?.x, all.marks.get(id)?.y]);
    expect(few.scale).toEqual(all.scale);
  });
  it('draws widths in proportion to weights', () => {
    const { ties, scale } = maps('belarus', others);
    expect((ties.get('belarus|russia')?.width ?? 0) / scale.width).toBeCloseTo(6, 6);
  });
});

describe('periods and spans', () => {
  const dated = (date: string): Pick<Interaction, 'date'> => ({ date });
  it('offer all and each year, and keep a period that is neither', () => {
    const choices = periodChoices([dated('2014-03'), dated('2022-11-05'), {}], { from: '2022-02' });
    expect(choices.map(({ label }) => label)).toEqual([
      'Mar 2014 to Nov 2022',
      '2014 only',
      '2022 only',
      'from Feb 2022',
    ]);
    expect(periodOfKey(choices[1]?.key ?? '')).toEqual({ from: '2014', to: '2014' });
    expect(periodOfKey('')).toEqual({});
  });
  it('are told to the month, a year once', () => {
    expect(spanText({ first: '2022-02-03', last: '2022-11' })).toBe('Feb to Nov 2022');
    expect(spanText({ first: '2021-04-01', last: '2021-04-30' })).toBe('Apr 2021');
    expect(spanText({ first: '2014', last: '2022-11-01/2022-12-05' })).toBe('2014 to Dec 2022');
    expect(spanText({ first: null, last: null })).toBe('no date');
  });
});
