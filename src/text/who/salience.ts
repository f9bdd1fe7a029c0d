/** Who was spoken of last, while a document is walked in order. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Draft } from './draft.ts';
import type { PersonReading } from './persons.ts';
import { distinct } from '../distinct.ts';
import type { NamedTogether } from './counted.ts';
import { firstIn, idsIn, NOBODY, type Seen } from './seen.ts';

/** How many last mentions are kept of each sort. */
const KEPT = 16;

const anyone = (): boolean => true;
export class Salience {
  readonly #lexicon: Lexicon;
  readonly #byId: PersonReading['byId'];
  readonly persons: Seen[] = [];
  readonly states: Seen[] = [];
  readonly organisations: Seen[] = [];
  readonly #lists = new Map<string, Seen[]>();
  group: NamedTogether | null = null;
  /** The last ones. */
  readonly groups: NamedTogether[] = [];

  constructor(lexicon: Lexicon, byId: PersonReading['byId']) {
    this.#lexicon = lexicon;
    this.#byId = byId;
  }

  #isPerson(id: string): boolean {
    return this.#byId.has(id);
  }

  note(draft: Draft, sentence: number, oblique = false): void {
    if (draft.place) return;
    for (const id of draft.actors) {
      const list = this.#listOf(id);
      if (list === this.states && draft.form === 'demonym') continue;
      list.push({ id, sentence, token: draft.first, oblique });
      if (list.length > KEPT) list.shift();
    }
    if (draft.actors.length > 1) this.#together({ actors: draft.actors, sentence });
  }

  /** The list that an actor belongs to. */
  #listOf(id: string): Seen[] {
    let list = this.#lists.get(id);
    if (!list) {
      const body = this.#lexicon.kinds.get(id) === 'organisation';
      list = this.#isPerson(id) ? this.persons : body ? this.organisations : this.states;
      this.#lists.set(id, list);
    }
    return list;
  }

  /** Two mentions side by side make a group; a third one joins it. */
  join(a: Draft, b: Draft, sentence: number): void {
    const inGroup = (id: string): boolean => this.group!.actors.includes(id);
    const joins = this.group?.sentence === sentence && (a.actors.every(inGroup) || b.actors.every(inGroup));
    const before = joins ? [...this.group!.actors, ...a.actors] : a.actors;
    if (this.#isPerson(a.actors[0]!) === this.#isPerson(b.actors[0]!))
      this.#together({ actors: distinct([...before, ...b.actors]), sentence });
  }

  #together(group: NamedTogether): void {
    this.group = group;
    // a list that grows is one group
    if (this.groups.length && this.groups[this.groups.length - 1]!.sentence === group.sentence) this.groups.pop();
    this.groups.push(group);
    if (this.groups.length > 6) this.groups.shift();
  }

  /** Whom "they" means: the last group, else the two persons (or states) of the nearest sentence that has two. */
  plural(sentence: number): readonly string[] {
    if (this.group && this.group.sentence >= sentence - 1) return this.group.actors;
    for (let back = 0; back <= 1; back++) {
      const persons = idsIn(this.persons, sentence - back);
      if (persons.length === 2) return persons;
      const states = idsIn(this.states, sentence - back);
      if (states.length === 2) return states;
    }
    return NOBODY;
  }

  /**
   * Whom "he" means: the first person of this sentence so far, else the first of the nearest sentence before, at most two back;
   * in a sentence before, one that does not stand behind a preposition goes first ("after talks with X, Y's tone changed").
   */
  subjectPerson(sentence: number, fits: (id: string) => boolean = anyone): string | null {
    for (let back = 0; back <= 2; back++) {
      const first = firstIn(this.persons, sentence - back, fits);
      if (first) return ((back > 0 && first.oblique && firstIn(this.persons, sentence - back, fits, true)) || first).id;
    }
    return null;
  }

  /** Whom "he" means where it acts: "speaking after talks with X, he" is the subject before, not X. */
  actingPerson(sentence: number, fits: (id: string) => boolean): string | null {
    const direct = firstIn(this.persons, sentence, fits, true);
    return (direct ? null : this.subjectBefore(sentence, fits)) ?? this.subjectPerson(sentence, fits);
  }

  /** The first person of the nearest of the two sentences before who does not stand behind a preposition. */
  private subjectBefore(sentence: number, fits: (id: string) => boolean): string | null {
    for (let back = 1; back <= 2; back++) {
      const one = firstIn(this.persons, sentence - back, fits, true);
      if (one) return one.id;
    }
    return null;
  }

  /** Whom "him" means: not the subject of its own sentence, but the subject before; with `next` the last name is the subject of its verb. */
  objectPerson(sentence: number, next: boolean, fits: (id: string) => boolean = anyone): string | null {
    const first = this.persons.find((seen) => seen.sentence === sentence)?.id;
    // "X said that A and B had raised it with him": X, who is none of the two
    const acting = this.group?.sentence === sentence ? this.group.actors : [];
    const subject = first !== undefined && acting.length > 1 && !acting.includes(first) ? undefined : first;
    if (first !== undefined && subject === undefined && fits(first)) return first;
    const last = this.persons.findLast((seen) => seen.sentence === sentence);
    // "X flew to Chad, where Y received him"
    if (next && last && last.id !== subject && !last.oblique) {
      const here = this.persons.findLast((seen) => seen.sentence === sentence && seen.id !== last.id && fits(seen.id));
      if (here) return here.id;
    }
    // those who came with the subject are none of them
    const peers =
      this.groups.findLast(({ actors }) => first !== undefined && actors.length > 2 && actors.includes(first))
        ?.actors ?? acting;
    const other = (seen: Seen): boolean => seen.id !== subject && !peers.includes(seen.id) && fits(seen.id);
    for (let back = 1; back <= 2; back++) {
      const here = this.persons.find((seen) => seen.sentence === sentence - back && other(seen));
      if (here) return here.id;
    }
    return this.persons.findLast((seen) => seen.sentence === sentence && other(seen))?.id ?? null;
  }

  /** Whom "according to him" means: the last one of the sentence before that does not stand behind a preposition. */
  lastSubject(sentence: number): string | null {
    return (
      this.persons.findLast((seen) => seen.sentence === sentence - 1 && !seen.oblique)?.id ??
      this.subjectPerson(sentence)
    );
  }

  /** The last person said, at most `back` sentences before. */
  lastPerson(sentence: number, back: number, fits: (id: string) => boolean): string | null {
    return this.persons.findLast((seen) => seen.sentence >= sentence - back && fits(seen.id))?.id ?? null;
  }

  /** The last different persons that fit, in order of appearance. */
  lastPersons(sentence: number, back: number, count: number, fits: (id: string) => boolean): string[] {
    return this.#different(this.persons, sentence, back, count, fits);
  }

  lastStates(sentence: number, back: number, count: number): string[] {
    return this.#different(this.states, sentence, back, count, (id) => this.#lexicon.kinds.get(id) === 'state');
  }

  /** The last state or region; in the same sentence the nearest before. */
  lastState(sentence: number, back: number): string | null {
    return this.states.findLast((seen) => seen.sentence >= sentence - back)?.id ?? null;
  }

  /** First state or organisation of the nearest sentence with one, in its own sentence from a token on: the likely subject. */
  subjectState(sentence: number, main = 0): string | null {
    const here = main > 0 ? this.#firstBody(sentence, main) : undefined;
    if (here) return here.id;
    for (let back = 0; back <= 1; back++) {
      const first = this.#firstBody(sentence - back);
      if (first) return first.id;
    }
    return null;
  }

  /** The state or organisation that a sentence names first. */
  #firstBody(sentence: number, from = 0): Seen | undefined {
    const state = this.states.find((seen) => seen.sentence === sentence && seen.token >= from);
    const body = this.organisations.find((seen) => seen.sentence === sentence && seen.token >= from);
    return !body || (state && state.token <= body.token) ? state : body;
  }

  /** Whom "it" means where it acts: the likely subject, but none that stands behind a preposition ("money for X and others it supports"). */
  actingState(sentence: number, main = 0): string | null {
    const here = main > 0 ? this.#firstBody(sentence, main) : undefined;
    if (here && !here.oblique) return here.id;
    for (let back = 0; back <= 1; back++) {
      const first = this.#firstBody(sentence - back);
      if (first && !first.oblique) return first.id;
    }
    return this.subjectState(sentence);
  }

  /** State of the first person or state of a sentence so far, undefined where it has none. */
  homeOfSubject(sentence: number, stateOf: (person: string) => string | undefined): string | undefined {
    const state = this.states.find((seen) => seen.sentence === sentence);
    const person = this.persons.find((seen) => seen.sentence === sentence);
    if (person && (!state || person.token < state.token)) return stateOf(person.id);
    return state?.id;
  }

  /** Persons, states and organisations of a sentence so far, in order. */
  seenIn(sentence: number): readonly Seen[] {
    const found: Seen[] = [];
    for (const list of [this.persons, this.states, this.organisations])
      for (const seen of list) if (seen.sentence === sentence) found.push(seen);
    return found.sort((a, b) => a.token - b.token);
  }

  /** The last two states (or regions, where they count), persons as theirs. */
  twoStates(
    sentence: number,
    back: number,
    stateOf: (person: string) => string | undefined,
    regions = false,
    except: ReadonlySet<string | undefined> = new Set(),
  ): string[] {
    const all = [...this.states, ...this.persons]
      .filter((seen) => seen.sentence >= sentence - back)
      .sort((a, b) => a.token - b.token);
    const found: string[] = [];
    for (const seen of all.reverse()) {
      const id = this.#isPerson(seen.id) ? stateOf(seen.id) : seen.id;
      const kind = id === undefined ? undefined : this.#lexicon.kinds.get(id);
      if (id && !except.has(id) && !found.includes(id) && (kind === 'state' || (regions && kind === 'region')))
        found.push(id);
    }
    return found.length > 2 ? this.#mostTold(found, stateOf) : found.slice(0, 2).reverse();
  }

  /** Of several states, last said first, the two that the text has spoken of most lately; where that does not tell, the last two. */
  #mostTold(found: readonly string[], stateOf: (person: string) => string | undefined): string[] {
    const times = new Map<string, number>();
    for (const seen of [...this.states, ...this.persons]) {
      const id = this.#isPerson(seen.id) ? stateOf(seen.id) : seen.id;
      if (id !== undefined) times.set(id, (times.get(id) ?? 0) + 1);
    }
    const ranked = [...found].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
    const clear = (times.get(ranked[1]!) ?? 0) > (times.get(ranked[2]!) ?? 0);
    const two = clear ? ranked.slice(0, 2) : found.slice(0, 2);
    return found.filter((id) => two.includes(id)).reverse();
  }

  /** The last two states before a sentence, where persons count as theirs. */
  twoStatesBefore(sentence: number, back: number, stateOf: (person: string) => string | undefined): string[] {
    return this.twoStates(sentence, back, stateOf, true, this.sidesIn(sentence, stateOf));
  }

  /** The states of a sentence so far, where persons count as theirs. */
  sidesIn(sentence: number, stateOf: (person: string) => string | undefined): Set<string | undefined> {
    return new Set(
      [...this.states, ...this.persons]
        .filter((seen) => seen.sentence === sentence)
        .map((seen) => (this.#isPerson(seen.id) ? stateOf(seen.id) : seen.id)),
    );
  }

  /** The first or the last person (else state) of the sentence before: "the latter". */
  inOrder(sentence: number, last: boolean): string | null {
    for (const list of [this.persons, this.states]) {
      const here = idsIn(list, sentence - 1);
      if (here.length > 1) return (last ? here.at(-1) : here[0]) ?? null;
    }
    return null;
  }

  lastOrganisation(sentence: number, back: number, fits: (id: string) => boolean = () => true): string | null {
    return this.organisations.findLast((seen) => seen.sentence >= sentence - back && fits(seen.id))?.id ?? null;
  }

  #different(
    list: readonly Seen[],
    sentence: number,
    back: number,
    count: number,
    fits: (id: string) => boolean,
  ): string[] {
    const out: string[] = [];
    for (let i = list.length - 1; i >= 0 && out.length < count; i--) {
      const seen = list[i]!;
      if (seen.sentence < sentence - back) break;
      if (!out.includes(seen.id) && fits(seen.id)) out.push(seen.id);
    }
    return out.reverse();
  }
}
