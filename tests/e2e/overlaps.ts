/** Overlaps of marks and names by exact geometry of convex shapes (separating axes). */
import { markCorners, type MarkShape } from '../../src/layout/labels-geometry.ts';
import type { Geometry } from './page.ts';

type Point = readonly [number, number];

const polygonOf = (mark: Geometry['marks'][number]): Point[] =>
  mark.shape === 'disc'
    ? Array.from({ length: 32 }, (_, i): Point => [
        mark.x + mark.r * Math.cos((i * Math.PI) / 16),
        mark.y + mark.r * Math.sin((i * Math.PI) / 16),
      ])
    : [...markCorners({ ...mark, shape: mark.shape as MarkShape })];

const boxOf = ({ x, y, width, height }: Geometry['labels'][number]): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

function apart(a: readonly Point[], b: readonly Point[]): boolean {
  return [a, b].some((shape) =>
    shape.some(([x1, y1], i) => {
      const [x2, y2] = shape[(i + 1) % shape.length]!;
      const [nx, ny] = [y1 - y2, x2 - x1];
      const span = (points: readonly Point[]): [number, number] => {
        const values = points.map(([x, y]) => x * nx + y * ny);
        return [Math.min(...values), Math.max(...values)];
      };
      const [low, high] = span(a);
      const [from, to] = span(b);
      return high <= from + 1e-6 || to <= low + 1e-6;
    }),
  );
}

/** Every overlap in words; names beyond the edge of the drawing too. */
export function overlaps({ marks, labels, width, height }: Geometry): string[] {
  const shapes = [
    ...marks.map((mark) => ({ what: `mark ${mark.id}`, id: mark.id, points: polygonOf(mark) })),
    ...labels.map((label) => ({ what: `name ${label.id}`, id: label.id, points: boxOf(label) })),
  ];
  const found: string[] = [];
  shapes.forEach((a, i) =>
    shapes.slice(i + 1).forEach((b) => {
      if (!apart(a.points, b.points)) found.push(`${a.what} on ${b.what}`);
    }),
  );
  for (const label of labels)
    if (label.x < 0 || label.y < 0 || label.x + label.width > width || label.y + label.height > height)
      found.push(`name ${label.id} beyond the edge`);
  return found;
}
