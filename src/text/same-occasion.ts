/** Occasions named again without their parties: "the third round was held on ...", "a joint statement was released". */
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { mutual, type RawEvent } from './raw-event.ts';
import { inClauses, type FrameInput } from './frame-input.ts';

const DEFINITE = new WordClass(
  'the this that these those their both second third fourth fifth another last latest final previous',
);
/** What an occasion does of itself. */
const HAPPENS = wordSet(
  'hold take last begin start continue end resume conclude focus touch cover deal turn produce yield occur',
  'coincide centre center bring open close proceed be emphasise emphasize address discuss result lead follow',
);
/** Parts of talks. */
const ROUND = wordSet('round session rounds sessions');
/** Verbs by which a paper of two comes into being. */
const ISSUES = wordSet('sign adopt conclude reach approve endorse initial ratify release issue publish make');
const PAPER = wordSet(
  'statement declaration communiqué communique agreement memorandum treaty protocol document deal roadmap',
  'accord contract plan programme program',
);
/** Papers that one side alone can issue, unless they are called joint. */
const ONE_SIDED = wordSet('statement declaration document plan programme program');

/** The last consultation of the text, told of by its noun alone. */
export function sameOccasion(input: FrameInput, told: readonly RawEvent[]): RawEvent[] {
  // "met Y, after which a statement was released": the meeting of this sentence is the last one
  const here = told.findLast((event) => event.type === 'CONSULT' && !event.background);
  const meeting = here ? [...here.from, ...here.to] : input.recent.meeting;
  if (meeting.length < 2) return [];
  return inClauses(input, (clause) => {
    const top = clause.subject.length === 1 ? clause.subject[0]! : -1;
    if (top < 0 || factuality(clause, input.patterns) !== 'fact') return undefined;
    return (
      papered(input, clause, top, meeting) ??
      settled(input, clause, top, meeting) ??
      (here ? undefined : heldAgain(input, clause, top))
    );
  });
}

function heldAgain(input: FrameInput, clause: Clause, top: number): RawEvent | undefined {
  const { units, parties, patterns, recent } = input;
  const core = parties.core(top);
  const word = units[core]!.np!.noun;
  const noun = ROUND.has(word)
    ? { mode: 'negotiation' as const }
    : patterns.nouns.get(word)?.find((p) => p.type === 'CONSULT' && p.mode !== 'call');
  if (!noun || !HAPPENS.has(clause.vg.lemma) || !isDefinite(input, top)) return undefined;
  // "the meetings take place in many formats"
  if (!clause.vg.past && !clause.vg.helped) return undefined;
  if (noun.mode === 'visit' && !recent.visitor.length) return undefined;
  if (isOwned(input, top) || isOwned(input, core)) return undefined;
  const how = noun.mode === 'negotiation' || recent.mode === 'call' ? (noun.mode ?? 'meeting') : recent.mode;
  return mutual(input, clause, 'CONSULT', recent.meeting, 'same occasion', how);
}

/** "After the talks a joint statement was signed": by those who met. */
function papered(input: FrameInput, clause: Clause, top: number, meeting: readonly string[]): RawEvent | undefined {
  const { units, tokens } = input;
  const unit = units[top]!;
  const noun = unit.np!.noun;
  if (!clause.passive || !ISSUES.has(clause.vg.lemma) || !PAPER.has(noun) || meeting.length > 3) return undefined;
  if (clause.preps.some((p) => /^(by|between|with|among)$/.test(p.prep)) || isOwned(input, top)) return undefined;
  const joint = tokens.slice(unit.first, unit.last).some((t) => /^(joint|bilateral|common)$/.test(t.lower));
  const signed = /^(sign|conclude|reach|initial|ratify)$/.test(clause.vg.lemma);
  return joint || (signed && !ONE_SIDED.has(noun))
    ? mutual(input, clause, 'AGREE', meeting, 'sign, document')
    : undefined;
}

const SIGNS = wordSet('sign agree conclude adopt initial');

/** "During the visit the sides signed ...": those who met, where nothing else says who they are. */
function settled(input: FrameInput, clause: Clause, top: number, meeting: readonly string[]): RawEvent | undefined {
  if (clause.passive || meeting.length !== 2 || !SIGNS.has(clause.vg.lemma)) return undefined;
  const { np, first, last } = input.units[top]!;
  if (np!.mention || np!.owners.length || !/^(side|sides|party|parties|two|both|delegations)$/.test(np!.noun))
    return undefined;
  const both = input.tokens.slice(first, last).every((t) => /^(the|two|both|sides|parties|delegations)$/.test(t.lower));
  return both ? mutual(input, clause, 'AGREE', meeting, 'sign, document') : undefined;
}

function isDefinite({ units, tokens }: FrameInput, u: number): boolean {
  const { first, last } = units[u]!;
  return tokens.slice(first, Math.min(last, first + 2)).some((t) => DEFINITE.has(t.form));
}

/** The phrase, or what it is of, with or between, names parties of its own. */
function isOwned({ units, parties }: FrameInput, u: number): boolean {
  const after = units[u + 1]?.kind === 'prep' && /^(of|with|between|among)$/.test(units[u + 1]!.word) ? u + 2 : -1;
  const named = (k: number): boolean => parties.mentions([k]).some((m) => m.form !== 'pronoun');
  return named(u) || (after > 0 && named(after));
}
