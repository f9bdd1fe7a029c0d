/** What stands around a role phrase, worked out where it is asked: most phrases say themselves whom they mean. */
import type { Actor } from '../../model/actor.ts';
import { knownWord } from '../../lexicon/known-words.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { WordClass } from '../../lexicon/word-class.ts';
import type { Annotated } from './annotate.ts';
import type { DescriptionContext } from './described.ts';
import type { Draft } from './draft.ts';
import type { Period } from './period.ts';
import type { PersonReading } from './persons.ts';
import { othersNamed, type Reached } from './others-named.ts';
import { mainFrom } from './pronouns.ts';
import type { RolePhrase } from './role-phrases.ts';
import type { Salience } from './salience.ts';
import { itemAt } from '../item-at.ts';

export interface WalkInput {
  readonly text: Annotated;
  readonly lexicon: Lexicon;
  readonly period: Period;
  readonly persons: PersonReading;
  readonly phrases: readonly RolePhrase[];
  /** Drafts of names, in order of their first token. */
  readonly drafts: readonly Draft[];
  readonly speaker: Actor | null;
}

const OBLIQUE = new WordClass(
  'with by to from for of against about toward towards between among on over after without despite',
);
const CALLS_ON = new WordClass('on upon to for');
const ASKS = /^(urg|ask|tell|told|warn|press|invit|exhort|implor|advis|encourag|remind|appeal|call)/;

/** The word before it is a preposition; where a title belongs to the name, the word before the title. */
export function isOblique({ tokens }: Annotated, first: number): boolean {
  const before = itemAt(tokens, first - 1);
  return before !== undefined && OBLIQUE.has(before.form);
}

/** Right behind a verb or a preposition: "praised both leaders". */
export function isObject(text: Annotated, first: number): boolean {
  if (isOblique(text, first)) return true;
  const before = itemAt(text.tokens, first - 1);
  return before !== undefined && knownWord(before.form).lemma !== undefined;
}

export class Surroundings implements DescriptionContext {
  readonly text: Annotated;
  readonly lexicon: Lexicon;
  readonly period: Period;
  readonly persons: PersonReading;
  readonly salience: Salience;
  readonly sentence: number;
  readonly #input: WalkInput;
  readonly #first: number;
  readonly #before: Draft | undefined;
  readonly #reached: Reached;

  /** Of the phrase that begins at a token, which is the next of those that were reached; `before` is the mention before it. */
  constructor(
    input: WalkInput,
    salience: Salience,
    sentence: number,
    first: number,
    reached: Reached,
    before: Draft | undefined,
  ) {
    this.text = input.text;
    this.lexicon = input.lexicon;
    this.period = input.period;
    this.persons = input.persons;
    this.salience = salience;
    this.sentence = sentence;
    this.#input = input;
    this.#first = first;
    this.#reached = reached;
    this.#before = before;
  }

  get ahead(): string | undefined {
    const { text, persons } = this;
    const { drafts } = this.#input;
    for (
      let k = this.#reached.nextName;
      k < drafts.length && text.sentenceAt[drafts[k]!.first] === this.sentence;
      k++
    ) {
      const [id] = drafts[k]!.actors;
      if (id !== undefined && persons.byId.has(id)) return id;
    }
    return undefined;
  }

  get addressed(): boolean {
    const { tokens } = this.text;
    const before = itemAt(tokens, this.#first - 1);
    if (!before) return false;
    if (CALLS_ON.has(before.form)) return ASKS.test(itemAt(tokens, this.#first - 2)?.lower ?? '');
    return ASKS.test(before.lower);
  }

  get object(): boolean {
    return this.addressed || isObject(this.text, this.#first);
  }

  get others(): ReadonlySet<string> {
    const { text, persons, sentence } = this;
    return othersNamed(text, persons, this.#reached, this.#reached.nextPhrase + 1, sentence, this.object);
  }

  get seated(): string | undefined {
    const before = this.#before;
    if (before?.form !== 'metonym' || before.actors.length !== 1) return undefined;
    const { tokens, sentences } = this.text;
    const comma = itemAt(tokens, this.#first - 1)?.text === ',' ? 1 : 0;
    const { first } = sentences[this.sentence]!;
    return before.last === this.#first - comma && before.first === first + 1 && tokens[first]!.lower === 'in'
      ? before.actors[0]
      : undefined;
  }

  get main(): number {
    return mainFrom(this.#first, this.text, this.sentence);
  }
}
