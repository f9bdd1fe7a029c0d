/** An own-written dataset: small, with hostile names, every kind of actor, and dates of every precision. */
import type { ActorKind } from '../../src/model/actor.ts';
import { EVENT_TYPES } from '../../src/model/codebook.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import { seededRandom } from '../../src/model/random.ts';

const KINDS: readonly ActorKind[] = ['state', 'leader', 'official', 'region', 'organisation'];
const DATES = ['2022-03-11', '2022-05', '2021', '2022-11-23/2022-11-24', undefined] as const;

/** Names that break careless writers. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  `"Quoted" & 'apostrophed'`,
  'Emoji 😀 man 👩‍👩‍👧',
  'שלום עולם',
  'علي',
  '=HYPERLINK("http://x")',
  '@cmd',
  `${'Very long name '.repeat(13)}end`,
  'Null\u0000 and\u2028 breaks\nhere',
] as const;

/**
 * A dataset drawn by a seed: `count` actors, about three interactions each, to few hubs mostly, as real ones are. With `circles`, nine in
 * ten interactions stay within one of so many circles of actors, each with hubs of its own.
 */
export function drawnDataset(seed: number, count: number, names: readonly string[] = [], circles = 1): Dataset {
  const random = seededRandom(seed);
  const actors = Array.from({ length: count }, (_, i) => {
    const kind = KINDS[i < 4 ? 0 : Math.floor(random() * 5)] as ActorKind;
    const person = kind === 'leader' || kind === 'official';
    return {
      id: `actor-${String(i).padStart(5, '0')}`,
      name: names[i] ?? `${person ? 'Given ' : ''}Name${String(i)}`,
      kind,
      ...(person ? { of: 'actor-00000', ...(names[i] === undefined ? { short: `Name${String(i)}` } : {}) } : {}),
      ...(kind === 'region' ? { of: 'actor-00001', disputed: random() < 0.6 } : {}),
      aliases: [],
    };
  });
  const pick = (): number => Math.floor(random() ** 2.4 * count);
  /** Somebody of the circle of actor `a`, mostly. */
  const partner = (a: number): number =>
    circles === 1 || random() < 0.1
      ? pick()
      : Math.min(count - 1, (a % circles) + circles * Math.floor(random() ** 2.4 * Math.floor(count / circles)));
  const interactions = Array.from({ length: 3 * count }, (_, i): Interaction => {
    const a = i < count ? i : pick();
    const b = partner(a);
    const ids = [actors[a]?.id ?? '', actors[a === b ? (b + 1) % count : b]?.id ?? ''] as const;
    const date = DATES[Math.floor(random() * DATES.length)];
    return {
      id: `act-${String(i).padStart(6, '0')}`,
      type: EVENT_TYPES[Math.floor(random() ** 1.6 * EVENT_TYPES.length)] ?? 'AGREE',
      ...(date === undefined ? {} : { date }),
      ...(random() < 0.5 ? { between: ids } : { from: [ids[0]], to: [ids[1]] }),
      status: 'coded',
      gist: `${ids[0]} dealt with ${ids[1]}`,
      evidence: [
        { document: i % 2 === 0 ? 'one' : 'two', start: 10 * i, end: 10 * i + 9, rule: 'sample', confidence: 0.8 },
      ],
    };
  });
  return {
    name: 'sample',
    title: 'A sample network',
    licence: 'CC0-1.0',
    documents: [
      {
        id: 'one',
        title: 'First brief',
        publisher: 'Sample Press',
        published: '2022-12-01',
        sha256: 'a'.repeat(64),
        words: 100,
      },
      { id: 'two', title: 'Second brief', author: 'A. Writer', published: '2023', sha256: 'b'.repeat(64), words: 100 },
    ],
    actors,
    roles: [],
    interactions,
    mentions: {},
    mentionSpans: [],
    corrections: [],
  };
}
