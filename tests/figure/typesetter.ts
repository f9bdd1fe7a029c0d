/** The shipped fonts and engines, as the command line loads them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadTypesetter } from '../../src/figure/harfbuzz.ts';
import { FACE_FILES, FACES, type Face, type Typesetter } from '../../src/figure/typeset.ts';

const require = createRequire(import.meta.url);
export const bytesOf = (module: string): Uint8Array => new Uint8Array(readFileSync(require.resolve(module)));

let loaded: Promise<Typesetter> | undefined;
export function typesetter(): Promise<Typesetter> {
  const fonts = Object.fromEntries(FACES.map((face) => [face, bytesOf(FACE_FILES[face])])) as Record<Face, Uint8Array>;
  return (loaded ??= loadTypesetter(fonts, bytesOf('harfbuzzjs/dist/harfbuzz-subset.wasm')));
}
