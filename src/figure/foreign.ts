/** Names in other scripts: which fonts a figure of them needs, and how they stand in a sentence. */
import type { Dataset } from '../model/dataset.ts';
import { isolate } from './isolates.ts';
import { FOREIGN_FONTS, scriptOfFont, scriptsOf, type ForeignFont } from './scripts.ts';
import type { FigureSpec } from './spec.ts';

/** The fonts that a figure of a dataset may need besides the five. */
export function foreignFonts(dataset: Dataset, spec: FigureSpec): ForeignFont[] {
  const { positions: _positions, ...words } = spec;
  const texts = [
    dataset.title,
    dataset.name,
    ...dataset.actors.flatMap(({ name, short }) => [name, short]),
    ...dataset.documents.flatMap(({ title, author, publisher }) => [title, author, publisher]),
    JSON.stringify(words),
  ];
  const scripts = new Set(scriptsOf(texts.join(' ')));
  return FOREIGN_FONTS.filter((font) => scripts.has(scriptOfFont(font)));
}

/** The dataset with every name and title isolated that needs it; itself where none does. */
export function isolated(dataset: Dataset): Dataset {
  const { actors, documents, title } = dataset;
  const changed = <T extends object>(record: T, keys: readonly (keyof T)[]): T => {
    const found = keys.filter((key) => typeof record[key] === 'string' && isolate(record[key]) !== record[key]);
    return found.length === 0
      ? record
      : { ...record, ...Object.fromEntries(found.map((key) => [key, isolate(record[key] as string)])) };
  };
  const next = {
    actors: actors.map((actor) => changed(actor, ['name', 'short'])),
    documents: documents.map((one) => changed(one, ['title', 'author', 'publisher'])),
  };
  const same =
    next.actors.every((actor, i) => actor === actors[i]) && next.documents.every((one, i) => one === documents[i]);
  if (same && (!title || isolate(title) === title)) return dataset;
  return { ...dataset, ...next, ...(title ? { title: isolate(title) } : {}) };
}
