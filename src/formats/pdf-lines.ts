/** Placed pieces of text of a PDF page -> lines in reading order: columns told apart, running heads left out, hyphens closed. */

/** One piece of text; units are PDF points, y grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Joins pieces that stand on one line and next to each other; a gap of two letters or more parts columns. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const rows = new Map<number, Piece[]>();
  const sorted = [...pieces].filter((piece) => piece.text.trim()).sort((a, b) => b.y - a.y || a.x - b.x);
  let key = 0;
  let last: Piece | undefined;
  for (const piece of sorted) {
    if (!last || last.y - piece.y > Math.max(2, Math.min(last.size, piece.size) * 0.4)) {
      key++;
      last = piece;
    }
    const row = rows.get(key);
    if (row) row.push(piece);
    else rows.set(key, [piece]);
  }
  const lines: Line[] = [];
  for (const row of rows.values()) {
    row.sort((a, b) => a.x - b.x);
    let text = '';
    let start: Piece | undefined;
    let right = 0;
    const close = (): void => {
      if (start && text.trim()) lines.push({ text: text.trim(), x: start.x, y: start.y, right, size: start.size });
      text = '';
      start = undefined;
    };
    for (const piece of row) {
      const gap = start ? piece.x - right : 0;
      if (start && gap > Math.max(piece.size * 1.6, 12)) close();
      if (start && gap > piece.size * 0.15 && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
      text += piece.text;
      start ??= piece;
      right = Math.max(start === piece ? 0 : right, piece.x + piece.width);
    }
    close();
  }
  return lines;
}

/** The x at which a page of two columns is parted: a gutter near the middle that almost no line crosses; undefined for one column. */
function gutterOf(lines: readonly Line[], width: number): number | undefined {
  if (lines.length < 12) return undefined;
  let best: { x: number; crossing: number } | undefined;
  for (let x = width * 0.35; x <= width * 0.65; x += 3) {
    const crossing = lines.filter((line) => line.x < x && line.right > x).length;
    const left = lines.filter((line) => line.right <= x).length;
    if (left < lines.length * 0.25 || lines.length - left - crossing < lines.length * 0.25) continue;
    if (!best || crossing < best.crossing) best = { x, crossing };
  }
  return best && best.crossing <= lines.length * 0.15 ? best.x : undefined;
}

/** Reading order: a line across both columns ends the block above it; within a block the left column comes first. */
function ordered(lines: readonly Line[], gutter: number | undefined): Line[] {
  if (gutter === undefined) return [...lines];
  const out: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const close = (): void => {
    out.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const line of lines) {
    if (line.x < gutter && line.right > gutter) {
      close();
      out.push(line);
    } else (line.right <= gutter ? left : right).push(line);
  }
  close();
  return out;
}

/** What running heads and page numbers have in common from page to page. */
const headKey = (line: Line): string => line.text.replace(/\d+/g, '#').toLowerCase();

/** Keys of the lines at the top and foot of pages that come back on many pages. */
function runningHeads(pages: readonly (readonly Line[])[], heights: readonly number[]): Set<string> {
  const seen = new Map<string, number>();
  pages.forEach((lines, i) => {
    const height = heights[i] ?? 0;
    const edge = lines.filter((line) => line.y > height * 0.9 || line.y < height * 0.1);
    for (const key of new Set(edge.map(headKey))) seen.set(key, (seen.get(key) ?? 0) + 1);
  });
  return new Set(
    [...seen].filter(([key, n]) => n >= Math.max(3, pages.length * 0.4) || (key === '#' && n >= 2)).map(([key]) => key),
  );
}

/**
 * The text of a whole PDF: one line a paragraph. A paragraph ends at a wide gap, an indent, a change of letter size or a short line.
 * A hyphen at a line's end is closed where the next line goes on in lower case.
 */
export function textOfPages(pages: readonly Page[]): string {
  const perPage = pages.map((page) => linesOf(page.pieces));
  const heads = runningHeads(
    perPage,
    pages.map((page) => page.height),
  );
  const paragraphs: string[] = [];
  let current = '';
  let last: Line | undefined;
  const close = (): void => {
    if (current) paragraphs.push(current);
    current = '';
  };
  pages.forEach((page, i) => {
    const body = (perPage[i] ?? []).filter((line) => {
      const atEdge = line.y > page.height * 0.9 || line.y < page.height * 0.1;
      return !(atEdge && (heads.has(headKey(line)) || /^\d{1,4}$/.test(line.text)));
    });
    const lines = ordered(body, gutterOf(body, page.width));
    const gaps = lines
      .slice(1)
      .map((line, j) => (lines[j] as Line).y - line.y)
      .filter((gap) => gap > 0);
    const pitch = median(gaps) || 12;
    const full = median(lines.map((line) => line.right - line.x));
    for (const line of lines) {
      const gap = last ? last.y - line.y : 0;
      const sameFlow = last && gap > 0 ? gap < pitch * 1.6 : /[^.!?:”"]$/.test(current);
      const sameSize = last ? Math.abs(last.size - line.size) < 0.8 : true;
      const ended = last ? /[.!?:”"]$/.test(current) && last.right - last.x < full * 0.8 : false;
      const indented = last && gap > 0 ? line.x - last.x > line.size * 0.9 && /[.!?”"]$/.test(current) : false;
      const item = /^(?:[•▪◦–-]|\(?\d{1,2}[.)])\s/.test(line.text);
      if (current && (!sameFlow || !sameSize || ended || indented || item)) close();
      if (/[\p{L}]-$/u.test(current) && /^\p{Ll}/u.test(line.text)) current = current.slice(0, -1) + line.text;
      else current += (current ? ' ' : '') + line.text;
      last = line;
    }
  });
  close();
  return paragraphs.join('\n');
}
