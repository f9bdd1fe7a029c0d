/** A made-up dataset of any size, the same at every run: for what must hold whatever the data. */
import { seededRandom } from '../../src/model/random.ts';
import { EVENT_TYPES } from '../../src/model/codebook.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Interaction } from '../../src/model/interaction.ts';

const KINDS = ['state', 'leader', 'official', 'official', 'region', 'organisation'] as const;

/** Every actor takes part; some actors far more than others, as in any such network. */
export function sampleDataset(actorCount: number, actCount: number, name = 'sample'): Dataset {
  const random = seededRandom(11);
  const actors = Array.from({ length: actorCount }, (_, i): Actor => {
    const kind = KINDS[i % KINDS.length] ?? 'state';
    const id = `actor-${String(i).padStart(4, '0')}`;
    return {
      id,
      name: `${['Long', 'Old', 'New', 'Upper'][i % 4]} Name ${i}`,
      short: `Name ${i}`,
      kind,
      ...(kind === 'leader' || kind === 'official' ? { of: `actor-${String(i - (i % 6)).padStart(4, '0')}` } : {}),
      ...(kind === 'region' ? { disputed: true, of: `actor-${String(i - (i % 6)).padStart(4, '0')}` } : {}),
      aliases: [`Name ${i}`],
    };
  });
  const pick = (): number => Math.floor(actorCount * random() ** 3);
  const interactions = Array.from({ length: Math.max(actCount, actorCount) }, (_, i): Interaction => {
    const a = i < actorCount ? i : pick();
    const b = (a + 1 + Math.floor((actorCount - 1) * random() ** 3)) % actorCount;
    const month = String(1 + Math.floor(12 * random())).padStart(2, '0');
    return {
      id: `act-${String(i).padStart(6, '0')}`,
      type: EVENT_TYPES[Math.floor(EVENT_TYPES.length * random())] ?? 'CONSULT',
      from: [actors[a]!.id],
      to: [actors[b]!.id],
      ...(random() < 0.8 ? { date: `${2019 + Math.floor(4 * random())}-${month}`, dateBasis: 'known' as const } : {}),
      status: 'coded',
      gist: `${actors[a]!.name} acts on ${actors[b]!.name}`,
      evidence: [{ document: `doc-${i % 4}`, start: i * 10, end: i * 10 + 9, rule: 'sample', confidence: 0.9 }],
    };
  });
  return {
    name,
    title: 'A made-up network',
    documents: Array.from({ length: 4 }, (_, i) => ({
      id: `doc-${i}`,
      title: `Document ${i}`,
      sha256: String(i).repeat(64),
      words: 100,
    })),
    actors,
    roles: [],
    interactions,
    mentions: {},
    mentionSpans: [],
    corrections: [],
  };
}
