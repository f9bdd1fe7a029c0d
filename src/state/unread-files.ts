/** Among files that a person chose one by one, those of a kind that is not read: each is told, with what to do. In a folder they are passed over. */
import { formatOf } from '../formats/read-file.ts';
import type { GivenFile } from './intake.svelte.ts';
import type { Receipt } from './workspace.svelte.ts';

/** What to do with kinds that are often met. */
const ADVICE: readonly (readonly [endings: RegExp, advice: string])[] = [
  [/^(?:xlsx?|xlsm|ods|numbers)$/, 'Save the sheet as CSV and add that.'],
  [/^(?:docm?|dotx?|pages|wpd)$/, 'Save it as .docx, PDF or text and add that.'],
  [/^(?:epub|mobi|azw3?)$/, 'Save it as PDF, web page or text and add that.'],
  [/^(?:pptx?|odp|key)$/, 'Save its words as text or PDF and add that.'],
  [/^(?:png|jpe?g|tiff?|gif|webp|heic|bmp)$/, 'A picture holds no text: run text recognition over it first.'],
  [/^(?:msg|mbox|pst)$/, 'Save each mail as .eml and add those.'],
  [/^(?:rar|7z|tar|gz|tgz|bz2)$/, 'Unpack it, or pack it as .zip.'],
  [/^json$/, 'A saved project ends in .entente.json; texts come one a line in .jsonl.'],
];
const READ = 'Read are text, Markdown, web pages, PDF, Word, OpenDocument, RTF, mail, tables and .zip of these.';

export function splitUnread(files: readonly GivenFile[]): {
  readonly unread: readonly Receipt[];
  readonly rest: readonly GivenFile[];
} {
  const unread: Receipt[] = [];
  const rest: GivenFile[] = [];
  for (const file of files) {
    if (file.name.includes('/') || formatOf(file.name)) {
      rest.push(file);
      continue;
    }
    const ending = /\.([^.]+)$/.exec(file.name.toLowerCase())?.[1] ?? '';
    const advice = ADVICE.find(([endings]) => endings.test(ending))?.[1] ?? READ;
    unread.push({
      file: file.name,
      outcome: 'failed',
      message: `${file.name}: files of this kind are not read. ${advice}`,
    });
  }
  return { unread, rest };
}
