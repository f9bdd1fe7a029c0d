/** graph-data/actors -> Lexicon. Faults throw and name file and record. */
import type { Actor, ActorKind } from '../model/actor.ts';
import {
  ANY_CASE,
  BEGINS_ANY_CASE,
  BEGINS_NAME,
  BEGINS_NOUN,
  CAPITAL_CASE,
  EXACT_CASE,
  GIVEN,
  STARTER,
} from './lexicon.ts';
import type { KnownRole, Lexicon, NameEntry, NounKind, RoleNoun } from './lexicon.ts';
import { NameDrafts } from './names.ts';
import { fault, readRecords, type Located } from './records.ts';
import { soundKey } from './spelling.ts';
import { Trie, Vocabulary } from './trie.ts';
import { isCapital } from './word-forms.ts';
import { wordsOf, type Word } from './words.ts';

/** Columns that each table must have. */
const TABLES = {
  states: ['id', 'name', 'formal', 'aliases', 'adjectives', 'peoples', 'capital', 'metonyms'],
  regions: ['id', 'name', 'of', 'disputed', 'aliases', 'adjectives', 'capital'],
  organisations: ['id', 'name', 'short', 'aliases', 'adjectives', 'members', 'metonyms'],
  collectives: ['id', 'name', 'aliases', 'members'],
  historical: ['id', 'name', 'aliases', 'adjectives'],
  persons: ['id', 'name', 'short', 'aliases'],
  'not-actors': ['name', 'why'],
  ambiguous: ['alias', 'actors'],
  'role-nouns': ['noun', 'plural', 'kind', 'rank', 'body'],
  'given-names': ['name', 'woman'],
  'name-variants': ['name', 'variants'],
  roles: ['actor', 'kind', 'of', 'title', 'from', 'to'],
} as const;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Contents of the tables, by name without ".csv". */
export type GraphData = Readonly<Record<TableName, string>>;

/** Builds the lexicon. Throws "graph-data/actors/FILE:LINE: what is wrong" on the first fault. */
export function buildLexicon(data: GraphData): Lexicon {
  const read = (name: TableName): Located[] => readRecords(`${name}.csv`, data[name], TABLES[name]);
  const drafts = new NameDrafts();
  for (const record of read('states')) drafts.state(record);
  for (const record of read('regions')) drafts.region(record);
  for (const record of read('organisations')) drafts.organisation(record);
  for (const record of read('collectives')) drafts.collective(record);
  for (const record of read('historical')) drafts.historical(record);
  for (const record of read('persons')) drafts.person(record);
  for (const record of read('not-actors')) drafts.notActor(record);
  for (const record of read('ambiguous')) drafts.ambiguous(record);

  const vocabulary = new Vocabulary();
  const names = nameTrie(drafts, vocabulary);
  const nouns = readNouns(read('role-nouns'), drafts);
  const roleNouns = new Trie<RoleNoun>(vocabulary);
  const bodies = new Map<string, string>();
  for (const { words, noun } of nouns) {
    roleNouns.add(words, noun, BEGINS_NOUN);
    bodies.set(noun.noun.toLowerCase(), noun.body);
  }
  const roles = readRoles(read('roles'), drafts.actors, bodies);
  const actors = withLatestRole(drafts.actors, roles);
  const given = givenNames(read('given-names'), read('name-variants'));
  for (const word of drafts.starters) vocabulary.mark(word, STARTER);
  for (const word of given.keys()) vocabulary.mark(word, GIVEN);
  return {
    vocabulary,
    names: names.seal(),
    roleNouns: roleNouns.seal(),
    actors,
    members: drafts.members,
    roles: groupBy(roles, (role) => role.actor),
    rolesOf: groupBy(roles, (role) => role.of),
    bySurname: surnames(actors, roles),
    givenNames: given,
    women: women(read('given-names')),
    kinds: new Map([...actors].map(([id, actor]) => [id, actor.kind])),
  };
}

/** One entry for each form and set of actors; uses of the same form are joined. */
function nameTrie({ drafts, actors: known }: NameDrafts, vocabulary: Vocabulary): Trie<NameEntry> {
  const joined = new Map<string, { use: number; form: string; actors: readonly string[]; why?: string }>();
  for (const draft of drafts) {
    const form = draft.form.replace(/^The (?!West$)/, '');
    const key = `${form}\t${draft.actors.join(';')}`;
    const known = joined.get(key);
    if (known) known.use |= draft.use;
    else joined.set(key, { ...draft, form });
  }
  const trie = new Trie<NameEntry>(vocabulary);
  for (const { form, use, actors, why } of joined.values()) {
    const words = wordsOf(form);
    const surface = words.map((word) => word.text.replaceAll('.', ''));
    const actor = known.get(actors[0] ?? '');
    const region = actor?.kind === 'region' && actor.disputed !== true;
    const cases = surface.map(caseOf);
    const trait = cases[0] === ANY_CASE ? BEGINS_ANY_CASE : BEGINS_NAME;
    const only = cases.length === 1 ? cases[0]! : -1;
    trie.add(words, { surface, cases, use, actors, region, why, only, reading: undefined }, trait);
  }
  return trie;
}

/** A capital in the lexicon asks for one in the text; an acronym of up to three letters, and "WHO"-like ones, for all of them. */
function caseOf(form: string): number {
  if (!isCapital(form)) return ANY_CASE;
  return form.length <= 3 && form === form.toUpperCase() ? EXACT_CASE : CAPITAL_CASE;
}

const NOUN_KINDS: readonly string[] = ['leader', 'official', 'institution', 'forces', 'group', 'none'];

/** Role nouns in singular and plural. A noun that begins with the name of an actor is cut to what follows: whom it is of is read from the text. */
function readNouns(records: readonly Located[], { drafts }: NameDrafts): { words: Word[]; noun: RoleNoun }[] {
  const forms = new Set(
    drafts.filter((draft) => draft.actors.length === 1 && /^\p{Lu}/u.test(draft.form)).map((draft) => draft.form),
  );
  const out = new Map<string, { words: Word[]; noun: RoleNoun }>();
  const rests: (() => void)[] = [];
  for (const record of records) {
    const kind = record.get('kind');
    if (!NOUN_KINDS.includes(kind)) throw fault(record, `"${kind}" is no kind of role noun`);
    const rank = record.get('rank') as RoleNoun['rank'];
    const base = { kind: kind as NounKind, rank, body: record.get('body') };
    const singular = record.get('noun');
    if (endsInActor(singular, forms)) continue;
    const plurals = record.list('plural').filter((form) => form !== singular);
    const pluralOnly = plurals.length === 0 && record.get('plural') === singular && /s$/.test(singular);
    const add = (form: string, plural: boolean, cut: boolean): void => {
      const words = wordsOf(form);
      const key = words.map((word) => word.lower).join(' ');
      const known = out.get(key)?.noun;
      // an office's plural says more than a record of its own for it ("presidents"), that more than another plural ("sides")
      const rank = (own: boolean, of: string): number => (own ? 1 : isOffice(of) ? 2 : 0);
      if (
        known &&
        (cut || rank(!plural || pluralOnly, base.kind) <= rank(known.noun.toLowerCase() === key, known.kind))
      )
        return;
      out.set(key, { words, noun: { noun: singular, plural, ...base, facts: undefined } });
    };
    for (const [form, plural] of [[singular, pluralOnly] as const, ...plurals.map((form) => [form, true] as const)]) {
      const rest = withoutActor(form, forms);
      if (rest === null) add(form, plural, false);
      else rests.push(() => add(rest, plural, true));
    }
  }
  for (const addRest of rests) addRest();
  return [...out.values()];
}

const isOffice = (kind: string): boolean => kind === 'leader' || kind === 'official';

/** "secretary of the Union State": read from its parts, so that the text says whom it is of. */
function endsInActor(noun: string, actorForms: ReadonlySet<string>): boolean {
  const at = noun.search(/ of (?:the )?\p{Lu}/u);
  return at > 0 && actorForms.has(noun.slice(at).replace(/^ of (the )?/u, ''));
}

function withoutActor(form: string, actorForms: ReadonlySet<string>): string | null {
  for (let i = form.lastIndexOf(' '); i > 0; i = form.lastIndexOf(' ', i - 1))
    if (actorForms.has(form.slice(0, i))) return form.slice(i + 1);
  return null;
}

function readRoles(
  records: readonly Located[],
  actors: ReadonlyMap<string, Actor>,
  bodies: ReadonlyMap<string, string>,
): KnownRole[] {
  return records.map((record) => {
    const [actor, of, title] = [record.id('actor'), record.id('of'), record.get('title')];
    for (const id of [actor, of]) if (!actors.has(id)) throw fault(record, `the actor ${id} is unknown`);
    const kind = record.get('kind');
    if (kind !== 'leader' && kind !== 'official') throw fault(record, `"${kind}" is neither leader nor official`);
    const [from, to] = [record.get('from'), record.get('to')];
    const body = bodies.get(title.toLowerCase()) ?? '';
    return { actor, kind, of, title, body, ...(from ? { from } : {}), ...(to ? { to } : {}) };
  });
}

/** Kind and `of` of a person as held last. */
function withLatestRole(actors: ReadonlyMap<string, Actor>, roles: readonly KnownRole[]): Map<string, Actor> {
  const out = new Map(actors);
  const latest = new Map<string, KnownRole>();
  for (const role of roles) {
    const known = latest.get(role.actor);
    if (!known || (role.to ?? '9999') >= (known.to ?? '9999')) latest.set(role.actor, role);
  }
  for (const [id, role] of latest) out.set(id, { ...actors.get(id)!, kind: role.kind as ActorKind, of: role.of });
  return out;
}

function surnames(actors: ReadonlyMap<string, Actor>, roles: readonly KnownRole[]): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const id of new Set(roles.map((role) => role.actor))) {
    const actor = actors.get(id)!;
    const lasts = new Set([actor.short ?? actor.name, ...actor.aliases].map((form) => soundKey(lastWord(form))));
    for (const key of lasts) out.set(key, [...(out.get(key) ?? []), id]);
  }
  return out;
}
const lastWord = (form: string): string => form.slice(form.lastIndexOf(' ') + 1);

function givenNames(names: readonly Located[], variants: readonly Located[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const record of names) out.set(record.get('name').toLowerCase(), record.get('name').toLowerCase());
  for (const record of variants) {
    const head = record.get('name').toLowerCase();
    for (const form of [head, ...record.list('variants')]) out.set(form.toLowerCase(), head);
  }
  return out;
}

function women(names: readonly Located[]): Set<string> {
  const out = new Set<string>();
  for (const record of names) if (record.get('woman') === 'yes') out.add(record.get('name').toLowerCase());
  return out;
}

function groupBy(roles: readonly KnownRole[], key: (role: KnownRole) => string): Map<string, KnownRole[]> {
  const out = new Map<string, KnownRole[]>();
  for (const role of roles) {
    const group = out.get(key(role));
    if (group) group.push(role);
    else out.set(key(role), [role]);
  }
  return out;
}
