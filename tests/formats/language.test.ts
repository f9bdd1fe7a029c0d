import { expect, it } from 'vitest';
import { detectLanguage, languageName } from '../../src/formats/language.ts';

const ENGLISH =
  'The two ministers met in Oslo on Monday and agreed that trade between their countries should grow again. They also spoke about the fisheries dispute, which has lasted for ten years, and about the new ferry.';

it('tells English, French, German and Russian apart', () => {
  expect(detectLanguage(ENGLISH)).toBe('en');
  expect(
    detectLanguage(
      'Les deux ministres se sont rencontrés lundi à Oslo et ont convenu que le commerce entre leurs pays devrait reprendre. Ils ont aussi parlé du différend sur la pêche, qui dure depuis dix ans.',
    ),
  ).toBe('fr');
  expect(
    detectLanguage(
      'Die beiden Minister trafen sich am Montag in Oslo und waren sich einig, dass der Handel zwischen ihren Ländern wieder wachsen sollte. Sie sprachen auch über den Streit um die Fischerei, der seit zehn Jahren dauert.',
    ),
  ).toBe('de');
  expect(
    detectLanguage(
      'Министры встретились в понедельник в Осло и договорились, что торговля между их странами должна снова расти. Они также говорили о споре о рыболовстве, который длится уже десять лет, и о новом пароме.',
    ),
  ).toBe('ru');
});

it('English full of foreign names stays English', () => {
  expect(
    detectLanguage(
      'Aliaksandr Lukashenka, Volodymyr Zelenskyy, Nikol Pashinyan and Ilham Aliyev were all named in the report that the ministry in Chișinău gave out on Friday, together with Emomali Rahmon and Gurbanguly Berdimuhamedow.',
    ),
  ).toBe('en');
});

it('one English sentence full of French names stays English', () => {
  expect(
    detectLanguage(
      'President Francois Duval gave a warm reception to Senator F. M. de Oliveira, who is attempting to end his long isolation in international politics.',
    ),
  ).toBe('en');
});

it('says nothing of a text that is too short, and names a tag', () => {
  expect(detectLanguage('Minsk, Monday.')).toBeUndefined();
  expect(languageName('fr')).toBe('French');
});
