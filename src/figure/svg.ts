/** A scene as SVG text: real text in shipped fonts, subset and embedded, so that one file is the whole figure. */
import { base64 } from './base64.ts';
import { isSetFromRight } from './isolates.ts';
import { flatten, type Item, type Run, type Scene } from './scene.ts';
import { FOREIGN_FONTS, foreignStyle } from './scripts.ts';
import { outlinesOf } from './outline.ts';
import { FACE_STYLE, FACES, type Face, type Font, type Typesetter } from './typeset.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML content and attributes; what XML 1.0 cannot hold (control characters, lone surrogates) is replaced. */
export const escapeXml = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\P{Control}\t\n]|[\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** At most two decimals, never -0; by way of six, so that the last bit of a sine, which engines differ in, tips no rounding. */
export const number = (value: number): string => String(Math.round(Math.round(value * 1e6) / 1e4) / 100 + 0);

/** How the text of one document is written. */
interface Setting {
  readonly type: Typesetter;
  /** Runs of a line follow one another, at the distance of their space: where a program has not the fonts, nothing overlaps. */
  readonly flow: boolean;
  /** Fonts by preference for each family of the faces; those of other scripts that the drawing has come second. */
  readonly families: Readonly<Record<string, string>>;
}

const isFace = (font: Font): font is Face => (FACES as readonly string[]).includes(font);
/** Whether its letters or their order are more than a painter without the fonts knows. */
const isForeign = (type: Typesetter, run: Run): boolean =>
  isSetFromRight(run.text) || type.pieces(run.text, run.face).some(({ font }) => !isFace(font));

function familiesFor(fonts: Iterable<Font>): Setting['families'] {
  const foreign = [...fonts].flatMap((font) => (isFace(font) ? [] : [`'${foreignStyle(font).family}', `]));
  const others = [...new Set(foreign)].join('');
  return {
    'Source Sans 3': `'Source Sans 3', ${others}'Source Sans Pro', 'Arial Narrow', 'Helvetica Neue', Arial, sans-serif`,
    Newsreader: `Newsreader, ${others}Georgia, 'Times New Roman', serif`,
  };
}

function paint(item: {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}): string {
  return (
    ` fill="${item.fill ?? 'none'}"` +
    (item.stroke ? ` stroke="${item.stroke}" stroke-width="${number(item.strokeWidth ?? 1)}"` : '') +
    (item.dash ? ` stroke-dasharray="${number(item.dash[0])} ${number(item.dash[1])}"` : '')
  );
}

function faceAttributes(face: Face, { families }: Setting): string {
  const { family, weight, italic } = FACE_STYLE[face];
  return (
    (family === 'Source Sans 3' ? '' : ` font-family="${families[family] ?? family}"`) +
    (weight === 400 ? '' : ` font-weight="${String(weight)}"`) +
    (italic ? ' font-style="italic"' : '')
  );
}

type TextItem = Extract<Item, { kind: 'text' }>;

/** A run as the outline of its letters, for a painter that would look for their fonts and their order by itself. */
function pathElement({ y, size }: TextItem, run: TextItem['runs'][number], halo: string, type: Typesetter): string {
  const d = outlinesOf(type, run, y, size).map(({ type: command, values }) => command + values.map(number).join(' '));
  return `<path d="${d.join('')}"${halo} fill="${run.fill}"/>`;
}

function textElement(item: TextItem, setting: Setting): string {
  const { type, flow } = setting;
  const halo = item.halo
    ? ` stroke="${item.halo.color}" stroke-width="${number(item.halo.width)}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  const anchor = item.anchor ? ` text-anchor="${item.anchor.align}"` : '';
  const open = `<text x="${number(item.anchor?.x ?? item.x)}"${anchor} y="${number(item.y)}" font-size="${number(item.size)}"${halo}`;
  if (!flow && item.runs.some((run) => isForeign(type, run)))
    return item.runs
      .map((run) =>
        isForeign(type, run)
          ? pathElement(item, run, halo, type)
          : textElement(
              {
                kind: 'text',
                x: run.x,
                y: item.y,
                size: item.size,
                runs: [run],
                ...(item.halo ? { halo: item.halo } : {}),
              },
              setting,
            ),
      )
      .join('');
  const [first] = item.runs;
  if (item.runs.length === 1 && first)
    return `${open} fill="${first.fill}"${faceAttributes(first.face, setting)}>${escapeXml(first.text)}</text>`;
  const place = (run: Run & { x: number }, i: number): string => {
    const before = item.runs[i - 1];
    if (!flow || !before) return `x="${number(run.x)}"`;
    return `dx="${number(run.x - before.x - type.width(before.text, before.face) * item.size)}"`;
  };
  const span = (run: Run & { x: number }, i: number): string =>
    `<tspan ${place(run, i)} fill="${run.fill}"${faceAttributes(run.face, setting)}>${escapeXml(run.text)}</tspan>`;
  return `${open}>${item.runs.map(span).join('')}</text>`;
}

function element(item: Item, indent: string, setting: Setting): string {
  switch (item.kind) {
    case 'line':
      return `<line x1="${number(item.x1)}" y1="${number(item.y1)}" x2="${number(item.x2)}" y2="${number(item.y2)}"${paint(item)}/>`;
    case 'rect':
      return `<rect x="${number(item.x)}" y="${number(item.y)}" width="${number(item.width)}" height="${number(item.height)}"${paint(item)}/>`;
    case 'circle':
      return `<circle cx="${number(item.cx)}" cy="${number(item.cy)}" r="${number(item.r)}"${paint(item)}/>`;
    case 'polygon':
      return `<polygon points="${item.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')}"${paint(item)}/>`;
    case 'text':
      return textElement(item, setting);
    case 'group': {
      const key = item.key === undefined ? '' : ` data-id="${escapeXml(item.key)}"`;
      const title = item.title === undefined ? '' : `<title>${escapeXml(item.title)}</title>`;
      const inner = item.items.map((child) => `\n${indent}  ${element(child, `${indent}  `, setting)}`).join('');
      return `<g class="${item.name}"${key}>${title}${inner}\n${indent}</g>`;
    }
  }
}

/** The letters that each font sets in a drawing, sorted. */
export function lettersByFont(items: readonly Item[], type: Typesetter): ReadonlyMap<Font, string> {
  const letters = new Map<Font, Set<string>>();
  for (const item of flatten(items))
    if (item.kind === 'text')
      for (const run of item.runs)
        for (const { font, text } of type.pieces(run.text, run.face)) {
          const set = letters.get(font) ?? new Set();
          letters.set(font, set);
          for (const letter of text) set.add(letter);
        }
  return new Map(
    [...FACES, ...FOREIGN_FONTS].flatMap((font) => {
      const set = letters.get(font);
      return set ? [[font, [...set].sort().join('')] as const] : [];
    }),
  );
}

function fontFaces(fonts: ReadonlyMap<Font, string>, type: Typesetter): string {
  const faces = [...fonts].map(([font, letters]) => {
    const { family, weight, italic } = isFace(font) ? FACE_STYLE[font] : foreignStyle(font);
    const data = base64(type.subset(font, letters));
    return `@font-face{font-family:'${family}';font-weight:${String(weight)};font-style:${italic ? 'italic' : 'normal'};src:url(data:font/ttf;base64,${data}) format('truetype')}`;
  });
  // Scripts without italics stay upright, as they are in PNG and PDF.
  return [...faces, ...([...fonts.keys()].every(isFace) ? [] : ['text{font-synthesis:none}'])].join('\n');
}

/** Dublin Core in RDF, as Inkscape and others write it. */
function metadata(scene: Scene): string {
  const { meta } = scene;
  const fields = [
    `<dc:title>${escapeXml(meta.title)}</dc:title>`,
    `<dc:creator>${escapeXml(meta.creator)}</dc:creator>`,
    `<dc:description>${escapeXml(meta.description)}</dc:description>`,
    ...(meta.licence ? [`<dc:rights>${escapeXml(meta.licence)}</dc:rights>`] : []),
    `<dc:source>sha256:${escapeXml(meta.dataset)}</dc:source>`,
    `<dc:format>image/svg+xml</dc:format>`,
    `<entente:generator>${escapeXml(meta.generator)}</entente:generator>`,
    `<entente:settings>${escapeXml(meta.settings)}</entente:settings>`,
  ];
  return (
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
    ` xmlns:entente="urn:entente:figure"><rdf:Description rdf:about="">${fields.join('')}</rdf:Description></rdf:RDF></metadata>`
  );
}

export interface SvgOptions {
  /** False leaves the fonts out: for a preview on a page that has them, and for rasterising with the fonts at hand. Default true. */
  readonly embedFonts?: boolean;
  /** False gives every run of a line its own x: resvg sets runs that follow one another in one face. Letters of other scripts are then outlines. Default true. */
  readonly flow?: boolean;
  /** Width and height in the file, where a bitmap needs whole pixels; absent = those of the scene. */
  readonly size?: readonly [number, number];
}

/** One SVG 1.1 document in UTF-8. Same scene, same text. */
export function toSvg(scene: Scene, type: Typesetter, options: SvgOptions = {}): string {
  const { width, height, meta } = scene;
  const [outerWidth, outerHeight] = options.size ?? [width, height];
  const stretch = options.size ? ' preserveAspectRatio="none"' : '';
  const fonts = lettersByFont(scene.items, type);
  const style = options.embedFonts === false ? '' : `<style>\n${fontFaces(fonts, type)}\n</style>`;
  const setting: Setting = { type, flow: options.flow !== false, families: familiesFor(fonts.keys()) };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(outerWidth)}" height="${number(outerHeight)}"${stretch} viewBox="0 0 ${number(width)} ${number(height)}" role="img" aria-labelledby="figure-title figure-description" font-family="${setting.families['Source Sans 3'] ?? ''}" text-rendering="geometricPrecision">`,
    `<title id="figure-title">${escapeXml(meta.title)}</title>`,
    `<desc id="figure-description">${escapeXml(`${meta.alternative} ${meta.description}`)}</desc>`,
    metadata(scene),
    ...(style ? [style] : []),
    ...(scene.ground ? [`<rect width="${number(width)}" height="${number(height)}" fill="${scene.ground}"/>`] : []),
    ...scene.items.map((item) => element(item, '', setting)),
    '</svg>',
    '',
  ].join('\n');
}
