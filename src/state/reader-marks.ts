/** A text cut for reading: paragraphs of plain stretches and marked ones. */
import type { MentionSpan } from '../model/document.ts';
import type { Interaction } from '../model/interaction.ts';

export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly mention?: MentionSpan;
}
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly stretches: readonly Stretch[];
  /** Interactions with evidence that begins or goes on here, in order of their first place. */
  readonly acts: readonly Interaction[];
}

/** Paragraphs (lines that hold more than space) with their mentions; of mentions that overlap, the first and longest is marked. */
export function paragraphsOf(
  text: string,
  mentions: readonly MentionSpan[],
  document: string,
  acts: readonly Interaction[],
): Paragraph[] {
  const spans = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces = acts
    .flatMap((act) => act.evidence.filter((piece) => piece.document === document).map((piece) => ({ act, piece })))
    .sort((a, b) => a.piece.start - b.piece.start || (a.act.id < b.act.id ? -1 : 1));
  const out: Paragraph[] = [];
  let next = 0;
  let from = 0;
  let open: typeof pieces = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim()) {
      const stretches: Stretch[] = [];
      let at = start;
      for (; next < spans.length && spans[next]!.start < end; next++) {
        const mention = spans[next]!;
        if (mention.start < at || mention.end > end) continue;
        if (mention.start > at) stretches.push({ start: at, text: text.slice(at, mention.start) });
        stretches.push({ start: mention.start, text: text.slice(mention.start, mention.end), mention });
        at = mention.end;
      }
      if (at < end) stretches.push({ start: at, text: text.slice(at, end) });
      while (from < pieces.length && pieces[from]!.piece.start < end) open = [...open, pieces[from++]!];
      open = open.filter(({ piece }) => piece.end > start);
      out.push({ start, end, stretches, acts: [...new Set(open.map(({ act }) => act))] });
    }
    start = end + 1;
  }
  return out;
}
