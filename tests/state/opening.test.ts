/** A file becomes the open project, through the project worker; cancelled, everything is as it was. */
import { expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { writeJson } from '../../src/corpus/json-write.ts';
import { Opening } from '../../src/state/opening.svelte.ts';
import type { SavedSource } from '../../src/worker/project/read-saved.ts';
import { utf8 } from '../formats/samples.ts';
import { extraction } from '../worker/extractions.ts';
import { projectOnPort } from './project-on-port.ts';

const saved = (name: string, ids: readonly string[]): SavedSource => ({
  form: 'file',
  file: `${name}.entente.json`,
  parts: [
    {
      name: `${name}.entente.json`,
      content: utf8(
        writeJson(
          buildDataset(
            ids.map((id) => extraction(id, 3)),
            { about: { name, title: name } },
          ),
        ),
      ).buffer as ArrayBuffer,
    },
  ],
});

function desk() {
  const ground = projectOnPort();
  const opened: string[] = [];
  const opening = new Opening({
    project: ground.keeper,
    call: (_, { name = '' }) => ({ name, title: name }),
    opened: (name) => void opened.push(name),
  });
  return { ...ground, opening, opened };
}

it('opens what was saved, and says what is wrong with what cannot be opened', async () => {
  const { opening, opened, keeper, workspace, end } = desk();
  expect(await opening.open(saved('talks', ['a', 'b']))).toEqual([
    { file: 'talks.entente.json', outcome: 'matches', message: 'talks opened.' },
  ]);
  expect([opened, keeper.name, workspace.dataset?.name]).toEqual([['talks'], 'talks', 'talks']);
  expect(workspace.dataset?.interactions).toHaveLength(
    buildDataset(['a', 'b'].map((id) => extraction(id, 3))).interactions.length,
  );
  const broken = {
    ...saved('broken', ['a']),
    parts: [{ name: 'broken.entente.json', content: utf8('{').buffer as ArrayBuffer }],
  };
  const [receipt] = await opening.open(broken);
  expect(receipt?.outcome).toBe('failed');
  expect(receipt?.message).toMatch(/^broken\.entente\.json could not be opened: is no JSON/);
  expect([keeper.name, opening.now]).toEqual(['talks', undefined]);
  end();
});

it.each([
  ['while the file is read', 'read'],
  ['while the network is built', 'take'],
] as const)(
  'cancelled %s, the project that was open is open as it was, with what was decided since',
  async (_, during) => {
    const { opening, opened, keeper, workspace, confirm, confirmed, end } = desk();
    await opening.open(saved('first', ['a']));
    await confirm('before');
    const run = keeper.worker.run.bind(keeper.worker);
    keeper.worker.run = ((task, ...rest) => {
      const answer = run(task, ...rest);
      if (task === during) queueMicrotask(() => opening.cancel());
      return answer;
    }) as typeof run;
    expect(await opening.open(saved('second', ['b', 'c']))).toEqual([]);
    expect([opened, keeper.name, workspace.dataset?.name]).toEqual([['first'], 'first', 'first']);
    await confirm('after');
    expect(confirmed()).toBe(2);
    await keeper.refresh();
    expect(keeper.entries.map(({ name }) => name)).toEqual(['first']);
    end();
  },
);
