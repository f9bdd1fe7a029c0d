/** Fonts of a PDF: TrueType subsets as composite fonts, so that every letter can be set, searched and copied (ISO 32000-1, 9.7). */
import { PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import type { Face, Typesetter } from './typeset.ts';

/** What a face has set: glyph number -> the text that it stands for. */
export type UsedGlyphs = Map<number, string>;

const NAMES: Readonly<Record<Face, string>> = {
  sans: 'SourceSans3-Regular',
  sansMedium: 'SourceSans3-Medium',
  sansSemibold: 'SourceSans3-SemiBold',
  sansItalic: 'SourceSans3-Italic',
  serif: 'Newsreader-Medium',
};

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** UTF-16 of a text in hexadecimal digits. */
function utf16(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += hex(text.charCodeAt(i));
  return out;
}

/** The CMap that turns glyphs back into text. */
function toUnicode(used: UsedGlyphs): string {
  const entries = [...used].filter(([, text]) => text !== '').sort((a, b) => a[0] - b[0]);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += 100) {
    const part = entries.slice(i, i + 100);
    blocks.push(
      `${String(part.length)} beginbfchar\n${part.map(([id, text]) => `<${hex(id)}> <${utf16(text)}>`).join('\n')}\nendbfchar`,
    );
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** Writes one face into the document and gives its reference. `letters` is all text that it sets. */
export function embedFace(
  context: PDFContext,
  type: Typesetter,
  face: Face,
  letters: string,
  used: UsedGlyphs,
): PDFRef {
  const name = `ENTNTE+${NAMES[face]}`;
  const { ascent, descent } = type.metrics(face);
  const ids = [...used.keys()].sort((a, b) => a - b);
  const font = type.subset(face, letters, true);
  const file = context.register(context.flateStream(font, { Length1: font.length }));
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: glyphs are chosen by number.
      Flags: 4,
      FontBBox: [-500, Math.round(descent * 1000), 1500, Math.round(ascent * 1000)],
      ItalicAngle: face === 'sansItalic' ? -11 : 0,
      Ascent: Math.round(ascent * 1000),
      Descent: Math.round(descent * 1000),
      CapHeight: 660,
      StemV: face === 'sansSemibold' ? 120 : 84,
      FontFile2: file,
    }),
  );
  const widths = ids.flatMap((id) => [id, [Math.round(type.advance(face, id) * 1000)]]);
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      DW: 500,
      W: widths,
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(toUnicode(used))),
    }),
  );
}
