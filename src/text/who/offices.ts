/** Which offices a person of the document holds, by what the text says and by the dated roles. */
import type { Lexicon, RoleNoun } from '../../lexicon/lexicon.ts';
import type { Actor } from '../../model/actor.ts';
import { overlaps, type Period } from './period.ts';
import type { Cast, PersonReading } from './persons.ts';
import type { RolePhrase } from './role-phrases.ts';
import { distinct } from '../distinct.ts';

export interface OfficeContext {
  readonly lexicon: Lexicon;
  readonly period: Period;
  readonly persons: PersonReading;
}

const MINISTRY = /ministry/;
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
export function bodiesOf(actor: Actor, { persons, lexicon, period }: OfficeContext): string[] {
  const person = persons.byId.get(actor.id)?.person;
  const said = person?.claims.map((claim) => claim.body) ?? [];
  const known = (lexicon.roles.get(actor.id) ?? []).filter((role) => overlaps(role, period)).map((role) => role.body);
  return distinct([...said, ...known]).filter((body) => body !== '' && body !== 'counterpart');
}

/** Sorts of office held: "minister" for every minister, deputies apart. */
export const officesOf = (actor: Actor, context: OfficeContext): string[] =>
  [...titlesOf(actor, context), ...(context.lexicon.roles.get(actor.id) ?? []).map((role) => role.title)].map(
    (title) => {
      const lower = title.toLowerCase();
      const deputy = /\b(deputy|vice|assistant|under)\b/.test(lower) ? 'deputy ' : '';
      return deputy + (lower.includes('minister') ? 'minister' : lower);
    },
  );

const titlesOf = (actor: Actor, { persons }: OfficeContext): string[] =>
  (persons.byId.get(actor.id)?.person.claims ?? []).map((claim) => claim.title);

/** Does this person hold the office of the noun? */
export function holds(actor: Actor, noun: RoleNoun, context: OfficeContext, phrase: RolePhrase): boolean {
  if (noun.body === 'state' || noun.body === 'head of state') return actor.kind === 'leader' && !phrase.deputy;
  if (noun.kind === 'leader' && actor.kind !== 'leader') return false;
  if (noun.kind === 'leader') return bodiesOf(actor, context).includes(noun.body);
  if (noun.rank === 'minister' && noun.body === 'ministry')
    return bodiesOf(actor, context).some((body) => MINISTRY.test(body));
  if (VAGUE.has(noun.body)) return titlesOf(actor, context).includes(noun.noun);
  return bodiesOf(actor, context).includes(noun.body);
}

/** "the UN chief": the one person of the document who acts for the body. */
export function headOf(of: string, { noun }: RoleNoun, { persons, lexicon }: OfficeContext): string | null {
  if (lexicon.kinds.get(of) !== 'organisation' || !/(^| )(chief|head|boss)$/.test(noun)) return null;
  const here = castOf(persons, of);
  return here.length === 1 ? here[0]!.actor.id : null;
}

/** Acting persons of one state, as many as are worth asking. */
export const castOf = (persons: PersonReading, of: string): readonly Cast[] =>
  (persons.byOf.get(of) ?? []).slice(0, 60);
