import { knownWord } from '../lexicon/known-words.ts';
import type { Patterns } from '../lexicon/patterns.ts';
import { HAS_DIGIT, MARKS } from '../lexicon/word-forms.ts';
import { wordSet } from '../lexicon/word-set.ts';
import {
  ACCORDING,
  AFTER_OWNER,
  BEFORE_ARTICLE,
  BY_FIRST,
  DETERMINERS,
  MAY_BREAK,
  NEAR,
  NONE,
  OPENS_ANY,
  OPENS_LONGER,
  OWNER,
  OWNERS,
  PART_OF,
  POSSESSIVES,
  PREPOSITIONS,
  QUOTATION,
  QUOTE,
  RANKS,
  RELATIVE,
  SUBORDINATOR,
  THAN,
  THAT,
} from './function-words.ts';
import { mendTags } from './mend-tags.ts';
import { isHomeward, mendCounted } from './mend-units.ts';
import { dropNaming } from './naming.ts';
import * as pos from './parts-of-speech.ts';
import { isOf, kindsAt, lowerAt, mentionAt, tagAt, timeAt, type SentenceView } from './sentence-view.ts';
import type { Mention } from './types.ts';
import { unitOf, type NounPhrase, type Unit } from './unit.ts';
import { endsAsPlace, isNamed, isPlaceBefore } from './place-ends.ts';
import { readVerbGroup } from './verb-group.ts';
import { whenEnds } from './when-phrases.ts';

const { ADJ, ADP, ADV, CCONJ, DET, NOUN, NUM, PRON, PROPN, SCONJ, SYM, VERB } = pos;
/** Parts of speech of which a noun phrase is made. */
const NOMINAL = NOUN | PROPN | DET | ADJ | PRON | NUM | SYM | pos.X | pos.INTJ | pos.OUTSIDE;
const NAMING = NOUN | PROPN | ADJ;

/** Cuts a sentence into units, left to right, each token once. */
export function readUnits(view: SentenceView, patterns: Patterns): Unit[] {
  const units: Unit[] = [];
  mendTags(view);
  mendCounted(view);
  let i = view.first;
  while (i < view.last) {
    const unit =
      readTime(view, i) ??
      readPunctuation(view, i) ??
      readNear(view, i) ??
      readVerb(view, i) ??
      readNoun(view, i, patterns) ??
      readWord(view, i);
    const read = unit.kind === 'np' ? asTime(view, unit) : unit;
    units.push(read);
    i = read.last;
  }
  dropNaming(units);
  floatQuantifiers(units);
  for (let u = 0; u < units.length; u++) {
    const unit = units[u]!;
    if (unit.kind === 'prep' && opensClause(units, u)) units[u] = { ...unit, kind: 'sub' };
    // "since May" opens no clause
    else if (unit.kind === 'sub' && unit.word === 'since' && units[u + 1]?.kind === 'time')
      units[u] = { ...unit, kind: 'prep' };
  }
  return units;
}

/** "A, B and C each expelled": no phrase of its own. */
function floatQuantifiers(units: Unit[]): void {
  for (let u = 1; u + 1 < units.length; u++) {
    const unit = units[u]!;
    if (unit.kind !== 'np' || units[u - 1]!.kind !== 'np' || units[u + 1]!.kind !== 'vg') continue;
    if (unit.last - unit.first === 1 && /^(each|both|all)$/.test(unit.word))
      units[u] = { ...unit, kind: 'other', np: undefined };
  }
}

/** A phrase that only says when becomes a time. */
function asTime(view: SentenceView, unit: Unit): Unit {
  const np = unit.np!;
  if (np.mention || np.owners.length) return unit;
  const last = whenEnds(view, unit.first, unit.last, np.head);
  return last > 0 ? unitOf('time', unit.first, last, lowerAt(view, np.head)) : unit;
}

const OPENS = wordSet('after before since until as than like');

/** "after Chad left", "as Chad says": a preposition before a subject and its verb opens a clause. */
function opensClause(units: readonly Unit[], u: number): boolean {
  if (units[u + 1]?.kind !== 'np' || !OPENS.has(units[u]!.word)) return false;
  for (let k = u + 2; k < units.length; k++) {
    const unit = units[k]!;
    // "described it as a friend and added": the verb is joined to the one before
    if (unit.kind === 'vg' && units[k - 1]!.kind === 'and' && units[u]!.word === 'as') return false;
    if (unit.kind === 'vg')
      return unit.vg!.form === 'finite' || (unit.vg!.form === 'participle' && units[k + 1]?.word !== 'by');
    const joins =
      unit.kind === 'other' ||
      unit.kind === 'np' ||
      (unit.kind === 'and' && unit.word === 'and') ||
      (unit.kind === 'prep' && /^(of|with|from|in|on|to|for|between|by)$/.test(unit.word));
    // "after the ceremony he left": the phrase of the preposition ends where the subject begins
    const ended = unit.kind === 'np' && units[k - 1]!.kind === 'np' && !/(self|selves|both|all|each)$/.test(unit.word);
    if (!joins || ended) return false;
  }
  return false;
}

function readTime(view: SentenceView, i: number): Unit | undefined {
  const last = timeAt(view, i);
  return last === undefined ? undefined : unitOf('time', i, Math.min(last, view.last), lowerAt(view, i));
}

function readPunctuation(view: SentenceView, i: number): Unit | undefined {
  if ((view.tokens[i]!.kinds & MARKS) === 0 || mentionAt(view, i)) return undefined;
  const word = lowerAt(view, i);
  if (word === "'" || word === '’') return undefined;
  const kind = word === ',' ? 'comma' : isOf(view, i, QUOTATION) ? 'quote' : 'stop';
  return unitOf(kind, i, i + 1, word);
}

function readVerb(view: SentenceView, i: number): Unit | undefined {
  if (mentionAt(view, i) || (isOf(view, i, ACCORDING) && lowerAt(view, i + 1) === 'to')) return undefined;
  const vg = readVerbGroup(view, i);
  return vg ? unitOf('vg', i, vg.last, vg.lemma, undefined, vg) : undefined;
}

/** True where a new phrase starts although the words before could go on. */
function breaksBefore(view: SentenceView, i: number, start: number): boolean {
  if (i === start) return false;
  const tag = tagAt(view, i);
  const before = tagAt(view, i - 1);
  if (isOf(view, i, MAY_BREAK)) {
    const word = lowerAt(view, i);
    // "equipment worth millions", "called its ambassador home"
    if (word === 'worth') return true;
    if (word === 'home' && before === NOUN && tagAt(view, i + 1) !== NOUN) return true;
    // "held talks one on one"
    if (word === 'one' && before === NOUN) return true;
  }
  if (tag === DET && (before !== DET || isOf(view, i - 1, THAT)) && !isOf(view, i - 1, BEFORE_ARTICLE)) return true;
  if (tag === PRON && before !== DET) return !isOf(view, i, AFTER_OWNER);
  return before === PRON && !isOf(view, i - 1, OWNERS);
}

/** "At their meeting Chad's president thanked ...": a name right after a noun that is no title begins a phrase of its own. */
function standsApart(view: SentenceView, mention: Mention, i: number, { classes }: Patterns): boolean {
  if (isOf(view, i, DETERMINERS) && tagAt(view, i - 1) !== DET) return true;
  if (mention.form === 'demonym' || tagAt(view, i - 1) !== NOUN) return false;
  const before = lowerAt(view, i - 1);
  // "several dozen Chadian officials"
  if (/^(dozen|hundred|thousand|million|billion|score)s?$/.test(before)) return false;
  return !classes.agentive.has(knownWord(view.tokens[i - 1]!.form).singular);
}

function hasNoun(view: SentenceView, first: number, last: number): boolean {
  for (let k = first; k < last; k++) if (tagAt(view, k) & (NOUN | PROPN)) return true;
  return false;
}

/** True where token `end` still belongs to the noun phrase that began at `start`. */
function continues(view: SentenceView, end: number, start: number, quoted: boolean): boolean {
  const tag = tagAt(view, end);
  const nominal = (tag & NOMINAL) !== 0;
  const mark = (kindsAt(view, end) & MARKS) !== 0;
  // "Chad's", "the dollar’s"
  if (isOf(view, end, OWNER | PART_OF) && (end === start || isOf(view, end, OWNER))) return true;
  if (!mark && tag !== ADV && !isOf(view, end, THAN)) return nominal;
  const word = lowerAt(view, end);
  const next = tagAt(view, end + 1);
  const nominalNext = end + 1 < view.last && (mentionAt(view, end + 1) !== undefined || (next & NOMINAL) !== 0);
  if (end > start && (word === '-' || word === '–') && nominalNext)
    return view.tokens[end - 1]!.end === view.tokens[end]!.start;
  if (word === 'than' && /^(more|less|fewer)$/.test(lowerAt(view, end - 1)) && end > start)
    return next === NUM || /^(a|half)$/.test(lowerAt(view, end + 1));
  const determined =
    end > start && ((tagAt(view, end - 1) & (DET | ADJ | pos.PART | NUM)) !== 0 || isOf(view, end - 1, POSSESSIVES));
  if (isOf(view, end, QUOTE)) return nominalNext && (quoted ? next === NOUN : determined);
  if (tag === ADV && end > start) return determined && (next & (ADJ | NOUN | NUM)) !== 0 && !mentionAt(view, end + 1);
  return nominal && (tag === SYM || !mark);
}

function isRanked({ words, first }: SentenceView, from: number, head: number): boolean {
  for (let k = from; k < head; k++) if (words[k - first]! & RANKS) return true;
  return false;
}

/** A phrase may begin with token i. */
function opensPhrase(view: SentenceView, i: number): boolean {
  if (mentionAt(view, i)) return true;
  const tag = tagAt(view, i);
  if (isOf(view, i, RELATIVE | OPENS_ANY | THAT | PART_OF)) {
    if (isOf(view, i, THAT)) return tag === DET;
    if (isOf(view, i, PART_OF) && lowerAt(view, i + 1) === 'of') return true;
    if (isOf(view, i, RELATIVE | OPENS_ANY)) return false;
  }
  return (tag & NOMINAL) !== 0;
}

const NO_MENTIONS: readonly Mention[] = [];

function readNoun(view: SentenceView, i: number, patterns: Patterns): Unit | undefined {
  if (!opensPhrase(view, i)) return undefined;
  let found = NO_MENTIONS;
  let end = i;
  let quoted = false;
  while (end < view.last) {
    const date = end > i ? timeAt(view, end) : undefined;
    if (date !== undefined) {
      // "the 2014 annexation", "his 15 May visit": the date stands inside the phrase
      const opens = tagAt(view, end - 1) === DET || isOf(view, end - 1, POSSESSIVES | OWNER);
      if (!opens || date >= view.last || (tagAt(view, date) & NAMING) === 0) break;
      end = date;
      continue;
    }
    const mention = mentionAt(view, end);
    if (mention && mention.last > end) {
      if (end > i && (mention.form === 'pronoun' || standsApart(view, mention, end, patterns))) break;
      const before = found.at(-1);
      if (before?.last === end && isNamed(mention) && endsAsPlace(view, i, before)) break;
      if (!before && end > i && isPlaceBefore(view, i, end, mention)) break;
      // "between 2018 and 2022 Chad sold"
      if (end > i && view.tokens[end - 1]!.kinds & HAS_DIGIT && /^(1[89]|20)\d\d$/.test(lowerAt(view, end - 1))) break;
      // mostly one or two: a list that grows by pushing reserves room for many
      found = found.length ? [...found, mention] : [mention];
      end = Math.min(mention.last, view.last);
      if (mention.form === 'pronoun' && !isOf(view, end - 1, POSSESSIVES)) break;
      continue;
    }
    if (!continues(view, end, i, quoted) || isHomeward(view, end, i)) break;
    if (isOf(view, end, QUOTE)) quoted = !quoted;
    if (breaksBefore(view, end, i) || isOf(view, end, RELATIVE)) break;
    end++;
  }
  if (end === i) return undefined;
  let head = end - 1;
  // "called the steps illegal", "held Chad responsible": what is said of the thing stands behind it
  while (head > i && tagAt(view, head) === ADJ && tagAt(view, head - 1) & NAMING && hasNoun(view, i, head)) head--;
  const mention = behind(found, head);
  const known = knownWord(view.tokens[head]!.form);
  const noun = known.singular;
  const owners = !mention ? found : found.length === 1 ? NO_MENTIONS : found.filter((m) => m !== mention);
  const ranked = isRanked(view, i, head);
  const none = i < head && isOf(view, i, NONE);
  const np: NounPhrase = { head, noun, known, mention, owners, ranked, none };
  return unitOf('np', i, end, noun, np);
}

/** The last mention that ends behind the head. */
function behind(mentions: readonly Mention[], head: number): Mention | undefined {
  for (let k = mentions.length - 1; k >= 0; k--) if (mentions[k]!.last > head) return mentions[k];
  return undefined;
}

/** "close to", "side by side with": prepositions that begin with a noun or an adjective. */
function readNear(view: SentenceView, i: number): Unit | undefined {
  if (!isOf(view, i, NEAR)) return undefined;
  if (lowerAt(view, i) !== 'face') return tagAt(view, i) === VERB ? undefined : readLonger(view, i);
  return lowerAt(view, i + 1) === 'to' && lowerAt(view, i + 2) === 'face'
    ? unitOf('other', i, i + 3, 'face-to-face')
    : undefined;
}

/** A preposition or conjunction of several words. */
function readLonger(view: SentenceView, i: number): Unit | undefined {
  if (!isOf(view, i, OPENS_LONGER)) return undefined;
  for (const { words, as } of BY_FIRST.get(lowerAt(view, i))!)
    if (standAt(view, i, words)) return unitOf(as === 'and' ? 'and' : 'prep', i, i + words.length, as);
  return undefined;
}

function standAt(view: SentenceView, i: number, words: readonly string[]): boolean {
  // the first is known to stand there
  for (let k = 1; k < words.length; k++) if (lowerAt(view, i + k) !== words[k]) return false;
  return true;
}

const readWord = (view: SentenceView, i: number): Unit =>
  readLonger(view, i) ?? unitOf(kindOfWord(view, i), i, i + 1, lowerAt(view, i));

function kindOfWord(view: SentenceView, i: number): Unit['kind'] {
  if (isOf(view, i, RELATIVE)) return 'rel';
  const tag = tagAt(view, i);
  if (tag === CCONJ) return 'and';
  if (tag === ADP && isOf(view, i, PREPOSITIONS)) return 'prep';
  if (isOf(view, i, SUBORDINATOR)) return tag === PRON && isOf(view, i, THAT) ? 'rel' : 'sub';
  if (tag & (SCONJ | pos.PART) && isOf(view, i, PREPOSITIONS)) return 'prep';
  if (tag === SCONJ) return 'sub';
  return tag === ADP ? 'prep' : 'other';
}
