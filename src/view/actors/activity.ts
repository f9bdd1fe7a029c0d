/** What each shown actor took part in: cooperation and conflict, in all and in each column of time. */
import { timeSlots, type Slot, type Slots } from '../../network/slots.ts';
import { isCooperation, QUAD_OF } from '../../model/codebook.ts';
import type { Network } from '../../network/network.ts';

export interface Activity {
  readonly cooperation: number;
  readonly conflict: number;
  /** Interactions in each column. */
  readonly up: readonly number[];
  readonly down: readonly number[];
}

export interface Activities {
  /** In the order of `network.actors`. */
  readonly of: readonly Activity[];
  /** Months of the years with most, or years where no months stand out; never a column of what has no month. */
  readonly columns: readonly Slot[];
  /** "By month, 2022", "By year". */
  readonly title: string;
  /** First and last column in words. */
  readonly ends: readonly [string, string];
  /** Largest column of all rows, up and down. */
  readonly mostUp: number;
  readonly mostDown: number;
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });

/** Each interaction counts once for an actor, however many ties it is on. */
export function activitiesOf(network: Network): Activities {
  const slots = timeSlots(network.interactions);
  const dated = slots.slots.flatMap((slot, i) => (slot.kind === 'month' || slot.kind === 'year' ? [i] : []));
  const columnOf = new Map(dated.map((slot, i) => [slot, i]));
  const acts = new Map(
    network.interactions.map((act) => [
      act.id,
      { good: isCooperation(QUAD_OF[act.type]), column: columnOf.get(slots.slotOf(act)) },
    ]),
  );
  const index = new Map(network.actors.map((actor, i) => [actor.id, i]));
  const of = network.actors.map(() => ({
    cooperation: 0,
    conflict: 0,
    up: dated.map(() => 0),
    down: dated.map(() => 0),
  }));
  const seen = network.actors.map(() => new Set<string>());
  for (const tie of network.ties)
    for (const end of [index.get(tie.a), index.get(tie.b)])
      for (const id of tie.interactionIds) {
        const [own, known, act] = [of[end ?? -1], seen[end ?? -1], acts.get(id)];
        if (!own || !act || known?.has(id)) continue;
        known?.add(id);
        own[act.good ? 'cooperation' : 'conflict'] += 1;
        const side = act.good ? own.up : own.down;
        if (act.column !== undefined) side[act.column] = (side[act.column] ?? 0) + 1;
      }
  const columns = dated.map((i) => slots.slots[i] as Slot);
  const most = (side: 'up' | 'down'): number => of.reduce((max, one) => Math.max(max, ...one[side]), 0);
  return { of, columns, ...headOf(slots, columns), mostUp: most('up'), mostDown: most('down') };
}

function headOf(slots: Slots, columns: readonly Slot[]): Pick<Activities, 'title' | 'ends'> {
  const months = columns.filter((slot) => slot.kind === 'month');
  if (months.length > 0) {
    const years = [...new Set(months.map((slot) => slot.year))];
    const span = years.length > 1 ? `${years[0]}–${String(years.at(-1)).slice(2)}` : String(years[0]);
    return { title: `By month, ${span}`, ends: [MONTH.format(0), MONTH.format(Date.UTC(2000, 11))] };
  }
  const label = (slot: Slot | undefined): string => slot?.label.join(' ') ?? '';
  return {
    title: slots.slots.length > 0 && columns.length > 0 ? 'By year' : 'In time',
    ends: [label(columns[0]), columns.length > 1 ? label(columns.at(-1)) : ''],
  };
}
