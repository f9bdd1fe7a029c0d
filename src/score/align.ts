/** Which actor of the dataset is which of gold's, and whom each stands for in the state view. */
import type { ActorKind } from '../model/actor.ts';
import type { GoldActor } from './gold.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const TITLE = /^(mr|mrs|ms|dr|president|prime minister|foreign minister|the)\.?\s+/u;

/** Names are compared without accents, case, punctuation and one title before them. */
function fold(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(TITLE, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The mark of an actor that gold does not have, so that it can never equal one of gold's ids. */
const FOREIGN = '?';

/** The dataset's actor id -> gold's, by id, else by the first name or alias that is a proper name of one of gold's; others get a mark. */
export function alignActors(actors: readonly Named[], gold: readonly GoldActor[]): Map<string, string> {
  const byName = new Map<string, string>();
  for (const one of gold) {
    const spelledId = one.id.replaceAll('-', ' ');
    for (const name of [one.name, spelledId, ...one.aliases]) {
      // a description in lower case ("the ministers") names nobody
      const key = /\p{Lu}/u.test(name) || name === spelledId ? fold(name) : '';
      if (key !== '' && !byName.has(key)) byName.set(key, one.id);
    }
  }
  const ids = new Set(gold.map(({ id }) => id));
  return new Map(
    actors.map((actor) => {
      if (ids.has(actor.id)) return [actor.id, actor.id];
      const hit = [actor.name, ...actor.aliases].map((name) => byName.get(fold(name))).find((id) => id !== undefined);
      return [actor.id, hit ?? FOREIGN + actor.id];
    }),
  );
}

/** The dataset's actor id under gold's ids; `parents` are ids that gold's actors act for, though gold may not list them. */
export function renamer(map: ReadonlyMap<string, string>, parents: ReadonlySet<string>): (id: string) => string {
  return (id) => {
    const mapped = map.get(id) ?? FOREIGN + id;
    const own = mapped.startsWith(FOREIGN) ? mapped.slice(FOREIGN.length) : undefined;
    return own !== undefined && parents.has(own) ? own : mapped;
  };
}

interface Placed {
  readonly id: string;
  readonly kind: ActorKind;
  readonly of?: string | null | undefined;
  readonly disputed?: boolean | null | undefined;
}

/** Steps up that are taken at most: person, region, state and some to spare. */
const DEEPEST = 5;

/** Actor id -> the party that it stands for in the state view: persons and undisputed regions go up to whom they belong. */
export function stateOf(actors: readonly Placed[]): (id: string) => string {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const climb = (id: string, depth: number): string => {
    const actor = byId.get(id);
    if (!actor?.of || depth >= DEEPEST) return id;
    const person = actor.kind === 'leader' || actor.kind === 'official';
    if (!byId.has(actor.of)) return person ? actor.of : id;
    return person || (actor.kind === 'region' && !actor.disputed) ? climb(actor.of, depth + 1) : id;
  };
  return (id) => climb(id, 0);
}
