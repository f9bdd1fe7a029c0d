/** Two hundred acts of a person, through the history of the page and the worker's own messages: all undone, all redone. */
import { expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { addActor, changeActor, setRole } from '../../src/state/actor-decisions.ts';
import { addAct, draftOf, edit, judge, type Decision, type Lookup } from '../../src/state/decisions.ts';
import { History } from '../../src/state/history.svelte.ts';
import { ProjectKeeper } from '../../src/state/project.svelte.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { connect } from '../../src/worker/client.ts';
import { Project } from '../../src/worker/project/project.ts';
import type { ProjectTasks } from '../../src/worker/project/protocol.ts';
import { serveProject } from '../../src/worker/project/serve-project.ts';
import type { Port } from '../../src/worker/protocol.ts';
import { extraction } from '../worker/extractions.ts';
import { memoryKeeper } from '../worker/keeper.ts';

it('undo of all gives the dataset before, redo of all the one after, byte for byte', async () => {
  const { port1, port2 } = new MessageChannel();
  const store = memoryKeeper();
  serveProject(port2 as unknown as Port, new Project(store, async () => () => undefined), store);
  port1.start();
  port2.start();
  const workspace = new Workspace([]);
  const history = new History(() => '2026-01-01T00:00:00Z');
  let clock = 0;
  const now = (): string => new Date(1.7e12 + 1000 * clock++).toISOString();
  const keeper = new ProjectKeeper(workspace, history, () => connect<ProjectTasks>(port1 as unknown as Port), now);
  await keeper.begin('talks', { ...buildDataset([extraction('b', 150), extraction('c', 60)]), name: 'talks' });
  const saved = async (): Promise<string> => {
    // acts of one turn are put together; asked after them, for the worker answers in turn
    await new Promise((next) => setTimeout(next));
    const { files } = await keeper.save('json');
    while (keeper.busy) await new Promise((next) => setTimeout(next, 1));
    return files[0]![1];
  };
  const lookup: Lookup = {
    actor: (id) => workspace.actors.get(id),
    document: (id) => workspace.documents.get(id),
  };
  const before = await saved();

  const kinds: ((i: number) => readonly Decision[])[] = [
    (i) => [judge('confirm', actAt(i), lookup)],
    (i) => [judge('reject', actAt(i), lookup)],
    (i) => [edit(actAt(i), { ...draftOf(actAt(i)), type: 'SUPPORT', mode: null, place: `Port ${i}` }, lookup)!],
    (i) => {
      const { start, end } = actAt(i).evidence[0]!;
      const at = { document: workspace.documents.get(actAt(i).evidence[0]!.document)!.sha256, start, end };
      return [addAct(at, { ...draftOf(actAt(i)), type: 'ACCUSE', mode: null, date: '2001-02-03' }, lookup)];
    },
    (i) => [addActor(`Person ${i}`, 'official', 'chile', lookup)],
    (i) => changeActor(minister(), { name: minister().name, kind: 'official', aliases: [`Name ${i}`] }, lookup),
    (i) => [setRole(minister(), undefined, { kind: 'official', of: 'norway', title: `envoy ${i}` }, lookup)],
    (i) => changeActor(minister(), { name: `Kari Nordmann ${i}`, kind: 'official', aliases: [] }, lookup),
  ];
  const actAt = (i: number) => workspace.dataset!.interactions.filter(({ status }) => status === 'coded')[i % 40]!;
  const minister = () => [...workspace.actors.values()].find(({ name }) => name.startsWith('Kari'))!;
  for (let i = 0; i < 200; i++) {
    keeper.decide(kinds[i % kinds.length]!(i), `act ${i}`);
    await saved();
  }
  expect(history.length).toBe(200);
  expect(keeper.unfit).toEqual([]);
  const after = await saved();
  expect(after).not.toBe(before);

  while (history.undo() !== undefined);
  expect(await saved()).toBe(before);
  while (history.redo() !== undefined);
  expect(await saved()).toBe(after);
  // one after the other as well, each worked out before the next
  for (let i = 0; i < 20; i++) {
    history.undo();
    await saved();
  }
  history.goTo(200);
  expect(await saved()).toBe(after);
  expect(JSON.stringify(workspace.dataset!.interactions)).toBe(
    JSON.stringify((JSON.parse(after) as { interactions: unknown }).interactions),
  );
  port1.close();
}, 60_000);
