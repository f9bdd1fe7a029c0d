import { expect, it } from 'vitest';
import { readTexts } from '../../src/worker/coding/read-texts.ts';

const CAFE = 'The minister of Chile met the minister of Norway in the caf\u00e9 of the ministry, and they talked.';

it('readTexts says as what a file was read that is not UTF-8, and nothing of one that is', async () => {
  const old = Uint8Array.from(CAFE, (letter) => letter.charCodeAt(0));
  const read = await readTexts('old.txt', old);
  expect(read.documents[0]!.text).toContain('caf\u00e9');
  expect(read.encodings).toHaveLength(1);
  expect(read.encodings[0]![0]).toBe('old.txt');
  expect(read.encodings[0]![1]).toMatch(/^(iso-8859-1|windows-1252)$/);
  expect((await readTexts('new.txt', new TextEncoder().encode(CAFE))).encodings).toEqual([]);
});
