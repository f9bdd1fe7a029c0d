/** Decisions of persons applied to a coded dataset; those that no longer fit are told, never dropped. */
import type { Correction } from '../model/correction.ts';
import type { Dataset } from '../model/dataset.ts';
import { participantsOf, type Interaction } from '../model/interaction.ts';
import { correctActor } from './correct-actors.ts';
import { correctInteraction } from './correct-interactions.ts';
import { Draft, Unfit } from './draft.ts';
import { gist } from './gist.ts';
import { identify } from './identity.ts';
import { compareInteractions, compareMentions, mentionsByDocument } from './order.ts';
import { canonical, correctionRecord, interactionRecord } from './records.ts';
import { withShortNames } from './short-names.ts';

/** A decision that could not be applied. */
export interface UnfitCorrection {
  /** Its place in the list that was given, from 0. */
  readonly index: number;
  readonly correction: Correction;
  readonly message: string;
}

export interface Corrected {
  readonly dataset: Dataset;
  readonly unfit: readonly UnfitCorrection[];
}

/**
 * Applies decisions in their order to a dataset in canonical form. The dataset keeps all of them, those that do not fit as well, after the ones it has.
 * The same dataset and decisions always give the same result; ids, gists and mentions are worked out anew.
 */
export function applyCorrections(dataset: Dataset, corrections: readonly Correction[]): Corrected {
  const draft = new Draft(dataset);
  const unfit: UnfitCorrection[] = [];
  corrections.forEach((correction, index) => {
    try {
      if (correction.at && correction.act !== 'mention') correctInteraction(draft, correction);
      else correctActor(draft, correction);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      unfit.push({ index, correction, message: error.message });
    }
  });
  return { dataset: finish(dataset, draft, corrections), unfit };
}

/** Only what the decisions changed is worked out anew; every other record is the very one that was there. */
function finish(dataset: Dataset, draft: Draft, corrections: readonly Correction[]): Dataset {
  const actors = withShortNames([...draft.actors.values()]);
  for (const actor of actors) draft.actors.set(actor.id, actor);
  const nameOf = draft.nameOf();
  const renamed = draft.renamed();
  const before = new Set(dataset.interactions);
  const isAsBefore = (act: Interaction): boolean =>
    before.has(act) && (renamed.size === 0 || !participantsOf(act).some((id) => renamed.has(id)));
  const told = draft.interactions.map((act) =>
    isAsBefore(act)
      ? act
      : interactionRecord(draft.isTyped(act.id) ? act : ({ ...act, gist: gist(act, nameOf) } as Interaction)),
  );
  const hashes = new Map(draft.documents.map(({ id, sha256 }) => [id, sha256]));
  const identified = identify(told.sort(compareInteractions), (id) => hashes.get(id) ?? id, isAsBefore);
  const { mentionSpans } = draft;
  const sameMentions = mentionSpans === dataset.mentionSpans;
  const found = canonical({ ...dataset, actors, roles: draft.roles, interactions: [], mentionSpans: [] });
  return {
    ...found,
    interactions: identified.sort(compareInteractions),
    // documents whose mentions are known only as a list keep it
    mentions: sameMentions || !mentionSpans.length ? found.mentions : mentionsByDocument(draft.documents, mentionSpans),
    mentionSpans: sameMentions ? mentionSpans : [...mentionSpans].sort(compareMentions),
    corrections: [...dataset.corrections, ...corrections].map(correctionRecord),
  };
}
