/** The attributes of actors and ties that every graph format and table carries, in one order. */
import { QUAD_CLASSES } from '../model/codebook.ts';
import type { Dataset } from '../model/dataset.ts';
import type { NetworkActor, Tie } from '../network/actors-and-ties.ts';

type Value = string | number | boolean;

export interface Attribute<T> {
  readonly name: string;
  /** Type in the words of GEXF and GraphML. */
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
  /** Undefined = the record has none. */
  value(record: T): Value | undefined;
}

export const ACTOR_ATTRIBUTES: readonly Attribute<NetworkActor>[] = [
  { name: 'kind', type: 'string', value: (actor) => actor.kind },
  { name: 'of', type: 'string', value: (actor) => actor.of },
  { name: 'disputed', type: 'boolean', value: (actor) => actor.disputed },
  { name: 'short', type: 'string', value: (actor) => actor.short },
  { name: 'strength', type: 'integer', value: (actor) => actor.strength },
  { name: 'degree', type: 'integer', value: (actor) => actor.degree },
  { name: 'interactions', type: 'integer', value: (actor) => actor.interactions },
  { name: 'mentions', type: 'integer', value: (actor) => actor.mentions },
  { name: 'documents', type: 'integer', value: (actor) => actor.documents },
];

const camel = (quad: string): string => quad.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export const TIE_ATTRIBUTES: readonly Attribute<Tie>[] = [
  { name: 'interactions', type: 'integer', value: (tie) => tie.interactions },
  { name: 'mentions', type: 'integer', value: (tie) => tie.mentions },
  { name: 'documents', type: 'integer', value: (tie) => tie.documents },
  { name: 'balance', type: 'double', value: (tie) => tie.balance },
  ...QUAD_CLASSES.map((quad): Attribute<Tie> => ({
    name: camel(quad),
    type: 'integer',
    value: (tie) => tie.quads[quad],
  })),
  { name: 'aToB', type: 'integer', value: (tie) => tie.aToB },
  { name: 'bToA', type: 'integer', value: (tie) => tie.bToA },
  { name: 'mutual', type: 'integer', value: (tie) => tie.mutual },
];

/** First and last day, ISO 8601, on which a dated interaction of a tie took place; a month or year counts from its first day to its last. */
export function tieDates(dataset: Dataset, days: (date: string) => { first: string; last: string } | undefined) {
  const dates = new Map(dataset.interactions.flatMap((act) => (act.date ? [[act.id, act.date] as const] : [])));
  return (tie: Tie): { readonly first: string; readonly last: string } | undefined => {
    const spans = tie.interactionIds.flatMap((id) => {
      const date = dates.get(id);
      const span = date === undefined ? undefined : days(date);
      return span ? [span] : [];
    });
    if (spans.length === 0) return undefined;
    return {
      first: spans.map((span) => span.first).sort()[0] ?? '',
      last:
        spans
          .map((span) => span.last)
          .sort()
          .reverse()[0] ?? '',
    };
  };
}
