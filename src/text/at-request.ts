/** "at Chad's request", "at the urging of Chad": who acts was asked to. */
import { WordClass } from '../lexicon/word-class.ts';
import { factuality } from './factuality.ts';
import type { FrameInput } from './frame-input.ts';
import { directed, NO_EVENTS, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';

const ASKING = new WordClass('request behest urging insistence demand prompting instigation bidding plea');
const REQUEST = ASKING.words;

export function atRequest(input: FrameInput): readonly RawEvent[] {
  if (!input.words.has(ASKING)) return NO_EVENTS;
  const { units, clauses, parties, actorOf, patterns } = input;
  const found: RawEvent[] = [];
  for (let u = 1; u < units.length; u++) {
    if (!REQUEST.has(units[u]!.np?.noun ?? '') || !/^(at|on|upon|following)$/.test(units[u - 1]!.word)) continue;
    const from = parties.of([u], 'own');
    const clause =
      clauses.find((c) => c.preps.some((p) => p.nps.includes(u))) ?? clauses.find((c) => c.link === 'main');
    if (!from.length || !clause || factuality(clause, patterns) !== 'fact') continue;
    const does = clause.passive ? clause.preps.filter((p) => p.prep === 'by').flatMap((p) => p.nps) : clause.subject;
    const own = new Set(from.map((id) => sideOf(id, actorOf)));
    const to = parties.of(does, 'own').filter((id) => !own.has(sideOf(id, actorOf)));
    if (to.length) found.push(directed(input, clause, 'REQUEST', from, to, 'at the request of'));
  }
  return found;
}
