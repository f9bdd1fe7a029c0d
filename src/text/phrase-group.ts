import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Unit } from './unit.ts';

const JOINS = new Set(['and', '&', 'as', 'or', 'nor']);
const SUBJECTS = new WordClass('i he she they we');

/**
 * The noun phrases that are joined with the one at u: "A", "A and B", "A, B and C". Complements with "of" are stepped over ("the army of X and
 * the fleet of Y"). With `object` the last one is left out where it is the subject of what follows ("met A and B left").
 */
export function phraseGroup(units: readonly Unit[], u: number, object = false): readonly number[] {
  const unit = units[u]!;
  const joined = (unit.joined ??= read(units, u, false));
  // what nothing is joined with stands alone as an object too
  if (!object || joined.length === 1) return joined;
  return (unit.joinedAsObject ??= read(units, u, true));
}

function read(units: readonly Unit[], u: number, object: boolean): number[] {
  let group = [u];
  let k = afterComplement(units, u + 1);
  const joint = units[k]?.kind;
  // nothing follows that could join: mostly so
  if (joint !== 'comma' && joint !== 'and') return group;
  let closed = 1;
  while (k < units.length && group.length < 24) {
    const comma = units[k]!.kind === 'comma';
    let next = comma ? k + 1 : k;
    const and = units[next]?.kind === 'and' && (units[next]!.word === 'and' || JOINS.has(units[next]!.word));
    if (!comma && !and) break;
    if (and) next++;
    if (and && units[next]?.kind === 'other') next++;
    if (units[next]?.kind !== 'np' || belongsBelow(units, group[group.length - 1]!, k, next)) break;
    // "annexed A, and he has accused": a subject of its own
    if ((comma || object) && SUBJECTS.has(units[next]!.np!.known.noun)) break;
    // copied, as a list that grows by pushing reserves room for many
    group = [...group, next];
    k = afterComplement(units, next + 1);
    if (and) closed = group.length;
    if (and && units[k]?.kind !== 'and' && units[k]?.kind !== 'comma') break;
  }
  while (group.length > closed) group.pop();
  if (group.length > 2 && isDescribed(units, group)) group = group.slice(1);
  if (object && group.length > 1) {
    const last = group.at(-1)!;
    const after = units[afterComplement(units, last + 1)];
    if (after?.kind === 'vg' && after.vg!.form !== 'infinitive' && after.vg!.form !== 'ing') {
      // "after talks with A, B and C left": what stands behind the first comma is the subject
      const comma = group.findIndex(
        (g, i) =>
          i > 0 && (units[g - 1]!.kind === 'comma' || (units[g - 1]!.kind === 'and' && units[g - 2]!.kind === 'comma')),
      );
      const end = comma > 0 ? comma : group.length - 1;
      while (group.length > end) group.pop();
    }
  }
  return group;
}

/** "The ministers of the two states, A and B, met": what the names of a list are called by is none of the list. */
function isDescribed(units: readonly Unit[], group: readonly number[]): boolean {
  const { np } = units[group[0]!]!;
  const last = group.at(-1)!;
  if (!OFFICES.has(np!.noun) || /^(name|surname)$/.test(np!.mention?.form ?? '')) return false;
  if (units[group[1]! - 1]!.kind !== 'comma' || units[last + 1]?.kind !== 'comma') return false;
  if (units[last - 1]!.word !== 'and' || units[last - 2]!.kind === 'comma') return false;
  return group.slice(1).every((u) => /^(name|surname)$/.test(units[u]!.np!.mention?.form ?? ''));
}
const OFFICES = wordSet(
  'leader president minister premier chancellor head chief secretary envoy ambassador negotiator representative',
  'diplomat spokesman official commander speaker monarch king politician guest visitor colleague counterpart',
);

/** "the readiness of A and B": what is joined to a name behind "of" is of the same thing. */
function belongsBelow(units: readonly Unit[], top: number, k: number, next: number): boolean {
  const below = k > top + 1 ? units[k - 1]!.np?.mention : undefined;
  return below !== undefined && !units[top]!.np!.mention && units[next]!.np?.mention?.form === below.form;
}

/** Steps over "of NP" after a phrase, so that what is joined to the phrase itself is found. */
function afterComplement(units: readonly Unit[], k: number): number {
  let at = k;
  for (
    let step = 0;
    step < 2 && units[at]?.kind === 'prep' && units[at]!.word === 'of' && units[at + 1]?.kind === 'np';
    step++
  ) {
    const then = units[at + 2];
    if (then?.kind !== 'and' && then?.kind !== 'comma' && then?.kind !== 'prep') return at;
    at += 2;
  }
  // "the minister of A and B met": the complement, not the phrase, goes on; only a phrase with its own complement or name is joined
  return at;
}
