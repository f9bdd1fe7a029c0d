/** The sheets a figure is made for. Lengths in px at 96 dpi, text sizes in px too (1 pt = 4/3 px). */

export const TEMPLATE_NAMES = ['column', 'double', 'a4', 'slide', 'card'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** Size and line height. */
export interface TypeSize {
  readonly size: number;
  readonly line: number;
}

export interface Template {
  readonly name: string;
  readonly summary: string;
  readonly width: number;
  /** Absent = as high as the content needs. */
  readonly height?: number;
  /** Where words and legend stand: around the map, or at its left. */
  readonly arrangement: 'page' | 'side';
  readonly margin: number;
  readonly title: TypeSize;
  readonly subtitle: TypeSize;
  /** Labels by rank of their actor: the strongest, the middle, the rest. */
  readonly labels: readonly [number, number, number];
  readonly legend: TypeSize;
  readonly reading: TypeSize;
  readonly notes: TypeSize;
  /** Radius of a mark of strength 1: r = c * sqrt(strength). */
  readonly c: number;
  /** Width of a tie in px an interaction. */
  readonly k: number;
  /** Largest radius of a mark and width of a tie; c and k are lowered for a dataset that would pass them. */
  readonly maxRadius: number;
  readonly maxWidth: number;
  /** Surnames instead of full names. */
  readonly shortNames: boolean;
  /** Columns of the notes. */
  readonly noteColumns: 1 | 2;
  /** Height of the map as a share of its width, where the sheet does not give it. */
  readonly mapShare: number;
}

const MM = 96 / 25.4;
const PT = 4 / 3;

/** A4 on the grid of 300 dots an inch, 2480 by 3508: a whole number of pixels at 150, 300 and 600 dpi, within 0.03 mm of the norm. */
const A4 = { width: 793.6, height: 1122.56 };

/** A round hundredth of a pixel: sizes that come from millimetres stay short in the file. */
const px = (millimetres: number): number => Math.round(millimetres * MM * 100) / 100;
const type = (points: number, line: number): TypeSize => ({ size: points * PT, line: line * PT });

export const TEMPLATES: Readonly<Record<TemplateName, Template>> = {
  column: {
    name: 'Column',
    summary: '85 mm wide, for one column of a report',
    width: px(85),
    arrangement: 'page',
    margin: 0,
    title: type(11, 13.2),
    subtitle: type(7.2, 9.3),
    labels: [7.8 * PT, 7 * PT, 6.5 * PT],
    legend: type(6.5, 9.6),
    reading: type(6.9, 9.2),
    notes: type(6.5, 8.4),
    c: 2,
    k: 0.42,
    maxRadius: 20,
    maxWidth: 11,
    shortNames: true,
    noteColumns: 1,
    mapShare: 1.02,
  },
  double: {
    name: 'Double column',
    summary: '180 mm wide, across a page of a journal',
    width: px(180),
    arrangement: 'page',
    margin: 0,
    title: type(15, 18.5),
    subtitle: type(8.6, 11.6),
    labels: [9 * PT, 7.8 * PT, 7 * PT],
    legend: type(7.2, 10.6),
    reading: type(8, 11),
    notes: type(6.7, 9),
    c: 3.3,
    k: 0.66,
    maxRadius: 36,
    maxWidth: 18,
    shortNames: false,
    noteColumns: 2,
    mapShare: 0.72,
  },
  a4: {
    name: 'Report page',
    summary: 'A4 upright, 210 by 297 mm',
    width: A4.width,
    height: A4.height,
    arrangement: 'page',
    margin: 60,
    title: type(18.8, 23),
    subtitle: type(9.9, 13.5),
    labels: [9.6 * PT, 8 * PT, 7 * PT],
    legend: type(7.5, 11.3),
    reading: type(8.3, 11.5),
    notes: type(6.7, 9),
    c: 3.55,
    k: 0.72,
    maxRadius: 38,
    maxWidth: 20,
    shortNames: false,
    noteColumns: 2,
    mapShare: 0.84,
  },
  slide: {
    name: 'Slide',
    summary: '16:9, 1280 by 720 px',
    width: 1280,
    height: 720,
    arrangement: 'side',
    margin: 56,
    title: { size: 28, line: 34.5 },
    subtitle: { size: 16.5, line: 22 },
    labels: [21, 16.5, 14],
    legend: { size: 14, line: 21.2 },
    reading: { size: 14, line: 18.5 },
    notes: { size: 12, line: 16 },
    c: 4.5,
    k: 0.95,
    maxRadius: 50,
    maxWidth: 26,
    shortNames: true,
    noteColumns: 1,
    mapShare: 0.8,
  },
  card: {
    name: 'Card',
    summary: 'social card, 1200 by 630 px',
    width: 1200,
    height: 630,
    arrangement: 'side',
    margin: 44,
    title: { size: 32, line: 38 },
    subtitle: { size: 17, line: 22.5 },
    labels: [22, 18, 16],
    legend: { size: 14, line: 19.5 },
    reading: { size: 15, line: 20 },
    notes: { size: 12.5, line: 16 },
    c: 4.3,
    k: 0.9,
    maxRadius: 42,
    maxWidth: 24,
    shortNames: true,
    noteColumns: 1,
    mapShare: 0.8,
  },
};

/** A template of another size: type, marks and ties keep theirs; the sheet is at least 200 px wide. */
export function sized(template: Template, width: number | undefined, height: number | undefined): Template {
  if (width === undefined && height === undefined) return template;
  return {
    ...template,
    width: Math.max(200, width ?? template.width),
    ...(height === undefined ? {} : { height: Math.max(200, height) }),
  };
}
