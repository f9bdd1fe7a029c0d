import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/formats/limits.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { docx, odt, pdf, run, SENTENCE, singleByte, utf16, utf8, zip } from './samples.ts';

const only = async (name: string, bytes: Uint8Array) => {
  const { documents, problems } = await readFile(name, bytes);
  expect(problems).toEqual([]);
  expect(documents).toHaveLength(1);
  return documents[0]!;
};
const fault = async (name: string, bytes: Uint8Array) => {
  const { documents, problems } = await readFile(name, bytes);
  expect(documents).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.file).toBe(name);
  expect(problems[0]!.message).not.toContain('\n');
  return problems[0]!.message;
};

describe('readFile: plain texts', () => {
  it('reads UTF-8, UTF-16 with a mark, Windows-1251 and Windows-1252, and says which', async () => {
    expect(await only('a.txt', utf8(SENTENCE))).toMatchObject({ text: SENTENCE, encoding: 'utf-8' });
    expect(await only('a.txt', utf16(SENTENCE, true))).toMatchObject({ text: SENTENCE, encoding: 'utf-16le' });
    expect(await only('a.md', utf16(SENTENCE, false))).toMatchObject({ text: SENTENCE, encoding: 'utf-16be' });
    const russian = 'Министр иностранных дел встретился с послом в Минске, и стороны обсудили торговлю. '.repeat(4);
    expect(await only('r.txt', singleByte(russian, 'windows-1251'))).toMatchObject({
      text: russian,
      encoding: 'windows-1251',
    });
    const french = 'Le président a rencontré son homologue à Genève : « un échange très utile ». '.repeat(4);
    expect((await only('f.txt', singleByte(french, 'windows-1252'))).text).toBe(french);
  });

  it('gives LF line ends and NFC without a mark', async () => {
    expect((await only('a.txt', utf8('\uFEFFone\r\ntwo\rCafe\u0301'))).text).toBe('one\ntwo\nCafé');
  });

  it('skips a kind that it does not read, without a word', async () => {
    expect(await readFile('photo.png', utf8('x'))).toEqual({ documents: [], problems: [] });
  });

  it('says what binary data or a PDF under a false name are', async () => {
    expect(
      await fault(
        'a.txt',
        Uint8Array.from({ length: 400 }, (_, i) => i % 7),
      ),
    ).toMatch(/binary/);
    expect(await fault('b.txt', pdf([[[50, 700, SENTENCE]]]))).toMatch(/is a PDF, not a text/);
  });
});

describe('readFile: web pages', () => {
  const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Old | Site</title>
    <meta property="og:title" content="A visit"><meta name="author" content="Ann Lee"><meta property="og:site_name" content="The Post">
    <meta property="article:published_time" content="2023-05-04T10:00:00Z"><script>globalThis.pwned = true; document.title = 'x'</script></head>
    <body onload="globalThis.pwned = true"><nav><a href="#">Home</a><a href="#">News</a></nav><article><h1>A visit</h1>
    ${`<p>${SENTENCE} They spoke about trade, fishing and the sea for two hours, and both called the talks useful.</p>`.repeat(6)}</article>
    <footer>Imprint</footer><script>var hidden = 'script text'</script></body></html>`;

  it('give main text, title, author, publisher, date and language; no script runs or is read', async () => {
    const found = await only('a.html', utf8(page));
    expect(found).toMatchObject({
      title: 'A visit',
      author: 'Ann Lee',
      publisher: 'The Post',
      published: '2023-05-04',
      language: 'en',
    });
    expect(found.text).toContain(SENTENCE);
    expect(found.text).not.toMatch(/Imprint|script text|pwned/);
    expect('pwned' in globalThis).toBe(false);
  });

  it('keep names with markup as text', async () => {
    expect((await only('a.html', utf8('<p>Envoy &lt;b&gt;Bo&lt;/b&gt; spoke.</p>'))).text).toBe(
      'Envoy <b>Bo</b> spoke.',
    );
  });

  it('nested 100,000 deep are refused at once', async () => {
    expect(await fault('deep.html', utf8(`${'<div>'.repeat(100_000)}${SENTENCE}`))).toMatch(/nests elements/);
  });
});

describe('readFile: office documents', () => {
  it('.docx gives paragraphs with insertions and without deletions, and its properties', async () => {
    const body = `<w:p>${run('First ')}<w:ins w:id="1" w:author="a">${run('added ')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>gone </w:delText></w:r></w:del>${run('end.')}</w:p><w:p>${run(SENTENCE)}</w:p>`;
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Memo</dc:title><dc:creator>Ann</dc:creator><dcterms:created>2021-02-03T00:00:00Z</dcterms:created></cp:coreProperties>';
    expect(await only('a.docx', docx(body, core))).toMatchObject({
      text: `First added end.\n${SENTENCE}`,
      title: 'Memo',
      author: 'Ann',
      published: '2021-02-03',
    });
  });

  it('.odt gives paragraphs, leaves out tracked deletions', async () => {
    const body = `<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>Head</text:h><text:p>One<text:s text:c="2"/>two<text:line-break/>three</text:p><text:p>${SENTENCE}</text:p>`;
    expect((await only('a.odt', odt(body))).text).toBe(`Head\nOne  two\nthree\n${SENTENCE}`);
  });

  it('.odt that declares an entity is refused (XXE)', async () => {
    const bytes = zip({
      'content.xml': utf8(
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><office:document-content>&e;</office:document-content>',
      ),
    });
    expect(await fault('x.odt', bytes)).toMatch(/entities/);
  });

  it('a password is told', async () => {
    expect(await fault('p.odt', odt('', { 'META-INF/manifest.xml': utf8('<m:encryption-data/>') }))).toMatch(
      /password/,
    );
    expect(await fault('p.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatch(
      /password/,
    );
  });

  it('.rtf gives text with code pages, Unicode and without hidden or deleted words', async () => {
    const source = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}{\info{\title Memo}{\author Ann}}{\*\generator X;}\f0 Caf\'e9 \u8211? {\deleted gone }{\f1\'cc\'e8\'ed\'f1\'ea}\par {\b Bold} \{x\}\par}`;
    expect(await only('a.rtf', utf8(source))).toMatchObject({
      text: 'Café – Минск\nBold {x}',
      title: 'Memo',
      author: 'Ann',
    });
  });
});

describe('readFile: PDF', () => {
  it('joins lines to paragraphs, closes hyphens, reads columns in order, leaves out running heads', async () => {
    const column = (x: number, name: string) =>
      Array.from({ length: 12 }, (_, i): [number, number, string] => [
        x,
        700 - i * 14,
        `${name} line ${i} runs on with words`,
      ]);
    const page = (n: number): [number, number, string][] => [
      [250, 815, 'The Running Head'],
      [290, 20, String(n)],
      ...column(50, 'Left'),
      ...column(320, 'Right'),
    ];
    const { text } = await only('a.pdf', pdf([page(1), page(2), page(3)]));
    expect(text).not.toMatch(/Running Head/);
    expect(text.indexOf('Left line 11')).toBeLessThan(text.indexOf('Right line 0'));
    const hyphen = await only(
      'b.pdf',
      pdf([
        [
          [50, 700, 'The two ministers dis-'],
          [50, 686, 'cussed the border today.'],
        ],
      ]),
    );
    expect(hyphen.text).toBe('The two ministers discussed the border today.');
  });

  it('says that a scan has no text, a damaged file is damaged, and too many pages are too many', async () => {
    expect(await fault('scan.pdf', pdf([[]]))).toMatch(/no text layer/);
    expect(await fault('bad.pdf', utf8('%PDF-1.4\nnothing'))).toMatch(/damaged/);
    const three = pdf([1, 2, 3].map(() => [[50, 700, SENTENCE]]));
    expect((await readFile('many.pdf', three, { ...LIMITS, pages: 2 })).problems[0]?.message).toMatch(/claims 3 pages/);
  });

  it('does not believe a count of 100,000 pages that are not there', async () => {
    const claim = new TextDecoder('latin1').decode(pdf([[[50, 700, SENTENCE]]])).replace('/Count 1', '/Count 100000');
    const { documents, problems } = await readFile('claim.pdf', utf8(claim));
    expect(documents.map(({ text }) => text).join('') || problems[0]?.message).toMatch(/Oslo|pages/);
  });
});

describe('readFile: mail, tables and archives', () => {
  it('.eml gives subject, sender, day and body', async () => {
    const mail = `From: Ann Lee <ann@example.org>\r\nTo: b@example.org\r\nSubject: =?utf-8?Q?Caf=C3=A9?=\r\nDate: Thu, 04 May 2023 10:00:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${SENTENCE.replace('3 May', '3=20May')}\r\n`;
    const found = await only('a.eml', utf8(mail));
    expect(found).toMatchObject({ title: 'Café', author: 'Ann Lee', published: '2023-05-04' });
    expect(found.text.trim()).toBe(SENTENCE);
  });

  it('.csv and .jsonl give one document a row; bad lines are located and the others go on', async () => {
    const csv = await readFile('a.csv', utf8(`id,Date,Text\n1,2023-05-04,"${SENTENCE}"\n2,,"Two, lines\nhere"\n`));
    expect(csv.documents.map(({ id, published, text }) => [id, published, text])).toEqual([
      ['1', '2023-05-04', SENTENCE],
      ['2', undefined, 'Two, lines\nhere'],
    ]);
    const lines = await readFile('a.jsonl', utf8(`{"id":7,"text":"${SENTENCE}"}\nbroken\n{"id":"x"}\n`));
    expect(lines.documents).toHaveLength(1);
    expect(lines.problems.map(({ line }) => line)).toEqual([2, 3]);
    expect(await fault('no.csv', utf8('a,b\n1,2\n'))).toMatch(/no column of texts/);
  });

  it('.zip gives its readable files, nested ones too, under safe names', async () => {
    const inner = zip({ 'deep/b.txt': utf8('Second.') });
    const outer = zip({
      '../../etc/a.txt': utf8('First.'),
      'inner.zip': inner,
      'x.png': utf8('no'),
      'bad.pdf': utf8('no'),
    });
    const { documents, problems } = await readFile('o.zip', outer);
    expect(documents.map(({ file, text }) => [file, text])).toEqual([
      ['o.zip/etc/a.txt', 'First.'],
      ['o.zip/inner.zip/deep/b.txt', 'Second.'],
    ]);
    expect(problems.map(({ file }) => file)).toEqual(['o.zip/bad.pdf']);
  });

  it('a zip bomb is stopped early, too many entries and too deep nesting are told', async () => {
    const bomb = zip({ 'a.txt': new Uint8Array(40 << 20) });
    expect(
      await readFile('bomb.zip', bomb, {
        fileBytes: 1 << 30,
        unpackedBytes: 4 << 20,
        entries: 10,
        depth: 3,
        pages: 10,
        textLength: 1 << 20,
      }),
    ).toMatchObject({ documents: [], problems: [{ message: expect.stringMatching(/zip bomb/) }] });
    let nest = zip({ 'a.txt': utf8('x') });
    for (let i = 0; i < 5; i++) nest = zip({ 'n.zip': nest });
    expect((await readFile('n.zip', nest)).problems[0]?.message).toMatch(/archives within archives/);
    const many = zip(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, utf8('x')])));
    expect(
      (
        await readFile('m.zip', many, {
          fileBytes: 1 << 30,
          unpackedBytes: 4 << 20,
          entries: 50,
          depth: 3,
          pages: 10,
          textLength: 1 << 20,
        })
      ).problems[0]?.message,
    ).toMatch(/too many files/);
    expect(await fault('cut.zip', zip({ 'a.txt': utf8(SENTENCE.repeat(50)) }).subarray(0, 60))).toMatch(
      /damaged|no file/,
    );
  });
});
