import { wordSet } from '../lexicon/word-set.ts';
import type { Patterns } from '../lexicon/patterns.ts';
import { QUAD_OF } from '../model/codebook.ts';
import type { EventType } from '../model/codebook.ts';
import type { Clause, Factuality } from './clause.ts';

const isFriendly = (type: EventType): boolean => QUAD_OF[type].endsWith('cooperation');

/** Verbs of which the denial refuses nothing: "said that it would not be easy". */
const STATIVE = wordSet('be have make become need seem matter mean take last happen remain change');

/** What a noun of deciding or promising makes of the infinitive behind it. */
const DEED_TRUTH: Readonly<Record<string, Factuality>> = {
  refusal: 'refused',
  promise: 'promised',
  pledge: 'promised',
  vow: 'promised',
  offer: 'promised',
  commitment: 'promised',
  readiness: 'promised',
  willingness: 'promised',
  determination: 'promised',
  threat: 'threatened',
};

/** How far a clause is asserted; worked out once, as every frame asks for it. */
export const factuality = (clause: Clause, patterns: Patterns): Factuality => (clause.truth ??= read(clause, patterns));

const isVisiting = ({ preps }: Clause): boolean => preps.some(({ prep }) => prep === 'in' || prep === 'at');

/** Every reading of the verb is a consultation. */
const onlyConsults = (lemma: string, { verbs }: Patterns): boolean =>
  verbs.get(lemma)?.all.every(({ type }) => type === 'CONSULT') ?? false;

/** What one who is ready to do it offers. */
const HELP = wordSet(
  'help assist aid support back mediate defend supply provide give send host contribute fund finance train donate',
  'lend share deliver facilitate shelter protect',
);

/** Reads voice of reality from auxiliaries, openers and the verbs that govern the clause. */
function read(clause: Clause, patterns: Patterns): Factuality {
  const { classes } = patterns;
  const { vg } = clause;
  if (clause.pending || (clause.denied && clause.link !== 'infinitive'))
    return clause.denied && !clause.pending ? 'denied' : 'unreal';
  if (clause.wanted || (clause.opener === 'that' && clause.subjunctive)) return 'unreal';
  if (classes.if.has(clause.opener)) return 'unreal';
  if (clause.opener === 'without') return 'denied';
  if (clause.noun === 'ready') return HELP.has(vg.lemma) ? 'promised' : 'unreal';
  if (clause.noun !== undefined) return DEED_TRUTH[clause.noun] ?? 'fact';
  if (clause.link === 'infinitive') {
    const governor = clause.governor;
    if (!governor) return 'unreal';
    const above = factuality(governor, patterns);
    if (clause.told) return above;
    const lemma = governor.vg.lemma;
    if (classes.refuse.has(lemma) && above === 'fact') return 'refused';
    // "did not hesitate to blame X", "did not fail to thank X"
    if (governor.vg.negated && (classes.fail.has(lemma) || lemma === 'hesitate'))
      return above === 'denied' ? 'fact' : 'unreal';
    if (classes.fail.has(lemma)) return above === 'fact' ? 'denied' : 'unreal';
    // "had to leave X", "was forced to free X"
    if (lemma === 'have' && governor.vg.past && !governor.vg.perfect && !governor.object.length) return above;
    if (governor.passive && /^(force|compel|oblige)$/.test(lemma)) return above;
    // "is in X to negotiate with Y"
    if (
      lemma === 'be' &&
      above === 'fact' &&
      isVisiting(governor) &&
      (vg.lemma === 'see' || onlyConsults(vg.lemma, patterns))
    )
      return above;
    // 'promised Niger to recognise Chad' is a promise to Niger, and says nothing to Chad
    if (classes.promise.has(lemma) && above === 'fact') return governor.object.length ? 'unreal' : 'promised';
    if (classes.threaten.has(lemma) && above === 'fact') return 'threatened';
    if (classes.agree.has(lemma) && above === 'fact') return 'agreed';
    if (classes.ask.has(lemma) && above === 'fact') return 'asked';
    if (lemma === 'go' && governor.vg.helped) return 'unreal';
    // "wanted to know from X why": a question was put
    if (/^(want(ed)?|ask)$/.test(lemma) && /^(know|hear|learn)$/.test(vg.lemma))
      return governor.vg.negated ? 'unreal' : above;
    if (classes.pass.has(lemma)) return vg.negated ? 'unreal' : above;
    return 'unreal';
  }
  if (vg.modal) {
    if (classes.duty.has(vg.modal) && !classes.if.has(clause.opener)) return 'duty';
    if (/^(will|would|wo)$/.test(vg.modal) && vg.negated && (clause.link === 'said' || clause.quoted))
      return STATIVE.has(vg.lemma) ? 'unreal' : 'refused';
    if (/^(will|would|wo)$/.test(vg.modal) && vg.negated) return 'denied';
    if (/^(will|would)$/.test(vg.modal) && (clause.link === 'said' || clause.quoted)) return 'announced';
    return /^(can|could)$/.test(vg.modal) && vg.negated ? 'denied' : 'unreal';
  }
  if (clause.link === 'ing' && clause.governor && clause.opener !== 'for') {
    const above = factuality(clause.governor, patterns);
    const lemma = clause.governor.vg.lemma;
    if (clause.opener === 'of' && patterns.verbs.get(lemma)?.all.some((p) => p.type === 'ACCUSE')) return 'unreal';
    // "would go on supporting"
    const goes = clause.opener === 'on' && /^(go|carry|keep)$/.test(lemma);
    if (goes && (above === 'announced' || above === 'promised')) return above;
    // "committed to giving X jets"
    if (clause.opener === 'to' && lemma === 'commit' && above === 'fact') return 'promised';
    if (!goes && /^(against|before|to|on|about|over|upon)$/.test(clause.opener)) return 'unreal';
    // "would keep supporting"
    if (classes.pass.has(lemma) && (above === 'announced' || above === 'promised')) return above;
    if (above === 'unreal' || above === 'duty' || above === 'asked' || (above === 'agreed' && !clause.aside))
      return 'unreal';
    // "did not follow X in recognising Y"
    if (above === 'denied' && (clause.opener === 'in' || clause.opener === 'by')) return 'unreal';
    // "stopped short of condemning X"
    if (classes.fail.has(lemma) && (clause.opener === '' || clause.opener === 'of')) return 'denied';
    if (classes.refrain.has(lemma) && /^(from|out)?$/.test(clause.opener))
      return above === 'fact' && patterns.verbs.get(vg.lemma)?.all.some((p) => isFriendly(p.type))
        ? 'refused'
        : 'unreal';
    if ((classes.undone.has(lemma) || classes.ask.has(lemma)) && clause.opener === '' && !clause.aside) return 'unreal';
  }
  return vg.negated ? 'denied' : 'fact';
}
