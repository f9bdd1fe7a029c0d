/** `entente export`: the network of a dataset in the formats of other programs. */
import { writeFileSync } from 'node:fs';
import { hashText } from '../corpus/document.ts';
import { writeJson } from '../corpus/json-write.ts';
import { FORMATS } from '../export/formats.ts';
import { evidencePage } from '../export/html.ts';
import { makeFigure } from '../figure/figure.ts';
import { defaultPositions, positionsWork } from '../figure/positions.ts';
import { foreignFonts } from '../figure/foreign.ts';
import { DEFAULT_SPEC } from '../figure/spec.ts';
import { toSvg } from '../figure/svg.ts';
import { DEFAULT_FILTERS, LEVELS, type Level } from '../network/filters.ts';
import { buildNetwork } from '../network/network.ts';
import { CallError, readArguments, type Command, type Io } from './command.ts';
import { openTypesetter } from './figure-engines.ts';
import { GENERATOR } from './generator.ts';
import { placesBeside } from './places.ts';
import { readDataset } from './read-dataset.ts';

const OPTIONS = { as: { type: 'string' }, level: { type: 'string' }, out: { type: 'string' } } as const;
/** The frame of the map on screen, whose layout is written. */
const FRAME = { width: 872, height: 556 };

const USAGE = `usage: entente export DATASET --as FORMAT --out FILE [--level actors|states]

The whole network, nothing filtered. FORMAT is one of
${FORMATS.map((format) => `  ${format.name.padEnd(13)} ${format.summary}`).join('\n')}
  html          one page with the map and the evidence behind every tie`;

async function runExport(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new CallError('expected one DATASET; --help says more');
  if (values.out === undefined) throw new CallError('--out FILE is missing');
  const format = FORMATS.find((one) => one.name === values.as);
  if (!format && values.as !== 'html')
    throw new CallError(
      `--as ${values.as ?? ''}: expected one of ${[...FORMATS.map((one) => one.name), 'html'].join(', ')}`,
    );
  const level = (values.level ?? 'actors') as Level;
  if (!LEVELS.includes(level)) throw new CallError(`--level ${level}: expected ${LEVELS.join(' or ')}`);
  const dataset = readDataset(path);
  const filters = { ...DEFAULT_FILTERS, level };
  const network = buildNetwork(dataset, filters);
  const places = placesBeside(path, dataset.actors);
  io.progress('Laying out');
  const input = {
    dataset,
    network,
    positions: defaultPositions({ network, room: FRAME, places }),
    generator: GENERATOR,
  };
  let content: string;
  if (format) content = format.write(input);
  else {
    const spec = { ...DEFAULT_SPEC, filters };
    const typesetter = await openTypesetter(foreignFonts(dataset, spec));
    const scene = makeFigure({
      dataset,
      datasetHash: hashText(writeJson(dataset)),
      spec,
      layout: (request) => positionsWork({ ...request, places }),
      typesetter,
      generator: GENERATOR,
    });
    content = evidencePage(input, toSvg(scene, typesetter), scene.meta.title);
  }
  io.progress('');
  try {
    writeFileSync(values.out, content);
  } catch (error) {
    throw new CallError(`--out ${values.out}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return 0;
}

export const exportCommand: Command = {
  name: 'export',
  summary: 'write the network as GEXF, GraphML, CSV, JSON or one HTML page',
  usage: USAGE,
  run: runExport,
};
