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

/** "A, B and C". */
function named(ids: readonly string[], nameOf: (id: string) => string): string {
  if (ids.length === 1) return nameOf(ids[0]!);
  if (ids.length === 2) return `${nameOf(ids[0]!)} and ${nameOf(ids[1]!)}`;
  const names = ids.map(nameOf);
  return names.length ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}` : '';
}

/** One line in the project's own words, made from the fields alone: "Lukashenko and Putin met, Moscow". */
export function gistOf(facts: GistFacts, nameOf: (id: string) => string): string {
  const { type, mode, mutual, from, to } = facts;
  const verb = type === 'CONSULT' && mode ? BY_MODE[mode] : (mutual ? MUTUAL : DIRECTED)[type];
  const core = mutual
    ? `${named(from, nameOf)} ${verb}`
    : `${named(from, nameOf)} ${type === 'CONSULT' && mode === 'letter' ? 'wrote to' : verb} ${named(to, nameOf)}`;
  return `${core}${facts.recurring ? ' repeatedly' : ''}${facts.place ? `, ${facts.place}` : ''}`;
}
