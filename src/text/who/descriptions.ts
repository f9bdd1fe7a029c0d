/** Role phrases without a name: "the Belarusian president", "his Russian counterpart", "the ministers", "the Armenian MFA". */
import { bodiesOf, castFor, headOf, holds, officesOf } from './offices.ts';
import type { RoleNoun } from '../../lexicon/lexicon.ts';
import { draft, pair, type DescriptionContext } from './described.ts';
import type { Draft } from './draft.ts';
import { describeGroup } from './groups.ts';
import { holdersOf } from './period.ts';
import type { RolePhrase } from './role-phrases.ts';
import type { Annotated } from './annotate.ts';
import { itemAt } from '../item-at.ts';
import { whoseBody } from './whose.ts';

const POSSESSIVES = new Set(['his', 'her', 'its', 'their']);
const DEFINITE = new Set(['the', 'both', 'two', 'these']);

/** The mention of one phrase, or null where nothing says whom it means. */
export function describe(phrase: RolePhrase, context: DescriptionContext): Draft | null {
  const { noun } = phrase.head;
  if (phrase.foreign || noun.kind === 'none') return null;
  // "the guest": whoever was received; "the Chadian guest" is a person of Chad
  if (noun.body === 'guest' && (noun.plural || !phrase.of.length)) return null;
  if (noun.kind === 'group') return describeGroup(phrase, context);
  if (noun.kind === 'institution' || noun.kind === 'forces') return describeBody(phrase, context);
  return noun.plural ? describeSeveral(phrase, context) : describeOne(phrase, context);
}

function describeBody(phrase: RolePhrase, context: DescriptionContext): Draft | null {
  const { salience, sentence, persons, lexicon } = context;
  const { noun } = phrase.head;
  if (phrase.of.length)
    return draft(context, phrase, phrase.of, 'institution', `institution:${noun.body || noun.noun}`, 0.92);
  const owner = phrase.possessor >= 0 ? persons.endingAt.get(phrase.possessor + 1) : persons.endingAt.get(phrase.first);
  if (owner?.of) return draft(context, phrase, [owner.of], 'institution', 'institution:person', 0.85);
  if (phrase.possessor >= 0) return null;
  if (
    noun.plural &&
    noun.kind === 'institution' &&
    phrase.determiner === 'the' &&
    noun.body !== 'officials' &&
    noun.noun !== 'authorities'
  )
    return draft(
      context,
      phrase,
      salience.twoStates(sentence, 2, (id) => persons.byId.get(id)?.actor.of),
      'group',
      'institutions',
      0.5,
    );
  if (POSSESSIVES.has(phrase.determiner)) {
    const whose = ownerOf(phrase.determiner, context);
    return draft(context, phrase, whose, 'institution', 'institution:possessive', 0.65);
  }
  if (phrase.determiner !== 'the' || !isOfState(noun)) return null;
  const state =
    context.seated ??
    whoseBody({ salience, sentence, sideOf: (id) => sideOf(id, context), others: context.others }, (side) =>
      STATELIKE.has(lexicon.kinds.get(side) ?? ''),
    );
  return state ? draft(context, phrase, [state], 'institution', 'institution:the', 0.55) : null;
}

const STATELIKE = new Set(['state', 'region']);
const OF_STATE =
  /(^|\b)(government|cabinet|ministry|MFA|authorities|leadership|regime|embassy|president's office|presidential administration)$/i;

/** A body that every state has one of. */
const isOfState = ({ noun, body }: RoleNoun): boolean => body === 'parliament' || OF_STATE.test(noun);

const sideOf = (id: string, { persons }: DescriptionContext): string | undefined => {
  const cast = persons.byId.get(id);
  return cast ? cast.actor.of : id;
};

const isAt = ({ tokens }: Annotated, i: number, word: string): boolean => itemAt(tokens, i)?.lower === word;

/** Whom a possessive pronoun stands for, as the state or body behind it. */
function ownerOf(pronoun: string, { salience, sentence, persons, main }: DescriptionContext): string[] {
  if (pronoun === 'its') {
    const state = salience.subjectState(sentence, main);
    return state ? [state] : [];
  }
  if (pronoun === 'their') {
    return salience.plural(sentence).map((id) => persons.byId.get(id)?.actor.of ?? id);
  }
  const person = salience.subjectPerson(sentence);
  const of = person ? persons.byId.get(person)?.actor.of : undefined;
  return of ? [of] : [];
}

function describeOne(phrase: RolePhrase, context: DescriptionContext): Draft | null {
  const { salience, sentence, persons } = context;
  const { noun } = phrase.head;
  const of =
    phrase.of[0] ??
    (POSSESSIVES.has(phrase.determiner) && noun.body !== 'counterpart'
      ? ownerOf(phrase.determiner, context)[0]
      : undefined);
  if (noun.body === 'counterpart') return describeCounterpart(phrase, context);
  if (phrase.of.length > 1) return draft(context, phrase, phrase.of, 'group', 'office:several', 0.6);
  if (phrase.determiner === 'a' || phrase.determiner === 'an')
    return of && phrase.of.length ? draft(context, phrase, [of], 'institution', 'office:some', 0.8) : null;
  if (of) {
    const holder = phrase.former || phrase.below ? null : (holder1(of, phrase, context) ?? headOf(of, noun, context));
    if (holder) return draft(context, phrase, [holder], 'role', 'office', 0.88);
    if (phrase.former)
      return phrase.of.length ? draft(context, phrase, [of], 'institution', 'office:former', 0.5) : null;
    return draft(context, phrase, [of], 'institution', 'office:unnamed', phrase.of.length ? 0.85 : 0.5);
  }
  if (phrase.determiner !== 'the' || phrase.region || phrase.below || phrase.former || phrase.deputy) return null;
  // "the president of the country": of which one is not known here
  if (isAt(context.text, phrase.last, 'of') && isAt(context.text, phrase.last + 1, 'the')) return null;
  const { others } = context;
  const meant = (id: string): boolean => {
    const cast = persons.byId.get(id)!;
    return holds(cast, noun, context, phrase) && !others.has(cast.actor.of ?? '');
  };
  const person = salience.lastPerson(sentence, 6, meant);
  return person ? draft(context, phrase, [person], 'role', 'office:the', 0.7) : null;
}

/** "his Russian counterpart": who holds the office of the one before it, for the state named. */
function describeCounterpart(phrase: RolePhrase, context: DescriptionContext): Draft | null {
  const { salience, sentence, persons, lexicon, period } = context;
  const of = phrase.of[0];
  if (phrase.head.noun.plural) return of ? draft(context, phrase, phrase.of, 'group', 'counterparts', 0.6) : null;
  if (!of) return null;
  const other = salience.subjectPerson(sentence) ?? context.ahead;
  const cast = other ? persons.byId.get(other) : undefined;
  if (!cast) return draft(context, phrase, [of], 'institution', 'counterpart:unnamed', 0.6);
  const { actor } = cast;
  const bodies = bodiesOf(cast, context);
  const here = castFor(persons, of).filter((p) => p.actor.kind === actor.kind && p.actor.id !== actor.id);
  const alike = here.filter((p) => bodiesOf(p, context).some((body) => bodies.includes(body)));
  // a minister's counterpart is the minister, not his envoy
  const offices = alike.length > 1 ? officesOf(cast, context) : [];
  const peer = offices.length
    ? alike.find((p) => officesOf(p, context).some((office) => offices.includes(office)))
    : undefined;
  const one = peer ?? alike[0] ?? (actor.kind === 'leader' ? here[0] : undefined);
  if (one) return draft(context, phrase, [one.actor.id], 'role', 'counterpart', 0.85);
  const holders = holdersOf(of, (role) => role.kind === actor.kind && bodies.includes(role.body), period, lexicon);
  return holders.length === 1
    ? draft(context, phrase, holders, 'role', 'counterpart:roles', 0.7)
    : draft(context, phrase, [of], 'institution', 'counterpart:unnamed', 0.6);
}

/** The holder of an office of a state: a person of the document, else (for leaders) by the dated roles. */
function holder1(of: string, phrase: RolePhrase, context: DescriptionContext): string | null {
  const { persons, lexicon, period } = context;
  const { noun } = phrase.head;
  if (phrase.deputy || phrase.posted.length) {
    const posted = castFor(persons, of).filter(
      ({ person }) => person?.claims.some((c) => c.title === noun.noun && c.of === of) === true,
    );
    return posted.length === 1 ? posted[0]!.actor.id : null;
  }
  const here = castFor(persons, of).find((one) => holds(one, noun, context, phrase));
  if (here) return here.actor.id;
  if (noun.kind !== 'leader') return null;
  const holders = holdersOf(
    of,
    (role) => role.kind === 'leader' && (noun.body === 'state' || role.body === noun.body),
    period,
    lexicon,
  );
  return holders.length === 1 ? holders[0]! : null;
}

function describeSeveral(phrase: RolePhrase, context: DescriptionContext): Draft | null {
  const { persons, salience, sentence } = context;
  const { noun } = phrase.head;
  if (noun.body === 'counterpart') return describeCounterpart(phrase, context);
  if (phrase.of.length > 1) {
    const named = !phrase.former && !phrase.deputy && (noun.kind === 'leader' || noun.rank === 'minister');
    const holders = named ? phrase.of.map((of) => holder1(of, phrase, context)) : [];
    // persons only where all are known: one side named and the other not would be of two ranks
    const known = holders.filter((id) => id !== null);
    return draft(
      context,
      phrase,
      named && known.length === holders.length ? known : phrase.of,
      'group',
      'offices',
      0.85,
    );
  }
  if (phrase.of.length === 1) return draft(context, phrase, phrase.of, 'institution', 'officials', 0.85);
  if (POSSESSIVES.has(phrase.determiner))
    return draft(context, phrase, ownerOf(phrase.determiner, context), 'institution', 'officials:possessive', 0.6);
  if (!DEFINITE.has(phrase.determiner)) return null;
  if (phrase.deputy) {
    const two = salience.twoStates(sentence, 2, (id) => persons.byId.get(id)?.actor.of);
    return two.length === 2 ? draft(context, phrase, two, 'group', 'offices:states', 0.65) : null;
  }
  return draft(
    context,
    phrase,
    pair(context, (id) => holds(persons.byId.get(id)!, noun, context, phrase), 5),
    'group',
    'offices:the',
    0.75,
  );
}
