import { isPerson, type Actor } from '../model/actor.ts';

/** The last word of a person's name, with a particle before it ("van der Bellen"). */
function surname(name: string): string {
  const words = name.split(/\s+/);
  let first = words.length - 1;
  while (first > 1 && /^\p{Ll}/u.test(words[first - 1] ?? '')) first--;
  return words.slice(first).join(' ');
}

/**
 * Gives persons a short name: the one they have, else the surname; where two persons share it, the initial stands before it,
 * and where that does not tell them apart either, there is none (the full name is shown). Others keep what they have ("CSTO").
 */
export function withShortNames(actors: readonly Actor[]): Actor[] {
  const persons = actors.filter((actor) => isPerson(actor) && /\s/.test(actor.name));
  const plain = new Map(persons.map((actor) => [actor.id, actor.short ?? surname(actor.name)]));
  const initial = new Map(persons.map((actor) => [actor.id, `${[...actor.name][0]}. ${plain.get(actor.id)}`]));
  const forms = [plain, initial].map((names) => ({ names, count: countValues(names) }));
  return actors.map((actor) => {
    if (!isPerson(actor)) return actor;
    const form = forms.find(({ names, count }) => count.get(names.get(actor.id) ?? '') === 1);
    const short = form?.names.get(actor.id);
    const { short: _, ...rest } = actor;
    return short === undefined || short === actor.name ? rest : { ...rest, short };
  });
}

function countValues(names: ReadonlyMap<string, string>): Map<string, number> {
  const count = new Map<string, number>();
  for (const name of names.values()) count.set(name, (count.get(name) ?? 0) + 1);
  return count;
}
