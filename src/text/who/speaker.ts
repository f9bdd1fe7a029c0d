/** Who says "I" in a text that is one person's speech, as its title tells. */
import type { Actor } from '../../model/actor.ts';
import type { Mentioned } from '../mentioned.ts';
import type { Sentence } from '../types.ts';
import type { PersonReading } from './persons.ts';

const SPEECH = /\b(remarks|statement|speech|address|interview|message|op-ed|letter)\b.{0,20}?\b(by|of|with|from)\b/iu;

/** Lines without a full stop at the head of a text, as one: its own title, where no other is known. */
export function headLines(text: string, sentences: readonly Sentence[]): string {
  let count = 0;
  while (count < 4 && sentences[count]?.kind === 'heading') count++;
  // a text of nothing else is no speech
  return count > 0 && count < sentences.length ? text.slice(0, sentences[count - 1]!.end).replace(/\s+/gu, ' ') : '';
}

/** Offset at which a title such as "Press remarks by President X" names its speaker, or -1. */
export function speakerOffset(title: string): number {
  const match = title.length < 400 ? SPEECH.exec(title) : null;
  return match ? match.index + match[0].length : -1;
}

/** Words that end the name of the speaker: "after the talks with Y". */
const ELSE = /\s(following|after|before|at|with|on|to|during|in|about|and)\s/iu;

/**
 * The person whom the title names there, also behind another office ("by the OSCE Chairman, Belgian Foreign Minister X"); null where it names
 * several or a body ("joint statement of the presidents").
 */
export function speakerIn({ mentions, actors }: Mentioned, offset: number, title: string): Actor | null {
  let at = offset;
  for (const mention of mentions) {
    if (mention.end <= offset) continue;
    if (mention.start > at + 40 || mention.actors.length !== 1 || ELSE.test(title.slice(at, mention.start)))
      return null;
    const actor = actors.find((one) => one.id === mention.actors[0]);
    if (actor?.kind === 'leader' || actor?.kind === 'official') return actor;
    at = mention.end;
  }
  return null;
}

/** "Interview with the Foreign Minister of X": the one person of the text who bears that title for X; null where there is none or several. */
export function holderIn(
  { mentions }: Mentioned,
  offset: number,
  title: string,
  byOf: PersonReading['byOf'],
): Actor | null {
  const first = mentions.find((mention) => mention.end > offset);
  if (!first || first.start > offset + 40 || first.actors.length !== 1 || first.form !== 'institution') return null;
  const words = title.slice(first.start, first.end).toLowerCase();
  const bears = (said: string): boolean => said !== '' && words.includes(said.toLowerCase().split(' ').at(-1)!);
  const holders = (byOf.get(first.actors[0]!) ?? []).filter(
    ({ person }) => person?.claims.some((c) => bears(c.title)) === true,
  );
  return holders.length === 1 ? holders[0]!.actor : null;
}
