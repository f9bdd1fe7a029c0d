/** "X met Y in Accra": who of two is the guest, where the place is the other's. */
import { sideOf } from './sides.ts';
import type { FrameInput } from './frame-input.ts';
import type { RawEvent } from './raw-event.ts';

const PLACED = /^(in|at|to)$/;
const NOBODY: readonly string[] = [];

/** The guest of the last meeting of two of a sentence; nobody where no place tells. */
export function guestIn({ parties, actorOf }: FrameInput, events: readonly RawEvent[]): readonly string[] {
  const met = events.findLast(isMeetingOfTwo);
  if (!met) return NOBODY;
  const places = met.clause!.preps.filter((p) => PLACED.test(p.prep)).flatMap((p) => p.nps);
  const seats = parties.of(places, 'place').map((id) => sideOf(id, actorOf));
  if (!seats.length) return NOBODY;
  const hosts = met.from.filter((id) => seats.includes(sideOf(id, actorOf)));
  return hosts.length === 1 ? met.from.filter((id) => id !== hosts[0]) : NOBODY;
}

const isMeetingOfTwo = ({ type, mutual, from, clause }: RawEvent): boolean =>
  type === 'CONSULT' && mutual && from.length === 2 && clause !== undefined;
