import { WordClass } from '../lexicon/word-class.ts';
import { wordClasses } from '../lexicon/word-classes.ts';
import { knownWord } from '../lexicon/known-words.ts';
import type { Patterns, VerbPattern } from '../lexicon/patterns.ts';
import type { WordForm } from '../lexicon/word-forms.ts';
import { QUAD_OF } from '../model/codebook.ts';
import type { Clause, Factuality } from './clause.ts';

const isFriendly = ({ type }: VerbPattern): boolean => QUAD_OF[type].endsWith('cooperation');
const isAccusing = ({ type }: VerbPattern): boolean => type === 'ACCUSE';
const isConsulting = ({ type }: VerbPattern): boolean => type === 'CONSULT';

/** Verbs of which the denial refuses nothing: "said that it would not be easy". */
const STATIVE = new WordClass('be have make become need seem matter mean take last happen remain change');

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
const onlyConsults = (verb: WordForm): boolean => knownWord(verb).verbs?.all.every(isConsulting) ?? false;

/** What one who is ready to do it offers. */
const HELP = new WordClass(
  'help assist aid support back mediate defend supply provide give send host contribute fund finance train donate',
  'lend share deliver facilitate shelter protect',
);

/** Verbs that govern another, by what they make of it. */
const REFUSE = new WordClass(...wordClasses.refuse);
const FAIL = new WordClass(...wordClasses.fail);
const PROMISE = new WordClass(...wordClasses.promise);
const THREATEN = new WordClass(...wordClasses.threaten);
const AGREE = new WordClass(...wordClasses.agree);
const ASK = new WordClass(...wordClasses.ask);
const PASS = new WordClass(...wordClasses.pass);
const UNDONE = new WordClass(...wordClasses.undone);
const REFRAIN = new WordClass(...wordClasses.refrain);
const FORCES = new WordClass('force compel oblige');
const ASKS_TO = new WordClass('want wanted ask');
const KNOW = new WordClass('know hear learn');
const GOES_ON = new WordClass('go carry keep');

/** Reads voice of reality from auxiliaries, openers and the verbs that govern the clause. */
function read(clause: Clause, patterns: Patterns): Factuality {
  const { classes } = patterns;
  const { vg } = clause;
  if (clause.pending || (clause.denied && clause.link !== 'infinitive'))
    return clause.denied && !clause.pending ? 'denied' : 'unreal';
  if (clause.wanted || (clause.opener === 'that' && clause.subjunctive)) return 'unreal';
  if (clause.opener !== '' && classes.if.has(clause.opener)) return 'unreal';
  if (clause.opener === 'without') return 'denied';
  if (clause.noun === 'ready') return HELP.has(vg.verb) ? 'promised' : 'unreal';
  if (clause.noun !== undefined) return DEED_TRUTH[clause.noun] ?? 'fact';
  if (clause.link === 'infinitive') {
    const governor = clause.governor;
    if (!governor) return 'unreal';
    const above = factuality(governor, patterns);
    if (clause.told) return above;
    const { lemma, verb } = governor.vg;
    if (REFUSE.has(verb) && above === 'fact') return 'refused';
    // "did not hesitate to blame X", "did not fail to thank X"
    if (governor.vg.negated && (FAIL.has(verb) || lemma === 'hesitate')) return above === 'denied' ? 'fact' : 'unreal';
    if (FAIL.has(verb)) return above === 'fact' ? 'denied' : 'unreal';
    // "had to leave X", "was forced to free X"
    if (lemma === 'have' && governor.vg.past && !governor.vg.perfect && !governor.object.length) return above;
    if (governor.passive && FORCES.has(verb)) return above;
    // "is in X to negotiate with Y"
    if (lemma === 'be' && above === 'fact' && isVisiting(governor) && (vg.lemma === 'see' || onlyConsults(vg.verb)))
      return above;
    // 'promised Niger to recognise Chad' is a promise to Niger, and says nothing to Chad
    if (PROMISE.has(verb) && above === 'fact') return governor.object.length ? 'unreal' : 'promised';
    if (THREATEN.has(verb) && above === 'fact') return 'threatened';
    if (AGREE.has(verb) && above === 'fact') return 'agreed';
    if (ASK.has(verb) && above === 'fact') return 'asked';
    if (lemma === 'go' && governor.vg.helped) return 'unreal';
    // "wanted to know from X why": a question was put
    if (KNOW.has(vg.verb) && ASKS_TO.has(verb)) return governor.vg.negated ? 'unreal' : above;
    if (PASS.has(verb)) return vg.negated ? 'unreal' : above;
    return 'unreal';
  }
  if (vg.modal) {
    if (classes.duty.has(vg.modal) && !classes.if.has(clause.opener)) return 'duty';
    const { modal } = vg;
    const will = modal === 'will' || modal === 'would';
    const told = clause.link === 'said' || clause.quoted;
    if (vg.negated && (will || modal === 'wo')) return !told ? 'denied' : STATIVE.has(vg.verb) ? 'unreal' : 'refused';
    if (will && told) return 'announced';
    return vg.negated && (modal === 'can' || modal === 'could') ? 'denied' : 'unreal';
  }
  if (clause.link === 'ing' && clause.governor && clause.opener !== 'for') {
    const above = factuality(clause.governor, patterns);
    const { lemma, verb } = clause.governor.vg;
    if (clause.opener === 'of' && knownWord(verb).verbs?.all.some(isAccusing)) return 'unreal';
    // "would go on supporting"
    const goes = clause.opener === 'on' && GOES_ON.has(verb);
    if (goes && (above === 'announced' || above === 'promised')) return above;
    // "committed to giving X jets"
    if (clause.opener === 'to' && lemma === 'commit' && above === 'fact') return 'promised';
    if (!goes && clause.opener !== '' && /^(against|before|to|on|about|over|upon)$/.test(clause.opener))
      return 'unreal';
    // "would keep supporting"
    if (PASS.has(verb) && (above === 'announced' || above === 'promised')) return above;
    if (above === 'unreal' || above === 'duty' || above === 'asked' || (above === 'agreed' && !clause.aside))
      return 'unreal';
    // "did not follow X in recognising Y"
    if (above === 'denied' && (clause.opener === 'in' || clause.opener === 'by')) return 'unreal';
    // "stopped short of condemning X"
    if (FAIL.has(verb) && (clause.opener === '' || clause.opener === 'of')) return 'denied';
    if (REFRAIN.has(verb) && /^(from|out)?$/.test(clause.opener))
      return above === 'fact' && knownWord(vg.verb).verbs?.all.some(isFriendly) ? 'refused' : 'unreal';
    if ((UNDONE.has(verb) || ASK.has(verb)) && clause.opener === '' && !clause.aside) return 'unreal';
  }
  return vg.negated ? 'denied' : 'fact';
}
