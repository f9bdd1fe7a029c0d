/** The comparison as a table: one row a measure, one column a partner. */
import { EVENT_TYPES, MODES, QUAD_CLASSES } from '../../model/codebook.ts';
import type { ActorRow } from '../actor-table.ts';
import { ACT_RANKS } from '../rank.ts';
import type { Comparison } from './compare.ts';
import type { Dyad } from './dyad.ts';

type Cell = string | number | null;

const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(6)));

/** Rows by name; types and modes only where one of the columns has them. */
const ROWS: readonly (readonly [name: string, cell: (dyad: Dyad) => Cell])[] = [
  ['interactions', (dyad) => dyad.interactions],
  ['mentions', (dyad) => dyad.mentions],
  ['documents', (dyad) => dyad.documents],
  ['share of base', (dyad) => rounded(dyad.shareOfBase)],
  ['tie rank', (dyad) => dyad.tieRank],
  ...QUAD_CLASSES.map((quad) => [quad, (dyad: Dyad) => dyad.quads[quad]] as const),
  ['balance', (dyad) => rounded(dyad.balance)],
  ['balance, 95 % from', (dyad) => rounded(dyad.cooperation && 2 * dyad.cooperation.low - 1)],
  ['balance, 95 % to', (dyad) => rounded(dyad.cooperation && 2 * dyad.cooperation.high - 1)],
  ['cooperation share', (dyad) => rounded(dyad.cooperation?.share ?? null)],
  ['cooperation share, 95 % from', (dyad) => rounded(dyad.cooperation?.low ?? null)],
  ['cooperation share, 95 % to', (dyad) => rounded(dyad.cooperation?.high ?? null)],
  ['from base', (dyad) => dyad.fromBase],
  ['from other', (dyad) => dyad.fromOther],
  ['mutual', (dyad) => dyad.mutual],
  ['initiative of base', (dyad) => rounded(dyad.initiative)],
  ['first', (dyad) => dyad.first],
  ['last', (dyad) => dyad.last],
  ['dated to the day', (dyad) => dyad.datedToDay],
  ['longest silence, days', (dyad) => dyad.longestSilence?.days ?? null],
  ...ACT_RANKS.map((rank) => [`rank: ${rank}`, (dyad: Dyad) => dyad.ranks[rank]] as const),
  ...EVENT_TYPES.map((type) => [`type: ${type}`, (dyad: Dyad) => dyad.types[type] ?? 0] as const),
  ...MODES.map((mode) => [`mode: ${mode}`, (dyad: Dyad) => dyad.modes[mode] ?? 0] as const),
  [
    'carried by',
    (dyad) => dyad.carriers.map(({ base, other, interactions }) => `${base} ${other} ${interactions}`).join('; '),
  ],
  ['persons', (dyad) => dyad.persons.map(({ actor, interactions }) => `${actor} ${interactions}`).join('; ')],
  ['shared third parties', (dyad) => dyad.thirdParties.map(({ actor }) => actor).join('; ')],
  ['reading', (dyad) => dyad.reading],
];

/** `measure` and one column a partner, by id. */
export function comparisonRows({ dyads }: Comparison): ActorRow[] {
  return ROWS.map(([name, cell]): ActorRow => ({
    measure: name,
    ...Object.fromEntries(dyads.map((dyad) => [dyad.with, cell(dyad)])),
  })).filter(
    ({ measure, ...cells }) =>
      !/^(?:type|mode): /.test(String(measure)) || Object.values(cells).some((value) => value !== 0),
  );
}
