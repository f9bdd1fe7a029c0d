/** One document to its coded interactions: the whole engine behind one call. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Actor } from '../model/actor.ts';
import type { MentionSpan, TextDocument } from '../model/document.ts';
import { participantsOf } from '../model/interaction.ts';
import { codeDocument } from './code-document.ts';
import { findMentions } from './mentions.ts';
import { prepare } from './sentences.ts';
import type { Extraction } from './types.ts';

export interface ExtractOptions {
  /** ISO 8601 date that "now" means where neither the document nor what is known of it gives one. */
  readonly referenceDate?: string;
}

/** Reads and codes one document. Deterministic; time grows linearly with the text. Never throws on any text. */
export function extract(document: TextDocument, lexicon: Lexicon, options: ExtractOptions = {}): Extraction {
  const prepared = prepare(document.text);
  const now = document.published ?? options.referenceDate;
  const found = findMentions(prepared, lexicon, {
    ...(document.title === undefined ? {} : { title: document.title }),
    ...(document.published === undefined ? {} : { published: document.published }),
    ...(options.referenceDate === undefined ? {} : { referenceDate: options.referenceDate }),
  });
  const byId = new Map(found.actors.map((actor) => [actor.id, actor]));
  const actorOf = (id: string): Actor | undefined => byId.get(id) ?? lexicon.actors.get(id);
  const interactions = codeDocument(
    { document, sentences: prepared.sentences, tokens: prepared.tokens, mentions: found.mentions, actorOf },
    now,
  );
  // whoever takes part is an actor of the document, also one that is only meant ("the Baltic states")
  const add = (id: string): void => {
    const actor = byId.has(id) ? undefined : lexicon.actors.get(id);
    if (actor) byId.set(id, actor);
  };
  for (const act of interactions) {
    for (const id of participantsOf(act)) add(id);
    for (const { source } of act.evidence) if (source !== undefined) add(source);
  }
  const mentions: MentionSpan[] = [];
  for (const list of [found.mentions, found.nested])
    for (const { start, end, actors, rule } of list)
      if (actors.every((id) => byId.has(id)))
        for (const actor of actors) mentions.push({ document: document.id, start, end, actor, rule });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end || (a.actor < b.actor ? -1 : 1));
  return { document, actors: [...byId.values()], roles: found.roles, interactions, mentions };
}
