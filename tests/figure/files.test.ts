import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { openResvg } from '../../src/cli/figure-engines.ts';
import { makeFigure } from '../../src/figure/figure.ts';
import { FOREIGN_FILES } from '../../src/figure/scripts.ts';
import { toPdf } from '../../src/figure/pdf.ts';
import { bitmapSize, toPng } from '../../src/figure/png.ts';
import { positionsWork } from '../../src/figure/positions.ts';
import type { Scene } from '../../src/figure/scene.ts';
import { DEFAULT_SPEC, type FigureSpec } from '../../src/figure/spec.ts';
import { toSvg } from '../../src/figure/svg.ts';
import { FACE_FILES } from '../../src/figure/typeset.ts';
import { drawnDataset, HOSTILE } from './sample.ts';
import { typesetter } from './typesetter.ts';

const type = await typesetter();
const resvg = await openResvg();
const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'entente-figure-'));

const draw = (count: number, changes: Partial<FigureSpec> = {}, names: readonly string[] = []): Scene =>
  makeFigure({
    dataset: drawnDataset(4, count, names),
    datasetHash: 'd'.repeat(64),
    spec: { ...DEFAULT_SPEC, template: 'column', ...changes },
    typesetter: type,
    layout: positionsWork,
    generator: 'Entente test',
  });

/** Whether a program is here; where it is not, the test says so and is left out. */
function has(program: string, ...version: string[]): boolean {
  const found = spawnSync(program, version).error === undefined;
  if (!found) console.log(`left out: ${program} is not installed`);
  return found;
}

const pngSize = (png: Uint8Array): [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('a figure as PNG', () => {
  const scene = draw(20);

  it('has the size and resolution that were asked for, and the same bytes twice', () => {
    const png = toPng(scene, type, resvg, 300);
    expect(pngSize(png)).toEqual(bitmapSize(scene, 300));
    expect(png).toEqual(toPng(scene, type, resvg, 300));
    const text = Buffer.from(png).toString('latin1');
    const at = text.indexOf('pHYs');
    // 300 dots an inch are 11811 a metre.
    expect(Buffer.from(png).readUInt32BE(at + 4)).toBe(11811);
    expect(at).toBe(37);
  }, 30_000);

  it('is 4960 by 7016 pixels for A4 at 600 dpi', () => {
    expect(bitmapSize(draw(3, { template: 'a4' }), 600)).toEqual([4960, 7016]);
  });

  it('refuses a bitmap that no program opens, and a resolution out of range', () => {
    expect(() => toPng({ ...scene, width: 20_000, height: 20_000 }, type, resvg, 300)).toThrow('are too many');
    expect(() => toPng(scene, type, resvg, 5)).toThrow('outside 24 to 2400');
  });
});

describe('a figure as PDF', async () => {
  const file = join(folder, 'figure.pdf');
  const scene = draw(20, { title: 'Who deals with whom, finished' }, HOSTILE);
  writeFileSync(file, await toPdf(scene, type));

  it('has the same bytes twice', async () => {
    expect(Buffer.from(await toPdf(scene, type)).equals(readFileSync(file))).toBe(true);
  });

  it.runIf(has('qpdf', '--version'))('passes qpdf --check', () => {
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it.runIf(has('pdffonts', '-v'))('embeds every font, as a subset that can be copied from', () => {
    const rows = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) expect(row).toMatch(/yes yes yes/);
  });

  it.runIf(has('pdftotext', '-v'))('gives its title and names back as text', () => {
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toContain('Who deals with whom, finished');
    for (const name of ['Name10', 'Name12']) expect(text).toContain(name);
    expect(text).toContain('<script>alert(1)</script>');
    // in the order of reading, joined letters apart, families and all
    for (const name of ['שלום עולם', 'علي', '👩‍👩‍👧']) expect(text).toContain(name);
  });
});

describe('a figure as SVG', () => {
  it.runIf(has('rsvg-convert', '--version')).each([
    ['plain names', []],
    ['names in every script', HOSTILE],
  ])('looks in rsvg-convert as in resvg, the same ink within two parts in a hundred: %s', (_what, names) => {
    const scene = draw(25, {}, names);
    const file = join(folder, 'figure.svg');
    writeFileSync(file, toSvg(scene, type));
    const files = [...Object.values(FACE_FILES), ...Object.values(FOREIGN_FILES)];
    const fonts = [...new Set(files.map((path) => dirname(dirname(require.resolve(path)))))];
    const config = join(folder, 'fonts.conf');
    writeFileSync(
      config,
      `<?xml version="1.0"?><fontconfig>${fonts.map((dir) => `<dir>${dir}</dir>`).join('')}<cachedir>${folder}</cachedir></fontconfig>`,
    );
    execFileSync('rsvg-convert', ['-z', '2', file, '-o', join(folder, 'rsvg.png')], {
      env: { ...process.env, FONTCONFIG_FILE: config },
    });
    const theirs = readFileSync(join(folder, 'rsvg.png'));
    const ours = toPng(scene, type, resvg, 192);
    const [width, height] = pngSize(theirs);
    expect(Math.abs(width - pngSize(ours)[0])).toBeLessThanOrEqual(1);
    expect(Math.abs(height - pngSize(ours)[1])).toBeLessThanOrEqual(1);
    // Both are drawn once more by one renderer, small, and compared as grey values.
    const grey = (png: Uint8Array): number[] => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${String(width)}" height="${String(height)}"><image width="${String(width)}" height="${String(height)}" xlink:href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`;
      const image = new resvg(svg, {
        fitTo: { mode: 'width', value: 160 },
        font: { fontBuffers: [], loadSystemFonts: false, defaultFontFamily: '' },
        textRendering: 2,
      }).render() as unknown as { pixels: Uint8Array };
      const { pixels } = image;
      return Array.from({ length: pixels.length / 4 }, (_, i) => {
        const [r = 0, g = 0, b = 0, a = 0] = pixels.subarray(4 * i, 4 * i + 4);
        return a === 0 ? 1 : (r + g + b) / 765;
      });
    };
    const [a, b] = [grey(theirs), grey(ours)];
    const difference = a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 1)), 0) / a.length;
    const ink = a.reduce((sum, value) => sum + (1 - value), 0) / a.length;
    expect(ink).toBeGreaterThan(0.01);
    expect(difference).toBeLessThan(0.02);
  });

  it('is well-formed XML, hostile names and all, and holds every name as text', () => {
    const parser = new SaxesParser();
    let text = '';
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('text', (piece) => (text += piece));
    parser.write(toSvg(draw(20, {}, HOSTILE), type)).close();
    for (const name of ['<script>alert(1)</script>', 'שלום עולם', 'علي', '👩‍👩‍👧']) expect(text).toContain(name);
  });

  it('carries the fonts of other scripts where names need them, and only there', () => {
    expect(toSvg(draw(20), type)).not.toContain('Noto');
    const svg = toSvg(draw(20, {}, HOSTILE), type);
    for (const family of ['Noto Sans Hebrew', 'Noto Sans Arabic', 'Noto Emoji'])
      expect(svg).toContain(`@font-face{font-family:'${family}'`);
    expect(svg).not.toContain('Noto Sans Georgian');
  });
});
