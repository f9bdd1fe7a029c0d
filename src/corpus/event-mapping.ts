/** Which column of a table of coded events means what: GDELT, ICEWS, POLECAT by their names, others by guess and by a person. */
import type { EventType, Mode } from '../model/codebook.ts';
import { EVENT_TYPES, MODES } from '../model/codebook.ts';
import { isDate } from './date.ts';

/** What is taken of a row. The first three are needed. */
export const EVENT_FIELDS = ['from', 'to', 'type', 'mode', 'date', 'place', 'fromOf', 'toOf', 'source'] as const;
export type EventField = (typeof EVENT_FIELDS)[number];
export type EventMapping = Readonly<Partial<Record<EventField, string>>>;
export const NEEDED: readonly EventField[] = ['from', 'to', 'type'];

/** Names of columns, in lower case without spaces and signs; the first that a table has is taken. */
const NAMES: Readonly<Record<EventField, readonly string[]>> = {
  from: [
    'actor1name',
    'sourcename',
    'actorname',
    'sourceactor',
    'sourceentity',
    'actor',
    'source',
    'from',
    'actor1',
    'initiator',
  ],
  to: ['actor2name', 'targetname', 'recipientname', 'targetactor', 'recipient', 'target', 'to', 'actor2'],
  type: ['eventcode', 'cameocode', 'eventtype', 'eventrootcode', 'plover', 'type', 'event', 'code'],
  mode: ['eventmode', 'mode'],
  date: ['sqldate', 'eventdate', 'date', 'day', 'eventday'],
  place: ['actiongeofullname', 'placename', 'eventlocation', 'location', 'city', 'place', 'country'],
  fromOf: ['actor1countrycode', 'sourcecountry', 'actorcountry', 'country1'],
  toOf: ['actor2countrycode', 'targetcountry', 'recipientcountry', 'country2'],
  source: ['sourceurl', 'storyid', 'storypublisher', 'publisher', 'url', 'document', 'article'],
};
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The mapping that the names of the columns suggest; each column serves once. */
export function guessMapping(columns: readonly string[]): EventMapping {
  const mapping: Partial<Record<EventField, string>> = {};
  for (const field of EVENT_FIELDS) {
    const taken = Object.values(mapping);
    for (const wanted of NAMES[field]) {
      const found = columns.find((column) => plain(column) === wanted && !taken.includes(column));
      if (found === undefined) continue;
      mapping[field] = found;
      break;
    }
  }
  return mapping;
}

export const isWhole = (mapping: EventMapping): boolean => NEEDED.every((field) => mapping[field] !== undefined);

/**
 * Root codes of CAMEO (Schrodt 2012) -> PLOVER types. 01, a statement that is neither for nor against anybody, has no type
 * in PLOVER and is left out.
 */
const CAMEO: readonly (EventType | undefined)[] = [
  undefined,
  undefined,
  'REQUEST',
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'ACCUSE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'MOBILIZE',
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'ASSAULT',
  'ASSAULT',
];

/** The PLOVER type of a word or a CAMEO code; undefined where it has none. A code may have lost its first zero in a spreadsheet. */
export function eventType(value: string): EventType | undefined {
  const word = value.trim().toUpperCase();
  const named = EVENT_TYPES.find((type) => type === word);
  if (named || !/^\d{1,4}$/.test(word)) return named;
  const code = Number(word);
  if (word.length === 1 || (word.length === 2 && code <= 20)) return CAMEO[code];
  // "43" is "043": two figures above 20 have lost a zero; three figures are root and one more, or lost one before two more
  if (word.length === 2) return CAMEO[Number(word[0])];
  const root = Number(word.slice(0, 2));
  return root <= 20 ? CAMEO[root] : CAMEO[Number(word[0])];
}

export function eventMode(value: string): Mode | undefined {
  const word = value.trim().toLowerCase();
  if (word === 'meet') return 'meeting';
  return MODES.find((mode) => mode === word || mode === word.replace(/s$/, ''));
}

/** "20210503", "2021-05-03" or "2021-05-03 00:00:00" as a date; undefined for any other. */
export function eventDate(value: string): string | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(value.trim());
  const date = compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : (value.trim().split(/[ T]/)[0] ?? '');
  return isDate(date) ? date : undefined;
}
