import type { Workspace } from '../../state/workspace.svelte.ts';

/** What an actor is, in two words: "leader, Belarus"; "region, disputed". */
export function roleWords(workspace: Workspace, id: string): string {
  const actor = workspace.actors.get(id);
  if (!actor) return '';
  const of = actor.of === undefined ? undefined : (workspace.actors.get(actor.of)?.name ?? actor.of);
  if (actor.kind === 'region') return actor.disputed ? 'region, disputed' : `region${of ? `, ${of}` : ''}`;
  return of ? `${actor.kind}, ${of}` : actor.kind;
}
