/** Closed classes of words that every word of a text is asked for: looked up once for each different word, for all classes together. */
import type { WordForm } from './word-forms.ts';

/** Classes that fit one number without a sign. */
const BITS = 30;
const classes: ReadonlySet<string>[] = [];

export class WordClass {
  readonly words: ReadonlySet<string>;
  readonly place: number;
  readonly bit: number;

  /** Words in lower case, parted by spaces. */
  constructor(...lines: readonly string[]) {
    this.place = Math.floor(classes.length / BITS);
    this.bit = 1 << (classes.length % BITS);
    this.words = new Set(lines.flatMap((line) => line.split(' ')));
    classes.push(this.words);
  }

  /** Whether a word of a text, or its base form, is one of them. */
  has(form: WordForm): boolean {
    // a class may be made after the word was looked up last
    if (form.asked !== classes.length) lookUp(form);
    return (form.classes[this.place]! & this.bit) !== 0;
  }
}

/** Whether any word of a stretch of text is of a class: one pass over the words, then one look for each class. */
export class ClassesIn {
  private found: number[] | undefined;

  /** Tokens [first, last). */
  constructor(tokens: readonly { readonly form: WordForm }[], first: number, last: number) {
    for (let t = first; t < last; t++) this.add(tokens[t]!.form);
  }

  add(form: WordForm): void {
    if (form.asked !== classes.length) lookUp(form);
    const own = form.classes;
    const { found } = this;
    if (!found) this.found = own.slice();
    else for (let i = 0; i < own.length; i++) found[i]! |= own[i]!;
  }

  has({ place, bit }: WordClass): boolean {
    return this.found !== undefined && (this.found[place]! & bit) !== 0;
  }
}

/** The classes of every word that has any, and of a word that has none; of so many classes. */
const classesOf = new Map<string, number[]>();
let none: readonly number[] = [];
let counted = 0;

function lookUp(form: WordForm): void {
  if (counted !== classes.length) count();
  form.classes = classesOf.get(form.lower) ?? none;
  form.asked = classes.length;
}

/** Lists the classes by word, again where some were made since. */
function count(): void {
  const places = Math.ceil(classes.length / BITS);
  classesOf.clear();
  for (const [i, words] of classes.entries())
    for (const word of words) {
      let own = classesOf.get(word);
      if (!own) classesOf.set(word, (own = new Array<number>(places).fill(0)));
      own[Math.floor(i / BITS)]! |= 1 << (i % BITS);
    }
  none = new Array<number>(places).fill(0);
  counted = classes.length;
}
