import type { Clause } from './clause.ts';
import { phraseGroup } from './phrase-group.ts';
import type { Unit } from './units.ts';

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
    k = clause.object.at(-1)! + 1;
  }
  for (; k < units.length; k++) {
    const unit = units[k]!;
    if (unit.kind === 'vg' || unit.kind === 'sub' || unit.kind === 'rel') return;
    if (unit.kind === 'stop' && ENDS.has(unit.word)) return;
    // "with either A or B"
    const skip = units[k + 1]?.kind === 'and' && PAIRED.has(units[k + 1]!.word) ? 2 : 1;
    if (unit.kind === 'prep' && units[k + skip]?.kind === 'np') {
      const nps = phraseGroup(units, k + skip, unit.word !== 'between');
      clause.preps.push({ prep: unit.word, at: k, nps });
      k = nps.at(-1)!;
      // "denounced as a crime A's attack": the object comes after the phrase
      if (!clause.object.length && unit.word === 'as' && units[k + 1]?.kind === 'np') {
        clause.object = phraseGroup(units, k + 1, true);
        k = clause.object.at(-1)!;
      }
    } else if (unit.kind === 'and' && units[k + 1]?.kind === 'prep') continue;
    else if (unit.kind === 'np' && units[k - 1]?.kind === 'comma') {
      if (startsClause(k, units)) return;
    }
  }
}

function startsClause(k: number, units: readonly Unit[]): boolean {
  for (let j = k + 1; j < units.length; j++) {
    const kind = units[j]!.kind;
    if (kind === 'vg') return units[j]!.vg!.form !== 'infinitive';
    if (kind === 'comma' || kind === 'sub' || kind === 'stop') return false;
  }
  return false;
}
