/** What codebook and grammar know of a word by itself, worked out once for each different word: texts repeat their words. */
import { patterns } from './patterns.ts';
import { WordForm, type KnownWord } from './word-forms.ts';

/** Auxiliaries and words that deny; added up in `helper`. */
export const BE = 1;
export const HAVE = 2;
const DO = 4;
export const MODAL = 8;
export const NOT = 16;
export const AUXILIARY = BE | HAVE | DO | MODAL;

const HELPERS: readonly (readonly [number, string])[] = [
  [BE, "be is are was were been being am ’re 're"],
  [HAVE, "have has had having 've ’ve"],
  [DO, 'do does did don doesn didn'],
  [NOT, "not n't n’t never hardly neither nor no"],
];
const HELPER = new Map<string, number>();
for (const [bit, words] of HELPERS) for (const word of words.split(' ')) HELPER.set(word, bit);

/** Past participles that show it by no ending, of verbs that the codebook may not know. */
const IRREGULAR = new Set(
  'meant built bought brought caught found lost kept spent taught dealt felt heard sought fought bound'.split(' '),
);

export const knownWord = (form: WordForm): KnownWord => (form.known ??= look(form));

/** Base forms of words that the codebook knows. */
const bases = new Map<string, WordForm>();

function baseOf(word: string, form: WordForm): WordForm {
  if (word === form.lower) return form;
  let base = bases.get(word);
  if (!base) bases.set(word, (base = new WordForm(word, word, word, 0, -1)));
  return base;
}

function look(form: WordForm): KnownWord {
  const { lemmas, singular, participles, nouns, verbs, lists, classes } = patterns();
  const word = form.lower;
  const lemma = lemmas.get(word);
  const helper = (HELPER.get(word) ?? 0) | (classes.modal.has(word) ? MODAL : 0);
  const verb = lemma ?? (helper & BE ? 'be' : helper & HAVE ? 'have' : word);
  const noun = singular.get(word) ?? word;
  return {
    lemma,
    verb: baseOf(verb, form),
    verbs: verbs.get(verb),
    singular: noun,
    noun: baseOf(noun, form),
    nouns: nouns.get(noun),
    lists: lists.get(noun) ?? lists.get('')!,
    participle: participles.has(word) || IRREGULAR.has(word) || /(ed|en)$/.test(word),
    helper,
  };
}
