/** What the comparison says at its head: templates over its own counts, nothing else. */
import type { Comparison } from '../../network/compare/compare.ts';
import type { Dyad } from '../../network/compare/dyad.ts';
import { counted, inWords, listed } from '../words.ts';

/** Below, an interval is wide enough to be read first. */
const WIDE = 10;
const TIMES = [
  '',
  '',
  'twice',
  'three times',
  'four times',
  'five times',
  'six times',
  'seven times',
  'eight times',
  'nine times',
  'ten times',
];

const strongestFirst = (dyads: readonly Dyad[]): readonly Dyad[] =>
  [...dyads].sort((x, y) => y.interactions - x.interactions || (x.with < y.with ? -1 : 1));

/** 4.9 is nearly five times, 4.3 more than four times, 5.2 five times. */
function oftenText(ratio: number): string {
  const whole = Math.floor(ratio);
  const part = ratio - whole;
  const [near, below] = [TIMES[whole + 1], TIMES[whole]];
  if (part >= 0.75 && near) return `nearly ${near}`;
  if (!below) return 'more than ten times';
  return part >= 0.25 ? `more than ${below}` : below;
}

export function headlineOf({ baseName, dyads }: Comparison): string {
  const [first, second, ...others] = strongestFirst(dyads);
  if (!first) return `Choose whom to compare ${baseName} with`;
  const { interactions, name } = first;
  if (interactions === 0) return `${baseName} and ${listed(dyads.map((dyad) => dyad.name))}: no interaction is shown`;
  if (!second) return `${baseName} and ${name}: ${counted(interactions, 'interaction')}`;
  const rest = dyads.reduce((sum, dyad) => sum + dyad.interactions, 0) - interactions;
  if (rest === 0) return `${baseName} deals with ${name} alone among those compared`;
  const times = Math.floor(interactions / rest);
  if (times >= 2) {
    const often = oftenText(interactions / rest);
    const whom = others.length === 0 ? `with ${second.name}` : `with the other ${inWords(others.length + 1)} together`;
    return `${baseName} deals with ${name} ${often} as often as ${whom}`;
  }
  const equal = strongestFirst(dyads).filter((dyad) => dyad.interactions === interactions);
  if (equal.length > 1) return `${baseName} deals equally often with ${listed(equal.map((dyad) => dyad.name))}`;
  return `${baseName} deals most often with ${name}, then with ${second.name}`;
}

export function subtitleOf({ dyads, compared, shown }: Comparison, total: number): string {
  const sorted = strongestFirst(dyads);
  const parts: string[] = [];
  const [first] = sorted;
  const rest = sorted.slice(1).reduce((sum, dyad) => sum + dyad.interactions, 0);
  if (first && first.interactions > 0 && sorted.length > 1)
    parts.push(`${counted(first.interactions, 'interaction')} against ${rest}.`);
  const lean = (sign: 1 | -1): string[] =>
    dyads.filter((dyad) => dyad.balance !== null && Math.sign(dyad.balance) === sign).map((dyad) => dyad.name);
  const sides = [
    [lean(-1), 'conflict'],
    [lean(1), 'cooperation'],
  ] as const;
  const leaning = sides.filter(([names]) => names.length > 0);
  if (leaning.length > 0)
    parts.push(
      `${leaning
        .map(([names, side], i) => `${listed(names)} ${i > 0 ? '' : names.length === 1 ? 'leans ' : 'lean '}to ${side}`)
        .join(', ')}.`.replaceAll('  ', ' '),
    );
  const small = dyads.filter((dyad) => dyad.interactions > 0 && dyad.interactions < WIDE).length;
  if (small > 0) {
    const some =
      small === dyads.length
        ? small === 1
          ? 'The tie rests'
          : 'All ties rest'
        : `${capital(inWords(small))} of the ${inWords(dyads.length)} ties ${small === 1 ? 'rests' : 'rest'}`;
    parts.push(`${some} on fewer than ten interactions: read the intervals.`);
  }
  if (shown === 0 && total > 0) return `Filters hide all ${counted(total, 'interaction')}.`;
  parts.push(
    `${compared} of ${counted(shown, 'interaction')} ${compared === 1 ? 'is' : 'are'} shown here${shown < total ? `; filters hide ${total - shown} more` : ''}.`,
  );
  return parts.join(' ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
