/** Whether the name of a capital stands for its actor ("Minsk agreed") or is a place ("met in Minsk"). */
import type { Annotated, NameHit } from './annotate.ts';
import type { Named } from './named.ts';
import { itemAt } from '../item-at.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Before it: always a place. */
const PLACE_BEFORE = words(
  'in at near outside around inside via through throughout across downtown central greater visit visited visiting visits leave leaves left leaving ' +
    'reach reached reaching enter entered entering arrive tour toured bombed bombing shelled shelling attacked struck hit ' +
    'based eastern western northern southern beyond over above toward into onto outskirts suburb city capital streets embassy',
);
/** Verbs and nouns of travel: "flew to", "trip to", "returned from". */
const TRAVEL = words(
  'flew fly flies flying flight flights travel travels travelled traveled travelling traveling trip trips visit visits visiting visited return returned returns ' +
    'returning arrive arrived arrives arriving arrival go goes going went came come comes coming move moved moves moving drive drove headed heads heading journey ' +
    'train trains bus buses road highway route routes left leave departed departure delegation sent invited invitation tour watched watch relocated relocate ' +
    'summoned recalled ambassador ambassadors embassy consulate envoy',
);
/** After it: a place or part of another name. */
const PLACE_AFTER = words(
  'region airport street square city suburb metro station university stadium hotel summit conference forum talks meeting meetings process format protocol ' +
    'agreement agreements accords accord memorandum declaration treaty oblast province district county theatre museum olympics festival zoo tribunal court ' +
    'residents resident based born time negotiations round hospital school visit trip office derby marathon',
);
const LINKS = words(
  'between with against by on upon for of towards toward from to and or while than that as if when because but since although',
);

/** Judges the hit by its neighbours. `weak`: the seat of a region, a place unless it clearly acts. */
export function seatActs(
  text: Annotated,
  { first, last }: NameHit,
  weak: boolean,
  previous: Named | undefined,
): { acts: boolean; rule: string } {
  const { tokens, sentences, sentenceAt, capital } = text;
  const sentence = sentences[sentenceAt[first] as number]!;
  const lower = (i: number): string => (i >= sentence.first && i < sentence.last ? tokens[i]!.lower : '');
  const before = lower(first - 1);
  const after = lower(last);
  const place = (rule: string): { acts: boolean; rule: string } => ({ acts: false, rule: `seat:${rule}` });
  const acts = (rule: string): { acts: boolean; rule: string } => ({ acts: true, rule: `seat:${rule}` });

  if (first === sentence.first && (after === '—' || after === '–' || after === '(' || after === ':'))
    return place('dateline');
  if (
    first === sentence.first &&
    tokens[first]!.text.length > 3 &&
    tokens[first]!.text === tokens[first]!.text.toUpperCase()
  )
    return place('dateline');
  if (PLACE_BEFORE.has(before)) return place(before);
  if ((before === 'the' || before === 'a') && after !== "'s") return place('article');
  if (after === "'s" || after === "'") {
    if (last + 1 < sentence.last && capital[last + 1]) return place('landmark');
    return weak ? place('possessive') : acts('possessive');
  }
  if (PLACE_AFTER.has(after) || (after === '-' && lower(last + 1) === 'based')) return place(`before ${after}`);
  if (last < sentence.last && capital[last] && text.nameAt[last] === -1) return place('longer name');
  if ((after === ',' || after === '(') && last + 1 < sentence.last && isState(text, last + 1)) {
    if (before !== ',' && !isState(text, first - 2) && lower(last + 2) === ',') return place('city, state');
  }
  if (before === 'and' || before === ',' || before === 'or') {
    const head = coordinated(text, first, sentence.first, previous);
    if (head) return { ...head, rule: `seat:with ${head.rule.slice(5)}` };
  }
  if (before === 'between') {
    for (let i = first - 2; i >= Math.max(sentence.first, first - 5); i--)
      if (TRAVEL.has(lower(i))) return place('route');
    return acts('between');
  }
  if (before === 'from' && after === ',') return place('from');
  if (before === 'to' || before === 'from' || before === 'for') {
    for (let i = first - 2; i >= Math.max(sentence.first, first - 7); i--)
      if (TRAVEL.has(lower(i))) return place('travel');
    return weak ? place('direction') : acts(before);
  }
  if (isVerb(after)) return acts('subject');
  if (weak) return place('region seat');
  if (before === '' && after === '') return place('alone');
  return acts(LINKS.has(before) ? before : 'object');
}

/** "in A, B and C": the last ones are read as the first. */
function coordinated(
  { tokens }: Annotated,
  first: number,
  from: number,
  previous: Named | undefined,
): { acts: boolean; rule: string } | null {
  if (!previous || previous.hit.first < from || previous.sense !== 'seat') return null;
  const between = first - previous.hit.last;
  if (between < 1 || between > 2) return null;
  for (let i = previous.hit.last; i < first; i++) if (!/^(and|or|,)$/.test(tokens[i]!.lower)) return null;
  return { acts: !previous.place, rule: previous.rule };
}

function isState(text: Annotated, i: number): boolean {
  if (i < 0) return false;
  const hit = itemAt(text.names, text.nameAt[i]);
  return hit !== undefined && hit.first === i && hit.entries.some((entry) => entry.use & 1);
}

const AUXILIARIES = words(
  'is was has had have will would could should may might can must does did do also then now still never wants says said remains became seems sees',
);

/** A word that, after a name, is most likely its verb. */
function isVerb(word: string): boolean {
  if (AUXILIARIES.has(word)) return true;
  return (
    word.length > 3 && (word.endsWith('ed') || (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')))
  );
}
