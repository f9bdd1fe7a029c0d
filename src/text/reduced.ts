import { wordSet } from '../lexicon/word-set.ts';
import type { Unit } from './unit.ts';
import { itemAt } from './item-at.ts';

/** What the clause reader holds open when it meets a bare past form. */
export interface OpenPhrases {
  /** A subject waits for its verb. */
  readonly candidate: boolean;
  /** It is also the object of the verb before. */
  readonly borrowed: boolean;
  readonly antecedent: boolean;
  readonly outer: boolean;
  /** "that" opened the clause. */
  readonly that: boolean;
  /** The verb before reports speech. */
  readonly afterSpeech: boolean;
}

/** "that it stood by Chad": some verbs have no passive. */
const ALONE = wordSet('stand stood abide abided drop dropped stop stopped come go went rise rose fall fell grow grew');
/** "conferred by video link": the means is no agent. */
const MEANS = wordSet(
  'link phone telephone video videoconference teleconference letter mail radio satellite hotline train plane air car bus boat',
  'ship sea rail road land ferry helicopter name surprise midnight noon then now chance mistake',
);

/** "sanctions imposed by X", "the man accused of it fled": a past form that is no finite verb. */
export function isReduced(units: readonly Unit[], u: number, open: OpenPhrases): boolean {
  const before = itemAt(units, u - 1);
  const after = units[u + 1];
  if (after?.kind === 'prep' && after.word === 'by') {
    const by = units[u + 2];
    if (by && MEANS.has(by.word)) return false;
    if (by?.kind === 'np' && !ALONE.has(units[u]!.word)) return true;
  }
  if (!before || before.kind === 'and' || open.antecedent) return false;
  if (before.kind === 'prep' || before.kind === 'sub') return true;
  // "the treaty that A and B agreed upon in May lapsed": the phrase outside has the verb behind
  if (open.candidate && !open.borrowed && open.outer && open.that) return false;
  if (open.candidate && !open.borrowed) return after?.kind === 'prep' && verbFollows(units, u + 1);
  if (before.kind !== 'np') return false;
  return !(open.borrowed && open.afterSpeech) && !open.outer && after?.kind !== 'np';
}

const ENDS: ReadonlySet<Unit['kind']> = new Set<Unit['kind']>(['comma', 'and', 'sub', 'rel', 'stop']);

/** A verb of its own follows before the phrase ends. */
export function verbFollows(units: readonly Unit[], from: number): boolean {
  for (let k = from; k < units.length; k++) {
    const unit = units[k]!;
    if (unit.kind === 'vg') return unit.vg!.form === 'finite' || unit.vg!.form === 'participle';
    if (ENDS.has(unit.kind)) return false;
  }
  return false;
}
