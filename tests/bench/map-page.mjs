/** What the bench of the map does inside a page: note frames and tasks, and open the generated dataset. */

/**
 * Runs before the page's own scripts. `arm` waits for a click; `result` gives how long after it the frame ended in which WebGL drew a
 * new picture, and how long it took until its pixels could be read. A picture is new when it draws other counts than before the click.
 */
export function watchFrames() {
  const state = { clicked: undefined, armed: false, drew: 0, last: undefined, gl: undefined, done: undefined };
  const wrap = (prototype, name) => {
    const own = prototype[name];
    prototype[name] = function (...args) {
      state.drew += 1;
      state.gl = this;
      return own.apply(this, args);
    };
  };
  for (const prototype of [globalThis.WebGL2RenderingContext?.prototype, globalThis.WebGLRenderingContext?.prototype])
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'])
      if (prototype?.[name]) wrap(prototype, name);
  const seen = () => {
    const map = document.querySelector('[data-testid="map"]');
    return map ? `${map.dataset.nodes} ${map.dataset.edges}` : '';
  };
  addEventListener(
    'click',
    (event) => {
      if (!state.armed) return;
      state.armed = false;
      const before = seen();
      state.drew = 0;
      const start = event.timeStamp;
      const frame = () => {
        const { port1, port2 } = new MessageChannel();
        // a frame is over when the next task begins
        port1.onmessage = () => {
          if (state.drew === 0 || seen() === before) return void requestAnimationFrame(frame);
          const drawn = performance.now() - start;
          const { gl } = state;
          gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
          state.done({ drawn, pixels: performance.now() - start });
        };
        port2.postMessage(undefined);
      };
      requestAnimationFrame(frame);
    },
    true,
  );
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration)));
  observer.observe({ type: 'longtask' });
  globalThis.frames_ = {
    arm() {
      state.armed = true;
      state.promise = new Promise((resolve) => (state.done = resolve));
    },
    result: () => state.promise,
    /** Lengths of the tasks over 50 ms since the last call. */
    tasks() {
      tasks.push(...observer.takeRecords().map((one) => one.duration));
      return tasks.splice(0);
    },
  };
}

const MAP = '[data-testid="map"]';

/** Until the layout is settled and names stand. */
export async function settled(page) {
  await page.waitForSelector(`${MAP}[data-drawn="true"][data-layout="settled"]`, { timeout: 120_000 });
  await page.waitForFunction((map) => Number(document.querySelector(map)?.dataset.labels) > 0, MAP, {
    timeout: 60_000,
  });
  await page.waitForSelector('.legend button');
  await page.waitForTimeout(1000);
}

/** Drops the dataset on the page, as a person would, its actors named by `nameOf`. */
export async function openGenerated(page, dataset, nameOf) {
  await page.waitForSelector(`${MAP}[data-drawn="true"]`);
  const named = {
    ...dataset,
    name: 'generated',
    title: 'Generated interactions',
    documents: dataset.documents.map((one, i) => ({ ...one, sha256: String(i).padStart(64, '0'), words: 100 })),
    actors: dataset.actors.map((one, i) => ({ ...one, name: nameOf(i) })),
    interactions: dataset.interactions.map((one) => ({ ...one, gist: 'generated' })),
  };
  const file = 'generated.entente.json';
  await page.route(`**/${file}`, (route) => route.fulfill({ json: named }));
  await page.evaluate(async (name) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([await (await fetch(name)).blob()], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, file);
  const receipt = page.getByText(/Generated interactions opened|could not/);
  await receipt.waitFor({ timeout: 120_000 });
  const said = await receipt.innerText();
  if (said.includes('could not')) throw new Error(`tests/bench/map-page: ${said}`);
  await page.getByRole('button', { name: 'Close' }).click();
}
