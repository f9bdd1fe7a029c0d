import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/cli/read-dataset.ts';
import { makeFigure } from '../../src/figure/figure.ts';
import { positionsWork } from '../../src/figure/positions.ts';
import { flatten, type Item, type Scene } from '../../src/figure/scene.ts';
import { DEFAULT_SPEC, type FigureSpec } from '../../src/figure/spec.ts';
import { toSvg } from '../../src/figure/svg.ts';
import { TEMPLATE_NAMES } from '../../src/figure/template.ts';
import { boxesNear, boxMarkDistance, type Box, type MarkGeometry } from '../../src/layout/labels-geometry.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { drawnDataset, HOSTILE } from './sample.ts';
import { typesetter } from './typesetter.ts';

const type = await typesetter();

const draw = (dataset: Dataset, changes: Partial<FigureSpec> = {}): Scene =>
  makeFigure({
    dataset,
    datasetHash: 'c'.repeat(64),
    spec: { ...DEFAULT_SPEC, ...changes },
    typesetter: type,
    layout: positionsWork,
    generator: 'Entente test',
  });

function groups(items: readonly Item[], name: string): Extract<Item, { kind: 'group' }>[] {
  return items.flatMap((item) =>
    item.kind === 'group' ? [...(item.name === name ? [item] : []), ...groups(item.items, name)] : [],
  );
}

/** The box of a text, from its shaped widths. */
function textBox(item: Extract<Item, { kind: 'text' }>): Box {
  const right = Math.max(...item.runs.map((run) => run.x + type.width(run.text, run.face) * item.size));
  return { x: item.x, y: item.y - 0.7 * item.size, width: right - item.x, height: 0.9 * item.size };
}

/** The geometry of a drawn mark, read back from its last shape. */
function markOf(group: Extract<Item, { kind: 'group' }>): MarkGeometry | undefined {
  const shape = group.items[group.items.length - 1];
  if (shape?.kind === 'circle') return { x: shape.cx, y: shape.cy, r: shape.r, shape: 'disc' };
  if (shape?.kind !== 'polygon') return undefined;
  const xs = shape.points.map(([x]) => x);
  const ys = shape.points.map(([, y]) => y);
  const width = Math.max(...xs) - Math.min(...xs);
  const x = (Math.max(...xs) + Math.min(...xs)) / 2;
  if (shape.points.length === 3)
    return {
      x,
      y: Math.min(...ys) + width / Math.sqrt(3),
      r: width / 2 / Math.sqrt(Math.PI / Math.sqrt(3)),
      shape: 'triangle',
    };
  const y = (Math.max(...ys) + Math.min(...ys)) / 2;
  const diamond = shape.points.some(([px]) => Math.abs(px - x) < 1e-6);
  return diamond
    ? { x, y, r: width / 2 / Math.sqrt(Math.PI / 2), shape: 'diamond' }
    : { x, y, r: width / Math.sqrt(Math.PI), shape: 'square' };
}

/** Every rule of a finished map that is broken, in words. */
function faults(scene: Scene): string[] {
  const found: string[] = [];
  const panels = groups(scene.items, 'panel');
  const labels = (
    panels.length > 0
      ? panels.flatMap((panel) =>
          groups(panel.items, 'label').map((label) => ({ ...label, key: `${panel.key ?? ''} ${label.key ?? ''}` })),
        )
      : groups(scene.items, 'label')
  ).map((group) => ({
    key: group.key ?? '',
    boxes: [...flatten(group.items)].flatMap((item) => (item.kind === 'text' ? [textBox(item)] : [])),
  }));
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1))
      if (a.boxes.some((p) => b.boxes.some((q) => boxesNear(p, q, 0, 0)))) found.push(`label ${a.key} on ${b.key}`);
  });
  for (const group of groups(scene.items, 'mark')) {
    const mark = markOf(group);
    for (const label of labels)
      if (mark && label.boxes.some((box) => boxMarkDistance(box, mark) <= 0))
        found.push(`label ${label.key} on mark ${group.key ?? ''}`);
  }
  for (const item of flatten(scene.items)) {
    if (item.kind !== 'text') continue;
    const box = textBox(item);
    if (
      box.x < -0.5 ||
      box.x + box.width > scene.width + 0.5 ||
      box.y < -0.5 ||
      box.y + box.height > scene.height + 0.5
    )
      found.push(`"${item.runs.map((run) => run.text).join('')}" leaves the sheet`);
  }
  return found;
}

describe('a figure', () => {
  for (const template of TEMPLATE_NAMES)
    for (const level of ['actors', 'states'] as const)
      it(`has no label on a label or mark and no text off the sheet: ${template}, ${level}`, () => {
        const filters = { ...DEFAULT_SPEC.filters, level };
        expect(faults(draw(drawnDataset(5, 40), { template, filters }))).toEqual([]);
      });

  for (const template of TEMPLATE_NAMES)
    for (const level of ['actors', 'states'] as const)
      it(`keeps these rules for the shipped dataset: ${template}, ${level}`, () => {
        const shipped = readDataset(join(import.meta.dirname, '..', '..', 'graph-data', 'belarus-2022'));
        const scene = draw(shipped, { template, filters: { ...DEFAULT_SPEC.filters, level } });
        expect(faults(scene)).toEqual([]);
        expect(groups(scene.items, 'label').length).toBeGreaterThan(0.5 * groups(scene.items, 'mark').length);
      });

  for (const view of ['ego', 'compare', 'actors', 'timeline'] as const)
    for (const template of TEMPLATE_NAMES)
      it(`has no text off the sheet and no label on another: ${view}, ${template}`, () => {
        const level = view === 'actors' ? 'actors' : 'states';
        const filters = { ...DEFAULT_SPEC.filters, level } as const;
        const dataset = drawnDataset(6, 24, ['A state of a rather long and official name']);
        const spec = {
          view,
          template,
          filters,
          base: 'actor-00000',
          with: view === 'ego' ? [] : ['actor-00001', 'actor-00002', 'actor-00003'],
        };
        expect(faults(draw(dataset, spec)).filter((fault) => !fault.includes(' on mark '))).toEqual([]);
      });

  it('keeps these rules for 300 actors', () => {
    const scene = draw(drawnDataset(8, 300));
    expect(faults(scene)).toEqual([]);
    expect(groups(scene.items, 'label').length).toBeGreaterThan(60);
    expect(groups(scene.items, 'mark')).toHaveLength(300);
  }, 60_000);

  it('keeps these rules with hostile names, and writes them as text', () => {
    const scene = draw(drawnDataset(2, 24, HOSTILE), { template: 'double' });
    expect(faults(scene)).toEqual([]);
    const svg = toSvg(scene, type);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toContain('שלום עולם');
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  it('is the same text twice, and says what makes it again', () => {
    const dataset = drawnDataset(3, 30);
    const svg = toSvg(draw(dataset), type);
    expect(toSvg(draw(dataset), type)).toBe(svg);
    expect(svg).toContain(`sha256:${'c'.repeat(64)}`);
    expect(svg).toContain('&quot;view&quot;: &quot;map&quot;');
    expect(svg).toContain('CC0-1.0');
  });

  it('draws marks area-true: area grows as strength does, in every shape', () => {
    const scene = draw(drawnDataset(5, 40));
    const area = (key: string): number => {
      const mark = groups(scene.items, 'mark').find((group) => group.key === key);
      const shape = mark && markOf(mark);
      return shape ? shape.r ** 2 : 0;
    };
    const marks = groups(scene.items, 'mark');
    const ratios = marks.flatMap((group) => {
      const count = Number(/: (\d+)\u00a0/.exec(group.title ?? '')?.[1]);
      const shape = group.items[group.items.length - 1];
      // Rings are drawn by their middle line.
      return shape?.kind === 'circle' && shape.stroke ? [] : [area(group.key ?? '') / count];
    });
    expect(ratios.length).toBeGreaterThan(20);
    expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.0001);
  });

  it('says so when there is nothing to draw', () => {
    const empty = { ...drawnDataset(1, 5), interactions: [] };
    expect(toSvg(draw(empty), type)).toContain('No interaction is shown.');
  });

  it('leaves out the parts that are switched off', () => {
    const svg = toSvg(
      draw(drawnDataset(3, 20), { hide: ['legend', 'sources', 'method', 'reading', 'dates', 'credit', 'subtitle'] }),
      type,
    );
    for (const word of ['Sources', 'Method', 'Reading', 'Dates', 'interactions of the pair'])
      expect(svg).not.toContain(`>${word}`);
  });
});
