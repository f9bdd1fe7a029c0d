import type { Item } from './scene.ts';

/** The same items somewhere else. */
export function moved(items: readonly Item[], dx: number, dy: number): Item[] {
  return items.map((item): Item => {
    switch (item.kind) {
      case 'line':
        return { ...item, x1: item.x1 + dx, x2: item.x2 + dx, y1: item.y1 + dy, y2: item.y2 + dy };
      case 'rect':
        return { ...item, x: item.x + dx, y: item.y + dy };
      case 'circle':
        return { ...item, cx: item.cx + dx, cy: item.cy + dy };
      case 'polygon':
        return { ...item, points: item.points.map(([px, py]) => [px + dx, py + dy] as const) };
      case 'text':
        return {
          ...item,
          x: item.x + dx,
          y: item.y + dy,
          runs: item.runs.map((run) => ({ ...run, x: run.x + dx })),
          ...(item.anchor ? { anchor: { ...item.anchor, x: item.anchor.x + dx } } : {}),
        };
      case 'group':
        return { ...item, items: moved(item.items, dx, dy) };
    }
  });
}
