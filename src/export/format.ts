/** What an export format is: one entry of the list in formats.ts. */
import type { Point } from '../figure/map.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Network } from '../network/network.ts';

export interface ExportInput {
  readonly dataset: Dataset;
  /** What is shown, or the whole: the caller chooses, and says which. */
  readonly network: Network;
  /** y downwards, any unit; empty = none known. */
  readonly positions: ReadonlyMap<string, Point>;
  /** Name and version of the program. */
  readonly generator: string;
}

export interface ExportFormat {
  readonly name: string;
  /** One line for lists of formats. */
  readonly summary: string;
  /** File name ending with its dot. */
  readonly extension: string;
  readonly mime: string;
  write(input: ExportInput): string;
}
