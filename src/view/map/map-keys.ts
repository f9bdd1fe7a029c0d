/** Keys of the map: from actor to actor, through ties, moving a mark, moving the picture. */
import type { Session } from '../../state/session.svelte.ts';
import { tieOf } from '../../state/view-value.ts';
import type { MapController } from './map-controller.ts';
import type { Scene, SceneMark } from './scene.ts';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What the page of keys says about the map. */
export const MAP_KEYS: readonly (readonly [string, string])[] = [
  ['Arrows', 'Go to the next actor in that direction'],
  ['Enter', 'Open the strongest tie of the actor'],
  ['[ and ]', 'Go through the ties of the actor'],
  ['Alt + arrows', 'Move the actor’s mark'],
  ['Shift + arrows', 'Move the picture'],
  ['+ and −', 'Zoom'],
  ['0', 'Fit the picture'],
];

/** The mark that lies nearest in a direction: distance along it, with what lies aside counted twice. */
export function nextMark(scene: Scene, from: SceneMark, [dx, dy]: readonly [number, number]): SceneMark | undefined {
  let best: { mark: SceneMark; cost: number } | undefined;
  for (const mark of scene.marks) {
    const along = (mark.x - from.x) * dx + (mark.y - from.y) * dy;
    if (mark.id === from.id || along <= 0) continue;
    const aside = Math.abs((mark.x - from.x) * dy) + Math.abs((mark.y - from.y) * dx);
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { mark, cost };
  }
  return best?.mark;
}

export function mapKey(event: KeyboardEvent, session: Session, scene: Scene, map: MapController, still: boolean): void {
  if (event.ctrlKey || event.metaKey) return;
  const done = (): void => (event.preventDefault(), event.stopPropagation());
  const { view, network } = session;
  const selection = view.selection;
  const own = selection === null ? undefined : selection.kind === 'actor' ? selection.id : selection.a;
  const from = scene.marks.find((mark) => mark.id === own);
  const arrow = ARROWS[event.key];
  if (arrow) {
    done();
    if (event.shiftKey) map.pan(arrow[0] * 60, arrow[1] * 60);
    else if (event.altKey && from) {
      const at = { x: from.x + arrow[0] * 12, y: from.y + arrow[1] * 12 };
      session.pin(from.id, at.x / scene.width, at.y / scene.height);
    } else {
      const strongest = [...scene.marks].sort((x, y) => y.strength - x.strength || (x.id < y.id ? -1 : 1))[0];
      const next = from ? nextMark(scene, from, arrow) : strongest;
      if (next) {
        view.select({ kind: 'actor', id: next.id });
        session.notice = session.describe(next.id);
      }
    }
  } else if (event.key === 'Enter' || event.key === '[' || event.key === ']') {
    const ties = own === undefined ? [] : (network.tiesOf.get(own) ?? []);
    if (ties.length === 0) return;
    done();
    const current =
      selection?.kind === 'tie' ? ties.findIndex((tie) => tie.a === selection.a && tie.b === selection.b) : -1;
    const step = event.key === '[' ? -1 : 1;
    const tie = ties[event.key === 'Enter' ? 0 : (current + step + ties.length) % ties.length];
    if (tie) {
      view.select(tieOf(tie.a, tie.b));
      session.notice = session.describe(tie.a, tie.b);
    }
  } else if (event.key === '+' || event.key === '=') {
    done();
    map.zoom(1.5, still);
  } else if (event.key === '-' || event.key === '−') {
    done();
    map.zoom(1 / 1.5, still);
  } else if (event.key === '0') {
    done();
    map.fit(still);
  }
}
