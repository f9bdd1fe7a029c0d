/** `entente code`: texts in, one dataset out. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { applyCorrections } from '../corpus/corrections-apply.ts';
import { readCorrections } from '../corpus/corrections-read.ts';
import { buildDataset, type About } from '../corpus/build.ts';
import { isDate } from '../corpus/date.ts';
import { readOwn, type OwnActor } from '../corpus/own-gazetteer.ts';
import { kebab } from '../corpus/identity.ts';
import type { Correction } from '../model/correction.ts';
import type { Dataset } from '../model/dataset.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import type { Extraction } from '../text/types.ts';
import { version } from '../../package.json';
import { CallError, readArguments, type Command, type Io } from './command.ts';
import { findInputs, reason } from './inputs.ts';
import { gazetteer, makeCoder } from './coder.ts';
import type { CodeSettings, JobResult } from './job.ts';
import { runJobs } from './pool.ts';
import { readDocuments, type Unread } from './read-documents.ts';
import { checkOutput, correctionsIn, writeOutput, type Output } from './write-output.ts';

const USAGE = `usage: entente code PATH... --out FILE.entente.json|FOLDER [options]

Reads texts and codes who did what with or to whom. PATH is a file or a folder of files, folders within it included:
.txt .md .html .pdf .docx .odt .rtf .eml, .csv .tsv .jsonl with a column "text", and .zip of these; files of other kinds
in a folder are passed over, texts that are not English are named and left out. A folder's
documents.csv (id,file and any of title,author,publisher,published,language,url) says what is known of its texts.

  --out FILE|FOLDER     one JSON file (*.json), or a folder of CSV tables; written whole or not at all
  --date DATE           reference date for texts that have none; without it, dates without a year stay without
  --corrections FILE    decisions of persons (corrections.jsonl) to apply
  --gazetteer FILE      names and roles that you know besides those of Entente (CSV as the app saves it: name,kind,of,aliases,roles)
  --title TEXT  --description TEXT  --licence NAME  --created DATE  --name NAME
                        what the dataset says about itself; nothing is made up where they are missing
  --jobs N              threads (default: one a core, where there is enough to do)

Exit code: 0 all texts coded (also where a text names no actor), 1 some could not be read, 2 nothing coded or nothing written.`;

const OPTIONS = {
  out: { type: 'string' },
  date: { type: 'string' },
  corrections: { type: 'string' },
  gazetteer: { type: 'string' },
  name: { type: 'string' },
  title: { type: 'string' },
  description: { type: 'string' },
  licence: { type: 'string' },
  created: { type: 'string' },
  jobs: { type: 'string' },
} as const;

/** Below this much text a second thread costs more than it saves (it loads the language model again). */
const WORTH_A_THREAD = 400_000;

export const codeCommand: Command = {
  name: 'code',
  summary: 'read texts and code their interactions into a dataset',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = readArguments(args, OPTIONS);
    if (!positionals.length) throw new CallError('no PATH is given: name files or folders to read');
    if (values.out === undefined) throw new CallError('--out is missing: name a FILE.entente.json or a FOLDER');
    for (const option of ['date', 'created'] as const)
      if (values[option] !== undefined && !isDate(values[option]))
        throw new CallError(`--${option} ${values[option]}: is no date (YYYY-MM-DD, YYYY-MM or YYYY)`);
    if (values.jobs !== undefined && !/^[1-9]\d{0,2}$/.test(values.jobs))
      throw new CallError(`--jobs ${values.jobs}: is no number of threads`);
    const output = checkOutput(values.out);
    const corrections = correctionsFor(values.corrections, output);

    const own = gazetteerFrom(values.gazetteer);
    const problems: Problem[] = [];
    const documents = await readDocuments(findInputs(positionals, problems), problems, (done, all) =>
      io.progress(`reading ${done + 1} of ${all}`),
    );
    const settings: CodeSettings = {
      ...(values.date === undefined ? {} : { date: values.date }),
      ...(own.length ? { own } : {}),
    };
    const extractions = await codeAll(documents, Number(values.jobs ?? 0), settings, problems, io);
    io.progress('');
    for (const problem of problems) io.error(formatProblem(problem));
    if (!extractions.length) {
      io.error('entente code: nothing could be coded');
      return 2;
    }
    const about = aboutOf(values, output);
    const built = buildDataset(extractions, { about, gazetteer });
    const dataset = corrections.length ? corrected(built, corrections, values.corrections ?? '', io) : built;
    writeOutput(dataset, output);
    io.out(summary(dataset, output));
    return problems.length ? 1 : 0;
  },
};

type Values = Partial<Record<keyof typeof OPTIONS, string>>;

function aboutOf(values: Values, output: Output): About {
  const { title, description, licence, created } = values;
  const stem = basename(output.path).replace(/(\.entente)?\.json$/i, '');
  return {
    name: kebab(values.name ?? stem),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(licence === undefined ? {} : { licence }),
    ...(created === undefined ? {} : { created }),
    extractor: `entente ${version}`,
  };
}

/** The decisions to apply. Without --corrections, an output that holds some is not written over. */
function correctionsFor(file: string | undefined, output: Output): Correction[] {
  if (file === undefined) {
    const kept = correctionsIn(output);
    if (kept === 0) return [];
    const from = output.form === 'folder' ? `${output.path}/corrections.jsonl` : 'FILE';
    throw new CallError(
      `--out ${output.path}: holds ${kept} decisions of persons, which this run would drop: add --corrections ${from}, or name another --out`,
    );
  }
  const problems: Problem[] = [];
  let corrections: Correction[];
  try {
    corrections = readCorrections(file, readFileSync(file, 'utf8'), problems);
  } catch (error) {
    throw new CallError(`--corrections ${file}: ${reason(error)}`);
  }
  if (problems.length) throw new CallError(`--corrections cannot be used:\n${problems.map(formatProblem).join('\n')}`);
  return corrections;
}

/** The person's own gazetteer; one with a fault is not used. */
function gazetteerFrom(file: string | undefined): OwnActor[] {
  if (file === undefined) return [];
  const problems: Problem[] = [];
  let actors: OwnActor[];
  try {
    actors = readOwn(file, readFileSync(file, 'utf8'), problems);
  } catch (error) {
    throw new CallError(`--gazetteer ${file}: ${reason(error)}`);
  }
  if (problems.length) throw new CallError(`--gazetteer cannot be used:\n${problems.map(formatProblem).join('\n')}`);
  return actors;
}

function corrected(dataset: Dataset, corrections: readonly Correction[], file: string, io: Io): Dataset {
  const result = applyCorrections(dataset, corrections);
  for (const { index, message } of result.unfit) io.error(`${file}: decision ${index + 1} no longer fits: ${message}`);
  return result.dataset;
}

async function codeAll(
  documents: readonly Unread[],
  jobs: number,
  settings: CodeSettings,
  problems: Problem[],
  io: Io,
): Promise<Extraction[]> {
  const size = documents.reduce((sum, { text }) => sum + text.length, 0);
  const workers = jobs || Math.min(availableParallelism(), Math.ceil(size / WORTH_A_THREAD));
  const tell = (done: number): void => io.progress(`coding ${done} of ${documents.length}`);
  let results: JobResult[];
  if (workers > 1 && documents.length > 1) results = await runJobs(documents, workers, settings, tell);
  else {
    const code = makeCoder(settings);
    results = documents.map((job, i) => {
      tell(i + 1);
      return code(job);
    });
  }
  return results.flatMap(({ extraction, fault }, i) => {
    if (extraction) return [extraction];
    problems.push({ file: documents[i]?.label ?? '', message: fault });
    return [];
  });
}

function summary(dataset: Dataset, output: Output): string {
  const { documents, actors, interactions } = dataset;
  const copies = documents.filter(({ copyOf }) => copyOf !== undefined).length;
  return [
    `${count(documents.length, 'document')}${copies ? ` (${copies} of them repeat another)` : ''}`,
    count(actors.length, 'actor'),
    `${count(interactions.length, 'interaction')} -> ${output.path}`,
  ].join(', ');
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
