/** Decisions on actors and mentions; anchored to names. */
import * as v from 'valibot';
import { ACTOR_KINDS, type Actor } from '../model/actor.ts';
import type { Correction } from '../model/correction.ts';
import { addActor, freeId, NewActor, role, stand, Standing } from './actor-standing.ts';
import { readPart, Unfit, type Anchor, type Draft } from './draft.ts';
import { sortAliases } from './order.ts';
import { uniteActsOf } from './unite-after-merge.ts';

const Name = v.pipe(v.string(), v.trim(), v.nonEmpty());
const optional = v.exactOptional;
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Spans = v.array(v.object({ document: v.string(), start: Offset, end: Offset }));
const Named = v.object({ name: Name });
/** Applies one decision on an actor or a mention; throws Unfit. */
export function correctActor(draft: Draft, correction: Correction): void {
  const { act, at, before, after } = correction;
  switch (act) {
    case 'add':
      return void addActor(draft, readPart(NewActor, after, 'after'));
    case 'merge': {
      const names = readPart(v.object({ names: v.pipe(v.array(Name), v.minLength(2)) }), before, 'before').names;
      return merge(draft, names, readPart(Named, after, 'after').name);
    }
    case 'split':
      return split(draft, before, after);
    case 'rename': {
      const { name, short } = readPart(v.object({ name: Name, short: optional(v.string()) }), after, 'after');
      return rename(draft, subject(draft, before, name), name, short);
    }
    case 'rekind': {
      const actor = subject(draft, before);
      return stand(draft, actor, readPart(v.object(Standing), after, 'after'));
    }
    case 'role':
      return role(draft, subject(draft, before), before, after);
    case 'alias': {
      const change = v.object({ aliases: optional(v.array(Name), []), remove: optional(v.array(Name), []) });
      const { aliases, remove } = readPart(change, after, 'after');
      const actor = subject(draft, before);
      const kept = actor.aliases.filter((alias) => !remove.includes(alias));
      draft.actors.set(actor.id, { ...actor, aliases: sortAliases(actor, [...kept, ...aliases]) });
      return;
    }
    case 'hide': {
      const actor = subject(draft, before);
      draft.actors.delete(actor.id);
      return draft.rewire(actor.id, undefined);
    }
    case 'mention':
      if (!at) throw new Unfit('it has no "at": document, start and end');
      return mention(draft, at, before, after);
    default:
      throw new Unfit(`"${act}" needs an "at": document, start and end`);
  }
}

/** The actor that a decision is about; `now` is a name that it may have been given since. */
function subject(draft: Draft, before: unknown, now?: string): Actor {
  const { name } = readPart(Named, before, 'before');
  return draft.find(name) ?? (now === undefined ? undefined : draft.find(now)) ?? draft.actor(name);
}

function merge(draft: Draft, names: readonly string[], name: string): void {
  const found = [...new Set(names.flatMap((one) => draft.find(one) ?? []))];
  const head = draft.find(name) ?? found[0];
  if (!head) throw new Unfit(`there is no actor "${names.join('" or "')}"`);
  const others = found.filter((actor) => actor.id !== head.id);
  for (const other of others) {
    draft.actors.delete(other.id);
    draft.rewire(other.id, head.id);
  }
  const aliases = [head, ...others].flatMap((actor) => [actor.name, ...actor.aliases]);
  draft.actors.set(head.id, { ...head, aliases: sortAliases({ name: head.name }, aliases) });
  if (others.length) uniteActsOf(draft, head.id);
  if (head.name !== name) rename(draft, draft.actor(head.id), name, undefined);
}

/** Some of an actor's mentions are another one: those spans go over, and the acts whose evidence names nobody but the new one. */
function split(draft: Draft, before: unknown, after: unknown): void {
  const old = subject(draft, before);
  const { spans, ...fields } = readPart(
    v.object({ ...NewActor.entries, kind: optional(v.picklist(ACTOR_KINDS), old.kind), spans: Spans }),
    after,
    'after',
  );
  const moved = new Set(
    spans.flatMap((span) => draft.documentsOf(span).map((id) => `${id}|${span.start}|${span.end}`)),
  );
  const of = fields.of === undefined && old.of !== undefined ? { of: old.of } : {};
  const other = addActor(draft, { ...of, ...fields });
  draft.mentionSpans = draft.mentionSpans.map((one) =>
    one.actor === old.id && moved.has(`${one.document}|${one.start}|${one.end}`) ? { ...one, actor: other.id } : one,
  );
  const named = (act: Draft['interactions'][number], id: string): boolean =>
    act.evidence.some((piece) =>
      draft.mentionSpans.some(
        (one) => one.actor === id && one.document === piece.document && one.start < piece.end && piece.start < one.end,
      ),
    );
  const swap = (ids: readonly string[]): string[] => ids.map((id) => (id === old.id ? other.id : id));
  draft.interactions = draft.interactions.map((act) => {
    if (!named(act, other.id) || named(act, old.id)) return act;
    return act.between ? { ...act, between: swap(act.between) } : { ...act, from: swap(act.from), to: swap(act.to) };
  });
}

function rename(draft: Draft, actor: Actor, name: string, short: string | undefined): void {
  const { short: _, ...rest } = actor;
  const keptShort = short ?? (actor.name === name ? actor.short : undefined);
  const next = {
    ...rest,
    name,
    aliases: sortAliases({ name }, [...actor.aliases, actor.name]),
    ...(keptShort === undefined || keptShort === name ? {} : { short: keptShort }),
  };
  draft.actors.delete(actor.id);
  const id = actor.name === name ? actor.id : freeId(draft, name);
  draft.actors.set(id, { ...next, id });
  if (id !== actor.id) draft.rewire(actor.id, id);
}

/** A span of text is (or is not) a mention of an actor. */
function mention(draft: Draft, at: Anchor, before: unknown, after: unknown): void {
  const documents = draft.documentsOf(at);
  const fields = v.object({ actor: optional(Name) });
  const old = readPart(fields, before, 'before').actor;
  const next = readPart(fields, after, 'after').actor;
  const actor = next === undefined ? undefined : draft.actor(next).id;
  const gone = old === undefined ? undefined : draft.find(old)?.id;
  const here = (one: { readonly document: string; readonly start: number; readonly end: number }): boolean =>
    documents.includes(one.document) && one.start < at.end && at.start < one.end;
  draft.mentionSpans = draft.mentionSpans.filter((one) => !(here(one) && (one.actor === gone || one.actor === actor)));
  if (actor === undefined) return;
  const { start, end } = at;
  const found = documents.map((document) => ({ document, start, end, actor, rule: 'person' }));
  draft.mentionSpans = [...draft.mentionSpans, ...found];
}
