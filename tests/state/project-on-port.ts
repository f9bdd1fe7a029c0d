/** A project keeper with its worker's part over a port, a store in memory and a clock that ticks a second an act. */
import { buildDataset } from '../../src/corpus/build.ts';
import { judge } from '../../src/state/decisions.ts';
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

export function projectOnPort() {
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
  return { keeper, workspace, history, begin, confirm, confirmed, settled, end: () => port1.close() };
}
