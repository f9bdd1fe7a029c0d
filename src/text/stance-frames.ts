/** Stances that no single verb tells: voting like another, rhetoric against another. */
import { WordClass } from '../lexicon/word-class.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { factuality } from './factuality.ts';
import { inClauses, subjectOf, type FrameInput } from './frame-input.ts';
import { mutual, rawEvent, type RawEvent } from './raw-event.ts';
import { sideOf } from './sides.ts';
import { actorsOf } from './types.ts';

/** Nouns that an "anti-X" before them turns against X. */
const RHETORIC = wordSet(
  'narrative narratives rhetoric statement statements remark remarks propaganda sentiment slogan slogans',
  'speech speeches message messages campaign comments tirade outburst position policy stance course hysteria',
);
/** Verbs by which one makes such words one's own. */
const SPREADS = wordSet(
  'spread repeat voice use make promote share express deliver continue conduct intensify reiterate adopt echo',
  'pursue employ sharpen step lead launch wage air',
);

const ANTI = new WordClass('anti');
const VOTES = new WordClass('vote votes voted voting abstain abstains abstained abstaining');

export function stanceFrames(input: FrameInput): readonly RawEvent[] {
  const alike = input.words.has(VOTES) ? votesAlike(input) : NOTHING;
  return input.words.has(ANTI) ? [...alike, ...rhetoric(input)] : alike;
}

const NOTHING: readonly RawEvent[] = [];

/** "X, like Y, voted against the motion": each backs the other. */
function votesAlike(input: FrameInput): RawEvent[] {
  const { units, parties } = input;
  return inClauses(input, (clause) => {
    if ((clause.vg.lemma !== 'vote' && clause.vg.lemma !== 'abstain') || factuality(clause, input.patterns) !== 'fact')
      return undefined;
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
    if (!from.length || !to.length) return undefined;
    return mutual(input, clause, 'SUPPORT', [...from, ...to], 'vote alike');
  });
}

/** "X spreads anti-Y narratives", "X's anti-Y rhetoric". */
function rhetoric(input: FrameInput): RawEvent[] {
  const { units, tokens } = input;
  const found: RawEvent[] = [];
  for (let u = 0; u < units.length; u++) {
    const unit = units[u]!;
    let anti = -1;
    if (unit.np) for (let t = unit.first; anti < 0 && t < unit.last; t++) if (tokens[t]!.lower === 'anti') anti = t;
    const event = anti < 0 ? undefined : against(input, u, anti);
    if (event) found.push(event);
  }
  return found;
}

/** What the phrase at u says against the one that stands behind "anti" at a token. */
function against(input: FrameInput, u: number, anti: number): RawEvent | undefined {
  const { units, parties } = input;
  const unit = units[u]!;
  const { owners: named, mention } = unit.np!;
  const target = named.concat(mention ?? []).find((m) => m.first === anti + 2);
  if (!target || !headed(input, u)) return undefined;
  const owners = actorsOf(named.filter((m) => m.last <= anti));
  const clause = input.clauses.find((c) => c.object.includes(u));
  const spread =
    clause && SPREADS.has(clause.vg.lemma) && factuality(clause, input.patterns) === 'fact'
      ? parties.of(clause.subject, 'party')
      : [];
  const from = owners.length ? owners : spread;
  const own = new Set(from.map((id) => sideOf(id, input.actorOf)));
  const to = target.actors.filter((id) => !own.has(sideOf(id, input.actorOf)));
  if (!from.length || !to.length) return undefined;
  return rawEvent(input.sentence, unit.last - 1, 'ACCUSE', undefined, false, from, to, 'rhetoric against', clause);
}

/** The phrase ends in a word of rhetoric, or the one joined to it does: "anti-X and anti-Y narratives". */
function headed({ units }: FrameInput, u: number): boolean {
  for (let k = u; k < u + 7 && units[k]; k += 2) {
    if (RHETORIC.has(units[k]!.word)) return true;
    if (units[k + 1]?.kind !== 'and' && units[k + 1]?.kind !== 'comma') return false;
    if (units[k + 2]?.kind !== 'np') return false;
  }
  return false;
}
