/** Whether the name of a capital stands for its actor ("Minsk agreed") or is a place ("met in Minsk"). */
import { NAME } from '../../lexicon/lexicon.ts';
import { WordClass } from '../../lexicon/word-class.ts';
import type { Annotated, NameHit } from './annotate.ts';
import type { Named } from './named.ts';
import type { Token } from '../types.ts';
import { itemAt } from '../item-at.ts';

/** Before it: always a place. */
const PLACE_BEFORE = new WordClass(
  'in at near outside around inside via through throughout across downtown central greater visit visited visiting visits leave leaves left leaving ' +
    'reach reached reaching enter entered entering arrive tour toured bombed bombing shelled shelling attacked struck hit ' +
    'based eastern western northern southern beyond over above toward into onto outskirts suburb city capital streets embassy',
);
/** Verbs and nouns of travel: "flew to", "trip to", "returned from". */
const TRAVEL = new WordClass(
  'flew fly flies flying flight flights travel travels travelled traveled travelling traveling trip trips visit visits visiting visited return returned returns ' +
    'returning arrive arrived arrives arriving arrival go goes going went came come comes coming move moved moves moving drive drove headed heads heading journey ' +
    'train trains bus buses road highway route routes left leave departed departure delegation sent invited invitation tour watched watch relocated relocate ' +
    'summoned recalled ambassador ambassadors embassy consulate envoy',
);
/** After it: a place or part of another name. */
const PLACE_AFTER = new WordClass(
  'region airport street square city suburb metro station university stadium hotel summit conference forum talks meeting meetings process format protocol ' +
    'agreement agreements accords accord memorandum declaration treaty oblast province district county theatre museum olympics festival zoo tribunal court ' +
    'residents resident based born time negotiations round hospital school visit trip office derby marathon',
);
const LINKS = new WordClass(
  'between with against by on upon for of towards toward from to and or while than that as if when because but since although',
);

interface Verdict {
  readonly acts: boolean;
  readonly rule: string;
}
const place = (rule: string): Verdict => ({ acts: false, rule: `seat:${rule}` });
const acts = (rule: string): Verdict => ({ acts: true, rule: `seat:${rule}` });

/** Judges the hit by its neighbours. `weak`: the seat of a region, a place unless it clearly acts. */
export function seatActs(
  text: Annotated,
  { first, last }: NameHit,
  weak: boolean,
  previous: Named | undefined,
): Verdict {
  const { tokens, sentences, sentenceAt, capital } = text;
  const sentence = sentences[sentenceAt[first]!]!;
  const former = first > sentence.first ? tokens[first - 1]! : undefined;
  const next = last < sentence.last ? tokens[last]! : undefined;
  const second = last + 1 < sentence.last ? tokens[last + 1]! : undefined;
  const before = former?.lower ?? '';
  const after = next?.lower ?? '';

  if (!former && (after === '—' || after === '–' || after === '(' || after === ':')) return place('dateline');
  if (!former && tokens[first]!.text.length > 3 && tokens[first]!.text === tokens[first]!.text.toUpperCase())
    return place('dateline');
  if (former && PLACE_BEFORE.has(former.form)) return place(before);
  if ((before === 'the' || before === 'a') && after !== "'s") return place('article');
  if (after === "'s" || after === "'") {
    if (second && capital[last + 1]) return place('landmark');
    return weak ? place('possessive') : acts('possessive');
  }
  if (next && (PLACE_AFTER.has(next.form) || (after === '-' && second?.lower === 'based')))
    return place(`before ${after}`);
  if (next && capital[last] && text.nameAt[last] === -1) return place('longer name');
  if (
    (after === ',' || after === '(') &&
    second &&
    isState(text, last + 1) &&
    before !== ',' &&
    !isState(text, first - 2) &&
    last + 2 < sentence.last &&
    tokens[last + 2]!.lower === ','
  )
    return place('city, state');
  if (before === 'and' || before === ',' || before === 'or') {
    const head = coordinated(text, first, sentence.first, previous);
    if (head) return { acts: head.acts, rule: `seat:with ${head.rule.slice(5)}` };
  }
  const travelled = (words: number): boolean => {
    for (let i = first - 2; i >= Math.max(sentence.first, first - words); i--)
      if (TRAVEL.has(tokens[i]!.form)) return true;
    return false;
  };
  if (before === 'between') return travelled(5) ? place('route') : acts('between');
  if (before === 'from' && after === ',') return place('from');
  if (before === 'to' || before === 'from' || before === 'for') {
    if (travelled(7)) return place('travel');
    return weak ? place('direction') : acts(before);
  }
  if (next && isVerb(next)) return acts('subject');
  if (weak) return place('region seat');
  if (!former && !next) return place('alone');
  return acts(former && LINKS.has(former.form) ? before : 'object');
}

const JOINS = new WordClass('and or ,');

/** "in A, B and C": the last ones are read as the first. */
function coordinated({ tokens }: Annotated, first: number, from: number, previous: Named | undefined): Verdict | null {
  if (!previous || previous.hit.first < from || previous.sense !== 'seat') return null;
  const between = first - previous.hit.last;
  if (between < 1 || between > 2) return null;
  for (let i = previous.hit.last; i < first; i++) if (!JOINS.has(tokens[i]!.form)) return null;
  return { acts: !previous.place, rule: previous.rule };
}

function isState(text: Annotated, i: number): boolean {
  if (i < 0) return false;
  const hit = itemAt(text.names, text.nameAt[i]);
  return hit !== undefined && hit.first === i && hit.entries.some((entry) => entry.use & NAME);
}

const AUXILIARIES = new WordClass(
  'is was has had have will would could should may might can must does did do also then now still never wants says said remains became seems sees',
);

/** A word that, after a name, is most likely its verb. */
function isVerb({ lower, form }: Token): boolean {
  if (AUXILIARIES.has(form)) return true;
  return (
    lower.length > 3 &&
    (lower.endsWith('ed') || (lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us')))
  );
}
