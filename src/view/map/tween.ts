/** Moves marks from where they were to where they belong, so that a reader can follow. */
export type Spots = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

const DURATION = 420;
const ease = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);

export class Tween {
  readonly #move: (spots: Spots) => void;
  readonly #done: () => void;
  readonly #still: () => boolean;
  #frame: number | undefined;

  constructor(move: (spots: Spots) => void, done: () => void, still: () => boolean) {
    this.#move = move;
    this.#done = done;
    this.#still = still;
  }

  get running(): boolean {
    return this.#frame !== undefined;
  }

  /** From where marks are to where they go; at once where nothing moves or motion is not wanted. */
  run(from: Spots, to: Spots): void {
    this.stop();
    const moving = [...to].filter(([id, at]) => {
      const start = from.get(id);
      return start !== undefined && Math.hypot(start.x - at.x, start.y - at.y) > 0.5;
    });
    if (moving.length === 0 || this.#still() || document.hidden) {
      if (moving.length > 0) this.#move(to);
      this.#done();
      return;
    }
    const begin = performance.now();
    const step = (now: number): void => {
      const t = Math.min(1, Math.max(0, (now - begin) / DURATION));
      const share = ease(t);
      this.#move(
        new Map(
          moving.map(([id, at]) => {
            const start = from.get(id) ?? at;
            return [id, { x: start.x + (at.x - start.x) * share, y: start.y + (at.y - start.y) * share }];
          }),
        ),
      );
      if (t < 1) this.#frame = requestAnimationFrame(step);
      else {
        this.#frame = undefined;
        this.#done();
      }
    };
    this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
