/** Units that the reader of clauses would stumble over, put right once a sentence is cut. */
import { COUNTED, GERUND, MAY_BREAK, PAST } from './function-words.ts';
import { ADJ, ADP, ADV, DET, NOUN, NUM, PRON, PROPN, VERB } from './parts-of-speech.ts';
import { isOf, lowerAt, tagAt, type SentenceView } from './sentence-view.ts';
import { isOwn, type ActorOf } from './sides.ts';
import type { Unit } from './unit.ts';
import { itemAt } from './item-at.ts';

/** "called its envoy home", "called Diallo home": a word of its own behind the phrase, not the head of it. */
export const isHomeward = (view: SentenceView, end: number, start: number): boolean =>
  isOf(view, end, MAY_BREAK) &&
  end !== start &&
  lowerAt(view, end) === 'home' &&
  (tagAt(view, end - 1) & (NOUN | PROPN)) !== 0 &&
  (tagAt(view, end + 1) & (NOUN | PROPN | ADJ)) === 0;

/** "the two put their names to it", "at the Rosso crossing they met": what is a verb and what is not. */
export function mendCounted({ tokens, tags, words, first, mentions }: SentenceView): void {
  for (let k = 1; k < tags.length; k++) {
    if ((words[k]! & (PAST | GERUND)) === 0) continue;
    const after = k + 1 < tags.length ? tags[k + 1]! : 0;
    if (words[k]! & PAST) {
      if (words[k - 1]! & COUNTED && after & (DET | PRON | ADP | ADV)) tags[k] = VERB;
    } else if (tags[k] === VERB && (after & (DET | PRON | PROPN | NUM)) === 0) {
      const name = mentions.find((m) => m.last === first + k);
      if (name && tokens[name.first]!.lower === 'the') tags[k] = NOUN;
    }
  }
}

/** "X for Chad and Y for Niger": the state behind a name whose own it is only says for whom the person stands. */
export function foldOwnState(units: Unit[], actorOf: ActorOf): void {
  for (let u = 1; u + 1 < units.length; u++) {
    const { kind, word } = units[u]!;
    if (kind !== 'prep' || (word !== 'for' && word !== 'of')) continue;
    const person = itemAt(units, u - 1)?.np?.mention;
    const state = units[u + 1]!.np?.mention;
    if (person?.actors.length !== 1 || state?.actors.length !== 1 || person.form !== 'name') continue;
    if (!isOwn(person.actors[0]!, state.actors[0]!, actorOf)) continue;
    units.splice(u - 1, 3, { ...units[u - 1]!, last: units[u + 1]!.last });
  }
}
