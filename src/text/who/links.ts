/** Which role phrase belongs to which name: "Foreign Minister X", "the Governor of Y, X", "X, who heads Z", "X (prime minister)". */
import { WordClass } from '../../lexicon/word-class.ts';
import type { Token } from '../types.ts';
import type { Named } from './named.ts';
import type { RolePhrase } from './role-phrases.ts';
import type { Run } from './runs.ts';
import { itemAt } from '../item-at.ts';
import { Found, isSingular, Places, titles, type Link, type LinkInput, type Tie } from './link-places.ts';

const HEADS = new WordClass('heads headed leads led chairs chaired runs ran represents represented');
const STEPPED_OVER = new WordClass('has had been being currently also then the as now in to a an');
const BECOMES = new WordClass(
  'is was be became become becoming remains as named appointed elected nominated serves served sworn',
);
const OPENS = new WordClass(', ( – — -');
/** Part an office and the name behind it. */
const PARTS = new WordClass(', - – —');
const LED = new WordClass('led headed chaired');

/** Links in order of runs; a run may have several, a phrase has one. */
export function linkNames(input: LinkInput): { links: Link[]; ties: Tie[] } {
  const { text, phrases, runs } = input;
  const { tokens, sentenceAt } = text;
  const found = new Found(phrases);
  const places = new Places(input);
  if (phrases.length)
    for (let r = 0; r < runs.length; r++) {
      const run = runs[r]!;
      const before = places.titleTo(run.first);
      if (before === undefined || !titles(phrases[before]!)) continue;
      if (sentenceAt[run.first] !== sentenceAt[run.first - 1]) continue;
      found.take(before, r, 'before');
      if (phrases[before]!.head.noun.plural) takeList(input, places, before, run, found.links);
    }
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r]!;
    const next = tokens[run.last];
    if (next && OPENS.has(next.form)) linkAfter(input, run, r, places, found);
    if (run.first > 0 && PARTS.has(tokens[run.first - 1]!.form) && sentenceAt[run.first] === sentenceAt[run.first - 1])
      linkBefore(input, run, r, places, found);
    if (next) readVerb(input, run, r, places, found);
    if (run.first > 1) linkLed(input, run, r, places, found);
  }
  return { links: found.links.sort((a, b) => a.run - b.run), ties: found.ties };
}

/** "the Chadian delegation (,) led by X". */
function linkLed({ text, phrases }: LinkInput, run: Run, r: number, places: Places, found: Found): void {
  const { tokens, sentenceAt } = text;
  const at = run.first - 2;
  if (!LED.has(tokens[at]!.form) || tokens[at + 1]!.lower !== 'by' || sentenceAt[at] !== sentenceAt[run.first]) return;
  const led = itemAt(phrases, places.titleTo(itemAt(tokens, at - 1)?.text === ',' ? at - 1 : at));
  if (led?.of.length === 1) found.ties.push({ run: r, of: led.of, last: run.last, kind: 'heads' });
}

/** "X, prime minister of Y". */
function linkAfter(input: LinkInput, run: Run, r: number, places: Places, found: Found): void {
  const { sentenceAt } = input.text;
  if (sentenceAt[run.first] !== sentenceAt[run.last]) return;
  const after = places.titleFrom(run.last + 1);
  if (after === undefined || found.used[after]) return;
  const phrase = input.phrases[after]!;
  if (isSingular(phrase) && apposes(input, run, phrase, places) && !isNextTitle(input, run, phrase, places))
    found.take(after, r, 'after');
}

/** "the Governor of Y, X": the phrase before a comma. */
function linkBefore(input: LinkInput, run: Run, r: number, places: Places, found: Found): void {
  const front = places.titleTo(run.first - 1);
  if (front === undefined || found.used[front]) return;
  const phrase = input.phrases[front]!;
  const isOwned = (end: number): boolean => {
    const other = places.runTo(end);
    return other !== undefined && !isNextTitle(input, input.runs[other]!, phrase, places);
  };
  if (isSingular(phrase) && introduces(input, phrase, run, isOwned)) found.take(front, r, 'apposition');
  if (found.used[front]) return;
  const list = respective(input, phrase, run, places);
  if (list.length) found.used[front] = 1;
  for (const one of list) found.links.push({ phrase: front, run: one, kind: 'list' });
}

/** "the foreign ministers of A and B, X and Y": as many names as states, each with its own; else none. */
function respective({ text, runs }: LinkInput, phrase: RolePhrase, run: Run, places: Places): number[] {
  const count = phrase.of.length;
  if (!titles(phrase) || !phrase.head.noun.plural || count < 2) return [];
  const found = [places.runFrom(run.first)!];
  let at = run.last;
  while (found.length < count) {
    let i = at;
    while (i < at + 2 && (text.tokens[i]?.lower === ',' || text.tokens[i]?.lower === 'and')) i++;
    const next = i > at ? places.runFrom(i) : undefined;
    if (next === undefined || text.sentenceAt[i] !== text.sentenceAt[run.first]) return [];
    found.push(next);
    at = runs[next]!.last;
  }
  const more = text.tokens[at]?.lower === 'and' ? places.runFrom(at + 1) : undefined;
  return more === undefined ? found : [];
}

const JOINS = new WordClass(', and &');

/** "Presidents X and Y", "foreign ministers X, Y and Z". */
function takeList({ text, runs, named }: LinkInput, places: Places, phrase: number, run: Run, links: Link[]): void {
  let last = run.last;
  for (let steps = 0; steps < 12; steps++) {
    // "Presidents X of A and Y of B"
    const part = text.tokens[last]?.lower === 'of' ? itemAt(named, text.nameAt[last + 1]) : undefined;
    if (part?.hit.first === last + 1) last = part.hit.last;
    let i = last;
    while (i < last + 2 && i < text.tokens.length && JOINS.has(text.tokens[i]!.form)) i++;
    const next = i > last ? places.runFrom(i) : undefined;
    if (next === undefined || text.sentenceAt[i] !== text.sentenceAt[run.first]) return;
    links.push({ phrase, run: next, kind: 'list' });
    last = runs[next]!.last;
  }
}

/** After a name: an apposition, unless the phrase is the title of the next name in a list. */
function apposes({ text }: LinkInput, run: Run, phrase: RolePhrase, places: Places): boolean {
  if (places.runFrom(phrase.last) !== undefined) return false;
  const close = text.tokens[phrase.last]?.text ?? '';
  if (run.words.length < 2 && run.known.length === 0 && phrase.of.length === 0) return false;
  const ends =
    /^[,.;:)!?—–-]$/.test(close) ||
    close === '' ||
    close === 'and' ||
    close === 'who' ||
    close === 'in' ||
    close === 'since' ||
    close === 'from';
  return ends || phrase.determiner !== '' || phrase.of.length > 0;
}

/** "At the invitation of President X, the President of Y, Z, came": the office belongs to the name behind it where the one before has its own. */
function isNextTitle(input: LinkInput, run: Run, phrase: RolePhrase, places: Places): boolean {
  const { text, phrases } = input;
  if (text.tokens[phrase.last]?.text !== ',' || places.runFrom(phrase.last + 1) === undefined) return false;
  const title = places.titleTo(run.first);
  const titled = title !== undefined && titles(phrases[title]!) && text.tokens[run.last]?.text === ',';
  return titled || holdsOther(input, phrase, run);
}

/** Words that open an adverbial at the head of a sentence: the comma after it ends it, the name behind it is the subject. */
const OPENERS = new Set(
  'after before during following at in on while when with despite besides since until upon alongside apart speaking meeting talking asked'.split(
    ' ',
  ),
);

/** True where every office that is known of the name is for others than the phrase: "after talks with the Peruvian president, X said". */
function holdsOther({ lexicon }: LinkInput, phrase: RolePhrase, run: Run): boolean {
  const root = (id: string): string => lexicon.actors.get(id)?.of ?? id;
  const roles = run.known.flatMap((id) => lexicon.roles.get(id) ?? []);
  return (
    roles.length > 0 &&
    phrase.of.length > 0 &&
    !roles.some((role) => phrase.of.some((of) => root(of) === root(role.of)))
  );
}

/** "the Governor of Y, X": a definite phrase, a comma and a full name. */
function introduces(input: LinkInput, phrase: RolePhrase, run: Run, isOwned: (nameEnd: number) => boolean): boolean {
  const { text } = input;
  if (run.words.length < 2 && run.known.length === 0) return false;
  if (holdsOther(input, phrase, run)) return false;
  if (phrase.of.length === 0 && phrase.region === null && phrase.determiner !== 'the') return false;
  if (phrase.determiner === 'a' || phrase.determiner === 'an') return false;
  if (itemAt(text.tokens, phrase.first - 1)?.text === ',' && isOwned(phrase.first - 1)) return false;
  const close = text.tokens[run.last]?.text ?? '';
  const sentence = text.sentences[text.sentenceAt[run.first] as number]!;
  const opened = sentence.first < phrase.first && OPENERS.has(text.tokens[sentence.first]!.lower);
  if (opened && /^\p{Ll}/u.test(close) && close !== 'and') return false;
  return (
    /^[,.;:)!?—–]$/.test(close) ||
    close === '' ||
    close === 'and' ||
    close === 'in' ||
    close === 'on' ||
    close === 'at' ||
    close === 'with' ||
    !/^\p{Ll}+(ed|s)$/u.test(close) ||
    run.known.length > 0
  );
}

/** Words that may stand between a name and what it heads or becomes. */
const LEADS = new WordClass('of from for , who', ...HEADS.words, ...STEPPED_OVER.words, ...BECOMES.words);

/** "X of Peru", "X, who heads the mission", "X was appointed minister". */
function readVerb(input: LinkInput, run: Run, r: number, places: Places, found: Found): void {
  const { text, phrases } = input;
  const { tokens } = text;
  const end = text.sentences[text.sentenceAt[run.first]!]!.last;
  let i = run.last;
  if (i >= end || !LEADS.has(tokens[i]!.form)) return;
  const full = run.words.length > 1;
  const { lower } = tokens[i]!;
  if (lower === 'of' || lower === 'from' || (lower === 'for' && full)) {
    const hit = nameBehind(input, i, end);
    if (hit && hit.actors.length && (hit.sense === 'name' || hit.qualifies))
      found.ties.push({ run: r, of: hit.actors, last: hit.hit.last, kind: 'of' });
    return;
  }
  if (lower === ',') i++;
  if (i < end && tokens[i]!.lower === 'who') i++;
  if (i > run.last && i < end && HEADS.has(tokens[i]!.form)) {
    if (!full) return;
    const inner = places.titleFrom(i + 1) ?? places.titleFrom(afterArticle(tokens, i, end));
    const of =
      inner !== undefined && phrases[inner]!.head.noun.kind !== 'none'
        ? phrases[inner]!.of
        : (nameBehind(input, i, end)?.actors ?? []);
    if (of.length) found.ties.push({ run: r, of, last: run.last, kind: 'heads' });
    return;
  }
  for (let steps = 0; steps < 5 && i < end; steps++, i++) {
    const becomes = BECOMES.has(tokens[i]!.form);
    if (!becomes && !STEPPED_OVER.has(tokens[i]!.form)) return;
    const phrase = becomes && full ? places.titleFrom(i + 1) : undefined;
    if (phrase === undefined || found.used[phrase] || !isSingular(phrases[phrase]!)) continue;
    found.take(phrase, r, 'verb');
    return;
  }
}

/** The token behind one, an article stepped over. */
const afterArticle = (tokens: readonly Token[], i: number, end: number): number =>
  i + 1 < end && tokens[i + 1]!.lower === 'the' ? i + 2 : i + 1;

/** The name that begins behind a token. */
function nameBehind({ text, named }: LinkInput, i: number, end: number): Named | undefined {
  const at = afterArticle(text.tokens, i, end);
  const hit = at < end ? itemAt(named, text.nameAt[at]) : undefined;
  return hit?.hit.first === at ? hit : undefined;
}
