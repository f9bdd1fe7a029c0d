/** A scene as PNG, by resvg compiled to WebAssembly: the same bytes in the browser and on the command line. */
import { lettersByFace, toSvg } from './svg.ts';
import type { Scene } from './scene.ts';
import type { Typesetter } from './typeset.ts';

/** The calls of @resvg/resvg-wasm that are used, after its module has been initialised. */
export interface Resvg {
  new (
    svg: string,
    options: {
      readonly fitTo: { readonly mode: 'original' } | { readonly mode: 'width'; readonly value: number };
      readonly font: {
        readonly fontBuffers: Uint8Array[];
        readonly loadSystemFonts: false;
        readonly defaultFontFamily: string;
      };
      readonly textRendering: 2;
    },
  ): { render(): { asPng(): Uint8Array; free(): void }; free(): void };
}

/** Pixels of a side above which a bitmap is refused: 200 million in all is more than most programs open. */
export const MOST_PIXELS = 200_000_000;

/** Width and height in pixels of a scene at so many dots an inch. */
export function bitmapSize(scene: { readonly width: number; readonly height: number }, dpi: number): [number, number] {
  const pixels = (length: number): number => Math.max(1, Math.round((length * dpi) / 96 + 1e-6));
  return [pixels(scene.width), pixels(scene.height)];
}

/**
 * @param dpi dots an inch, 24 to 2400; written into the file (pHYs)
 * @throws where the bitmap would be larger than MOST_PIXELS
 */
export function toPng(scene: Scene, type: Typesetter, resvg: Resvg, dpi: number): Uint8Array {
  const [width, height] = bitmapSize(scene, dpi);
  if (!(dpi >= 24 && dpi <= 2400)) throw new Error(`figure/png: ${String(dpi)} dpi is outside 24 to 2400`);
  if (width * height > MOST_PIXELS)
    throw new Error(
      `figure/png: ${String(width)} by ${String(height)} pixels are too many; choose fewer dots an inch or a smaller sheet`,
    );
  const fontBuffers = [...lettersByFace(scene.items)].map(([face, letters]) => type.subset(face, letters));
  const drawing = new resvg(toSvg(scene, type, { embedFonts: false, size: [width, height] }), {
    fitTo: { mode: 'original' },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
    textRendering: 2,
  });
  const image = drawing.render();
  const png = withResolution(image.asPng(), dpi);
  image.free();
  drawing.free();
  return png;
}

const SIGNATURE_AND_IHDR = 8 + 25;

/** A PNG with its resolution written into a pHYs chunk right after the header (PNG 1.2, section 4.2.4.2). */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, SIGNATURE_AND_IHDR));
  out.set(chunk, SIGNATURE_AND_IHDR);
  out.set(png.subarray(SIGNATURE_AND_IHDR), SIGNATURE_AND_IHDR + chunk.length);
  return out;
}

/** CRC-32 as PNG has it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
