/** Made-up news of any size, varied by seed, for measuring speed: the actors are real, nothing in it is a fact. */

/** A small generator of repeatable chance (mulberry32), from 0 up to 1. */
export function chance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const STATES = [
  'Belarus',
  'Russia',
  'Armenia',
  'Georgia',
  'Poland',
  'Lithuania',
  'Kazakhstan',
  'Ukraine',
  'Moldova',
  'Japan',
];
const ADJECTIVES = [
  'Belarusian',
  'Russian',
  'Armenian',
  'Georgian',
  'Polish',
  'Lithuanian',
  'Kazakh',
  'Ukrainian',
  'Moldovan',
  'Japanese',
];
const GIVEN = ['Anna', 'Boris', 'Clara', 'David', 'Elena', 'Farid', 'Goran', 'Hana', 'Igor', 'Jana', 'Karim', 'Lidia'];
const SURNAMES = [
  'Velikov',
  'Tarnowski',
  'Asadov',
  'Brandt',
  'Czerny',
  'Dolidze',
  'Erkin',
  'Forsberg',
  'Grigoryan',
  'Halasz',
];
const OFFICES = ['Foreign Minister', 'Defence Minister', 'Prime Minister', 'Ambassador', 'Deputy Minister', 'Speaker'];
const CITIES = ['Minsk', 'Warsaw', 'Vilnius', 'Yerevan', 'Tbilisi', 'Astana', 'Geneva', 'Vienna', 'Brussels', 'Tokyo'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
const TOPICS = [
  'border trade',
  'the transit of gas',
  'grain exports',
  'a prisoner exchange',
  'visa rules',
  'the railway link',
];
const ORGANISATIONS = ['NATO', 'the CSTO', 'the United Nations', 'the European Union', 'the OSCE', 'the CIS'];
const FILLERS = [
  'Markets were calm on the day and the price of wheat hardly moved.',
  'Snow had closed two of the mountain roads, and villages waited for supplies.',
  'Observers in the capital described the mood as tense but orderly.',
  'The archive of the institute holds some forty thousand letters from that time.',
  'Local newspapers gave the story less space than the coming football season.',
];

type Pick = <T>(items: readonly T[]) => T;
type Frame = (pick: Pick) => string;

const person: Frame = (pick) => `${pick(ADJECTIVES)} ${pick(OFFICES)} ${pick(GIVEN)} ${pick(SURNAMES)}`;
const when: Frame = (pick) =>
  `on ${1 + Math.floor(pick([0, 5, 9, 14, 20, 26]))} ${pick(MONTHS)} ${pick([2014, 2018, 2021, 2023])}`;

const FRAMES: readonly Frame[] = [
  (pick) => `${person(pick)} met ${person(pick)} in ${pick(CITIES)} ${when(pick)} to discuss ${pick(TOPICS)}.`,
  (pick) => `${pick(STATES)} and ${pick(STATES)} signed an agreement on ${pick(TOPICS)} ${when(pick)}.`,
  (pick) =>
    `${pick(STATES)} accused ${pick(STATES)} of breaking the rules on ${pick(TOPICS)}, which its government denied.`,
  (pick) => `"We will not accept this," said ${person(pick)}, who called on ${pick(ORGANISATIONS)} to act.`,
  (pick) => `The ${pick(ADJECTIVES)} Foreign Ministry summoned the ambassador of ${pick(STATES)} ${when(pick)}.`,
  (pick) => `${person(pick)} spoke by telephone with his ${pick(ADJECTIVES)} counterpart about ${pick(TOPICS)}.`,
  (pick) =>
    `If ${pick(STATES)} were to leave ${pick(ORGANISATIONS)}, ${pick(STATES)} would have to close ${pick(TOPICS)}.`,
  (pick) =>
    `Talks between ${pick(STATES)} and ${pick(STATES)} on ${pick(TOPICS)} were expected to resume in ${pick(CITIES)}.`,
  (pick) => `${pick(STATES)} imposed sanctions on ${pick(STATES)} and expelled two of its diplomats ${when(pick)}.`,
  (pick) => `He thanked ${pick(STATES)} for its help, and the two leaders agreed to meet again in ${pick(CITIES)}.`,
  (pick) => pick(FILLERS),
  (pick) => pick(FILLERS),
];

/** About `size` characters in paragraphs of some sentences each; the same seed gives the same text. */
export function newsText(size: number, seed: number): string {
  const next = chance(seed);
  const pick: Pick = (items) => items[Math.floor(next() * items.length)] as never;
  const paragraphs: string[] = [];
  let length = 0;
  while (length < size) {
    const sentences = Array.from({ length: 2 + Math.floor(next() * 5) }, () => pick(FRAMES)(pick));
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  return `${paragraphs.join('\n')}\n`;
}
