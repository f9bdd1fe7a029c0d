/** Who else was at a meeting by the words around it: "under the mediation of X", "talks hosted by X". */
import { nounForms } from '../lexicon/inflect.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { phrasesOf } from './clause.ts';
import type { FrameInput } from './frame-input.ts';
import type { RawEvent } from './raw-event.ts';
import { distinct } from './distinct.ts';

const PRESENCE = wordSet(
  'mediation presence participation chairmanship facilitation involvement auspices aegis patronage chairpersonship',
);
/** These as texts write them. */
const ANY_PRESENCE = new WordClass(...[...PRESENCE].flatMap(nounForms));
const HOSTED = new WordClass('host mediate chair moderate facilitate convene broker join attend');

const UNDER = wordSet('under through with in');

/** The event with those who mediated it, hosted it or sat in on it. */
export function withGuests(input: FrameInput, event: RawEvent): RawEvent {
  if (event.type !== 'CONSULT' || !event.mutual || !event.clause) return event;
  if (!input.words.has(ANY_PRESENCE) && !input.verbs.has(HOSTED)) return event;
  const guests = [...present(input, event), ...hosts(input, event)].filter((id) => !event.from.includes(id));
  return guests.length ? { ...event, from: distinct([...event.from, ...guests]) } : event;
}

function present({ parties, units }: FrameInput, { clause }: RawEvent): string[] {
  return clause!.preps.flatMap((p) =>
    UNDER.has(p.prep) && p.nps.some((u) => PRESENCE.has(units[u]!.word)) ? parties.of(p.nps, 'own') : [],
  );
}

/** A reduced passive right behind the noun or the verb. */
function hosts(input: FrameInput, { clause, token }: RawEvent): string[] {
  return input.clauses.flatMap((other) =>
    other !== clause &&
    other.passive &&
    other.link === 'reduced' &&
    HOSTED.has(other.vg.verb) &&
    other.vg.main > token &&
    other.vg.main < token + 12
      ? input.parties.of(phrasesOf(other, 'by'), 'party')
      : [],
  );
}
