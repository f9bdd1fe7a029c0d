/** Sentences below a figure: right in number and tense, whatever is counted, and with every filter named. */
import { describe, expect, it } from 'vitest';
import { captionOf, credit, dates, filterWords, mapReading } from '../../src/figure/words.ts';
import { DEFAULT_SPEC } from '../../src/figure/spec.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { DEFAULT_FILTERS, type Filters } from '../../src/network/filters.ts';
import { buildNetwork } from '../../src/network/network.ts';
import { drawnDataset } from './sample.ts';

const dataset = drawnDataset(4, 12);
/** The dataset with so many of its interactions, dated as said; the same date again and again. */
function dated(...list: (string | undefined)[]): ReturnType<typeof buildNetwork> {
  const interactions = list.map((date, i) => {
    const { date: _, ...act } = dataset.interactions[i]!;
    return date === undefined ? act : { ...act, date };
  });
  return buildNetwork({ ...dataset, interactions: interactions as Dataset['interactions'] }, DEFAULT_FILTERS);
}
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('dates', () => {
  it.each([
    [['2022-03', '2022-05'], 'All 2 interactions are dated. Dated ones run from March 2022 to May 2022.'],
    [['2022-03', undefined, '2022-03'], '1 of the 3 interactions has no date in the text and is included. Dated ones fall in March 2022.'], // prettier-ignore
    [[undefined, undefined], 'None of the 2 interactions has a date in the text.'],
    [['2022-03'], 'The one interaction has a date in the text: March 2022.'],
    [[undefined], 'The one interaction has no date in the text.'],
    [[], ''],
  ])('%j: %s', (list, said) => expect(plain(dates(dated(...list).interactions))).toBe(said));
});

describe('filterWords', () => {
  const filters = (changes: Partial<Filters>): string =>
    filterWords({ ...DEFAULT_FILTERS, ...changes }, (id) => id).join('; ');
  it.each<[Partial<Filters>, string]>([
    [{}, ''],
    [{ claims: [] }, 'without claims of a party'],
    [{ claims: ['ukraine', 'russia'] }, 'of claims only those of ukraine and russia'],
    [{ author: false, claims: ['ukraine'] }, 'claims of a party only; of claims only those of ukraine'],
    [{ kinds: ['state', 'leader'] }, 'between states and leaders'],
    [{ kinds: [] }, 'between no kind of actor'],
    [{ modes: ['call', 'none'] }, 'of mode call and not given'],
    [{ ranks: ['leaders'] }, 'rank of both sides: leaders'],
  ])('%j: %s', (changes, said) => expect(filters(changes)).toBe(said));
});

describe('the words of a filtered figure', () => {
  const filters = { ...DEFAULT_FILTERS, kinds: ['state', 'leader'] as const };
  const spec = { ...DEFAULT_SPEC, filters };
  const network = buildNetwork(dataset, filters);
  it('name the filter and what it hides in the caption of the report as on the sheet', () => {
    const said = `Filter: between states and leaders. ${network.hidden.total} interactions not shown.`;
    expect(network.hidden.total).toBeGreaterThan(1);
    expect(plain(credit(spec, dataset, network, network.interactions, 'Entente'))).toContain(said);
    expect(plain(captionOf(spec, dataset, network, network.interactions, mapReading(network)))).toContain(said);
  });
  it('read as sentences', () => {
    expect(plain(mapReading(network))).toMatch(/^.+ takes part in \d+ of the \d+ interactions\. The strongest tie joins .+ and .+: \d+ interactions, [a-z ]+; the next joins .+ and .+: \d+ interactions?, [a-z ]+\.$/); // prettier-ignore
    expect(
      plain(credit({ ...spec, credit: 'A newsroom.' }, dataset, network, network.interactions, 'Entente')),
    ).toMatch(/^A newsroom, dataset sample\. /);
  });
});
