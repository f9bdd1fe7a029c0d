/** What an actor is and for whom it acts: adding one, changing kind and affiliation, dated roles. */
import * as v from 'valibot';
import { ACTOR_KINDS, isPerson, type Actor, type Role } from '../model/actor.ts';
import { isDate } from './date.ts';
import { readPart, Unfit, type Draft } from './draft.ts';
import { kebab } from './identity.ts';
import { sortAliases } from './order.ts';

const Name = v.pipe(v.string(), v.trim(), v.nonEmpty());
const optional = v.exactOptional;
const Day = v.pipe(v.string(), v.check(isDate, 'is no date'));
const RoleFields = v.object({
  kind: v.picklist(ACTOR_KINDS),
  of: Name,
  title: optional(v.string(), ''),
  from: optional(Day),
  to: optional(Day),
});
export const Standing = {
  kind: optional(v.picklist(ACTOR_KINDS)),
  of: optional(v.nullable(Name)),
  disputed: optional(v.boolean()),
};
export const NewActor = v.object({
  ...Standing,
  name: Name,
  kind: v.picklist(ACTOR_KINDS),
  short: optional(v.string()),
  aliases: optional(v.array(v.string()), []),
  note: optional(v.string()),
});

export function freeId(draft: Draft, name: string): string {
  const id = kebab(name);
  let free = id;
  for (let n = 2; draft.actors.has(free); n++) free = `${id}-${n}`;
  return free;
}

export function addActor(
  draft: Draft,
  { of, disputed, short, note, ...fields }: v.InferOutput<typeof NewActor>,
): Actor {
  const found = draft.find(fields.name);
  if (found && found.name === fields.name) {
    stand(draft, found, {
      kind: fields.kind,
      ...(of === undefined ? {} : { of }),
      ...(disputed === undefined ? {} : { disputed }),
    });
    return draft.actor(fields.name);
  }
  const actor: Actor = {
    id: freeId(draft, fields.name),
    ...fields,
    ...(short === undefined ? {} : { short }),
    ...(note === undefined ? {} : { note }),
    aliases: sortAliases(fields, fields.aliases),
  };
  draft.actors.set(actor.id, actor);
  stand(draft, actor, { ...(of === undefined ? {} : { of }), ...(disputed === undefined ? {} : { disputed }) });
  return actor;
}

interface Position {
  readonly kind?: Actor['kind'];
  readonly of?: string | null;
  readonly disputed?: boolean;
}

/** Gives an actor another kind, affiliation or standing. */
export function stand(draft: Draft, actor: Actor, position: Position): void {
  const kind = position.kind ?? actor.kind;
  const parent = position.of === undefined ? actor.of : position.of === null ? undefined : draft.actor(position.of).id;
  const { of: _o, disputed: _d, ...rest } = actor;
  const belongs = kind !== 'state' && kind !== 'organisation' && parent !== undefined;
  if (belongs) {
    const seen = new Set([actor.id]);
    for (let id: string | undefined = parent; id !== undefined; id = draft.actors.get(id)?.of) {
      if (seen.has(id)) throw new Unfit(`"${actor.name}" would act for itself`);
      seen.add(id);
    }
    const above = draft.actors.get(parent);
    if (above && isPerson(above)) throw new Unfit(`"${above.name}" is a person: nobody acts for one`);
  }
  const disputed = kind === 'region' && (position.disputed ?? actor.disputed ?? false);
  draft.actors.set(actor.id, {
    ...rest,
    kind,
    ...(belongs ? { of: parent } : {}),
    ...(disputed ? { disputed } : {}),
  });
}

export function role(draft: Draft, actor: Actor, before: unknown, after: unknown): void {
  const old = v.safeParse(v.object({ role: v.partial(RoleFields) }), before);
  if (old.success) {
    const { of, ...seen } = old.output.role;
    const parent = of === undefined ? undefined : draft.actor(of).id;
    draft.roles = draft.roles.filter(
      (one) =>
        one.actor !== actor.id ||
        (parent !== undefined && one.of !== parent) ||
        (['kind', 'title', 'from', 'to'] as const).some((key) => seen[key] !== undefined && seen[key] !== one[key]),
    );
  }
  if (after === undefined) return;
  const { of, ...fields } = readPart(RoleFields, after, 'after');
  const next: Role = { actor: actor.id, ...fields, of: draft.actor(of).id };
  if (!draft.roles.some((one) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(next)))) draft.roles.push(next);
}

const sorted = (record: object): [string, unknown][] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
