/** The tables of graph-data -> entries of the name trie. */
import type { Actor } from '../model/actor.ts';
import type { ActorKind } from '../model/actor.ts';
import { ADJECTIVE, CAPITAL, COLLECTIVE, HISTORICAL, METONYM, NAME, NONE, PEOPLE, PERSON } from './lexicon.ts';
import { fault, type Located } from './records.ts';

export interface Draft {
  readonly form: string;
  readonly use: number;
  readonly actors: readonly string[];
  readonly why?: string;
}

/** Collects the forms of all tables and the actors that they name. */
export class NameDrafts {
  readonly drafts: Draft[] = [];
  readonly actors = new Map<string, Actor>();
  readonly members = new Map<string, readonly string[]>();
  readonly starters = new Set<string>();

  #add(forms: readonly string[], use: number, actors: readonly string[], why?: string): void {
    for (const form of forms) this.drafts.push({ form, use, actors, ...(why === undefined ? {} : { why }) });
  }

  #actor(record: Located, kind: ActorKind, extra: Partial<Actor> = {}): string {
    const id = record.id('id');
    const name = record.get('name');
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw fault(record, `"${id}" is no id: lower-case words with hyphens`);
    if (!name) throw fault(record, 'name is empty');
    if (this.actors.has(id)) throw fault(record, `the id ${id} stands twice`);
    this.actors.set(id, { id, name, kind, aliases: record.list('aliases'), ...extra });
    return id;
  }

  state(record: Located): void {
    const id = this.#actor(record, 'state');
    this.#add([record.get('name'), ...record.list('formal'), ...record.list('aliases')], NAME, [id]);
    this.#add(record.list('adjectives'), ADJECTIVE, [id]);
    this.#add(record.list('peoples'), PEOPLE, [id]);
    this.#add(record.list('capital'), CAPITAL, [id]);
    this.#add(record.list('metonyms'), METONYM, [id]);
  }

  region(record: Located): void {
    const of = record.id('of');
    const disputed = record.get('disputed') === 'true';
    const id = this.#actor(record, 'region', { ...(of ? { of } : {}), ...(disputed ? { disputed } : {}) });
    this.#add([record.get('name'), ...record.list('aliases')], NAME, [id]);
    this.#add(record.list('adjectives'), ADJECTIVE, [id]);
    this.#add(record.list('capital'), CAPITAL, [id]);
  }

  organisation(record: Located): void {
    const short = record.get('short');
    const id = this.#actor(record, 'organisation', short ? { short } : {});
    this.#add([record.get('name'), ...record.list('short'), ...record.list('aliases')], NAME, [id]);
    this.#add(record.list('metonyms'), METONYM, [id]);
    this.#add(record.list('adjectives'), ADJECTIVE, [id]);
    if (record.ids('members').length) this.members.set(id, record.ids('members'));
  }

  collective(record: Located): void {
    const members = record.ids('members');
    for (const member of members) if (!this.actors.has(member)) throw fault(record, `the member ${member} is unknown`);
    this.members.set(record.id('id'), members);
    this.#add([record.get('name'), ...record.list('aliases')], COLLECTIVE, members);
  }

  historical(record: Located): void {
    this.#add([record.get('name'), ...record.list('aliases'), ...record.list('adjectives')], HISTORICAL, []);
  }

  person(record: Located): void {
    const short = record.get('short');
    const id = this.#actor(record, 'official', short ? { short } : {});
    this.#add([record.get('name'), ...record.list('aliases')], PERSON, [id]);
  }

  notActor(record: Located): void {
    const name = record.get('name');
    const why = record.get('why');
    if (!/ /.test(name) && why.startsWith('word that begins')) this.starters.add(name.toLowerCase());
    else this.#add([name], NONE, [], why);
  }

  ambiguous(record: Located): void {
    const actors = record.ids('actors');
    for (const id of actors) if (!this.actors.has(id)) throw fault(record, `the actor ${id} is unknown`);
    // the tables of the actors hold the form already where it is theirs; here a missing one is added as a name
    for (const id of actors)
      if (!this.drafts.some((draft) => draft.form === record.get('alias') && draft.actors.includes(id)))
        this.#add([record.get('alias')], NAME, [id]);
  }
}
