import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/build.ts';
import { readJson } from '../../src/corpus/json-read.ts';
import { writeJson } from '../../src/corpus/json-write.ts';
import { extractionsOf } from '../../src/corpus/split.ts';
import type { Correction } from '../../src/model/correction.ts';
import { Project } from '../../src/worker/project/project.ts';
import type { Extraction } from '../../src/text/types.ts';
import { pack, unpack } from '../../src/worker/project/packed.ts';
import { extraction } from './extractions.ts';
import { memoryKeeper } from './keeper.ts';

const NOW = '2026-01-01T00:00:00Z';
const noneKnown = async () => () => undefined;
const base = buildDataset([extraction('a', 4)], { about: { title: 'Talks' } });

async function project() {
  const keeper = memoryKeeper();
  const mine = new Project(keeper, noneKnown);
  const state = await mine.start('talks', base, NOW);
  return { keeper, mine, state };
}
/** Hands a coded document over as a coding worker does, which has kept it before. */
async function add(mine: Project, keeper: ReturnType<typeof memoryKeeper>, one: Extraction) {
  const { id } = one.document;
  await keeper.keep('talks', [{ id, packed: pack(one) }]);
  mine.arrive({ project: 'talks', id, packed: pack(one) });
  return mine.build([id]);
}
const saved = (mine: Project): string => mine.save('json-with-texts')[0]![1];

describe('extractionsOf', () => {
  it('takes a dataset apart so that building it again gives the same bytes', () => {
    const two = buildDataset([extraction('a', 4), extraction('b', 3)], { about: { title: 'Talks' } });
    const texts = Object.fromEntries(
      [extraction('a', 4), extraction('b', 3)].map(({ document }) => [document.id, document.text]),
    );
    expect(writeJson(buildDataset(extractionsOf({ ...two, texts }), { about: { title: 'Talks' } }))).toBe(
      writeJson(two),
    );
  });
});

it('a packed document is the same when it is unpacked', () => {
  expect(unpack(pack(extraction('a', 5)))).toEqual(extraction('a', 5));
});

describe('Project', () => {
  it('started from a dataset gives that dataset, and adding documents keeps what was there', async () => {
    const { keeper, mine, state } = await project();
    expect(state.dataset.interactions.map(({ id }) => id)).toEqual(base.interactions.map(({ id }) => id));
    const after = await add(mine, keeper, extraction('b', 3));
    expect(after.dataset.documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(after.dataset.interactions).toHaveLength(7);
    expect(mine.spans('b')).toHaveLength(6);
    expect((await mine.remove(['b'], NOW)).dataset.interactions).toHaveLength(4);
  });

  it('waits for the documents that a coding worker is still handing over; those of another project are not taken', async () => {
    const { mine } = await project();
    const built = mine.build(['b']);
    mine.arrive({ project: 'other', id: 'x', packed: pack(extraction('x', 1)) });
    setTimeout(() => mine.arrive({ project: 'talks', id: 'b', packed: pack(extraction('b', 3)) }), 5);
    expect((await built).dataset.documents.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('documents that were taken out are put back as they were', async () => {
    const { keeper, mine } = await project();
    await add(mine, keeper, extraction('b', 3));
    const before = saved(mine);
    expect((await mine.remove(['b'], NOW)).dataset.documents).toHaveLength(1);
    await mine.restore(['b'], NOW);
    expect(saved(mine)).toBe(before);
  });

  it('two hundred acts, all undone, all redone: the same bytes', async () => {
    const { keeper, mine } = await project();
    await add(mine, keeper, extraction('b', 200));
    const before = saved(mine);
    const acts = mine.extractions(['b'])[0]!;
    const corrections = acts.interactions.map((act, i): Correction => {
      const { start, end } = act.evidence[0]!;
      const at = { document: acts.document.sha256, start, end };
      const seen = { between: act.between!, type: act.type };
      return i % 2
        ? { time: NOW, act: 'reject', at, before: seen }
        : { time: NOW, act: 'edit', at, before: seen, after: { type: 'SUPPORT' } };
    });
    for (let n = 1; n <= 200; n += 33) await mine.correct(corrections.slice(0, n), NOW);
    const { unfit, dataset } = await mine.correct(corrections, NOW);
    expect(unfit).toEqual([]);
    expect(dataset.interactions.filter(({ type }) => type === 'SUPPORT')).toHaveLength(100);
    expect(dataset.interactions.filter(({ evidence }) => evidence[0]!.document === 'b')).toHaveLength(100);
    const done = saved(mine);
    await mine.correct([], NOW);
    expect(saved(mine)).toBe(before);
    await mine.correct(corrections, NOW);
    expect(saved(mine)).toBe(done);
  });

  it('comes back from the store as it was left, with its decisions, link and what was still being coded', async () => {
    const { keeper, mine } = await project();
    await mine.expect([...['b', 'c', 'd'].map((id) => [id, `${id}.txt`] as const), ['', 'not-read.txt']], NOW);
    await add(mine, keeper, extraction('b', 3));
    await mine.keepLink('level=states');
    const act = mine.extractions(['a'])[0]!;
    const { start, end } = act.interactions[0]!.evidence[0]!;
    await mine.correct(
      [
        {
          time: NOW,
          act: 'reject',
          at: { document: act.document.sha256, start, end },
          before: { between: act.interactions[0]!.between!, type: 'CONSULT' },
        },
      ],
      NOW,
    );
    const left = saved(mine);
    const again = new Project(keeper, noneKnown);
    const state = await again.open('talks');
    expect(state).toMatchObject({ link: 'level=states', pending: ['c.txt', 'd.txt', 'not-read.txt'], unfit: [] });
    expect(saved(again)).toBe(left);
    expect(await again.list()).toEqual([{ name: 'talks', title: 'Talks', saved: NOW, documents: 2 }]);
  });

  it('a text that is given to a document without one is kept, shown and saved with, and changes nothing in the dataset', async () => {
    const { keeper, mine } = await project();
    const [[, before]] = mine.save('json') as [[string, string]];
    const { text } = extraction('a', 4).document;
    await mine.give('a', text);
    await mine.keepApart(['Ada|Adda'], NOW);
    const again = new Project(keeper, noneKnown);
    expect(await again.open('talks')).toMatchObject({ apart: ['Ada|Adda'] });
    expect(again.text('a')).toBe(text);
    expect(again.save('json')[0]![1]).toBe(before);
    expect(readJson('x', saved(again))).toMatchObject({ value: { texts: { a: text } } });
  });

  it('says that it could not be kept, and goes on', async () => {
    const { keeper, mine } = await project();
    keeper.fail = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    expect(await mine.expect([['b', 'b.txt']], NOW)).toMatch(/no room left/);
    mine.arrive({ project: 'talks', id: 'b', packed: pack(extraction('b', 1)) });
    expect((await mine.build(['b'])).dataset.documents).toHaveLength(2);
    const state = await mine.correct([], NOW);
    expect(state.unsaved).toMatch(/no room left/);
    expect(state.dataset.documents).toHaveLength(2);
  });

  it('saves with or without texts, and what it saves can be read', async () => {
    const { keeper, mine } = await project();
    await add(mine, keeper, extraction('b', 1));
    const [[, plain]] = mine.save('json') as [[string, string]];
    expect(plain).not.toContain('number 0 of report');
    expect(readJson('x', saved(mine))).toMatchObject({ value: { texts: { b: expect.stringContaining('number 0') } } });
    expect(mine.save('tables').map(([name]) => name)).toContain('interactions.csv');
  });
});
