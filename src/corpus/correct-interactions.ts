/** Decisions on interactions: confirm, reject, edit, add, merge and split; anchored to evidence and to what was seen there. */
import * as v from 'valibot';
import { EVENT_TYPES, MODES } from '../model/codebook.ts';
import type { Correction } from '../model/correction.ts';
import type { Evidence, Interaction, Status } from '../model/interaction.ts';
import { isDateOrInterval } from './date.ts';
import { isAct, readPart, Unfit, type Anchor, type Draft } from './draft.ts';
import { sameMembers, unite } from './same-act.ts';

const Names = v.array(v.string());
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const AnchorSchema = v.object({ document: v.string(), start: Offset, end: Offset });
const orNull = <T extends v.GenericSchema>(schema: T) => v.exactOptional(v.nullable(schema));

/** The fields of an interaction as a decision holds them: actors by name, null = none. */
const ActSchema = v.object({
  between: v.exactOptional(Names),
  from: v.exactOptional(Names),
  to: v.exactOptional(Names),
  type: v.exactOptional(v.picklist(EVENT_TYPES)),
  mode: orNull(v.picklist(MODES)),
  date: orNull(v.pipe(v.string(), v.check(isDateOrInterval, 'is no date or interval'))),
  dateBasis: orNull(v.picklist(['known', 'implied'])),
  place: orNull(v.string()),
  placeBasis: orNull(v.picklist(['known', 'implied'])),
  recurring: orNull(v.boolean()),
  source: orNull(v.string()),
  gist: orNull(v.string()),
  evidence: v.exactOptional(v.array(v.object({ document: v.exactOptional(v.string()), start: Offset, end: Offset }))),
});
type ActFields = v.InferOutput<typeof ActSchema>;

/** Applies one decision that has an anchor; throws Unfit. */
export function correctInteraction(draft: Draft, correction: Correction): void {
  const { act, at, before, after } = correction;
  if (!at) throw new Unfit('it has no "at": document, start and end');
  const seen = readPart(ActSchema, before, 'before');
  switch (act) {
    case 'confirm': {
      const found = locate(draft, at, seen);
      return draft.replace(found, judged(found, found.status === 'coded' ? 'confirmed' : found.status));
    }
    case 'reject':
      // a later extractor may see a right act there: only what looks as it did is taken away
      return draft.replace(locate(draft, at, seen, (found) => agreement(found, seen) === statedIn(seen)));
    case 'edit': {
      const wanted = readPart(ActSchema, after, 'after');
      const found = tryLocate(draft, at, seen);
      // a later extractor may have come to see it as the person does
      const already = found ? undefined : tryLocate(draft, at, { ...seen, ...wanted });
      const target = found ?? already ?? locate(draft, at, seen);
      return draft.replace(target, change(draft, target, wanted, at, already ? 'confirmed' : 'corrected'));
    }
    case 'add':
      return add(draft, at, readPart(ActSchema, after, 'after'));
    case 'merge': {
      const other = readPart(v.object({ ...ActSchema.entries, at: AnchorSchema }), after, 'after');
      const [one, two] = [locate(draft, at, seen), locate(draft, other.at, other)];
      if (one === two) return draft.replace(one, judged(one, 'confirmed'));
      draft.replace(two);
      return draft.replace(
        one,
        judged(
          unite(one, two, (id) => draft.actors.get(id)),
          'corrected',
        ),
      );
    }
    case 'split': {
      const { acts } = readPart(v.object({ acts: v.pipe(v.array(ActSchema), v.minLength(2)) }), after, 'after');
      const found = locate(draft, at, seen);
      return draft.replace(found, ...acts.map((fields) => change(draft, found, fields, at, 'corrected')));
    }
    default:
      throw new Unfit(`"${act}" is no decision on an interaction`);
  }
}

/** A person has read it: certain. */
const judged = (act: Interaction, status: Status): Interaction => ({
  ...act,
  status,
  evidence: act.evidence.map((piece) => ({ ...piece, confidence: 1 })),
});

/** The interactions whose evidence touches an anchor. */
function touching(draft: Draft, at: Anchor): Interaction[] {
  const documents = draft.documentsOf(at);
  return draft.interactions.filter(({ evidence }) =>
    evidence.some((piece) => documents.includes(piece.document) && piece.start < at.end && at.start < piece.end),
  );
}

/** The interaction at an anchor that has the fields seen there; of several, the one whose other fields agree most, then the first. */
function tryLocate(
  draft: Draft,
  at: Anchor,
  seen: ActFields,
  also: (act: Interaction) => boolean = () => true,
): Interaction | undefined {
  const sides = sidesOf(draft, seen);
  if (sides === null) return undefined;
  const fits = touching(draft, at).filter(
    (act) =>
      also(act) &&
      (seen.type === undefined || act.type === seen.type) &&
      (sides === undefined || sameMembers(act, { ...act, ...sides })),
  );
  return fits.reduce<Interaction | undefined>(
    (best, act) => (best && agreement(best, seen) >= agreement(act, seen) ? best : act),
    undefined,
  );
}

const DETAILS = ['mode', 'date', 'place', 'recurring'] as const;

/** How many details a decision states of what was seen, and how many of them an act has. */
const statedIn = (seen: ActFields): number => DETAILS.filter((key) => key in seen).length;
const agreement = (act: Interaction, seen: ActFields): number =>
  DETAILS.filter((key) => key in seen && (seen[key] ?? undefined) === act[key]).length;

function locate(draft: Draft, at: Anchor, seen: ActFields, also?: (act: Interaction) => boolean): Interaction {
  const found = tryLocate(draft, at, seen, also);
  if (found) return found;
  const what = [seen.type ?? 'interaction', ...(seen.between ?? []), ...(seen.from ?? []), ...(seen.to ?? [])].join(
    ' ',
  );
  throw new Unfit(`there is no "${what}" at ${at.start}-${at.end} any more`);
}

type Sides =
  { between: string[]; from: undefined; to: undefined } | { between: undefined; from: string[]; to: string[] };

/** Participants by id; undefined where none are given, null where one is unknown. */
function sidesOf(draft: Draft, fields: ActFields): Sides | undefined | null {
  const ids = (names: readonly string[]): (string | undefined)[] => names.map((name) => draft.find(name)?.id);
  const { between, from, to } = fields;
  if (between) {
    const list = ids(between);
    return list.includes(undefined) ? null : { between: list as string[], from: undefined, to: undefined };
  }
  if (!from || !to) return undefined;
  const [a, b] = [ids(from), ids(to)];
  if (a.includes(undefined) || b.includes(undefined)) return null;
  return { between: undefined, from: a as string[], to: b as string[] };
}

/** The interaction with other fields; null takes a field away. */
function change(draft: Draft, act: Interaction, fields: ActFields, at: Anchor, status: Status): Interaction {
  const { between, from, to, source, evidence, gist, ...rest } = fields;
  for (const name of [...(between ?? []), ...(from ?? []), ...(to ?? [])]) draft.actor(name);
  const sides = sidesOf(draft, fields) ?? {};
  const facts = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value ?? undefined]));
  const id = typeof gist === 'string' ? `${act.id}+` : act.id;
  if (typeof gist === 'string') draft.typed.add(id);
  let pieces: readonly Evidence[] = evidence ? evidenceOf(draft, evidence, at, act.evidence) : act.evidence;
  if (source !== undefined) {
    const claimant = source === null ? undefined : draft.actor(source).id;
    pieces = pieces.map(({ source: _, ...piece }) => (claimant === undefined ? piece : { ...piece, source: claimant }));
  }
  const next = { ...act, ...facts, ...sides, id, evidence: pieces, ...(typeof gist === 'string' ? { gist } : {}) };
  if (!isAct(next as Interaction)) throw new Unfit('an interaction needs two different participants');
  return judged(next as Interaction, status);
}

/** Where the evidence of an act lies in the documents of the spans; what lies in others stays, and so does what is known of a span that was there. */
function evidenceOf(
  draft: Draft,
  spans: NonNullable<ActFields['evidence']>,
  at: Anchor,
  before: readonly Evidence[],
): Evidence[] {
  const named = new Set(
    spans.flatMap(({ document = at.document }) =>
      draft.documents.filter(({ sha256 }) => sha256 === document).map(({ id }) => id),
    ),
  );
  const elsewhere = before.filter((piece) => !named.has(piece.document));
  const here = spans.map(({ document = at.document, start, end }) => {
    if (end <= start) throw new Unfit('evidence ends before it starts');
    const [id] = draft.documentsOf({ document, start, end });
    const old = before.find((piece) => piece.document === id && piece.start < end && start < piece.end);
    const source = old?.source === undefined ? {} : { source: old.source };
    return { document: id ?? '', start, end, ...source, rule: old?.rule ?? 'person', confidence: 1 };
  });
  return [...elsewhere, ...here];
}

/** Adds an act, or confirms it where the extractor has found it; one that an earlier decision on the same text has added is another act. */
function add(draft: Draft, at: Anchor, fields: ActFields): void {
  const { type } = fields;
  if (type === undefined) throw new Unfit('after.type is missing');
  const spans = fields.evidence ?? [{ start: at.start, end: at.end }];
  const anchors = [at, ...spans.map((span) => ({ document: at.document, ...span }))];
  const documents = anchors.flatMap((anchor) => draft.documentsOf(anchor));
  const isOpen = (act: Interaction): boolean => {
    const sameTime = !act.date || !fields.date || act.date === fields.date || !areDays(act.date, fields.date);
    return sameTime && !documents.some((id) => draft.decided.get(act.id)?.has(id));
  };
  let found: Interaction | undefined;
  for (const anchor of anchors) found ??= tryLocate(draft, anchor, fields, isOpen);
  const blank = { id: `added-${draft.decided.size}`, type, gist: '', evidence: [], from: [], to: [] };
  const status = !found ? 'added' : saysMore(found, fields) ? 'corrected' : 'confirmed';
  const base = found ?? (blank as unknown as Interaction);
  const next = change(draft, base, { ...fields, evidence: spans }, at, status);
  if (found) draft.replace(found, next);
  else draft.interactions.push(next);
  draft.decided.set(next.id, new Set([...(draft.decided.get(base.id) ?? []), ...documents]));
}

/** Two different days are two acts; a month and a day in it may be one. */
const areDays = (a: string, b: string): boolean => a.length >= 10 && b.length >= 10;

/** Whether a decision changes any field of an act that was found. */
function saysMore(act: Interaction, fields: ActFields): boolean {
  return DETAILS.some((key) => key in fields && (fields[key] ?? undefined) !== act[key]);
}
