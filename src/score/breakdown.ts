/** The same scores looked at by kind of actor, by type of event and by confidence. */
import { ACTOR_KINDS, type ActorKind } from '../model/actor.ts';
import { EVENT_TYPES, type EventType } from '../model/codebook.ts';
import { sumCounts, type Counts } from './counts.ts';
import type { DocumentScore } from './score.ts';
import { touches } from './spans.ts';

/** Actors by kind; kinds that nobody has are left out. */
export function actorsByKind(scores: readonly DocumentScore[]): Map<ActorKind, Counts> {
  const counts = ACTOR_KINDS.map((kind): [ActorKind, Counts] => [
    kind,
    sumCounts(scores.flatMap(({ actors }) => actors.byKind.get(kind) ?? [])),
  ]);
  return new Map(counts.filter(([, { sys, gold }]) => sys + gold > 0));
}

/**
 * Events by type. An event counts here as right only where the type itself agrees, which is stricter than event F1 (quad class):
 * `sys` are the system's events of the type, `gold` gold's core ones.
 */
export function eventsByType(scores: readonly DocumentScore[]): Map<EventType, Counts> {
  const matches = scores.flatMap(({ events }) => events.matches);
  const missed = scores.flatMap(({ events }) => events.missed);
  const counts = EVENT_TYPES.map((type): [EventType, Counts] => {
    const core = matches.filter(({ gold }) => gold && !gold.act.optional);
    const wanted = core.filter(({ gold }) => gold?.act.type === type);
    const said = matches.filter(({ event, gold }) => event.act.type === type && !gold?.act.optional);
    return [
      type,
      {
        tp: wanted.filter(({ event }) => event.act.type === type).length,
        sys: said.length,
        gold: wanted.length + missed.filter(({ act }) => act.type === type).length,
      },
    ];
  });
  return new Map(counts.filter(([, { sys, gold }]) => sys + gold > 0));
}

/** Evidence whose confidence lies in [from, to) (the last bin includes 1). */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly pieces: number;
  /** Mean confidence and share of right pieces, 0 to 1. */
  readonly confidence: number;
  readonly precision: number;
}

const BINS = 10;

/** One piece of evidence on one pair, and whether gold agrees. */
export interface JudgedPiece {
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * Each pair of each interaction gives its pieces of evidence; a piece is right where the event matched gold and the piece touches
 * gold's evidence for it. Pieces of events that matched optional gold are left out.
 */
export function judgedPieces(scores: readonly DocumentScore[]): JudgedPiece[] {
  return scores
    .flatMap(({ events }) => events.matches)
    .filter(({ gold }) => !gold?.act.optional)
    .flatMap(({ event, gold }) =>
      event.act.evidence.map((piece) => ({
        rule: piece.rule ?? '',
        confidence: piece.confidence ?? 1,
        right: gold !== undefined && touches([piece], gold.evidence),
      })),
    );
}

/** Confidence against precision, in tenths; bins without pieces are left out. */
export function reliability(scores: readonly DocumentScore[]): ReliabilityBin[] {
  const bins = Array.from({ length: BINS }, () => ({ pieces: 0, sum: 0, right: 0 }));
  for (const { confidence, right } of judgedPieces(scores)) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9))];
    if (!bin) continue;
    bin.pieces++;
    bin.sum += confidence;
    if (right) bin.right++;
  }
  return bins.flatMap(({ pieces, sum, right }, i) =>
    pieces === 0
      ? []
      : [{ from: i / BINS, to: (i + 1) / BINS, pieces, confidence: sum / pieces, precision: right / pieces }],
  );
}
