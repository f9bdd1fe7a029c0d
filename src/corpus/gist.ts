/** One line that says what an interaction was, in the project's own words, made from its fields alone. */
import type { EventType, Mode } from '../model/codebook.ts';
import { participantsOf, type Participants } from '../model/interaction.ts';

interface Wording {
  /** Between the two sides of a directed act. */
  readonly directed: string;
  /** After all participants of a mutual act. */
  readonly mutual: string;
}

const TYPE_WORDS: Readonly<Record<EventType, Wording>> = {
  AGREE: { directed: 'agreed with', mutual: 'reached an agreement' },
  CONSULT: { directed: 'consulted', mutual: 'held talks' },
  SUPPORT: { directed: 'expressed support for', mutual: 'expressed support for each other' },
  CONCEDE: { directed: 'made a concession to', mutual: 'made concessions to each other' },
  COOPERATE: { directed: 'cooperated with', mutual: 'cooperated' },
  AID: { directed: 'aided', mutual: 'aided each other' },
  RETREAT: { directed: 'pulled back towards', mutual: 'pulled back from each other' },
  REQUEST: { directed: 'made a demand on', mutual: 'made demands on each other' },
  ACCUSE: { directed: 'criticised', mutual: 'criticised each other' },
  REJECT: { directed: 'turned down', mutual: 'turned each other down' },
  THREATEN: { directed: 'threatened', mutual: 'threatened each other' },
  PROTEST: { directed: 'protested against', mutual: 'protested against each other' },
  SANCTION: { directed: 'took punitive measures against', mutual: 'took punitive measures against each other' },
  MOBILIZE: { directed: 'readied forces against', mutual: 'readied forces against each other' },
  COERCE: { directed: 'put pressure on', mutual: 'put pressure on each other' },
  ASSAULT: { directed: 'attacked', mutual: 'fought each other' },
};

const MODE_WORDS: Readonly<Record<Mode, Wording>> = {
  meeting: { directed: 'met', mutual: 'met' },
  call: { directed: 'telephoned', mutual: 'spoke by telephone' },
  visit: { directed: 'visited', mutual: 'met on a visit' },
  summit: { directed: 'attended a summit with', mutual: 'attended a summit together' },
  consultation: { directed: 'consulted', mutual: 'held consultations' },
  negotiation: { directed: 'negotiated with', mutual: 'negotiated' },
  letter: { directed: 'wrote to', mutual: 'exchanged letters' },
};

type Fields = Participants & {
  readonly type: EventType;
  readonly mode?: Mode;
  readonly place?: string;
  readonly recurring?: boolean;
};

/** "North met South, Port"; `nameOf` gives the short name of an actor. */
export function gist(act: Fields, nameOf: (id: string) => string): string {
  const words = (act.mode && act.type === 'CONSULT' ? MODE_WORDS[act.mode] : undefined) ?? TYPE_WORDS[act.type];
  const names = (ids: readonly string[]): string => enumerate(ids.map(nameOf));
  let said: string;
  if (!act.between) said = `${names(act.from)} ${words.directed} ${names(act.to)}`;
  else if (act.between.length === 2 && words.mutual === words.directed)
    said = act.between.map(nameOf).join(` ${words.directed} `);
  else said = `${names(act.between)} ${words.mutual}`;
  // "Russia attacked Ukraine, Ukraine" says nothing twice
  const named = participantsOf(act).map(nameOf);
  const place = act.place === undefined || named.includes(act.place) ? '' : `, ${act.place}`;
  return `${said}${act.recurring ? ' repeatedly' : ''}${place}`;
}

function enumerate(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
