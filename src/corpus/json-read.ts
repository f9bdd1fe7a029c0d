/** One JSON file to a dataset, or to the list of all that is wrong with it. */
import * as v from 'valibot';
import { ACTOR_KINDS } from '../model/actor.ts';
import { EVENT_TYPES, MODES } from '../model/codebook.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Evidence } from '../model/interaction.ts';
import type { Problem } from '../model/problem.ts';
import { finish, type Work } from '../model/work.ts';
import { checkRecords, type Located } from './check.ts';
import { CorrectionSchema } from './corrections-read.ts';
import { mentionsByDocument } from './order.ts';
import { canonical } from './records.ts';
import type { Read } from './tables-read.ts';

const Text = v.string();
const Id = v.pipe(v.string(), v.nonEmpty());
const Ids = v.array(Id);
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const optional = v.exactOptional;
const Basis = optional(v.picklist(['known', 'implied']));

const DocumentSchema = v.object({
  id: Id,
  title: optional(Text),
  author: optional(Text),
  publisher: optional(Text),
  published: optional(Text),
  url: optional(Text),
  language: optional(Text),
  file: optional(Text),
  sha256: Text,
  words: v.number(),
  copyOf: optional(Id),
});
const ActorSchema = v.object({
  id: Id,
  name: Id,
  kind: v.picklist(ACTOR_KINDS),
  of: optional(Id),
  disputed: optional(v.boolean()),
  short: optional(Text),
  aliases: optional(v.array(Text), []),
  note: optional(Text),
});
const RoleSchema = v.object({
  actor: Id,
  kind: v.picklist(ACTOR_KINDS),
  of: Text,
  title: Text,
  from: optional(Text),
  to: optional(Text),
});
const EvidenceSchema = v.object({
  document: Id,
  start: Offset,
  end: Offset,
  source: optional(Id),
  rule: Text,
  confidence: v.number(),
});
const facts = {
  id: Id,
  type: v.picklist(EVENT_TYPES),
  mode: optional(v.picklist(MODES)),
  date: optional(Text),
  dateBasis: Basis,
  place: optional(Text),
  placeBasis: Basis,
  recurring: optional(v.boolean()),
  status: v.picklist(['coded', 'confirmed', 'corrected', 'added']),
  gist: optional(Text, ''),
  evidence: v.array(EvidenceSchema),
};
const InteractionSchema = v.union([v.object({ ...facts, between: Ids }), v.object({ ...facts, from: Ids, to: Ids })]);
const MentionSchema = v.object({ document: Id, start: Offset, end: Offset, actor: Id, rule: Text });
const DatasetSchema = v.object({
  name: optional(Text),
  title: optional(Text),
  description: optional(Text),
  licence: optional(Text),
  created: optional(Text),
  extractor: optional(Text),
  documents: v.array(DocumentSchema),
  actors: v.array(ActorSchema),
  roles: optional(v.array(RoleSchema), []),
  interactions: v.array(InteractionSchema),
  mentions: optional(v.record(Text, Ids)),
  mentionSpans: optional(v.array(MentionSchema), []),
  corrections: optional(v.array(CorrectionSchema), []),
  texts: optional(v.record(Text, Text)),
});

/** Reads the content of an `*.entente.json` file; `file` is the name that faults are told under. */
export const readJson = (file: string, content: string): Read<Dataset> => finish(readJsonWork(file, content));

/** The same in steps, none of which takes more than about half of the time of all. */
export function* readJsonWork(file: string, content: string): Work<Read<Dataset>> {
  let data: unknown;
  try {
    data = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problems: [{ file, message: `is no JSON: ${error instanceof Error ? error.message : String(error)}` }] };
  }
  yield 0.2;
  const read = v.safeParse(DatasetSchema, data);
  if (!read.success) return { problems: read.issues.map((issue) => shapeProblem(file, issue)) };
  yield 0.6;
  const { mentions, ...rest } = read.output;
  const problems = checkRecords({
    documents: located(file, 'documents', rest.documents),
    actors: located(file, 'actors', rest.actors),
    roles: located(file, 'roles', rest.roles),
    interactions: located(file, 'interactions', rest.interactions),
    evidence: rest.interactions.flatMap(({ id, evidence }, i) =>
      located<Evidence>(file, `interactions[${i}].evidence`, evidence).map(({ value, at }) => ({
        value: { ...value, interaction: id },
        at,
      })),
    ),
    mentionSpans: located(file, 'mentionSpans', rest.mentionSpans),
  });
  problems.push(...checkMentions(file, mentions ?? {}, rest));
  if (problems.length) return { problems };
  yield 0.8;
  return {
    value: canonical({ ...rest, mentions: mentions ?? mentionsByDocument(rest.documents, rest.mentionSpans) }),
  };
}

function located<T>(file: string, list: string, values: readonly T[]): Located<T>[] {
  return values.map((value, i) => ({ value, at: (column) => ({ file, column: `${list}[${i}].${column}` }) }));
}

function shapeProblem(file: string, issue: v.BaseIssue<unknown>): Problem {
  // an interaction is one of two shapes: the first fault inside the nearer one says more than "fits neither"
  const inner = issue.type === 'union' ? issue.issues?.[0] : undefined;
  const path = [...(issue.path ?? []), ...(inner?.path ?? [])].map(({ key, type }) =>
    type === 'array' ? `[${String(key)}]` : `.${String(key)}`,
  );
  const column = path.join('').replace(/^\./, '');
  return { file, ...(column === '' ? {} : { column }), message: inner?.message ?? issue.message };
}

interface Ids {
  readonly documents: readonly { readonly id: string }[];
  readonly actors: readonly { readonly id: string }[];
}

function checkMentions(file: string, mentions: Readonly<Record<string, readonly string[]>>, ids: Ids): Problem[] {
  const documents = new Set(ids.documents.map(({ id }) => id));
  const actors = new Set(ids.actors.map(({ id }) => id));
  const problems: Problem[] = [];
  for (const [document, found] of Object.entries(mentions)) {
    const column = `mentions.${document}`;
    if (!documents.has(document)) problems.push({ file, column, message: 'unknown id: it is not in documents' });
    for (const actor of found)
      if (!actors.has(actor)) problems.push({ file, column, message: `unknown id "${actor}": it is not in actors` });
  }
  return problems;
}
