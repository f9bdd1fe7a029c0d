import type { Patterns } from '../lexicon/patterns.ts';
import { lowerAt, type SentenceView } from './sentence-view.ts';

/** Puts right what the tagger often gets wrong around known names and codebook words. */
export function mendTags(view: SentenceView, patterns: Patterns): void {
  const { tags, first } = view;
  const inside = new Uint8Array(tags.length);
  for (const [start, mention] of view.mentions) {
    for (let i = start; i < mention.last && i - first < tags.length; i++) {
      inside[i - first] = 1;
      if (mention.form !== 'pronoun' && tags[i - first] !== 'ADP' && tags[i - first] !== 'DET')
        tags[i - first] = 'PROPN';
    }
  }
  for (let k = 0; k < tags.length; k++) {
    if (inside[k]) continue;
    const word = lowerAt(view, first + k);
    const before = tags[k - 1];
    const previous = lowerAt(view, first + k - 1);
    const after = tags[k + 1];
    if (
      tags[k] === 'VERB' &&
      (before === 'DET' || before === 'ADJ' || /^(its|their|his|her|our|'s|’s|'|’)$/.test(previous)) &&
      !word.endsWith('ed') &&
      before !== 'ADV'
    )
      tags[k] = 'NOUN';
    if (
      tags[k] === 'VERB' &&
      before === 'VERB' &&
      word.endsWith('ed') &&
      (after === 'NOUN' || after === 'ADJ' || after === 'PROPN')
    )
      tags[k] = 'ADJ';
    const nominal = after === 'NOUN' || after === 'PROPN';
    if (
      inside[k - 1] &&
      (tags[k] === 'ADJ' || tags[k] === 'NOUN' || tags[k] === 'PROPN') &&
      (!nominal || inside[k + 1]) &&
      word.endsWith('ed') &&
      patterns.lemmas.has(word)
    )
      tags[k] = 'VERB';
  }
}
