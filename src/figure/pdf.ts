/** A scene as PDF: vector, text as text in embedded fonts, set glyph by glyph as it was measured. */
import { color, halo, n, setRun, type UsedGlyphs } from './pdf-text.ts';
import { flatten, type Item, type Scene } from './scene.ts';
import { lettersByFont } from './svg.ts';
import type { Font, Typesetter } from './typeset.ts';

type Drawn = Exclude<Item, { kind: 'group' }>;

/** CSS pixels to points. */
const POINT = 72 / 96;
/** Control points of a quarter circle. */
const KAPPA = 0.5522847498;

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

/** One page of the size of the scene. Same scene, same bytes; no clock is read. */
export async function toPdf(scene: Scene, type: Typesetter): Promise<Uint8Array> {
  const { PDFDocument, PDFName } = await import('@cantoo/pdf-lib');
  const { embedFont } = await import('./pdf-fonts.ts');
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const [width, height] = [scene.width * POINT, scene.height * POINT];
  const page = document.addPage([width, height]);
  const used = new Map<Font, UsedGlyphs>();
  const usedOf = (font: Font): UsedGlyphs => {
    const glyphs = used.get(font) ?? new Map<number, string>();
    used.set(font, glyphs);
    return glyphs;
  };
  const content: string[] = [`${n(POINT)} 0 0 ${n(-POINT)} 0 ${n(height)} cm 1 j`];
  if (scene.ground) content.push(`${color(scene.ground, 'rg')} 0 0 ${n(scene.width)} ${n(scene.height)} re f`);
  for (const item of flatten(scene.items)) {
    if (item.kind !== 'text') {
      content.push(shape(item));
      continue;
    }
    for (const run of item.runs) {
      if (item.halo)
        content.push(
          `[] 0 d ${color(item.halo.color, 'RG')} ${n(item.halo.width)} w\n${halo(type, run, item.y, item.size)}\nS`,
        );
      content.push(setRun(type, run, item.y, item.size, usedOf));
    }
  }
  const fonts = Object.fromEntries(
    [...lettersByFont(scene.items, type)].map(([font, letters]) => [
      font,
      embedFont(context, type, font, letters, usedOf(font)),
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
