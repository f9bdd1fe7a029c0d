import type { Gazetteer } from '../../corpus/merge-actors.ts';

/** The actors that graph-data knows, loaded when they are first asked for: the tables are half a megabyte. */
export async function knownActors(): Promise<Gazetteer> {
  const { bundledLexicon } = await import('../../lexicon/bundled.ts');
  const { actors } = bundledLexicon();
  return (id) => actors.get(id);
}
