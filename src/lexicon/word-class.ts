/** Closed classes of words that every word of a text is asked for: looked up once for each different word, for all classes together. */
import type { WordForm } from './word-forms.ts';

/** Classes that fit one number without a sign. */
const BITS = 30;
const classes: ReadonlySet<string>[] = [];

export class WordClass {
  readonly words: ReadonlySet<string>;
  private readonly place: number;
  private readonly bit: number;

  /** Words in lower case, parted by spaces. */
  constructor(...lines: readonly string[]) {
    this.place = Math.floor(classes.length / BITS);
    this.bit = 1 << (classes.length % BITS);
    this.words = new Set(lines.flatMap((line) => line.split(' ')));
    classes.push(this.words);
  }

  /** Whether a word of a text is one of them. */
  has(form: WordForm): boolean {
    // a class may be made after the word was looked up last
    if (form.asked !== classes.length) lookUp(form);
    return (form.classes[this.place]! & this.bit) !== 0;
  }
}

function lookUp(form: WordForm): void {
  const found = new Array<number>(Math.ceil(classes.length / BITS)).fill(0);
  for (const [i, words] of classes.entries())
    if (words.has(form.lower)) found[Math.floor(i / BITS)]! |= 1 << (i % BITS);
  form.classes = found;
  form.asked = classes.length;
}
