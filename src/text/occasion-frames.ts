import { nounForms } from '../lexicon/inflect.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { phrasesOf, type Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { NO_EVENTS, rawEvent, type RawEvent } from './raw-event.ts';
import { inClauses, type FrameInput } from './frame-input.ts';
import { itemAt } from './item-at.ts';
import { distinct } from './distinct.ts';

const LISTS = new WordClass('be include included were');
const JOINS = new WordClass('participate attend join');
const ATTENDS = new WordClass('attend join');
const HANDLES = new WordClass('leave end open chair close walk');
const TAKES = new WordClass('take');
const IS = new WordClass('be');
const DOES = new WordClass('do');
const LISTED = new WordClass('present participant participants attendee attendees guest guests');
const OCCASION = wordSet('meeting talk summit session negotiation gathering event conversation consultation');
/** These as texts write them. */
const ANY_OCCASION = new WordClass(...[...OCCASION].flatMap(nounForms));

/** Codes who was there: "Those present were A, B and C", "X also took part in the meeting", "A and B took part". */
export function occasionFrames(input: FrameInput): readonly RawEvent[] {
  const { words, verbs, recent } = input;
  const lists = words.has(LISTED) && verbs.has(LISTS);
  const completes = recent.meeting.length > 0 && (verbs.has(JOINS) || verbs.has(TAKES) || verbs.has(IS));
  if (!lists && !completes && !verbs.has(DOES)) return NO_EVENTS;
  return inClauses(input, (clause) => {
    if (factuality(clause, input.patterns) !== 'fact') return undefined;
    if (clause.passive) return attended(input, clause);
    return listed(input, clause) ?? joined(input, clause) ?? alongside(input, clause) ?? present(input, clause);
  });
}

/** "Those present were A; B; and C". */
function listed(input: FrameInput, clause: Clause): RawEvent | undefined {
  const { units, tokens } = input;
  const subject = clause.subject[0];
  if (subject === undefined || !LISTS.has(clause.vg.verb) || !input.words.has(LISTED)) return undefined;
  const { first, last } = units[subject]!;
  if (!tokens.slice(first, last).some(({ form }) => LISTED.has(form))) return undefined;
  const there = units.slice(clause.unit).flatMap((unit) => {
    const mention = unit.np?.mention ?? unit.np?.owners[0];
    return mention && mention.actors.length === 1 ? mention.actors : [];
  });
  const all = distinct(there);
  return all.length > 1 ? meeting(input, clause, all, [], 'be present') : undefined;
}

/** "X also took part (in the meeting)": with those of the last one. */
function joined(input: FrameInput, clause: Clause): RawEvent | undefined {
  const { units, parties, recent } = input;
  if (!recent.meeting.length) return undefined;
  const part =
    TAKES.has(clause.vg.verb) &&
    (clause.object.some((u) => units[u]!.word === 'part') || units[clause.unit + 1]?.word === 'part');
  const verb = JOINS.has(clause.vg.verb);
  if (!part && !verb) return undefined;
  const what = [...clause.object, ...phrasesOf(clause, 'in')].filter((u) => units[u]!.word !== 'part');
  // "X also attended"
  const also = itemAt(units, clause.unit - 1)?.word === 'also';
  if (verb && !what.length && !also) return undefined;
  // an occasion with a name or parties of its own is another one
  if (what.some((u) => !OCCASION.has(units[u]!.word) || units[u]!.np!.owners.length || parties.of([u], 'own').length))
    return undefined;
  const who = parties.of(clause.subject, 'party');
  const others = recent.meeting.filter((id) => !who.includes(id));
  if (!who.length || !others.length) return undefined;
  return who.length > 2
    ? meeting(input, clause, [...who, ...others], [], 'take part')
    : meeting(input, clause, who, others, 'take part');
}

/** "The talks were also attended by X": with those of the last ones. */
function attended(input: FrameInput, clause: Clause): RawEvent | undefined {
  const { units, parties, recent } = input;
  if (!ATTENDS.has(clause.vg.verb) || !recent.meeting.length) return undefined;
  const what = clause.subject[0];
  if (what === undefined || !OCCASION.has(units[what]!.word)) return undefined;
  const who = parties.of(phrasesOf(clause, 'by'), 'party');
  const others = recent.meeting.filter((id) => !who.includes(id));
  return who.length && others.length ? meeting(input, clause, [...who, ...others], [], 'attended by') : undefined;
}

/** "A and B took part, as did X": X beside the subject of the clause before. */
function alongside(input: FrameInput, clause: Clause): RawEvent | undefined {
  const { units, parties, clauses, recent } = input;
  if (!DOES.has(clause.vg.verb) || itemAt(units, clause.unit - 1)?.word !== 'as') return undefined;
  const before = itemAt(clauses, clauses.indexOf(clause) - 1);
  if (!before || !/^(take|attend|participate|join|meet)$/.test(before.vg.lemma)) return undefined;
  const who = parties.of(clause.subject, 'party');
  const others = [...parties.of(before.subject, 'party'), ...(before.object.length ? [] : recent.meeting)];
  const all = distinct([...who, ...others]);
  return who.length && all.length > 1 ? meeting(input, clause, all, [], 'take part') : undefined;
}

/** "X was also present": with those of the last meeting. */
function present(input: FrameInput, clause: Clause): RawEvent | undefined {
  const { units, parties, recent } = input;
  if (!recent.meeting.length || !IS.has(clause.vg.verb)) return undefined;
  const said = units.slice(Math.max(0, clause.unit - 2), clause.unit + 3).some((unit) => /\bpresent$/.test(unit.word));
  const there = clause.preps.some((p) => p.prep === 'in' && p.nps.some((u) => units[u]!.word === 'attendance'));
  if (!said && !there) return undefined;
  const who = parties.of([...clause.subject, ...clause.object], 'party');
  const others = recent.meeting.filter((id) => !who.includes(id));
  return who.length && others.length ? meeting(input, clause, [...who, ...others], [], 'be present') : undefined;
}

const meeting = (
  input: FrameInput,
  clause: Clause,
  from: readonly string[],
  to: readonly string[],
  rule: string,
): RawEvent => {
  const mode = input.recent.meeting.length ? input.recent.mode : 'meeting';
  return rawEvent(input.sentence, clause.vg.main, 'CONSULT', mode, !to.length, from, to, rule, clause);
};

/** "In his speech at the meeting, X criticised Y": X was at the last meeting; so was who left, ended or opened it. */
export function attendance(input: FrameInput): readonly RawEvent[] {
  const { units, parties, recent } = input;
  if (recent.meeting.length < 2 || recent.mode === 'call' || recent.mode === 'visit') return NO_EVENTS;
  if (!input.words.has(ANY_OCCASION) || !input.words.has(DEFINITE)) return NO_EVENTS;
  const plain = (u: number): boolean =>
    OCCASION.has(units[u]!.word) &&
    DEFINITE.has(input.tokens[units[u]!.first]!.form) &&
    !parties.mentions([u]).length &&
    !parties.of([u], 'own').length;
  return inClauses(input, (clause) => {
    if (clause.link !== 'main' || clause.passive || factuality(clause, input.patterns) !== 'fact') return undefined;
    const opens = units.some(
      (unit, u) =>
        u < clause.unit && unit.kind === 'prep' && /^(at|during)$/.test(unit.word) && units[u + 1]?.np && plain(u + 1),
    );
    const handles = HANDLES.has(clause.vg.verb) && clause.object.some(plain);
    const within = clause.preps.some((p) => p.prep === 'at' && p.nps.some(plain));
    if (!opens && !handles && !within) return undefined;
    const who = parties.of(clause.subject, 'party').filter((id) => !recent.meeting.includes(id));
    return who.length === 1 ? meeting(input, clause, who, recent.meeting, 'take part') : undefined;
  });
}

const DEFINITE = new WordClass('the this that');
