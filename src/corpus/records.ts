/** The canonical form of a dataset: keys in a fixed order, what is empty left out, every list sorted. */
import type { Actor, Role } from '../model/actor.ts';
import type { Correction } from '../model/correction.ts';
import type { Dataset } from '../model/dataset.ts';
import type { DocumentMeta, MentionSpan } from '../model/document.ts';
import type { Evidence, Interaction } from '../model/interaction.ts';
import {
  compareById,
  compareEvidence,
  compareInteractions,
  compareMentions,
  compareRoles,
  compareText,
  sortAliases,
} from './order.ts';

/** Copies the named keys in that order, without those that are undefined, empty text or false. */
function pick<T extends object>(record: T, keys: readonly (keyof T)[]): T {
  const out: Partial<T> = {};
  for (const key of keys) {
    const value = record[key];
    if (value !== undefined && value !== '' && value !== false) out[key] = value;
  }
  return out as T;
}

const DOCUMENT: readonly (keyof DocumentMeta)[] = [
  'id',
  'title',
  'author',
  'publisher',
  'published',
  'url',
  'language',
  'file',
  'sha256',
  'words',
  'copyOf',
];
const ROLE: readonly (keyof Role)[] = ['actor', 'kind', 'of', 'title', 'from', 'to'];
const MENTION: readonly (keyof MentionSpan)[] = ['document', 'start', 'end', 'actor', 'rule'];
const EVIDENCE: readonly (keyof Evidence)[] = ['document', 'start', 'end', 'source', 'rule', 'confidence'];
const CORRECTION: readonly (keyof Correction)[] = ['time', 'act', 'at', 'before', 'after'];
const ACTOR: readonly (keyof Actor)[] = ['id', 'name', 'kind', 'of', 'disputed', 'short', 'aliases', 'note'];
const INTERACTION: readonly (keyof Interaction)[] = [
  'id',
  'between',
  'from',
  'to',
  'type',
  'mode',
  'date',
  'dateBasis',
  'place',
  'placeBasis',
  'recurring',
  'status',
  'gist',
  'evidence',
];

export const documentRecord = (record: DocumentMeta): DocumentMeta => pick(record, DOCUMENT);
export const roleRecord = (record: Role): Role => ({ ...pick(record, ROLE), of: record.of });
export const mentionRecord = (record: MentionSpan): MentionSpan => pick(record, MENTION);
export const correctionRecord = (record: Correction): Correction => pick(record, CORRECTION);
/** Confidence is kept to two decimals. */
export const evidenceRecord = (record: Evidence): Evidence =>
  pick({ ...record, confidence: Math.round(record.confidence * 100) / 100 }, EVIDENCE);
export const actorRecord = (record: Actor): Actor =>
  pick({ ...record, aliases: sortAliases(record, record.aliases) }, ACTOR);
export const interactionRecord = (record: Interaction): Interaction =>
  pick<Interaction>(
    { ...record, evidence: record.evidence.map(evidenceRecord).sort(compareEvidence) } as Interaction,
    INTERACTION,
  );

/** Datasets that are in canonical form: they never change, so that a second pass would only copy each of their records. */
const known = new WeakSet<Dataset>();

/** Says of a dataset that its records and lists are canonical already. */
export function asCanonical(dataset: Dataset): Dataset {
  known.add(dataset);
  return dataset;
}

/** The same dataset in canonical form; equal content gives equal values, whatever it was made from. */
export function canonical(dataset: Dataset): Dataset {
  if (known.has(dataset)) return dataset;
  const { texts } = dataset;
  return asCanonical({
    ...pick<Partial<Dataset>>(dataset, ['name', 'title', 'description', 'licence', 'created', 'extractor']),
    documents: dataset.documents.map(documentRecord).sort(compareById),
    actors: dataset.actors.map(actorRecord).sort(compareById),
    roles: dataset.roles.map(roleRecord).sort(compareRoles),
    interactions: dataset.interactions.map(interactionRecord).sort(compareInteractions),
    mentions: sortKeys(dataset.mentions, (ids) => [...ids].sort(compareText)),
    mentionSpans: dataset.mentionSpans.map(mentionRecord).sort(compareMentions),
    corrections: dataset.corrections.map(correctionRecord),
    ...(texts ? { texts: sortKeys(texts, (text) => text) } : {}),
  });
}

function sortKeys<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  const keys = Object.keys(record).sort(compareText);
  return Object.fromEntries(keys.map((key) => [key, map(record[key] as T)]));
}
