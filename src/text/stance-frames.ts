/** Stances that no single verb tells: voting like another, rhetoric against another. */
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';
import type { RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';

/** Nouns that an "anti-X" before them turns against X. */
const RHETORIC =
  /^(narrative|narratives|rhetoric|statement|statements|remark|remarks|propaganda|sentiment|slogan|slogans|speech|speeches|message|messages|campaign|comments|tirade|outburst|position|policy|stance|course|hysteria)$/;
/** Verbs by which one makes such words one's own. */
const SPREADS =
  /^(spread|repeat|voice|use|make|promote|share|express|deliver|continue|conduct|intensify|reiterate|adopt|echo|pursue|employ|sharpen|step|lead|launch|wage|air)$/;

export const stanceFrames = (input: FrameInput): RawEvent[] => [...votesAlike(input), ...rhetoric(input)];

/** "X, like Y, voted against the motion": each backs the other. */
function votesAlike(input: FrameInput): RawEvent[] {
  const { units, parties } = input;
  return input.clauses.flatMap((clause) => {
    if (!/^(vote|abstain)$/.test(clause.vg.lemma) || factuality(clause, input.patterns) !== 'fact') return [];
    const from = subjectOf(input, clause);
    const limit = Math.max(-1, ...clause.subject);
    // "X, like Y, voted" or "like Y, X voted": behind or before the subject
    const at = units.findIndex(
      (unit, u) => u < clause.unit && /^(like|alongside)$/.test(unit.word) && unit.kind === 'prep' && u > limit - 8,
    );
    const before = at >= 0 && units[at + 1]?.kind === 'np' ? parties.of([at + 1], 'party') : [];
    const after = clause.preps
      .filter((p) => /^(like|alongside)$/.test(p.prep))
      .flatMap((p) => parties.of(p.nps, 'party'));
    const to = [...before, ...after].filter((id) => !from.includes(id));
    if (!from.length || !to.length) return [];
    return [act(input, clause, 'SUPPORT', true, [...from, ...to], [], 'vote alike')];
  });
}

/** "X spreads anti-Y narratives", "X's anti-Y rhetoric". */
function rhetoric(input: FrameInput): RawEvent[] {
  const { units, tokens, parties } = input;
  return units.flatMap((unit, u) => {
    if (!unit.np) return [];
    let anti = -1;
    for (let t = unit.first; anti < 0 && t < unit.last; t++) if (tokens[t]!.lower === 'anti') anti = t;
    const against =
      anti < 0 ? undefined : unit.np.owners.concat(unit.np.mention ?? []).find((m) => m.first === anti + 2);
    if (!against || !headed(input, u)) return [];
    const owners = unit.np.owners.filter((m) => m.last <= anti).flatMap((m) => m.actors);
    const clause = input.clauses.find((c) => c.object.includes(u));
    const spread =
      clause && SPREADS.test(clause.vg.lemma) && factuality(clause, input.patterns) === 'fact'
        ? parties.of(clause.subject, 'party')
        : [];
    const from = owners.length ? owners : spread;
    const own = new Set(from.map((id) => sideOf(id, input.actorOf)));
    const to = against.actors.filter((id) => !own.has(sideOf(id, input.actorOf)));
    if (!from.length || !to.length) return [];
    return [act(input, clause, 'ACCUSE', false, from, to, 'rhetoric against', unit.last - 1)];
  });
}

/** The phrase ends in a word of rhetoric, or the one joined to it does: "anti-X and anti-Y narratives". */
function headed({ units }: FrameInput, u: number): boolean {
  for (let k = u; k < u + 7 && units[k]; k += 2) {
    if (RHETORIC.test(units[k]!.word)) return true;
    if (units[k + 1]?.kind !== 'and' && units[k + 1]?.kind !== 'comma') return false;
    if (units[k + 2]?.kind !== 'np') return false;
  }
  return false;
}

const act = (
  input: FrameInput,
  clause: Clause | undefined,
  type: RawEvent['type'],
  mutual: boolean,
  from: readonly string[],
  to: readonly string[],
  rule: string,
  token = clause?.vg.main ?? 0,
): RawEvent => ({ sentence: input.sentence, token, type, mutual, from, to, rule, ...(clause ? { clause } : {}) });
