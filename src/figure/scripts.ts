/** Scripts that the five fonts of a figure lack: each has a font of its own, which is loaded where a drawing has letters of it. */

export const SCRIPTS = ['hebrew', 'arabic', 'armenian', 'georgian', 'emoji'] as const;
export type Script = (typeof SCRIPTS)[number];

/** Each script in regular and, beside names that are, in semibold; emoji are drawn in one weight. */
export const FOREIGN_FONTS = [
  'hebrew',
  'hebrewBold',
  'arabic',
  'arabicBold',
  'armenian',
  'armenianBold',
  'georgian',
  'georgianBold',
  'emoji',
] as const;
export type ForeignFont = (typeof FOREIGN_FONTS)[number];

const FAMILY: Readonly<Record<Script, string>> = {
  hebrew: 'Noto Sans Hebrew',
  arabic: 'Noto Sans Arabic',
  armenian: 'Noto Sans Armenian',
  georgian: 'Noto Sans Georgian',
  emoji: 'Noto Emoji',
};

export const scriptOfFont = (font: ForeignFont): Script => font.replace('Bold', '') as Script;
/** How a font is declared in SVG and CSS; emoji stand for every weight. */
export const foreignStyle = (
  font: ForeignFont,
): { readonly family: string; readonly weight: number | '100 900'; readonly italic: boolean } => ({
  family: FAMILY[scriptOfFont(font)],
  weight: font === 'emoji' ? '100 900' : font.endsWith('Bold') ? 600 : 400,
  italic: false,
});

/** Where each is found in the installed packages. */
export const FOREIGN_FILES: Readonly<Record<ForeignFont, string>> = {
  hebrew: '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  hebrewBold: '@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
  arabic: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  arabicBold: '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  armenian: '@expo-google-fonts/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf',
  armenianBold: '@expo-google-fonts/noto-sans-armenian/600SemiBold/NotoSansArmenian_600SemiBold.ttf',
  georgian: '@expo-google-fonts/noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf',
  georgianBold: '@expo-google-fonts/noto-sans-georgian/600SemiBold/NotoSansGeorgian_600SemiBold.ttf',
  emoji: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
};

/** Letters by script. Signs such as © and arrows are pictographs too, but the five fonts have them. */
const LETTERS: Readonly<Record<Script, RegExp>> = {
  hebrew: /\p{Script_Extensions=Hebrew}/u,
  arabic: /\p{Script_Extensions=Arabic}/u,
  armenian: /\p{Script_Extensions=Armenian}/u,
  georgian: /\p{Script_Extensions=Georgian}/u,
  emoji:
    /(?![\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff])\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\ufe0f\u20e3]/u,
};

/** The scripts of a text, in the order of SCRIPTS. */
export const scriptsOf = (text: string): Script[] => SCRIPTS.filter((script) => LETTERS[script].test(text));
