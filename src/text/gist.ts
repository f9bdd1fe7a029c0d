import type { EventType, Mode } from '../model/codebook.ts';

/** What is needed to say an interaction in one line. */
export interface GistFacts {
  readonly type: EventType;
  readonly mode?: Mode | undefined;
  readonly mutual: boolean;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly place?: string | undefined;
  readonly recurring?: boolean | undefined;
}

const DIRECTED: Readonly<Record<EventType, string>> = {
  AGREE: 'came to terms with',
  CONSULT: 'consulted',
  SUPPORT: 'supported',
  CONCEDE: 'gave way to',
  COOPERATE: 'cooperated with',
  AID: 'aided',
  RETREAT: 'withdrew from or released to',
  REQUEST: 'made a request of',
  ACCUSE: 'accused',
  REJECT: 'rebuffed',
  THREATEN: 'threatened',
  PROTEST: 'saw protests against',
  SANCTION: 'took measures against',
  MOBILIZE: 'moved forces against',
  COERCE: 'put pressure on',
  ASSAULT: 'attacked',
};
const MUTUAL: Readonly<Record<EventType, string>> = {
  AGREE: 'came to terms',
  CONSULT: 'consulted',
  SUPPORT: 'supported each other',
  CONCEDE: 'gave way to each other',
  COOPERATE: 'cooperated',
  AID: 'aided each other',
  RETREAT: 'disengaged',
  REQUEST: 'made requests of each other',
  ACCUSE: 'accused each other',
  REJECT: 'disagreed',
  THREATEN: 'threatened each other',
  PROTEST: 'protested against each other',
  SANCTION: 'took measures against each other',
  MOBILIZE: 'moved forces against each other',
  COERCE: 'put pressure on each other',
  ASSAULT: 'fought',
};
const BY_MODE: Readonly<Record<Mode, string>> = {
  meeting: 'met',
  call: 'spoke by telephone',
  visit: 'met on a visit',
  summit: 'took part in a summit',
  consultation: 'held consultations',
  negotiation: 'negotiated',
  letter: 'exchanged letters',
};

const join = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? '')
    : names.length === 2
      ? `${names[0]!} and ${names[1]!}`
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

/** One line in the project's own words, made from the fields alone: "Lukashenko and Putin met, Moscow". */
export function gistOf(facts: GistFacts, nameOf: (id: string) => string): string {
  const from = facts.from.map(nameOf);
  const verb =
    facts.type === 'CONSULT' && facts.mode ? BY_MODE[facts.mode] : (facts.mutual ? MUTUAL : DIRECTED)[facts.type];
  const core = facts.mutual
    ? `${join(from)} ${verb}`
    : facts.type === 'CONSULT'
      ? `${join(from)} ${facts.mode === 'letter' ? 'wrote to' : verb} ${join(facts.to.map(nameOf))}`
      : `${join(from)} ${verb} ${join(facts.to.map(nameOf))}`;
  return `${core}${facts.recurring ? ' repeatedly' : ''}${facts.place ? `, ${facts.place}` : ''}`;
}
