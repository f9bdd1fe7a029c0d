/** graph-data/belarus-2022 is what its documented command makes from the five articles. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SHARED, tellSkipped } from '../shared.ts';

const root = join(import.meta.dirname, '..', '..');
const shipped = join(root, 'graph-data', 'belarus-2022');
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

tellSkipped('coding the shipped dataset again');
it.skipIf(!SHARED)('coding the five articles again gives the shipped files, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-shipped-'));
  try {
    const out = join(folder, 'belarus-2022');
    const args = [join(root, 'src/cli/entente.mjs'), 'code', `${SHARED}/documents`, '--out', out];
    args.push('--corrections', join(shipped, 'corrections.jsonl'), '--title', 'Belarus and its post-Soviet neighbours');
    execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    expect(filesOf(out)).toEqual(filesOf(shipped));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
