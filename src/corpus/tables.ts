/** The tables of a dataset: one described list that writer, reader and datapackage.json share. */
import { ACTOR_KINDS } from '../model/actor.ts';
import { EVENT_TYPES, MODES } from '../model/codebook.ts';

/** How a cell is read; names are those of Frictionless Table Schema where it has one. */
export type CellType = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'date' | 'interval';

export interface Field {
  readonly name: string;
  readonly type: CellType;
  readonly description: string;
  /** Neither missing nor empty. */
  readonly required?: true;
  /** The column itself may be missing (added after the first version of the format). */
  readonly late?: true;
  readonly values?: readonly string[];
}

export interface Table {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly Field[];
  /** The whole file may be missing: an empty table. */
  readonly optional?: true;
}

const text = (name: string, description: string): Field => ({ name, type: 'string', description });
const need = (field: Field): Field => ({ ...field, required: true });
const oneOf = (name: string, values: readonly string[], description: string): Field => ({
  ...text(name, description),
  values,
});

const SPAN: readonly Field[] = [
  need(text('document', 'documents.id')),
  need({ name: 'start', type: 'integer', description: 'first UTF-16 code unit in the text as read' }),
  need({ name: 'end', type: 'integer', description: 'one past the last UTF-16 code unit' }),
];

export const TABLES = {
  documents: {
    name: 'documents',
    description: 'The texts that were read; the texts themselves are not part of the dataset.',
    fields: [
      need(text('id', 'unique in this table')),
      text('title', ''),
      text('author', ''),
      text('publisher', ''),
      { name: 'published', type: 'date', description: 'YYYY, YYYY-MM or YYYY-MM-DD' },
      text('url', ''),
      text('language', 'BCP 47 tag'),
      text('file', 'name of the file that was read'),
      need(text('sha256', 'of the UTF-8 bytes of the text as read: NFC, LF line ends, no byte order mark')),
      need({ name: 'words', type: 'integer', description: 'runs without white space' }),
      { ...text('copyOf', 'documents.id of the text that this one repeats'), late: true },
    ],
  },
  actors: {
    name: 'actors',
    description: 'States, leaders, officials, regions and organisations; kind and of as held last.',
    fields: [
      need(text('id', 'lower-case kebab of the standard English name')),
      need(text('name', 'standard English name')),
      need(oneOf('kind', ACTOR_KINDS, '')),
      text('of', 'actors.id that a person acts for, or the parent of a region'),
      { name: 'disputed', type: 'boolean', description: 'true for a region whose parent is contested' },
      { name: 'aliases', type: 'list', description: 'other proper-name forms, ; between them' },
      text('note', ''),
      { ...text('short', 'name where room is short'), late: true },
    ],
  },
  roles: {
    name: 'roles',
    description: 'What a person was, and when.',
    optional: true,
    fields: [
      need(text('actor', 'actors.id')),
      need(oneOf('kind', ACTOR_KINDS, '')),
      text('of', 'actors.id'),
      text('title', ''),
      { name: 'from', type: 'date', description: '' },
      { name: 'to', type: 'date', description: '' },
    ],
  },
  interactions: {
    name: 'interactions',
    description: 'Who did what with or to whom: one row an act.',
    fields: [
      need(text('id', 'hash of participants, type, date and first evidence')),
      need({ name: 'from', type: 'list', description: 'actors.id; all participants where mutual' }),
      { name: 'to', type: 'list', description: 'actors.id; empty where mutual' },
      { name: 'mutual', type: 'boolean', description: '' },
      need(oneOf('type', EVENT_TYPES, 'PLOVER event type')),
      oneOf('mode', MODES, 'how a CONSULT took place'),
      { name: 'date', type: 'interval', description: 'YYYY, YYYY-MM, YYYY-MM-DD or an interval A/B' },
      oneOf('dateBasis', ['known', 'implied'], ''),
      text('place', ''),
      oneOf('placeBasis', ['known', 'implied'], ''),
      { name: 'recurring', type: 'boolean', description: 'stated in general, not one occasion' },
      need(oneOf('status', ['coded', 'confirmed', 'corrected', 'added'], '')),
      text('gist', "one line in the project's own words"),
    ],
  },
  evidence: {
    name: 'evidence',
    description: 'The sentences that show an interaction, standoff.',
    fields: [
      need(text('interaction', 'interactions.id')),
      ...SPAN,
      text('source', 'actors.id whose claim it is; empty = the author'),
      need(text('rule', 'codebook rule that fired')),
      need({ name: 'confidence', type: 'number', description: '0 to 1, calibrated' }),
    ],
  },
  mentions: {
    name: 'mentions',
    description: 'Every mention of every actor.',
    optional: true,
    fields: [...SPAN, need(text('actor', 'actors.id')), need(text('rule', 'how it was resolved'))],
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
export const CORRECTIONS_FILE = 'corrections.jsonl';
export const PACKAGE_FILE = 'datapackage.json';
