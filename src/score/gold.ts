/** Gold: one document's actors and interactions as careful readers annotated them. */
import * as v from 'valibot';
import { ACTOR_KINDS } from '../model/actor.ts';
import { EVENT_TYPES, MODES } from '../model/codebook.ts';
import type { Problem } from '../model/problem.ts';

const orNothing = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema));
const Text = v.string();
const List = v.optional(v.array(Text), []);

const GoldActorSchema = v.object({
  id: Text,
  name: Text,
  kind: v.picklist(ACTOR_KINDS),
  of: orNothing(Text),
  disputed: orNothing(v.boolean()),
  aliases: List,
  optional: orNothing(v.boolean()),
});
const GoldActSchema = v.object({
  id: v.optional(Text),
  between: List,
  from: List,
  to: List,
  type: v.picklist(EVENT_TYPES),
  mode: orNothing(v.picklist(MODES)),
  date: orNothing(Text),
  optional: orNothing(v.boolean()),
  evidence: v.optional(v.array(v.object({ start: v.number(), end: v.number() })), []),
});
const GoldSchema = v.object({
  document: Text,
  actors: v.array(GoldActorSchema),
  interactions: v.array(GoldActSchema),
});

export type GoldActor = v.InferOutput<typeof GoldActorSchema>;
export type GoldAct = v.InferOutput<typeof GoldActSchema>;
/** `document` is the beginning of the id or of the file name of the dataset's document. */
export type Gold = v.InferOutput<typeof GoldSchema>;

/** Reads one gold file; faults go to `problems`. */
export function readGold(file: string, content: string, problems: Problem[]): Gold | undefined {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    problems.push({ file, message: 'is no JSON' });
    return undefined;
  }
  const read = v.safeParse(GoldSchema, data);
  if (read.success) return read.output;
  for (const issue of read.issues) {
    const column = v.getDotPath(issue);
    problems.push({ file, ...(column === null ? {} : { column }), message: issue.message });
  }
  return undefined;
}
