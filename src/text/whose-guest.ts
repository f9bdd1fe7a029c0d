/** "X met Y in Accra": who of two is the guest, where the place is the other's. */
import { sideOf } from './sides.ts';
import type { FrameInput } from './frame-input.ts';
import type { RawEvent } from './raw-event.ts';

const NOBODY: readonly string[] = [];

/** The guest of the last meeting of two of a sentence; nobody where no place tells. */
export function guestIn({ parties, actorOf }: FrameInput, events: readonly RawEvent[]): readonly string[] {
  const met = meetingOfTwo(events);
  const places: number[] = [];
  for (const { prep, nps } of met?.clause?.preps ?? [])
    if (prep === 'in' || prep === 'at' || prep === 'to') places.push(...nps);
  if (!met || !places.length) return NOBODY;
  const seats = parties.of(places, 'place').map((id) => sideOf(id, actorOf));
  const hosts = met.from.filter((id) => seats.includes(sideOf(id, actorOf)));
  return hosts.length === 1 ? met.from.filter((id) => id !== hosts[0]) : NOBODY;
}

/** The last one that a verb tells of. */
function meetingOfTwo(events: readonly RawEvent[]): RawEvent | undefined {
  for (let i = events.length - 1; i >= 0; i--) {
    const { type, mutual, from, clause } = events[i]!;
    if (type === 'CONSULT' && mutual && from.length === 2 && clause) return events[i];
  }
  return undefined;
}
