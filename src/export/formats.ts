/** Every format in which the network leaves. A new one is one file and one line here. */
import { evidenceCsv, interactionsCsv, nodesCsv, tiesCsv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { graphologyJson } from './graphology-json.ts';

export const FORMATS: readonly ExportFormat[] = [
  gexf,
  graphml,
  graphologyJson,
  nodesCsv,
  tiesCsv,
  interactionsCsv,
  evidenceCsv,
];
