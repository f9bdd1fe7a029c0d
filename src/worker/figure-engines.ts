/** What figures are made with in the browser: fonts, HarfBuzz, resvg, each fetched when it is first needed. */
import resvgWasm from '@resvg/resvg-wasm/index_bg.wasm?url';
import sans from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import sansItalic from '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf?url';
import sansMedium from '@expo-google-fonts/source-sans-3/500Medium/SourceSans3_500Medium.ttf?url';
import sansSemibold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import serif from '@expo-google-fonts/newsreader/500Medium/Newsreader_500Medium.ttf?url';
import subsetWasm from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import hebrew from '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf?url';
import hebrewBold from '@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf?url';
import arabic from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url';
import arabicBold from '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf?url';
import armenian from '@expo-google-fonts/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf?url';
import armenianBold from '@expo-google-fonts/noto-sans-armenian/600SemiBold/NotoSansArmenian_600SemiBold.ttf?url';
import georgian from '@expo-google-fonts/noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf?url';
import georgianBold from '@expo-google-fonts/noto-sans-georgian/600SemiBold/NotoSansGeorgian_600SemiBold.ttf?url';
import emoji from '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf?url';
import type { ForeignFont } from '../figure/scripts.ts';
import { loadTypesetter } from '../figure/harfbuzz.ts';
import type { Resvg } from '../figure/png.ts';
import { FACES, type Face, type Typesetter } from '../figure/typeset.ts';

const FONTS: Readonly<Record<Face, string>> = { sans, sansMedium, sansSemibold, sansItalic, serif };
const FOREIGN: Readonly<Record<ForeignFont, string>> = {
  hebrew,
  hebrewBold,
  arabic,
  arabicBold,
  armenian,
  armenianBold,
  georgian,
  georgianBold,
  emoji,
};

const bytes = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer());

let typesetter: Promise<Typesetter> | undefined;
const openFaces = (): Promise<Typesetter> =>
  (typesetter ??= (async () => {
    const fonts = await Promise.all(FACES.map(async (face) => [face, await bytes(FONTS[face])] as const));
    return loadTypesetter(Object.fromEntries(fonts) as Record<Face, Uint8Array>, await bytes(subsetWasm));
  })());

/** @param foreign fonts of other scripts that are needed; each is fetched once */
export async function openTypesetter(foreign: readonly ForeignFont[]): Promise<Typesetter> {
  const type = await openFaces();
  const fetched = await Promise.all(
    type.lacking(foreign).map(async (font) => [font, await bytes(FOREIGN[font])] as const),
  );
  for (const [font, file] of fetched) type.add(font, file);
  return type;
}

let resvg: Promise<Resvg> | undefined;
export const openResvg = (): Promise<Resvg> =>
  (resvg ??= (async () => {
    const module = await import('@resvg/resvg-wasm');
    await module.initWasm((await bytes(resvgWasm)) as Uint8Array<ArrayBuffer>);
    return module.Resvg;
  })());
