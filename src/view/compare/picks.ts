/** What a click in the comparison opens: a key for the link, and the interactions that it means. */
import type { Slots } from '../../network/slots.ts';
import { isCooperation, QUAD_OF } from '../../model/codebook.ts';
import type { Interaction } from '../../model/interaction.ts';
import type { Dyad } from '../../network/compare/dyad.ts';
import type { Network } from '../../network/network.ts';

/** `with~kind~value`: parts of ids, types and numbers, none of which holds a `~`. */
export const pickKey = (partner: string, kind = '', value = ''): string =>
  [partner, kind, value].filter(Boolean).join('~');

export interface PickContext {
  readonly base: string;
  readonly dyads: readonly Dyad[];
  readonly network: Network;
  readonly acts: ReadonlyMap<string, Interaction>;
  readonly slots: Slots;
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
  switch (kind) {
    case '':
      return { ...found, acts: own };
    case 'quad':
      return { ...found, acts: own.filter((act) => QUAD_OF[act.type] === value) };
    case 'type':
      return { ...found, acts: own.filter((act) => act.type === value) };
    case 'slot': {
      const [slot, side] = value.split('.');
      const acts = own.filter(
        (act) => context.slots.slotOf(act) === Number(slot) && isCooperation(QUAD_OF[act.type]) === (side === 'up'),
      );
      return { ...found, acts };
    }
    case 'starts':
      return { ...found, acts: own.filter((act) => startsOf(act, context, partner) === value) };
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

/** Who starts an act between the two; `mutual` where neither does alone. */
function startsOf(act: Interaction, context: PickContext, partner: string): 'base' | 'other' | 'mutual' {
  if (act.between) return 'mutual';
  const side = (ids: readonly string[], of: string): boolean => ids.some((id) => context.rename(id) === of);
  const forth = side(act.from, context.base) && side(act.to, partner);
  const back = side(act.from, partner) && side(act.to, context.base);
  return forth === back ? 'mutual' : forth ? 'base' : 'other';
}
