/** Vite plugin: `virtual:dataset/NAME` is the dataset of graph-data/NAME, read and checked once, when the app is built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET_FILES, readTables } from '../corpus/tables-read.ts';
import {
  DEFAULT_WISH,
  layoutCall,
  layoutInputOf,
  layoutKey,
  SHIPPED_FRAMES,
  type ShippedLayout,
} from '../figure/screen-map.ts';
import { layoutNetwork } from '../layout/layout.ts';
import type { Dataset } from '../model/dataset.ts';
import { DEFAULT_FILTERS, LEVELS } from '../network/filters.ts';
import { buildNetwork } from '../network/network.ts';
import { formatProblem } from '../model/problem.ts';
import { placesOf, type Places } from './places.ts';

const PREFIX = 'virtual:dataset/';

interface Plugin {
  readonly name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

/** The first pictures: both levels, unfiltered, in the frames of a desktop and a phone. Others are laid out when they are asked for. */
export function layoutsOf(dataset: Dataset, places: Places = {}): Record<string, ShippedLayout> {
  const layouts: Record<string, ShippedLayout> = {};
  for (const level of LEVELS)
    for (const frame of SHIPPED_FRAMES) {
      const network = buildNetwork(dataset, { ...DEFAULT_FILTERS, level });
      const call = layoutCall(layoutInputOf(network, frame, places), frame, DEFAULT_WISH);
      const positions = layoutNetwork(call.input, call.settings);
      layouts[layoutKey(call)] = [...positions].map(([id, { x, y }]) => [id, x, y] as const);
    }
  return layouts;
}

/** `folder` holds the datasets; a dataset that is not there is empty, one with faults stops the build and names them. */
export function datasets(folder: string): Plugin {
  return {
    name: 'entente-datasets',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const name = id.slice(PREFIX.length + 1);
      if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`cli/dataset-plugin: "${name}" is no name of a dataset`);
      const files = Object.fromEntries(
        DATASET_FILES.filter((file) => existsSync(join(folder, name, file))).map((file) => [
          file,
          readFileSync(join(folder, name, file), 'utf8'),
        ]),
      );
      if (Object.keys(files).length === 0) {
        const none = { documents: [], actors: [], roles: [], interactions: [], mentions: {}, mentionSpans: [] };
        return `export default ${JSON.stringify({ dataset: { name, ...none, corrections: [] } })};`;
      }
      const read = readTables(files);
      if (read.problems) throw new Error(read.problems.map(formatProblem).join('\n'));
      // a string that is parsed is read faster than a literal of the same size
      const places = placesOf(folder, read.value.actors);
      const opened = { dataset: read.value, layouts: layoutsOf(read.value, places), places };
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(opened))});`;
    },
  };
}
