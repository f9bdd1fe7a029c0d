/** What codebook and grammar know of a word by itself, worked out once for each different word: texts repeat their words. */
import { wordSet } from './word-set.ts';
import { patterns } from './patterns.ts';
import type { KnownWord, WordForm } from './word-forms.ts';

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

const RECURRING = wordSet(
  'often regularly repeatedly frequently monthly weekly annually usually routinely always constantly periodically',
  'persistently occasionally continuously consistently every since',
);

export const knownWord = (form: WordForm): KnownWord => (form.known ??= look(form.lower));

function look(word: string): KnownWord {
  const { lemmas, singular, participles, classes } = patterns();
  return {
    lemma: lemmas.get(word),
    singular: singular.get(word) ?? word,
    participle: participles.has(word) || IRREGULAR.has(word) || /(ed|en)$/.test(word),
    helper: (HELPER.get(word) ?? 0) | (classes.modal.has(word) ? MODAL : 0),
    recurs: RECURRING.has(word),
    sport: classes.sport.has(word) ? 2 : classes.sportToo.has(word) ? 1 : 0,
  };
}
