/** Classes of characters, remembered for the basic plane so that no pattern runs twice for one character. */

export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const SPACE = 4;
/** Soft hyphen, zero-width characters: stand inside words and mean nothing. */
export const INVISIBLE = 5;
/** Any mark that writers use for an apostrophe inside a word. */
export const APOSTROPHE = 6;
export const HYPHEN = 7;

const UNKNOWN = 255;
const table = new Uint8Array(65536).fill(UNKNOWN);

const set = (characters: string, value: number): void => {
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = value;
};
set('\u00ad\u200b\u200c\u200d\u2060\ufeff', INVISIBLE);
set("'\u2018\u2019\u201b`\u00b4\u02bc\u2032\uff07\u02b9", APOSTROPHE);
set('-\u2010\u2011', HYPHEN);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  if (/[\p{L}\p{M}]/u.test(character)) return LOWER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\s\p{Z}\p{Cc}]/u.test(character)) return SPACE;
  return OTHER;
}

/** Class of a UTF-16 code unit; halves of surrogate pairs are OTHER. */
export function classOf(code: number): number {
  const known = table[code] as number;
  if (known !== UNKNOWN) return known;
  return (table[code] = classify(code));
}

export const isLetter = (kind: number): boolean => kind === LOWER || kind === UPPER;

/** Cyrillic and Greek letters that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  У: 'Y',
  ο: 'o',
  α: 'a',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
};

/** The word with look-alikes made Latin, if it has Latin letters too or is made of look-alikes beside Latin text; else unchanged. */
export function repairLookalikes(word: string): string {
  let latin = false;
  let foreign = false;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 0x250 && isLetter(classOf(code))) latin = true;
    else if (code >= 0x370 && code < 0x530) foreign = true;
  }
  if (!latin || !foreign) return word;
  return word.replace(/[\u0370-\u052f]/gu, (letter) => LOOKALIKES[letter] ?? letter);
}

const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ı: 'i',
  ə: 'a',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
};

/** A lower-case word without diacritics: "chișinău" -> "chisinau". ASCII words are returned as they are. */
export function foldWord(lower: string): string {
  let ascii = true;
  for (let i = 0; i < lower.length; i++) if (lower.charCodeAt(i) > 127) ascii = false;
  if (ascii) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđøıəßæœþðħ]/gu, (letter) => PLAIN[letter] ?? letter);
}
