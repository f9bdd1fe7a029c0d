import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { readDataset } from '../../src/cli/read-dataset.ts';
import { docx, odt, pdf, run, singleByte, utf16, utf8, zip } from '../formats/samples.ts';
import { captureIo } from './capture.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-code-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MET = 'Russia met Belarus in Minsk on 11 March 2022.';
const at = (name: string): string => join(folder, name);

function put(name: string, content: string | Uint8Array): string {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
  return at(name);
}
async function code(...args: readonly string[]) {
  const io = captureIo();
  const exit = await main(['code', ...args], io);
  return { exit, errors: io.errors, lines: io.lines };
}
/** Codes into one file; the names of the documents, or nothing where nothing was written. */
async function documentsOf(...args: readonly string[]) {
  const out = at('out.entente.json');
  const result = await code(...args, '--out', out);
  const dataset = existsSync(out) ? readDataset(out) : undefined;
  return { ...result, dataset, ids: dataset?.documents.map(({ id }) => id) };
}

describe('entente code reads', () => {
  it('a file; its name without the ending is the id, its name stands in the dataset', async () => {
    const { exit, dataset, lines, errors } = await documentsOf(put('minsk.txt', MET));
    expect(exit).toBe(0);
    expect(errors).toEqual([]);
    expect(dataset?.documents[0]).toMatchObject({ id: 'minsk', file: 'minsk.txt', words: 9 });
    expect(lines[0]).toMatch(/^1 document, \d+ actors, \d+ interactions? -> /);
  });
  it('folders in folders, sorted, each file once, other kinds, hidden files and datasets passed over in silence', async () => {
    for (const name of ['b.txt', 'a/z.md', 'a/c.txt', 'picture.png', '.hidden.txt', 'notes.json', 'rows.csv'])
      put(name, MET + name);
    put('data/datapackage.json', '{}');
    put('data/documents.csv', 'id,file\nx,gone.txt\n');
    const { exit, ids, dataset, errors } = await documentsOf(folder, at('b.txt'));
    expect([exit, ids, errors]).toEqual([0, ['b', 'c', 'z'], []]);
    expect(dataset?.documents.map(({ file }) => file)).toEqual(['b.txt', 'a/c.txt', 'a/z.md']);
  });
  it('what documents.csv says of its files, with columns that are missing empty', async () => {
    put('one.txt', MET);
    put('two.txt', `${MET} Again.`);
    put('documents.csv', 'id,file,title,published\n001,one.txt,"A, title",2022-03\n');
    const { ids, dataset } = await documentsOf(folder);
    expect(ids).toEqual(['001', 'two']);
    expect(dataset?.documents[0]).toMatchObject({ title: 'A, title', published: '2022-03', file: 'one.txt' });
  });
  it('.jsonl with one text a line; further fields are ignored, bad lines located, the others go on', async () => {
    const lines = [
      { id: 's1', text: MET, title: 'T', date: '2000-01-01', expected: [1] },
      { id: 's2', text: 'Nobody did anything.' },
    ].map((one) => JSON.stringify(one));
    const path = put('cases.jsonl', `${lines[0]}\n{broken\n${lines[1]}\n{"id":"s3"}\n`);
    const { exit, ids, dataset, errors } = await documentsOf(path);
    expect([exit, ids]).toEqual([1, ['s1', 's2']]);
    expect(dataset?.documents[0]).toMatchObject({ title: 'T', published: '2000-01-01' });
    expect(errors.map((line) => line.slice(path.length, path.length + 3))).toEqual([':2:', ':4:']);
  });
  it('two files of one name under two ids', async () => {
    put('a/text.txt', MET);
    put('b/text.txt', `${MET} Again.`);
    expect((await documentsOf(folder)).ids).toEqual(['text', 'text-2']);
  });
  it('UTF-16 with a byte order mark', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(MET, 'utf16le')]);
    const { exit, dataset } = await documentsOf(put('wide.txt', wide));
    expect([exit, dataset?.documents[0]?.words]).toEqual([0, 9]);
  });
  it('every format that the app reads, in one folder: the same text from each, coded once', async () => {
    const cafe = 'At a caf\u00e9, Russia met Belarus in Minsk on 11 March 2022.';
    const files: Record<string, Uint8Array> = {
      'a.txt': utf8(MET),
      'b.md': utf16(MET, false),
      'c.html': utf8(`<title>Talks</title><script>x</script><p>${MET}</p>`),
      'd.pdf': pdf([[[50, 700, MET]]]),
      'e.docx': docx(`<w:p>${run(MET)}</w:p>`),
      'f.odt': odt(`<text:p>${MET}</text:p>`),
      'g.rtf': utf8(`{\\rtf1\\ansi ${MET}\\par}`),
      'h.eml': utf8(`From: a@example.org\r\nSubject: Talks\r\n\r\n${MET}\r\n`),
      'i.csv': utf8(`id,text\nrow,"${MET}"\n`),
      'j.jsonl': utf8(`${JSON.stringify({ id: 'line', text: MET })}\n`),
      'k.zip': zip({ 'in/k.txt': utf8(MET), 'l.zip': zip({ 'l.txt': utf8(MET) }) }),
      'm.txt': singleByte(cafe, 'windows-1252'),
    };
    for (const [name, bytes] of Object.entries(files)) put(name, bytes);
    const { exit, errors, ids, dataset } = await documentsOf(folder);
    expect([exit, errors]).toEqual([0, []]);
    expect(ids).toEqual('a b c d e f g h k l line m row'.split(' '));
    // a mail has its subject with it and a page its title; all others are the same text to the letter
    const same = dataset?.documents.filter(({ id }) => !['c', 'h', 'm'].includes(id)).map(({ sha256 }) => sha256);
    expect(new Set(same).size).toBe(1);
    expect(dataset?.interactions).toHaveLength(1);
    expect(dataset?.interactions[0]?.evidence.map(({ document }) => document)).toEqual(['a', 'c', 'h', 'm']);
  });
  it('a text without actors: a valid result', async () => {
    const { exit, dataset } = await documentsOf(put('calm.txt', 'It rained all day, and the grass grew.'));
    expect([exit, dataset?.interactions]).toEqual([0, []]);
  });
  it('no date out of nothing: without --date and dates none is made up', async () => {
    const { dataset } = await documentsOf(
      put('x.txt', 'Russia met Belarus on 11 March. Poland blamed Belarus yesterday.'),
    );
    expect(dataset?.interactions.filter(({ date }) => date !== undefined)).toEqual([]);
    expect(dataset).not.toHaveProperty('created');
  });
});

describe('entente code tells each fault in one line and goes on', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'empty.txt', '', 'empty.txt: is empty'],
    ['white space alone', 'blank.txt', ' \n\t', 'blank.txt: is empty'],
    ['a binary file', 'binary.txt', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256), 'binary.txt: '],
    ['a broken PDF', 'bad.pdf', 'no pdf', 'bad.pdf: '],
    ['a scan', 'scan.pdf', pdf([[]]), 'scan.pdf: '],
    [
      'entities of XML',
      'xxe.odt',
      zip({ 'content.xml': utf8('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>') }),
      'entities',
    ],
    [
      'a text that is not English',
      'french.txt',
      'Les deux ministres se sont rencontrés lundi à Oslo et ont convenu que le commerce entre leurs pays devrait reprendre. Ils ont aussi parlé de la pêche, qui dure depuis dix ans.',
      'is in French: only English is coded',
    ],
  ])('%s', async (_, name, content, line) => {
    put('good.txt', MET);
    put(name, content);
    const { exit, ids, errors } = await documentsOf(folder);
    expect([exit, ids]).toEqual([1, ['good']]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(line);
  });
  it('a path that is not there, and one of a kind that is not read', async () => {
    const { exit, errors } = await documentsOf(put('good.txt', MET), at('gone.txt'), put('x.xyz', 'x'));
    expect(exit).toBe(1);
    expect(errors[0]).toBe(`${at('gone.txt')}: there is no such file or folder`);
    expect(errors[1]).toContain('x.xyz: is of a kind that is not read (.txt .md');
  });
  it('faults of documents.csv with line and column; the texts are coded', async () => {
    put('one.txt', MET);
    put('documents.csv', 'id,file,published\n1,one.txt,2022-02-30\n2,gone.txt,\n1,one.txt,\n');
    const { exit, ids, errors } = await documentsOf(folder);
    expect([exit, ids]).toEqual([1, ['1']]);
    expect(errors.map((line) => line.replace(`${folder}/`, ''))).toEqual([
      'documents.csv:2: published: "2022-02-30" is no date (YYYY, YYYY-MM or YYYY-MM-DD)',
      'documents.csv:4: id: "1" stands in line 2 already',
      'documents.csv:3: file: "gone.txt" is not in this folder',
    ]);
  });
  it('a documents.csv without a needed column', async () => {
    put('one.txt', MET);
    put('documents.csv', 'name,file\n1,one.txt\n');
    const { exit, ids, errors } = await documentsOf(folder);
    expect([exit, ids]).toEqual([1, ['one']]);
    expect(errors[0]).toContain('documents.csv:1: id: this column is missing');
  });
});

describe('entente code exits with 2 and writes nothing', () => {
  it.each<[string, () => readonly string[], string]>([
    ['nothing could be coded', () => [put('e.txt', ''), '--out', at('o.json')], 'nothing could be coded'],
    ['an empty folder', () => [folder, '--out', at('o.json')], 'holds no file that can be read'],
    ['no path', () => ['--out', at('o.json')], 'no PATH is given'],
    ['no --out', () => [put('a.txt', MET)], '--out is missing'],
    ['an unknown option', () => [put('a.txt', MET), '--out', at('o.json'), '--speed'], "Unknown option '--speed'"],
    ['an impossible date', () => [put('a.txt', MET), '--out', at('o.json'), '--date', '2022-13-01'], 'is no date'],
    ['a folder that is missing', () => [put('a.txt', MET), '--out', at('no/o.json')], 'does not exist'],
    [
      'an output of another kind',
      () => [put('a.txt', MET), '--out', at('o.csv')],
      'ends in .entente.json, or a folder',
    ],
    ['a file where a folder is meant', () => [put('a.txt', MET), '--out', put('o', 'x')], 'is a file, not a folder'],
    [
      'a correction that cannot be read',
      () => [put('a.txt', MET), '--out', at('o.json'), '--corrections', put('c.jsonl', '{"act":1}')],
      'c.jsonl:1: ',
    ],
    [
      'no corrections file',
      () => [put('a.txt', MET), '--out', at('o.json'), '--corrections', at('c.jsonl')],
      'there is no such file',
    ],
  ])('%s', async (_, args, message) => {
    const list = args();
    const before = readdirSync(folder, { recursive: true }).sort();
    const { exit, errors } = await code(...list);
    expect(exit).toBe(2);
    expect(errors.join('\n')).toContain(message);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });
  it('a folder that holds other things is left alone', async () => {
    put('mine/letter.doc', 'dear');
    const { exit, errors } = await code(put('a.txt', MET), '--out', at('mine'));
    expect([exit, readdirSync(at('mine'))]).toEqual([2, ['letter.doc']]);
    expect(errors[0]).toContain('holds other things than a dataset');
  });
});

describe('entente code writes', () => {
  it('a folder of tables that reads back as the JSON file does', async () => {
    const text = put('in/a.txt', MET);
    await code(text, '--out', at('same'), '--title', 'T', '--licence', 'CC0-1.0', '--created', '2026-01-01');
    await code(
      text,
      '--out',
      at('same.entente.json'),
      '--title',
      'T',
      '--licence',
      'CC0-1.0',
      '--created',
      '2026-01-01',
    );
    expect(readDataset(at('same'))).toEqual(readDataset(at('same.entente.json')));
    expect(readdirSync(folder).sort()).toEqual(['in', 'same', 'same.entente.json']);
  });
  it('over an earlier dataset; what else a person keeps there stays', async () => {
    await code(put('in/a.txt', MET), '--out', at('set'));
    put('set/notes/README.md', 'mine');
    expect((await code(put('in/b.txt', MET), '--out', at('set'))).exit).toBe(0);
    expect(readDataset(at('set')).documents[0]?.id).toBe('b');
    expect(readFileSync(at('set/notes/README.md'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual(['in', 'set']);
  });
  it('with corrections, and not over decisions that a run without them would drop', async () => {
    const text = put('in/a.txt', MET);
    await code(text, '--out', at('set'));
    const act = readDataset(at('set')).interactions[0];
    const { sha256: document } = readDataset(at('set')).documents[0] ?? { sha256: '' };
    const { start, end } = act?.evidence[0] ?? { start: 0, end: 1 };
    const decision = { time: '2026-01-01T00:00:00Z', act: 'confirm', at: { document, start, end } };
    const stale = { ...decision, act: 'hide', before: { name: 'Nobody' }, at: undefined };
    const file = put('c.jsonl', `${JSON.stringify(decision)}\n${JSON.stringify(stale)}\n`);
    const { exit, errors } = await code(text, '--out', at('set'), '--corrections', file);
    expect(exit).toBe(0);
    expect(errors).toEqual([`${file}: decision 2 no longer fits: there is no actor "Nobody", or several`]);
    expect(readDataset(at('set')).interactions[0]?.status).toBe('confirmed');
    expect(readDataset(at('set')).corrections).toHaveLength(2);
    const again = await code(text, '--out', at('set'));
    expect([again.exit, again.errors[0]]).toEqual([2, expect.stringContaining('holds 2 decisions of persons')]);
    expect((await code(text, '--out', at('set'), '--corrections', at('set/corrections.jsonl'))).exit).toBe(0);
  });
  it('the same bytes for the same input, from any folder', async () => {
    put('one/t/a.txt', MET);
    put('two/t/a.txt', MET);
    await code(at('one/t'), '--out', at('one/o.json'));
    await code(at('two/t'), '--out', at('two/o.json'));
    expect(readFileSync(at('one/o.json'))).toEqual(readFileSync(at('two/o.json')));
  });
});

it('npm run entente -- code works from another folder, on several threads with the bytes of one', () => {
  for (let i = 0; i < 6; i++) put(`in/t${i}.txt`, `${MET} Text ${i}.`);
  const root = join(import.meta.dirname, '..', '..');
  const run = (out: string, jobs: string): Buffer => {
    const args = ['src/cli/entente.mjs', 'code', 'in', '--out', out, '--name', 'n', '--jobs', jobs];
    execFileSync(process.execPath, [join(root, args[0] ?? ''), ...args.slice(1)], {
      cwd: root,
      env: { ...process.env, INIT_CWD: folder },
    });
    return readFileSync(at(out));
  };
  expect(run('many.json', '3')).toEqual(run('one.json', '1'));
}, 120_000);

it('entente ends without a complaint where the reader of its output has gone', () => {
  const launcher = join(import.meta.dirname, '..', '..', 'src', 'cli', 'entente.mjs');
  const gold = join(import.meta.dirname, '..', 'gold', 'news');
  writeFileSync(at('empty.json'), JSON.stringify({ documents: [], actors: [], interactions: [] }));
  const call = `"${process.execPath}" "${launcher}" score "${at('empty.json')}" "${gold}" --json 2>"${at('errors')}" | true`;
  execFileSync('sh', ['-c', call]);
  expect(readFileSync(at('errors'), 'utf8')).not.toContain('EPIPE');
}, 120_000);
