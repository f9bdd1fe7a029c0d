import { bundledLexicon } from '../../../src/lexicon/bundled.ts';
import { extract } from '../../../src/text/extract.ts';

/** "a & b TYPE" for mutual, "a > b TYPE" for directed acts, sorted. */
export function code(text: string): string[] {
  const document = { id: 'case', text, sha256: '', words: 0, published: '2019-06-12' };
  return extract(document, bundledLexicon())
    .interactions.map((act) =>
      act.between
        ? `${[...act.between].sort().join(' & ')} ${act.type}`
        : `${act.from.join('+')} > ${act.to.join('+')} ${act.type}`,
    )
    .sort();
}
