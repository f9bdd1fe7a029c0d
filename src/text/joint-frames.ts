/** What two sides do together, whatever it is: "A and B jointly laid a cable", "A and B are building a railway together". */
import { wordClasses } from '../lexicon/word-classes.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isPerson } from '../model/actor.ts';
import type { Clause } from './clause.ts';
import { companionsOf } from './companions.ts';
import { factuality } from './factuality.ts';
import { inClauses, subjectOf, type FrameInput } from './frame-input.ts';
import { mutual, NO_EVENTS, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';
import { itemAt } from './item-at.ts';

const TOGETHER = new WordClass('jointly together');
/** Words by which one stands beside the subject. */
const BESIDE = new WordClass('jointly together along alongside');
/** Units that a verb reaches over to the word behind its complements. */
const CLOSES = /^(np|prep|other|time)$/;
/** Verbs of being, going and speaking: what is done so is no common work. */
const NO_WORK = new WordClass(
  'be have come go get stand sit live remain stay gather meet appear travel fly arrive walk work speak talk vote',
  'want need belong account make total hold attend bring',
);

const STANDS = new WordClass('be have want need belong account remain');
const SAYS = new WordClass(...wordClasses.say);
const WORKS = new WordClass(...wordClasses.works);

/** Acts of the clauses that no pattern of the codebook has coded. */
export function jointFrames(input: FrameInput, told: readonly RawEvent[]): readonly RawEvent[] {
  const together = input.words.has(BESIDE);
  if (!together && !input.verbs.has(WORKS)) return NO_EVENTS;
  return inClauses(input, (clause) => {
    if (clause.passive || (!together && !WORKS.has(clause.vg.verb))) return undefined;
    if (told.some((event) => event.clause === clause)) return undefined;
    const beside = besides(input, clause);
    const works = isCommonWork(input, clause);
    if (!beside.length && !works && !hasCompanion(input, clause) && !isJoint(input, clause)) return undefined;
    const named = subjectOf(input, clause);
    // "Chadian and Nigerien engineers are designing it together"
    const from = [...(named.length ? named : input.parties.of(clause.subject, 'own')), ...beside];
    const sides = new Set(from.map((id) => sideOf(id, input.actorOf)));
    if (sides.size < 2 || sides.size > 4 || factuality(clause, input.patterns) !== 'fact') return undefined;
    // persons who lay a wreath or tour a plant together meet
    const met = !works && from.every((id) => actsAsPerson(input, id));
    return met
      ? mutual(input, clause, 'CONSULT', from, 'be together', 'meeting')
      : mutual(input, clause, 'COOPERATE', from, 'do together');
  });
}

function actsAsPerson({ actorOf }: FrameInput, id: string): boolean {
  const actor = actorOf(id);
  return actor !== undefined && isPerson(actor);
}

/** "A, together with B, did it": being somewhere together is told by other frames. */
const hasCompanion = (input: FrameInput, clause: Clause): boolean =>
  companionsOf(input, clause).length > 0 && !STANDS.has(clause.vg.verb) && !SAYS.has(clause.vg.verb);

/** "A and B opened a power line": two who open, build or run a thing do it together. */
function isCommonWork({ units, tokens, patterns, parties }: FrameInput, { vg, subject, object }: Clause): boolean {
  if (subject.length !== 2 || object.length !== 1 || !WORKS.has(vg.verb)) return false;
  const unit = units[object[0]!]!;
  // an event noun ("launched an attack") has a reader of its own; "opened their borders" is done by each alone
  return (
    (patterns.nouns.get(unit.np!.noun)?.every((p) => p.type === 'COOPERATE') ?? true) &&
    /^(a|an|the|new|two|three)$/.test(tokens[unit.first]!.lower) &&
    !parties.mentions(object).length
  );
}

/** "opened a school together with Y". */
function besides({ units, tokens, parties }: FrameInput, clause: Clause): readonly string[] {
  // "jointly developed a missile with Y"
  const jointly = itemAt(units, clause.unit - 1)?.word === 'jointly';
  const phrase = clause.preps.find(
    (p) => p.prep === 'with' && (jointly || TOGETHER.has(tokens[units[p.at]!.first]!.form)),
  );
  return phrase ? parties.of(phrase.nps, 'party') : [];
}

function isJoint({ units, tokens }: FrameInput, clause: Clause): boolean {
  if (NO_WORK.has(clause.vg.verb) || SAYS.has(clause.vg.verb)) return false;
  for (let t = units[clause.unit]!.first; t < units[clause.unit]!.last; t++)
    if (TOGETHER.has(tokens[t]!.form)) return true;
  // "A and B together have" only adds them up
  if (itemAt(units, clause.unit - 1)?.word === 'jointly') return true;
  const start = (clause.object.at(-1) ?? clause.unit) + 1;
  for (let u = start; u < units.length && u < start + 6 && CLOSES.test(units[u]!.kind); u++)
    if (units[u]!.kind === 'other' && TOGETHER.words.has(units[u]!.word)) return true;
  return false;
}
