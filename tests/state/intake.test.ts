import { expect, it } from 'vitest';
import { makeDocument } from '../../src/corpus/document.ts';
import { Intake, type GivenFile } from '../../src/state/intake.svelte.ts';
import type { Extraction } from '../../src/text/types.ts';
import type { CodingTasks } from '../../src/worker/coding/protocol.ts';
import type { Pool } from '../../src/worker/pool.ts';

const file = (name: string, text: string): GivenFile => ({
  name,
  arrayBuffer: async () => new TextEncoder().encode(text).buffer as ArrayBuffer,
});
const coded = (text: string, id: string): Extraction => ({
  document: makeDocument({ id }, text),
  actors: [],
  roles: [],
  interactions: [],
  mentions: [],
});

/** A pool of one thread: reads names with "bad" as problems, codes with a pause, fails on texts with "crash". */
function intake(keepFor = 0) {
  const kept: { ids: string[]; pending: readonly string[] }[] = [];
  let time = 0;
  let [begun, drawn] = [0, 0];
  let last: Promise<unknown> = Promise.resolve();
  const run: Pool<CodingTasks>['run'] = async (task, input, options) => {
    options?.signal?.throwIfAborted();
    await (last = last.then(() => new Promise((next) => setTimeout(next, 1))));
    options?.signal?.throwIfAborted();
    time += 600;
    if (task === 'read') {
      const { name, bytes } = input as CodingTasks['read']['input'];
      const text = new TextDecoder().decode(bytes);
      if (name.startsWith('bad')) return { documents: [], problems: [{ file: name, message: 'is broken' }] } as never;
      return { documents: [makeDocument({ id: name.replace('.txt', ''), file: name }, text)], problems: [] } as never;
    }
    const { documents } = input as CodingTasks['code']['input'];
    if (documents.some(({ text }) => text.includes('crash'))) throw new Error('out of memory');
    return documents.map(({ text, id }) => coded(text, id)) as never;
  };
  const mine = new Intake({
    pool: () => ({ size: 1, run, close: () => {} }),
    known: () => ({
      ids: new Set(['t1']),
      hashes: new Map(
        [
          ['there already', 'x'],
          ['only its evidence', 'y'],
        ].map(([text, id]) => [makeDocument({ id: 'x' }, text!).sha256, id!]),
      ),
    }),
    give: async (document) => document === 'y',
    begin: async () => void (begun += 1),
    keep: async (extractions, pending) => {
      await new Promise((next) => setTimeout(next, keepFor));
      kept.push({ ids: extractions.map(({ document }) => document.id), pending });
    },
    own: async () => [],
    draw: async () => void (drawn = kept.length),
    clock: () => time,
  });
  return { mine, kept, begun: () => begun, drawn: () => drawn };
}
const texts = (n: number): GivenFile[] => Array.from({ length: n }, (_, i) => file(`t${i}.txt`, `text ${i}`));

it('every file is read, coded and kept once, also when results are kept while others are still coded', async () => {
  const { mine, kept, drawn } = intake(5);
  const report = await mine.add(texts(40));
  expect(report.problems).toEqual([]);
  expect([...report.added].sort()).toEqual(kept.flatMap(({ ids }) => ids).sort());
  expect(report.added).toHaveLength(40);
  expect(kept.length).toBeGreaterThan(1);
  expect(kept[0]).toEqual({ ids: [], pending: texts(40).map(({ name }) => name) });
  expect(kept.at(-1)!.pending).toEqual([]);
  expect(drawn()).toBe(kept.length);
  expect(mine.progress).toBeUndefined();
});

it('an id that is taken gets a number, a text that is there is told, a bad file costs itself only', async () => {
  const { mine } = intake();
  const report = await mine.add([
    file('t1.txt', 'one'),
    file('again.txt', 'there already'),
    file('bad.txt', ''),
    file('twice.txt', 'one'),
  ]);
  expect(report.added).toEqual(['t1-2']);
  expect(report.repeated).toEqual(['again.txt', 'twice.txt']);
  expect(report.problems).toEqual([{ file: 'bad.txt', message: 'is broken' }]);
});

it('a batch that cannot be coded is told by file, the others are kept', async () => {
  const { mine } = intake();
  const report = await mine.add([
    ...texts(6).map((one) => file(one.name.replace('t', 'x'), 'crash here ' + one.name)),
    ...texts(6),
  ]);
  expect(report.problems).toHaveLength(6);
  expect(report.problems[0]!.message).toMatch(/could not be coded \(out of memory\)/);
  expect(report.added).toHaveLength(6);
});

it('stopping keeps what is done and says so', async () => {
  const { mine } = intake();
  const running = mine.add(texts(60));
  while (mine.progress?.phase !== 'coding' || mine.progress.done < 12) await new Promise((next) => setTimeout(next, 1));
  mine.cancel();
  const report = await running;
  expect(report.cancelled).toBe(true);
  expect(report.added.length).toBeGreaterThanOrEqual(12);
  expect(report.added.length).toBeLessThan(60);
});

it('a text of which only the evidence was there is shown with it; nothing is begun for that alone', async () => {
  const { mine, begun } = intake();
  const report = await mine.add([file('mine.txt', 'only its evidence'), file('again.txt', 'there already')]);
  expect(report).toMatchObject({ added: [], matched: [{ file: 'mine.txt', document: 'y' }], repeated: ['again.txt'] });
  expect(begun()).toBe(0);
  await mine.add(texts(3));
  expect(begun()).toBe(1);
});
