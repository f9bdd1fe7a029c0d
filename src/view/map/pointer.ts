/** Pointer on the map: hover, select, drag a mark to its place. */
import { tieOf, type Camera, type Selection } from '../../state/view-value.ts';
import type { Point } from './curve.ts';
import type { Renderer } from './gl.ts';
import { REACH } from './hit.ts';

export interface MapHandlers {
  readonly onhover: (selection: Selection | null) => void;
  readonly onselect: (selection: Selection | null) => void;
  /** A mark was dragged; shares of the drawing from its top left. */
  readonly onpin: (id: string, x: number, y: number) => void;
  readonly onlook: (camera: Camera) => void;
  /** A frame with marks is on screen. */
  readonly ondrawn: () => void;
  /** Names have found their places. */
  readonly onplaced: (labels: number) => void;
}

interface Surface {
  /** The mark at a point of the screen, its id. */
  readonly markAt: (point: Point, reach: number) => string | undefined;
  /** The tie there, its ends. */
  readonly tieAt: (point: Point, reach: number) => { readonly a: string; readonly b: string } | undefined;
  readonly moveTo: (id: string, x: number, y: number) => void;
  readonly width: () => number;
  readonly height: () => number;
}

/** How far a press must move to be a drag, px. */
const SLOP = 4;

const reachOf = (original: MouseEvent | TouchEvent): number =>
  original instanceof MouseEvent ? REACH.mouse : REACH.finger;

export function bindPointer(sigma: Renderer, handlers: MapHandlers, surface: Surface): void {
  let held: { id: string; x: number; y: number; moved: boolean } | undefined;
  let dragged = false;
  const host = sigma.getContainer();
  /** What is at a point: a mark lies above ties. */
  const thingAt = (point: Point, reach: number): Selection | null => {
    const mark = surface.markAt(point, reach);
    if (mark !== undefined) return { kind: 'actor', id: mark };
    const tie = surface.tieAt(point, reach);
    return tie ? tieOf(tie.a, tie.b) : null;
  };
  const sameThing = (x: Selection | null, y: Selection | null): boolean => JSON.stringify(x) === JSON.stringify(y);
  let under: Selection | null = null;
  const hover = (thing: Selection | null): void => {
    if (sameThing(thing, under)) return;
    under = thing;
    host.style.cursor = thing ? 'pointer' : '';
    handlers.onhover(thing);
  };

  sigma.on('leaveStage', () => hover(null));
  sigma.on('moveBody', ({ event }) => {
    const { original } = event;
    // a finger that is down moves or selects, it does not hover; a pressed mouse moves
    if (!(original instanceof MouseEvent) || original.buttons !== 0) return;
    const inside = original.target instanceof Node && host.contains(original.target);
    hover(inside ? thingAt(event, REACH.mouse) : null);
  });
  sigma.on('clickStage', ({ event }) => {
    if (!dragged) handlers.onselect(thingAt(event, reachOf(event.original)));
  });
  sigma.on('doubleClickStage', ({ event, preventSigmaDefault }) => {
    if (surface.markAt(event, reachOf(event.original)) !== undefined) preventSigmaDefault();
  });

  sigma.on('downStage', ({ event }) => {
    // a finger that moves the picture must not carry off a mark that it began beside
    const id = surface.markAt(event, REACH.mouse);
    if (id === undefined) return;
    held = { id, x: event.x, y: event.y, moved: false };
    dragged = false;
    event.preventSigmaDefault();
  });
  sigma.on('moveBody', ({ event }) => {
    if (!held) return;
    event.preventSigmaDefault();
    if (!held.moved && Math.hypot(event.x - held.x, event.y - held.y) < SLOP) return;
    held.moved = true;
    dragged = true;
    const at = sigma.viewportToGraph(event);
    surface.moveTo(held.id, at.x, surface.height() - at.y);
  });
  sigma.on('upStage', () => {
    if (held?.moved) {
      const { x, y } = sigma.getGraph().getNodeAttributes(held.id);
      handlers.onpin(held.id, x / surface.width(), 1 - y / surface.height());
      setTimeout(() => (dragged = false), 0);
    }
    held = undefined;
  });
}
