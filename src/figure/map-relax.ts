/** Clearing a map that is already in drawing units: marks apart, no tie under a third mark. Deterministic. */

export interface Spot {
  x: number;
  y: number;
  /** Reach of the mark from its centre. */
  readonly r: number;
}

export interface SpotTie {
  /** Indices of spots. */
  readonly a: number;
  readonly b: number;
  readonly half: number;
}

export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Beyond this many pairs of mark and tie the push is left out: it would take minutes, and no eye could tell. */
const PAIR_LIMIT = 3_000_000;

/** Keeps a mark inside the room. */
function hold(spot: Spot, room: Room): void {
  spot.x = Math.max(room.x + spot.r, Math.min(room.x + room.width - spot.r, spot.x));
  spot.y = Math.max(room.y + spot.r, Math.min(room.y + room.height - spot.r, spot.y));
}

/** Parts two marks that come nearer than `gap` apart, the smaller one more; true when they moved. */
function part(a: Spot, b: Spot, gap: number, i: number, j: number): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const least = a.r + b.r + gap;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= least - 0.01) return false;
  // Marks on one spot part along a direction that their place in the list decides.
  const angle = (i * 2.399963 + j) % (2 * Math.PI);
  const ux = distance > 1e-6 ? dx / distance : Math.cos(angle);
  const uy = distance > 1e-6 ? dy / distance : Math.sin(angle);
  const share = (b.r * b.r) / (a.r * a.r + b.r * b.r);
  const move = least - distance;
  a.x -= ux * move * share;
  a.y -= uy * move * share;
  b.x += ux * move * (1 - share);
  b.y += uy * move * (1 - share);
  return true;
}

/** Parts all marks that come too near, from left to right. */
function separate(spots: readonly Spot[], gap: number, widest: number): boolean {
  const order = spots.map((_, i) => i).sort((a, b) => (spots[a] as Spot).x - (spots[b] as Spot).x || a - b);
  let moved = false;
  for (let i = 0; i < order.length; i++) {
    const a = spots[order[i] as number] as Spot;
    for (let j = i + 1; j < order.length; j++) {
      const b = spots[order[j] as number] as Spot;
      if (b.x - a.x > 2 * (a.r + widest + gap)) break;
      if (part(a, b, gap, i, j)) moved = true;
    }
  }
  return moved;
}

/** The same for thousands: a grid finds the near ones of the usual marks, the few large ones look at all. */
function separateMany(spots: readonly Spot[], gap: number, usual: number, large: readonly number[]): boolean {
  const cell = 2 * usual + gap;
  const column = (spot: Spot): number => Math.floor(spot.x / cell);
  const row = (spot: Spot): number => Math.floor(spot.y / cell);
  const key = (x: number, y: number): number => (y + 32_768) * 65_536 + x + 32_768;
  const cells = new Map<number, number[]>();
  let moved = false;
  spots.forEach((spot, i) => {
    if (spot.r > usual) return;
    const at = key(column(spot), row(spot));
    const list = cells.get(at);
    if (list) list.push(i);
    else cells.set(at, [i]);
  });
  spots.forEach((spot, i) => {
    if (spot.r > usual) return;
    const [x, y] = [column(spot), row(spot)];
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++)
        for (const j of cells.get(key(x + dx, y + dy)) ?? [])
          if (j > i && part(spot, spots[j] as Spot, gap, i, j)) moved = true;
  });
  for (const i of large)
    for (let j = 0; j < spots.length; j++) {
      const other = spots[j] as Spot;
      // Two large ones meet once.
      if (j === i || (other.r > usual && j < i)) continue;
      if (part(spots[i] as Spot, other, gap, i, j)) moved = true;
    }
  return moved;
}

/** How far a mark stands into a tie, and which way out: positive = overlap. */
function intrusion(
  spot: Spot,
  p: Spot,
  q: Spot,
  half: number,
  gap: number,
): { depth: number; ux: number; uy: number; t: number } {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  const length2 = dx * dx + dy * dy || 1;
  const t = Math.max(0, Math.min(1, ((spot.x - p.x) * dx + (spot.y - p.y) * dy) / length2));
  const ex = spot.x - p.x - t * dx;
  const ey = spot.y - p.y - t * dy;
  const distance = Math.sqrt(ex * ex + ey * ey);
  const length = Math.sqrt(length2);
  const [ux, uy] = distance > 1e-6 ? [ex / distance, ey / distance] : [-dy / length, dx / length];
  return { depth: spot.r + half + gap - distance, ux, uy, t };
}

/** Pushes marks off ties that are not theirs; the tie's smaller end gives way a little. */
function clear(spots: readonly Spot[], ties: readonly SpotTie[], gap: number): boolean {
  let moved = false;
  for (const tie of ties) {
    const p = spots[tie.a] as Spot;
    const q = spots[tie.b] as Spot;
    const left = Math.min(p.x, q.x) - tie.half - gap;
    const right = Math.max(p.x, q.x) + tie.half + gap;
    for (let i = 0; i < spots.length; i++) {
      if (i === tie.a || i === tie.b) continue;
      const spot = spots[i] as Spot;
      if (spot.x + spot.r < left || spot.x - spot.r > right) continue;
      const { depth, ux, uy, t } = intrusion(spot, p, q, tie.half, gap);
      if (depth <= 0.01) continue;
      moved = true;
      const mass = spot.r * spot.r;
      const end = t < 0.5 ? p : q;
      const share = (end.r * end.r) / (mass + end.r * end.r);
      spot.x += ux * depth * share;
      spot.y += uy * depth * share;
      // The end turns the tie away; its lever is longer than the way that the mark would go.
      const lever = Math.max(0.25, t < 0.5 ? 1 - t : t);
      end.x -= (ux * depth * (1 - share)) / lever;
      end.y -= (uy * depth * (1 - share)) / lever;
    }
  }
  return moved;
}

/** Marks that stand on a tie that is not theirs. */
export function tiesUnderMarks(spots: readonly Spot[], ties: readonly SpotTie[]): number {
  let count = 0;
  for (const tie of ties)
    for (let i = 0; i < spots.length; i++) {
      if (i === tie.a || i === tie.b) continue;
      const hit = intrusion(spots[i] as Spot, spots[tie.a] as Spot, spots[tie.b] as Spot, tie.half, 0);
      if (hit.depth > 0.05) count++;
    }
  return count;
}

/** Pairs of ties that cross, those with a common end left out. */
export function crossings(spots: readonly Spot[], ties: readonly SpotTie[]): number {
  const side = (p: Spot, q: Spot, s: Spot): number => (q.x - p.x) * (s.y - p.y) - (q.y - p.y) * (s.x - p.x);
  let count = 0;
  for (let i = 0; i < ties.length; i++) {
    const one = ties[i] as SpotTie;
    const [a, b] = [spots[one.a] as Spot, spots[one.b] as Spot];
    for (let j = i + 1; j < ties.length; j++) {
      const two = ties[j] as SpotTie;
      if (one.a === two.a || one.a === two.b || one.b === two.a || one.b === two.b) continue;
      const [c, d] = [spots[two.a] as Spot, spots[two.b] as Spot];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) count++;
    }
  }
  return count;
}

const MANY = 1000;
/** Thousands of marks are drawn with marks of a pixel or two: fewer rounds do. */
const roundsFor = (spots: readonly Spot[]): number => (spots.length > MANY ? 40 : 160);
/** Of a hundred marks one may be larger than the cells of the grid are made for. */
const LARGE = 0.01;

/** Rearranges spots in place until nothing has to move, at most `rounds` times. */
export function relax(
  spots: readonly Spot[],
  ties: readonly SpotTie[],
  room: Room,
  gap: number,
  rounds = roundsFor(spots),
): void {
  const widest = Math.max(0, ...spots.map((spot) => spot.r));
  const many = spots.length > MANY;
  const usual = many
    ? ([...spots].map((spot) => spot.r).sort((a, b) => b - a)[Math.floor(LARGE * spots.length)] ?? 0)
    : 0;
  const large = spots.flatMap((spot, i) => (many && spot.r > usual ? [i] : []));
  const pushes = spots.length * ties.length <= PAIR_LIMIT;
  for (let round = 0; round < rounds; round++) {
    let moved = many ? separateMany(spots, gap, usual, large) : separate(spots, gap, widest);
    // Where both cannot be had, as in a very dense network, marks that stand apart matter more: the last rounds only part them.
    if (pushes && round < 0.8 * rounds && clear(spots, ties, gap / 2)) moved = true;
    for (const spot of spots) hold(spot, room);
    if (!moved) return;
  }
}
