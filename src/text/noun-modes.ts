/** How the occasion that a noun names was held. */
import type { NounPattern } from '../lexicon/patterns.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { FrameInput } from './frame-input.ts';
import { actorsOf } from './types.ts';

const CALL = new WordClass('telephone phone call');
const NEGOTIATION = new WordClass('round rounds peace ceasefire truce border trade nuclear');

/** Talks in rounds, by delegations or on a peace are negotiations. */
export function modeOf(input: FrameInput, u: number, pattern: NounPattern): NonNullable<NounPattern['mode']> {
  const { units, tokens } = input;
  if (pattern.mode === 'meeting' && isOfBody(input, u)) return 'summit';
  if (pattern.mode !== 'meeting' || pattern.noun === 'meeting') return pattern.mode!;
  const { last } = units[u]!;
  let negotiated = false;
  for (let t = units[Math.max(0, u - 2)]!.first; t < last; t++) {
    const { form } = tokens[t]!;
    if (CALL.has(form)) return 'call';
    negotiated ||= NEGOTIATION.has(form);
  }
  return negotiated || (pattern.noun === 'talk' && isBargained(input, u)) ? 'negotiation' : 'meeting';
}

const RESUMED = new WordClass('resume restart relaunch reopen');
const OUTCOME = wordSet('accord agreement deal result breakthrough compromise progress solution settlement');

/** "resumed talks", "the talks ended without an accord": talks that go on and aim at something. */
const isBargained = ({ units, clauses }: FrameInput, u: number): boolean =>
  clauses.some(({ object, subject, preps, vg }) => {
    if (RESUMED.has(vg.verb)) return object.includes(u) || subject.includes(u);
    return preps.some(({ prep, nps }) => prep === 'without' && nps.some((n) => OUTCOME.has(units[n]!.word)));
  });

/** "the CSTO's meeting", "a session of the EAEU": a meeting of the body itself. */
function isOfBody({ units, parties, actorOf }: FrameInput, u: number): boolean {
  const of = units[u + 1]?.word === 'of' && units[u + 2]?.np ? [u + 2] : [];
  const whose = actorsOf([...units[u]!.np!.owners, ...parties.mentions(of)]);
  return whose.length === 1 && actorOf(whose[0]!)?.kind === 'organisation';
}
