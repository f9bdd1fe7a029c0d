import type { EventType, Mode } from '../model/codebook.ts';
import type { RawEvent } from './raw-event.ts';

/** What the sentences before told last: whom "the guest", "the meeting", "the steps" mean. */
export interface Recent {
  /** Who took part in the last consultation. */
  readonly meeting: readonly string[];
  /** The last acts that one side did to another, oldest first. */
  readonly acts: readonly Pick<RawEvent, 'type' | 'from' | 'to' | 'sentence'>[];
  /** Between whom the last agreement is. */
  readonly agreement: readonly string[];
  /** How it was held. */
  readonly mode: Mode;
  /** Who came to the last consultation, where it was told by a host or a journey. */
  readonly guest: readonly string[];
  /** Who paid the last visit. */
  readonly visitor: readonly string[];
  /** The two sides of the last act between two. */
  readonly pair:
    { readonly from: readonly string[]; readonly to: readonly string[]; readonly sentence: number } | undefined;
  /** Who spoke last. */
  readonly speaker: string | undefined;
  /** Who did the last directed act. */
  readonly agent: readonly string[];
  /** The last request. */
  readonly asked: { readonly from: readonly string[]; readonly to: readonly string[] } | undefined;
  /** Who issued the last resolution or statement. */
  readonly issuer: readonly string[];
  /** Against whom an actor's lasting act is directed, by type and actor: "the sanctions of X" later in the text. One map for the whole document. */
  readonly targets: Map<EventType, Map<string, readonly string[]>>;
  /** Subject of a lead that ends in a colon: its list goes on with it. */
  readonly lead: readonly string[];
  /** Sentence of the last act. */
  readonly sentence: number;
}

export const nothingYet = (
  lead: readonly string[] = [],
  targets: Recent['targets'] = new Map(),
  pair?: Recent['pair'],
  speaker?: string,
): Recent => ({
  meeting: [],
  agreement: [],
  acts: [],
  mode: 'meeting',
  guest: [],
  visitor: [],
  pair,
  speaker,
  agent: [],
  asked: undefined,
  lead,
  issuer: [],
  targets,
  sentence: -99,
});

/** Read only: nothing is ever remembered in it. */
export const NOTHING_YET: Recent = nothingYet();

/** Sentences after which what was told is no longer meant. */
const FADES = 5;

/** What is meant from the sentence on. */
export function atSentence(recent: Recent, sentence: number): Recent {
  if (sentence - recent.sentence <= FADES) return recent;
  const { lead, targets, pair, speaker } = recent;
  // whose relations were spoken of, and who spoke, holds for a sentence or two of its own
  return nothingYet(lead, targets, pair && sentence - pair.sentence <= 2 ? pair : undefined, speaker);
}

/** Rules of which the first side comes to the other. */
const COMES: ReadonlySet<string> = new Set(['visit', 'visit, noun', 'travel to', 'arrive in']);

type Growing = { -readonly [Field in keyof Recent]: Recent[Field] };

/** Takes in what one sentence told: its acts, who leads a list that follows, who issues a paper, who speaks, whose relations it is about. */
export function remember(
  recent: Recent,
  events: readonly RawEvent[],
  sentence: number,
  lead: readonly string[],
  issuer: readonly string[],
  told?: string,
  topic?: readonly string[],
  guest: readonly string[] = [],
): Recent {
  if (!events.length && !lead.length && !recent.lead.length && !issuer.length && !told && !topic) return recent;
  const next: Growing = {
    meeting: recent.meeting,
    agreement: recent.agreement,
    acts: recent.acts,
    mode: recent.mode,
    guest: recent.guest,
    visitor: recent.visitor,
    pair: topic ? { from: topic.slice(0, 1), to: topic.slice(1), sentence } : recent.pair,
    speaker: told ?? recent.speaker,
    agent: recent.agent,
    asked: recent.asked,
    lead,
    issuer: issuer.length ? issuer : recent.issuer,
    targets: recent.targets,
    sentence: recent.sentence,
  };
  for (const event of events) {
    const { type, from, to } = event;
    if (!event.mutual && LASTING.has(type)) aim(recent.targets, event);
    if (type === 'REQUEST') {
      next.asked = event;
      next.sentence = sentence;
    }
    if (event.granted || event.source) continue;
    if (!event.mutual) next.pair = { from, to, sentence };
    else if (from.length === 2) next.pair = { from: from.slice(0, 1), to: from.slice(1), sentence };
    // who only joined does not make it another meeting
    if (event.rule === 'take part' || event.background) continue;
    if (type === 'AGREE') {
      next.agreement = to.length ? [...from, ...to] : from;
      next.sentence = sentence;
    }
    if (type === 'CONSULT') {
      next.meeting = to.length ? [...from, ...to] : from;
      next.mode = event.mode ?? 'meeting';
      next.guest = event.rule === 'host' ? from.slice(1) : COMES.has(event.rule) ? from.slice(0, 1) : [];
      if (event.mode === 'visit') next.visitor = from.slice(0, 1);
      next.sentence = sentence;
    } else if (!event.mutual) {
      next.agent = from;
      next.acts = lastOf(next.acts, event);
      next.sentence = sentence;
    }
  }
  if (guest.length && !next.guest.length && guest.every((id) => next.meeting.includes(id))) next.guest = guest;
  return next;
}

/** How many acts are kept in mind. */
const KEPT = 6;

/** The last acts with one more. */
function lastOf(acts: Recent['acts'], event: RawEvent): Recent['acts'] {
  const from = Math.max(0, acts.length + 1 - KEPT);
  const kept = new Array<Recent['acts'][number]>(acts.length + 1 - from);
  for (let i = from; i < acts.length; i++) kept[i - from] = acts[i]!;
  kept[acts.length - from] = event;
  return kept;
}

/** Keeps in mind against whom the act of each is directed. */
function aim(targets: Recent['targets'], { type, from, to }: RawEvent): void {
  let byActor = targets.get(type);
  if (!byActor) targets.set(type, (byActor = new Map()));
  for (const id of from) byActor.set(id, to);
}

/** Types of acts that go on, so that a text names them again by their agent alone. */
export const LASTING: ReadonlySet<string> = new Set(['ASSAULT', 'SANCTION', 'COERCE', 'MOBILIZE', 'AID']);
