/** Marks of a small map as SVG paths; every shape has the area of the disc of its radius. */
import type { MarkShape } from '../../layout/labels-geometry.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

export function shapePath({
  x,
  y,
  r,
  shape,
}: {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly shape: MarkShape;
}): string {
  if (shape === 'disc') {
    const d = round(2 * r);
    return `M${round(x - r)} ${y}a${round(r)} ${round(r)} 0 1 0 ${d} 0a${round(r)} ${round(r)} 0 1 0 ${-d} 0z`;
  }
  if (shape === 'square') {
    const half = r * 0.886;
    return `M${round(x - half)} ${round(y - half)}h${round(2 * half)}v${round(2 * half)}h${round(-2 * half)}z`;
  }
  if (shape === 'diamond') {
    const half = round(r * 1.253);
    return `M${x} ${round(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
  }
  const R = r * 1.555;
  const half = round((R * Math.sqrt(3)) / 2);
  return `M${x} ${round(y - R)}l${half} ${round(1.5 * R)}h${-2 * half}z`;
}
