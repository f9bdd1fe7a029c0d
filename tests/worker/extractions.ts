/** Small coded documents for tests of projects: three actors, acts between them. */
import { makeDocument } from '../../src/corpus/document.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Extraction } from '../../src/text/types.ts';

const ACTORS: readonly Actor[] = [
  { id: 'norway', name: 'Norway', kind: 'state', aliases: ['Norway'] },
  { id: 'chile', name: 'Chile', kind: 'state', aliases: ['Chile'] },
  { id: 'kari-nordmann', name: 'Kari Nordmann', kind: 'official', of: 'norway', aliases: ['Kari Nordmann'] },
];

/** A document with `acts` sentences; each codes one meeting of Norway's minister with Chile in a month of its own. */
export function extraction(id: string, acts: number): Extraction {
  const sentence = (i: number): string => `Kari Nordmann met the envoy of Chile, number ${i} of report ${id}.`;
  const text = Array.from({ length: acts }, (_, i) => sentence(i)).join('\n');
  const document = makeDocument({ id, published: '2020', title: `Report ${id}` }, text);
  const at = (i: number): { start: number; end: number } => {
    const start = text.indexOf(sentence(i));
    return { start, end: start + sentence(i).length };
  };
  return {
    document,
    actors: ACTORS,
    roles: [{ actor: 'kari-nordmann', kind: 'official', of: 'norway', title: 'minister' }],
    interactions: Array.from({ length: acts }, (_, i) => ({
      id: `${id}-${i}`,
      between: ['kari-nordmann', 'chile'],
      type: 'CONSULT' as const,
      mode: 'meeting' as const,
      date: `${(id.charCodeAt(0) - 97) * 30 + 1950 + (i % 20)}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 27) + 1).padStart(2, '0')}`,
      dateBasis: 'known' as const,
      status: 'coded' as const,
      gist: 'Nordmann met Chile',
      evidence: [{ document: id, ...at(i), rule: 'meet, mutual', confidence: 0.9 }],
    })),
    mentions: Array.from({ length: acts }, (_, i) => [
      { document: id, start: at(i).start, end: at(i).start + 13, actor: 'kari-nordmann', rule: 'name' },
      {
        document: id,
        start: text.indexOf('Chile', at(i).start),
        end: text.indexOf('Chile', at(i).start) + 5,
        actor: 'chile',
        rule: 'name',
      },
    ]).flat(),
  };
}
