/** Sources as BibTeX, for the report's own list of references. */
import type { DocumentMeta } from '../model/document.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Braces, backslashes and the signs that TeX would take for its own. */
const tex = (text: string): string =>
  text
    .replace(/[\p{Control}]+/gu, ' ')
    .replace(/\\/g, '\\textbackslash ')
    .replace(/[{}#$%&_]/g, (sign) => `\\${sign}`)
    .replace(/~/g, '\\textasciitilde ')
    .replace(/\^/g, '\\textasciicircum ');

/** One entry a document, keyed by its id. */
export function bibtex(documents: readonly DocumentMeta[]): string {
  return documents
    .map((document) => {
      const [year, month] = (document.published ?? '').split('-');
      const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
      const fields = [
        ...(document.author ? [`author = {${tex(document.author)}}`] : []),
        `title = {{${tex(document.title ?? document.id)}}}`,
        ...(document.publisher ? [`publisher = {${tex(document.publisher)}}`] : []),
        ...(year ? [`year = {${year}}`] : []),
        ...(name ? [`month = ${name}`] : []),
        ...(document.url ? [`url = {${document.url.replace(/[{}\s\\]/g, encodeURIComponent)}}`] : []),
        `note = {sha256:${document.sha256}}`,
      ];
      return `@misc{${document.id.replace(/[^\w-]/g, '-')},\n  ${fields.join(',\n  ')}\n}\n`;
    })
    .join('\n');
}
