import { hash } from 'node:crypto';
import { makeDocument } from '../corpus/document.ts';
import { withOwn } from '../corpus/own-gazetteer.ts';
import { buildLexicon } from '../lexicon/build.ts';
import { BUNDLED_DATA, bundledLexicon } from '../lexicon/bundled.ts';
import type { Actor } from '../model/actor.ts';
import { extract } from '../text/extract.ts';
import type { Coder, CodeSettings } from './job.ts';

/** An actor of the lexicon by id. */
export const gazetteer = (id: string): Actor | undefined => bundledLexicon().actors.get(id);

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Loads what is known of actors and wording once and codes documents with it. */
export function makeCoder(settings: CodeSettings): Coder {
  const lexicon = settings.own?.length ? buildLexicon(withOwn(BUNDLED_DATA, settings.own)) : bundledLexicon();
  const options = settings.date === undefined ? {} : { referenceDate: settings.date };
  return ({ meta, text }) => {
    try {
      return { extraction: extract(makeDocument(meta, text, sha256), lexicon, options) };
    } catch (error) {
      // one text that defeats the engine must not cost the others; the message names it
      return { fault: `could not be coded (${error instanceof Error ? error.message : String(error)})` };
    }
  };
}
