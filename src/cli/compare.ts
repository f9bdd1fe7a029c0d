/** `entente compare`: how the ties of one actor differ. */
import { compareDyads } from '../network/compare/compare.ts';
import { comparisonRows } from '../network/compare/table.ts';
import { CallError, readArguments, type Command, type Io } from './command.ts';
import { checkResult, FILTER_OPTIONS, FILTER_USAGE, filtersOf, writeResult } from './network-options.ts';
import { readDataset } from './read-dataset.ts';

const USAGE = `usage: entente compare DATASET --base ID --with ID,ID,... --out FILE [options]

DATASET is a folder of tables or an .entente.json file. FILE ends in .csv (one row a measure, one column a partner) or .json.

  --base ID          the actor whose ties are compared
  --with ID,ID,...   with whom
  --split DATE       periods before this date and from it on, too (JSON only)
${FILTER_USAGE}`;

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...FILTER_OPTIONS,
    base: { type: 'string' },
    with: { type: 'string' },
    split: { type: 'string' },
    out: { type: 'string' },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new CallError('name one dataset: a folder of tables or a file');
  if (values.base === undefined) throw new CallError('--base ID is missing');
  const others = (values.with ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (others.length === 0) throw new CallError('--with ID,ID,... is missing');
  const out = checkResult(values.out);
  const filters = filtersOf(values);
  const dataset = readDataset(path);
  const options = values.split === undefined ? {} : { split: values.split };
  let comparison;
  try {
    comparison = compareDyads(dataset, filters, values.base, others, options);
  } catch (error) {
    if (error instanceof RangeError) throw new CallError(error.message.replace(/^network\/compareDyads: /, ''));
    throw error;
  }
  writeResult(
    out,
    () => comparisonRows(comparison),
    () => comparison,
  );
  for (const dyad of comparison.dyads)
    io.out(`${comparison.baseName} with ${dyad.name}: ${dyad.interactions}. ${dyad.reading}`);
  return 0;
}

export const compareCommand: Command = {
  name: 'compare',
  summary: 'how the ties of one actor differ, as a table',
  usage: USAGE,
  run,
};
