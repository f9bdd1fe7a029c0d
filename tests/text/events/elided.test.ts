import { describe, expect, it } from 'vitest';
import { code } from './code.ts';

describe('what one sentence leaves to another, or to what is known', () => {
  const cases: [string, string, string[]][] = [
    [
      'the third round is held by those of the first',
      'Chile held talks with Peru on 3 May 2019. The second round was held in Geneva on 9 June 2019.',
      ['chile & peru CONSULT', 'chile & peru CONSULT'],
    ],
    [
      'a joint statement is signed by those who met',
      'Chile held talks with Peru. After the meeting a joint statement was signed.',
      ['chile & peru AGREE', 'chile & peru CONSULT'],
    ],
    [
      'an annexation that is known by its victim',
      'Chile condemned the 2014 annexation of Crimea.',
      ['chile > russia ACCUSE', 'russia > crimea COERCE'],
    ],
    [
      'those who were taken are released by who took them',
      'Peru arrested two Chilean fishermen. They were released after a month.',
      ['peru > chile COERCE', 'peru > chile RETREAT'],
    ],
    [
      'an answer in kind',
      'Peru expelled two Chilean diplomats. Santiago responded in kind.',
      ['chile > peru SANCTION', 'peru > chile SANCTION'],
    ],
    [
      'a protest is against who did it',
      'Peru shelled a village in Chile. Santiago lodged a protest.',
      ['chile > peru ACCUSE', 'peru > chile ASSAULT'],
    ],
    [
      'countermeasures are promised to who did it',
      'Peru imposed sanctions on Chile. Santiago promised countermeasures.',
      ['chile > peru THREATEN', 'peru > chile SANCTION'],
    ],
    ['recognising it is support for who did it', "Chile recognised Crimea's annexation.", ['chile > russia SUPPORT']],
    [
      'an opening with an occasion and an empty subject',
      "After talks with Peru it appeared that Chile's position had changed.",
      ['chile & peru CONSULT'],
    ],
    [
      'a gesture belongs to who makes it',
      'As a gesture of goodwill towards Peru, Chile opened the border.',
      ['chile > peru SUPPORT'],
    ],
    [
      'aid received while the giver is kept at a distance',
      'Chile resisted Peru, holding it at a distance while receiving subsidies.',
      ['chile > peru REJECT', 'peru > chile AID'],
    ],
    [
      'nobody demands of himself',
      'Chile is increasing its pressure on Peru, demanding the sale of its ports.',
      ['chile > peru COERCE', 'chile > peru REQUEST'],
    ],
    [
      'a clause without its relative pronoun',
      'Chile has no money for Peru and other countries it supports.',
      ['chile > peru SUPPORT'],
    ],
    [
      'those who are only included',
      'Chile congratulated several leaders, including the president of Peru.',
      ['chile > peru SUPPORT'],
    ],
    ['reluctance to act for another', "Chile's reluctance to protect Peru became known.", ['chile > peru REJECT']],
    ['refraining from recognition', 'Chile refrains from recognising Kosovo.', ['chile > kosovo REJECT']],
    [
      'taking part in the war of another',
      "Chile took part in Peru's war against Bolivia.",
      ['chile > peru COOPERATE', 'peru > bolivia ASSAULT'],
    ],
    ['the only state that', 'Chile is the only post-war state which openly supports Peru.', ['chile > peru SUPPORT']],
    [
      'a state visit in which the heads met',
      'President Xi Jinping paid a visit to Moscow. The Chinese leader met with Vladimir Putin.',
      ['vladimir-putin & xi-jinping CONSULT'],
    ],
  ];
  it.each(cases)('%s', (_title, text, expected) => {
    expect(code(text)).toEqual(expected);
  });

  const nothing: [string, string][] = [
    ['a round that is only planned', 'Peru is far from Chile. The second round is planned for June.'],
    ['a denial that refuses nothing', 'Chile said that its troops would hardly make a difference for Peru.'],
    ['an invasion of others than those known', "Russia's invasion of other countries was debated in Peru."],
  ];
  it.each(nothing)('not: %s', (_title, text) => {
    expect(code(text)).toEqual([]);
  });
});
