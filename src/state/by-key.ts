/** The records of a dataset by what they are looked up by. */
import type { Dataset } from '../model/dataset.ts';
import type { Interaction } from '../model/interaction.ts';
import { once } from './once.ts';

export const interactionsById: (dataset: Dataset) => ReadonlyMap<string, Interaction> = once(
  ({ interactions }) => new Map(interactions.map((act) => [act.id, act])),
);

/** Interactions with evidence in each document, in the order of the dataset. */
export const interactionsByDocument: (dataset: Dataset) => ReadonlyMap<string, readonly Interaction[]> = once(
  ({ interactions }) => {
    const map = new Map<string, Interaction[]>();
    for (const act of interactions) {
      for (const { document } of act.evidence) {
        const acts = map.get(document);
        if (!acts) map.set(document, [act]);
        else if (acts.at(-1) !== act) acts.push(act);
      }
    }
    return map;
  },
);
