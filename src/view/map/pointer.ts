/** Pointer on the map: hover, select, drag a mark to its place. */
import { tieOf, type Camera, type Selection } from '../../state/view-value.ts';
import type { Renderer } from './gl.ts';

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
  /** The id of the tie at a point of the screen. */
  readonly tieAt: (point: { readonly x: number; readonly y: number }) => string | undefined;
  readonly moveTo: (id: string, x: number, y: number) => void;
  readonly width: () => number;
  readonly height: () => number;
}

/** How far a press must move to be a drag, px. */
const SLOP = 4;

export function bindPointer(sigma: Renderer, handlers: MapHandlers, surface: Surface): void {
  let held: { id: string; x: number; y: number; moved: boolean } | undefined;
  let dragged = false;
  const host = sigma.getContainer();
  const tie = (edge: string): Selection => {
    const [a, b] = sigma.getGraph().extremities(edge);
    return tieOf(a, b);
  };
  const cursor = (on: boolean): void => void (host.style.cursor = on ? 'pointer' : '');
  /** What the pointer is on: ids of a mark and of a tie, of which the mark lies above. */
  let [mark, line]: (string | undefined)[] = [];
  const hover = (node: string | undefined, edge: string | undefined): void => {
    if (node === mark && edge === line) return;
    [mark, line] = [node, edge];
    cursor(node !== undefined || edge !== undefined);
    handlers.onhover(node !== undefined ? { kind: 'actor', id: node } : edge !== undefined ? tie(edge) : null);
  };

  sigma.on('enterNode', ({ node }) => hover(node, undefined));
  sigma.on('leaveNode', () => hover(undefined, undefined));
  sigma.on('leaveStage', () => hover(undefined, undefined));
  sigma.on('moveBody', ({ event }) => {
    const { original } = event;
    const inside = original.target instanceof Node && host.contains(original.target);
    const pressed = original instanceof MouseEvent && original.buttons !== 0;
    if (mark !== undefined || pressed || !(original instanceof MouseEvent)) return;
    hover(undefined, inside ? surface.tieAt(event) : undefined);
  });
  sigma.on('clickNode', ({ node }) => {
    if (!dragged) handlers.onselect({ kind: 'actor', id: node });
  });
  sigma.on('clickStage', ({ event }) => {
    const edge = surface.tieAt(event);
    handlers.onselect(edge === undefined ? null : tie(edge));
  });
  sigma.on('doubleClickNode', ({ preventSigmaDefault }) => preventSigmaDefault());

  sigma.on('downNode', ({ node, event }) => {
    held = { id: node, x: event.x, y: event.y, moved: false };
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
  const release = (): void => {
    if (held?.moved) {
      const { x, y } = sigma.getGraph().getNodeAttributes(held.id);
      handlers.onpin(held.id, x / surface.width(), 1 - y / surface.height());
      setTimeout(() => (dragged = false), 0);
    }
    held = undefined;
  };
  sigma.on('upNode', release);
  sigma.on('upStage', release);
}
