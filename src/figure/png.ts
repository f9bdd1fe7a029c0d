/** A scene as PNG, by resvg compiled to WebAssembly: the same bytes in the browser and on the command line. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { lettersByFont, toSvg } from './svg.ts';
import type { Scene } from './scene.ts';
import { cleanText, type Typesetter } from './typeset.ts';

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
  const fontBuffers = [...lettersByFont(scene.items, type)].map(([font, letters]) => type.subset(font, letters));
  const drawing = new resvg(toSvg(scene, type, { embedFonts: false, flow: false, size: [width, height] }), {
    fitTo: { mode: 'original' },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
    textRendering: 2,
  });
  const image = drawing.render();
  const png = withChunks(image.asPng(), [resolution(dpi), ...texts(scene)]);
  image.free();
  drawing.free();
  return png;
}

const SIGNATURE_AND_IHDR = 8 + 25;

/** A PNG with chunks right after its header. */
export function withChunks(png: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array {
  const parts = [png.subarray(0, SIGNATURE_AND_IHDR), ...chunks, png.subarray(SIGNATURE_AND_IHDR)];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Length, type, content, check sum (PNG 1.2, section 3.2). */
function chunk(type: string, content: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + content.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, content.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(content, 8);
  view.setUint32(8 + content.length, crc32(out.subarray(4, 8 + content.length)));
  return out;
}

/** Dots an inch (pHYs, section 4.2.4.2), which PNG keeps as pixels a metre. */
export function resolution(dpi: number): Uint8Array {
  const content = new Uint8Array(9);
  const view = new DataView(content.buffer);
  view.setUint32(0, Math.round(dpi / 0.0254));
  view.setUint32(4, Math.round(dpi / 0.0254));
  content[8] = 1;
  return chunk('pHYs', content);
}

/** What the file says of itself, as iTXt chunks in UTF-8 (section 4.2.3.3); `Settings` makes the figure again. */
function texts({ meta }: Scene): Uint8Array[] {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['Title', cleanText(meta.title)],
    ['Author', cleanText(meta.creator)],
    ['Description', cleanText(meta.description)],
    ['Copyright', meta.licence === undefined ? undefined : cleanText(meta.licence)],
    ['Software', meta.generator],
    ['Source', `sha256:${meta.dataset}`],
    ['Settings', meta.settings],
  ];
  return fields.flatMap(([keyword, text]) => (text ? [chunk('iTXt', utf8ToBytes(`${keyword}\0\0\0\0\0${text}`))] : []));
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
