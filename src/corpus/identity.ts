/** Ids that depend on nothing but the content. */
import type { Interaction } from '../model/interaction.ts';
import { hashText } from './document.ts';
import { compareEvidence, compareText } from './order.ts';

/** Lower-case kebab of a name: `alexander-lukashenko`; `actor` where nothing is left of it. */
export function kebab(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'actor';
}

/** An id as `identify` gives it: the hash, and a number where several acts have the same. */
const GIVEN = /^([0-9a-f]{12})(?:-\d+)?$/;

/**
 * Gives every interaction the id that its participants, type, mode, date and first evidence hash to (12 hexadecimal digits).
 * Acts that agree in all of that get `-2`, `-3` in their order. `hashOf` gives a document's sha256; of an act that is `unchanged`
 * since it got its id the hash is taken from that.
 */
export function identify(
  interactions: readonly Interaction[],
  hashOf: (document: string) => string,
  unchanged: (act: Interaction) => boolean = () => false,
): Interaction[] {
  const taken = new Map<string, number>();
  return interactions.map((act) => {
    const hash = (unchanged(act) ? GIVEN.exec(act.id)?.[1] : undefined) ?? hashOfAct(act, hashOf);
    const count = (taken.get(hash) ?? 0) + 1;
    taken.set(hash, count);
    const id = count === 1 ? hash : `${hash}-${count}`;
    return act.id === id ? act : { ...act, id };
  });
}

function hashOfAct(act: Interaction, hashOf: (document: string) => string): string {
  const [one, ...more] = act.evidence;
  const first = one && more.reduce((a, b) => (compareEvidence(b, a) < 0 ? b : a), one);
  const sides = act.between
    ? [[...act.between].sort(compareText)]
    : [[...act.from].sort(compareText), [...act.to].sort(compareText)];
  const where = first ? `${hashOf(first.document)}:${first.start}:${first.end}` : '';
  const content = [sides.map((side) => side.join(';')).join('>'), act.type, act.mode ?? '', act.date ?? '', where];
  return hashText(content.join('|')).slice(0, 12);
}
