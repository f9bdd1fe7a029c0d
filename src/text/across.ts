/** Persons of one side at one meeting are not paired with each other: an act among several of a side is told as several acts across the sides. */
import type { RawEvent } from './raw-event.ts';
import { sideOf, type ActorOf } from './sides.ts';

/** More parties than this are a gathering: they stay one act. */
const MOST = 8;

/** One act among one of each side, then each further one with everybody of the other sides. */
export function acrossSides(event: RawEvent, actorOf: ActorOf): readonly RawEvent[] {
  const { from } = event;
  if (!event.mutual || from.length < 3 || from.length > MOST) return [event];
  const sides = from.map((id) => sideOf(id, actorOf));
  const firsts = from.filter((_, i) => sides.indexOf(sides[i]!) === i);
  if (firsts.length === from.length || firsts.length < 2) return [event];
  const found: RawEvent[] = [{ ...event, from: firsts }];
  from.forEach((id, i) => {
    if (firsts.includes(id)) return;
    from.forEach((other, k) => {
      if (sides[k] !== sides[i] && (k < i || firsts.includes(other))) found.push({ ...event, from: [other, id] });
    });
  });
  return found;
}
