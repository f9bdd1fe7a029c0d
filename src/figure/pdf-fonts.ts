/** Fonts of a PDF: TrueType subsets as composite fonts, so that every letter can be set, searched and copied (ISO 32000-1, 9.7). */
import { PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { hex, utf16, type UsedGlyphs } from './pdf-text.ts';
import type { Font, Typesetter } from './typeset.ts';

const NAMES: Readonly<Record<Font, string>> = {
  sans: 'SourceSans3-Regular',
  sansMedium: 'SourceSans3-Medium',
  sansSemibold: 'SourceSans3-SemiBold',
  sansItalic: 'SourceSans3-Italic',
  serif: 'Newsreader-Medium',
  hebrew: 'NotoSansHebrew-Regular',
  hebrewBold: 'NotoSansHebrew-SemiBold',
  arabic: 'NotoSansArabic-Regular',
  arabicBold: 'NotoSansArabic-SemiBold',
  armenian: 'NotoSansArmenian-Regular',
  armenianBold: 'NotoSansArmenian-SemiBold',
  georgian: 'NotoSansGeorgian-Regular',
  georgianBold: 'NotoSansGeorgian-SemiBold',
  emoji: 'NotoEmoji-Regular',
};

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

/** Writes one font into the document and gives its reference. `letters` is all text that it sets. */
export function embedFont(
  context: PDFContext,
  type: Typesetter,
  font: Font,
  letters: string,
  used: UsedGlyphs,
): PDFRef {
  const name = `ENTNTE+${NAMES[font]}`;
  const { ascent, descent } = type.metrics(font);
  const ids = [...used.keys()].sort((a, b) => a - b);
  const glyphs = type.subset(font, letters, true);
  const file = context.register(context.flateStream(glyphs, { Length1: glyphs.length }));
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: glyphs are chosen by number.
      Flags: 4,
      FontBBox: [-500, Math.round(descent * 1000), 1500, Math.round(ascent * 1000)],
      ItalicAngle: font === 'sansItalic' ? -11 : 0,
      Ascent: Math.round(ascent * 1000),
      Descent: Math.round(descent * 1000),
      CapHeight: 660,
      StemV: font === 'sansSemibold' || font.endsWith('Bold') ? 120 : 84,
      FontFile2: file,
    }),
  );
  const widths = ids.flatMap((id) => [id, [Math.round(type.advance(font, id) * 1000)]]);
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
