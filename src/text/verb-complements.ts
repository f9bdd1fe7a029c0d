import type { Clause } from './clause.ts';
import { phraseGroup } from './phrase-group.ts';
import type { Unit } from './unit.ts';
import { itemAt } from './item-at.ts';

const PARTICLES = new Set(['out', 'up', 'off', 'down', 'away']);
const ENDS = new Set([';', ':', '—', '–', '(']);
const PAIRED = new Set(['either', 'both', 'neither']);

/** Object and prepositional phrases up to the next verb or clause. */
export function attachComplements(clause: Clause, units: readonly Unit[]): void {
  let k = clause.unit + 1;
  while (k < units.length && (units[k]!.kind === 'other' || units[k]!.kind === 'time')) k++;
  // "ruled out an attack", "called up the envoy": the particle belongs to the verb
  if (k === clause.unit + 1 && units[k]?.kind === 'prep' && PARTICLES.has(units[k]!.word)) k++;
  if (units[k]?.kind === 'np') {
    clause.object = phraseGroup(units, k, true);
    k = clause.object[clause.object.length - 1]! + 1;
  }
  for (; k < units.length; k++) {
    const unit = units[k]!;
    const { kind, word } = unit;
    if (kind === 'vg' || kind === 'sub' || kind === 'rel') return;
    if (kind === 'stop' && ENDS.has(word)) return;
    // "described the step as hostile": the tagger takes "as" for an adverb
    if (kind === 'prep' || (kind === 'other' && word === 'as')) {
      const next = units[k + 1];
      // "with either A or B", "as extremely hostile"
      const wide = next && (next.kind === 'and' ? PAIRED.has(next.word) : next.kind === 'other' && word === 'as');
      const at = wide ? k + 2 : k + 1;
      if (units[at]?.kind !== 'np') continue;
      const one = word === 'as' && units[at + 1]?.kind === 'comma';
      const nps = one ? [at] : phraseGroup(units, at, !keepsAll(clause, word));
      const phrase = { prep: word, at: k, nps };
      // mostly one or two: a list that grows by pushing reserves room for many
      clause.preps = clause.preps.length ? [...clause.preps, phrase] : [phrase];
      k = nps[nps.length - 1]!;
      // "denounced as a crime A's attack", "rejected out of hand the charge": the object comes after the phrase
      if (!clause.object.length && !clause.passive && isLateObject(units, k + 1, word)) {
        clause.object = phraseGroup(units, k + 1, true);
        k = clause.object.at(-1)!;
      }
    } else if (kind === 'np' && itemAt(units, k - 1)?.kind === 'comma' && startsClause(k, units)) return;
  }
}

/** "between A and B", "the treaty signed by A and B covers": the last one is no subject of what follows. */
export const keepsAll = (clause: Clause | undefined, prep: string, ofTwo = false): boolean =>
  prep === 'between' || (prep === 'by' && clause?.link === 'reduced') || (prep === 'of' && ofTwo);

/** A phrase right behind a phrase with a preposition, which no verb follows as its own. */
function isLateObject(units: readonly Unit[], u: number, prep: string): boolean {
  if (units[u]?.kind !== 'np') return false;
  if (prep === 'as') return true;
  const end = phraseGroup(units, u).at(-1)! + 1;
  const after = units[end];
  if (after?.kind === 'and' && units[end + 1]?.kind !== 'vg') return false;
  return after?.kind !== 'vg' && units[u]!.np!.mention?.form !== 'pronoun';
}

function startsClause(k: number, units: readonly Unit[]): boolean {
  for (let j = k + 1; j < units.length; j++) {
    const kind = units[j]!.kind;
    if (kind === 'vg') return units[j]!.vg!.form !== 'infinitive';
    if (kind === 'comma' || kind === 'sub' || kind === 'stop') return false;
  }
  return false;
}
