/** The persons who act in a document: kind, whom for, by the text's own words and by the dated roles of the lexicon. */
import type { Actor, Role } from '../../model/actor.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Claim, Person } from './people.ts';
import { roleIn, type Period } from './period.ts';

/** A person with the role that counts here; null where the person is no actor. */
export function castPerson(person: Person, lexicon: Lexicon, period: Period): Actor | null {
  const all = person.claims.filter((claim) => claim.kind !== 'none' && (claim.body !== 'counterpart' || !person.known));
  // what is only guessed counts where nothing is said
  const claims =
    person.known || all.some((claim) => claim.of && !claim.guessed)
      ? all.map((claim) => (claim.guessed ? { ...claim, of: '' } : claim))
      : all;
  const said = claims.find((claim) => claim.of && !claim.former) ?? claims.find((claim) => claim.of) ?? claims[0];
  const aliases = [...person.forms].sort();
  if (!person.known) {
    const first = person.claims[0];
    if (!said?.of || (first?.kind === 'none' && claims.length < 2)) return null;
    return { id: person.id, name: person.name, kind: kindSaid(claims, 'official'), of: said.of, aliases };
  }
  const actor = lexicon.actors.get(person.known)!;
  const found = roleIn(person.known, period, lexicon);
  const held = found?.held ? found.role : null;
  const ofHeld =
    claims.length && held && !claims.some((claim) => claim.of === held.of)
      ? claims.find((claim) => claim.of && !claim.former)?.of
      : undefined;
  const of = ofHeld ?? held?.of ?? (said?.of || (found?.role.of ?? actor.of));
  const heads = held && held.of === of && held.kind === 'leader' ? 'leader' : 'official';
  const kind = canHaveLeader(of, lexicon) ? kindSaid(claims, heads) : 'official';
  return {
    id: person.id,
    name: actor.name,
    kind,
    ...(of ? { of } : {}),
    ...(actor.short ? { short: actor.short } : {}),
    aliases,
  };
}

/** Bodies and regions within a state have officials only. */
function canHaveLeader(of: string | undefined, lexicon: Lexicon): boolean {
  const actor = of ? lexicon.actors.get(of) : undefined;
  return !actor || actor.kind === 'state' || (actor.kind === 'region' && actor.disputed === true);
}

/** The text's words win: a leader if called so, an official if called a former one only. */
function kindSaid(claims: readonly Claim[], otherwise: 'leader' | 'official'): 'leader' | 'official' {
  if (claims.some((claim) => claim.kind === 'leader')) return 'leader';
  if (claims.some((claim) => claim.former)) return 'official';
  if (otherwise === 'leader') return 'leader';
  return 'official';
}

/** What the text says that a found person is, as a role. */
export function rolesSaid(person: Person, actor: Actor): Role[] {
  const claim = person.claims.find((c) => c.kind !== 'none' && c.of === actor.of);
  return claim && actor.of ? [{ actor: actor.id, kind: actor.kind, of: actor.of, title: claim.title }] : [];
}
