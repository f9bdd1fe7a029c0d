import type { Slot } from '../lexicon/patterns.ts';
import { complementsOf, phrasesOf, type Clause } from './clause.ts';
import { isOfTwo } from './clause-links.ts';
import { phraseGroup } from './phrase-group.ts';
import { subjectOf, type FrameInput } from './frame-input.ts';
import { actorsOf } from './types.ts';
import { itemAt } from './item-at.ts';

/** Actors in one slot of the event noun at unit u; `carrier` is the light verb that carries it. */
export function nounSlot(
  input: FrameInput,
  u: number,
  slot: Slot,
  carrier: Clause | undefined,
  mutual: boolean,
): readonly string[] {
  const { units, parties } = input;
  if (slot.name === 'light') {
    if (!carrier) return [];
    const by = phrasesOf(carrier, 'by');
    return carrier.passive ? parties.of(by, 'party') : subjectOf(input, carrier);
  }
  if (slot.name === 'inf') {
    // "its refusal to protect X"
    const inner = input.clauses.find((c) => c.unit === u + 1 && c.vg.form === 'infinitive');
    if (!inner) return [];
    return parties.of(inner.object.length ? inner.object : complementsOf(inner), slot.takes);
  }
  if (slot.name === 'poss' || slot.name === 'dem' || slot.name === 'mod')
    return actorsOf(
      units[u]!.np!.owners.filter(
        (m) =>
          (ownership(input, m) === slot.name || (mutual && slot.name === 'poss')) &&
          // "their assessments of the war": several do not own one act of force
          (mutual || m.form !== 'pronoun' || m.actors.length === 1),
      ),
    );
  if (slot.name === 'that') {
    const inner = input.clauses.find((c) => c.opener === 'that' && c.unit > u);
    const next = units.findIndex(
      (unit, k) => k > u && (unit.kind === 'vg' || unit.kind === 'sub' || unit.kind === 'rel'),
    );
    return inner && units[next]?.word === 'that' ? parties.of(inner.subject, 'own') : [];
  }
  const own = phrasesAfter(input, u, slot.name);
  // "the backing that A gives to B": the phrase stands behind the verb that carries the noun
  const carried = own.length ? own : carrier ? phrasesOf(carrier, slot.name) : [];
  return isOfLine(input, carried) ? [] : parties.of(carried, slot.takes);
}

/** "drills along the border with Chad": the phrase belongs to the border. */
const isOfLine = ({ units }: FrameInput, phrases: readonly number[]): boolean =>
  phrases.length > 0 &&
  phrases[0]! > 2 &&
  units[phrases[0]! - 1]!.word === 'with' &&
  /^(border|frontier|boundary)$/.test(units[phrases[0]! - 2]!.word) &&
  units[phrases[0]! - 3]!.kind === 'prep';

type Owner = NonNullable<FrameInput['units'][number]['np']>['owners'][number];

/** Possessive ("Chad's"), adjective ("Chadian") or a bare name before the noun ("the Chad mission"). */
function ownership(input: FrameInput, owner: Owner): 'poss' | 'dem' | 'mod' {
  const { tokens } = input;
  const last = tokens[owner.last - 1]!.lower;
  if (
    /^['’]s?$/.test(tokens[owner.last]?.lower ?? '') ||
    /['’]s?$/.test(last) ||
    /^(his|her|its|their|our|my|whose)$/.test(last)
  )
    return 'poss';
  return owner.form === 'demonym' || owner.form === 'institution' || owner.form === 'group' ? 'dem' : 'mod';
}

/** Phrases of the preposition among those that follow the noun: "sanctions imposed by A on B", "talks took place between A and B". */
export function phrasesAfter(input: FrameInput, u: number, prep: string): readonly number[] {
  const { units } = input;
  let k = u + 1;
  for (let steps = 0; k < units.length && steps < 8; steps++) {
    const unit = units[k]!;
    if (unit.kind === 'prep' && units[k + 1]?.kind === 'np') {
      const all = unit.word === 'between' || (unit.word === 'of' && k === u + 1 && isOfTwo(units, u, input.patterns));
      const group = phraseGroup(units, k + 1, !all);
      if (unit.word === prep) return group;
      // only what stands next to the noun is "of" it: "talks between A and B on the territory of C"
      if (prep === 'of') return [];
      k = group.at(-1)! + 1;
    } else if (unit.kind === 'time' || unit.kind === 'other' || unit.kind === 'prep') k++;
    else if (unit.kind === 'vg' && (unit.vg!.form === 'participle' || unit.vg!.passive || isVerbOf(input, k, u))) k++;
    else if (unit.kind === 'np' && (unit.word === 'place' || unit.word === 'one')) k++;
    else if (
      unit.kind === 'comma' &&
      /^(chair(ed)?|host(ed)?|led|lead|head(ed)?|organise[d]?|convene[d]?)$/.test(units[k + 1]?.word ?? '')
    )
      k++;
    else if (unit.kind === 'and' && units[k + 1]?.kind === 'prep') k++;
    else if (unit.kind === 'comma' && (units[k + 1]?.kind === 'time' || itemAt(units, k - 1)?.kind === 'time')) k++;
    else return [];
  }
  return [];
}

/** A bare verb of happening of which the noun is the subject. */
function isVerbOf(input: FrameInput, k: number, u: number): boolean {
  return input.clauses.some(
    (c) =>
      c.unit === k &&
      c.subject.includes(u) &&
      /^(be|take|took|start|begin|continue|end|occur|occurred|happened)$/.test(c.vg.lemma),
  );
}
