/** The language of a text, by letter statistics (tinyld). */
import { detectAll } from 'tinyld/light';

/** Code units that are looked at: the beginning says enough. */
const SAMPLE = 4000;
/** A text with fewer letters is too short to tell. */
const SHORTEST = 120;
const SURE = 0.15;
/** Words that hold English together; names from elsewhere mislead letter statistics, these do not. */
const ENGLISH = new Set(
  (
    'the of and to in that was with for on by is as at from has have its which are were been had not this said ' +
    'who whose he she his her they their it but after before would will be when while than there these those into about'
  ).split(' '),
);
/** Share of them above which a text is English whatever its names look like; other languages stay under 0.08. */
const ENGLISH_SHARE = 0.15;

/** BCP 47 tag of the language that the text is written in; undefined where it is too short or not clear. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(/\p{L}/gu) ?? []).length < SHORTEST) return undefined;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.filter((word) => ENGLISH.has(word)).length > words.length * ENGLISH_SHARE) return 'en';
  const best = detectAll(sample)[0];
  return best && best.accuracy >= SURE ? best.lang : undefined;
}

/** "French" for `fr`; the tag itself where it has no name. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}
