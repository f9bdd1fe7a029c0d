/** Occasions named again without their parties: "the third round was held on ...", "a joint statement was released". */
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { mutual, NO_EVENTS, type RawEvent } from './raw-event.ts';
import type { FrameInput } from './frame-input.ts';

const DEFINITE = new WordClass(
  'the this that these those their both second third fourth fifth another last latest final previous',
);
/** What an occasion does of itself. */
const HAPPENS = new WordClass(
  'hold take last begin start continue end resume conclude focus touch cover deal turn produce yield occur',
  'coincide centre center bring open close proceed be emphasise emphasize address discuss result lead follow',
);
/** Verbs by which a paper of two comes into being. */
const ISSUES = new WordClass('sign adopt conclude reach approve endorse initial ratify release issue publish make');
const SIGNS = new WordClass('sign agree conclude adopt initial');
/** Parts of talks. */
const ROUND = wordSet('round session rounds sessions');
const PAPER = wordSet(
  'statement declaration communiqué communique agreement memorandum treaty protocol document deal roadmap',
  'accord contract plan programme program',
);
/** Papers that one side alone can issue, unless they are called joint. */
const ONE_SIDED = wordSet('statement declaration document plan programme program');

/** The last consultation of the text, told of by its noun alone. */
export function sameOccasion(input: FrameInput, told: readonly RawEvent[]): readonly RawEvent[] {
  const { verbs, recent } = input;
  if (!verbs.has(HAPPENS) && !verbs.has(ISSUES) && !verbs.has(SIGNS)) return NO_EVENTS;
  // "met Y, after which a statement was released": the meeting of this sentence is the last one
  const here = newMeeting(told);
  const meeting = here ? [...here.from, ...here.to] : recent.meeting;
  if (meeting.length < 2) return NO_EVENTS;
  const found: RawEvent[] = [];
  for (const clause of input.clauses) {
    if (clause.subject.length !== 1) continue;
    const top = clause.subject[0]!;
    const event =
      papered(input, clause, top, meeting) ??
      settled(input, clause, top, meeting) ??
      (here ? undefined : heldAgain(input, clause, top));
    if (event && factuality(clause, input.patterns) === 'fact') found.push(event);
  }
  return found;
}

function newMeeting(told: readonly RawEvent[]): RawEvent | undefined {
  for (let i = told.length - 1; i >= 0; i--) if (told[i]!.type === 'CONSULT' && !told[i]!.background) return told[i];
  return undefined;
}

function heldAgain(input: FrameInput, clause: Clause, top: number): RawEvent | undefined {
  // "the meetings take place in many formats"
  if (!HAPPENS.has(clause.vg.verb) || (!clause.vg.past && !clause.vg.helped)) return undefined;
  if (!isDefinite(input, top)) return undefined;
  const { units, parties, patterns, recent } = input;
  const core = parties.core(top);
  const word = units[core]!.np!.noun;
  const noun = ROUND.has(word)
    ? { mode: 'negotiation' as const }
    : patterns.nouns.get(word)?.find((p) => p.type === 'CONSULT' && p.mode !== 'call');
  if (!noun) return undefined;
  if (noun.mode === 'visit' && !recent.visitor.length) return undefined;
  if (isOwned(input, top) || isOwned(input, core)) return undefined;
  const how = noun.mode === 'negotiation' || recent.mode === 'call' ? (noun.mode ?? 'meeting') : recent.mode;
  return mutual(input, clause, 'CONSULT', recent.meeting, 'same occasion', how);
}

/** "After the talks a joint statement was signed": by those who met. */
function papered(input: FrameInput, clause: Clause, top: number, meeting: readonly string[]): RawEvent | undefined {
  if (!clause.passive || meeting.length > 3 || !ISSUES.has(clause.vg.verb)) return undefined;
  const { units, tokens } = input;
  const unit = units[top]!;
  const noun = unit.np!.noun;
  if (!PAPER.has(noun)) return undefined;
  if (clause.preps.some((p) => /^(by|between|with|among)$/.test(p.prep)) || isOwned(input, top)) return undefined;
  const joint = tokens.slice(unit.first, unit.last).some((t) => /^(joint|bilateral|common)$/.test(t.lower));
  const signed = /^(sign|conclude|reach|initial|ratify)$/.test(clause.vg.lemma);
  return joint || (signed && !ONE_SIDED.has(noun))
    ? mutual(input, clause, 'AGREE', meeting, 'sign, document')
    : undefined;
}

/** "During the visit the sides signed ...": those who met, where nothing else says who they are. */
function settled(input: FrameInput, clause: Clause, top: number, meeting: readonly string[]): RawEvent | undefined {
  if (clause.passive || meeting.length !== 2 || !SIGNS.has(clause.vg.verb)) return undefined;
  const { np, first, last } = input.units[top]!;
  if (np!.mention || np!.owners.length || !/^(side|sides|party|parties|two|both|delegations)$/.test(np!.noun))
    return undefined;
  const both = input.tokens.slice(first, last).every((t) => /^(the|two|both|sides|parties|delegations)$/.test(t.lower));
  return both ? mutual(input, clause, 'AGREE', meeting, 'sign, document') : undefined;
}

/** One of its first two words says that it is known already. */
function isDefinite({ units, tokens }: FrameInput, u: number): boolean {
  const { first, last } = units[u]!;
  return DEFINITE.has(tokens[first]!.form) || (first + 1 < last && DEFINITE.has(tokens[first + 1]!.form));
}

/** The phrase, or what it is of, with or between, names parties of its own. */
function isOwned({ units, parties }: FrameInput, u: number): boolean {
  const after = units[u + 1]?.kind === 'prep' && /^(of|with|between|among)$/.test(units[u + 1]!.word) ? u + 2 : -1;
  const named = (k: number): boolean => parties.mentions([k]).some((m) => m.form !== 'pronoun');
  return named(u) || (after > 0 && named(after));
}
