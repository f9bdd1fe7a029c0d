import type { Dataset } from '../model/dataset.ts';
import { canonical } from './records.ts';

/** A dataset as one JSON file (`*.entente.json`): one record a line, so that it reads well in a diff. Same dataset, same bytes. */
export function writeJson(dataset: Dataset): string {
  const parts = Object.entries(canonical(dataset)).map(([key, value]) => `${JSON.stringify(key)}: ${block(value)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

function block(value: unknown): string {
  if (Array.isArray(value))
    return lines(
      '[',
      value.map((one) => JSON.stringify(one)),
      ']',
    );
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return lines(
    '{',
    Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${JSON.stringify(one)}`),
    '}',
  );
}

const lines = (open: string, items: readonly string[], close: string): string =>
  items.length ? `${open}\n${items.join(',\n')}\n${close}` : open + close;
