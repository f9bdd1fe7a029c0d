/** The persons who act in a document: kind, whom for, by the text's own words and by the dated roles of the lexicon. */
import type { Actor, Role } from '../../model/actor.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { canHaveLeader, type Claim } from './claims.ts';
import type { Person } from './people.ts';
import { roleIn, type Period } from './period.ts';

/** A person with the role that counts here; null where the person is no actor. */
export function castPerson(person: Person, lexicon: Lexicon, period: Period): Actor | null {
  const claims = person.claims.filter(
    (claim) => claim.kind !== 'none' && (claim.body !== 'counterpart' || !person.known),
  );
  // what is only guessed counts where nothing is said
  const sure = person.known !== '' || claims.some((claim) => claim.of && !claim.guessed);
  const saidOf = (claim: Claim | undefined): string => (claim && !(sure && claim.guessed) ? claim.of : '');
  const now = (claim: Claim): boolean => !claim.former && saidOf(claim) !== '';
  const said = claims.find(now) ?? claims.find((claim) => saidOf(claim) !== '');
  if (!person.known) {
    if (!said || (person.claims[0]?.kind === 'none' && claims.length < 2)) return null;
    const { id, name } = person;
    return { id, name, kind: kindSaid(claims, 'official'), of: said.of, aliases: aliasesOf(person) };
  }
  const actor = lexicon.actors.get(person.known)!;
  const found = roleIn(person.known, period, lexicon);
  const held = found?.held ? found.role : null;
  const ofHeld = held && !claims.some((claim) => saidOf(claim) === held.of) ? saidOf(claims.find(now)) : '';
  const of = ofHeld || (held?.of ?? (saidOf(said) || (found?.role.of ?? actor.of)));
  const heads = held && held.of === of && held.kind === 'leader' ? 'leader' : 'official';
  const kind = canHaveLeader(of, lexicon) ? kindSaid(claims, heads) : 'official';
  return {
    id: person.id,
    name: actor.name,
    kind,
    ...(of ? { of } : {}),
    ...(actor.short ? { short: actor.short } : {}),
    aliases: aliasesOf(person),
  };
}

const aliasesOf = ({ forms }: Person): string[] => (forms.length > 1 ? [...forms].sort() : [...forms]);

/** The text's words win: a leader if called so, an official if called a former one only. */
function kindSaid(claims: readonly Claim[], otherwise: 'leader' | 'official'): 'leader' | 'official' {
  if (claims.some((claim) => claim.kind === 'leader')) return 'leader';
  if (claims.some((claim) => claim.former)) return 'official';
  if (otherwise === 'leader') return 'leader';
  return 'official';
}

/** What the text says that a found person is, as a role. */
export function roleSaid({ claims }: Person, { id, kind, of }: Actor): Role | undefined {
  const claim = of ? claims.find((c) => c.kind !== 'none' && c.of === of) : undefined;
  return claim && { actor: id, kind, of: claim.of, title: claim.title };
}
