/** A merge of two spellings, made once: what it does to acts that were told under both, and to documents that come later. */
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { applyCorrections } from '../../src/corpus/corrections-apply.ts';
import type { Correction } from '../../src/model/correction.ts';
import { person, report, state } from './reports.ts';

const TEXT = 'Ada Nordland met Bo South in Port on 3 May 2021, said both.';
const OTHER = 'Adda Nordlund met Bo South in Port on 3 May 2021, they say.';
const bo = person('Bo South', 'borland');
const meeting = (who: string, says: string, date = '2021-05-03') => ({
  between: [who, 'bo-south'],
  mode: 'meeting' as const,
  place: 'Port',
  date,
  dateBasis: 'known' as const,
  says,
});
const one = (id: string, date?: string) =>
  report(
    id,
    TEXT,
    [state('arland'), state('borland'), person('Ada Nordland', 'arland'), bo],
    [meeting('ada-nordland', TEXT.slice(0, 30), date)],
  );
const two = (id: string, date?: string, text = OTHER) =>
  report(
    id,
    text,
    [state('borland'), person('Adda Nordlund', 'xland'), bo],
    [meeting('adda-nordlund', text.split('.')[0]!, date)],
  );
const WORDS = 'rain wheat ferry harbour quota timber bridge school winter tariff vessel market'.split(' ');
/** Texts that share hardly a word but the names. */
const words = (i: number): string =>
  `Adda Nordlund met Bo South about ${WORDS.map((_, k) => `${WORDS[(i * 5 + k * k) % 12]}${i}`).join(' ')}. End.`;
const merge: Correction = {
  time: '2026-01-01T00:00:00Z',
  act: 'merge',
  before: { names: ['Ada Nordland', 'Adda Nordlund'] },
  after: { name: 'Ada Nordland' },
};

describe('a merge of two spellings', () => {
  it('counts once what two documents told of either on one day, with both as evidence', () => {
    const built = buildDataset([one('a'), two('b')]);
    expect(built.interactions).toHaveLength(2);
    const { dataset, unfit } = applyCorrections(built, [merge]);
    expect(unfit).toEqual([]);
    expect(dataset.interactions).toHaveLength(1);
    expect(dataset.interactions[0]?.evidence.map(({ document }) => document)).toEqual(['a', 'b']);
    expect(dataset.actors.find(({ id }) => id === 'ada-nordland')?.aliases).toContain('Adda Nordlund');
  });
  it('leaves two days, and two acts of one document, apart', () => {
    const days = applyCorrections(buildDataset([one('a'), two('b', '2021-05-09')]), [merge]).dataset;
    expect(days.interactions).toHaveLength(2);
    const both = report(
      'a',
      `${TEXT} ${OTHER}`,
      [person('Ada Nordland', 'arland'), person('Adda Nordlund', 'xland'), bo],
      [meeting('ada-nordland', TEXT), meeting('adda-nordlund', OTHER)],
    );
    expect(applyCorrections(buildDataset([both]), [merge]).dataset.interactions).toHaveLength(2);
  });
  it('holds for ten documents that come later: their mentions and acts are those of the one', () => {
    const later = Array.from({ length: 10 }, (_, i) => two(`later-${i}`, `2022-0${(i % 9) + 1}-1${i % 10}`, words(i)));
    const built = buildDataset([one('a'), two('b'), ...later]);
    const { dataset, unfit } = applyCorrections(built, [merge]);
    expect(unfit).toEqual([]);
    expect(dataset.actors.some(({ id }) => id === 'adda-nordlund')).toBe(false);
    const mentioned = dataset.mentionSpans.filter(({ actor }) => actor === 'ada-nordland');
    expect(new Set(mentioned.map(({ document }) => document)).size).toBe(12);
    expect(dataset.interactions).toHaveLength(11);
    for (const act of dataset.interactions) expect(act.between).toContain('ada-nordland');
  });
});
