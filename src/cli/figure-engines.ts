/** What figures are made with, read from the installed packages: fonts, HarfBuzz, resvg. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadTypesetter } from '../figure/harfbuzz.ts';
import { FOREIGN_FILES, type ForeignFont } from '../figure/scripts.ts';
import type { Resvg } from '../figure/png.ts';
import { FACE_FILES, FACES, type Face, type Typesetter } from '../figure/typeset.ts';

const require = createRequire(import.meta.url);
const bytesOf = (module: string): Uint8Array => new Uint8Array(readFileSync(require.resolve(module)));

/** @param foreign fonts of other scripts that are needed */
export async function openTypesetter(foreign: readonly ForeignFont[]): Promise<Typesetter> {
  const fonts = Object.fromEntries(FACES.map((face) => [face, bytesOf(FACE_FILES[face])])) as Record<Face, Uint8Array>;
  const typesetter = await loadTypesetter(fonts, bytesOf('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  for (const font of foreign) typesetter.add(font, bytesOf(FOREIGN_FILES[font]));
  return typesetter;
}

let resvg: Promise<Resvg> | undefined;
/** resvg may be initialised once a process. */
export function openResvg(): Promise<Resvg> {
  resvg ??= (async () => {
    const module = await import('@resvg/resvg-wasm');
    await module.initWasm(bytesOf('@resvg/resvg-wasm/index_bg.wasm') as Uint8Array<ArrayBuffer>);
    return module.Resvg;
  })();
  return resvg;
}
