/** Bytes of unknown encoding -> text. */
import chardet from 'chardet';
import { normalise } from '../text/normalise.ts';
import { FormatFault } from './limits.ts';

export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding. */
  readonly encoding: string;
}

const MARKS: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null; // unknown label, or not valid in it
  }
}

/** UTF-16 without a mark shows itself by a zero in every other byte of Latin text. */
function utf16ByZeros(bytes: Uint8Array): string | null {
  const n = Math.min(bytes.length & ~1, 2000);
  if (n < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > n * 0.35 && even < n * 0.02) return 'utf-16le';
  if (even > n * 0.35 && odd < n * 0.02) return 'utf-16be';
  return null;
}

/** True where the bytes are no text in any encoding that Entente reads. */
export function looksBinary(bytes: Uint8Array): boolean {
  const n = Math.min(bytes.length, 8000);
  let odd = 0;
  for (let i = 0; i < n; i++) {
    const b = bytes[i] as number;
    if (b === 0 || (b < 32 && b !== 9 && b !== 10 && b !== 13 && b !== 12 && b !== 27)) odd++;
  }
  return n > 0 && odd / n > 0.02;
}

const byStatistics = (bytes: Uint8Array): string | null => chardet.detect(bytes.subarray(0, 1 << 16));

/**
 * Decodes by byte order mark, then `declared` (from markup or a header), then as UTF-8 where it is valid, then by statistics.
 * Throws FormatFault where the bytes are not text.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  for (const [mark, encoding] of MARKS)
    if (mark.every((byte, i) => bytes[i] === byte))
      return { text: normalise(decodeAs(bytes, encoding, false) ?? ''), encoding };
  const wide = utf16ByZeros(bytes);
  if (wide) return { text: normalise(decodeAs(bytes, wide, false) ?? ''), encoding: wide };
  if (looksBinary(bytes)) throw new FormatFault('is not a text: it holds binary data');
  // statistics cost more than all the rest: they are asked where it is no UTF-8
  const guesses = [() => declared, () => 'utf-8', () => byStatistics(bytes), () => 'windows-1252'];
  for (const [i, guessed] of guesses.entries()) {
    const guess = guessed();
    if (!guess) continue;
    const text = decodeAs(bytes, guess, i < 2);
    if (text !== null) return { text: normalise(text), encoding: guess.toLowerCase() };
  }
  throw new FormatFault('is in an encoding that could not be recognised: save it as UTF-8');
}
