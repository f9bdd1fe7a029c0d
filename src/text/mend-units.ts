/** Units that the reader of clauses would stumble over, put right once a sentence is cut. */
import { WordClass } from '../lexicon/word-class.ts';
import type { Tag } from './tags.ts';
import { lowerAt, tagAt, type SentenceView } from './sentence-view.ts';
import { isOwn, type ActorOf } from './sides.ts';
import type { Unit } from './unit.ts';
import { itemAt } from './item-at.ts';

/** "called its envoy home", "called Diallo home": a word of its own behind the phrase, not the head of it. */
export function isHomeward(view: SentenceView, end: number, start: number): boolean {
  if (end === start || lowerAt(view, end) !== 'home') return false;
  const before = tagAt(view, end - 1);
  return (before === 'NOUN' || before === 'PROPN') && !/^(NOUN|PROPN|ADJ)$/.test(tagAt(view, end + 1));
}

/** Words of one form in the present and the past, and others that the tagger takes for nouns behind a number. */
const PAST = new WordClass(
  'put set cut hit let shut split cast quit spread broke struck met drew shook sat stood fought rode',
);
/** Occasions and places that are named by what is done there. */
const GERUND = new WordClass('crossing meeting gathering hearing sitting briefing opening signing building landing');

const COUNTED = new WordClass('two three four both they he she');
const OPENS: ReadonlySet<Tag | undefined> = new Set<Tag>(['DET', 'PRON', 'ADP', 'ADV']);
const NAMES: ReadonlySet<Tag | undefined> = new Set<Tag>(['DET', 'PRON', 'PROPN', 'NUM']);

/** "the two put their names to it", "at the Rosso crossing they met": what is a verb and what is not. */
export function mendCounted({ tokens, tags, first, mentions }: SentenceView): void {
  for (let k = 1; k < tags.length; k++) {
    const { form } = tokens[first + k]!;
    if (PAST.has(form)) {
      if (COUNTED.has(tokens[first + k - 1]!.form) && OPENS.has(tags[k + 1])) tags[k] = 'VERB';
    } else if (tags[k] === 'VERB' && GERUND.has(form) && !NAMES.has(tags[k + 1])) {
      const name = mentions.find((m) => m.last === first + k);
      if (name && tokens[name.first]!.lower === 'the') tags[k] = 'NOUN';
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
