import { expect, it } from 'vitest';
import { makeDocument } from '../../src/corpus/document.ts';
import { Intake, type GivenFile } from '../../src/state/intake.svelte.ts';
import type { CodingTasks } from '../../src/worker/coding/protocol.ts';
import type { Pool } from '../../src/worker/pool.ts';

const file = (name: string, text: string): GivenFile => ({
  name,
  arrayBuffer: async () => new TextEncoder().encode(text).buffer as ArrayBuffer,
});
/** A pool of one thread: reads names with "bad" as problems, codes with a pause, fails on texts with "crash". */
function intake(drawFor = 0) {
  const kept: string[] = [];
  const expected: (readonly string[])[] = [];
  const drawn: number[] = [];
  let time = 0;
  let begun = 0;
  const rested: number[] = [];
  let there: readonly string[] = ['t1'];
  let last: Promise<unknown> = Promise.resolve();
  const run: Pool<CodingTasks>['run'] = async (task, input, options) => {
    options?.signal?.throwIfAborted();
    await (last = last.then(() => new Promise((next) => setTimeout(next, 1))));
    options?.signal?.throwIfAborted();
    time += 600;
    if (task === 'read') {
      const { name, content } = input as CodingTasks['read']['input'];
      const text = new TextDecoder().decode(content as Uint8Array);
      if (name.startsWith('bad'))
        return { documents: [], problems: [{ file: name, message: 'is broken' }], encodings: [] } as never;
      return {
        documents: [makeDocument({ id: name.replace('.txt', ''), file: name }, text)],
        problems: [],
        encodings: name === 'a.txt' ? [[name, 'windows-1252']] : [],
      } as never;
    }
    const { documents, project } = input as CodingTasks['code']['input'];
    expect(project).toBe('talks-mine');
    if (documents.some(({ text }) => text.includes('crash'))) throw new Error('out of memory');
    kept.push(...documents.map(({ id }) => id));
    return null as never;
  };
  const mine = new Intake({
    pool: () => ({ size: 1, run, rest: () => {}, atMost: () => {}, close: () => {} }),
    known: () => ({
      ids: new Set(there),
      hashes: new Map(
        [
          ['there already', 'x'],
          ['only its evidence', 'y'],
        ].map(([text, id]) => [makeDocument({ id: 'x' }, text!).sha256, id!]),
      ),
    }),
    give: async (document) => document === 'y',
    begin: async () => {
      begun += 1;
      return 'talks-mine';
    },
    expect: async (pending) => void expected.push(pending.map(([, file]) => file)),
    kept: (unsaved) => expect(unsaved).toBeNull(),
    own: async () => [],
    rest: async (ids) => void rested.push(ids.length),
    draw: async (ids) => {
      await new Promise((next) => setTimeout(next, drawFor));
      there = ['t1', ...kept];
      drawn.push(ids.length);
    },
    clock: () => time,
  });
  return { mine, kept, expected, drawn, rested, begun: () => begun };
}
const texts = (n: number): GivenFile[] => Array.from({ length: n }, (_, i) => file(`t${i}.txt`, `text ${i}`));

it('every file is read, coded and kept once, also when the map is drawn while others are still coded', async () => {
  const { mine, kept, expected, drawn } = intake(5);
  const report = await mine.add(texts(40));
  const names = texts(40).map(({ name }) => name);
  expect(report.problems).toEqual([]);
  expect(report.added).toEqual(
    [...kept].sort((a, b) => Number(a.slice(1).split('-')[0]) - Number(b.slice(1).split('-')[0])),
  );
  expect(report.added).toHaveLength(40);
  // all from the first text on; nothing once all are kept
  expect(expected).toEqual([names, names, []]);
  expect(drawn.length).toBeGreaterThan(1);
  expect(drawn.at(-1)).toBe(40);
  expect(mine.progress).toBeUndefined();
});

it('the threads rest after hundreds of texts, once all are coded and before the last drawing; after a few they stay ready', async () => {
  const many = intake(0);
  await many.mine.add(texts(300));
  expect(many.rested).toEqual([300]);
  const few = intake(0);
  await few.mine.add(texts(20));
  expect(few.rested).toEqual([]);
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
