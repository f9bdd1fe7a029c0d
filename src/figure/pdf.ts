/** A scene as PDF: vector, text as text in embedded fonts, set glyph by glyph as it was measured. */
import type { UsedGlyphs } from './pdf-fonts.ts';
import { flatten, type Item, type Run, type Scene } from './scene.ts';
import { lettersByFace } from './svg.ts';
import type { Face, Typesetter } from './typeset.ts';

type Drawn = Exclude<Item, { kind: 'group' }>;

/** CSS pixels to points. */
const POINT = 72 / 96;
/** Control points of a quarter circle. */
const KAPPA = 0.5522847498;

const n = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

function color(hexColor: string, operator: 'rg' | 'RG'): string {
  const value = Number.parseInt(hexColor.slice(1), 16);
  return `${[16, 8, 0].map((shift) => n(((value >> shift) & 255) / 255)).join(' ')} ${operator}`;
}

function circlePath(cx: number, cy: number, r: number): string {
  const k = KAPPA * r;
  const curve = (...values: number[]): string => `${values.map(n).join(' ')} c`;
  return [
    `${n(cx + r)} ${n(cy)} m`,
    curve(cx + r, cy + k, cx + k, cy + r, cx, cy + r),
    curve(cx - k, cy + r, cx - r, cy + k, cx - r, cy),
    curve(cx - r, cy - k, cx - k, cy - r, cx, cy - r),
    curve(cx + k, cy - r, cx + r, cy - k, cx + r, cy),
    'h',
  ].join('\n');
}

function shapePath(item: Exclude<Drawn, { kind: 'text' }>): string {
  switch (item.kind) {
    case 'line':
      return `${n(item.x1)} ${n(item.y1)} m ${n(item.x2)} ${n(item.y2)} l`;
    case 'rect':
      return `${n(item.x)} ${n(item.y)} ${n(item.width)} ${n(item.height)} re`;
    case 'circle':
      return circlePath(item.cx, item.cy, item.r);
    case 'polygon':
      return `${item.points.map(([x, y], i) => `${n(x)} ${n(y)} ${i === 0 ? 'm' : 'l'}`).join(' ')} h`;
  }
}

function shape(item: Exclude<Drawn, { kind: 'text' }>): string {
  const paint = item.fill && item.stroke ? 'B' : item.fill ? 'f' : item.stroke ? 'S' : 'n';
  return [
    ...(item.fill ? [color(item.fill, 'rg')] : []),
    ...(item.stroke ? [color(item.stroke, 'RG'), `${n(item.strokeWidth ?? 1)} w`] : []),
    item.dash ? `[${n(item.dash[0])} ${n(item.dash[1])}] 0 d` : '[] 0 d',
    shapePath(item),
    paint,
  ].join('\n');
}

/** The outline of ground behind a run: as shapes, so that copied text does not come twice. */
function halo(type: Typesetter, run: Run & { x: number }, y: number, size: number): string {
  const parts: string[] = [];
  let pen = run.x;
  for (const glyph of type.glyphs(run.text, run.face)) {
    let [px, py] = [0, 0];
    const at = (x: number, gy: number): string => `${n(pen + (glyph.dx + x) * size)} ${n(y - (glyph.dy + gy) * size)}`;
    for (const { type: command, values: v } of type.outline(run.face, glyph.id)) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = v;
      if (command === 'M') parts.push(`${at(a, b)} m`);
      else if (command === 'L') parts.push(`${at(a, b)} l`);
      else if (command === 'C') parts.push(`${at(a, b)} ${at(c, d)} ${at(e, f)} c`);
      else if (command === 'Q') {
        // A quadratic curve is a cubic with its control points two thirds of the way.
        const first = at(px + (2 / 3) * (a - px), py + (2 / 3) * (b - py));
        const second = at(c + (2 / 3) * (a - c), d + (2 / 3) * (b - d));
        parts.push(`${first} ${second} ${at(c, d)} c`);
      } else parts.push('h');
      if (v.length >= 2) [px, py] = [v[v.length - 2] ?? 0, v[v.length - 1] ?? 0];
    }
    pen += glyph.advance * size;
  }
  return parts.join('\n');
}

/** Sets a run at its place; kerning is what the shaped advance differs from the font's. */
function setRun(type: Typesetter, run: Run & { x: number }, y: number, size: number, used: UsedGlyphs): string {
  const glyphs = type.glyphs(run.text, run.face);
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
  const seen = new Set<number>();
  const parts: string[] = [];
  for (const glyph of glyphs) {
    const next = starts[starts.indexOf(glyph.cluster) + 1] ?? run.text.length;
    // Of the glyphs of one cluster the first stands for its whole text.
    const text = seen.has(glyph.cluster) ? '' : run.text.slice(glyph.cluster, next);
    seen.add(glyph.cluster);
    if (!used.get(glyph.id)) used.set(glyph.id, text);
    const natural = Math.round(type.advance(run.face, glyph.id) * 1000) / 1000;
    const kern = Math.round((natural - glyph.advance) * 1000);
    parts.push(`<${glyph.id.toString(16).toUpperCase().padStart(4, '0')}>${kern === 0 ? '' : ` ${String(kern)}`}`);
  }
  return `BT /${run.face} ${n(size)} Tf ${color(run.fill, 'rg')} 1 0 0 -1 ${n(run.x)} ${n(y)} Tm [${parts.join(' ')}] TJ ET`;
}

/** One page of the size of the scene. Same scene, same bytes; no clock is read. */
export async function toPdf(scene: Scene, type: Typesetter): Promise<Uint8Array> {
  const { PDFDocument, PDFName } = await import('@cantoo/pdf-lib');
  const { embedFace } = await import('./pdf-fonts.ts');
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const [width, height] = [scene.width * POINT, scene.height * POINT];
  const page = document.addPage([width, height]);
  const used = new Map<Face, UsedGlyphs>();
  const content: string[] = [`${n(POINT)} 0 0 ${n(-POINT)} 0 ${n(height)} cm 1 j`];
  if (scene.ground) content.push(`${color(scene.ground, 'rg')} 0 0 ${n(scene.width)} ${n(scene.height)} re f`);
  for (const item of flatten(scene.items)) {
    if (item.kind !== 'text') {
      content.push(shape(item));
      continue;
    }
    for (const run of item.runs) {
      const glyphs = used.get(run.face) ?? new Map<number, string>();
      used.set(run.face, glyphs);
      if (item.halo)
        content.push(
          `[] 0 d ${color(item.halo.color, 'RG')} ${n(item.halo.width)} w\n${halo(type, run, item.y, item.size)}\nS`,
        );
      content.push(setRun(type, run, item.y, item.size, glyphs));
    }
  }
  const fonts = Object.fromEntries(
    [...lettersByFace(scene.items)].map(([face, letters]) => [
      face,
      embedFace(context, type, face, letters, used.get(face) ?? new Map()),
    ]),
  );
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content.join('\n'))));
  page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts }));
  const { meta } = scene;
  document.setTitle(meta.title, { showInWindowTitleBar: true });
  document.setAuthor(meta.creator);
  document.setSubject(meta.description);
  document.setKeywords([
    `sha256:${meta.dataset}`,
    ...(meta.licence ? [meta.licence] : []),
    `settings: ${meta.settings}`,
  ]);
  document.setCreator(meta.generator);
  document.setProducer('pdf-lib');
  document.setLanguage('en');
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}
