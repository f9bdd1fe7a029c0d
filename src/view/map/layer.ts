/** A canvas that covers the drawing, sharp on any screen. */
import type { Size } from './scene.ts';

export class Layer {
  readonly context: CanvasRenderingContext2D;
  #size: Size = { width: 1, height: 1 };

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('view/layer: the browser gives no canvas');
    this.context = context;
  }

  get canvas(): HTMLCanvasElement {
    return this.context.canvas;
  }

  resize(size: Size): void {
    this.#size = size;
    const ratio = globalThis.devicePixelRatio || 1;
    this.canvas.width = Math.round(size.width * ratio);
    this.canvas.height = Math.round(size.height * ratio);
    this.canvas.style.width = `${size.width}px`;
    this.canvas.style.height = `${size.height}px`;
  }

  /** Empty, and measured in pixels of the page. */
  begin(): CanvasRenderingContext2D {
    const ratio = globalThis.devicePixelRatio || 1;
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.clearRect(0, 0, this.#size.width, this.#size.height);
    return this.context;
  }
}
