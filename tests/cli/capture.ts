import type { Io } from '../../src/cli/command.ts';

/** What a command wrote, line by line. */
export function captureIo(): Io & { readonly lines: string[]; readonly errors: string[] } {
  const lines: string[] = [];
  const errors: string[] = [];
  return {
    lines,
    errors,
    out: (line) => void lines.push(line),
    error: (line) => void errors.push(line),
    progress: () => undefined,
  };
}
