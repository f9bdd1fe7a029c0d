/** When a document is about: which role of a person counts. */
import type { KnownRole, Lexicon } from '../../lexicon/lexicon.ts';
import { distinct } from '../distinct.ts';

export interface Context {
  readonly title?: string | undefined;
  /** ISO 8601 date or interval that the document is about. */
  readonly period?: string | undefined;
  readonly published?: string | undefined;
  /** Date that "now" means, where nothing else is known. */
  readonly referenceDate?: string | undefined;
}

/** First and last day, as ISO dates of any precision; both undefined = unknown. */
export interface Period {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const NEVER: readonly string[] = [];

export function periodOf({ period, published, referenceDate }: Context): Period {
  const [from, to] = period ? period.split('/') : NEVER;
  const last = to || from || published || referenceDate;
  return { from: from || published || referenceDate, to: last };
}

/** "2022" and "2022-03-11" compare by what both say. */
const notAfter = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) <= b.slice(0, length);
};

export const isHeldAt = (role: KnownRole, date: string): boolean =>
  (!role.from || notAfter(role.from, date)) && (!role.to || notAfter(date, role.to));

export const overlaps = (role: KnownRole, { from, to }: Period): boolean =>
  (!role.from || !to || notAfter(role.from, to)) && (!role.to || !from || notAfter(from, role.to));

/** The role that a person of the lexicon held: at the period's end, else within it, else the last before it; `held` tells which. */
export function roleIn(id: string, period: Period, lexicon: Lexicon): { role: KnownRole; held: boolean } | null {
  const roles = lexicon.roles.get(id) ?? [];
  const rank = (role: KnownRole): string => `${role.kind === 'leader' ? 1 : 0}${role.from ?? ''}`;
  const best = (list: readonly KnownRole[]): KnownRole | undefined =>
    [...list].sort((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
  const { to } = period;
  const held = to
    ? (best(roles.filter((role) => isHeldAt(role, to))) ?? best(roles.filter((role) => overlaps(role, period))))
    : undefined;
  if (held) return { role: held, held: true };
  const past = roles.filter((role) => role.to && (!to || !notAfter(to, role.to)));
  const latest = (to ? past : roles).reduce<KnownRole | undefined>(
    (a, b) => (a && (a.to ?? '9999') >= (b.to ?? '9999') ? a : b),
    undefined,
  );
  const any = latest ?? roles[0];
  return any ? { role: any, held: to === undefined } : null;
}

/** Persons who held an office for an actor in the period: leaders, or those of a body ("foreign ministry") and rank. */
export function holdersOf(
  actor: string,
  fits: (role: KnownRole) => boolean,
  period: Period,
  lexicon: Lexicon,
): string[] {
  const { to } = period;
  if (!to) return [];
  const roles = (lexicon.rolesOf.get(actor) ?? []).filter(fits);
  const now = roles.filter((role) => isHeldAt(role, to));
  return distinct((now.length ? now : roles.filter((role) => overlaps(role, period))).map((role) => role.actor));
}
