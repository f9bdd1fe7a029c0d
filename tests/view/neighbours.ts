/** Four states, two leaders, one tie each way: small enough to count by hand. */
import type { EventType } from '../../src/model/codebook.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Interaction, Participants } from '../../src/model/interaction.ts';

function act(id: string, type: EventType, sides: Participants, date?: string): Interaction {
  const evidence = [{ document: 'd1', start: 0, end: 10, rule: 'test', confidence: 0.9 }];
  return { id, type, ...sides, ...(date ? { date } : {}), status: 'coded', gist: id, evidence };
}
const state = (id: string, name: string) => ({ id, name, kind: 'state' as const, aliases: [name] });
const leader = (id: string, name: string, of: string) => ({ id, name, kind: 'leader' as const, of, aliases: [name] });

export const neighbours: Dataset = {
  name: 'neighbours',
  documents: [{ id: 'd1', title: 'Made up', sha256: '0'.repeat(64), words: 100 }],
  actors: [
    state('armenia', 'Armenia'),
    state('belarus', 'Belarus'),
    state('georgia', 'Georgia'),
    leader('lukashenko', 'Lukashenko', 'belarus'),
    leader('putin', 'Putin', 'russia'),
    state('russia', 'Russia'),
  ],
  roles: [],
  interactions: [
    act('a1', 'ACCUSE', { from: ['armenia'], to: ['belarus'] }, '2022-02'),
    act('a2', 'REJECT', { from: ['lukashenko'], to: ['armenia'] }, '2022-11-25'),
    act('g1', 'AID', { from: ['georgia'], to: ['belarus'] }),
    act('r1', 'CONSULT', { between: ['lukashenko', 'putin'] }, '2022-02-18'),
    act('r2', 'CONSULT', { between: ['lukashenko', 'putin'] }, '2022-03-11'),
    act('r3', 'AGREE', { between: ['belarus', 'russia'] }, '2021'),
    act('r4', 'AID', { from: ['russia'], to: ['belarus'] }, '2022-03'),
    act('r5', 'COERCE', { from: ['russia'], to: ['lukashenko'] }),
    act('r6', 'CONSULT', { between: ['lukashenko', 'putin'] }, '2014-08-26'),
    act('x1', 'SUPPORT', { from: ['russia'], to: ['armenia'] }, '2022-05'),
  ],
  mentions: { d1: [] },
  mentionSpans: [],
  corrections: [],
};
