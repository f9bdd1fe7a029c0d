/** What a click in the comparison opens: a key for the link, and the interactions that it means. */
import type { Slots } from '../../network/slots.ts';
import { isCooperation, QUAD_OF } from '../../model/codebook.ts';
import { participantsOf, type Interaction } from '../../model/interaction.ts';
import type { Comparison } from '../../network/compare/compare.ts';
import type { Dyad } from '../../network/compare/dyad.ts';
import { spanOf } from '../../network/compare/silence.ts';
import type { Network } from '../../network/network.ts';
import { ACT_RANKS, rankOf } from '../../network/rank.ts';
import { daySpan, isoDay } from '../../network/when.ts';

/** `with~kind~value`: parts of ids, types and numbers, none of which holds a `~`. */
export const pickKey = (partner: string, kind = '', value = ''): string =>
  [partner, kind, value].filter(Boolean).join('~');

export interface PickContext {
  readonly base: string;
  readonly dyads: readonly Dyad[];
  readonly network: Network;
  readonly acts: ReadonlyMap<string, Interaction>;
  readonly slots: Slots;
  /** Index into ACT_RANKS of each actor. */
  readonly ranks: ReadonlyMap<string, number>;
  /** The same pairs before and from a date on, where one is asked. */
  readonly periods?: Comparison['periods'];
  /** Whom an actor stands for at the level. */
  readonly rename: (id: string) => string;
}

export interface Picked {
  readonly pair: readonly [string, string];
  /** What of the pair: empty = all. */
  readonly kind: string;
  readonly value: string;
  readonly acts: readonly Interaction[];
}

/** Undefined for a key that means nothing here. */
export function picked(key: string, context: PickContext): Picked | undefined {
  const [partner = '', kind = '', value = ''] = key.split('~');
  const dyad = context.dyads.find((one) => one.with === partner);
  if (!dyad) return undefined;
  const own = actsOf(dyad.interactionIds, context);
  const found = { pair: [context.base, partner] as [string, string], kind, value };
  const some = (keep: (act: Interaction) => boolean): Picked => ({ ...found, acts: own.filter(keep) });
  switch (kind) {
    case '':
      return { ...found, acts: own };
    case 'quad':
      return some((act) => QUAD_OF[act.type] === value);
    case 'type':
      return some((act) => act.type === value);
    case 'mode':
      return some((act) => act.mode === value);
    case 'rank':
      return some((act) => ACT_RANKS[rankOf(act, context.ranks)] === value);
    case 'person':
      return some((act) => participantsOf(act).includes(value));
    case 'day':
      return some((act) => spanOf([act]).datedToDay === 1);
    case 'ends':
      return some(({ date }) => date !== undefined && (date === dyad.first || date === dyad.last));
    case 'silence':
      return some((act) => bordersOn(act, dyad.longestSilence));
    case 'slot': {
      const [slot, side] = value.split('.');
      return some(
        (act) => context.slots.slotOf(act) === Number(slot) && isCooperation(QUAD_OF[act.type]) === (side === 'up'),
      );
    }
    case 'starts':
      return some((act) => startsOf(act, context, partner) === value);
    case 'before':
    case 'after': {
      const part = context.periods?.[kind].find((one) => one.with === partner);
      const acts = actsOf(part?.interactionIds ?? [], context);
      return part && { ...found, acts: acts.filter((act) => value === '' || QUAD_OF[act.type] === value) };
    }
    case 'carrier': {
      const carrier = dyad.carriers.find(({ base, other }) => `${base}|${other}` === value);
      return (
        carrier && { ...found, pair: [carrier.base, carrier.other], acts: actsOf(carrier.interactionIds, context) }
      );
    }
    case 'third': {
      const [a, b] = value.split('|');
      const tie = context.network.ties.find((one) => one.id === value);
      return tie && a !== undefined && b !== undefined
        ? { ...found, pair: [a, b], acts: actsOf(tie.interactionIds, context) }
        : undefined;
    }
    default:
      return undefined;
  }
}

const actsOf = (ids: readonly string[], { acts }: PickContext): Interaction[] =>
  ids.flatMap((id) => acts.get(id) ?? []);

/** Whether an act is the last before a silence or the first after it. */
function bordersOn(act: Interaction, silence: Dyad['longestSilence']): boolean {
  const span = daySpan(act.date);
  if (!span || !silence || spanOf([act]).datedToDay === 0) return false;
  return isoDay(span.last) === silence.from || isoDay(span.first) === silence.to;
}

/** Who starts an act between the two; `mutual` where neither does alone. */
function startsOf(act: Interaction, context: PickContext, partner: string): 'base' | 'other' | 'mutual' {
  if (act.between) return 'mutual';
  const side = (ids: readonly string[], of: string): boolean => ids.some((id) => context.rename(id) === of);
  const forth = side(act.from, context.base) && side(act.to, partner);
  const back = side(act.from, partner) && side(act.to, context.base);
  return forth === back ? 'mutual' : forth ? 'base' : 'other';
}
