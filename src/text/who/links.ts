/** Which role phrase belongs to which name: "Foreign Minister X", "the Governor of Y, X", "X, who heads Z", "X (prime minister)". */
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

const HEADS = new Set('heads headed leads led chairs chaired runs ran represents represented'.split(' '));
const STEPPED_OVER = new Set('has had been being currently also then the as now in to a an'.split(' '));
const BECOMES = new Set(
  'is was be became become becoming remains as named appointed elected nominated serves served sworn'.split(' '),
);

export interface LinkInput {
  readonly lexicon: Lexicon;
  readonly text: Annotated;
  readonly named: readonly Named[];
  readonly phrases: readonly RolePhrase[];
  readonly runs: readonly Run[];
}

/** Links in order of runs; a run may have several, a phrase has one. */
export function linkNames(input: LinkInput): { links: Link[]; ties: Tie[] } {
  const { text, phrases, runs } = input;
  const links: Link[] = [];
  const ties: Tie[] = [];
  const used = new Set<number>();
  const ending = titlesAt(phrases, (p) => p.last);
  const starting = titlesAt(phrases, (p) => p.first);
  const runFrom = new Map(runs.map((r, i) => [r.first, i]));
  const runTo = new Map(runs.map((r, i) => [r.last, i]));
  const take = (phrase: number, run: number, kind: Link['kind']): void => {
    if (phrases[phrase]!.head.noun.plural ? kind === 'list' : true) used.add(phrase);
    links.push({ phrase, run, kind });
  };
  const word = (i: number): string => text.tokens[i]?.lower ?? '';
  const same = (a: number, b: number): boolean => text.sentenceAt[a] === text.sentenceAt[b];

  runs.forEach((run, r) => {
    const before = ending.get(run.first);
    if (before !== undefined && titles(phrases[before]!) && same(run.first, run.first - 1)) {
      take(before, r, 'before');
      if (phrases[before]!.head.noun.plural) takeList(input, runFrom, before, run, links);
    }
  });
  runs.forEach((run, r) => {
    const next = word(run.last);
    const opens =
      (next === ',' || next === '(' || next === '–' || next === '—' || next === '-') && same(run.first, run.last);
    const after = opens ? starting.get(run.last + 1) : undefined;
    if (
      after !== undefined &&
      !used.has(after) &&
      isSingular(phrases[after]!) &&
      apposes(input, run, phrases[after]!, runFrom) &&
      !isNextTitle(input, run, phrases[after]!, runFrom, ending)
    )
      take(after, r, 'after');
    const front = word(run.first - 1) === ',' && same(run.first, run.first - 1) ? ending.get(run.first - 1) : undefined;
    if (
      front !== undefined &&
      !used.has(front) &&
      isSingular(phrases[front]!) &&
      introduces(input, phrases[front]!, run, (end) => {
        const other = runTo.get(end);
        return other !== undefined && !isNextTitle(input, runs[other]!, phrases[front]!, runFrom, ending);
      })
    )
      take(front, r, 'apposition');
    if (front !== undefined && !used.has(front)) {
      const list = respective(input, phrases[front]!, run, runFrom);
      if (list.length) used.add(front);
      for (const one of list) links.push({ phrase: front, run: one, kind: 'list' });
    }
    readVerb(input, run, r, starting, used, take, ties);
  });
  return { links: links.sort((a, b) => a.run - b.run), ties };
}

/** "the foreign ministers of A and B, X and Y": as many names as states, each with its own; else none. */
function respective(
  { text, runs }: LinkInput,
  phrase: RolePhrase,
  run: Run,
  runFrom: ReadonlyMap<number, number>,
): number[] {
  const count = phrase.of.length;
  if (!titles(phrase) || !phrase.head.noun.plural || count < 2) return [];
  const found = [runFrom.get(run.first)!];
  let at = run.last;
  while (found.length < count) {
    let i = at;
    while (i < at + 2 && (text.tokens[i]?.lower === ',' || text.tokens[i]?.lower === 'and')) i++;
    const next = i > at ? runFrom.get(i) : undefined;
    if (next === undefined || text.sentenceAt[i] !== text.sentenceAt[run.first]) return [];
    found.push(next);
    at = runs[next]!.last;
  }
  const more = text.tokens[at]?.lower === 'and' ? runFrom.get(at + 1) : undefined;
  return more === undefined ? found : [];
}

/** Of several phrases at one place the longest that names an office. */
function titlesAt(phrases: readonly RolePhrase[], at: (phrase: RolePhrase) => number): Map<number, number> {
  const out = new Map<number, number>();
  phrases.forEach((phrase, i) => {
    const other = itemAt(phrases, out.get(at(phrase)));
    const better =
      !other || (titles(phrase) && (!titles(other) || phrase.last - phrase.first > other.last - other.first));
    if (better) out.set(at(phrase), i);
  });
  return out;
}

const titles = ({ head }: RolePhrase): boolean =>
  head.noun.kind === 'leader' || head.noun.kind === 'official' || head.noun.kind === 'none';
const isSingular = (phrase: RolePhrase): boolean => titles(phrase) && !phrase.head.noun.plural;

/** "Presidents X and Y", "foreign ministers X, Y and Z". */
function takeList(
  { text, runs, named }: LinkInput,
  runFrom: ReadonlyMap<number, number>,
  phrase: number,
  run: Run,
  links: Link[],
): void {
  let last = run.last;
  for (let steps = 0; steps < 12; steps++) {
    // "Presidents X of A and Y of B"
    const part = text.tokens[last]?.lower === 'of' ? itemAt(named, text.nameAt[last + 1]) : undefined;
    if (part?.hit.first === last + 1) last = part.hit.last;
    let i = last;
    while (i < last + 2 && /^(,|and|&)$/.test(text.tokens[i]?.lower ?? '')) i++;
    const next = i > last ? runFrom.get(i) : undefined;
    if (next === undefined || text.sentenceAt[i] !== text.sentenceAt[run.first]) return;
    links.push({ phrase, run: next, kind: 'list' });
    last = runs[next]!.last;
  }
}

/** After a name: an apposition, unless the phrase is the title of the next name in a list. */
function apposes({ text }: LinkInput, run: Run, phrase: RolePhrase, runFrom: ReadonlyMap<number, number>): boolean {
  if (runFrom.has(phrase.last)) return false;
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
function isNextTitle(
  input: LinkInput,
  run: Run,
  phrase: RolePhrase,
  runFrom: ReadonlyMap<number, number>,
  ending: ReadonlyMap<number, number>,
): boolean {
  const { text, phrases } = input;
  if (text.tokens[phrase.last]?.text !== ',' || !runFrom.has(phrase.last + 1)) return false;
  const title = ending.get(run.first);
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

function readVerb(
  { text, named, phrases, runs }: LinkInput,
  run: Run,
  r: number,
  starting: ReadonlyMap<number, number>,
  used: ReadonlySet<number>,
  take: (phrase: number, run: number, kind: Link['kind']) => void,
  ties: Tie[],
): void {
  const end = text.sentences[text.sentenceAt[run.first] as number]!.last;
  const word = (i: number): string => (i < end ? text.tokens[i]!.lower : '');
  let i = run.last;
  if (word(i) === 'of' || word(i) === 'from' || (word(i) === 'for' && run.words.length > 1)) {
    const at = word(i + 1) === 'the' ? i + 2 : i + 1;
    const hit = at < end ? itemAt(named, text.nameAt[at]) : undefined;
    if (hit && hit.hit.first === at && hit.actors.length && (hit.sense === 'name' || hit.qualifies))
      ties.push({ run: r, of: hit.actors, last: hit.hit.last, kind: 'of' });
    return;
  }
  if (word(i) === ',') i++;
  if (word(i) === 'who') i++;
  if (HEADS.has(word(i)) && i > run.last) {
    const at = word(i + 1) === 'the' ? i + 2 : i + 1;
    const inner = starting.get(i + 1) ?? starting.get(at);
    const hit = at < end ? itemAt(named, text.nameAt[at]) : undefined;
    const of =
      inner !== undefined && phrases[inner]!.head.noun.kind !== 'none'
        ? phrases[inner]!.of
        : hit && hit.hit.first === at
          ? hit.actors
          : [];
    if (of.length && runs[r]!.words.length > 1) ties.push({ run: r, of, last: run.last, kind: 'heads' });
    return;
  }
  for (let steps = 0; steps < 5 && (BECOMES.has(word(i)) || STEPPED_OVER.has(word(i))); steps++) {
    const phrase = starting.get(i + 1);
    if (BECOMES.has(word(i)) || word(i) === 'in')
      if (
        phrase !== undefined &&
        !used.has(phrase) &&
        isSingular(phrases[phrase]!) &&
        run.words.length > 1 &&
        i >= run.last &&
        BECOMES.has(word(i))
      ) {
        take(phrase, r, 'verb');
        return;
      }
    i++;
  }
}
