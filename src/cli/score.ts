/** `entente score`: how right a dataset is, against gold annotation. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, type Problem } from '../model/problem.ts';
import { readGold, type Gold } from '../score/gold.ts';
import { jsonReport, textReport } from '../score/report.ts';
import { scoreDocument } from '../score/score.ts';
import { CallError, readArguments, type Command } from './command.ts';
import { reason } from './inputs.ts';
import { readDataset } from './read-dataset.ts';

const USAGE = `usage: entente score DATASET GOLD... [--json] [--list]

Compares a dataset (an .entente.json file or a folder of tables) with gold: JSON files of one document each
({document, actors, interactions}), or folders of them. A gold document is the dataset's whose id or file name starts with its name.
Ties, events and actors are counted as the codebook's section on scores defines; optional gold counts neither for nor against.

  --json    everything as JSON
  --list    name what was missed and what is spurious

Exit code: 0 scored, 2 the dataset or the gold cannot be used.`;

export const scoreCommand: Command = {
  name: 'score',
  summary: 'compare a dataset with gold annotation: precision, recall and F1 of actors, ties and events',
  usage: USAGE,
  run(args, io) {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, list: { type: 'boolean' } });
    const [path, ...goldPaths] = positionals;
    if (path === undefined || !goldPaths.length) throw new CallError('name a DATASET and at least one GOLD');
    const gold = readGoldFiles(goldPaths);
    const dataset = readDataset(path);
    const scores = gold.map((one) => scoreDocument(dataset, one));
    if (values.json) io.out(JSON.stringify(jsonReport(scores), null, 1));
    else for (const line of textReport(scores, { list: values.list ?? false })) io.out(line);
    return Promise.resolve(0);
  },
};

/** Gold of files and of folders of files, by name; throws CallError with every fault. */
export function readGoldFiles(paths: readonly string[]): Gold[] {
  const problems: Problem[] = [];
  const gold = paths.flatMap(filesOf).flatMap((file) => {
    try {
      return readGold(file, readFileSync(file, 'utf8'), problems) ?? [];
    } catch (error) {
      problems.push({ file, message: reason(error) });
      return [];
    }
  });
  if (problems.length) throw new CallError(`gold cannot be used:\n${problems.map(formatProblem).join('\n')}`);
  if (!gold.length) throw new CallError(`${paths.join(' ')}: no gold (*.json) there`);
  return gold;
}

function filesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch (error) {
    throw new CallError(`${path}: ${reason(error)}`);
  }
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(path, name));
}
