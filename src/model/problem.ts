/** A fault of the input, located and told as data; misuse by code throws instead. */
export interface Problem {
  readonly file: string;
  /** 1-based; absent where the whole file is meant. */
  readonly line?: number;
  readonly column?: string;
  /** What is wrong and what to do, one line. */
  readonly message: string;
}

/** `file:line: column: message`. */
export function formatProblem(problem: Problem): string {
  const at = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${at}: ${problem.column === undefined ? '' : `${problem.column}: `}${problem.message}`;
}
