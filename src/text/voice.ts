/** Whose words a sentence is that names no speaker itself: a quotation or a list of messages that began before it. */
import { WordClass } from '../lexicon/word-class.ts';
import { wordClasses } from '../lexicon/word-classes.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Clause } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import type { Sentence } from './types.ts';

export interface Voice {
  readonly speaker: string;
  readonly kind: 'quote' | 'list';
  /** Line of the last sentence that it covered. */
  readonly paragraph: number;
}

/** What one says in public, as a thing. */
const WORDS = wordSet(
  'message statement remark point thesis opinion view comment argument word claim assessment position theses',
  'messages statements remarks points opinions views comments arguments words claims',
);
const UTTERS = new WordClass(
  'be voice express make give deliver convey send share set outline present offer list include',
);
const SPEAKS = new WordClass(...wordClasses.say, 'speak', 'talk');
const BULLET = /^\s*(?:[•·▪●◦‣*–—-]|\(?\d{1,2}[.)])\s*$/;

/** The one who speaks in a sentence, by its last verb of speech or message noun. */
export function speakerOf(input: FrameInput, general: string | undefined): string | undefined {
  const { clauses, parties } = input;
  for (let i = clauses.length - 1; i >= 0; i--) {
    const clause = clauses[i]!;
    const { verb } = clause.vg;
    if (clause.passive || (!SPEAKS.has(verb) && !(UTTERS.has(verb) && hasWords(input, clause)))) continue;
    const who = parties.of(clause.subject, 'own');
    if (who.length === 1) return who[0];
  }
  return general;
}

function hasWords({ units }: FrameInput, clause: Clause): boolean {
  const nouns = clause.vg.lemma === 'be' ? clause.subject : clause.object;
  return nouns.some((u) => WORDS.has(units[u]!.word));
}

const STRAIGHT = '"'.charCodeAt(0);
const OPENING = '“«„';
const CLOSING = '”»';

/** Opening less closing quotation marks; straight ones count as opening where they are odd. */
function openQuotes(text: string): number {
  let depth = 0;
  let straight = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === STRAIGHT) straight++;
    else if (code < 128) continue;
    else if (OPENING.includes(text[i]!)) depth++;
    else if (CLOSING.includes(text[i]!)) depth--;
  }
  return depth + (straight % 2);
}

/** Whose words the next sentence may be. `text` is the document's, `speaker` who spoke in this sentence. */
export function voiceAfter(
  before: Voice | undefined,
  sentence: Sentence,
  text: string,
  speaker: string | undefined,
): Voice | undefined {
  if (before === undefined && speaker === undefined) return undefined;
  const own = text.slice(sentence.start, sentence.end);
  const open = openQuotes(own);
  const { paragraph } = sentence;
  if (before?.kind === 'quote') {
    const straightEnd = own.includes('"') && open === 1;
    return open < 0 || straightEnd ? undefined : { ...before, paragraph };
  }
  if (open > 0 && speaker !== undefined) return { speaker, kind: 'quote', paragraph };
  if (own.endsWith(':') && speaker !== undefined) return { speaker, kind: 'list', paragraph };
  return before && covers(before, sentence, text) ? { ...before, paragraph } : undefined;
}

/** The voice that holds for a sentence; undefined where the list has ended. */
export const voiceFor = (before: Voice | undefined, sentence: Sentence, text: string): Voice | undefined =>
  before && covers(before, sentence, text) ? before : undefined;

/** A quotation goes on until it closes, but not over more than one line break; a list over its lines with bullets. */
function covers(voice: Voice, sentence: Sentence, text: string): boolean {
  if (voice.kind === 'quote') return sentence.paragraph - voice.paragraph <= 1;
  if (sentence.paragraph === voice.paragraph) return true;
  const line = text.lastIndexOf('\n', sentence.start - 1) + 1;
  return BULLET.test(text.slice(line, sentence.start));
}
