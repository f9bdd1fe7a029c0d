/** The one-way order of the rooms, no cycles, small files: the shape of the project as a check that fails. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');
const { rooms } = JSON.parse(readFileSync(join(src, 'order.json'), 'utf8')) as { rooms: Record<string, string[]> };
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte)$/.test(name))
  .map((name) => name.split(sep).join('/'))
  .sort();

/** Relative imports of a file, as paths below src. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map((match) => match[1] as string);
  return found.map((path) =>
    relative(src, resolve(src, dirname(file), path.replace(/\?.*$/, '')))
      .split(sep)
      .join('/'),
  );
}
const graph = new Map(files.map((file) => [file, importsOf(file).filter((path) => files.includes(path))]));

describe('the rooms of src', () => {
  it('are all in the order, and nothing lies outside them', () => {
    expect(files.filter((file) => !(file.split('/')[0]! in rooms))).toEqual([]);
  });

  it('import only from rooms below them', () => {
    const wrong = [...graph].flatMap(([file, imports]) => {
      const room = file.split('/')[0]!;
      return imports
        .filter((path) => path.split('/')[0] !== room && !rooms[room]?.includes(path.split('/')[0]!))
        .map((path) => `${file} imports ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  it('list only rooms that stand before them, so that the order has no cycle', () => {
    const names = Object.keys(rooms);
    for (const [room, below] of Object.entries(rooms))
      for (const other of below) expect(names.indexOf(other), `${room} -> ${other}`).toBeLessThan(names.indexOf(room));
  });
});

describe('the files of src', () => {
  it('have no import cycles', () => {
    const cycles: string[] = [];
    const state = new Map<string, 'open' | 'done'>();
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') return void cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    files.forEach((file) => visit(file, []));
    expect(cycles).toEqual([]);
  });

  it('stay under 300 lines', () => {
    const long = files.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('are named for what they do: no drawers, no barrels', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common|index)\.(ts|svelte)$/.test(file))).toEqual([]);
  });
});
