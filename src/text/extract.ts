/** One document to its coded interactions: the whole engine behind one call. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Actor } from '../model/actor.ts';
import type { MentionSpan, TextDocument } from '../model/document.ts';
import { codeDocument } from './code-document.ts';
import { findMentions } from './mentions.ts';
import { prepare } from './sentences.ts';
import type { Mentioned } from './mentioned.ts';
import type { Extraction, Mention } from './types.ts';

export interface ExtractOptions {
  /** ISO 8601 date that "now" means where neither the document nor what is known of it gives one. */
  readonly referenceDate?: string;
}

/** Reads and codes one document. Deterministic; time grows linearly with the text. Never throws on any text. */
export function extract(document: TextDocument, lexicon: Lexicon, options: ExtractOptions = {}): Extraction {
  const prepared = prepare(document.text);
  const { title, published } = document;
  const { referenceDate } = options;
  const now = published ?? referenceDate;
  const found = findMentions(prepared, lexicon, { title, published, referenceDate });
  const byId = new Map<string, Actor>();
  for (const actor of found.actors) byId.set(actor.id, actor);
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
    if (act.between) act.between.forEach(add);
    else {
      act.from.forEach(add);
      act.to.forEach(add);
    }
    for (const { source } of act.evidence) if (source !== undefined) add(source);
  }
  const mentions = spansOf(document.id, found, byId);
  return { document, actors: [...byId.values()], roles: found.roles, interactions, mentions };
}

/** Where the actors of the document are named, by place, the longer first, then by actor. */
function spansOf(document: string, { mentions, nested }: Mentioned, actors: ReadonlyMap<string, Actor>): MentionSpan[] {
  const spans: MentionSpan[] = [];
  let inner = 0;
  for (const mention of mentions) {
    while (inner < nested.length && nested[inner]!.start < mention.start)
      addSpans(spans, document, nested[inner++]!, actors);
    addSpans(spans, document, mention, actors);
  }
  for (; inner < nested.length; inner++) addSpans(spans, document, nested[inner]!, actors);
  // mostly they stand in order already
  for (let i = 1; i < spans.length; i++)
    if (inOrder(spans[i - 1]!, spans[i]!) > 0) {
      spans.sort(inOrder);
      break;
    }
  return spans;
}

const inOrder = (a: MentionSpan, b: MentionSpan): number =>
  a.start - b.start || b.end - a.end || (a.actor < b.actor ? -1 : 1);

function addSpans(
  spans: MentionSpan[],
  document: string,
  { start, end, actors, acting, rule }: Mention,
  known: ReadonlyMap<string, Actor>,
): void {
  // a mere place may be no actor of the document
  if (!acting) for (const id of actors) if (!known.has(id)) return;
  const list = actors.length > 1 ? [...actors].sort() : actors;
  for (const actor of list) spans.push({ document, start, end, actor, rule });
}
