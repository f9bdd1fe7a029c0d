/** Single cells of the tables: lists, and texts that no spreadsheet takes for a formula. All of it reads back exactly. */

/** Characters at the start of a cell that make Excel, LibreOffice and Sheets compute it (OWASP, CSV injection). */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const GUARDED = /^'+[=+\-@\t\r\n]/;

/** Puts an apostrophe before what a spreadsheet would compute. */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Takes the apostrophe of guardCell off again. */
export const unguardCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/** `;` between items; a `;` or `\` inside one is written `\;` or `\\`. */
export const joinList = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\;]/g, '\\$&')).join(';');

/** The items of joinList, without white space around them and without empty ones. */
export function splitList(cell: string): string[] {
  const items: string[] = [];
  let item = '';
  for (let i = 0; i < cell.length; i++) {
    const char = cell.charAt(i);
    if (char === '\\' && i + 1 < cell.length) item += cell.charAt(++i);
    else if (char === ';') {
      items.push(item);
      item = '';
    } else item += char;
  }
  items.push(item);
  return items.map((one) => one.trim()).filter((one) => one !== '');
}
