import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepAddress } from '../../src/state/address.ts';
import { History } from '../../src/state/history.svelte.ts';
import { decodeView } from '../../src/state/link.ts';
import { View } from '../../src/state/view.svelte.ts';
import { tieOf } from '../../src/state/view-value.ts';
import { BrowserEntries } from './browser-entries.ts';

let entries: BrowserEntries;
let view: View;
let address: ReturnType<typeof keepAddress>;

beforeEach(() => {
  vi.useFakeTimers();
  entries = new BrowserEntries('#map?data=sample');
  view = new View(new History(), decodeView('#map?data=sample'));
  address = keepAddress(view);
});
afterEach(() => {
  address.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pick = (id: string): void => view.select({ kind: 'actor', id });
/** The end of a task: what the page does after every change, and what the browser does with it. */
async function done(change: () => void): Promise<void> {
  change();
  await Promise.resolve();
  address.write();
}
const wait = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe('a step makes an entry', () => {
  it('that back returns from, however soon', async () => {
    await done(() => pick('minsk'));
    entries.go(-1);
    expect(view.selection).toBeNull();
    await wait(200);
    expect(entries.all).toEqual(['#map?data=sample', '#map?data=sample&actor=minsk']);
    expect(entries.here).toBe('#map?data=sample');
    entries.go(1);
    expect(view.selection).toEqual({ kind: 'actor', id: 'minsk' });
  });

  it('after the entry of a link that was followed a moment before, which stays', async () => {
    await done(() => entries.follow('#map?data=sample&actor=minsk'));
    await wait(20);
    await done(() => view.select(tieOf('minsk', 'moscow')));
    await wait(200);
    expect(entries.all).toEqual([
      '#map?data=sample',
      '#map?data=sample&actor=minsk',
      '#map?data=sample&tie=minsk,moscow',
    ]);
    entries.go(-1);
    expect(view.selection).toEqual({ kind: 'actor', id: 'minsk' });
  });

  it('and what was changed just before it belongs to the entry that is left', async () => {
    await done(() => view.filter({ minWeight: 3 }, 'show ties of at least 3'));
    await wait(20);
    await done(() => pick('minsk'));
    await wait(200);
    expect(entries.all).toEqual(['#map?data=sample&min=3', '#map?data=sample&min=3&actor=minsk']);
  });

  it('and what is changed just after it belongs to the new one', async () => {
    await done(() => pick('minsk'));
    await wait(20);
    await done(() => view.look({ x: 0.4, y: 0.5, zoom: 2 }));
    await wait(200);
    expect(entries.all).toEqual(['#map?data=sample', '#map?data=sample&actor=minsk&at=0.4,0.5,2']);
  });

  it('one for two steps of the same act, and for a run of quick ones', async () => {
    await done(() => {
      view.select(tieOf('minsk', 'moscow'));
      view.go('compare');
    });
    await wait(200);
    for (const id of ['a', 'b', 'c']) {
      await done(() => pick(id));
      await wait(30);
    }
    await wait(200);
    expect(entries.all).toEqual([
      '#map?data=sample',
      '#compare?data=sample&tie=minsk,moscow',
      '#compare?data=sample&actor=c',
    ]);
  });

  it('none where nothing was shown before it', async () => {
    address.stop();
    entries = new BrowserEntries('');
    view = new View(new History(), decodeView(''));
    address = keepAddress(view);
    await done(() => view.open('sample'));
    await wait(200);
    expect(entries.all).toEqual(['#map?data=sample']);
  });
});

describe('back and forward', () => {
  it('keep the picture as it is, and write it into the entry that one comes to', async () => {
    await done(() => pick('minsk'));
    await wait(200);
    await done(() => view.filter({ minWeight: 3 }, 'show ties of at least 3'));
    entries.go(-1);
    await wait(200);
    expect(view.filters.minWeight).toBe(3);
    expect(entries.here).toBe('#map?data=sample&min=3');
  });

  it('come to the entry of a link that was left at once as to one of the page: what was done since stays', async () => {
    await done(() => entries.follow('#map?data=sample&actor=minsk'));
    await wait(20);
    entries.go(-1);
    await done(() => view.filter({ minWeight: 3 }, 'show ties of at least 3'));
    entries.go(1);
    expect(view.selection).toEqual({ kind: 'actor', id: 'minsk' });
    expect(view.filters.minWeight).toBe(3);
  });

  it('twice in a moment come to where they lead, and write nothing of what was between', async () => {
    await done(() => pick('a'));
    await wait(200);
    await done(() => pick('b'));
    await wait(200);
    entries.go(-1);
    await wait(20);
    entries.go(-1);
    await wait(200);
    expect(view.selection).toBeNull();
    expect(entries.all).toEqual(['#map?data=sample', '#map?data=sample&actor=a', '#map?data=sample&actor=b']);
  });
});

describe('other changes', () => {
  it('are written once they have ended for a moment, and where the page is left', async () => {
    for (const minWeight of [2, 3, 4]) await done(() => view.filter({ minWeight }, 'least', 'minWeight'));
    expect(entries.all).toEqual(['#map?data=sample']);
    window.dispatchEvent(new Event('pagehide'));
    expect(entries.all).toEqual(['#map?data=sample&min=4']);
    await done(() => view.filter({ minWeight: 5 }, 'least', 'minWeight'));
    await wait(150);
    expect(entries.all).toEqual(['#map?data=sample&min=5']);
  });
});
