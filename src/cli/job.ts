/** What travels between the command line and the threads that code for it. */
import type { KnownMeta } from '../corpus/document.ts';
import type { OwnActor } from '../corpus/own-gazetteer.ts';
import type { Extraction } from '../text/types.ts';

export interface Job {
  readonly meta: KnownMeta;
  readonly text: string;
}

export interface CodeSettings {
  /** Reference date (ISO 8601) for documents that have none. */
  readonly date?: string;
  /** Actors that the person knows besides those of the program. */
  readonly own?: readonly OwnActor[];
}

/** An extraction, or one line that says why there is none. */
export type JobResult =
  | { readonly extraction: Extraction; readonly fault?: undefined }
  | { readonly fault: string; readonly extraction?: undefined };

/** One document coded; must give the same for the same job and settings in every thread. */
export type Coder = (job: Job) => JobResult;
