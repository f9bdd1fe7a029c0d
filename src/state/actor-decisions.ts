/** What a person decides on actors, as corrections that are anchored to their names. */
import type { Actor, ActorKind, Role } from '../model/actor.ts';
import type { MentionSpan } from '../model/document.ts';
import type { Decision, Lookup } from './decisions.ts';

/** What a person changes of an actor in one go; what is absent stays. `of` is an id, null = nobody. */
export interface ActorChange {
  readonly name?: string;
  readonly kind?: ActorKind;
  readonly of?: string | null;
  readonly disputed?: boolean;
  readonly aliases?: readonly string[];
}

/** A dated role as it stands in a form; `of` is an id. */
export type RoleDraft = Omit<Role, 'actor'>;

const nameOf = (id: string, { actor }: Lookup): string => actor(id)?.name ?? id;

/** One name for several: `into` stays, and all that was said of the others is said of it. */
export function merge(into: string, others: readonly string[], lookup: Lookup): Decision {
  const name = nameOf(into, lookup);
  return { act: 'merge', before: { names: [name, ...others.map((id) => nameOf(id, lookup))] }, after: { name } };
}

/** Everything that differs from the actor as it is, each as the decision that it needs; empty where nothing does. */
export function changeActor(actor: Actor, change: ActorChange, lookup: Lookup): Decision[] {
  const decisions: Decision[] = [];
  const before = { name: actor.name };
  const standing: Record<string, unknown> = {};
  if (change.kind !== undefined && change.kind !== actor.kind) standing['kind'] = change.kind;
  if (change.of !== undefined && change.of !== (actor.of ?? null))
    standing['of'] = change.of === null ? null : nameOf(change.of, lookup);
  if (change.disputed !== undefined && change.disputed !== (actor.disputed ?? false))
    standing['disputed'] = change.disputed;
  if (Object.keys(standing).length) decisions.push({ act: 'rekind', before, after: standing });
  if (change.aliases) {
    const wanted = change.aliases;
    const added = wanted.filter((alias) => !actor.aliases.includes(alias) && alias !== actor.name);
    const remove = actor.aliases.filter((alias) => !wanted.includes(alias));
    if (added.length || remove.length)
      decisions.push({
        act: 'alias',
        before,
        after: { ...(added.length ? { aliases: added } : {}), ...(remove.length ? { remove } : {}) },
      });
  }
  // last, since the others know the actor by the old name
  const name = change.name?.trim();
  if (name && name !== actor.name) decisions.push({ act: 'rename', before, after: { name } });
  return decisions;
}

const roleFields = ({ kind, of, title, from, to }: RoleDraft, lookup: Lookup): Record<string, unknown> => ({
  kind,
  of: nameOf(of, lookup),
  title,
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

/** Whom an actor acts for, as what and when: a role added, changed or (with `next` undefined) taken away. */
export function setRole(
  actor: Pick<Actor, 'name'>,
  old: Role | undefined,
  next: RoleDraft | undefined,
  lookup: Lookup,
): Decision {
  return {
    act: 'role',
    before: { name: actor.name, ...(old ? { role: roleFields(old, lookup) } : {}) },
    ...(next ? { after: roleFields(next, lookup) } : {}),
  };
}

/** No actor at all: its acts and mentions go. */
export const hide = (actor: Pick<Actor, 'name'>): Decision => ({ act: 'hide', before: { name: actor.name } });

/** Some mentions of an actor are somebody else. */
export function split(
  actor: Actor,
  name: string,
  spans: readonly Pick<MentionSpan, 'document' | 'start' | 'end'>[],
  lookup: Lookup,
): Decision {
  return {
    act: 'split',
    before: { name: actor.name },
    after: {
      name,
      kind: actor.kind,
      spans: spans.map(({ document, start, end }) => ({
        document: lookup.document(document)?.sha256 ?? document,
        start,
        end,
      })),
    },
  };
}

/** A stretch of text names an actor that was not seen there, or (with `next` undefined) does not name the one that was. */
export function mention(
  at: NonNullable<Decision['at']>,
  old: string | undefined,
  next: string | undefined,
  lookup: Lookup,
): Decision {
  return {
    act: 'mention',
    at,
    ...(old === undefined ? {} : { before: { actor: nameOf(old, lookup) } }),
    ...(next === undefined ? {} : { after: { actor: nameOf(next, lookup) } }),
  };
}

/** A new actor that the machine did not see. */
export const addActor = (name: string, kind: ActorKind, of: string | undefined, lookup: Lookup): Decision => ({
  act: 'add',
  after: { name, kind, ...(of === undefined ? {} : { of: nameOf(of, lookup) }) },
});
