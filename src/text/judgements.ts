/** What a speaker says of another party: '"X is behind it," Y said' is an attack of Y on X, "X is our closest ally" a word of support. */
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { inClauses, type FrameInput } from './frame-input.ts';
import { directed, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';

const FRIEND = wordSet('partner ally friend neighbour neighbor brother');
const CLOSE = wordSet(
  'reliable close closest strategic trusted true loyal good best great important key main dear faithful',
);

/** Acts of speech that the clauses under a verb of saying are by what they say; clauses that are acts themselves are left to those. */
export function judgements(
  input: FrameInput,
  said: ReadonlyMap<Clause, string>,
  events: readonly RawEvent[],
): RawEvent[] {
  if (!said.size) return [];
  const done = (id: string): boolean => events.some(({ type, to }) => type === 'ACCUSE' && to.includes(id));
  return inClauses(input, (clause) => {
    const speaker = said.get(clause);
    if (speaker === undefined) return undefined;
    const type = verdict(input, clause);
    if (!type || events.some((event) => event.clause === clause)) return undefined;
    const side = sideOf(speaker, input.actorOf);
    // "it is unacceptable that X holds them"
    const inner = input.clauses[input.clauses.indexOf(clause) + 1];
    const it = clause.subject.every((u) => input.units[u]!.word === 'it') && inner?.opener === 'that';
    const about = input.parties
      .of(it ? inner.subject : clause.subject, 'own')
      .filter((id) => sideOf(id, input.actorOf) !== side && !done(id));
    if (!about.length) return undefined;
    return directed(input, clause, type, [speaker], about, type === 'ACCUSE' ? 'say against' : 'say in favour of');
  });
}

const IS = new WordClass('be become became remain');

function verdict(input: FrameInput, clause: Clause): 'ACCUSE' | 'SUPPORT' | undefined {
  const { patterns } = input;
  const { lemma, verb } = clause.vg;
  const is = IS.has(verb);
  const bears = BEARS.has(verb);
  if (clause.passive || (!is && !bears && lemma !== 'use') || factuality(clause, patterns) !== 'fact') return undefined;
  if (is) return isToBlame(input, clause) ? 'ACCUSE' : quality(input, clause);
  // "bears responsibility for the crisis"
  if (bears) return clause.object.some((u) => BLAME.has(input.units[u]!.word)) ? 'ACCUSE' : undefined;
  return isWeapon(input, clause) ? 'ACCUSE' : undefined;
}

/** "is an aggressor", "was behind the attack", "remains a reliable partner". */
function quality(input: FrameInput, clause: Clause): 'ACCUSE' | 'SUPPORT' | undefined {
  const { units, tokens, patterns } = input;
  const bad = patterns.classes.negative;
  if (clause.preps.some((p) => p.prep === 'behind')) return 'ACCUSE';
  const last = clause.object.at(-1) ?? clause.unit + 1;
  const words = tokens.slice(units[clause.unit]!.last, units[last]?.last ?? 0).map((t) => t.lower);
  if (words.some((word) => bad.has(word) || word === 'responsible' || word === 'guilty')) return 'ACCUSE';
  const friend = clause.object.some((u) => FRIEND.has(units[u]!.word));
  return friend && words.some((word) => CLOSE.has(word) || word === 'brother') ? 'SUPPORT' : undefined;
}

const BEARS = new WordClass('bear carry shoulder');
const BLAME = wordSet('responsibility blame guilt');

/** "is to blame for the crisis". */
const isToBlame = ({ clauses }: FrameInput, clause: Clause): boolean =>
  clauses.some((c) => c.vg.lemma === 'blame' && c.link === 'infinitive' && c.governor === clause);

/** "is using migrants as a weapon". */
const isWeapon = ({ units }: FrameInput, clause: Clause): boolean =>
  clause.preps.some(
    (p) => p.prep === 'as' && p.nps.some((u) => /^(weapon|tool|lever|pawn|shield)s?$/.test(units[u]!.word)),
  );
