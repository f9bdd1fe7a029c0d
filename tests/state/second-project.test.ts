/** Two projects one after the other in one visit: what can be taken back is always of the one that is open. */
import { expect, it } from 'vitest';
import { History } from '../../src/state/history.svelte.ts';
import { View } from '../../src/state/view.svelte.ts';
import { projectOnPort } from './project-on-port.ts';

it('a project that is begun after another has none of its acts, and undo does not touch it', async () => {
  const { keeper, history, begin, confirm, confirmed, settled, end } = projectOnPort();
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
  const { keeper, history, begin, confirm, end } = projectOnPort();
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
