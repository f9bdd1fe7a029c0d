/** A long list sent over the border in pieces: what the other side has already is named by its place, the rest comes in handfuls. */

/** A stretch [from, to) of the list that was sent before, or records that are new. */
export type Piece<T> = { readonly keep: readonly [from: number, to: number] } | { readonly put: readonly T[] };

/** Records in one message: few enough that reading it keeps no page from answering. */
const HANDFUL = 500;

/** The pieces that make `next` of `sent`; a record that is the same value (not merely equal) is kept. */
export function piecesOf<T extends object>(sent: readonly T[], next: readonly T[]): Piece<T>[] {
  const places = new Map(sent.map((one, i) => [one, i]));
  const pieces: Piece<T>[] = [];
  let put: T[] = [];
  let keep: { from: number; to: number } | undefined;
  const endPut = (): void => {
    if (put.length) pieces.push({ put });
    put = [];
  };
  const endKeep = (): void => {
    if (keep) pieces.push({ keep: [keep.from, keep.to] });
    keep = undefined;
  };
  for (const one of next) {
    const at = places.get(one);
    if (at !== undefined && at === keep?.to) keep.to++;
    else if (at !== undefined) {
      endPut();
      endKeep();
      keep = { from: at, to: at + 1 };
    } else {
      endKeep();
      put.push(one);
      if (put.length === HANDFUL) endPut();
    }
  }
  endPut();
  endKeep();
  return pieces;
}

/** The list that pieces make of the one that was there. */
export function joinPieces<T>(before: readonly T[], pieces: readonly Piece<T>[]): T[] {
  const next: T[] = [];
  for (const piece of pieces) {
    if ('put' in piece) for (const one of piece.put) next.push(one);
    else for (let i = piece.keep[0]; i < piece.keep[1]; i++) next.push(before[i]!);
  }
  return next;
}
