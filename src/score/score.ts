/** A dataset against gold, as section 5 of the codebook defines it. */
import type { Dataset } from '../model/dataset.ts';
import { participantsOf, type Interaction } from '../model/interaction.ts';
import { scoreActors, type ActorScore } from './actors.ts';
import { alignActors, renamer, stateOf } from './align.ts';
import { sumCounts, type Counts } from './counts.ts';
import { scoreEvents, type EventScore, type ScoredAct } from './events.ts';
import type { Gold, GoldAct } from './gold.ts';
import { countTies, type TieCounts } from './ties.ts';

export interface DocumentScore {
  /** Gold's name of the document. */
  readonly document: string;
  /** Whether the dataset has it. */
  readonly known: boolean;
  readonly actors: ActorScore;
  readonly actorTies: TieCounts;
  readonly stateTies: TieCounts;
  readonly events: EventScore;
}

/** The measures in the order of the report. */
export const MEASURES = ['actors', 'actorTies', 'stateTies', 'events'] as const;
export type Measure = (typeof MEASURES)[number];

/** What one measure counted in one document. */
export const countsOf = (score: DocumentScore, measure: Measure): Counts =>
  measure === 'events' ? score.events.counts : score[measure];

/** What one measure counted in all. */
export const totalOf = (scores: readonly DocumentScore[], measure: Measure): Counts =>
  sumCounts(scores.map((score) => countsOf(score, measure)));

const asAct = ({ between, from, to, ...rest }: GoldAct): ScoredAct =>
  between.length ? { ...rest, between } : { ...rest, from, to };

/** Scores the document whose id or file name starts with gold's `document`; an absent one counts as nothing found. */
export function scoreDocument(dataset: Dataset, gold: Gold): DocumentScore {
  const document = dataset.documents.find(({ id, file }) =>
    [id, file?.split(/[/\\]/).at(-1)].some((name) => name?.startsWith(gold.document)),
  );
  const here = dataset.interactions.flatMap((act) => withEvidenceIn(act, document?.id) ?? []);
  const map = alignActors(dataset.actors, gold.actors);
  const parents = new Set(gold.actors.flatMap(({ of }) => of ?? []));
  const rename = renamer(map, parents);
  const acts = gold.interactions.map(asAct);
  const core = acts.filter(({ optional }) => !optional);
  const same = (id: string): string => id;
  const [mineUp, goldUp] = [stateOf(dataset.actors), stateOf(gold.actors)];
  const kinds = new Map(dataset.actors.map(({ id, kind }) => [id, kind]));
  const found = dataset.mentions[document?.id ?? ''] ?? [...new Set(here.flatMap((act) => participantsOf(act)))];
  return {
    document: gold.document,
    known: document !== undefined,
    actors: scoreActors(found, (id) => kinds.get(id), gold, rename),
    actorTies: countTies({ acts: here, rename }, { acts: core, rename: same }, { acts, rename: same }),
    stateTies: countTies(
      { acts: here, rename: (id) => rename(mineUp(id)) },
      { acts: core, rename: goldUp },
      { acts, rename: goldUp },
    ),
    events: scoreEvents(here, acts, renamer(map, new Set())),
  };
}

/** An interaction with only the evidence of one document; undefined where it has none there. */
function withEvidenceIn(act: Interaction, document: string | undefined): Interaction | undefined {
  const evidence = act.evidence.filter((piece) => piece.document === document);
  return evidence.length ? { ...act, evidence } : undefined;
}
