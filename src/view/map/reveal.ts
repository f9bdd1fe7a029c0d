/**
 * Keeps a drawing hidden until the graphics have painted it. Where they paint in software, the frame that first shows it would wait for
 * them, and the page with it; hidden, it is painted beside the page.
 */
const WAIT = 4;
/** Shown after so long in any case, ms. */
const LONGEST = 2_000;

export function revealWhenPainted(host: HTMLElement, canvases: readonly HTMLCanvasElement[]): void {
  const fences = canvases.flatMap((canvas) => {
    const gl = canvas.getContext('webgl2');
    const sync = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!gl || !sync) return [];
    gl.flush();
    return [() => gl.isContextLost() || gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.SIGNALED];
  });
  if (!fences.length) return;
  host.style.visibility = 'hidden';
  const until = performance.now() + LONGEST;
  const look = (): void => {
    if (performance.now() < until && !fences.every((painted) => painted())) setTimeout(look, WAIT);
    else host.style.visibility = '';
  };
  setTimeout(look, WAIT);
}
