import { describe, expect, it } from 'vitest';
import { DEFAULT_FILTERS } from '../../src/network/filters.ts';
import { History } from '../../src/state/history.svelte.ts';
import { View } from '../../src/state/view.svelte.ts';

describe('View with History', () => {
  it('undoes and redoes a filter', () => {
    const history = new History();
    const view = new View(history);
    view.filter({ minWeight: 4 }, 'weight');
    expect(history.undoable).toBe('weight');
    history.undo();
    expect(view.filters).toEqual(DEFAULT_FILTERS);
    expect(history.redoable).toBe('weight');
    history.redo();
    expect(view.filters.minWeight).toBe(4);
  });
  it('takes a dragged knob back in one act, and a second drag as another', () => {
    const history = new History();
    const view = new View(history);
    for (const minWeight of [2, 3, 4]) view.filter({ minWeight }, 'weight', 'knob');
    view.seal();
    view.filter({ minWeight: 9 }, 'weight', 'knob');
    expect(history.length).toBe(2);
    history.undo();
    expect(view.filters.minWeight).toBe(4);
    history.undo();
    expect(view.filters.minWeight).toBe(1);
  });
  it('keeps the selection out of undo, and what an act did not touch as it is', () => {
    const history = new History();
    const view = new View(history);
    view.filter({ giant: true }, 'giant');
    view.select({ kind: 'actor', id: 'belarus' });
    view.change({ arrows: true }, 'arrows');
    history.undo();
    expect(view.value.arrows).toBe(false);
    expect(view.filters.giant).toBe(true);
    expect(view.selection).toEqual({ kind: 'actor', id: 'belarus' });
  });
  it('forgets what was undone when something new is done', () => {
    const history = new History();
    const view = new View(history);
    view.filter({ giant: true }, 'giant');
    history.undo();
    view.filter({ undated: false }, 'undated');
    expect(history.redoable).toBeUndefined();
  });
  it('clears every filter but level and weight, in one act', () => {
    const history = new History();
    const view = new View(history);
    view.filter({ level: 'states', weight: 'documents', kinds: ['state'], confidence: 0.5 }, 'many');
    expect(view.filtered).toBe(true);
    view.clear();
    expect(view.filters).toEqual({ ...DEFAULT_FILTERS, level: 'states', weight: 'documents' });
    expect(view.filtered).toBe(false);
    history.undo();
    expect(view.filters.kinds).toEqual(['state']);
  });
});

describe('History as a list', () => {
  it('names every act with its time, undone ones last, and goes to any point', () => {
    let state = 0;
    const history = new History(() => '2026-05-03T12:00:00Z');
    const act = (to: number, from = state) => {
      state = to;
      history.push({ label: `to ${to}`, undo: () => (state = from), redo: () => (state = to) });
    };
    for (const to of [1, 2, 3, 4]) act(to);
    history.goTo(1);
    expect(state).toBe(1);
    expect(history.entries.map(({ label, done }) => `${label} ${done}`)).toEqual([
      'to 1 true',
      'to 2 false',
      'to 3 false',
      'to 4 false',
    ]);
    expect(history.entries[0]?.at).toBe('2026-05-03T12:00:00Z');
    history.goTo(3);
    expect(state).toBe(3);
    history.goTo(0);
    expect(state).toBe(0);
    history.goTo(99);
    expect(state).toBe(4);
  });
  it('acts of an earlier visit stand before those of this one and can be undone', () => {
    let state = 5;
    const history = new History(() => '');
    history.restore([{ label: 'old', at: '2026-01-01', undo: () => (state = 4), redo: () => (state = 5) }]);
    history.undo();
    expect(state).toBe(4);
    expect(history.redoable).toBe('old');
  });
});
