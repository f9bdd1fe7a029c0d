/** Actors that may be one under two names: by spelling, by role, and by whom they deal with. Suggestions only; a person decides. */
import { isPerson, type Actor, type Role } from '../model/actor.ts';
import { soundKey } from '../lexicon/spelling.ts';
import type { Dataset } from '../model/dataset.ts';
import { participantsOf } from '../model/interaction.ts';
import { compareText } from './order.ts';
import { agreement, nameParts, surnameKeys } from './person-names.ts';

export interface MergeSuggestion {
  /** The one that stays: the one that is named more often, then by id. */
  readonly into: string;
  readonly other: string;
  /** In words, the strongest first. */
  readonly reasons: readonly string[];
  /** 0 to 1. */
  readonly score: number;
}

/** More pairs than this help nobody. */
const MOST = 60;
const LEAST = 0.4;

/** Pairs that may be one actor, the likeliest first (ties by id). Of several names only pairs that share one sound are compared. */
export function suggestMerges(dataset: Pick<Dataset, 'actors' | 'roles' | 'interactions'>): MergeSuggestion[] {
  const partners = partnersOf(dataset);
  const roles = groupRoles(dataset.roles);
  const found: MergeSuggestion[] = [];
  const seen = new Set<string>();
  for (const group of candidates(dataset.actors, roles))
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        const [x, y] = a.id < b.id ? [a, b] : [b, a];
        const key = `${x.id}|${y.id}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const one = judge(x, y, roles, partners);
        if (one) found.push(one);
      }
  return found
    .sort((a, b) => b.score - a.score || compareText(a.into, b.into) || compareText(a.other, b.other))
    .slice(0, MOST);
}

type Partners = ReadonlyMap<string, ReadonlyMap<string, number>>;

function partnersOf({ interactions }: Pick<Dataset, 'interactions'>): Partners {
  const all = new Map<string, Map<string, number>>();
  for (const act of interactions) {
    const ids = participantsOf(act);
    for (const id of ids) {
      const mine = all.get(id) ?? new Map<string, number>();
      for (const other of ids) if (other !== id) mine.set(other, (mine.get(other) ?? 0) + 1);
      all.set(id, mine);
    }
  }
  return all;
}

function groupRoles(list: readonly Role[]): ReadonlyMap<string, readonly Role[]> {
  const groups = new Map<string, Role[]>();
  for (const role of list) groups.set(role.actor, [...(groups.get(role.actor) ?? []), role]);
  return groups;
}

const initials = (name: string): string => (name.match(/\b\p{Lu}/gu) ?? []).join('');
const words = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Groups within which every pair is looked at; those that only share a common word are left out by their size. */
function candidates(actors: readonly Actor[], roles: ReadonlyMap<string, readonly Role[]>): Actor[][] {
  const groups = new Map<string, Actor[]>();
  const file = (key: string, actor: Actor): void => void groups.set(key, [...(groups.get(key) ?? []), actor]);
  for (const actor of actors) {
    if (isPerson(actor)) {
      for (const key of surnameKeys(nameParts(actor.name))) file(`p${key}`, actor);
      for (const { of, title } of roles.get(actor.id) ?? []) file(`r${of}|${title}`, actor);
    } else {
      const forms = [actor.name, ...actor.aliases];
      for (const key of new Set(forms.flatMap((form) => [form.toUpperCase(), initials(form)])))
        if (key.length > 1) file(`o${key}`, actor);
      for (const word of new Set(words(actor.name))) if (word.length > 3) file(`w${word}`, actor);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.length < 40);
}

function judge(
  a: Actor,
  b: Actor,
  roles: ReadonlyMap<string, readonly Role[]>,
  partners: Partners,
): MergeSuggestion | undefined {
  if (isPerson(a) !== isPerson(b)) return undefined;
  // two names with different given names are two people, whatever else they share
  const [x, y] = [nameParts(a.name), nameParts(b.name)];
  const spelling = isPerson(a) ? personSpelling(a, b) : bodySpelling(a, b);
  if (isPerson(a) && spelling.score === 0 && x.surname !== y.surname && x.given.length > 0 && y.given.length > 0)
    return undefined;
  const role = sharedRole(a, b, roles);
  const parties = a.of === undefined || b.of === undefined ? 0 : a.of === b.of ? 0.1 : -0.4;
  const context = sharedPartners(a.id, b.id, partners);
  const reasons: [number, string][] = [
    [spelling.score, spelling.reason],
    [role === undefined ? 0 : 0.3, `both ${role ?? ''}`],
    [context.score, `deal with the same ${context.count}`],
  ];
  if (spelling.score === 0 && role === undefined) return undefined;
  const score = Math.min(1, Math.max(0, parties + reasons.reduce((sum, [value]) => sum + value, 0)));
  if (score < LEAST) return undefined;
  const weight = (id: string): number => [...(partners.get(id)?.values() ?? [])].reduce((sum, n) => sum + n, 0);
  const [into, other] = weight(b.id) > weight(a.id) ? [b, a] : [a, b];
  return {
    into: into.id,
    other: other.id,
    reasons: reasons
      .filter(([value]) => value > 0)
      .sort((p, q) => q[0] - p[0])
      .map(([, reason]) => reason),
    score: Math.round(score * 100) / 100,
  };
}

interface Spelling {
  readonly score: number;
  readonly reason: string;
}
const NONE: Spelling = { score: 0, reason: '' };

/** The best agreement of any name of one with any name of the other. */
function personSpelling(a: Actor, b: Actor): Spelling {
  let best = NONE;
  for (const p of [a.name, ...a.aliases])
    for (const q of [b.name, ...b.aliases]) {
      const how = agreement(nameParts(p), nameParts(q));
      if (how === 'full' && best.score < 0.6) best = { score: 0.6, reason: `“${p}” and “${q}” are spelled alike` };
      if (how === 'surname' && best.score < 0.4) best = { score: 0.4, reason: `“${p}” may stand for “${q}”` };
    }
  const full = agreement(nameParts(a.name), nameParts(b.name)) ?? alike(a.name, b.name);
  if (full === 'alike') return { score: 0.5, reason: `“${a.name}” and “${b.name}” sound alike` };
  // two full names that do not agree are two people, even where a bare surname is an alias of both
  const both = nameParts(a.name).given.length > 0 && nameParts(b.name).given.length > 0;
  return both && full !== 'full' ? NONE : best;
}

/** Given name and surname that share their consonants: "Siarhei Volkau" and "Sergei Volkov". */
function alike(a: string, b: string): 'alike' | undefined {
  const [x, y] = [nameParts(a), nameParts(b)];
  const [p, q] = [x.given[0], y.given[0]];
  if (p === undefined || q === undefined || soundKey(p).length < 2 || soundKey(x.surname).length < 2) return undefined;
  return soundKey(p) === soundKey(q) && soundKey(x.surname) === soundKey(y.surname) ? 'alike' : undefined;
}

function bodySpelling(a: Actor, b: Actor): Spelling {
  if (a.kind !== b.kind) return NONE;
  for (const [p, q] of [
    [a, b],
    [b, a],
  ] as const) {
    const short = [p.name, ...p.aliases].find((form) => /^[\p{Lu}\d.]{2,}$/u.test(form));
    const long = [q.name, ...q.aliases].find(
      (form) => short !== undefined && initials(form) === short.replace(/\./g, ''),
    );
    if (short !== undefined && long !== undefined)
      return { score: 0.6, reason: `“${short}” may be short for “${long}”` };
  }
  const [x, y] = [new Set(words(a.name)), new Set(words(b.name))];
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  if (few.size > 1 && [...few].every((word) => many.has(word)))
    return { score: 0.5, reason: `“${a.name}” and “${b.name}” share their words` };
  return NONE;
}

/** A title that both held for the same party at overlapping times. */
function sharedRole(a: Actor, b: Actor, roles: ReadonlyMap<string, readonly Role[]>): string | undefined {
  for (const p of roles.get(a.id) ?? [])
    for (const q of roles.get(b.id) ?? [])
      if (
        p.title !== '' &&
        p.title === q.title &&
        p.of === q.of &&
        (p.from ?? '') <= (q.to ?? '9999') &&
        (q.from ?? '') <= (p.to ?? '9999')
      )
        return p.title;
  return undefined;
}

/** Partners in common, as a share of those of the one that has fewer; it counts from two on. */
function sharedPartners(a: string, b: string, partners: Partners): { score: number; count: string } {
  const [x, y] = [partners.get(a), partners.get(b)];
  if (!x || !y || x.has(b)) return { score: 0, count: '' };
  const both = [...x.keys()].filter((id) => y.has(id)).length;
  if (both < 2) return { score: 0, count: '' };
  return { score: (0.2 * both) / Math.min(x.size, y.size), count: `${both} others` };
}
