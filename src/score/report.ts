/** Scores as a table for people and as JSON for programs. */
import { actorsByKind, eventsByType, judgedPieces, reliability } from './breakdown.ts';
import { rates, type Counts, type Rates } from './counts.ts';
import { countsOf, MEASURES, totalOf, type DocumentScore, type Measure } from './score.ts';

/** Shares among matched core events, and among events on a pair that gold has; null where there is none. */
export interface Agreement {
  readonly type: number | null;
  readonly direction: number | null;
  readonly mode: number | null;
  readonly evidenceOverlap: number | null;
}

const share = (part: number, whole: number): number | null => (whole ? part / whole : null);

export function agreement(scores: readonly DocumentScore[]): Agreement {
  const sum = (key: 'type' | 'direction' | 'mode' | 'modes' | 'overlap' | 'sameDyad'): number =>
    scores.reduce((total, { events }) => total + events[key], 0);
  const matched = totalOf(scores, 'events').tp;
  return {
    type: share(sum('type'), matched),
    direction: share(sum('direction'), matched),
    mode: share(sum('mode'), sum('modes')),
    evidenceOverlap: share(sum('overlap'), sum('sameDyad')),
  };
}

const percent = (value: number): string => (100 * value).toFixed(1);
const cell = (value: number): string => percent(value).padStart(6);
const rateCells = ({ precision, recall, f1 }: Rates): string => cell(precision) + cell(recall) + cell(f1);
const orNone = (value: number | null): string => (value === null ? 'n/a' : `${percent(value)} %`);

/** Name, then precision, recall and F1 of each measure, in per cent. */
function line(name: string, counts: (measure: Measure) => Counts): string {
  return `${name.padEnd(16)}${MEASURES.map((measure) => rateCells(rates(counts(measure)))).join('  |')}`;
}

function table(title: string, counts: ReadonlyMap<string, Counts>): string[] {
  const rows = [...counts].map(
    ([name, one]) => `${name.padEnd(16)}${rateCells(rates(one))}${`${one.tp}/${one.sys}/${one.gold}`.padStart(14)}`,
  );
  return rows.length ? ['', `${title.padEnd(16)}     P     R    F1  right/said/gold`, ...rows] : [];
}

export function textReport(scores: readonly DocumentScore[], options: { readonly list?: boolean } = {}): string[] {
  const agreed = agreement(scores);
  const heads = ['actor', 'tie', 'state', 'event'].map((name) => `${`${name} P`.padStart(6)}     R    F1`);
  return [
    `${'document'.padEnd(16)}${heads.join('  |')}`,
    ...scores.flatMap((score) => [
      line(score.document + (score.known ? '' : ' (absent)'), (measure) => countsOf(score, measure)),
      ...(options.list ? differences(score) : []),
    ]),
    line('all', (measure) => totalOf(scores, measure)),
    `of matched events: same type ${orNone(agreed.type)}, direction ${orNone(agreed.direction)}, mode ${orNone(agreed.mode)}; ` +
      `evidence of events on a pair of gold's touches gold's: ${orNone(agreed.evidenceOverlap)}`,
    ...table('actors by kind', actorsByKind(scores)),
    ...table('events by type', eventsByType(scores)),
    '',
    'confidence       pieces  mean  right',
    ...reliability(scores).map(
      ({ from, to, pieces, confidence, precision }) =>
        `${`${from.toFixed(1)} to ${to.toFixed(1)}`.padEnd(16)}${String(pieces).padStart(7)}${confidence.toFixed(2).padStart(6)}${cell(precision)} %`,
    ),
  ];
}

function differences(score: DocumentScore): string[] {
  const say = (what: string, items: readonly string[]): string[] =>
    items.length ? [`  ${what}: ${items.join(', ')}`] : [];
  const { actors, actorTies, stateTies } = score;
  return [
    ...say('actors missed', actors.missed),
    ...say('actors spurious', actors.spurious),
    ...say('ties missed', actorTies.missed),
    ...say('ties spurious', actorTies.spurious),
    ...say('state ties missed', stateTies.missed),
    ...say('state ties spurious', stateTies.spurious),
  ];
}

/** Everything in the text report, as plain data. */
export function jsonReport(scores: readonly DocumentScore[]): object {
  const named = (counts: ReadonlyMap<string, Counts>): object =>
    Object.fromEntries([...counts].map(([name, one]) => [name, rates(one)]));
  return {
    total: {
      ...Object.fromEntries(MEASURES.map((measure) => [measure, rates(totalOf(scores, measure))])),
      ...agreement(scores),
    },
    documents: scores.map((score) => ({
      document: score.document,
      known: score.known,
      ...Object.fromEntries(MEASURES.map((measure) => [measure, rates(countsOf(score, measure))])),
      missed: { actors: score.actors.missed, actorTies: score.actorTies.missed, stateTies: score.stateTies.missed },
      spurious: {
        actors: score.actors.spurious,
        actorTies: score.actorTies.spurious,
        stateTies: score.stateTies.spurious,
      },
    })),
    actorsByKind: named(actorsByKind(scores)),
    eventsByType: named(eventsByType(scores)),
    reliability: reliability(scores),
    pieces: judgedPieces(scores),
  };
}
