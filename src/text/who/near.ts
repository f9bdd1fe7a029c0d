/** Whom a role is for that does not say it: the state named nearest before, or the one that the text names most. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Annotated } from './annotate.ts';
import type { Named } from './named.ts';

/** Sentences looked back over for the disputed region of a "de facto" office. */
const BACK = 8;

/** A finder over the names of a text, which are asked for when they are needed first; with `breakaway` it looks for a disputed region first, whose seat may stand for it. */
export function nearestState(
  text: Annotated,
  names: () => readonly Named[],
  lexicon: Lexicon,
): (token: number, breakaway: boolean) => string {
  let known: Lists | undefined;
  return (token, breakaway) => {
    const { states, nouns, disputed, top } = (known ??= listed(names(), lexicon));
    return (
      (breakaway ? find(text, disputed, token, BACK) : '') ||
      find(text, states, token, 0) ||
      subjectBefore(text, nouns, token) ||
      top
    );
  };
}

/** Names of a text by what they are, in order. */
interface Lists {
  readonly states: readonly Named[];
  /** Those that are no adjectives. */
  readonly nouns: readonly Named[];
  readonly disputed: readonly Named[];
  /** The state that is named most. */
  readonly top: string;
}

function listed(named: readonly Named[], lexicon: Lexicon): Lists {
  const single = named.filter((n) => n.actors.length === 1 && n.sense !== 'person' && n.sense !== 'people');
  const states = single.filter((n) => !n.place && lexicon.kinds.get(n.actors[0]!) === 'state');
  const nouns = states.filter((n) => n.sense !== 'adjective');
  const disputed = single.filter((n) => lexicon.actors.get(n.actors[0]!)?.disputed === true);
  const counts = new Map<string, number>();
  for (const { actors } of states) counts.set(actors[0]!, (counts.get(actors[0]!) ?? 0) + 1);
  const top = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
  return { states, nouns, disputed, top };
}

/** The last name of a list before a token, at most `back` sentences before. */
function find(text: Annotated, list: readonly Named[], token: number, back: number): string {
  const before = list[firstFrom(list, token) - 1];
  const from = (text.sentenceAt[token] as number) - back;
  return before && (text.sentenceAt[before.hit.first] as number) >= from ? before.actors[0]! : '';
}

/** First state of the sentence before: its likely subject. */
function subjectBefore(text: Annotated, nouns: readonly Named[], token: number): string {
  const sentence = text.sentences[(text.sentenceAt[token] as number) - 1];
  const first = sentence && nouns[firstFrom(nouns, sentence.first)];
  return first && first.hit.first < sentence.last ? first.actors[0]! : '';
}

/** Index of the first name at or after a token. */
function firstFrom(list: readonly Named[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.hit.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
