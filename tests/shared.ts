import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../shared', import.meta.url));

/** The folder beside the project that holds the five articles and their gold; undefined in a clone without it. */
export const SHARED: string | undefined = existsSync(`${folder}/documents`) ? folder : undefined;

/** Why tests of the five articles are skipped, printed once a file. */
export function tellSkipped(what: string): void {
  if (!SHARED) console.log(`skipped: ${what} needs ../shared (the five articles and their gold), which is not here`);
}
