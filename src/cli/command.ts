import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Where a command writes; tests pass their own. */
export interface Io {
  out(line: string): void;
  error(line: string): void;
  /** Overwrites one line of progress on a terminal; does nothing elsewhere. An empty text ends it. */
  progress(text: string): void;
}

/** One subcommand of `entente`: a new one is one file and one line in main.ts. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `entente NAME --help` prints. */
  readonly usage: string;
  /** Resolves to the exit code; throws CallError for a wrong call. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** The call is wrong or the output cannot be written: the message goes to stderr, the exit code is 2. */
export class CallError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Node's own argument parser with its complaints as CallError. */
export function readArguments<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CallError(error instanceof Error ? error.message : String(error));
  }
}

/** stdout, stderr and the terminal of this process. */
export const processIo: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${text}`);
  },
};

/** Ends without a word where the reader of our output has gone (`entente score ... | head`), as programs of the shell do. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: { readonly code?: string }) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
}
