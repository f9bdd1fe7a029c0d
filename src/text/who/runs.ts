/** Capitalised runs that may name a person. */
import { GIVEN, PERSON, STARTER, type Lexicon } from '../../lexicon/lexicon.ts';
import { WordClass } from '../../lexicon/word-class.ts';
import type { Annotated } from './annotate.ts';
import type { Named } from './named.ts';
import { distinct } from '../distinct.ts';
import { itemAt } from '../item-at.ts';

export interface Run {
  readonly first: number;
  readonly last: number;
  /** Persons of the lexicon whose name it is; empty = unknown. */
  readonly known: readonly string[];
  /** The words of the name, hyphenated parts joined. */
  readonly words: readonly string[];
  readonly civility: boolean;
}

/** The runs of a text by the token after them; listed where one is asked for first, as most texts need none. */
export class RunEnds {
  readonly #runs: readonly Run[];
  #byEnd: Map<number, Run> | undefined;

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
  }

  at(last: number): Run | undefined {
    if (!this.#byEnd) {
      this.#byEnd = new Map();
      for (const run of this.#runs) this.#byEnd.set(run.last, run);
    }
    return this.#byEnd.get(last);
  }
}

const PARTICLES = new WordClass(
  'al el bin bint ibn ben van von der den de da di du del della dos das la le zu zum ter ten abu ul ud af',
);
const CIVILITIES = new WordClass('mr. mrs. ms. mr mrs ms dr. dr sir madam miss lord lady messrs');
/** Given names that are words as well: no name at the head of a sentence unless a name follows. */
const WORDS_TOO = new WordClass(
  'will may mark grant can christian faith hope chase bill rich art sandy pat frank august april june dawn guy an so do my van in on at',
);
/** States and cities that are given names too. */
const PERSONAL = new WordClass(
  'georgia jordan chad israel kenya sofia florence sydney paris london victoria chelsea vienna lima austin charlotte china india cuba ireland malta',
);
export const CALENDAR = new WordClass(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.',
);

const NO_NAMES = new WordClass(...CALENDAR.words, ...CIVILITIES.words);

/** All runs of a text in order. Name hits that turn out to be parts of a person's name are returned as `silenced` (indexes of hits). */
export function findRuns(
  text: Annotated,
  named: readonly Named[],
  lexicon: Lexicon,
): { runs: Run[]; silenced: ReadonlySet<number> } {
  const runs: Run[] = [];
  const silenced = new Set<number>();
  const { tokens, capital } = text;
  for (let i = 0; i < tokens.length;) {
    if (capital[i] === 0) {
      i++;
      continue;
    }
    const end = readRun(text, named, lexicon, i, silenced);
    if (end === i) {
      const hit = itemAt(named, text.nameAt[i]);
      i = hit ? Math.max(i + 1, hit.hit.last) : i + 1;
      continue;
    }
    runs.push(makeRun(text, named, afterField(text, lexicon, i, end), end));
    i = end;
  }
  return { runs, silenced };
}

const BEFORE_OTHERS = new WordClass('for of and in at near to from');

/** "Minister for Integration Anna Berg", "in Dunwich Anna Berg met": a field or a place is no part of the name; a given name tells where that begins. */
function afterField({ tokens }: Annotated, { vocabulary }: Lexicon, first: number, last: number): number {
  if (last - first < 3) return first;
  // "In" begins the sentence and with it the run
  const opens = BEFORE_OTHERS.has(tokens[first]!.form);
  if (!opens && (first === 0 || !BEFORE_OTHERS.has(tokens[first - 1]!.form))) return first;
  if (vocabulary.is(tokens[first]!.form, GIVEN)) return first;
  for (let i = first + 1; i < last - 1; i++) if (vocabulary.is(tokens[i]!.form, GIVEN)) return i;
  return first;
}

function makeRun(text: Annotated, named: readonly Named[], first: number, last: number): Run {
  const { tokens } = text;
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const { text: word } = tokens[i]!;
    if (word === '-') continue;
    if (i > first && tokens[i - 1]!.text === '-') words[words.length - 1] += `-${word}`;
    else words.push(word);
  }
  // a name of the lexicon inside a longer one ("Trump Route") is another name
  const hit = itemAt(named, text.nameAt[first]);
  const known = hit && hit.sense === 'person' && hit.hit.first === first && hit.hit.last === last ? idsOf(hit) : NOBODY;
  return { first, last, known, words, civility: first > 0 && CIVILITIES.has(tokens[first - 1]!.form) };
}
const NOBODY: readonly string[] = [];

const idsOf = ({ hit }: Named): string[] =>
  distinct(hit.entries.filter((entry) => entry.use & PERSON).flatMap((entry) => entry.actors));

/** One past the run that begins at a capital, or `start` where none does. */
function readRun(
  text: Annotated,
  named: readonly Named[],
  lexicon: Lexicon,
  start: number,
  silenced: Set<number>,
): number {
  const { tokens, capital, nameAt, nounAt, sentences, sentenceAt } = text;
  const sentence = sentences[sentenceAt[start] as number];
  if (!sentence) return start;
  let i = start;
  let people = false;
  while (i < sentence.last && i < start + 8) {
    const hit = itemAt(named, nameAt[i]);
    if (hit) {
      if (hit.sense === 'person' && hit.hit.first === i) {
        if (people) break;
        people = true;
        i = hit.hit.last;
        // a full name is complete, whatever capitals follow ("Xi Jinping Visits Lima")
        if (i - start > 1 && hit.hit.first === start) break;
        // a longer name than the lexicon's own stays one run only over unknown capitals
        continue;
      }
      if (
        i === start
          ? isGivenPlace(text, i, hit, lexicon)
          : isPlaceSurname(text, named, start, i, hit, lexicon) || isPlaceOfName(text, start, i, hit)
      ) {
        silenced.add(nameAt[i] as number);
        i = hit.hit.last;
        continue;
      }
      break;
    }
    if (nounAt[i] !== -1) break;
    const { text: word, form } = tokens[i]!;
    if (capital[i] === 1) {
      if (NO_NAMES.has(form) || !isNameWord(word, i > start)) break;
      const starts = lexicon.vocabulary.is(form, STARTER);
      if (i === sentence.first && (starts || WORDS_TOO.has(form)) && !isNameAhead(text, i + 1, lexicon)) break;
      if (starts && i > start && !isInitial(word)) break;
      if (starts && i === start && i !== sentence.first && !lexicon.vocabulary.is(form, GIVEN)) break;
      i++;
    } else if (
      word === '-' &&
      i > start &&
      capital[i + 1] === 1 &&
      tokens[i - 1]!.end === tokens[i]!.start &&
      tokens[i + 1]!.start === tokens[i]!.end
    ) {
      i++;
    } else if (i > start && PARTICLES.has(form) && isNameAheadAny(text, i + 1, sentence.last)) i++;
    else break;
  }
  while (i > start && (tokens[i - 1]!.text === '-' || (capital[i - 1] === 0 && nameAt[i - 1] === -1))) i--;
  return i;
}

const isInitial = (word: string): boolean => word.length === 2 && word.charCodeAt(1) === 46;

/** No number, no acronym (unless a surname in capitals may follow a given name). */
function isNameWord(word: string, inside: boolean): boolean {
  if (isInitial(word)) return true;
  let small = false;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 48 && code <= 57) return false;
    small ||= code >= 97 && code <= 122;
  }
  if (word.length > 1 && !small && word === word.toUpperCase()) return inside && word.length > 3;
  return word.length > 1 || inside;
}

const isNameAhead = (text: Annotated, i: number, lexicon: Lexicon): boolean =>
  i < text.tokens.length &&
  text.capital[i] === 1 &&
  text.nameAt[i] === -1 &&
  text.nounAt[i] === -1 &&
  !lexicon.vocabulary.is(text.tokens[i]!.form, STARTER);

function isNameAheadAny(text: Annotated, i: number, end: number): boolean {
  for (let k = i; k < end && k < i + 2; k++) {
    if (text.capital[k] === 1) return text.nounAt[k] === -1;
    if (!PARTICLES.has(text.tokens[k]!.form) && text.tokens[k]!.text !== '-') return false;
  }
  return false;
}

/** "Jordan Miller": the name of a state that begins a person's name. */
function isGivenPlace(text: Annotated, i: number, { hit, sense }: Named, lexicon: Lexicon): boolean {
  if (
    hit.last !== i + 1 ||
    (sense !== 'name' && sense !== 'seat' && sense !== 'none') ||
    !PERSONAL.has(text.tokens[i]!.form)
  )
    return false;
  const before = i > 0 ? text.tokens[i - 1]!.lower : '';
  return (
    before !== 'of' &&
    before !== 'in' &&
    isNameAhead(text, hit.last, lexicon) &&
    text.sentenceAt[i] === text.sentenceAt[hit.last]
  );
}

/** "Jan Novak de Lima": the place that a name goes on with behind a particle. */
const isPlaceOfName = ({ tokens }: Annotated, start: number, i: number, { hit, sense }: Named): boolean =>
  i > start + 1 &&
  hit.last === i + 1 &&
  PARTICLES.has(tokens[i - 1]!.form) &&
  sense !== 'person' &&
  sense !== 'adjective';

/** "Kathy Ireland": the name of a state or city after a given name that stands alone. */
function isPlaceSurname(
  text: Annotated,
  named: readonly Named[],
  start: number,
  i: number,
  { hit, sense }: Named,
  lexicon: Lexicon,
): boolean {
  if (i !== start + 1 || hit.last !== i + 1 || (sense !== 'name' && sense !== 'seat')) return false;
  const { form } = text.tokens[start]!;
  if (!lexicon.vocabulary.is(form, GIVEN) || itemAt(named, text.nameAt[start])) return false;
  const sentence = text.sentences[text.sentenceAt[start] as number]!;
  return start !== sentence.first || !(WORDS_TOO.has(form) || CALENDAR.has(form));
}
