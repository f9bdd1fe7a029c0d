import type { Dataset } from '../../src/model/dataset.ts';

export const HASH_A = 'a'.repeat(64);
export const HASH_B = 'b'.repeat(64);

/** A small dataset with every kind of record and every awkward character. */
export const EXAMPLE: Dataset = {
  name: 'example',
  title: 'An "example", with a comma',
  licence: 'CC0-1.0',
  created: '2026-01-02',
  extractor: 'entente 0.1.0',
  documents: [
    { id: 'd1', title: '=HYPERLINK("http://x")', author: '+A\nB', published: '2022-03', sha256: HASH_A, words: 12 },
    { id: 'd2', title: "'=quoted", file: 'd2.txt', url: '@u', sha256: HASH_B, words: 0, copyOf: 'd1' },
  ],
  actors: [
    {
      id: 'ada-north',
      name: 'Ada North',
      kind: 'leader',
      of: 'arland',
      short: 'North',
      aliases: ['-A; N\\', 'North, A.'],
    },
    { id: 'arland', name: 'Arland', kind: 'state', aliases: [] },
    { id: 'borland', name: 'Borland', kind: 'state', aliases: ['Republic of Borland'], note: "it's real" },
    { id: 'coast', name: 'Coast', kind: 'region', of: 'borland', disputed: true, aliases: [] },
  ],
  roles: [{ actor: 'ada-north', kind: 'leader', of: 'arland', title: 'president', from: '2019', to: '2024-05-01' }],
  interactions: [
    {
      id: 'i1',
      between: ['ada-north', 'borland'],
      type: 'CONSULT',
      mode: 'meeting',
      date: '2022-03-11',
      dateBasis: 'known',
      place: 'Port, East',
      placeBasis: 'implied',
      status: 'coded',
      gist: 'North met Borland',
      evidence: [
        { document: 'd1', start: 0, end: 40, rule: 'verb:meet', confidence: 0.81 },
        { document: 'd2', start: 5, end: 45, source: 'coast', rule: 'verb:meet', confidence: 1 },
      ],
    },
    {
      id: 'i2',
      from: ['arland'],
      to: ['borland', 'coast'],
      type: 'ACCUSE',
      date: '2022-03/2022-04',
      recurring: true,
      status: 'corrected',
      gist: 'Arland criticised Borland and Coast',
      evidence: [{ document: 'd1', start: 50, end: 90, rule: 'verb:blame', confidence: 0 }],
    },
  ],
  mentions: { d1: ['ada-north', 'arland', 'borland'], d2: ['coast'] },
  mentionSpans: [
    { document: 'd1', start: 0, end: 9, actor: 'ada-north', rule: 'name' },
    { document: 'd1', start: 14, end: 21, actor: 'borland', rule: 'name' },
    { document: 'd1', start: 50, end: 56, actor: 'arland', rule: 'name' },
    { document: 'd2', start: 5, end: 10, actor: 'coast', rule: 'name' },
  ],
  corrections: [
    {
      time: '2026-01-02T10:00:00Z',
      act: 'confirm',
      at: { document: HASH_A, start: 0, end: 40 },
      before: { between: ['Ada North', 'Borland'], type: 'CONSULT' },
    },
  ],
};
