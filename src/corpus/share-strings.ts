/** Equal short strings of many records kept once: each message from a thread brings its own copy of every name and rule. */

/** Longer strings are texts, which are seldom equal. */
const LONGEST = 48;
/** So many different strings are remembered; what comes later stays as it is. */
const MOST = 100_000;

export class SharedStrings {
  readonly #known = new Map<string, string>();

  /** Changes a value of plain objects and arrays that nobody else holds, in place: equal strings are one string afterwards. */
  share(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const holder = value as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      const one = holder[key];
      if (typeof one === 'string') holder[key] = this.#one(one);
      else this.share(one);
    }
  }

  #one(text: string): string {
    if (text.length > LONGEST) return text;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size < MOST) this.#known.set(text, text);
    return text;
  }
}
