import { WordClass } from '../lexicon/word-class.ts';

const TITLES = 'mr mrs ms miss sir dame lady lord dr prof professor'.split(' ');

/** Titles that stand before any name: "Mr. Holland". */
export const HONORIFIC = new WordClass(...TITLES, ...TITLES.map((title) => `${title}.`));
