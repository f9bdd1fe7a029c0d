/** What the text says that a person is. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { RolePhrase } from './role-phrases.ts';

export interface Claim {
  readonly kind: 'leader' | 'official' | 'none';
  /** Whom for; '' = not said. */
  readonly of: string;
  /** The state of the body or region that it is for, else the same. */
  readonly side: string;
  /** It is for an organisation, which takes its people from all states. */
  readonly ofBody: boolean;
  /** True where the text does not say it: the state spoken of around it. */
  readonly guessed: boolean;
  readonly former: boolean;
  readonly body: string;
  readonly title: string;
}

const TWICE = 2;

/** Adds what the text says of a person. */
export function tell({ claims }: { readonly claims: Claim[] }, said: readonly Claim[]): void {
  for (const claim of said) {
    let times = 0;
    for (const known of claims) if (isSame(known, claim)) times++;
    if (times < TWICE) claims.push(claim);
  }
}

const isSame = (a: Claim, b: Claim): boolean =>
  a === b ||
  (a.of === b.of &&
    a.title === b.title &&
    a.kind === b.kind &&
    a.body === b.body &&
    a.guessed === b.guessed &&
    a.former === b.former);

/** No claim contradicts another state: "Foreign Minister Novak of Peru" is not the Novak of Chile. */
export function consistent(
  { claims, known }: { readonly claims: readonly Claim[]; readonly known: string },
  claim: Claim | null,
  lexicon: Lexicon,
): boolean {
  if (!claim?.of || claim.guessed) return true;
  let said = false;
  for (const one of claims) {
    if (!one.of || one.guessed) continue;
    if (one.side === claim.side) return true;
    said = true;
  }
  const roles = known ? lexicon.roles.get(known) : undefined;
  if (roles) {
    for (const { of } of roles) if (sideOf(of, lexicon) === claim.side) return true;
    said ||= roles.length > 0;
  }
  return !said || claim.ofBody;
}

const sideOf = (id: string, lexicon: Lexicon): string => lexicon.actors.get(id)?.of ?? id;

/** The claim of somebody who acts for an actor. */
export function claimFor(
  of: string,
  kind: Claim['kind'],
  title: string,
  lexicon: Lexicon,
  body = '',
  guessed = false,
  former = false,
): Claim {
  const target = lexicon.actors.get(of);
  const ofBody = target?.kind === 'organisation';
  return { kind, of, side: target?.of ?? of, ofBody, guessed, former, body, title };
}

/** What a role phrase says of the person that it belongs to. */
export function claimOf(phrase: RolePhrase, of: string, lexicon: Lexicon, guessed = false): Claim {
  const { kind, body, noun } = phrase.head.noun;
  const high = kind === 'leader' && !phrase.deputy && !phrase.below && !phrase.former;
  const person =
    kind === 'none' || phrase.foreign ? 'none' : high && canHaveLeader(of, lexicon) ? 'leader' : 'official';
  return claimFor(of, person, noun, lexicon, body, guessed, phrase.former);
}

/** Bodies and regions within a state have officials only. */
export function canHaveLeader(of: string | undefined, lexicon: Lexicon): boolean {
  const actor = of ? lexicon.actors.get(of) : undefined;
  return !actor || actor.kind === 'state' || (actor.kind === 'region' && actor.disputed === true);
}
