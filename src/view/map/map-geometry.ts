/** Where everything is on screen: asked for by tests. */
import type { Box } from '../../layout/labels-geometry.ts';
import type { Point } from './curve.ts';
import type { MapLabel } from './labels.ts';
import type { Scene, Size } from './scene.ts';

export interface MapGeometry extends Size {
  readonly marks: readonly { readonly id: string; x: number; y: number; r: number; shape: string }[];
  readonly labels: readonly (Box & { readonly id: string })[];
  readonly ties: readonly { readonly a: string; readonly b: string; width: number; bend: number }[];
  readonly unlabelled: number;
}

interface Drawn {
  readonly scene: Scene;
  readonly labels: readonly MapLabel[];
  readonly at: (id: string) => Point | undefined;
  readonly shrink: number;
}

export function geometryOf({ scene, labels, at, shrink }: Drawn): MapGeometry {
  const marks = scene.marks.flatMap((mark) => {
    const place = at(mark.id);
    return place ? [{ id: mark.id, x: place.x, y: place.y, r: mark.r / shrink, shape: mark.shape }] : [];
  });
  const boxes = labels.flatMap((label) => {
    const mark = at(label.id);
    return mark ? [{ id: label.id, ...label.box, x: label.box.x + mark.x, y: label.box.y + mark.y }] : [];
  });
  const { width, height } = scene;
  const ties = scene.ties.map(({ a, b, width: wide, bend }) => ({ a, b, width: wide, bend }));
  return { marks, labels: boxes, ties, unlabelled: marks.length - boxes.length, width, height };
}
