/** Who says "I" in a text that is one person's speech, as its title tells. */
import type { Actor } from '../../model/actor.ts';
import type { Mentioned } from '../mentioned.ts';
import type { PersonReading } from './persons.ts';

const SPEECH = /\b(remarks|statement|speech|address|interview|message|op-ed|letter)\b.{0,20}?\b(by|of|with|from)\b/iu;

/** Offset at which a title such as "Press remarks by President X" names its speaker, or -1. */
export function speakerOffset(title: string): number {
  const match = title.length < 400 ? SPEECH.exec(title) : null;
  return match ? match.index + match[0].length : -1;
}

/** The person whom the title names there; null where it names several or a body ("joint statement of the presidents"). */
export function speakerIn({ mentions, actors }: Mentioned, offset: number): Actor | null {
  const first = mentions.find((mention) => mention.end > offset);
  if (!first || first.start > offset + 40 || first.actors.length !== 1) return null;
  const actor = actors.find((one) => one.id === first.actors[0]);
  return actor && (actor.kind === 'leader' || actor.kind === 'official') ? actor : null;
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
