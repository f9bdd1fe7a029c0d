/** One walk over the document: names in order, and between them what pronouns and descriptions refer back to. */
import type { Actor } from '../../model/actor.ts';
import { knownWord } from '../../lexicon/known-words.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { WordClass } from '../../lexicon/word-class.ts';
import type { Annotated } from './annotate.ts';
import { findCounted, OPENS_COUNT } from './counted.ts';
import { describe } from './descriptions.ts';
import type { Draft } from './draft.ts';
import type { Period } from './period.ts';
import type { PersonReading } from './persons.ts';
import { findPronoun, mainFrom } from './pronouns.ts';
import type { RolePhrase } from './role-phrases.ts';
import { Salience } from './salience.ts';
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

const BETWEEN = new WordClass('and , the with');

/** "X and Y", "X and his counterpart Y": two that act side by side. */
function joins(text: Annotated, a: Draft, b: Draft): boolean {
  if (!a.acting || !b.acting || text.sentenceAt[a.first] !== text.sentenceAt[b.first]) return false;
  const gap = b.first - a.last;
  if (gap < 1 || gap > 3) return false;
  for (let i = a.last; i < b.first; i++) if (!BETWEEN.has(text.tokens[i]!.form)) return false;
  return text.tokens[b.first - 1]!.text !== ',';
}

/** "A, B": two names with nothing but a comma between them. */
const isListed = (text: Annotated, a: Draft, b: Draft): boolean =>
  b.first === a.last + 1 && text.tokens[a.last]!.text === ',' && a.form === 'name' && b.form === 'name' && a.acting;

const OBLIQUE = new WordClass(
  'with by to from for of against about toward towards between among on over after without despite',
);

/** The word before it is a preposition; where a title belongs to the name, the word before the title. */
function isOblique(text: Annotated, { first }: Draft): boolean {
  const before = itemAt(text.tokens, first - 1);
  return before !== undefined && OBLIQUE.has(before.form);
}

const CALLS_ON = new WordClass('on upon to for');
const ASKS = /^(urg|ask|tell|told|warn|press|invit|exhort|implor|advis|encourag|remind|appeal|call)/;

/** "urged the parties", "called on both sides": the words before say that somebody speaks to them. */
function isAddressed(text: Annotated, first: number): boolean {
  const before = itemAt(text.tokens, first - 1);
  if (!before) return false;
  if (CALLS_ON.has(before.form)) return ASKS.test(itemAt(text.tokens, first - 2)?.lower ?? '');
  return ASKS.test(before.lower);
}

/** The first person named from a draft on, in the same sentence. */
function personAhead({ text, persons, drafts }: WalkInput, from: number, sentence: number): string | undefined {
  for (let k = from; k < drafts.length && text.sentenceAt[drafts[k]!.first] === sentence; k++) {
    const [id] = drafts[k]!.actors;
    if (id !== undefined && persons.actors.has(id)) return id;
  }
  return undefined;
}

/** Right behind a verb or a preposition: "praised both leaders". */
function isObject(text: Annotated, first: number): boolean {
  const before = itemAt(text.tokens, first - 1);
  return before !== undefined && (OBLIQUE.has(before.form) || knownWord(before.form).lemma !== undefined);
}

/** "In Lima (,) the ministry": the state of the seat that opens the sentence right before a token. */
function seatBefore(
  { tokens, sentences, sentenceAt }: Annotated,
  before: Draft | undefined,
  at: number,
): string | undefined {
  if (before?.form !== 'metonym' || before.actors.length !== 1) return undefined;
  const comma = tokens[at - 1]?.text === ',' ? 1 : 0;
  const { first } = sentences[sentenceAt[at] as number]!;
  return before.last === at - comma && before.first === first + 1 && tokens[first]!.lower === 'in'
    ? before.actors[0]
    : undefined;
}

/** All drafts in order; those inside another one come as `nested`. */
export function walk(input: WalkInput): { drafts: Draft[]; nested: Draft[] } {
  const { text, lexicon, period, persons, phrases } = input;
  const salience = new Salience(lexicon, (id) => persons.actors.has(id));
  const open = phrases
    .map((phrase, i) => ({ phrase, i }))
    .filter(({ i }) => !persons.used.has(i))
    .sort((a, b) => a.phrase.first - b.phrase.first || b.phrase.last - a.phrase.last);
  const out: Draft[] = [];
  const nested: Draft[] = [];
  let nextName = 0;
  let nextPhrase = 0;
  const actorOf = (id: string): Actor | undefined => persons.actors.get(id) ?? lexicon.actors.get(id);
  const isWoman = (id: string): boolean => {
    const name = actorOf(id)?.name ?? '';
    return lexicon.women.has(name.slice(0, Math.max(0, name.indexOf(' '))).toLowerCase());
  };
  for (let i = 0; i < text.tokens.length;) {
    while (nextName < input.drafts.length && input.drafts[nextName]!.first < i) nested.push(input.drafts[nextName++]!);
    while (nextPhrase < open.length && open[nextPhrase]!.phrase.first < i) nextPhrase++;
    const sentence = text.sentenceAt[i] as number;
    const name = input.drafts[nextName];
    let best: Draft | null = name && name.first === i ? name : null;
    const phrase = open[nextPhrase]?.phrase;
    if (!best && sentence >= 0 && salience.groups.length && OPENS_COUNT.has(text.tokens[i]!.form))
      best = findCounted(i, { text, sentence, groups: salience.groups, actorOf });
    if (sentence >= 0 && phrase && phrase.first === i && (!best || phrase.last > best.last)) {
      const addressed = isAddressed(text, phrase.first);
      const ahead = phrase.head.noun.body === 'counterpart' ? personAhead(input, nextName, sentence) : undefined;
      const object = addressed || isObject(text, phrase.first);
      const seated = seatBefore(text, out.at(-1), phrase.first);
      const found = describe(phrase, {
        lexicon,
        period,
        persons,
        salience,
        sentence,
        ahead,
        addressed,
        object,
        seated,
        main: mainFrom(i, text, sentence),
      });
      if (found) best = found;
    }
    if (!best && sentence >= 0 && knownWord(text.tokens[i]!.form).refers)
      best = findPronoun(i, { text, salience, sentence, speaker: input.speaker, actorOf, isWoman });
    if (!best) {
      i++;
      continue;
    }
    if (best === name) nextName++;
    out.push(best);
    salience.note(best, sentence, isOblique(text, best));
    const before = out.at(-2);
    if (before && joins(text, before, best)) {
      salience.join(before, best, sentence);
      // "A, B and C"
      for (let k = out.length - 3; k >= 0 && isListed(text, out[k]!, out[k + 1]!); k--)
        salience.join(out[k]!, best, sentence);
    }
    i = best.last;
  }
  return { drafts: out, nested };
}
