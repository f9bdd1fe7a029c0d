import { knownWord } from '../lexicon/known-words.ts';
import type { Patterns } from '../lexicon/patterns.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { HAS_DIGIT, MARKS } from '../lexicon/word-forms.ts';
import type { Tag } from './tags.ts';
import { mendTags } from './mend-tags.ts';
import { isAt, lowerAt, mentionAt, tagAt, timeAt, type SentenceView } from './sentence-view.ts';
import { BY_FIRST, OPENS_LONGER, PREPOSITIONS, RELATIVE, SUBORDINATOR } from './function-words.ts';
import type { Mention } from './types.ts';
import { dropNaming } from './naming.ts';
import { isHomeward, mendCounted } from './mend-units.ts';
import { whenEnds } from './when-phrases.ts';
import { unitOf, type NounPhrase, type Unit } from './unit.ts';
import { readVerbGroup } from './verb-group.ts';

/** Parts of speech of which a noun phrase is made; compared one by one, as this is asked several times a word. */
const isNominal = (tag: Tag): boolean =>
  tag === 'NOUN' ||
  tag === 'PROPN' ||
  tag === 'DET' ||
  tag === 'ADJ' ||
  tag === 'PRON' ||
  tag === 'NUM' ||
  tag === 'X' ||
  tag === 'SYM' ||
  tag === 'INTJ';

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
    units.push(unit.kind === 'np' ? asTime(view, unit) : unit);
    i = units.at(-1)!.last;
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
    if (unit.kind !== 'np' || unit.last - unit.first > 1 || !/^(each|both|all)$/.test(unit.word)) continue;
    if (units[u - 1]!.kind === 'np' && units[u + 1]!.kind === 'vg')
      units[u] = { ...unit, kind: 'other', np: undefined };
  }
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A phrase that only says when becomes a time. */
function asTime(view: SentenceView, unit: Unit): Unit {
  const np = unit.np!;
  if (np.mention || np.owners.length) return unit;
  const last = whenEnds(view, unit.first, unit.last, np.head);
  return last > 0 ? unitOf('time', unit.first, last, lowerAt(view, np.head)) : unit;
}

const OPENS = words('after before since until as than like');

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

const QUOTATION = new WordClass('" “ ” « » ‘ „');

function readPunctuation(view: SentenceView, i: number): Unit | undefined {
  if ((view.tokens[i]!.kinds & MARKS) === 0 || mentionAt(view, i)) return undefined;
  const word = lowerAt(view, i);
  if (word === "'" || word === '’') return undefined;
  const kind = word === ',' ? 'comma' : isAt(view, i, QUOTATION) ? 'quote' : 'stop';
  return unitOf(kind, i, i + 1, word);
}

function readVerb(view: SentenceView, i: number): Unit | undefined {
  if (mentionAt(view, i) || (lowerAt(view, i) === 'according' && lowerAt(view, i + 1) === 'to')) return undefined;
  const vg = readVerbGroup(view, i);
  return vg ? unitOf('vg', i, vg.last, vg.lemma, undefined, vg) : undefined;
}

const BEFORE_ARTICLE = new WordClass('all half both such quite than');
const AFTER_OWNER = new WordClass('own other one ones');
const OWNERS = new WordClass('his her its their our your my whose this that these those some all both any each');
const DETERMINERS = new WordClass('the a an his her its their');
const POSSESSIVES = new WordClass('his her its their our my');
const RANKS = new WordClass('first last only latest second third');
const NOUN_TAGS: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'PROPN']);
const NAMED_TAGS: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'PROPN', 'ADJ']);

/** True where a new phrase starts although the words before could go on. */
function breaksBefore(view: SentenceView, i: number, start: number): boolean {
  if (i === start) return false;
  const tag = tagAt(view, i);
  const before = tagAt(view, i - 1);
  // "equipment worth millions", "called its ambassador home"
  if (lowerAt(view, i) === 'worth') return true;
  if (lowerAt(view, i) === 'home' && before === 'NOUN' && tagAt(view, i + 1) !== 'NOUN') return true;
  if (tag === 'DET' && (before !== 'DET' || lowerAt(view, i - 1) === 'that') && !isAt(view, i - 1, BEFORE_ARTICLE))
    return true;
  // "held talks one on one"
  if (before === 'NOUN' && lowerAt(view, i) === 'one') return true;
  if (tag === 'PRON' && before !== 'DET') return !isAt(view, i, AFTER_OWNER);
  return before === 'PRON' && !isAt(view, i - 1, OWNERS);
}

/** "At their meeting Chad's president thanked ...": a name right after a noun that is no title begins a phrase of its own. */
function standsApart(view: SentenceView, mention: Mention, i: number, { classes }: Patterns): boolean {
  if (isAt(view, i, DETERMINERS) && tagAt(view, i - 1) !== 'DET') return true;
  if (mention.form === 'demonym' || tagAt(view, i - 1) !== 'NOUN') return false;
  const before = lowerAt(view, i - 1);
  // "several dozen Chadian officials"
  if (/^(dozen|hundred|thousand|million|billion|score)s?$/.test(before)) return false;
  return !classes.agentive.has(knownWord(view.tokens[i - 1]!.form).singular);
}

function hasNoun(view: SentenceView, first: number, last: number): boolean {
  for (let k = first; k < last; k++) if (NOUN_TAGS.has(tagAt(view, k))) return true;
  return false;
}

const QUOTE = new WordClass('" “ ” ‘');
const OWNER = new WordClass("' ’ 's ’s");
const DETERMINING: ReadonlySet<Tag> = new Set<Tag>(['DET', 'ADJ', 'PART', 'NUM']);
const QUALIFIED: ReadonlySet<Tag> = new Set<Tag>(['ADJ', 'NOUN', 'NUM']);

/** True where token `end` still belongs to the noun phrase that began at `start`. */
function continues(view: SentenceView, end: number, start: number, quoted: boolean): boolean {
  const word = lowerAt(view, end);
  const tag = tagAt(view, end);
  if (end === start && word === 'part') return true;
  // "Chad's", "the dollar’s"
  if (isAt(view, end, OWNER)) return true;
  if ((view.tokens[end]!.kinds & MARKS) === 0 && tag !== 'ADV' && word !== 'than') return isNominal(tag);
  const nominalNext =
    end + 1 < view.last && (mentionAt(view, end + 1) !== undefined || isNominal(tagAt(view, end + 1)));
  if (end > start && (word === '-' || word === '–') && nominalNext)
    return view.tokens[end - 1]!.end === view.tokens[end]!.start;
  if (word === 'than' && /^(more|less|fewer)$/.test(lowerAt(view, end - 1)) && end > start)
    return tagAt(view, end + 1) === 'NUM' || /^(a|half)$/.test(lowerAt(view, end + 1));
  const determined = end > start && (DETERMINING.has(tagAt(view, end - 1)) || isAt(view, end - 1, POSSESSIVES));
  if (isAt(view, end, QUOTE)) return nominalNext && (quoted ? tagAt(view, end + 1) === 'NOUN' : determined);
  if (tag === 'ADV' && end > start)
    return determined && QUALIFIED.has(tagAt(view, end + 1)) && !mentionAt(view, end + 1);
  return isNominal(tag) && (tag === 'SYM' || (view.tokens[end]!.kinds & MARKS) === 0);
}

function isRanked(view: SentenceView, first: number, head: number): boolean {
  for (let k = first; k < head; k++) if (isAt(view, k, RANKS)) return true;
  return false;
}

const NAMES: ReadonlySet<string> = new Set(['name', 'surname', 'role']);
const OPENS_ANY = new WordClass('what whatever whoever');
const NONE = new WordClass('no little scant');
const NO_MENTIONS: readonly Mention[] = [];
function readNoun(view: SentenceView, i: number, patterns: Patterns): Unit | undefined {
  const opening = lowerAt(view, i);
  const starts =
    mentionAt(view, i) !== undefined ||
    (opening === 'part' && lowerAt(view, i + 1) === 'of') ||
    (isNominal(tagAt(view, i)) && !isAt(view, i, RELATIVE) && opening !== 'that' && !isAt(view, i, OPENS_ANY));
  if (!starts && !(opening === 'that' && tagAt(view, i) === 'DET')) return undefined;
  let found = NO_MENTIONS;
  let end = i;
  let quoted = false;
  while (end < view.last) {
    const date = end > i ? timeAt(view, end) : undefined;
    if (date !== undefined) {
      // "the 2014 annexation", "a 15 May statement": the date stands inside the phrase
      if (tagAt(view, end - 1) !== 'DET' || date >= view.last || !NAMED_TAGS.has(tagAt(view, date))) break;
      end = date;
      continue;
    }
    const mention = mentionAt(view, end);
    if (mention && mention.last > end) {
      if (end > i && (mention.form === 'pronoun' || standsApart(view, mention, end, patterns))) break;
      // "In Minsk Lavrov met": the place ends where the name begins
      const place = found.at(-1);
      if (place?.form === 'metonym' && place.last === end && lowerAt(view, i - 1) === 'in' && NAMES.has(mention.form))
        break;
      // "between 2018 and 2022 Chad sold"
      if (end > i && view.tokens[end - 1]!.kinds & HAS_DIGIT && /^(1[89]|20)\d\d$/.test(lowerAt(view, end - 1))) break;
      // mostly one or two: a list that grows by pushing reserves room for many
      found = found.length ? [...found, mention] : [mention];
      end = Math.min(mention.last, view.last);
      if (mention.form === 'pronoun' && !isAt(view, end - 1, POSSESSIVES)) break;
      continue;
    }
    if (!continues(view, end, i, quoted) || isHomeward(view, end, i)) break;
    if (isAt(view, end, QUOTE)) quoted = !quoted;
    if (breaksBefore(view, end, i) || isAt(view, end, RELATIVE)) break;
    end++;
  }
  if (end === i) return undefined;
  let head = end - 1;
  // "called the steps illegal", "held Chad responsible": what is said of the thing stands behind it
  while (head > i && tagAt(view, head) === 'ADJ' && NAMED_TAGS.has(tagAt(view, head - 1)) && hasNoun(view, i, head))
    head--;
  const mention = found.findLast((m) => m.last > head);
  const known = knownWord(view.tokens[head]!.form);
  const noun = known.singular;
  const owners = !mention ? found : found.length === 1 ? NO_MENTIONS : found.filter((m) => m !== mention);
  const ranked = isRanked(view, i, head);
  const none = i < head && isAt(view, i, NONE);
  const np: NounPhrase = { head, noun, known, mention, owners, ranked, none };
  return unitOf('np', i, end, noun, np);
}

const NEAR = new WordClass('face close closer next side hand');

/** "close to", "side by side with": prepositions that begin with a noun or an adjective. */
function readNear(view: SentenceView, i: number): Unit | undefined {
  const word = lowerAt(view, i);
  if (!isAt(view, i, NEAR)) return undefined;
  if (word !== 'face') return tagAt(view, i) === 'VERB' ? undefined : readLonger(view, i);
  return lowerAt(view, i + 1) === 'to' && lowerAt(view, i + 2) === 'face'
    ? unitOf('other', i, i + 3, 'face-to-face')
    : undefined;
}

/** A preposition or conjunction of several words. */
function readLonger(view: SentenceView, i: number): Unit | undefined {
  if (!isAt(view, i, OPENS_LONGER)) return undefined;
  for (const { words, as } of BY_FIRST.get(lowerAt(view, i))!)
    if (standAt(view, i, words)) return unitOf(as === 'and' ? 'and' : 'prep', i, i + words.length, as);
  return undefined;
}

function standAt(view: SentenceView, i: number, words: readonly string[]): boolean {
  // the first is known to stand there
  for (let k = 1; k < words.length; k++) if (lowerAt(view, i + k) !== words[k]) return false;
  return true;
}

function readWord(view: SentenceView, i: number): Unit {
  const word = lowerAt(view, i);
  const longer = readLonger(view, i);
  if (longer) return longer;
  const unit = (kind: Unit['kind']): Unit => unitOf(kind, i, i + 1, word);
  if (isAt(view, i, RELATIVE)) return unit('rel');
  const tag = tagAt(view, i);
  if (tag === 'CCONJ') return unit('and');
  if (tag === 'ADP' && isAt(view, i, PREPOSITIONS)) return unit('prep');
  if (isAt(view, i, SUBORDINATOR)) return unit(word === 'that' && tag === 'PRON' ? 'rel' : 'sub');
  if ((tag === 'SCONJ' || tag === 'PART') && isAt(view, i, PREPOSITIONS)) return unit('prep');
  if (tag === 'SCONJ') return unit('sub');
  if (tag === 'ADP') return unit('prep');
  return unit('other');
}
