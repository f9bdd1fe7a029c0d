/** A dataset while decisions are applied to it: the same records in lists that may change. */
import * as v from 'valibot';
import type { Actor, Role } from '../model/actor.ts';
import type { Dataset } from '../model/dataset.ts';
import type { DocumentMeta, MentionSpan } from '../model/document.ts';
import type { Interaction } from '../model/interaction.ts';
import { gist } from './gist.ts';

/** Why a decision no longer fits; the message is for the person. */
export class Unfit extends Error {}

export interface Anchor {
  /** SHA-256 of the document. */
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** A part of a decision in the shape that its act needs; throws Unfit with the place of the fault. */
export function readPart<T extends v.GenericSchema>(schema: T, value: unknown, name: string): v.InferOutput<T> {
  const read = v.safeParse(schema, value ?? {});
  if (read.success) return read.output;
  const [issue] = read.issues;
  const path = issue ? v.getDotPath(issue) : null;
  throw new Unfit(`${path === null ? name : `${name}.${path}`}: ${issue?.message ?? 'is no such record'}`);
}

const fold = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

export class Draft {
  readonly documents: readonly DocumentMeta[];
  readonly actors: Map<string, Actor>;
  roles: Role[];
  interactions: Interaction[];
  /** The dataset's own list as long as nothing in it has changed. */
  mentionSpans: readonly MentionSpan[];
  /** Acts whose line is given by a decision; see isTyped. */
  readonly typed = new Set<string>();
  readonly #before: Dataset;
  #actsBefore: ReadonlyMap<string, Interaction> | undefined;
  /** Acts that a decision added or confirmed, with the documents it was made on: a second one there means a second act. */
  readonly decided = new Map<string, Set<string>>();

  constructor(dataset: Dataset) {
    this.documents = dataset.documents;
    this.actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
    this.roles = [...dataset.roles];
    this.interactions = [...dataset.interactions];
    this.mentionSpans = dataset.mentionSpans;
    this.#before = dataset;
  }

  /** Whether a person typed the line of an act; the others get a new one from their fields. */
  isTyped(id: string): boolean {
    if (this.typed.has(id)) return true;
    this.#actsBefore ??= new Map(this.#before.interactions.map((act) => [act.id, act]));
    const act = this.#actsBefore.get(id);
    return act !== undefined && act.gist !== gist(act, nameIn(this.#actorsBefore()));
  }
  #known: ReadonlyMap<string, Actor> | undefined;
  #actorsBefore(): ReadonlyMap<string, Actor> {
    return (this.#known ??= new Map(this.#before.actors.map((actor) => [actor.id, actor])));
  }

  /** Whether an actor goes by another name, or is none, since before the decisions. */
  renamed(): ReadonlySet<string> {
    const [before, now] = [nameIn(this.#actorsBefore()), this.nameOf()];
    return new Set([...this.#actorsBefore().keys(), ...this.actors.keys()].filter((id) => before(id) !== now(id)));
  }

  /** Short name of an actor by id. */
  nameOf(): (id: string) => string {
    return nameIn(this.actors);
  }

  /** The ids of the documents that have an anchor's text; throws Unfit where none has. */
  documentsOf(at: Anchor): readonly string[] {
    const ids = this.documents.filter(({ sha256 }) => sha256 === at.document).map(({ id }) => id);
    if (!ids.length) throw new Unfit(`no document has the text that it was made on (${at.document.slice(0, 12)})`);
    return ids;
  }

  /** The actor of a name (or id, or alias); undefined where none or several have it. */
  find(name: string): Actor | undefined {
    const exact = this.actors.get(name) ?? this.only((actor) => actor.name === name);
    if (exact) return exact;
    const key = fold(name);
    return (
      this.only((actor) => fold(actor.name) === key) ??
      this.only((actor) => actor.aliases.some((alias) => fold(alias) === key))
    );
  }

  /** As find, but throws Unfit. */
  actor(name: string): Actor {
    const found = this.find(name);
    if (!found) throw new Unfit(`there is no actor "${name}", or several`);
    return found;
  }

  private only(test: (actor: Actor) => boolean): Actor | undefined {
    const found = [...this.actors.values()].filter(test);
    return found.length === 1 ? found[0] : undefined;
  }

  replace(old: Interaction, ...next: readonly Interaction[]): void {
    const at = this.interactions.indexOf(old);
    if (at >= 0) this.interactions.splice(at, 1, ...next);
  }

  /** Puts one actor id for another wherever it stands; acts that are left without a pair go. */
  rewire(from: string, to: string | undefined): void {
    const swap = (ids: readonly string[]): string[] => [
      ...new Set(ids.flatMap((id) => (id !== from ? [id] : to === undefined ? [] : [to]))),
    ];
    this.interactions = this.interactions.flatMap((act) => {
      const touched = [...(act.between ?? []), ...(act.from ?? []), ...(act.to ?? [])].includes(from);
      if (!touched && !act.evidence.some(({ source }) => source === from)) return [act];
      const sides = act.between ? { between: swap(act.between) } : { from: swap(act.from), to: swap(act.to) };
      const evidence = act.evidence.map(({ source, ...piece }) => {
        const now = source === from ? to : source;
        return now === undefined ? piece : { ...piece, source: now };
      });
      const next = { ...act, ...(touched ? sides : {}), evidence } as Interaction;
      return isAct(next) ? [next] : [];
    });
    this.mentionSpans = this.mentionSpans.flatMap((span) =>
      span.actor !== from ? [span] : to === undefined ? [] : [{ ...span, actor: to }],
    );
    this.roles = this.roles.flatMap((role) => {
      const [actor, of] = [role.actor, role.of].map((id) => (id === from ? to : id));
      return actor === undefined || of === undefined ? [] : [{ ...role, actor, of }];
    });
    for (const [id, actor] of this.actors) {
      if (actor.of !== from) continue;
      const { of: _, ...rest } = actor;
      this.actors.set(id, to === undefined ? rest : { ...rest, of: to });
    }
  }
}

const nameIn =
  (actors: ReadonlyMap<string, Actor>) =>
  (id: string): string =>
    actors.get(id)?.short ?? actors.get(id)?.name ?? id;

/** True where at least one pair of different actors is left. */
export function isAct(act: Pick<Interaction, 'between' | 'from' | 'to'>): boolean {
  if (act.between) return new Set(act.between).size > 1;
  return (act.from ?? []).some((a) => (act.to ?? []).some((b) => a !== b));
}
