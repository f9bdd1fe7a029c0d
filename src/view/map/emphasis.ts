/** What the selection and the pointer bring forward on the map, and what they let recede. */
import type { Selection } from '../../state/view-value.ts';
import type { Scene } from './scene.ts';

export interface Emphasis {
  /** Marks with the selection's ring. */
  readonly selected: ReadonlySet<string>;
  /** Marks with the pointer's ring. */
  readonly hovered: ReadonlySet<string>;
  /** The tie in the marker's casing. */
  readonly tie: string | undefined;
  /** Ties in full colour; undefined = all. */
  readonly forward: ReadonlySet<string> | undefined;
  /** Names in full ink besides the strongest. */
  readonly bright: ReadonlySet<string>;
}

/** Nothing selected, nothing under the pointer. */
export const NO_EMPHASIS: Emphasis = {
  selected: new Set(),
  hovered: new Set(),
  tie: undefined,
  forward: undefined,
  bright: new Set(),
};

/** The actors of a selection. */
export const endsOf = (selection: Selection | null): readonly string[] =>
  selection === null ? [] : selection.kind === 'actor' ? [selection.id] : [selection.a, selection.b];

function tiesAbout(scene: Scene, selection: Selection): Set<string> {
  return new Set(
    scene.ties
      .filter((tie) =>
        selection.kind === 'actor'
          ? tie.a === selection.id || tie.b === selection.id
          : tie.a === selection.a && tie.b === selection.b,
      )
      .map((tie) => tie.id),
  );
}

/** The pointer decides over the selection while it is on something; a path over both. */
export function emphasise(
  scene: Scene,
  selection: Selection | null,
  hovered: Selection | null,
  path: { readonly actors: readonly string[]; readonly ties: readonly string[] } | undefined,
): Emphasis {
  const focus = hovered ?? selection;
  const forward = path ? new Set(path.ties) : focus ? tiesAbout(scene, focus) : undefined;
  // the selected tie never recedes
  if (forward && selection && !path)
    for (const id of selection.kind === 'tie' ? tiesAbout(scene, selection) : []) forward.add(id);
  const bright = new Set([...endsOf(selection), ...endsOf(hovered), ...(path?.actors ?? [])]);
  if (focus?.kind === 'actor') for (const tie of scene.ties) if (forward?.has(tie.id)) bright.add(tie.a).add(tie.b);
  return {
    selected: new Set([...endsOf(selection), ...(path?.actors ?? [])]),
    hovered: new Set(endsOf(hovered)),
    tie: selection?.kind === 'tie' ? `${selection.a}|${selection.b}` : undefined,
    forward: forward && forward.size > 0 ? forward : undefined,
    bright,
  };
}

const SETS = ['selected', 'hovered', 'bright'] as const;
/** Both say the same: nothing is to be painted again. */
export function sameEmphasis(a: Emphasis, b: Emphasis): boolean {
  const forward = a.forward && b.forward ? sameSet(a.forward, b.forward) : a.forward === b.forward;
  return forward && a.tie === b.tie && SETS.every((name) => sameSet(a[name], b[name]));
}
export function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
