import { describe, expect, it } from 'vitest';
import { decode } from '../../src/text/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  [...text].forEach((char, i) => view.setUint16(2 + i * 2, char.charCodeAt(0), little));
  return bytes;
};

describe('decode', () => {
  it('drops a byte order mark, turns CRLF and CR into LF, composes accents', () => {
    expect(decode(utf8('\uFEFFa\r\nb\rc e\u0301'))).toEqual({ text: 'a\nb\nc \u00e9' });
  });
  it('reads UTF-16 of both byte orders where a mark says so', () => {
    expect(decode(utf16('Minsk', true))).toEqual({ text: 'Minsk' });
    expect(decode(utf16('Minsk', false))).toEqual({ text: 'Minsk' });
  });
  it.each([
    ['nothing', new Uint8Array(), 'is empty'],
    ['white space alone', utf8(' \n\t\n'), 'is empty'],
    ['a zero byte', Uint8Array.of(80, 75, 0, 4), 'is not text'],
    ['many control characters', new Uint8Array(100).fill(2), 'is not text'],
    ['a broken UTF-8 sequence', Uint8Array.of(65, 0xe9, 65), 'is not valid UTF-8'],
    ['half a UTF-16 character', Uint8Array.of(0xff, 0xfe, 65), 'is not valid UTF-16LE'],
  ])('refuses %s and says why', (_, bytes, fault) => {
    expect(decode(bytes).fault).toContain(fault);
  });
});
