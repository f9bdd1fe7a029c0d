/**
 * A coded document as one text: what goes over the border of a thread and into the store. A string is copied as it is, where thousands of
 * small records would be walked through at every step; the names of actors and rules, which recur in the mentions, stand in it once.
 */
import type { MentionSpan } from '../../model/document.ts';
import type { Extraction } from '../../text/types.ts';

interface Packed extends Omit<Extraction, 'mentions'> {
  readonly names: readonly string[];
  /** Start, end, actor and rule of each mention, the last two as places in `names`. */
  readonly mentions: readonly number[];
}

export function pack({ mentions, ...rest }: Extraction): string {
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    const found = places.get(name);
    if (found === undefined) places.set(name, places.size);
    return found ?? places.size - 1;
  };
  const numbers = mentions.flatMap(({ start, end, actor, rule }) => [start, end, placeOf(actor), placeOf(rule)]);
  const packed: Packed = { ...rest, names: [...places.keys()], mentions: numbers };
  return JSON.stringify(packed);
}

export function unpack(text: string): Extraction {
  const { names, mentions: numbers, ...rest } = JSON.parse(text) as Packed;
  const document = rest.document.id;
  const mentions: MentionSpan[] = [];
  for (let i = 0; i < numbers.length; i += 4) {
    const [start = 0, end = 0, actor = 0, rule = 0] = numbers.slice(i, i + 4);
    mentions.push({ document, start, end, actor: names[actor] ?? '', rule: names[rule] ?? '' });
  }
  return { ...rest, mentions };
}
