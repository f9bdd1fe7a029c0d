/** Two projects one after the other in one visit: what can be taken back is always of the one that is open. */
import { expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { judge } from '../../src/state/decisions.ts';
import { History } from '../../src/state/history.svelte.ts';
import { ProjectKeeper } from '../../src/state/project.svelte.ts';
import { View } from '../../src/state/view.svelte.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { connect } from '../../src/worker/client.ts';
import { Project } from '../../src/worker/project/project.ts';
import type { ProjectTasks } from '../../src/worker/project/protocol.ts';
import { serveProject } from '../../src/worker/project/serve-project.ts';
import type { Port } from '../../src/worker/protocol.ts';
import { extraction } from '../worker/extractions.ts';
import { memoryKeeper } from '../worker/keeper.ts';

async function opened() {
  const { port1, port2 } = new MessageChannel();
  const store = memoryKeeper();
  serveProject(port2 as unknown as Port, new Project(store, async () => () => undefined), store);
  port1.start();
  port2.start();
  const workspace = new Workspace([]);
  let clock = 0;
  const now = (): string => new Date(1.7e12 + 1000 * clock++).toISOString();
  const history = new History(now);
  const keeper = new ProjectKeeper(workspace, history, () => connect<ProjectTasks>(port1 as unknown as Port), now);
  const settled = async (): Promise<void> => {
    do await new Promise((next) => setTimeout(next, 2));
    while (keeper.busy);
  };
  const begin = (name: string, ids: readonly string[]): Promise<void> =>
    keeper.begin(name, { ...buildDataset(ids.map((id) => extraction(id, 3))), name });
  /** Confirms the first act that is not judged. */
  const confirm = async (label: string): Promise<void> => {
    const act = workspace.dataset!.interactions.find(({ status }) => status === 'coded')!;
    keeper.decide(
      [
        judge('confirm', act, {
          actor: (id) => workspace.actors.get(id),
          document: (id) => workspace.documents.get(id),
        }),
      ],
      label,
    );
    await settled();
  };
  const confirmed = (): number => workspace.dataset!.interactions.filter(({ status }) => status === 'confirmed').length;
  return { keeper, history, begin, confirm, confirmed, settled, end: () => port1.close() };
}

it('a project that is begun after another has none of its acts, and undo does not touch it', async () => {
  const { keeper, history, begin, confirm, confirmed, settled, end } = await opened();
  await begin('first', ['a']);
  await confirm('in the first');
  history.push({ label: 'a filter', undo: () => undefined, redo: () => undefined });
  await begin('second', ['b', 'c']);
  expect(keeper.entries.map(({ name }) => name)).toEqual(['second', 'first']);
  await confirm('in the second');
  expect(history.entries.map(({ label }) => label)).toEqual(['a filter', 'in the second']);
  while (history.undo() !== undefined);
  await settled();
  expect(confirmed()).toBe(0);
  while (history.redo() !== undefined);
  await settled();
  expect(confirmed()).toBe(1);
  end();
});

it('a project that is opened again has each of its acts once, and those of the other are gone', async () => {
  const { keeper, history, begin, confirm, end } = await opened();
  await begin('first', ['a']);
  await confirm('one');
  await confirm('two');
  await begin('second', ['b']);
  await confirm('three');
  await keeper.open('first');
  expect(history.entries).toHaveLength(2);
  await keeper.open('first');
  expect(history.entries).toHaveLength(2);
  await keeper.delete('first');
  expect(history.entries).toHaveLength(0);
  end();
});

it('a link that is followed within a project forgets the filters, not what was decided', () => {
  const history = new History();
  const view = new View(history);
  view.filter({ giant: true }, 'giant');
  history.push({ label: 'confirm', undo: () => undefined, redo: () => undefined, of: 'mine' });
  view.replace({ ...view.value, tab: 'documents' });
  expect(history.entries.map(({ label }) => label)).toEqual(['confirm']);
  view.open('another');
  expect(history.length).toBe(0);
});
