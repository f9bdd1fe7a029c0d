/** corrections.jsonl: one decision of a person a line (dataset.md). */
import * as v from 'valibot';
import { CORRECTION_ACTS, type Correction } from '../model/correction.ts';
import type { Problem } from '../model/problem.ts';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Fields = v.record(v.string(), v.unknown());

export const CorrectionSchema = v.object({
  time: v.pipe(v.string(), v.isoTimestamp()),
  act: v.picklist(CORRECTION_ACTS),
  at: v.exactOptional(v.object({ document: v.string(), start: Offset, end: Offset })),
  before: v.exactOptional(Fields),
  after: v.exactOptional(Fields),
});

/** Reads every line; blank lines are passed over, faults go to `problems` with their line. */
export function readCorrections(file: string, content: string, problems: Problem[]): Correction[] {
  const corrections: Correction[] = [];
  content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((text, i) => {
      if (text.trim() === '') return;
      const line = i + 1;
      let data: unknown;
      try {
        data = JSON.parse(text);
      } catch {
        problems.push({ file, line, message: 'is no JSON: one object a line is expected' });
        return;
      }
      const read = v.safeParse(CorrectionSchema, data);
      if (read.success) corrections.push(read.output);
      else
        for (const issue of read.issues) {
          const column = v.getDotPath(issue);
          problems.push({ file, line, ...(column === null ? {} : { column }), message: issue.message });
        }
    });
  return corrections;
}
