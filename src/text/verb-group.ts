import type { Patterns } from '../lexicon/patterns.ts';
import type { SentenceView } from './sentence-view.ts';

/** A verb with its auxiliaries: "has not been invited". Token range [first, last). */
export interface VerbGroup {
  readonly last: number;
  /** Token of the full verb. */
  readonly main: number;
  readonly lemma: string;
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  /** The modal auxiliary, '' where there is none. */
  readonly modal: string;
  /** Past or perfect. */
  readonly past: boolean;
  /** The bare form. */
  readonly bare: boolean;
  /** Has "have" as auxiliary. */
  readonly perfect: boolean;
  /** Has "have", "be" or "do" as auxiliary. */
  readonly helped: boolean;
}

const NOT = /^(not|n't|n’t|never|hardly|neither|nor|no)$/;
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', '’re', "'re"]);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve']);
/** Past participles that show it by no ending, of verbs that the codebook may not know. */
const IRREGULAR = new Set(
  'meant built bought brought caught found lost kept spent taught dealt felt heard sought fought bound'.split(' '),
);
const DO = new Set(['do', 'does', 'did', 'don', 'doesn', 'didn']);

/** Reads the verb group that starts at token i, or nothing. */
export function readVerbGroup(view: SentenceView, i: number, patterns: Patterns): VerbGroup | undefined {
  const opening = view.tags[i - view.first];
  if (opening !== 'VERB' && opening !== 'AUX' && !/^(not|to)$/.test(view.tokens[i]!.lower)) return undefined;
  const tag = (k: number): string => (k < view.last ? (view.tags[k - view.first] ?? 'X') : 'X');
  const word = (k: number): string => (k < view.last ? view.tokens[k]!.lower : '');
  const free = (k: number): boolean => k < view.last && !view.mentions.has(k) && !view.times.has(k);
  const modals = patterns.classes.get('modal')!;
  let at = i;
  let infinitive = false;
  let negated = false;
  let modal = '';
  let be = false;
  let have = false;
  let done = false;
  let main = -1;
  if (word(at) === 'not' && (word(at + 1) === 'to' || (tag(at + 1) === 'VERB' && word(at + 1).endsWith('ing')))) {
    negated = true;
    at++;
  }
  if (word(at) === 'to' && (tag(at) === 'PART' || isBase(word(at + 1), tag(at + 1), patterns))) {
    if (
      tag(at + 1) !== 'VERB' &&
      tag(at + 1) !== 'AUX' &&
      tag(at + 1) !== 'ADV' &&
      !isBase(word(at + 1), tag(at + 1), patterns)
    )
      return undefined;
    infinitive = true;
    at++;
  } else if (tag(at) !== 'VERB' && tag(at) !== 'AUX') return undefined;
  for (; free(at); at++) {
    const w = word(at);
    const t = tag(at);
    if (NOT.test(w) && main < 0) negated = true;
    else if (t === 'ADV' && main < 0) {
      // "to back Chad": the tagger takes the verb for an adverb
      if (infinitive && isBase(w, t, patterns) && !aheadVerb(at, tag, free)) main = at;
      else if (!aheadVerb(at, tag, free)) break;
    } else if (main >= 0) {
      // "was meeting", "has been invited": an auxiliary hands on to the next verb
      if (t !== 'VERB' && t !== 'AUX') break;
      const previous = word(main);
      if (!BE.has(previous) && !HAVE.has(previous) && !DO.has(previous) && !modals.has(previous)) break;
      main = at;
    } else if (t === 'VERB' || t === 'AUX' || (infinitive && main < 0)) main = at;
    else break;
    if (main === at) {
      if (modals.has(w)) modal = w;
      else if (BE.has(w)) be = true;
      else if (HAVE.has(w)) have = true;
      else if (DO.has(w)) done = true;
      const carries = modals.has(w) || BE.has(w) || HAVE.has(w) || DO.has(w);
      if (!carries) {
        at++;
        break;
      }
      // adverbs and a negation between auxiliary and verb: "has also refused"
      let next = at + 1;
      while (
        free(next) &&
        (tag(next) === 'ADV' ||
          NOT.test(word(next)) ||
          /^(both|all|also|once|again|itself|himself|herself|themselves|now|then|already|since|long|just|recently|ever|never)$/.test(
            word(next),
          ))
      )
        next++;
      if (!free(next) || (tag(next) !== 'VERB' && tag(next) !== 'AUX')) {
        if (NOT.test(word(at + 1))) negated = true;
        at++;
        break;
      }
      for (let k = at + 1; k < next; k++) if (NOT.test(word(k)) && word(k) !== 'no') negated = true;
      at = next - 1;
    }
  }
  if (main < 0) return undefined;
  const w = word(main);
  if (word(main + 1) === 'no' && word(main + 2) === 'longer') negated = true;
  const lemma = patterns.lemmas.get(w) ?? (BE.has(w) ? 'be' : HAVE.has(w) ? 'have' : w);
  const having = /^(having|being)$/.test(word(i));
  const ing = (w.endsWith('ing') && w.length > 4) || having;
  const participle = patterns.participles.has(w) || IRREGULAR.has(w) || /(ed|en)$/.test(w);
  const helped = be || have || done || modal !== '';
  const full = !BE.has(w);
  return {
    last: Math.max(main + 1, Math.min(at, view.last)),
    main,
    lemma,
    form: infinitive
      ? 'infinitive'
      : (ing && !(be || have)) || having
        ? 'ing'
        : participle && !helped
          ? 'participle'
          : 'finite',
    passive: be && full && participle && !w.endsWith('ing'),
    negated,
    modal,
    past: have || participle || /^(was|were|had|did)$/.test(word(i)) || (w !== lemma && !/(s|ing)$/.test(w)),
    bare: w === lemma && !helped,
    perfect: have && full,
    helped,
  };
}

const isBase = (word: string, tag: string, patterns: Patterns): boolean =>
  tag !== 'DET' && patterns.lemmas.get(word) === word && tag !== 'PROPN' && tag !== 'ADJ';

function aheadVerb(at: number, tag: (k: number) => string, free: (k: number) => boolean): boolean {
  let k = at;
  while (free(k) && tag(k) === 'ADV') k++;
  return free(k) && (tag(k) === 'VERB' || tag(k) === 'AUX');
}
