import type { OwnActor } from '../../corpus/own-gazetteer.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';

let last: { readonly key: string; readonly lexicon: Lexicon } | undefined;

/** What the app knows with what the person knows; built again only when that has changed. */
export async function lexiconWith(own: readonly OwnActor[]): Promise<Lexicon> {
  const { BUNDLED_DATA, bundledLexicon } = await import('../../lexicon/bundled.ts');
  if (!own.length) return bundledLexicon();
  const key = JSON.stringify(own);
  if (last?.key === key) return last.lexicon;
  const [{ buildLexicon }, { withOwn }] = await Promise.all([
    import('../../lexicon/build.ts'),
    import('../../corpus/own-gazetteer.ts'),
  ]);
  last = { key, lexicon: buildLexicon(withOwn(BUNDLED_DATA, own)) };
  return last.lexicon;
}
