/** Among files that were given, tables of coded events: a table without a column of texts whose columns name two parties and a type, or may. */
import { guessMapping, isWhole } from '../corpus/event-mapping.ts';
import type { GivenFile } from './intake.svelte.ts';

/** As much of a file as tells its columns. */
const HEAD = 1 << 16;
/** A table with fewer columns, none of which is known, is not asked about. */
const FEWEST = 4;

export async function splitEvents(
  files: readonly GivenFile[],
): Promise<{ readonly events: readonly GivenFile[]; readonly rest: readonly GivenFile[] }> {
  const events: GivenFile[] = [];
  const rest: GivenFile[] = [];
  for (const file of files) (/\.(csv|tsv)$/i.test(file.name) && (await areEvents(file)) ? events : rest).push(file);
  return { events, rest };
}

async function areEvents(file: GivenFile): Promise<boolean> {
  const [{ readEventTable }, { TEXT_COLUMNS }] = await Promise.all([
    import('../formats/event-table.ts'),
    import('../formats/table.ts'),
  ]);
  try {
    const head = file.blob ? await file.blob.slice(0, HEAD).arrayBuffer() : await file.arrayBuffer();
    const { columns } = readEventTable(new Uint8Array(head).subarray(0, HEAD), 3);
    if (columns.some((name) => TEXT_COLUMNS.includes(name.toLowerCase()))) return false;
    return isWhole(guessMapping(columns)) || columns.length >= FEWEST;
  } catch {
    return false; // whatever is wrong with it is told where texts are read
  }
}
