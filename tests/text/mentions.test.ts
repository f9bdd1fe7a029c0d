import { describe, expect, test } from 'vitest';
import { idsIn, linesOf, read } from './who.ts';

describe('findMentions: states', () => {
  test.each([
    ['Minsk agreed to the plan.', ['Minsk -> belarus']],
    ['The envoys met in Minsk.', ['~Minsk -> belarus']],
    ['Ties between Oslo and Lima are good.', ['Oslo -> norway', 'Lima -> peru']],
    ['Flights between Oslo and Lima are full.', ['~Oslo -> norway', '~Lima -> peru']],
    ['Norwegian troops left.', ['Norwegian troops -> norway']],
    ['The Peruvian language academy closed.', ['~Peruvian -> peru']],
    ['The Foreign Ministry of Armenia protested.', ['The Foreign Ministry of Armenia -> armenia']],
    ["Georgia's ruling party won.", ["Georgia's ruling party -> georgia"]],
    ['The Baltic states refused.', ['The Baltic states -> estonia latvia lithuania']],
  ])('%s', (text, lines) => expect(linesOf(text)).toEqual(lines));

  test('a capital that is only a place makes its state no actor', () => expect(idsIn('They met in Lima.')).toEqual([]));
  test('the US state of Georgia is not the country', () =>
    expect(idsIn('Voters in Atlanta, Georgia, went to the polls.')).toEqual([]));
  test('an article of the noun belongs to its mention', () =>
    expect(linesOf('In 2020 the Norwegian army and the Swedish navy met.')).toEqual([
      'the Norwegian army -> norway',
      'the Swedish navy -> sweden',
    ]));
});

describe('findMentions: persons found in the text', () => {
  test.each([
    ['the Governor of the Penza region, Piotr Zubkin, spoke.', 'piotr-zubkin', 'official', 'penza-oblast'],
    ['Norwegian Deputy Foreign Minister Arne Holm spoke.', 'arne-holm', 'official', 'norway'],
    ["Arne Holm, Norway's new Foreign Minister, spoke.", 'arne-holm', 'official', 'norway'],
    ['Arne Holm, who heads the Norwegian delegation, spoke.', 'arne-holm', 'official', 'norway'],
    ['The speaker of the Peruvian Congress Rosa Quispe spoke.', 'rosa-quispe', 'official', 'peru'],
    ['Prime Minister Rosa Quispe of Peru spoke.', 'rosa-quispe', 'leader', 'peru'],
    ['Rosa Quispe (the president of Peru) spoke.', 'rosa-quispe', 'leader', 'peru'],
    ['Former Peruvian president Rosa Quispe spoke.', 'rosa-quispe', 'official', 'peru'],
    ['Rosa Quispe was appointed foreign minister of Peru.', 'rosa-quispe', 'official', 'peru'],
  ])('%s', (text, id, kind, of) =>
    expect(read(text).actors.find((actor) => actor.id === id)).toMatchObject({ kind, of }),
  );

  test.each([
    'Arne Holm, an analyst at the Fjord Institute, doubts it.',
    'Written by Arne Holm',
    'Arne Holm, director of the Fjord Works, was glad.',
    'Norwegian journalist Arne Holm asked.',
    'Jordan Miller scored twice against Chad Brown.',
  ])('nobody acts in: %s', (text) => expect(idsIn(text).filter((id) => id !== 'norway')).toEqual([]));

  test('the comma after an opening phrase makes no apposition: who follows is the subject', () => {
    const text =
      'Before the talks with the Peruvian president, Arne Holm visited the harbour. Norwegian envoy Arne Holm left.';
    expect(read(text).actors.find((actor) => actor.id === 'arne-holm')).toMatchObject({
      kind: 'official',
      of: 'norway',
    });
    expect(idsIn('With thanks to the Russian president, Alexander Lukashenko left.')).toContain('alexander-lukashenko');
  });

  test('the surname alone is the same person after the full name, in another spelling too', () =>
    expect(
      linesOf('Norwegian President Sergei Holmenko came. Mr. Holmenko left. Siarhei Holmienka was tired.'),
    ).toEqual([
      'Norwegian President Sergei Holmenko -> sergei-holmenko',
      'Holmenko -> sergei-holmenko',
      'Siarhei Holmienka -> sergei-holmenko',
    ]));
});

describe('findMentions: whose title it is', () => {
  test.each([
    ['Acme chairman Rosa Quispe came to Peru.', ['peru']],
    ['KFOR commander Arne Holm called for calm.', []],
    ['Lima protested. Spokesman Arne Holm was firm.', ['arne-holm', 'peru']],
    ['The ambassador of Norway to Peru, Arne Holm, left.', ['arne-holm', 'norway', 'peru']],
    ['Abkhazia voted. The de facto president, Arne Holm, won.', ['abkhazia', 'arne-holm']],
    ['Norwegian Minister for Integration Anna Holm spoke.', ['anna-holm', 'norway']],
    ['The trade is worth 5 million US dollars.', []],
  ])('%s', (text, ids) => expect(idsIn(text)).toEqual(ids));

  test('I and we in a speech are the person of its title', () =>
    expect(idsIn('We met yesterday.', { title: 'Remarks by President Charles Michel', published: '2022' })).toEqual([
      'charles-michel',
    ]));
});

describe('findMentions: references back', () => {
  test.each([
    ['Lukashenko met Putin. He was glad.', 'He -> alexander-lukashenko'],
    ['Putin called his Belarusian counterpart.', 'his Belarusian counterpart -> alexander-lukashenko'],
    ['Lukashenko hosted Putin. The two leaders talked.', 'The two leaders -> alexander-lukashenko vladimir-putin'],
    [
      'The presidents of Belarus and Russia met.',
      'The presidents of Belarus and Russia -> alexander-lukashenko vladimir-putin',
    ],
    ['Norway met Peru. Both sides were glad.', 'Both sides -> norway peru'],
    ['NATO grows. Members of the alliance pay.', 'the alliance -> nato'],
    ['Putin spoke. The Russian president smiled.', 'The Russian president -> vladimir-putin'],
    ['Lukashenko praised his country.', 'his country -> belarus'],
  ])('%s', (text, line) => expect(linesOf(text)).toContain(line));
});

test('mentions do not overlap and stand in order', () => {
  const { mentions } = read(
    'Polish Foreign Minister Jan Nowy met the Armenian MFA and his Russian counterpart in Lima. He thanked them.',
  );
  mentions.slice(1).forEach((mention, i) => expect(mention.first).toBeGreaterThanOrEqual(mentions[i]!.last));
});

describe('findMentions stays linear', () => {
  const names = (count: number): string =>
    Array.from({ length: count }, (_, i) => {
      const letters = String.fromCharCode(
        97 + (i % 26),
        97 + (Math.floor(i / 26) % 26),
        97 + (Math.floor(i / 676) % 26),
      );
      return `Minister Xa${letters}enko of Peru met. `;
    }).join('');
  test.each([
    ['20,000 different titled surnames', names(20_000)],
    ['100,000 seats in a row', 'Lima, '.repeat(100_000)],
    ['30,000 offices of offices', 'president of the president of the '.repeat(30_000)],
    ['a megabyte of capitals', 'Xyz '.repeat(250_000)],
  ])('%s take less than ten seconds on a busy machine', { timeout: 20_000 }, (_, text) => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
