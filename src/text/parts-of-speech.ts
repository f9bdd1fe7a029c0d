/** Universal part-of-speech tags, a bit each, so that several are asked for at once; bit n is number n of wink-nlp's model (a test compares them). */

/** Where no word of the sentence stands; the model has no part of speech of this number. */
export const OUTSIDE = 1 << 0;
export const ADJ = 1 << 1;
export const ADP = 1 << 2;
export const ADV = 1 << 3;
export const AUX = 1 << 4;
export const CCONJ = 1 << 5;
export const DET = 1 << 6;
export const INTJ = 1 << 7;
export const NOUN = 1 << 8;
export const NUM = 1 << 9;
export const PART = 1 << 10;
export const PRON = 1 << 11;
export const PROPN = 1 << 12;
export const PUNCT = 1 << 13;
export const SYM = 1 << 15;
export const VERB = 1 << 16;
export const X = 1 << 17;
export const SCONJ = 1 << 18;
