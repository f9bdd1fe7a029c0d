/** Acts of one sentence that say no more than another of it. */
import { isSameGroup } from './distinct.ts';
import type { RawEvent } from './raw-event.ts';
import { sideOf, type ActorOf } from './sides.ts';

/** The same act read by a verb and by its noun ("held a meeting", "meeting with") is one. */
export function dropDoubles(events: readonly RawEvent[], actorOf: ActorOf): readonly RawEvent[] {
  if (events.length < 2) return events;
  const kept: RawEvent[] = [];
  for (const event of events) {
    if (hasSame(kept, event, false) || (isVague(event) && hasSame(events, event, true))) continue;
    if (!isCarrier(event, events) && !isJourney(event, events, actorOf)) kept.push(event);
  }
  return kept;
}

/** One of the acts is the same; `clear`: one that says what was done. */
function hasSame(events: readonly RawEvent[], { type, from, to, mode }: RawEvent, clear: boolean): boolean {
  for (const other of events)
    if (
      other.type === type &&
      (other.mode === 'call') === (mode === 'call') &&
      isSameGroup(other.from, from) &&
      isSameGroup(other.to, to) &&
      !(clear && isVague(other))
    )
      return true;
  return false;
}

/** "held a meeting at which they discussed gas": the meeting says more. */
const isVague = ({ rule }: RawEvent): boolean => rule === 'discuss with' || rule === 'talk with';

/** "A and B travelled to Chad and met its president": each went there to meet. */
const isJourney = ({ mode, from }: RawEvent, events: readonly RawEvent[], actorOf: ActorOf): boolean =>
  mode === 'visit' &&
  from.length === 2 &&
  events.some(
    (other) =>
      other.mode === 'meeting' &&
      other.from.length > 2 &&
      other.from.includes(from[0]!) &&
      other.from.some((id) => sideOf(id, actorOf) === from[1]),
  );

/** "offered an apology": the noun says what was offered. */
const isCarrier = (event: RawEvent, events: readonly RawEvent[]): boolean =>
  event.rule === 'offer' &&
  events.some(
    (other) =>
      other !== event &&
      other.clause === event.clause &&
      other.from.join() === event.from.join() &&
      other.to.join() === event.to.join(),
  );
