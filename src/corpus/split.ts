/** A dataset taken apart by document again, so that documents can be added to one whose texts are elsewhere. */
import type { Actor } from '../model/actor.ts';
import type { Dataset } from '../model/dataset.ts';
import type { MentionSpan } from '../model/document.ts';
import { participantsOf, type Interaction } from '../model/interaction.ts';
import type { Extraction } from '../text/types.ts';

/** One extraction a document: what `buildDataset` would have to be given to make this dataset. A text that is not in it is empty. */
export function extractionsOf(dataset: Dataset): Extraction[] {
  const byId = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const [acts, spans] = [new Map<string, Interaction[]>(), new Map<string, MentionSpan[]>()];
  for (const act of dataset.interactions)
    for (const id of new Set(act.evidence.map(({ document }) => document))) {
      const evidence = act.evidence.filter((piece) => piece.document === id);
      add(acts, id, { ...act, evidence });
    }
  for (const mention of dataset.mentionSpans) add(spans, mention.document, mention);
  return dataset.documents.map((meta): Extraction => {
    const interactions = acts.get(meta.id) ?? [];
    const mentions = spans.get(meta.id) ?? [];
    const named = new Set([...(dataset.mentions[meta.id] ?? []), ...mentions.map(({ actor }) => actor)]);
    for (const act of interactions) {
      for (const id of participantsOf(act)) named.add(id);
      for (const { source } of act.evidence) if (source !== undefined) named.add(source);
    }
    for (const id of [...named]) {
      const parent = byId.get(id)?.of;
      if (parent !== undefined) named.add(parent);
    }
    return {
      document: { ...meta, text: dataset.texts?.[meta.id] ?? '' },
      actors: dataset.actors.filter((actor: Actor) => named.has(actor.id)),
      roles: dataset.roles.filter((role) => named.has(role.actor)),
      interactions,
      mentions,
      base: dataset.name ?? '',
    };
  });
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
