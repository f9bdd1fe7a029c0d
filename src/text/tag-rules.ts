/** wink-nlp's tagging rules as flat tables: rules over parts of speech and words with rules of their own, applied longest first, left to right. */
import model from 'wink-eng-lite-web-model';

/** Marks of wink-nlp's own machines. */
const HINTS = 1_080_000;
const END = 2_070_000;
const OTHERWISE = 2_070_003;
/** Parts of speech stand below, hints from here on, the end of the text last. */
const FIRST_HINT = 32;
/** The model has some thirty; room for them is made in the tables. */
export const MOST_HINTS = 62;
const END_EVENT = FIRST_HINT + MOST_HINTS + 1;
const WIDTH = END_EVENT + 1;

/** One of the machines; state 0 is its root. */
interface Machine {
  /** Next state by state * WIDTH + event. */
  readonly next: Int16Array;
  /** State that stands for the match so far where nothing longer fits, 0 where there is none. */
  readonly otherwise: Int16Array;
  readonly final: Uint8Array;
  /** Part of speech that a final state sets: below 0 always, above only where the word can be it; 0 = nothing. */
  readonly sets: Int8Array;
  /** Which word of the match it sets, counted from the first. */
  readonly at: Uint8Array;
}

type Saved = readonly [
  version: number,
  last: number,
  states: Readonly<Record<string, Readonly<Record<string, number>>>>,
  finals: Readonly<Record<string, string>>,
  marks: Readonly<Record<string, readonly [before: number, after: number]>>,
];

function eventNamed(name: string): number {
  const event = Number(name);
  if (event === END) return END_EVENT;
  if (event > HINTS && event <= HINTS + MOST_HINTS) return FIRST_HINT + event - HINTS;
  return event >= 0 && event < FIRST_HINT ? event : -1;
}

function compile(json: string): Machine {
  const [, last, states, finals, marks] = JSON.parse(json) as Saved;
  const machine: Machine = {
    next: new Int16Array((last + 1) * WIDTH),
    otherwise: new Int16Array(last + 1),
    final: new Uint8Array(last + 1),
    sets: new Int8Array(last + 1),
    at: new Uint8Array(last + 1),
  };
  for (const [state, edges] of Object.entries(states))
    for (const [name, target] of Object.entries(edges)) {
      if (Number(name) === OTHERWISE) machine.otherwise[Number(state)] = target;
      else if (eventNamed(name) >= 0) machine.next[Number(state) * WIDTH + eventNamed(name)] = target;
    }
  for (const [state, name] of Object.entries(finals)) {
    machine.final[Number(state)] = 1;
    machine.sets[Number(state)] = Number(name);
    machine.at[Number(state)] = marks[state]?.[0] ?? 0;
  }
  return machine;
}

/** The machines of the model, in the order in which they are applied. */
export function tagRules(): readonly Machine[] {
  const { machines } = (model as unknown as { pos(): { readonly machines: readonly string[] } }).pos();
  return machines.map(compile);
}

/** The pieces of the words of one sentence, in lists that are kept from sentence to sentence. */
export interface Line {
  /** Part of speech of each by number. */
  readonly tags: Uint8Array;
  /** What the machines see of each. */
  readonly events: Uint8Array;
  /** Bit n is set where it can be of part of speech n. */
  readonly able: Int32Array;
}

/** What the machines see of a part of speech, or of a word with rules of its own; nothing (0) of what is no part of speech. */
export const eventOf = (tag: number, hint: number): number => (tag > 0 && hint > 0 ? FIRST_HINT + hint : tag);

/** What a machine found in a line: where it begins and what it sets. Kept from line to line and only written over. */
const places: number[] = [];
const found: number[] = [];

/** Lets a machine mend the tags of a line. What it sets does not change what it sees: it is set when all is read. */
export function applyRules(machine: Machine, { tags, events, able }: Line, count: number): void {
  const { next, otherwise, final } = machine;
  let hits = 0;
  let first = 0;
  let state = 0;
  let best = 0;
  let bestLast = 0;
  for (let i = 0; i <= count; i++) {
    for (let j = i; j <= count; j++) {
      const event = j === count ? END_EVENT : events[j]!;
      if (event === 0) continue;
      let to = next[state * WIDTH + event]!;
      // most words begin nothing
      if (to === 0 && state === 0 && best === 0) break;
      if (state === 0 && to !== 0) first = j;
      let done = to === 0;
      if (final[to] === 1) {
        places[hits] = first;
        found[hits++] = to;
        i = j;
        to = 0;
        best = 0;
        done = true;
      } else if (to === 0 && best !== 0) {
        places[hits] = first;
        found[hits++] = best;
        i = bestLast;
        best = 0;
      }
      state = to;
      if (otherwise[state] !== 0) {
        bestLast = j;
        best = otherwise[state]!;
      }
      if (done) break;
    }
  }
  for (let k = 0; k < hits; k++) {
    const set = machine.sets[found[k]!]!;
    const at = places[k]! + machine.at[found[k]!]!;
    if (set === 0 || (set > 0 && ((able[at]! >> set) & 1) === 0)) continue;
    tags[at] = Math.abs(set);
    if (events[at]! < FIRST_HINT) events[at] = tags[at]!;
  }
}
