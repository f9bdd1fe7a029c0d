import type { NounPattern, Slot } from '../lexicon/patterns.ts';
import type { Clause } from './clause.ts';
import { factuality } from './factuality.ts';
import { phraseGroup } from './phrase-group.ts';
import type { RawEvent } from './raw-event.ts';
import type { FrameInput } from './verb-frames.ts';

/** Words in a phrase that say that it has not happened. */
const UNDONE =
  /^(no|any|possible|planned|future|potential|proposed|upcoming|alleged|would-be|hypothetical|imminent|eventual|next|prospective)$/;
/** Nouns whose complement is only thought of: "the threat of war". */
const THOUGHT =
  /^(threats?|prospects?|possibility|hopes?|plans?|ideas?|fears?|risks?|chances?|need|calls?|proposals?|likelihood|danger|ways?|options?|importance|issues?|topics?|questions?|invitations?|preparations?|readiness|willingness|case|event|absence|lack|instead)$/;

/** Codes the event nouns of one sentence ("talks between A and B", "A's invasion of B") by the codebook's noun patterns. */
export function nounFrames(input: FrameInput): RawEvent[] {
  return input.units.flatMap((unit, u) => {
    const np = unit.np;
    if (!np || (np.mention && np.mention.last > np.head)) return [];
    const options = input.patterns.nouns.get(np.noun) ?? [];
    for (const pattern of options) {
      const event = codeNoun(input, u, pattern);
      if (event) return [event];
    }
    return [];
  });
}

function codeNoun(input: FrameInput, u: number, pattern: NounPattern): RawEvent | undefined {
  const { units, tokens, patterns } = input;
  const unit = units[u]!;
  for (let t = unit.first; t < unit.last; t++) if (UNDONE.test(tokens[t]!.lower)) return undefined;
  if (pattern.modifier.size && !hasModifier(input, u, pattern)) return undefined;
  if (
    units[u - 1]?.kind === 'prep' &&
    units[u - 2]?.kind === 'np' &&
    THOUGHT.test(tokens[units[u - 2]!.last - 1]!.lower)
  )
    return undefined;
  const clause = clauseOf(input, u);
  const carrier = clause && carries(input, clause, u) ? clause : undefined;
  if (clause) {
    const truth = factuality(clause, patterns);
    const isPart = clause.object.includes(u) || clause.preps.some((p) => p.nps.includes(u));
    if (isPart && truth !== 'fact') return undefined;
    if (isPart && !carrier && isUndone(input, clause, u)) return undefined;
    if (clause.subject.includes(u) && clause.passive && patterns.classes.get('undone')!.has(clause.vg.lemma))
      return undefined;
    if (clause.subject.includes(u) && clause.passive && truth !== 'fact') return undefined;
  }
  if (
    pattern.light &&
    !carrier &&
    !pattern.from.some((s) => s.name === 'between' && after(input, u, 'between').length > 0)
  )
    return undefined;
  const from = slots(input, u, pattern.from, carrier, pattern);
  const to = slots(input, u, pattern.to, undefined, pattern).filter((id) => !from.includes(id));
  const mutual = pattern.shape === 'mutual';
  if (mutual ? new Set([...from, ...to]).size < 2 : !from.length || !to.length) return undefined;
  return {
    sentence: input.sentence,
    token: unit.last - 1,
    type: pattern.type,
    ...(pattern.mode ? { mode: pattern.mode } : {}),
    mutual,
    from: mutual ? [...new Set([...from, ...to])] : from,
    to: mutual ? [] : to,
    rule: pattern.rule,
    ...(clause ? { clause } : {}),
  };
}

function hasModifier(input: FrameInput, u: number, pattern: NounPattern): boolean {
  const unit = input.units[u]!;
  for (let t = unit.first; t < unit.last; t++) {
    const word = input.tokens[t]!.lower;
    if (pattern.modifier.has(word) || [...pattern.modifier].some((m) => word.startsWith(m))) return true;
  }
  return false;
}

/** The clause in which the phrase is subject, object or complement. */
function clauseOf(input: FrameInput, u: number): Clause | undefined {
  const inside = (c: Clause): boolean => c.object.includes(u) || c.preps.some((p) => p.nps.includes(u));
  return input.clauses.find(inside) ?? input.clauses.find((c) => c.subject.includes(u));
}

/** "held talks", "took part in a meeting", "talks were held": the verb only carries the noun. */
function carries(input: FrameInput, clause: Clause, u: number): boolean {
  if (!input.patterns.classes.get('light')!.has(clause.vg.lemma)) return false;
  if (clause.passive) return clause.subject.includes(u);
  if (clause.object.includes(u)) return true;
  return (
    clause.object.length > 0 &&
    clause.preps.some((p) => p.prep === 'in' && p.nps.includes(u)) &&
    input.units[clause.object[0]!]!.np!.noun === 'part'
  );
}

/** "called for talks", "cancelled the visit". */
function isUndone(input: FrameInput, clause: Clause, u: number): boolean {
  const { patterns } = input;
  const lemma = clause.vg.lemma;
  if (clause.object.includes(u)) return patterns.classes.get('undone')!.has(lemma);
  const prep = clause.preps.find((p) => p.nps.includes(u))!.prep;
  return prep === 'for' && (patterns.classes.get('ask')!.has(lemma) || patterns.classes.get('undone')!.has(lemma));
}

function slots(
  input: FrameInput,
  u: number,
  wanted: readonly Slot[],
  carrier: Clause | undefined,
  pattern: NounPattern,
): string[] {
  const found: string[] = [];
  const first = pattern.shape === 'directed';
  for (const slot of wanted) {
    const actors = slotActors(input, u, slot, carrier);
    found.push(...actors);
    if (first && actors.length) break;
  }
  return [...new Set(found)];
}

function slotActors(input: FrameInput, u: number, slot: Slot, carrier: Clause | undefined): readonly string[] {
  const { units, tokens, parties } = input;
  const np = units[u]!.np!;
  if (slot.name === 'light') {
    if (!carrier) return [];
    if (carrier.passive)
      return parties.of(
        carrier.preps.filter((p) => p.prep === 'by').flatMap((p) => p.nps),
        'party',
      );
    return parties.of(carrier.subject, 'party');
  }
  if (slot.name === 'poss' || slot.name === 'dem' || slot.name === 'mod') {
    return np.owners
      .filter((m) => {
        const possessive =
          /^['’]s?$/.test(tokens[m.last]?.lower ?? '') ||
          /['’]s?$/.test(tokens[m.last - 1]!.lower) ||
          /^(his|her|its|their|our)$/.test(tokens[m.last - 1]!.lower);
        const adjective = m.form === 'demonym' || m.form === 'institution' || m.form === 'group';
        return slot.name === 'poss'
          ? possessive
          : slot.name === 'dem'
            ? !possessive && adjective
            : !possessive && !adjective;
      })
      .flatMap((m) => m.actors);
  }
  return parties.of(after(input, u, slot.name), slot.takes === 'own' && slot.name !== 'between' ? 'own' : slot.takes);
}

/** Phrases of the preposition among those that follow the noun: "sanctions imposed by A on B" too. */
function after(input: FrameInput, u: number, prep: string): readonly number[] {
  const { units } = input;
  let k = u + 1;
  for (let steps = 0; k < units.length && steps < 8; steps++) {
    const unit = units[k]!;
    if (unit.kind === 'prep' && units[k + 1]?.kind === 'np') {
      const group = phraseGroup(units, k + 1, true);
      if (unit.word === prep) return group;
      k = group.at(-1)! + 1;
    } else if (unit.kind === 'time' || unit.kind === 'other' || (unit.kind === 'prep' && units[k + 1]?.kind === 'time'))
      k++;
    else if (unit.kind === 'vg' && (unit.vg!.form === 'participle' || unit.vg!.passive)) k++;
    else if (
      unit.kind === 'vg' &&
      input.clauses.some(
        (c) => c.unit === k && c.subject.includes(u) && /^(be|take|start|begin|continue)$/.test(c.vg.lemma),
      )
    )
      k++;
    else if (unit.kind === 'np' && unit.word === 'place') k++;
    else if (unit.kind === 'and' && units[k + 1]?.kind === 'prep') k++;
    else return [];
  }
  return [];
}
