/** Lists of nouns that verb patterns ask for: a word has a bit for each of the different lists, looked up once for all of them. */

/** Lists that fit one number without a sign. */
const BITS = 30;
const lists = new Map<string, NounList>();

export class NounList {
  readonly words: ReadonlySet<string>;
  private readonly place: number;
  private readonly bit: number;

  constructor(words: readonly string[], number: number) {
    this.words = new Set(words);
    this.place = Math.floor(number / BITS);
    this.bit = 1 << (number % BITS);
  }

  /** Whether a noun is one of them, by what `listsWith` tells of it. */
  has(bits: readonly number[]): boolean {
    return (bits[this.place]! & this.bit) !== 0;
  }
}

/** The list of these nouns; the same where they are asked for again. */
export function nounList(words: readonly string[]): NounList {
  const name = words.join(' ');
  let list = lists.get(name);
  if (!list) lists.set(name, (list = new NounList(words, lists.size)));
  return list;
}

/** For every noun of some list, a bit for each list that it is of; '' stands for all others. */
export function listsByNoun(): ReadonlyMap<string, readonly number[]> {
  const places = Math.ceil(lists.size / BITS);
  const none = new Array<number>(places).fill(0);
  const found = new Map([['', none]]);
  let number = 0;
  for (const { words } of lists.values()) {
    for (const word of words) {
      let bits = found.get(word);
      if (!bits) found.set(word, (bits = none.slice()));
      bits[Math.floor(number / BITS)]! |= 1 << (number % BITS);
    }
    number++;
  }
  return found;
}
