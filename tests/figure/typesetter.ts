/** The shipped fonts and engines, as the command line loads them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FOREIGN_FILES, FOREIGN_FONTS } from '../../src/figure/scripts.ts';
import { loadTypesetter } from '../../src/figure/harfbuzz.ts';
import { FACE_FILES, FACES, type Face, type Typesetter } from '../../src/figure/typeset.ts';

const require = createRequire(import.meta.url);
export const bytesOf = (module: string): Uint8Array => new Uint8Array(readFileSync(require.resolve(module)));

let loaded: Promise<Typesetter> | undefined;
export function typesetter(): Promise<Typesetter> {
  return (loaded ??= load());
}

/** With the fonts of every script. */
async function load(): Promise<Typesetter> {
  const fonts = Object.fromEntries(FACES.map((face) => [face, bytesOf(FACE_FILES[face])])) as Record<Face, Uint8Array>;
  const type = await loadTypesetter(fonts, bytesOf('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  for (const font of FOREIGN_FONTS) type.add(font, bytesOf(FOREIGN_FILES[font]));
  return type;
}
