/** Descriptions of several at once: "both sides", "the two countries", "the leaders". */
import { pair, draft, type DescriptionContext } from './described.ts';
import type { Draft } from './draft.ts';
import { isMinister } from './offices.ts';
import { nounFacts } from './noun-facts.ts';
import type { RolePhrase } from './role-phrases.ts';

const DEFINITE = new Set(['the', 'both', 'two', 'these']);

/** The mention of a group, or null where nothing says whom it means. */
export function describeGroup(phrase: RolePhrase, context: DescriptionContext): Draft | null {
  const { salience, sentence, persons } = context;
  const noun = nounFacts(phrase.head.noun);
  if (phrase.of.length && noun.members) return draft(context, phrase, phrase.of, 'institution', 'members', 0.8);
  if (phrase.of.length) return draft(context, phrase, phrase.of, 'group', 'group:of', 0.7);
  if (!noun.counted && !DEFINITE.has(phrase.determiner)) return null;
  // "France called on both sides": two others than who calls
  if (noun.called && context.addressed) {
    const others = salience.twoStatesBefore(sentence, 4, (id) => persons.byId.get(id)?.actor.of);
    return others.length === 2 ? draft(context, phrase, others, 'group', 'parties:addressed', 0.65) : null;
  }
  // "X mediated between the two neighbours": two others than who acts
  if (noun.dealtWith && context.object) {
    const own = salience.sidesIn(sentence, (id) => persons.byId.get(id)?.actor.of);
    const others = own.size === 1 ? salience.twoStatesBefore(sentence, 4, (id) => persons.byId.get(id)?.actor.of) : [];
    if (others.length === 2 && !others.some((id) => own.has(id)))
      return draft(context, phrase, others, 'group', 'parties:others', 0.65);
  }
  if (noun.states) {
    const two = salience.twoStates(sentence, 2, (id) => persons.byId.get(id)?.actor.of);
    return two.length === 2 ? draft(context, phrase, two, 'group', 'states:the', 0.75) : null;
  }
  // "X praised both leaders": two others than who acts
  if (noun.leaders) {
    const said = new Set(salience.persons.filter((seen) => seen.sentence === sentence).map((seen) => seen.id));
    const acts = said.size === 1 && context.object;
    return draft(
      context,
      phrase,
      pair(context, (id) => persons.byId.get(id)?.actor.kind === 'leader' && !(acts && said.has(id)), 6),
      'group',
      'leaders:the',
      0.8,
    );
  }
  if (noun.ministers)
    return draft(
      context,
      phrase,
      pair(context, (id) => isMinister(persons.byId.get(id)!, context), 6),
      'group',
      'ministers:the',
      0.8,
    );
  if (noun.sides) {
    // who reports on the sides is none of them
    const here = new Set(salience.persons.filter((seen) => seen.sentence === sentence).map((seen) => seen.id));
    const people = pair(context, (id) => here.size > 1 || !here.has(id), 1);
    if (people.length) return draft(context, phrase, people, 'group', 'parties:persons', 0.7);
    const group = salience.group && salience.group.sentence >= sentence - 1 ? salience.group.actors : [];
    const last = group.length === 2 ? [...group] : salience.lastStates(sentence, 2, 2);
    const states =
      last.length === 2 ? last : salience.twoStates(sentence, 2, (id) => persons.byId.get(id)?.actor.of, true);
    return states.length === 2 ? draft(context, phrase, states, 'group', 'parties:states', 0.65) : null;
  }
  return null;
}
