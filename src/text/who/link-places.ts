/** What is linked so far while names get their titles, and where names and role phrases begin and end. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Annotated } from './annotate.ts';
import type { Named } from './named.ts';
import type { RolePhrase } from './role-phrases.ts';
import type { Run } from './runs.ts';
import { itemAt } from '../item-at.ts';

export interface Link {
  readonly phrase: number;
  readonly run: number;
  readonly kind: 'before' | 'apposition' | 'after' | 'verb' | 'list';
}
/** An actor that a name is tied to without a role noun: "X, who heads the OSCE mission", "X of Peru". */
export interface Tie {
  readonly run: number;
  readonly of: readonly string[];
  /** One past the last token. */
  readonly last: number;
  readonly kind: 'heads' | 'of';
}

export interface LinkInput {
  readonly lexicon: Lexicon;
  readonly text: Annotated;
  readonly named: readonly Named[];
  readonly phrases: readonly RolePhrase[];
  readonly runs: readonly Run[];
}

/** Phrases and runs by where they begin and end; listed where they are asked for first. */
export class Places {
  readonly #phrases: readonly RolePhrase[];
  readonly #runs: readonly Run[];
  #starting: Map<number, number> | undefined;
  #ending: Map<number, number> | undefined;
  #runFrom: Map<number, number> | undefined;
  #runTo: Map<number, number> | undefined;

  constructor({ phrases, runs }: LinkInput) {
    this.#phrases = phrases;
    this.#runs = runs;
  }

  titleFrom(token: number): number | undefined {
    return (this.#starting ??= titlesAt(this.#phrases, false)).get(token);
  }
  titleTo(token: number): number | undefined {
    return (this.#ending ??= titlesAt(this.#phrases, true)).get(token);
  }
  runFrom(token: number): number | undefined {
    if (!this.#runFrom) {
      this.#runFrom = new Map();
      for (let r = 0; r < this.#runs.length; r++) this.#runFrom.set(this.#runs[r]!.first, r);
    }
    return this.#runFrom.get(token);
  }
  runTo(token: number): number | undefined {
    if (!this.#runTo) {
      this.#runTo = new Map();
      for (let r = 0; r < this.#runs.length; r++) this.#runTo.set(this.#runs[r]!.last, r);
    }
    return this.#runTo.get(token);
  }
}

/** Of several phrases at one place the longest that names an office. */
function titlesAt(phrases: readonly RolePhrase[], ends: boolean): Map<number, number> {
  const out = new Map<number, number>();
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    const at = ends ? phrase.last : phrase.first;
    const other = itemAt(phrases, out.get(at));
    if (!other || (titles(phrase) && (!titles(other) || phrase.last - phrase.first > other.last - other.first)))
      out.set(at, i);
  }
  return out;
}

/** What is linked so far. */
export class Found {
  readonly links: Link[] = [];
  readonly ties: Tie[] = [];
  /** 1 for each phrase that has its name. */
  readonly used: Uint8Array;
  readonly #phrases: readonly RolePhrase[];

  constructor(phrases: readonly RolePhrase[]) {
    this.#phrases = phrases;
    this.used = new Uint8Array(phrases.length);
  }

  take(phrase: number, run: number, kind: Link['kind']): void {
    if (kind === 'list' || !this.#phrases[phrase]!.head.noun.plural) this.used[phrase] = 1;
    this.links.push({ phrase, run, kind });
  }
}

export const titles = ({ head }: RolePhrase): boolean =>
  head.noun.kind === 'leader' || head.noun.kind === 'official' || head.noun.kind === 'none';
export const isSingular = (phrase: RolePhrase): boolean => titles(phrase) && !phrase.head.noun.plural;
