import { eventsToDataset, type Known } from '../../corpus/events.ts';
import { guessMapping, isWhole, type EventMapping } from '../../corpus/event-mapping.ts';
import { kebab } from '../../corpus/identity.ts';
import { readEventTable } from '../../formats/event-table.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';

/** A dataset of a table, or (where the columns are not known by name) what a person needs to say which is which. */
export type ReadEvents =
  | { readonly dataset: Dataset; readonly problems: readonly Problem[]; readonly ask?: undefined }
  | { readonly ask: EventQuestion; readonly dataset?: undefined; readonly problems?: undefined };

export interface EventQuestion {
  readonly columns: readonly string[];
  /** The first rows. */
  readonly sample: readonly Readonly<Record<string, string>>[];
  readonly guess: EventMapping;
}

const SAMPLE = 3;

/** Reads a table of coded events. Throws FormatFault where it is none. */
export async function readEvents(name: string, bytes: Uint8Array, mapping?: EventMapping): Promise<ReadEvents> {
  const table = readEventTable(bytes);
  const guess = guessMapping(table.columns);
  if (!mapping && !isWhole(guess)) {
    const sample = table.rows.slice(0, SAMPLE).map(({ cells }) => cells);
    return { ask: { columns: table.columns, sample, guess } };
  }
  const { BUNDLED_DATA, bundledLexicon } = await import('../../lexicon/bundled.ts');
  const { actors } = bundledLexicon();
  const ids = new Map<string, string>();
  for (const [id, actor] of actors)
    for (const form of [actor.name, ...actor.aliases]) {
      const key = form.toLowerCase();
      // a form that several claim means none of them here: nothing in a table decides
      ids.set(key, ids.has(key) && ids.get(key) !== id ? '' : id);
    }
  for (const line of BUNDLED_DATA.states.split('\n').slice(1)) {
    const [id = '', , code = ''] = line.split(',');
    if (/^[A-Z]{3}$/.test(code)) ids.set(code.toLowerCase(), id);
  }
  const known: Known = {
    gazetteer: (id) => actors.get(id),
    idOf: (form) => ids.get(form.trim().toLowerCase()) || undefined,
  };
  const file = name.split('/').at(-1) ?? name;
  const stem = file.replace(/\.[a-z0-9]+$/i, '');
  const about = { name: kebab(stem), title: stem, description: `Coded events of ${file}; no texts.` };
  return eventsToDataset({ file, text: table.text, rows: table.rows }, mapping ?? guess, known, about);
}
