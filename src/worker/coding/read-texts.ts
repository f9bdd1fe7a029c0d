import { makeDocument } from '../../corpus/document.ts';
import { kebab } from '../../corpus/identity.ts';
import { detectLanguage, languageName } from '../../formats/language.ts';
import { readFile } from '../../formats/read-file.ts';
import type { Limits } from '../../formats/limits.ts';
import type { ReadDocument } from '../../formats/read-result.ts';
import type { TextDocument } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadTexts } from './protocol.ts';

/** The id that a file's name gives: its last part without the ending, letters, digits and hyphens only. */
function idOf({ id, file }: ReadDocument): string {
  const name = (file.split('/').at(-1) ?? file).replace(/\.[a-z0-9]{1,6}$/i, '');
  return kebab(id ?? name).slice(0, 80) || 'document';
}

/** Reads one file: its English texts as documents with hash and word count, and what was wrong with the rest. */
export async function readTexts(name: string, bytes: Uint8Array, limits?: Limits): Promise<ReadTexts> {
  const read = await readFile(name, bytes, limits);
  const documents: TextDocument[] = [];
  const problems: Problem[] = [...read.problems];
  const encodings: [string, string][] = [];
  for (const found of read.documents) {
    if (!found.text.trim()) {
      problems.push({ file: found.file, message: 'is empty' });
      continue;
    }
    const detected = detectLanguage(found.text);
    if (detected !== undefined && detected !== 'en') {
      problems.push({
        file: found.file,
        message: `is in ${languageName(detected)}: only English is coded, so it was left out`,
      });
      continue;
    }
    const { text, encoding = 'utf-8', ...known } = found;
    if (encoding !== 'utf-8' && encoding !== 'ascii') encodings.push([found.file, encoding]);
    documents.push(makeDocument({ ...known, id: idOf(found), language: 'en' }, text));
  }
  return { documents, problems, encodings };
}
