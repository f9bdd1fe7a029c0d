/** Words that are looked up many times a sentence, written in one line: a set answers at once, where a pattern has to be run. */
export const wordSet = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));
