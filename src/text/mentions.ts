/** The first half of the engine: who is spoken of, where, as which actor. */
import type { Actor } from '../model/actor.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { kebab } from '../lexicon/spelling.ts';
import { annotate, type Annotated } from './who/annotate.ts';
import { walk } from './who/coreference.ts';
import type { Draft } from './who/draft.ts';
import { readNames } from './who/gazetteer.ts';
import type { Named } from './who/named.ts';
import { nearestState } from './who/near.ts';
import { periodOf, type Context } from './who/period.ts';
import { readPersons, type PersonReading } from './who/persons.ts';
import { knownRegion } from './who/regions.ts';
import { findPhrases, type RolePhrase } from './who/role-phrases.ts';
import { findRuns } from './who/runs.ts';
import { holderIn, speakerIn, speakerOffset } from './who/speaker.ts';
import { draftState } from './who/states.ts';
import { prepare, type Prepared } from './sentences.ts';
import type { Mentioned } from './mentioned.ts';
import type { Mention } from './types.ts';

export type { Mentioned } from './mentioned.ts';
import { itemAt } from './item-at.ts';

/** Finds and resolves all mentions of a prepared text. Deterministic; time grows linearly with the text. */
export function findMentions(prepared: Prepared, lexicon: Lexicon, context: Context = {}): Mentioned {
  const text = annotate(prepared, lexicon);
  const period = periodOf(context);
  const named = readNames(text, lexicon);
  const phrases = findPhrases({ text, named, givenNames: lexicon.givenNames });
  const { runs, silenced } = findRuns(text, named, lexicon);
  const regions = new Map<string, Actor>();
  const stateNear = nearestState(text, outsideCounterparts(text, named, phrases), lexicon);
  const found = readPersons({
    text,
    named,
    phrases,
    runs,
    lexicon,
    period,
    stateNear,
    regionOf: (phrase) => regionOf(text, phrase, lexicon, regions, stateNear),
  });
  const owned = headsOfOthers(text, named, phrases);
  const states = named
    .filter((name, i) => !silenced.has(i) && !owned.has(i) && !isSurname(text, name))
    .map((name) => draftState(text, name, lexicon));
  const drafts = [...found.drafts, ...states.filter((draft) => draft !== null)].sort(
    (a, b) => a.first - b.first || b.last - a.last,
  );
  const speaker = speakerOf(context, lexicon, found);
  const persons =
    speaker && !found.actors.has(speaker.id)
      ? { ...found, actors: new Map([...found.actors, [speaker.id, speaker]]) }
      : found;
  const walked = walk({ text, lexicon, period, persons, phrases, drafts, speaker });
  const mentions = walked.drafts.map((draft) => toMention(draft, text));
  const nested = walked.nested.map((draft) =>
    toMention({ ...draft, acting: false, rule: `inside:${draft.rule}` }, text),
  );
  return {
    mentions,
    nested,
    actors: listActors([...walked.drafts, ...walked.nested], text, lexicon, persons, regions),
    roles: persons.roles,
  };
}

/** The names that stand in no phrase such as "his Russian counterpart"; one pass, as a text may have many of both. */
function outsideCounterparts(text: Annotated, named: readonly Named[], phrases: readonly RolePhrase[]): Named[] {
  const end = new Int32Array(text.tokens.length + 1);
  for (const { head, first, last } of phrases)
    if (head.noun.body === 'counterpart') end[first] = Math.max(end[first]!, last);
  // how far the phrases reach that began so far
  for (let i = 1; i < end.length; i++) end[i] = Math.max(end[i]!, end[i - 1]!);
  return named.filter(({ hit }) => end[hit.first]! < hit.last);
}

/** The person of a title such as "Press remarks by President X"; dates and lexicon are those of the document. */
function speakerOf({ title, ...context }: Context, lexicon: Lexicon, { byOf }: PersonReading): Actor | null {
  const offset = speakerOffset(title ?? '');
  if (offset < 0) return null;
  const named = findMentions(prepare(title!), lexicon, context);
  return speakerIn(named, offset) ?? holderIn(named, offset, title!, byOf);
}

const TITLES = 'mr mrs ms miss sir dame lady lord dr prof professor'.split(' ');
const HONORIFIC = new WordClass(...TITLES, ...TITLES.map((title) => `${title}.`));

/** "Mr. Holland": a person who is called like a country. */
function isSurname({ tokens }: Annotated, { hit, sense }: Named): boolean {
  if (sense === 'person' || hit.last - hit.first > 1) return false;
  const stop = itemAt(tokens, hit.first - 1)?.text === '.' ? 1 : 0;
  const before = itemAt(tokens, hit.first - 1 - stop);
  return before !== undefined && HONORIFIC.has(before.form);
}

/** Name hits that are the head of a phrase of another actor: "Congress" in "the Peruvian Congress". */
function headsOfOthers(text: Annotated, named: readonly Named[], phrases: readonly RolePhrase[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { head, of } of phrases) {
    const at = text.nameAt[head.first] as number;
    const hit = itemAt(named, at);
    if (hit && hit.hit.first === head.first && of.length && !of.some((id) => hit.actors.includes(id))) out.add(at);
  }
  return out;
}

function toMention(
  { first, last, form, actors, acting, rule, certainty, posted }: Draft,
  { tokens, sentenceAt }: Annotated,
): Mention {
  const { start } = tokens[first]!;
  const { end } = tokens[last - 1]!;
  return {
    start,
    end,
    sentence: sentenceAt[first] as number,
    first,
    last,
    form,
    actors,
    acting,
    rule,
    certainty,
    posted,
  };
}

/** The region of a phrase such as "Governor of the Samar region": one of the lexicon under another spelling, else a new one. */
function regionOf(
  text: Annotated,
  phrase: RolePhrase,
  lexicon: Lexicon,
  regions: Map<string, Actor>,
  stateNear: (token: number, breakaway: boolean) => string,
): string {
  const { first, last } = phrase.region!;
  const name = text.text.slice(text.tokens[first]!.start, text.tokens[last - 1]!.end);
  const known = knownRegion(name, lexicon);
  if (known) return known;
  const id = kebab(name);
  const of = stateNear(first, false);
  if (!regions.has(id)) regions.set(id, { id, name, kind: 'region', ...(of ? { of } : {}), aliases: [name] });
  return id;
}

function listActors(
  drafts: readonly Draft[],
  text: Annotated,
  lexicon: Lexicon,
  persons: PersonReading,
  regions: ReadonlyMap<string, Actor>,
): Actor[] {
  const forms = new Map<string, Set<string>>();
  for (const draft of drafts) {
    if (draft.place) continue;
    for (const id of draft.actors) {
      const seen = forms.get(id) ?? new Set<string>();
      forms.set(id, seen);
      if (draft.form === 'name' && draft.actors.length === 1 && !persons.actors.has(id))
        seen.add(text.text.slice(text.tokens[draft.first]!.start, text.tokens[draft.last - 1]!.end));
    }
  }
  const out: Actor[] = [];
  for (const [id, seen] of forms) {
    const actor = persons.actors.get(id) ?? lexicon.actors.get(id) ?? regions.get(id);
    if (actor)
      out.push(persons.actors.has(id) ? actor : { ...actor, aliases: seen.size > 1 ? [...seen].sort() : [...seen] });
  }
  return out.sort((a, b) => (a.id < b.id ? -1 : 1));
}
