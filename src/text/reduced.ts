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

/** "sanctions imposed by X", "the man accused of it fled": a past form that is no finite verb. */
export function isReduced(units: readonly Unit[], u: number, open: OpenPhrases): boolean {
  const before = itemAt(units, u - 1);
  const after = units[u + 1];
  // "that it stood by Chad": some verbs have no passive
  const alone = /^(stand|stood|abide|abided|drop|dropped|stop|stopped|come|go|went|rise|rose|fall|fell|grow|grew)$/;
  // "conferred by video link": the means is no agent
  const means =
    /^(link|phone|telephone|video|videoconference|teleconference|letter|mail|radio|satellite|hotline|train|plane|air|car|bus|boat|ship|sea|rail|road|land|ferry|helicopter|name|surprise|midnight|noon|then|now|chance|mistake)$/;
  if (after?.kind === 'prep' && after.word === 'by' && means.test(units[u + 2]?.word ?? '')) return false;
  if (after?.kind === 'prep' && after.word === 'by' && units[u + 2]?.kind === 'np' && !alone.test(units[u]!.word))
    return true;
  if (!before || before.kind === 'and' || open.antecedent) return false;
  if (before.kind === 'prep' || before.kind === 'sub') return true;
  // "the treaty that A and B agreed upon in May lapsed": the phrase outside has the verb behind
  if (open.candidate && !open.borrowed && open.outer && open.that) return false;
  if (open.candidate && !open.borrowed) return after?.kind === 'prep' && verbFollows(units, u + 1);
  if (before.kind !== 'np') return false;
  return !(open.borrowed && open.afterSpeech) && !open.outer && after?.kind !== 'np';
}

/** A verb of its own follows before the phrase ends. */
export function verbFollows(units: readonly Unit[], from: number): boolean {
  for (let k = from; k < units.length; k++) {
    const unit = units[k]!;
    if (unit.kind === 'vg') return unit.vg!.form === 'finite' || unit.vg!.form === 'participle';
    if (/^(comma|and|sub|rel|stop)$/.test(unit.kind)) return false;
  }
  return false;
}
