import type { Dataset } from '../model/dataset.ts';
import { canonical } from './records.ts';

/** A dataset as one JSON file (`*.entente.json`): one record a line, so that it reads well in a diff. Same dataset, same bytes. */
export const writeJson = (dataset: Dataset): string => [...jsonParts(dataset)].join('');

/** The same file line by line, so that a large one is never in memory as a whole. */
export function* jsonParts(dataset: Dataset): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(canonical(dataset))) {
    yield `${before}${JSON.stringify(key)}: `;
    yield* block(value);
    before = ',\n';
  }
  yield '\n}\n';
}

function* block(value: unknown): Generator<string> {
  if (Array.isArray(value)) yield* lines('[', value, (one) => JSON.stringify(one), ']');
  else if (typeof value !== 'object' || value === null) yield JSON.stringify(value);
  else yield* lines('{', Object.entries(value), ([key, one]) => `${JSON.stringify(key)}: ${JSON.stringify(one)}`, '}');
}

function* lines<T>(open: string, items: readonly T[], line: (item: T) => string, close: string): Generator<string> {
  if (items.length === 0) return yield open + close;
  let before = `${open}\n`;
  for (const item of items) {
    yield before + line(item);
    before = ',\n';
  }
  yield `\n${close}`;
}
