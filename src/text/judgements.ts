/** What a speaker says of another party: '"X is behind it," Y said' is an attack of Y on X, "X is our closest ally" a word of support. */
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import type { FrameInput } from './frame-input.ts';
import type { RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';

const FRIEND = /^(partner|ally|friend|neighbour|neighbor|brother)$/;
const CLOSE =
  /^(reliable|close|closest|strategic|trusted|true|loyal|good|best|great|important|key|main|dear|faithful)$/;

/** Acts of speech that the clauses under a verb of saying are by what they say; clauses that are acts themselves are left to those. */
export function judgements(
  input: FrameInput,
  said: ReadonlyMap<Clause, string>,
  events: readonly RawEvent[],
): RawEvent[] {
  const acts = new Set(events.map((event) => event.clause));
  const done = new Set(events.flatMap((event) => (event.type === 'ACCUSE' ? event.to : [])));
  return input.clauses.flatMap((clause) => {
    const speaker = said.get(clause);
    if (speaker === undefined || acts.has(clause)) return [];
    const type = verdict(input, clause);
    if (!type) return [];
    const side = sideOf(speaker, input.actorOf);
    // "it is unacceptable that X holds them"
    const inner = input.clauses[input.clauses.indexOf(clause) + 1];
    const it = clause.subject.every((u) => input.units[u]!.word === 'it') && inner?.opener === 'that';
    const about = input.parties
      .of(it ? inner.subject : clause.subject, 'own')
      .filter((id) => sideOf(id, input.actorOf) !== side && !done.has(id));
    if (!about.length) return [];
    return [
      {
        sentence: input.sentence,
        token: clause.vg.main,
        type,
        mutual: false,
        from: [speaker],
        to: about,
        rule: type === 'ACCUSE' ? 'say against' : 'say in favour of',
        clause,
      },
    ];
  });
}

function verdict(input: FrameInput, clause: Clause): 'ACCUSE' | 'SUPPORT' | undefined {
  const { patterns } = input;
  if (factuality(clause, patterns) !== 'fact' || clause.passive) return undefined;
  const { lemma } = clause.vg;
  if (/^(be|become|became|remain)$/.test(lemma)) return quality(input, clause);
  return lemma === 'use' && isWeapon(input, clause) ? 'ACCUSE' : undefined;
}

/** "is an aggressor", "was behind the attack", "remains a reliable partner". */
function quality(input: FrameInput, clause: Clause): 'ACCUSE' | 'SUPPORT' | undefined {
  const { units, tokens, patterns } = input;
  const bad = patterns.classes.get('negative')!;
  if (clause.preps.some((p) => p.prep === 'behind')) return 'ACCUSE';
  const last = clause.object.at(-1) ?? clause.unit + 1;
  const words = tokens.slice(units[clause.unit]!.last, units[last]?.last ?? 0).map((t) => t.lower);
  if (words.some((word) => bad.has(word) || word === 'responsible' || word === 'guilty')) return 'ACCUSE';
  const friend = clause.object.some((u) => FRIEND.test(units[u]!.word));
  return friend && words.some((word) => CLOSE.test(word) || word === 'brother') ? 'SUPPORT' : undefined;
}

/** "is using migrants as a weapon". */
const isWeapon = ({ units }: FrameInput, clause: Clause): boolean =>
  clause.preps.some(
    (p) => p.prep === 'as' && p.nps.some((u) => /^(weapon|tool|lever|pawn|shield)s?$/.test(units[u]!.word)),
  );
