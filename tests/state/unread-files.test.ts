import { expect, it } from 'vitest';
import type { GivenFile } from '../../src/state/intake.svelte.ts';
import { splitUnread } from '../../src/state/unread-files.ts';

const given = (name: string): GivenFile => ({ name, arrayBuffer: async () => new ArrayBuffer(0) });

it('tells of each chosen file that is not read what to do with it, and passes over those in folders', () => {
  const { unread, rest } = splitUnread(
    ['a.txt', 'events.xlsx', 'folder/table.xlsx', 'page.PDF', 'scan.JPG', 'noending', 'talks.json'].map(given),
  );
  expect(rest.map(({ name }) => name)).toEqual(['a.txt', 'folder/table.xlsx', 'page.PDF']);
  expect(unread.map(({ message }) => message)).toEqual([
    'events.xlsx: files of this kind are not read. Save the sheet as CSV and add that.',
    'scan.JPG: files of this kind are not read. A picture holds no text: run text recognition over it first.',
    expect.stringMatching(/^noending: files of this kind are not read\. Read are text/) as string,
    'talks.json: files of this kind are not read. A saved project ends in .entente.json; texts come one a line in .jsonl.',
  ]);
});
