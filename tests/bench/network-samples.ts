/** Generated networks and datasets of a stated size, the same at every run. */
import type { Actor } from '../../src/model/actor.ts';
import { EVENT_TYPES } from '../../src/model/codebook.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import { seededRandom } from '../../src/model/random.ts';
import { compactGraph, type CompactGraph } from '../../src/network/measures/compact-graph.ts';

/** So many nodes and distinct ties; ends are drawn so that few nodes have many ties, weights 1 to 20, small ones common. */
export function sampleTies(nodes: number, ties: number, seed = 1): [number, number, number][] {
  const random = seededRandom(seed);
  const end = (): number => Math.floor(nodes * random() ** 2);
  const found = new Map<number, [number, number, number]>();
  // a chain first, so that the network is one component
  for (let i = 1; i < nodes; i++) {
    const j = Math.floor(i * random() ** 2);
    found.set(j * nodes + i, [j, i, 1 + Math.floor(20 * random() ** 4)]);
  }
  while (found.size < ties) {
    const [a, b] = [end(), end()];
    if (a !== b) found.set(Math.min(a, b) * nodes + Math.max(a, b), [a, b, 1 + Math.floor(20 * random() ** 4)]);
  }
  return [...found.values()];
}

export function sampleGraph(nodes: number, ties: number, seed = 1): CompactGraph {
  return compactGraph(
    Array.from({ length: nodes }, (_, i) => `n${i}`),
    sampleTies(nodes, ties, seed),
  );
}

/** So many interactions over so many actors, half of them persons of some state, in 400 documents. */
export function sampleDataset(interactions: number, actors: number, seed = 1): Dataset {
  const random = seededRandom(seed);
  const name = (i: number): string => `actor-${String(i).padStart(5, '0')}`;
  const states = Math.floor(actors / 10);
  const list = Array.from({ length: actors }, (_, i): Actor => {
    const kind = i < states ? 'state' : i % 5 === 0 ? 'leader' : 'official';
    const of = i < states ? {} : { of: name(Math.floor(random() * states)) };
    return { id: name(i), name: name(i), kind, ...of, aliases: [] };
  });
  const draw = (): string => name(Math.floor(actors * random() ** 2));
  const acts = Array.from({ length: interactions }, (_, i): Interaction => {
    const a = draw();
    let b = draw();
    while (b === a) b = draw();
    const month = 1 + Math.floor(random() * 12);
    return {
      id: `i${i}`,
      ...(random() < 0.5 ? { between: [a, b, ...(random() < 0.2 ? [draw()] : [])] } : { from: [a], to: [b] }),
      type: EVENT_TYPES[Math.floor(random() * EVENT_TYPES.length)] ?? 'CONSULT',
      ...(random() < 0.9 ? { date: `${2010 + Math.floor(random() * 15)}-${String(month).padStart(2, '0')}-15` } : {}),
      status: 'coded',
      gist: '',
      evidence: [
        { document: `d${Math.floor(random() * 400)}`, start: 0, end: 9, rule: 'sample', confidence: random() },
      ],
    };
  });
  return {
    documents: Array.from({ length: 400 }, (_, i) => ({ id: `d${i}`, sha256: '', words: 0 })),
    actors: list,
    roles: [],
    interactions: acts,
    mentions: {},
    mentionSpans: [],
    corrections: [],
  };
}
