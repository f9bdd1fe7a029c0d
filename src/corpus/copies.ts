/**
 * Documents that repeat another one: the same text, or nearly the same.
 * Resemblance of two texts is the share of word 5-shingles that they have in common (A. Broder, "On the resemblance and
 * containment of documents", 1997, doi:10.1109/SEQUEN.1997.666900), estimated from the smallest SKETCH shingle hashes of each.
 */
import type { TextDocument } from '../model/document.ts';
import { compareText } from './order.ts';

const SHINGLE = 5;
const SKETCH = 128;
/** Two texts of at least this resemblance are one report. */
const RESEMBLANCE = 0.7;
/** Texts shorter than this are compared by hash only: a few words in common say little. */
const SHORTEST = 40;

/** 32-bit FNV-1a over the words from `first` on, mixed at the end (murmur3's finaliser) so that the smallest are a fair sample. */
function hashWords(words: readonly string[], first: number): number {
  let hash = 0x811c9dc5;
  for (let i = first; i < first + SHINGLE; i++) {
    const word = words[i] ?? '';
    for (let j = 0; j < word.length; j++) hash = Math.imul(hash ^ word.charCodeAt(j), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The smallest SKETCH different shingle hashes of a text, ascending; empty for a short text. */
export function sketch(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < SHORTEST) return new Uint32Array();
  const hashes = new Uint32Array(words.length - SHINGLE + 1);
  for (let i = 0; i < hashes.length; i++) hashes[i] = hashWords(words, i);
  return hashes
    .sort()
    .filter((hash, i) => i === 0 || hash !== hashes[i - 1])
    .slice(0, SKETCH);
}

/** Estimated resemblance, 0 to 1: the share of the SKETCH smallest hashes of both together that stand in both. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let [i, j, both, seen] = [0, 0, 0, 0];
  const size = Math.min(SKETCH, Math.max(a.length, b.length));
  while (seen < size && (i < a.length || j < b.length)) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
    seen++;
  }
  return seen === 0 ? 0 : both / seen;
}

const sketches = new WeakMap<TextDocument, Uint32Array>();

/** The sketch of a document's text; worked out once, however often a growing corpus is built. */
export function sketchOf(document: TextDocument): Uint32Array {
  let found = sketches.get(document);
  if (!found) sketches.set(document, (found = sketch(document.text)));
  return found;
}

/** Earlier ones first: the one that others repeat is the earliest published (unknown = last), then the first by id. */
const byAge = (a: TextDocument, b: TextDocument): number =>
  compareText(a.published ?? '~', b.published ?? '~') || compareText(a.id, b.id);

/** Document id -> id of the earliest document that it repeats. Chains are followed to their first document. */
export function findCopies(documents: readonly TextDocument[]): Map<string, string> {
  const copies = new Map<string, string>();
  const byHash = new Map<string, string>();
  const originals: { readonly id: string; readonly sketch: Uint32Array }[] = [];
  const byShingle = new Map<number, number[]>();
  for (const document of [...documents].sort(byAge)) {
    const { id, sha256 } = document;
    const twin = byHash.get(sha256);
    if (twin !== undefined) {
      copies.set(id, twin);
      continue;
    }
    const mine = sketchOf(document);
    const near = nearest(mine, originals, byShingle);
    byHash.set(sha256, near ?? id);
    if (near !== undefined) copies.set(id, near);
    else {
      for (const hash of mine) {
        const holders = byShingle.get(hash);
        if (holders) holders.push(originals.length);
        else byShingle.set(hash, [originals.length]);
      }
      originals.push({ id, sketch: mine });
    }
  }
  return copies;
}

/** Hashes that a candidate must share among those that are looked up. */
const SHARED = 8;

/**
 * The original that resembles a sketch most, if enough; the first of equals. Whoever does shares at least RESEMBLANCE of the hashes,
 * so SHARED of any SHARED - 1 more than the rest of them: only those that the fewest originals have are looked up, for what many texts
 * have in common (a form of words, an imprint) tells nothing.
 */
function nearest(
  mine: Uint32Array,
  originals: readonly { readonly id: string; readonly sketch: Uint32Array }[],
  byShingle: ReadonlyMap<number, readonly number[]>,
): string | undefined {
  const enough = Math.ceil(mine.length * RESEMBLANCE);
  const least = Math.min(SHARED, enough);
  const rarest = Array.from(mine, (hash) => byShingle.get(hash) ?? [])
    .sort((a, b) => a.length - b.length)
    .slice(0, mine.length - enough + least);
  const shared = new Map<number, number>();
  for (const holders of rarest) for (const i of holders) shared.set(i, (shared.get(i) ?? 0) + 1);
  const candidates = [...shared].flatMap(([i, count]) => (count >= least ? [i] : [])).sort((a, b) => a - b);
  let best: { readonly id: string; readonly value: number } | undefined;
  for (const i of candidates) {
    const other = originals[i];
    const value = other ? resemblance(mine, other.sketch) : 0;
    if (other && value >= RESEMBLANCE && value > (best?.value ?? 0)) best = { id: other.id, value };
  }
  return best?.id;
}
