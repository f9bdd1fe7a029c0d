/** The report pack: figures, captions, sources, tables and the settings that make them again, in one zip. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { contributing, mapReading, subtitle } from '../figure/words.ts';
import type { FigureTable } from '../figure/scene.ts';
import { bibtex } from './bibtex.ts';
import { csvTable } from './csv.ts';
import { FORMATS } from './formats.ts';
import type { ExportInput } from './format.ts';

/** One figure of a pack, in the files that were made of it. */
export interface PackedFigure {
  /** Name of its files without ending: letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  /** Said to those who cannot see it. */
  readonly alternative: string;
  readonly description: string;
  readonly table: FigureTable;
  /** File ending with its dot -> content. */
  readonly files: Readonly<Record<string, Uint8Array | string>>;
  /** Settings as JSON. */
  readonly spec: string;
}

/** A date that a zip can hold and no clock decides. */
const EPOCH = new Date(1980, 0, 1, 12);

/** Same input, same bytes. */
export function reportPack(input: ExportInput, figures: readonly PackedFigure[]): Uint8Array {
  const files: Record<string, Uint8Array | string> = {};
  const captions: string[] = [`# Figures\n\n${subtitle(input.dataset, input.network)}. ${mapReading(input.network)}\n`];
  figures.forEach((figure, i) => {
    for (const [extension, content] of Object.entries(figure.files))
      files[`figures/${figure.name}${extension}`] = content;
    files[`specs/${figure.name}.json`] = figure.spec;
    files[`figures/${figure.name}.csv`] = csvTable(figure.table.columns, figure.table.rows);
    captions.push(
      `## Figure ${String(i + 1)}: ${figure.title}\n\n${figure.caption}\n\nAlternative text: ${figure.alternative}\n\nLong description: ${figure.description}\n`,
    );
  });
  files['captions.md'] = captions.join('\n');
  files['sources.bib'] = bibtex(contributing(input.dataset, input.network.interactions));
  for (const format of FORMATS) files[`tables/${format.name}${format.extension}`] = format.write(input);
  const entries: Zippable = {};
  for (const name of Object.keys(files).sort()) {
    const content = files[name] ?? '';
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: EPOCH, level: 6 }];
  }
  return zipSync(entries);
}
