/** Whether a word stands behind a name as its verb would: at once, or with an adverb, a time or an aside between. */
import { WordClass } from '../lexicon/word-class.ts';
import { ADP, ADV } from './parts-of-speech.ts';
import type { SentenceView, TokenSpan } from './sentence-view.ts';

/** Tokens of an aside. */
const LONGEST_ASIDE = 12;
const TURN = new WordClass('turn');

/** Right behind a name, or behind what stands by it: "Chad also armed", "Chad, for its part, armed", "Chad on Tuesday armed". `inside`: 1 in a mention. */
export const isBehindName = (view: SentenceView, k: number, inside: Uint8Array): boolean =>
  k > 0 && (inside[k - 1] === 1 || isApart(view, k, inside));

/** Behind a name, but not right beside it. */
export function isApart(view: SentenceView, k: number, inside: Uint8Array): boolean {
  const { tokens, first } = view;
  const at = beforeAdverbs(view, k - 1, inside);
  if (at < 0) return false;
  if (inside[at] === 1) return at < k - 1;
  const closes = tokens[first + at]!.text;
  if (closes !== ',' && closes !== ')') return false;
  const opens = closes === ',' ? ',' : '(';
  for (let i = at - 1; i > 0 && i > at - LONGEST_ASIDE; i--)
    if (tokens[first + i]!.text === opens) return inside[i - 1] === 1;
  return false;
}

/** Back over adverbs, "in turn" and times. */
function beforeAdverbs({ tags, times, tokens, first }: SentenceView, from: number, inside: Uint8Array): number {
  let at = from;
  for (;;) {
    if (at > 0 && tags[at] === ADV && inside[at] === 0) at--;
    else if (at > 1 && TURN.has(tokens[first + at]!.form) && tokens[first + at - 1]!.lower === 'in') at -= 2;
    else {
      const start = timeEndingAt(times, first + at + 1);
      if (start <= first) return at;
      at = start - first - 1;
      if (at > 0 && tags[at] === ADP) at--;
    }
  }
}

/** First token of the time that ends before a token, -1 without one. */
function timeEndingAt(times: readonly TokenSpan[], end: number): number {
  for (let k = 0; k < times.length; k++) if (times[k]!.last === end) return times[k]!.first;
  return -1;
}
