/** Acts that repeat another's or make up for it: "Chad followed suit", "Niger had done the same", "Mali stepped in with tankers". */
import { WordClass } from '../lexicon/word-class.ts';
import { complementsOf, type Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { inClauses, subjectOf, type FrameInput } from './frame-input.ts';
import { directed, NO_EVENTS, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';

/** Sentences within which the example is told. */
const NEAR = 2;
/** Acts that one may repeat. */
const REPEATED = /^(SANCTION|ACCUSE|SUPPORT|REJECT|REQUEST|AID|RETREAT|CONCEDE)$/;
/** Acts whose victim one may help. */
const SUFFERED = /^(SANCTION|COERCE|ASSAULT)$/;

type Told = Pick<RawEvent, 'type' | 'from' | 'to' | 'sentence'>;

/** Verbs of such phrases. */
const MAY = new WordClass('do take follow followed step jump help come respond answer retaliate reply');
const ANSWERS = new WordClass('respond answer retaliate reply');

/** `told` are the acts of the sentence that are read already. */
export function followFrames(input: FrameInput, told: readonly RawEvent[]): readonly RawEvent[] {
  if (!input.verbs.has(MAY)) return NO_EVENTS;
  return inClauses(input, (clause) => {
    if (!MAY.has(clause.vg.verb)) return undefined;
    const back = inKind(input, clause, told);
    if (back) return back;
    const follows = isRepeat(input, clause);
    if (!follows && !isRescue(input, clause)) return undefined;
    if (clause.passive || factuality(clause, input.patterns) !== 'fact') return undefined;
    const act = exampleOf(input, clause, told, follows ? REPEATED : SUFFERED);
    const from = act ? subjectOf(input, clause) : [];
    const own = new Set(from.map((id) => sideOf(id, input.actorOf)));
    // "did the same with regard to Y": Y is another one
    const named = input.parties.mentions(complementsOf(clause)).flatMap((m) => m.actors);
    if (act && follows && named.some((id) => !act.to.includes(id) && !own.has(sideOf(id, input.actorOf))))
      return undefined;
    const to = act ? act.to.filter((id) => !own.has(sideOf(id, input.actorOf))) : [];
    if (
      !act ||
      !from.length ||
      to.length !== act.to.length ||
      act.from.some((id) => own.has(sideOf(id, input.actorOf)))
    )
      return undefined;
    return directed(input, clause, follows ? act.type : 'AID', from, to, follows ? 'follow suit' : 'step in');
  });
}

/** "Chad responded in kind": what was done to it, done to whoever did it. */
function inKind(input: FrameInput, clause: Clause, told: readonly RawEvent[]): RawEvent | undefined {
  if (clause.passive || !ANSWERS.has(clause.vg.verb)) return undefined;
  const kind = clause.preps.some((p) => p.prep === 'in' && p.nps.some((u) => input.units[u]!.word === 'kind'));
  const act = kind && factuality(clause, input.patterns) === 'fact' ? exampleOf(input, clause, told, /./) : undefined;
  const from = act ? subjectOf(input, clause) : [];
  const own = new Set(from.map((id) => sideOf(id, input.actorOf)));
  if (!act || !from.length || !act.to.some((id) => own.has(sideOf(id, input.actorOf)))) return undefined;
  return directed(input, clause, act.type, from, act.from, 'answer in kind');
}

/** The last act before the clause, in this sentence or shortly before it. */
function exampleOf(input: FrameInput, clause: Clause, told: readonly RawEvent[], types: RegExp): Told | undefined {
  const fits = (act: Told & { readonly mutual?: boolean }): boolean => act.mutual !== true && types.test(act.type);
  const here = told.findLast((act) => act.token < clause.vg.main && fits(act));
  if (here) return here;
  const before = input.recent.acts.findLast(fits);
  return before && input.sentence - before.sentence <= NEAR ? before : undefined;
}

/** "followed suit", "did the same", "took the same step", "followed with measures of its own". */
function isRepeat({ units, tokens }: FrameInput, { vg, object, preps }: Clause): boolean {
  const word = object.length ? units[object[0]!]!.word : '';
  const opens = object.length ? tokens[units[object[0]!]!.first]!.lower : '';
  if (vg.lemma === 'do') return word === 'same' || word === 'likewise';
  if (vg.lemma === 'take')
    return (
      /^(step|measure|decision|action|stance|position|line)$/.test(word) &&
      /^(similar|same|identical)$/.test(second(tokens, units, object[0]!))
    );
  if (!/^follow(ed)?$/.test(vg.lemma)) return false;
  if (word === 'suit' || (/^(example|lead)$/.test(word) && opens !== 'for')) return true;
  // "has been the only one to follow"
  if (!object.length && !preps.length) return true;
  return (
    !object.length &&
    preps.some((p) => p.prep === 'with' && p.nps.some((u) => /^(measure|measures|step|steps)$/.test(units[u]!.word)))
  );
}

/** The word of a phrase that says that it is like another. */
function second(tokens: FrameInput['tokens'], units: FrameInput['units'], u: number): string {
  for (let t = units[u]!.first; t < units[u]!.last; t++)
    if (/^(same|similar|identical)$/.test(tokens[t]!.lower)) return tokens[t]!.lower;
  return '';
}

/** "stepped in", "came to the rescue", "helped out". */
function isRescue({ units }: FrameInput, { unit, vg, preps }: Clause): boolean {
  const next = units[unit + 1]?.word;
  if (vg.lemma === 'step' || vg.lemma === 'jump') return next === 'in';
  if (vg.lemma === 'help') return next === 'out';
  return vg.lemma === 'come' && preps.some((p) => p.prep === 'to' && p.nps.some((u) => units[u]!.word === 'rescue'));
}
