import { describe, expect, it } from 'vitest';
import { code } from './code.ts';

/** [what it shows, text, acts] */
type Case = [string, string, string[]];

describe('who acts beside the subject', () => {
  const cases: Case[] = [
    ['together with, before the subject', 'Together with Peru, Chile opened a school.', ['chile & peru COOPERATE']],
    [
      'along with, behind the subject, both act',
      'Chile, along with Peru, condemned Bolivia.',
      ['chile+peru > bolivia ACCUSE'],
    ],
    [
      'persons side by side meet',
      'Alongside Emmanuel Macron, Justin Trudeau laid a wreath.',
      ['emmanuel-macron & justin-trudeau CONSULT'],
    ],
    ['two who build one thing', 'Chile and Peru inaugurated a power line.', ['chile & peru COOPERATE']],
    [
      'those who travel together do not visit each other',
      'Justin Trudeau and Emmanuel Macron travelled to Peru.',
      ['emmanuel-macron & peru CONSULT', 'justin-trudeau & peru CONSULT'],
    ],
    ['a means of travel is no agent', 'Justin Trudeau travelled by train to Peru.', ['justin-trudeau & peru CONSULT']],
  ];
  it.each(cases)('%s', (_title, text, acts) => {
    expect(code(text)).toEqual(acts);
  });

  const nothing: [string, string][] = [
    ['each opens its own', 'Chile and Peru opened their archives.'],
    ['found is no founding', 'As Chile and Peru have found out, the sea is deep.'],
    ['a clause of saying', 'Together with Peru, Chile is a member of the club.'],
  ];
  it.each(nothing)('not: %s', (_title, text) => {
    expect(code(text)).toEqual([]);
  });
});

describe('what the sentence leaves to what it tells else', () => {
  const cases: Case[] = [
    [
      'a letter is to whom it criticises',
      'Chile criticised the law in a letter to Peru.',
      ['chile > peru ACCUSE', 'chile > peru CONSULT'],
    ],
    [
      'talks are with whom they demand changes of',
      'Chile demanded changes in talks with Peru.',
      ['chile & peru CONSULT', 'chile > peru REQUEST'],
    ],
    ['talks may be with one who agrees', 'Chile condemned the war in talks with Peru.', ['chile & peru CONSULT']],
    ['despite warnings', 'Despite warnings from Peru, Chile built the dam.', ['peru > chile THREATEN']],
    [
      'whose thing is judged stands in a relative clause',
      'Chile objects to the dam that Peru is building.',
      ['chile > peru REJECT'],
    ],
    [
      'an envoy judges where he is posted',
      'The Chilean ambassador to Peru, Juan Pérez, criticised the law.',
      ['juan-perez > peru ACCUSE'],
    ],
    [
      'the treatment of one by another',
      'Chile complained of the treatment of migrants by Peru.',
      ['chile > peru ACCUSE'],
    ],
    [
      'a court is not accused',
      'Chile lodged a complaint against Peru with the International Criminal Court.',
      ['chile > peru ACCUSE'],
    ],
    ['what is denounced is not suffered', 'Chile denounced the sanctions of the West.', ['chile > the-west ACCUSE']],
    ['nothing is refused to the victim', 'Chile declined to join the sanctions against Peru.', []],
  ];
  it.each(cases)('%s', (_title, text, acts) => {
    expect(code(text)).toEqual(acts);
  });
});

describe('nouns and their verbs', () => {
  const cases: Case[] = [
    ['no agreement was reached', 'No agreement was reached between Chile and Peru.', ['chile & peru REJECT']],
    ['failed to agree', 'Chile and Peru failed to agree on the price of fish.', ['chile & peru REJECT']],
    [
      'killed in clashes',
      'Four Chilean soldiers were killed in clashes with Peruvian troops.',
      ['chile & peru ASSAULT'],
    ],
    ['what comes to one from another', 'Congratulations came to Peru from Chile.', ['chile > peru SUPPORT']],
    ['a flow that is halted', 'Gas supplies from Chile to Peru were halted.', ['chile > peru SANCTION']],
    ['aid that is pledged is promised', 'Chile pledged ten million dollars in aid to Peru.', ['chile > peru SUPPORT']],
    ['support that ends', 'Chile ended its support for Peru.', ['chile > peru SANCTION']],
    ['sanctions that are agreed on', 'The EU agreed on sanctions against Peru.', ['eu > peru SANCTION']],
    [
      'the sides of a visit sign',
      'During the visit of Justin Trudeau to Peru, the sides signed two documents.',
      ['canada & peru AGREE', 'justin-trudeau & peru CONSULT'],
    ],
    [
      'exercises of the troops of two',
      'Joint exercises of Chilean and Peruvian paratroopers took place in May.',
      ['chile & peru COOPERATE'],
    ],
    [
      'a treaty signed by two covers',
      'The treaty of alliance signed by Chile and Peru covers defence.',
      ['chile & peru AGREE'],
    ],
    ['a delegation is in a country', 'A delegation of the Chilean parliament is in Lima.', ['chile & peru CONSULT']],
    [
      'at the invitation of',
      'At the invitation of Justin Trudeau, Emmanuel Macron attended the parade.',
      ['emmanuel-macron & justin-trudeau CONSULT'],
    ],
    ['a member leaves a body', 'Chile has withdrawn from the United Nations.', ['chile > un REJECT']],
    [
      'called a terrorist state',
      'Chile adopted a resolution recognising Peru as a terrorist state.',
      ['chile > peru ACCUSE'],
    ],
    ['soldiers sent to help', 'Chile sent soldiers to Peru to fight floods.', ['chile > peru AID']],
    [
      'him is not who stands before the verb',
      'Justin Trudeau flew to Paris, where Emmanuel Macron received him.',
      ['emmanuel-macron & justin-trudeau CONSULT'],
    ],
  ];
  it.each(cases)('%s', (_title, text, acts) => {
    expect(code(text)).toEqual(acts);
  });
});
