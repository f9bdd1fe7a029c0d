import { describe, expect, it } from 'vitest';
import { code } from './code.ts';

describe('what is coded', () => {
  const cases: [string, string, string[]][] = [
    ['active voice', 'Chile criticised Peru.', ['chile > peru ACCUSE']],
    ['passive voice with its agent', 'Peru was criticised by Chile.', ['chile > peru ACCUSE']],
    ['the owner of what is judged is the target', 'Chile condemned the policy of Peru.', ['chile > peru ACCUSE']],
    [
      'the agent of a judged attack is the target',
      "Chile condemned Peru's attack on Bolivia.",
      ['chile > peru ACCUSE', 'peru > bolivia ASSAULT'],
    ],
    ['two subjects meet a third', 'Chile and Peru met with Bolivia.', ['bolivia & chile & peru CONSULT']],
    [
      'a joined verb keeps its subject',
      'Chile thanked Peru and accused Bolivia.',
      ['chile > bolivia ACCUSE', 'chile > peru SUPPORT'],
    ],
    [
      'a joined event noun shares the target',
      'Chile criticised Peru and imposed sanctions.',
      ['chile > peru ACCUSE', 'chile > peru SANCTION'],
    ],
    ['a light verb carries its noun', 'Chile held talks with Peru.', ['chile & peru CONSULT']],
    ['an event noun between two', 'The talks between Chile and Peru lasted two hours.', ['chile & peru CONSULT']],
    ['an invasion by its owner', "Iraq's invasion of Kuwait shocked the region.", ['iraq > kuwait ASSAULT']],
    ['reciprocal acts', 'Chile and Peru blamed each other.', ['chile & peru ACCUSE']],
    ['refusal', 'Chile refused to recognise Kosovo.', ['chile > kosovo REJECT']],
    ['non-recognition', 'Chile does not recognise Kosovo.', ['chile > kosovo REJECT']],
    ['an announced refusal', 'Chile said that it would not support Peru.', ['chile > peru REJECT']],
    [
      'summons, seen from the summoned',
      'The Peruvian ambassador was summoned to the Chilean Foreign Ministry.',
      ['chile > peru ACCUSE'],
    ],
    ['recall', 'Chile recalled its ambassador from Peru.', ['chile > peru SANCTION']],
    [
      'relative clauses',
      'Chile, which had accused Peru, thanked Bolivia.',
      ['chile > bolivia SUPPORT', 'chile > peru ACCUSE'],
    ],
    ['relative pronoun as object', 'Peru, which Chile accuses of fraud, kept silent.', ['chile > peru ACCUSE']],
    ['participles', 'Chile left the room, accusing Peru of fraud.', ['chile > peru ACCUSE']],
    ['a demand in reported speech', 'Chile said that Peru must leave the area.', ['chile > peru REQUEST']],
    ['a threat to a third', 'Chile threatened to cut ties with Peru.', ['chile > peru THREATEN']],
    ['withdrawal', 'Chile withdrew its troops from Peru.', ['chile > peru RETREAT']],
    [
      'who acts in the clause was at the talks',
      'After talks with Peru, Chile praised Bolivia.',
      ['chile & peru CONSULT', 'chile > bolivia SUPPORT'],
    ],
    ['failure to agree', 'Chile and Peru failed to reach an agreement.', ['chile & peru REJECT']],
    ['voting alike', 'Chile and Peru often vote the same way.', ['chile & peru SUPPORT']],
  ];
  it.each(cases)('%s', (_title, text, expected) => {
    expect(code(text)).toEqual(expected);
  });
});

describe('what is not coded', () => {
  const cases: [string, string][] = [
    ['a plan', 'Chile will meet Peru in May.'],
    ['a wish', 'Chile wants to meet Peru.'],
    ['a possibility', 'Chile may accuse Peru.'],
    ['a condition', 'If Chile accuses Peru, the talks end.'],
    ['a denial', 'Chile never accused Peru.'],
    ['neither of two', 'Neither Chile nor Peru has accused Bolivia.'],
    ['a denied report', 'It is not true that Chile accused Peru.'],
    ['a question', 'Did Chile accuse Peru?'],
    ['what is asked for', 'Chile called for talks with Peru.'],
    ['membership', 'Chile and Peru are members of the United Nations.'],
    ['geography', 'Chile borders Peru and Bolivia.'],
    ['a cancelled visit is no visit', 'The planned visit of Chile to Peru was discussed.'],
    ['a match', 'Chile met Peru in the final of the cup.'],
    ['time clauses of a plan', 'Chile will speak when it meets Peru.'],
  ];
  it.each(cases)('%s', (_title, text) => {
    expect(code(text)).toEqual([]);
  });
});

describe('hostile input', () => {
  it('reads a word, a bracket run and a line without a stop of 200,000 characters in seconds', () => {
    const start = performance.now();
    for (const text of ['a'.repeat(200_000), '('.repeat(50_000), 'Chile accused Peru and '.repeat(9_000)])
      expect(() => code(text)).not.toThrow();
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
