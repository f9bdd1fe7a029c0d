/** The first half of the engine: who is spoken of, where, as which actor. */
import type { Actor } from '../model/actor.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { kebab } from '../lexicon/spelling.ts';
import { annotate, type Annotated } from './who/annotate.ts';
import { walk } from './who/coreference.ts';
import { inOneOrder, nestedDraft, type Draft } from './who/draft.ts';
import { readNames } from './who/gazetteer.ts';
import type { Named } from './who/named.ts';
import { nearestState } from './who/near.ts';
import { periodOf, type Context } from './who/period.ts';
import { castOf, readPersons, type PersonReading } from './who/persons.ts';
import { knownRegion } from './who/regions.ts';
import { findPhrases, type RolePhrase } from './who/role-phrases.ts';
import { findRuns } from './who/runs.ts';
import { HONORIFIC } from './honorifics.ts';
import { headLines, holderIn, speakerIn, speakerOffset } from './who/speaker.ts';
import { draftState } from './who/states.ts';
import { prepare, type Prepared } from './sentences.ts';
import type { Mentioned } from './mentioned.ts';

export type { Mentioned } from './mentioned.ts';
import { itemAt } from './item-at.ts';

/** Finds and resolves all mentions of a prepared text. Deterministic; time grows linearly with the text. */
export function findMentions(prepared: Prepared, lexicon: Lexicon, context: Context = {}): Mentioned {
  const text = annotate(prepared, lexicon);
  const period = periodOf(context);
  const named = readNames(text);
  const phrases = findPhrases({ text, named, vocabulary: lexicon.vocabulary });
  const { runs, silenced } = findRuns(text, named, lexicon);
  const regions = new Map<string, Actor>();
  const stateNear = nearestState(text, () => outsideCounterparts(named, phrases), lexicon);
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
  const states: Draft[] = [];
  for (let i = 0; i < named.length; i++) {
    if (silenced.has(i) || owned.has(i) || isSurname(text, named[i]!)) continue;
    const draft = draftState(text, named[i]!);
    if (draft) states.push(draft);
  }
  const drafts = inOneOrder(found.drafts, states);
  const speaker = speakerOf(prepared, context, lexicon, found);
  const persons =
    speaker && !found.byId.has(speaker.id)
      ? { ...found, byId: new Map([...found.byId, [speaker.id, castOf(speaker, null)]]) }
      : found;
  const walked = walk({ text, lexicon, period, persons, phrases, drafts, speaker });
  const nested = walked.nested.map((draft) => nestedDraft(text, draft));
  const actors = listActors(walked, text, lexicon, persons, regions);
  return { mentions: walked.drafts, nested, actors, roles: persons.roles };
}

/** The names that stand in no phrase such as "his Russian counterpart"; one pass, as a text may have many of both. */
function outsideCounterparts(named: readonly Named[], phrases: readonly RolePhrase[]): readonly Named[] {
  const spans = phrases.filter(({ head }) => head.noun.body === 'counterpart').sort((a, b) => a.first - b.first);
  if (!spans.length) return named;
  let next = 0;
  // how far the phrases reach that began so far
  let end = 0;
  return named.filter(({ hit }) => {
    for (; next < spans.length && spans[next]!.first <= hit.first; next++) end = Math.max(end, spans[next]!.last);
    return end < hit.last;
  });
}

/** The person of a title such as "Press remarks by President X", else of the head of the text; dates and lexicon are those of the document. */
function speakerOf(prepared: Prepared, context: Context, lexicon: Lexicon, { byOf }: PersonReading): Actor | null {
  const { title: said = '', ...without } = context;
  for (const title of [said, headLines(prepared.text, prepared.sentences)]) {
    const offset = speakerOffset(title);
    if (offset < 0) continue;
    const named = findMentions(prepare(title), lexicon, without);
    const one = speakerIn(named, offset, title) ?? holderIn(named, offset, title, byOf);
    if (one) return one;
  }
  return null;
}

/** "Mr. Holland": a person who is called like a country. */
function isSurname({ tokens }: Annotated, { hit, sense }: Named): boolean {
  if (sense === 'person' || hit.last - hit.first > 1) return false;
  let before = itemAt(tokens, hit.first - 1);
  if (before?.text === '.') before = itemAt(tokens, hit.first - 2);
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

/** The region of a phrase such as "Governor of the Samar region": one of the lexicon under another spelling, else a new one. */
function regionOf(
  text: Annotated,
  phrase: RolePhrase,
  lexicon: Lexicon,
  regions: Map<string, Actor>,
  stateNear: (token: number, breakaway: boolean) => string,
): string {
  const { first, last } = phrase.region!;
  const name = nameIn(text, first, last);
  const known = knownRegion(name, lexicon);
  if (known) return known;
  const id = kebab(name);
  const of = stateNear(first, false);
  if (!regions.has(id)) regions.set(id, { id, name, kind: 'region', ...(of ? { of } : {}), aliases: [name] });
  return id;
}

/** An actor of the document and the names that the text gives it, where they are not kept with the person. */
interface Listed {
  readonly actor: Actor | undefined;
  readonly aliases: string[] | undefined;
}

function listActors(
  walked: { readonly drafts: readonly Draft[]; readonly nested: readonly Draft[] },
  text: Annotated,
  lexicon: Lexicon,
  persons: PersonReading,
  regions: ReadonlyMap<string, Actor>,
): Actor[] {
  const byId = new Map<string, Listed>();
  const list = (id: string): Listed => {
    const person = persons.byId.get(id)?.actor;
    const listed = person
      ? { actor: person, aliases: undefined }
      : { actor: lexicon.actors.get(id) ?? regions.get(id), aliases: [] };
    byId.set(id, listed);
    return listed;
  };
  const add = ({ place, actors, form, first, last }: Draft): void => {
    if (place) return;
    for (const id of actors) {
      const { aliases } = byId.get(id) ?? list(id);
      if (!aliases || form !== 'name' || actors.length > 1) continue;
      const alias = nameIn(text, first, last);
      if (!aliases.includes(alias)) aliases.push(alias);
    }
  };
  walked.drafts.forEach(add);
  walked.nested.forEach(add);
  const out: Actor[] = [];
  for (const { actor, aliases } of byId.values()) {
    if (!actor) continue;
    if (aliases && aliases.length > 1) aliases.sort();
    out.push(aliases ? { ...actor, aliases } : actor);
  }
  return out.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A name as it is written in the text. */
const nameIn = ({ text, tokens }: Annotated, first: number, last: number): string =>
  last - first === 1 ? tokens[first]!.form.raw : text.slice(tokens[first]!.start, tokens[last - 1]!.end);
