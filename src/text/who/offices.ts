/** Which offices a person of the document holds, by what the text says and by the dated roles. */
import type { KnownRole, Lexicon, RoleNoun } from '../../lexicon/lexicon.ts';
import { overlaps, type Period } from './period.ts';
import type { Cast, PersonReading } from './persons.ts';
import type { RolePhrase } from './role-phrases.ts';

export interface OfficeContext {
  readonly lexicon: Lexicon;
  readonly period: Period;
  readonly persons: PersonReading;
}

const DIPLOMATIC = new Set(['foreign ministry', 'embassy', 'organisation']);
/** Bodies with many members: there the title itself must be the same. */
const VAGUE = new Set([
  '',
  'officials',
  'organisation',
  'parliament',
  'government',
  'armed forces',
  'embassy',
  'presidential administration',
  'party',
  'ministry',
  'former',
]);
/** The bodies of which somebody holds an office, said or known. */
export const bodiesOf = (cast: Cast, context: OfficeContext): readonly string[] =>
  (cast.bodies ??= readBodies(cast, context));

function readBodies({ claims, actor }: Cast, { lexicon, period }: OfficeContext): readonly string[] {
  const found: string[] = [];
  const add = (body: string): void => {
    if (body !== '' && body !== 'counterpart' && !found.includes(body)) found.push(body);
  };
  for (const { body } of claims) add(body);
  for (const role of lexicon.roles.get(actor.id) ?? NO_ROLES) if (overlaps(role, period)) add(role.body);
  return found;
}
const NO_ROLES: readonly KnownRole[] = [];

/** Sorts of office held: "minister" for every minister, deputies apart. */
export const officesOf = ({ claims, actor }: Cast, { lexicon }: OfficeContext): string[] =>
  [...claims, ...(lexicon.roles.get(actor.id) ?? NO_ROLES)].map(({ title }) => {
    const lower = title.toLowerCase();
    const deputy = /\b(deputy|vice|assistant|under)\b/.test(lower) ? 'deputy ' : '';
    return deputy + (lower.includes('minister') ? 'minister' : lower);
  });

/** Does this person hold the office of the noun? */
export function holds(cast: Cast, noun: RoleNoun, context: OfficeContext, phrase: RolePhrase): boolean {
  const { kind } = cast.actor;
  if (noun.body === 'guest') return true;
  if (noun.noun === 'diplomat') return bodiesOf(cast, context).some((body) => DIPLOMATIC.has(body));
  if (noun.body === 'state' || noun.body === 'head of state') return kind === 'leader' && !phrase.deputy;
  if (noun.kind === 'leader') return kind === 'leader' && bodiesOf(cast, context).includes(noun.body);
  if (noun.rank === 'minister' && noun.body === 'ministry') return isMinister(cast, context);
  if (VAGUE.has(noun.body)) return cast.claims.some(({ title }) => title === noun.noun);
  return bodiesOf(cast, context).includes(noun.body);
}

/** Holds an office of a ministry. */
export const isMinister = (cast: Cast, context: OfficeContext): boolean =>
  bodiesOf(cast, context).some((body) => body.includes('ministry'));

/** "the UN chief": the one person of the document who acts for the body. */
export function headOf(of: string, { noun }: RoleNoun, { persons, lexicon }: OfficeContext): string | null {
  if (lexicon.kinds.get(of) !== 'organisation' || !/(^| )(chief|head|boss)$/.test(noun)) return null;
  const here = castFor(persons, of);
  return here.length === 1 ? here[0]!.actor.id : null;
}

/** As many as are worth asking. */
const MOST = 60;
const NOBODY: readonly Cast[] = [];

/** Acting persons of one state. */
export function castFor({ byOf }: PersonReading, of: string): readonly Cast[] {
  const all = byOf.get(of) ?? NOBODY;
  return all.length > MOST ? all.slice(0, MOST) : all;
}
