import type { Mode } from '../model/codebook.ts';
import type { RawEvent } from './raw-event.ts';

/** What the sentences before told last: whom "the guest", "the meeting", "the steps" mean. */
export interface Recent {
  /** Who took part in the last consultation. */
  readonly meeting: readonly string[];
  /** The last acts that one side did to another, oldest first. */
  readonly acts: readonly Pick<RawEvent, 'type' | 'from' | 'sentence'>[];
  /** Between whom the last agreement is. */
  readonly agreement: readonly string[];
  /** How it was held. */
  readonly mode: Mode;
  /** Who paid the last visit. */
  readonly visitor: readonly string[];
  /** The two sides of the last act between two. */
  readonly pair?: { readonly from: readonly string[]; readonly to: readonly string[]; readonly sentence: number };
  /** Who did the last directed act. */
  readonly agent: readonly string[];
  /** The last request. */
  readonly asked?: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** Who issued the last resolution or statement. */
  readonly issuer: readonly string[];
  /** Against whom an actor's lasting act is directed, by `type|actor`: "the sanctions of X" later in the text. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** Subject of a lead that ends in a colon: its list goes on with it. */
  readonly lead: readonly string[];
  /** Sentence of the last act. */
  readonly sentence: number;
}

export const NOTHING_YET: Recent = {
  meeting: [],
  agreement: [],
  acts: [],
  mode: 'meeting',
  visitor: [],
  agent: [],
  lead: [],
  issuer: [],
  targets: new Map(),
  sentence: -99,
};

/** Sentences after which what was told is no longer meant. */
const FADES = 5;

/** What is meant from the sentence on. */
export function atSentence(recent: Recent, sentence: number): Recent {
  return sentence - recent.sentence <= FADES ? recent : { ...NOTHING_YET, lead: recent.lead, targets: recent.targets };
}

/** Takes in the acts of one sentence. */
export function remember(recent: Recent, events: readonly RawEvent[], sentence: number): Recent {
  let next = recent;
  for (const event of events) {
    if (LASTING.has(event.type) && !event.mutual) next = { ...next, targets: withTarget(next.targets, event) };
    if (event.type === 'REQUEST') next = { ...next, asked: event, sentence };
    if (event.granted || event.source) continue;
    if (!event.mutual) next = { ...next, pair: { from: event.from, to: event.to, sentence } };
    else if (event.from.length === 2)
      next = { ...next, pair: { from: event.from.slice(0, 1), to: event.from.slice(1), sentence } };
    // who only joined does not make it another meeting
    if (event.rule === 'take part' || event.background) continue;
    if (event.type === 'AGREE') next = { ...next, agreement: [...event.from, ...event.to], sentence };
    if (event.type === 'CONSULT')
      next = {
        ...next,
        meeting: [...event.from, ...event.to],
        mode: event.mode ?? 'meeting',
        ...(event.mode === 'visit' ? { visitor: event.from.slice(0, 1) } : {}),
        sentence,
      };
    else if (!event.mutual) next = { ...next, agent: event.from, acts: [...next.acts.slice(-5), event], sentence };
  }
  return next;
}

/** Types of acts that go on, so that a text names them again by their agent alone. */
export const LASTING: ReadonlySet<string> = new Set(['ASSAULT', 'SANCTION', 'COERCE', 'MOBILIZE', 'AID']);

function withTarget(targets: Recent['targets'], { type, from, to }: RawEvent): Recent['targets'] {
  const next = new Map(targets);
  for (const id of from) next.set(`${type}|${id}`, to);
  return next;
}
