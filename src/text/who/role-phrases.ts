/** Role phrases: a role noun with what belongs to it. "the new Polish foreign minister", "Governor of the Penza region", "Lima's embassy". */
import type { Vocabulary } from '../../lexicon/trie.ts';
import { WordClass } from '../../lexicon/word-class.ts';
import { distinct } from '../distinct.ts';
import type { Token } from '../types.ts';
import type { Annotated, NounHit } from './annotate.ts';
import { nounFacts, type NounFacts } from './noun-facts.ts';
import { readComplement, type Complement, type UnknownRegion } from './role-complements.ts';
import type { Named } from './named.ts';
import { itemAt } from '../item-at.ts';

export interface RolePhrase {
  readonly first: number;
  /** One past its last token, complement included, a name after it not. */
  readonly last: number;
  readonly head: NounHit;
  /** Actors that it is of, in order of appearance; several only in plurals ("the presidents of A and B") and coordinations. */
  readonly of: readonly string[];
  /** Where a minister or envoy is posted ("ambassador to Peru"). */
  readonly posted: readonly string[];
  /** Lower-case determiner or possessive pronoun, '' = none. */
  readonly determiner: string;
  readonly former: boolean;
  /** "de facto", "breakaway": of a region that is not recognised. */
  readonly breakaway: boolean;
  readonly deputy: boolean;
  /** It is of an institution of the actor, or of another office ("chair of the ruling party"): its holder is no head of state. */
  readonly below: boolean;
  /** It is of something that is no actor ("director of the Acme Works"). */
  readonly foreign: boolean;
  /** Last token of the possessor where that is no actor of the lexicon ("Novak's government"), or -1. */
  readonly possessor: number;
  readonly region: UnknownRegion | null;
}

const DETERMINERS = new WordClass(
  'the a an his her their its our my your this these those both two three another other',
);
const OWN = new Set('his her its their our my your'.split(' '));
const FORMER = new WordClass('former ex late onetime erstwhile ex-president previous then-former');
const DEPUTY = new WordClass('deputy vice assistant under');
const BREAKAWAY = new WordClass(
  'facto de-facto self-proclaimed self-declared self-styled breakaway separatist so-called',
);
const MODIFIERS = new WordClass(
  'new newly former ex late onetime previous acting interim then then- current outgoing incoming first second third senior top deputy vice assistant special permanent ' +
    'state federal de facto de-facto self-proclaimed self-styled self-declared so-called elected re-elected appointed authoritarian longtime long-time long-serving ' +
    'veteran military national central local regional chief high-ranking high-level joint own ruling provisional separatist breakaway democratic royal presidential ' +
    'hardline conservative liberal populist visiting autocratic strongman embattled exiled reformist pro-russian pro-western right-wing left-wing far-right centrist ' +
    'occupying invading advancing regular elite defence defense foreign interior security border main respective armed ground naval air general supreme communist executive ' +
    'trilateral bilateral official parliamentary ministerial plenipotentiary extraordinary high lower upper authorised authorized party leading technical government',
);
const VERBS = new WordClass(
  'can could may might must shall should would will also still now then says wants plans met held took began left came went told made it',
);
const FUNCTION = new WordClass(
  'of in on at by to for from with and or but as that which who whose when while if than is was are were be been has have had will would not no said says also into over under after before about against between during through since until',
);

/** Past forms that stand between a name and the role noun that is their object: "the UN sent peacekeepers". */
const PAST = new WordClass(
  'sent met held told gave took saw led put kept left lost won paid sold bought brought caught found fought freed hit beat shot struck cut got had let made ran set shut urged drew drove flew threw became began built spent taught chose broke spoke withdrew',
);

/** "on the eve of the invasion Ukrainian minister X": nouns that end a phrase before the state of an office. */
const OCCURS =
  /(sion|tion|ment|ing|war|summit|crisis|visit|attack|vote|ceremony|conflict|weekend|evening|morning|afternoon|day|year|month|week|conference|forum|congress|debate|event)$/;

export interface PhraseContext {
  readonly text: Annotated;
  readonly named: readonly Named[];
  readonly vocabulary: Vocabulary;
}

/** All role phrases of a text in order of their heads. */
export function findPhrases(context: PhraseContext): RolePhrase[] {
  const { text } = context;
  const out: RolePhrase[] = [];
  for (let i = 0; i < text.nouns.length; i++) {
    const head = text.nouns[i]!;
    const next = text.nouns[i + 1];
    // "Deputy Head", "General Staff chief": the first noun only qualifies the second
    if (next && next.first === head.last && modifiesNext(text, head, next)) continue;
    const facts = nounFacts(head.noun);
    if (facts.adjectival && head.last === head.first + 1 && qualifiesNoun(text, head.last)) continue;
    out.push(readPhrase(context, head, facts));
  }
  return out;
}

function modifiesNext(text: Annotated, head: NounHit, next: NounHit): boolean {
  if (text.sentenceAt[head.first] !== text.sentenceAt[next.first]) return false;
  return next.noun.kind !== 'none' || head.noun.kind === 'institution' || head.noun.kind === 'none';
}

/** Is the next word a noun, so that the one before only qualifies it? */
function qualifiesNoun(text: Annotated, next: number): boolean {
  const token = text.tokens[next];
  if (
    !token ||
    text.sentenceAt[next] !== text.sentenceAt[next - 1] ||
    text.nounAt[next] !== -1 ||
    text.capital[next] === 1
  )
    return false;
  const { lower, form } = token;
  if (FUNCTION.has(form) || VERBS.has(form) || lower.endsWith('ed') || lower.endsWith('ly')) return false;
  return /^\p{L}/u.test(lower);
}

function readPhrase(context: PhraseContext, head: NounHit, facts: NounFacts): RolePhrase {
  const { text } = context;
  const sentence = text.sentences[text.sentenceAt[head.first]!]!;
  const left = readLeft(context, head, sentence.first);
  const owned = left.of.length > 0 || left.possessor >= 0 || OWN.has(left.determiner);
  const right: Complement = readComplement(context, head, sentence.last, owned);
  return {
    first: left.first,
    last: right.last,
    head,
    of: left.of.length ? left.of : right.of,
    posted: right.posted,
    determiner: left.determiner,
    breakaway: left.breakaway,
    former: left.former || facts.former,
    deputy: left.deputy || facts.deputy,
    below: right.below,
    foreign: right.foreign && left.of.length === 0,
    possessor: left.possessor,
    region: right.region,
  };
}

interface Left {
  first: number;
  of: readonly string[];
  determiner: string;
  former: boolean;
  breakaway: boolean;
  deputy: boolean;
  possessor: number;
}
const NOBODY: readonly string[] = [];

/** What stands before the head: modifiers, whose it is, determiner. Looks back over at most twelve words. */
function readLeft(context: PhraseContext, head: NounHit, from: number): Left {
  const { text, named } = context;
  const { tokens, nounAt, nameAt } = text;
  const left: Left = {
    first: head.first,
    of: NOBODY,
    determiner: '',
    former: false,
    breakaway: false,
    deputy: false,
    possessor: -1,
  };
  let i = head.first - 1;
  let unknown = 0;
  let sure = head.first;
  for (let steps = 0; steps < 12 && i >= from; steps++) {
    const { lower, form } = tokens[i]!;
    const state = itemAt(named, nameAt[i]);
    if (
      state &&
      state.hit.last === i + 1 &&
      !left.of.length &&
      qualifies(state, i + 1 === sure || unknown === 0, head)
    ) {
      i = takeStates(context, i, from, left) - 1;
      sure = i + 1;
      unknown = 0;
    } else if ((lower === "'s" || lower === "'") && i > from) {
      const owner = itemAt(named, nameAt[i - 1]);
      if (owner && owner.actors.length && owner.sense !== 'person' && owner.hit.last === i) {
        if (!left.of.length) left.of = owner.actors;
        sure = owner.hit.first;
      } else if (!left.of.length) {
        left.possessor = i - 1;
        sure = i;
      }
      break;
    } else if (DETERMINERS.has(form)) {
      left.determiner = lower;
      sure = i;
      if ((lower === 'two' || lower === 'three' || lower === 'other') && i > from)
        if (DETERMINERS.has(tokens[i - 1]!.form)) sure = i - 1;
      break;
    } else if (MODIFIERS.has(form) || isModifierNoun(text, i)) {
      left.former ||= FORMER.has(form);
      left.deputy ||= DEPUTY.has(form);
      left.breakaway ||= BREAKAWAY.has(form);
      if (unknown === 0) sure = i;
      i--;
    } else if (left.of.length > 0 && OCCURS.test(lower)) {
      break;
    } else if (unknown < 2 && text.capital[i] === 0 && nameAt[i] === -1 && nounAt[i] === -1 && isModifier(tokens[i]!)) {
      unknown++;
      i--;
    } else if (lower === '-' && i > from && FORMER.has(tokens[i - 1]!.form)) {
      i--;
    } else break;
  }
  left.first = sure;
  return left;
}

/** A role noun that ends here qualifies the one behind it ("state security chief"). */
function isModifierNoun({ nouns, nounAt }: Annotated, i: number): boolean {
  const noun = itemAt(nouns, nounAt[i]);
  return noun !== undefined && noun.last === i + 1 && MODIFIERS.words.has(noun.noun.noun);
}

const isModifier = ({ lower, form }: Token): boolean =>
  lower.length > 2 &&
  !FUNCTION.has(form) &&
  !PAST.has(form) &&
  !lower.endsWith('s') &&
  !lower.endsWith('ed') &&
  !lower.endsWith('ly') &&
  /^\p{L}[\p{L}-]*$/u.test(lower);

/** May this name stand before a role noun as its qualifier? A plain name ("Peru president") only next to it. */
function qualifies(state: Named, adjacent: boolean, head: NounHit): boolean {
  if (!state.actors.length) return false;
  if (state.sense === 'adjective' || state.qualifies || state.sense === 'collective') return true;
  if (!adjacent) return false;
  if (state.sense === 'metonym') return true;
  return (
    (state.sense === 'name' || state.sense === 'seat') &&
    head.noun.kind !== 'forces' &&
    head.noun.kind !== 'group' &&
    !(head.noun.kind === 'institution' && head.noun.plural)
  );
}

const JOINS = new WordClass('and , - – / the');

/** "Russian, Armenian and Azerbaijani", "Belarusian-Russian": all qualifiers that end at token `i`; returns the first token. */
function takeStates({ text, named }: PhraseContext, i: number, from: number, left: Left): number {
  let at = i;
  for (let steps = 0; steps < 8; steps++) {
    const state = itemAt(named, text.nameAt[at]);
    if (!state || !state.actors.length) break;
    left.of = left.of.length ? [...state.actors, ...left.of] : state.actors;
    const first = state.hit.first;
    let before = first - 1;
    while (before > from && JOINS.has(text.tokens[before]!.form)) before--;
    const other = before >= from && before < first - 1 ? itemAt(named, text.nameAt[before]) : undefined;
    at = first;
    if (!other || other.hit.last !== before + 1 || !(other.sense === 'adjective' || other.qualifies)) break;
    at = before;
  }
  if (left.of.length > 1) left.of = distinct(left.of);
  return at;
}
