/** Whether what an event noun names has happened, by the verb around it. */
import { WordClass } from '../lexicon/word-class.ts';
import { wordClasses } from '../lexicon/word-classes.ts';
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import type { FrameInput } from './frame-input.ts';
import { itemAt } from './item-at.ts';

const ASKS = new WordClass(...wordClasses.ask);
const UNDONE = new WordClass(...wordClasses.undone);
const IS = new WordClass('be');
/** "is on the agenda". */
const DUE = new WordClass('agenda table cards horizon schedule calendar');
const HAPPENS = new WordClass('be take begin start happen hold follow occur resume change go have');

/** The verb around the noun leaves it standing as a fact. */
export function isAsserted(input: FrameInput, clause: Clause, u: number, carrier: Clause | undefined): boolean {
  const truth = factuality(clause, input.patterns);
  const isObject = clause.object.includes(u);
  const prep = isObject ? undefined : clause.preps.find((p) => p.nps.includes(u))?.prep;
  if (isObject || prep !== undefined) return truth === 'fact' && (carrier !== undefined || !isUndone(clause, prep));
  if (clause.opener !== '' && input.patterns.classes.if.has(clause.opener)) return false;
  const { verb } = clause.vg;
  if (IS.has(verb) && isDue(input, clause)) return false;
  if (isDistant(input, clause) || (truth === 'unreal' && HAPPENS.has(verb))) return false;
  return !clause.passive || (truth === 'fact' && !UNDONE.has(verb));
}

const isDue = ({ units }: FrameInput, { preps }: Clause): boolean =>
  preps.some((p) => p.nps.some((n) => DUE.has(units[n]!.np!.known.noun)));

/** "remains out of reach", "is possible": what is told of has not happened. */
function isDistant({ units, tokens }: FrameInput, clause: Clause): boolean {
  if (!SEEMS.has(clause.vg.verb)) return false;
  const end = clause.object.at(-1) ?? clause.preps[0]?.nps[0] ?? clause.unit + 1;
  for (let t = units[clause.unit]!.last; t < (units[end]?.last ?? 0); t++)
    if (DISTANT.has(tokens[t]!.form)) return true;
  return units[clause.unit + 1]?.word === 'yet' || itemAt(units, clause.unit - 1)?.word === 'yet';
}
const SEEMS = new WordClass('be remain seem look appear become stay prove');
const DISTANT = new WordClass(
  'reach elusive distant unlikely impossible possible likely doubt doubtful uncertain necessary needed overdue',
  'inevitable imminent question unrealistic conceivable remote desirable unthinkable',
);

/** "called for talks", "cancelled the visit"; `prep`: the preposition behind which the noun stands. */
function isUndone({ vg }: Clause, prep: string | undefined): boolean {
  if (prep === undefined) return UNDONE.has(vg.verb);
  // "the plan provides for a delivery"
  return prep === 'for' && (vg.lemma === 'provide' || ASKS.has(vg.verb) || UNDONE.has(vg.verb));
}

/** "did not reach an agreement", "no agreement was reached". */
export function isFailure({ patterns }: FrameInput, carrier: Clause, none: boolean): boolean {
  const truth = factuality(carrier, patterns);
  return none ? truth === 'fact' : !carrier.passive && truth === 'denied';
}
