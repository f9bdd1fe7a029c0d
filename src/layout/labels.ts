import { finish, part, type Work } from '../model/work.ts';
import type { Candidate } from './labels-candidates.ts';
import { CandidateFinder, overflow } from './labels-candidates.ts';
import type { Box } from './labels-geometry.ts';
import { boxesNear, lengthInside, segmentsCross } from './labels-geometry.ts';
import type { Labelling, LabelInput, LabelOptions, LabelText, PlacedLabel } from './labels-types.ts';

/** Mulberry32: 32 bits of state, enough to shuffle orders; the seed is the number of the order. */
function chance(seed: number): () => number {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** True when two places cannot both be used. */
function clash(a: Candidate, b: Candidate, gap: number): boolean {
  if (boxesNear(a.box, b.box, gap, 1.5 * gap)) return true;
  if (a.leader && lengthInside(a.leader, b.box) > 0) return true;
  if (b.leader && lengthInside(b.leader, a.box) > 0) return true;
  return a.leader !== undefined && b.leader !== undefined && segmentsCross(a.leader, b.leader);
}

/** What all candidates of one label cover together. */
function reachOf(candidates: readonly Candidate[]): Box {
  const x = Math.min(...candidates.map((c) => Math.min(c.box.x, c.leader?.x1 ?? c.box.x)));
  const y = Math.min(...candidates.map((c) => Math.min(c.box.y, c.leader?.y1 ?? c.box.y)));
  const right = Math.max(...candidates.map((c) => Math.max(c.box.x + c.box.width, c.leader?.x1 ?? c.box.x)));
  const bottom = Math.max(...candidates.map((c) => Math.max(c.box.y + c.box.height, c.leader?.y1 ?? c.box.y)));
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * Places the names of marks. Hard rules: no label on a label, on a mark or outside the bounds; costs: the place round the mark, the
 * distance, every tie behind the label (thick ones most), being nearer to a stranger's mark than to its own. Greedy by importance, then
 * descent, over a bounded number of seeded orders; the cheapest result is kept. Deterministic: same input, same output; equal
 * importance is ordered by id. A selected label is placed even where a hard rule must give way (the least bad place, inside the bounds).
 * @throws when a label names a mark that is not there
 */
export function placeLabels(input: LabelInput, options: LabelOptions = {}): Labelling {
  return finish(labelWork(input, options));
}

/** The same in steps, one a label and then one an order. */
export function* labelWork(input: LabelInput, options: LabelOptions = {}): Work<Labelling> {
  const full: Required<LabelOptions> = {
    labelGap: options.labelGap ?? 4,
    markGap: options.markGap ?? 3,
    inset: options.inset ?? 16,
    orders: options.orders ?? Math.max(6, Math.min(160, Math.round(4000 / Math.max(1, input.labels.length)))),
    dearest: options.dearest ?? 75,
  };
  const marks = new Map(input.marks.map((mark) => [mark.id, mark]));
  const finder = new CandidateFinder(input, full);
  const candidates: (readonly Candidate[])[] = [];
  for (const label of input.labels) {
    yield (0.5 * candidates.length) / input.labels.length;
    const mark = marks.get(label.id);
    if (!mark) throw new Error(`layout/labels: label "${label.id}" names no mark`);
    const found = label.selected
      ? finder.of(mark, label.sizes, 'far')
      : finder.of(mark, label.sizes).filter(({ cost }) => cost <= full.dearest);
    const inner = input.bounds;
    if (found.length > 0 || label.selected !== true) {
      candidates.push(found);
      continue;
    }
    const offMarks = input.obstacles ? finder.of(mark, label.sizes, 'marks') : [];
    const free = (): Candidate[] =>
      finder.of(mark, label.sizes, 'none').sort((a, b) => overflow(a.box, inner) - overflow(b.box, inner));
    candidates.push(offMarks.length > 0 ? offMarks : free());
  }
  return yield* part(search(input.labels, candidates, full), 0.5, 1);
}

function* search(
  labels: readonly LabelText[],
  candidates: readonly (readonly Candidate[])[],
  options: Required<LabelOptions>,
): Work<Labelling> {
  const most = Math.max(1e-9, ...labels.map((label) => label.importance));
  const weight = labels.map((label) => (label.selected ? 100 : 1 + (3 * Math.max(0, label.importance)) / most));
  const base = labels
    .map((_, i) => i)
    .sort((a, b) => {
      const [x, y] = [labels[a] as LabelText, labels[b] as LabelText];
      return (
        Number(y.selected ?? false) - Number(x.selected ?? false) ||
        y.importance - x.importance ||
        (x.id < y.id ? -1 : x.id > y.id ? 1 : a - b)
      );
    });
  const neighbours = neighboursOf(candidates, 1.5 * options.labelGap);
  const missing = 2 * options.dearest;
  let best: { chosen: Int32Array; cost: number } | undefined;
  for (let order = 0; order < options.orders; order++) {
    yield order / options.orders;
    const chosen = descend(order === 0 ? base : shuffled(base, order), candidates, neighbours, options.labelGap);
    const cost = labels.reduce((sum, _, i) => {
      const pick = candidates[i]?.[chosen[i] as number];
      return sum + (weight[i] as number) * (pick ? pick.cost : missing);
    }, 0);
    if (!best || cost < best.cost - 1e-9) best = { chosen, cost };
    if (best.cost === 0) break;
  }
  const placed: PlacedLabel[] = [];
  const unplaced: string[] = [];
  labels.forEach((label, i) => {
    const pick = candidates[i]?.[best?.chosen[i] ?? -1];
    if (!pick) unplaced.push(label.id);
    else
      placed.push({
        id: label.id,
        ...pick.box,
        variant: pick.variant,
        align: pick.align,
        ...(pick.leader ? { leader: pick.leader } : {}),
      });
  });
  return { placed, unplaced, cost: best?.cost ?? 0 };
}

/** The important ones stay near the front: a label moves by at most a share of the list, more in later orders. */
function shuffled(base: readonly number[], order: number): number[] {
  const next = chance(order);
  const spread = base.length * (0.05 + 0.45 * next());
  return base
    .map((label, rank) => ({ label, key: rank + spread * next() }))
    .sort((a, b) => a.key - b.key)
    .map((entry) => entry.label);
}

function neighboursOf(candidates: readonly (readonly Candidate[])[], gap: number): readonly number[][] {
  const reach = candidates.map((list) => (list.length > 0 ? reachOf(list) : undefined));
  return reach.map((own, i) =>
    own ? reach.flatMap((other, j) => (j !== i && other && boxesNear(own, other, gap, gap) ? [j] : [])) : [],
  );
}

/** Greedy in the given order, then passes in which every label takes its cheapest free place, until nothing moves (8 at most). */
function descend(
  order: readonly number[],
  candidates: readonly (readonly Candidate[])[],
  neighbours: readonly (readonly number[])[],
  gap: number,
): Int32Array {
  const chosen = new Int32Array(candidates.length).fill(-1);
  for (let pass = 0; pass < 8; pass++) {
    let moved = false;
    for (const i of order) {
      const list = candidates[i] as readonly Candidate[];
      const limit = chosen[i] === -1 ? list.length : (chosen[i] as number);
      const near = neighbours[i] as readonly number[];
      for (let c = 0; c < limit; c++) {
        if (isTaken(list[c] as Candidate, near, chosen, candidates, gap)) continue;
        chosen[i] = c;
        moved = true;
        break;
      }
    }
    if (!moved) break;
  }
  return chosen;
}

function isTaken(
  candidate: Candidate,
  near: readonly number[],
  chosen: Int32Array,
  candidates: readonly (readonly Candidate[])[],
  gap: number,
): boolean {
  for (const j of near) {
    const at = chosen[j] as number;
    if (at >= 0 && clash(candidate, (candidates[j] as readonly Candidate[])[at] as Candidate, gap)) return true;
  }
  return false;
}
