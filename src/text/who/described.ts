/** What descriptions of persons, bodies and groups share: what stands around a phrase, the mention made of it, the two last told of. */
import type { Annotated } from './annotate.ts';
import { makeDraft, type Draft } from './draft.ts';
import type { OfficeContext } from './offices.ts';
import type { RolePhrase } from './role-phrases.ts';
import type { Salience } from './salience.ts';
import { distinct } from '../distinct.ts';

export interface DescriptionContext extends OfficeContext {
  readonly text: Annotated;
  readonly salience: Salience;
  readonly sentence: number;
  /** The first person named behind the phrase in its sentence: "after talks with his counterpart, X said". */
  readonly ahead: string | undefined;
  /** Somebody in the sentence asks, tells or warns whom the phrase means. */
  readonly addressed: boolean;
  /** The state whose seat opens the sentence right before the phrase: "In Lima the government". */
  readonly seated: string | undefined;
  /** It stands behind a verb or a preposition: somebody else of the sentence acts. */
  readonly object: boolean;
  /** Sides that the sentence names behind the phrase, or before it where it is an object: it means none of them. */
  readonly others: ReadonlySet<string>;
  /** Where the main clause begins in a sentence that opens with another one; else 0. */
  readonly main: number;
}

/** The mention of a phrase; null where it means nobody. */
export const draft = (
  { text }: DescriptionContext,
  phrase: RolePhrase,
  actors: readonly string[],
  form: Draft['form'],
  rule: string,
  certainty: number,
): Draft | null =>
  actors.length
    ? makeDraft(
        text,
        phrase.first,
        phrase.last,
        form,
        distinct(actors),
        true,
        rule,
        certainty,
        false,
        phrase.posted.length ? phrase.posted : undefined,
      )
    : null;

/** The last two persons of different sides that fit. */
export function pair(
  { salience, sentence, persons }: DescriptionContext,
  fits: (id: string) => boolean,
  back: number,
): string[] {
  const found = salience.lastPersons(sentence, back, 6, fits).reverse();
  const first = found[0];
  const second = found.find((id) => persons.byId.get(id)?.actor.of !== persons.byId.get(first ?? '')?.actor.of);
  return first && second ? [second, first] : [];
}
