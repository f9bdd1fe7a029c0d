/** What tests of mentions share: the shipped lexicon and a short way to ask. */
import { bundledLexicon } from '../../src/lexicon/bundled.ts';
import { findMentions, type Mentioned } from '../../src/text/mentions.ts';
import { prepare } from '../../src/text/sentences.ts';
import type { Context } from '../../src/text/who/period.ts';

export const read = (text: string, context: Context = { published: '2022-06' }): Mentioned =>
  findMentions(prepare(text), bundledLexicon(), context);

/** Ids of the actors of a text. */
export const idsIn = (text: string, context?: Context): string[] => read(text, context).actors.map((actor) => actor.id);

/** "words -> ids" of every mention in order; a mention that does not act has a "~" before it. */
export const linesOf = (text: string, context?: Context): string[] =>
  read(text, context).mentions.map(
    (m) => `${m.acting ? '' : '~'}${text.slice(m.start, m.end)} -> ${m.actors.join(' ')}`,
  );
