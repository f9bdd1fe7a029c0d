/** `entente network`: the actors of a dataset with their measures. */
import { finish } from '../model/work.ts';
import { actorRows, tableColumns } from '../network/actor-table.ts';
import { compactNetwork } from '../network/measures/compact-graph.ts';
import { computeMeasures, MEASURES } from '../network/measures/list.ts';
import { MEASURE_IDS, type MeasureId } from '../network/measures/measure.ts';
import { buildNetwork } from '../network/network.ts';
import { bootstrapRanks, DEFAULT_BOOTSTRAP, unitFor, type Bootstrap } from '../network/uncertainty/bootstrap.ts';
import { recordsOf } from '../network/uncertainty/records.ts';
import { CallError, readArguments, type Command, type Io } from './command.ts';
import { checkResult, FILTER_OPTIONS, FILTER_USAGE, filtersOf, writeResult } from './network-options.ts';
import { readDataset } from './read-dataset.ts';

const USAGE = `usage: entente network DATASET --out FILE [options]

DATASET is a folder of tables or an .entente.json file. FILE ends in .csv or .json. One row an actor, the strongest first.

  --measures LIST    all, or some of them with commas between (all); those that know weights come with and without
${MEASURES.map(({ id, meaning }) => `      ${id.padEnd(12)} ${meaning}`).join('\n')}
  --intervals        90 % intervals of ranks: bootstrap over documents, or interactions where there are fewer than ten documents
${FILTER_USAGE}`;

function measuresOf(text: string | undefined): readonly MeasureId[] {
  if (text === undefined || text === 'all') return MEASURE_IDS;
  return text.split(',').map((name) => {
    const id = MEASURE_IDS.find((one) => one === name.trim());
    if (!id) throw new CallError(`--measures ${name}: expected all or some of ${MEASURE_IDS.join(', ')}`);
    return id;
  });
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...FILTER_OPTIONS,
    measures: { type: 'string' },
    intervals: { type: 'boolean' },
    out: { type: 'string' },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new CallError('name one dataset: a folder of tables or a file');
  const out = checkResult(values.out);
  const filters = filtersOf(values);
  const ids = measuresOf(values.measures);
  const dataset = readDataset(path);
  const network = buildNetwork(dataset, filters);
  const columns = tableColumns(finish(computeMeasures(compactNetwork(network), ids, 'both')));
  let bootstrap: Bootstrap | undefined;
  if (values.intervals) {
    const unit = unitFor(dataset.documents.length);
    const settings = { ...DEFAULT_BOOTSTRAP, measures: DEFAULT_BOOTSTRAP.measures.filter((id) => ids.includes(id)) };
    bootstrap = finish(bootstrapRanks(recordsOf(dataset, filters, network, unit), settings));
  }
  writeResult(
    out,
    () => actorRows(network, columns, bootstrap),
    () => ({
      level: network.level,
      weight: network.weight,
      interactions: network.interactions.length,
      hidden: network.hidden.total,
      ...(bootstrap
        ? {
            intervals: {
              unit: bootstrap.unit,
              units: bootstrap.units,
              resamples: bootstrap.resamples,
              level: bootstrap.level,
            },
          }
        : {}),
      actors: actorRows(network, columns, bootstrap),
      ties: network.ties,
    }),
  );
  io.out(
    `${network.actors.length} actors, ${network.ties.length} ties, ${network.interactions.length} interactions: ${out}`,
  );
  return 0;
}

export const networkCommand: Command = {
  name: 'network',
  summary: 'actors with their measures, as a table',
  usage: USAGE,
  run,
};
