/** A title that a person types is read from the side of its first strong letter, in every kind of file. */
import { describe, expect, it } from 'vitest';
import { readsFromRight } from '../../src/figure/direction.ts';
import { isolate } from '../../src/figure/isolates.ts';
import { makeFigure } from '../../src/figure/figure.ts';
import { toPdf } from '../../src/figure/pdf.ts';
import { positionsWork } from '../../src/figure/positions.ts';
import { flatten, type Scene } from '../../src/figure/scene.ts';
import { DEFAULT_SPEC, type FigureSpec } from '../../src/figure/spec.ts';
import { toSvg } from '../../src/figure/svg.ts';
import { drawnDataset } from './sample.ts';
import { typesetter } from './typesetter.ts';

const type = await typesetter();
const draw = (changes: Partial<FigureSpec>): Scene =>
  makeFigure({
    dataset: drawnDataset(4, 12),
    datasetHash: 'd'.repeat(64),
    spec: { ...DEFAULT_SPEC, ...changes },
    typesetter: type,
    layout: positionsWork,
    generator: 'Entente test',
  });
/** What of a text is seen from left to right. */
const seen = (text: string): string =>
  type
    .glyphs(text, 'serif')
    .filter(({ advance }) => advance > 0)
    .map(({ cluster }) => text[cluster])
    .join('');
const texts = (scene: Scene) => [...flatten(scene.items)].flatMap((item) => (item.kind === 'text' ? [item] : []));
const saying = (scene: Scene, part: string) =>
  texts(scene).filter(({ runs }) => runs.some(({ text }) => text.includes(part)));

describe('readsFromRight', () => {
  it.each([
    ['Minsk', false],
    ['שלום Minsk', true],
    ['Minsk שלום', false],
    ['2022: علي', true],
    ['«شهر» and more', true],
    ['2022, 2023', false],
    ['', false],
    // what is isolated does not decide
    [`${isolate('שלום')}: a greeting`, false],
  ])('%s: %s', (text, expected) => expect(readsFromRight(text)).toBe(expected));
});

describe('a title that begins with a letter read from the right', () => {
  const title = 'שלום (Minsk), 2022!';
  const scene = draw({ title, template: 'a4' });
  const [set] = saying(scene, 'שלום');

  it('has its end at the left and its beginning at the right edge of the words', () => {
    // brackets are turned when they are drawn: seen from the left, what closes comes first
    expect(seen(set!.runs[0]!.text)).toBe('!2022 ,)Minsk( םולש');
    const [turned] = type
      .glyphs(set!.runs[0]!.text, 'serif')
      .filter(({ cluster }) => set!.runs[0]!.text[cluster] === ')');
    expect(turned!.id).toBe(type.glyphs('(', 'serif')[0]!.id);
    const rule = [...flatten(scene.items)].find((item) => item.kind === 'line')!;
    expect(set!.anchor).toEqual({ align: 'end', x: rule.kind === 'line' ? rule.x2 : 0 });
  });
  it('is the same words in SVG and in what a PDF says', async () => {
    const svg = toSvg(scene, type);
    expect(svg).toContain(`\u2067${title}\u2069`);
    expect(svg).toContain(`<title id="figure-title">${title}</title>`);
    expect(Buffer.from(await toPdf(scene, type)).toString('latin1')).not.toMatch(/<(?:[0-9A-F]{4})*206[79]/);
  });
  it('leaves a title that begins with another letter where it was, and what is not typed as well', () => {
    const [latin] = saying(draw({ title: 'Minsk: שלום!', template: 'a4' }), 'Minsk');
    expect(seen(latin!.runs[0]!.text)).toBe('Minsk: םולש!');
    expect(latin!.anchor).toBeUndefined();
    expect(saying(scene, 'Who did what')[0]!.anchor).toBeUndefined();
  });
  it('breaks into lines that are read from the right each, whatever letter they begin with', () => {
    const long = draw({ title: `שלום ${'Minsk '.repeat(12)}!`, template: 'column' });
    const lines = saying(long, 'Minsk').filter(({ anchor }) => anchor?.align === 'end');
    expect(lines.length).toBeGreaterThan(1);
    expect(seen(lines.at(-1)!.runs[0]!.text)).toMatch(/^! Minsk/);
  });
  it('a typed credit is kept apart from the words that follow it', () => {
    const scene = draw({ credit: 'שלום.', template: 'a4' });
    const [foot] = saying(scene, 'dataset sample');
    expect(seen(foot!.runs[0]!.text)).toMatch(/^םולש, dataset sample\. All interactions/);
  });
});
