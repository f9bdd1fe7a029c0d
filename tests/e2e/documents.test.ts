/** Own documents in a real browser: added, corrected, kept across a reload, nothing executed, nothing sent elsewhere. */
import { afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openDocuments, startApp } from './app.ts';
import { watchMemory } from './memory.ts';
import { docx, odt, pdf, run, utf16, utf8, zip } from '../formats/samples.ts';

const app = startApp();
let page: Page;
const foreign: string[] = [];
afterEach(async () => {
  await page.context().close();
  expect(foreign).toEqual([]);
});

async function open(): Promise<void> {
  page = await openDocuments(app, {}, (opening) =>
    opening.on('request', (request) => {
      if (![app.url, 'blob:', 'data:'].some((own) => request.url().startsWith(own))) foreign.push(request.url());
    }),
  );
}
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

const BRIEFS = [
  'On 3 May 2021 the foreign minister of Norway, Kari Nordmann, met the Chilean ambassador in Oslo. Norway thanked Chile for its help.',
  'Finland condemned Estonia on 4 June 2021. On 5 June 2021 Estonia expelled two Finnish diplomats.',
  'Sweden and Denmark signed an agreement on 7 July 2021 in Stockholm. Denmark criticised Norway for the delay.',
];

it('three files are added, a wrong act is corrected and another rejected by keyboard, all survives a reload, undo takes it back', async () => {
  await open();
  const before = await page.locator('[aria-label="Documents"] ol > li').count();
  await page
    .getByTestId('add-documents')
    .setInputFiles(BRIEFS.map((text, i) => file(`brief-${i + 1}.txt`, utf8(text))));
  await page.getByText('3 documents added.').waitFor();
  expect(await page.locator('[aria-label="Documents"] ol > li').count()).toBe(before + 3);

  const reviewed = page.getByText(/\d+ of \d+ interactions reviewed/);
  const total = Number(/of ([\d,]+)/.exec((await reviewed.textContent())!)![1]!.replace(',', ''));
  // the dataset that comes with the app brings judgements of its own
  const judged = async (): Promise<number> =>
    Number(
      /Of ([\d,]+) judgement/.exec(await page.locator('[aria-label="Review"]').innerText())?.[1]?.replace(',', '') ?? 0,
    );
  const atFirst = await judged();
  await page.locator('#main').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.getByLabel('Date', { exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1999-12-31');
  await page.keyboard.press('Enter');
  await expect.poll(judged).toBe(atFirst + 1);
  await page.keyboard.press('x');
  await expect.poll(judged).toBe(atFirst + 2);
  const link = page.url();
  expect(link).toContain('-mine');
  await page.waitForTimeout(400);

  await page.goto('about:blank');
  await page.goto(link);
  await expect.poll(judged, { timeout: 20_000 }).toBe(atFirst + 2);
  expect(await page.getByText(/\d+ of \d+ interactions reviewed/).textContent()).toContain(
    `of ${(total - 1).toLocaleString('en-GB')}`,
  );
});

it('two hundred mixed files: the good ones are coded, each bad one is explained, nothing is executed, in less than 600 MB', async () => {
  await open();
  const text = (i: number): string =>
    `On ${(i % 27) + 1} May ${1990 + (i % 30)} the president of Finland met the president of Estonia in Helsinki. Report number ${i}.`;
  const kinds: ((i: number) => [string, Uint8Array])[] = [
    (i) => [`t${i}.txt`, utf8(text(i))],
    (i) => [`u${i}.md`, utf16(text(i), i % 2 === 0)],
    (i) => [
      `h${i}.html`,
      utf8(
        `<title>Report</title><p>${text(i)}</p><script>globalThis.pwned=1</script><img src=x onerror="globalThis.pwned=1">`,
      ),
    ],
    (i) => [`d${i}.docx`, docx(`<w:p>${run(text(i))}</w:p>`)],
    (i) => [`o${i}.odt`, odt(`<text:p>${text(i)}</text:p>`)],
    (i) => [`r${i}.rtf`, utf8(`{\\rtf1\\ansi ${text(i)}\\par}`)],
    (i) => [
      `p${i}.pdf`,
      pdf([
        [
          [50, 700, text(i).slice(0, 70)],
          [50, 686, text(i).slice(70)],
        ],
      ]),
    ],
    (i) => [`m${i}.eml`, utf8(`From: a@example.org\r\nSubject: Report ${i}\r\n\r\n${text(i)}\r\n`)],
    (i) => [
      `z${i}.zip`,
      zip({ [`inner/${i}.txt`]: utf8(text(i)), 'deep.zip': zip({ 'n.txt': utf8(`${text(i)} Nested.`) }) }),
    ],
    (i) => [`c${i}.csv`, utf8(`id,text\n1,"${text(i)}"\n`)],
  ];
  const good = Array.from({ length: 180 }, (_, i) => file(...kinds[i % kinds.length]!(i)));
  const bomb = zip({ 'a.txt': new Uint8Array(300 << 20) });
  const bad = [
    file('bomb.zip', bomb),
    file('xxe.odt', zip({ 'content.xml': utf8('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>') })),
    file('scan.pdf', pdf([[]])),
    file('broken.pdf', utf8('%PDF-1.7 nothing here')),
    file('broken.docx', utf8('PK\u0003\u0004 broken')),
    file('secret.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
    file('empty.txt', new Uint8Array()),
    file(
      'binary.txt',
      Uint8Array.from({ length: 900 }, (_, i) => i % 5),
    ),
    file('not.rtf', utf8('plain words')),
    file(
      'french.txt',
      utf8(
        'Les deux ministres se sont rencontrés lundi à Oslo et ont convenu que le commerce entre leurs pays devrait reprendre. Ils ont aussi parlé de la pêche, qui dure depuis dix ans.',
      ),
    ),
    file('no-column.csv', utf8('a,b\n1,2\n')),
    file('lines.jsonl', utf8('not json\n')),
    file('deep.html', utf8('<div>'.repeat(50_000))),
    file('cut.zip', zip({ 'a.txt': utf8('x'.repeat(5000)) }).subarray(0, 50)),
    file('pictures.zip', zip({ 'a.png': utf8('x') })),
    file('locked.odt', zip({ 'content.xml': utf8('<a/>'), 'META-INF/manifest.xml': utf8('<m:encryption-data/>') })),
    file('pretend.txt', pdf([[[50, 700, 'A PDF under a false name']]])),
    file('<img src=x onerror=globalThis.pwned=1>.pdf', utf8('no')),
    file('claims.pdf', utf8(new TextDecoder('latin1').decode(pdf([[]])).replace('/Count 1', '/Count 100000'))),
    file('cycle.odt', zip({ 'content.xml': utf8('<a><b></a>') })),
  ];
  const memory = await watchMemory(app.browser);
  await page.getByTestId('add-documents').setInputFiles([...good, ...bad]);
  await page.getByText(/documents added/).waitFor({ timeout: 110_000 });
  const report = await page.locator('.report').innerText();
  expect(report, report).toContain('198 documents added.');
  await page.locator('summary', { hasText: 'left out' }).click();
  const said = await page.locator('.report details', { hasText: 'left out' }).locator('li').allTextContents();
  for (const { name } of bad)
    expect(
      said.some((line) => line.startsWith(name)),
      name,
    ).toBe(true);
  expect(said).toHaveLength(bad.length);
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  const peak = memory.stop();
  console.log(`two hundred mixed files: at most ${peak.toFixed(0)} MB`);
  expect(peak).toBeLessThan(600);
}, 150_000);

it('from an act in the text to its tie on the map, from its evidence back to the text, and the browser leads back again', async () => {
  await open();
  await page.locator('summary', { hasText: 'Project:' }).click();
  await page.getByLabel('Name of a new project').fill('Evidence');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor();
  await page.getByTestId('add-documents').setInputFiles([
    file('north.txt', utf8(BRIEFS[0]!)),
    file(
      'caf\u00e9.txt',
      Uint8Array.from(`${BRIEFS[1]} They met in a caf\u00e9.`, (letter) => letter.charCodeAt(0)),
    ),
  ]);
  await page.getByText('2 documents added.').waitFor();
  // as what a text was read that is not UTF-8
  expect(await page.getByText(/: read as (iso-8859-1|windows-1252)/).count()).toBe(1);

  await page.locator('#main').focus();
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'Add what was missed' }).waitFor();
  expect(page.url()).not.toContain('arrows');
  await page.keyboard.press('Escape');

  await page.locator('#main').focus();
  await page.keyboard.press('j');
  const title = await page.locator('[aria-label="Reader"] h1').innerText();
  await page.getByRole('button', { name: 'Show this act on the map' }).click();
  const link = page.getByRole('button', { name: `Read it in ${title}` });
  await link.waitFor();
  // the address follows a moment later
  await expect.poll(() => page.url()).not.toMatch(/#documents/);
  await link.click();
  await expect.poll(() => page.url()).toMatch(/#documents/);
  await page.locator('[aria-label="Reader"] mark').first().waitFor();
  expect(await page.locator('[aria-label="Reader"] h1').innerText()).toBe(title);
  await page.goBack();
  await link.waitFor();
});
