/** Many coded documents to one dataset. */
import type { Actor } from '../model/actor.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Evidence, Interaction } from '../model/interaction.ts';
import { pairsOf } from '../model/interaction.ts';
import type { Extraction } from '../text/types.ts';
import { findCopies } from './copies.ts';
import { metaOf } from './document.ts';
import { gist } from './gist.ts';
import { identify } from './identity.ts';
import { mergeActors, type Gazetteer } from './merge-actors.ts';
import { mergeInteractions, type Report } from './merge-interactions.ts';
import { compareInteractions, compareText, mentionsByDocument } from './order.ts';
import { asCanonical, canonical } from './records.ts';
import { withShortNames } from './short-names.ts';

/** What is said about a dataset as a whole. `created` is never taken from the clock. */
export type About = Pick<Dataset, 'name' | 'title' | 'description' | 'licence' | 'created' | 'extractor'>;

export interface BuildOptions {
  readonly about?: About;
  /** Actors that are known beforehand; none by default. */
  readonly gazetteer?: Gazetteer;
}

/** Builds the dataset of all extractions. Their order does not matter; document ids must differ (throws otherwise). */
export function buildDataset(extractions: readonly Extraction[], options: BuildOptions = {}): Dataset {
  const inTime = [...extractions].sort(
    (a, b) =>
      compareText(a.document.published ?? '', b.document.published ?? '') || compareText(a.document.id, b.document.id),
  );
  const documents = inTime.map(({ document }) => document);
  const hashes = new Map(documents.map(({ id, sha256 }) => [id, sha256]));
  if (hashes.size < documents.length) throw new Error('corpus/build: two documents have the same id');

  const copies = findCopies(documents);
  const merged = mergeActors(inTime, options.gazetteer ?? (() => undefined));
  const actors = withShortNames(merged.actors);
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const mentionSpans = inTime
    .flatMap(({ mentions }) => mentions)
    .map((mention) => {
      const actor = merged.idOf(mention.actor);
      return actor === mention.actor ? mention : { ...mention, actor };
    })
    .filter(({ actor }) => byId.has(actor));
  const reports = inTime.map(({ document, interactions, base, actors: known }): Report => {
    const copyOf = copies.get(document.id);
    const nameThen = namesOf(new Map(base === undefined ? [] : known.map((actor) => [actor.id, actor])));
    /** The gist that a person wrote; empty where it is what the program says of the act. */
    const typed = (act: Interaction): string =>
      base === undefined || act.gist === gist(act, nameThen) ? '' : act.gist;
    const mine = interactions.flatMap((act) => {
      const here = renamed(act, merged.idOf, (id) => byId.has(id));
      return here ? [{ ...here, gist: typed(act) }] : [];
    });
    return {
      document,
      interactions: mine,
      ...(copyOf === undefined ? {} : { copyOf }),
      ...(base === undefined ? {} : { base }),
    };
  });
  const originalsFirst = [...reports].sort((a, b) => Number(a.copyOf !== undefined) - Number(b.copyOf !== undefined));
  const interactions = mergeInteractions(originalsFirst, (id) => byId.get(id));
  const dataset = canonical({
    ...options.about,
    documents: documents.map((document) => {
      const copyOf = copies.get(document.id);
      return copyOf === undefined ? metaOf(document) : { ...metaOf(document), copyOf };
    }),
    actors,
    roles: merged.roles,
    interactions: interactions.map((act) => ({ ...act, gist: act.gist || gist(act, namesOf(byId)) })),
    mentions: mentionsByDocument(documents, mentionSpans),
    mentionSpans,
    corrections: [],
  });
  // with their ids they stand as before, but for acts of one sentence
  const identified = identify(dataset.interactions, (id) => hashes.get(id) ?? id);
  return asCanonical({ ...dataset, interactions: identified.sort(compareInteractions) });
}

const namesOf =
  (actors: ReadonlyMap<string, Actor>) =>
  (id: string): string =>
    actors.get(id)?.short ?? actors.get(id)?.name ?? id;

/** An interaction under the ids of the dataset; undefined where no pair of actors is left. */
function renamed(
  act: Interaction,
  idOf: (id: string) => string,
  isActor: (id: string) => boolean,
): Interaction | undefined {
  const each = (ids: readonly string[]): string[] => [...new Set(ids.map(idOf))].filter(isActor);
  const sides = act.between ? { between: each(act.between) } : { from: each(act.from), to: each(act.to) };
  const evidence = act.evidence.map(({ source, ...piece }): Evidence => {
    const id = source === undefined ? undefined : idOf(source);
    return id === undefined || !isActor(id) ? piece : { ...piece, source: id };
  });
  const mine = { ...act, ...sides, evidence } as Interaction;
  return pairsOf(mine).length ? mine : undefined;
}
