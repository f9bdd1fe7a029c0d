/** How wide a text is as the browser sets it, and the name of an actor that fits into some room. */
const FAMILY = '"Source Sans 3", "Source Sans Pro", "Segoe UI", Arial, sans-serif';
/** Widths that are kept; a table of 10,000 names is measured as it is scrolled. */
const MOST = 30_000;
const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** @param font weight and size, as in `600 14px`; @returns px */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = `${font} ${FAMILY}`;
  const { width } = context.measureText(text);
  if (known.size >= MOST) known.clear();
  known.set(key, width);
  return width;
}

/** The name in full where it fits into `room` px, else the short one. */
export function fittingName(
  actor: { readonly name: string; readonly short?: string | undefined },
  room: number,
  font: string,
): string {
  return actor.short === undefined || room === Infinity || textWidth(actor.name, font) <= room
    ? actor.name
    : actor.short;
}
