/** One walk over the document: names in order, and between them what pronouns and descriptions refer back to. */
import type { Actor } from '../../model/actor.ts';
import { WordClass } from '../../lexicon/word-class.ts';
import type { Annotated } from './annotate.ts';
import { findCounted, OPENS_COUNT } from './counted.ts';
import { describe } from './descriptions.ts';
import type { Draft } from './draft.ts';
import { othersNamed, type Reached } from './others-named.ts';
import type { PersonReading } from './persons.ts';
import { findPronoun, REFERS } from './pronouns.ts';
import type { RolePhrase } from './role-phrases.ts';
import { Salience } from './salience.ts';
import { isObject, isOblique, Surroundings, type WalkInput } from './surroundings.ts';

const BETWEEN = new WordClass('and , the with');

/** "X and Y", "X and his counterpart Y": two that act side by side. */
function joins(text: Annotated, a: Draft, b: Draft): boolean {
  if (!a.acting || !b.acting || text.sentenceAt[a.first] !== text.sentenceAt[b.first]) return false;
  const gap = b.first - a.last;
  if (gap < 1 || gap > 3) return false;
  for (let i = a.last; i < b.first; i++) if (!BETWEEN.has(text.tokens[i]!.form)) return false;
  return text.tokens[b.first - 1]!.text !== ',';
}

/** "A, B": two names with nothing but a comma between them. */
const isListed = (text: Annotated, a: Draft, b: Draft): boolean =>
  b.first === a.last + 1 && text.tokens[a.last]!.text === ',' && a.form === 'name' && b.form === 'name' && a.acting;

/** Words at which a mention may begin that is no name and no role phrase. */
const OPENS = new WordClass(...REFERS.words, ...OPENS_COUNT.words);

/** All drafts in order; those inside another one come as `nested`. */
export function walk(input: WalkInput): { drafts: Draft[]; nested: Draft[] } {
  const { text, lexicon, persons } = input;
  const { tokens } = text;
  const names = input.drafts;
  const phrases = openPhrases(input.phrases, persons.used);
  const salience = new Salience(lexicon, persons.byId);
  const actorOf = (id: string): Actor | undefined => persons.byId.get(id)?.actor ?? lexicon.actors.get(id);
  const isWoman = (id: string): boolean => bearsNameOfWomen(persons, id, lexicon.women);
  const out: Draft[] = [];
  const reached: Reached = { names, phrases, nextName: 0, nextPhrase: 0, found: out };
  const others = (token: number, sentence: number): ReadonlySet<string> =>
    othersNamed(text, persons, reached, reached.nextPhrase, sentence, isObject(text, token));
  const context = { text, salience, groups: salience.groups, speaker: input.speaker, actorOf, isWoman, others };
  const nested: Draft[] = [];
  let nextName = 0;
  let nextPhrase = 0;
  let before: Draft | undefined;
  for (let i = 0; i < tokens.length;) {
    const name = names[nextName];
    const phrase = phrases[nextPhrase];
    const { form } = tokens[i]!;
    let best: Draft | null = name && name.first === i ? name : null;
    if (best || phrase?.first === i || OPENS.has(form)) {
      const sentence = text.sentenceAt[i]!;
      reached.nextName = nextName;
      reached.nextPhrase = nextPhrase;
      if (sentence >= 0) {
        if (!best && salience.groups.length && OPENS_COUNT.has(form)) best = findCounted(i, sentence, context);
        if (phrase?.first === i && (!best || phrase.last > best.last)) {
          const found = describe(phrase, new Surroundings(input, salience, sentence, i, reached, before));
          if (found) best = found;
        }
        if (!best && REFERS.has(form)) best = findPronoun(i, sentence, context);
      }
      if (best) {
        out.push(best);
        salience.note(best, sentence, isOblique(text, best.first));
        if (before && joins(text, before, best)) {
          salience.join(before, best, sentence);
          // "A, B and C"
          for (let k = out.length - 3; k >= 0 && isListed(text, out[k]!, out[k + 1]!); k--)
            salience.join(out[k]!, best, sentence);
        }
        if (best === name) nextName++;
        before = best;
      }
    }
    i = best ? best.last : i + 1;
    if (i === tokens.length) break;
    while (nextName < names.length && names[nextName]!.first < i) nested.push(names[nextName++]!);
    while (nextPhrase < phrases.length && phrases[nextPhrase]!.first < i) nextPhrase++;
  }
  return { drafts: out, nested };
}

/** The phrases that belong to no name, by place, the longer first; mostly they stand so already. */
function openPhrases(phrases: readonly RolePhrase[], used: Uint8Array): readonly RolePhrase[] {
  const open = phrases.filter((_, i) => used[i] === 0);
  const byPlace = (a: RolePhrase, b: RolePhrase): number => a.first - b.first || b.last - a.last;
  for (let i = 1; i < open.length; i++) if (byPlace(open[i - 1]!, open[i]!) > 0) return open.sort(byPlace);
  return open;
}

function bearsNameOfWomen({ byId }: PersonReading, id: string, women: ReadonlySet<string>): boolean {
  const cast = byId.get(id);
  if (!cast) return false;
  if (cast.woman === undefined) {
    const { name } = cast.actor;
    cast.woman = women.has(name.slice(0, Math.max(0, name.indexOf(' '))).toLowerCase());
  }
  return cast.woman;
}
