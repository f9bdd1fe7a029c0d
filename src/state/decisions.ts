/** What a person decides on a coded interaction or an actor, as corrections that are anchored to the text and to names. */
import type { Actor } from '../model/actor.ts';
import type { EventType, Mode } from '../model/codebook.ts';
import type { Correction } from '../model/correction.ts';
import type { DocumentMeta } from '../model/document.ts';
import type { Interaction } from '../model/interaction.ts';

/** A correction before the clock is asked. */
export type Decision = Omit<Correction, 'time'>;

/** The fields of an interaction that a person can change; actors by id, null = none. */
export interface ActDraft {
  readonly mutual: boolean;
  /** All participants where mutual. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly type: EventType;
  readonly mode: Mode | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly source: string | null;
}

export interface Lookup {
  readonly actor: (id: string) => Pick<Actor, 'name'> | undefined;
  readonly document: (id: string) => Pick<DocumentMeta, 'sha256'> | undefined;
}

export const draftOf = (act: Interaction): ActDraft => ({
  mutual: act.between !== undefined,
  from: act.between ?? act.from,
  to: act.between ? [] : act.to,
  type: act.type,
  mode: act.mode ?? null,
  date: act.date ?? null,
  place: act.place ?? null,
  source: act.evidence[0]?.source ?? null,
});

const namesOf = (ids: readonly string[], lookup: Lookup): string[] => ids.map((id) => lookup.actor(id)?.name ?? id);
const sidesOf = (draft: Pick<ActDraft, 'mutual' | 'from' | 'to'>, lookup: Lookup): Record<string, unknown> =>
  draft.mutual
    ? { between: namesOf(draft.from, lookup) }
    : { from: namesOf(draft.from, lookup), to: namesOf(draft.to, lookup) };

/** Where the act stands: its first piece of evidence, by the document's hash. Throws where the document is unknown. */
function anchorOf(act: Interaction, lookup: Lookup): NonNullable<Decision['at']> {
  const [piece] = act.evidence;
  const document = piece && lookup.document(piece.document);
  if (!piece || !document)
    throw new Error(`state/decisions: interaction ${act.id} has no evidence in a known document`);
  return { document: document.sha256, start: piece.start, end: piece.end };
}

/** What was seen: enough to know the act again after a new coding. */
function seenOf(act: Interaction, lookup: Lookup): Record<string, unknown> {
  const { date, place } = act;
  return {
    ...sidesOf(draftOf(act), lookup),
    type: act.type,
    ...(act.mode ? { mode: act.mode } : {}),
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place }),
  };
}

export function judge(verdict: 'confirm' | 'reject', act: Interaction, lookup: Lookup): Decision {
  return { act: verdict, at: anchorOf(act, lookup), before: seenOf(act, lookup) };
}

/** The change from an act to a draft: only the fields that differ. Undefined where nothing does. */
export function edit(act: Interaction, draft: ActDraft, lookup: Lookup): Decision | undefined {
  const old = draftOf(act);
  const after: Record<string, unknown> = {};
  const sides = JSON.stringify(sidesOf(draft, lookup));
  if (sides !== JSON.stringify(sidesOf(old, lookup))) Object.assign(after, sidesOf(draft, lookup));
  for (const key of ['type', 'mode', 'date', 'place'] as const) if (draft[key] !== old[key]) after[key] = draft[key];
  // a date that a person gives is known, not implied
  if ('date' in after) after['dateBasis'] = draft.date === null ? null : 'known';
  if ('place' in after) after['placeBasis'] = draft.place === null ? null : 'known';
  if (draft.source !== old.source) after['source'] = draft.source === null ? null : namesOf([draft.source], lookup)[0];
  if (!Object.keys(after).length) return undefined;
  return { act: 'edit', at: anchorOf(act, lookup), before: seenOf(act, lookup), after };
}

/** An interaction that the machine missed, at a stretch of text. */
export function addAct(at: NonNullable<Decision['at']>, draft: ActDraft, lookup: Lookup): Decision {
  const given = Object.entries({ mode: draft.mode, date: draft.date, place: draft.place }).filter(([, value]) => value);
  const source = draft.source === null ? {} : { source: namesOf([draft.source], lookup)[0] };
  return {
    act: 'add',
    at,
    after: { ...sidesOf(draft, lookup), type: draft.type, ...Object.fromEntries(given), ...source },
  };
}

/** Why a draft is no interaction yet, in words; undefined where it is one. */
export function faultOf(draft: ActDraft): string | undefined {
  if (draft.mutual && new Set(draft.from).size < 2) return 'Name at least two actors.';
  if (!draft.mutual && (!draft.from.length || !draft.to.length)) return 'Name who acts, and on whom.';
  if (!draft.mutual && draft.to.every((id) => draft.from.includes(id))) return 'An actor cannot act on itself.';
  const point = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
  if (draft.date !== null && !draft.date.split('/').every((part) => point.test(part)))
    return 'Write the date as 2022, 2022-03, 2022-03-11, or two of them with a slash between.';
  return undefined;
}
