/** What a person does to actors, and which of them may be one under two names. */
import { suggestMerges, type MergeSuggestion } from '../corpus/suggest-merges.ts';
import type { Actor, ActorKind, Role } from '../model/actor.ts';
import type { MentionSpan } from '../model/document.ts';
import {
  addActor,
  changeActor,
  hide,
  mention,
  merge,
  setRole,
  split,
  type ActorChange,
  type RoleDraft,
} from './actor-decisions.ts';
import type { Decision, Lookup } from './decisions.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Pairs that the person said are two: names, because ids change. */
export interface Apart {
  readonly pairs: () => readonly string[];
  readonly add: (pair: string, label: string) => Promise<void>;
}
type Decide = (decisions: readonly Decision[], label: string) => Promise<void>;

export class ActorDesk {
  readonly #workspace: Workspace;
  readonly #lookup: Lookup;
  readonly #decide: Decide;
  readonly #apart: Apart;

  readonly #all: readonly MergeSuggestion[] = $derived.by(() =>
    this.#workspace.dataset ? suggestMerges(this.#workspace.dataset) : [],
  );
  readonly #two: ReadonlySet<string> = $derived.by(() => new Set(this.#apart.pairs()));
  readonly suggestions: readonly MergeSuggestion[] = $derived(
    this.#all.filter(({ into, other }) => !this.#two.has(this.#pair(into, other))),
  );

  constructor(workspace: Workspace, lookup: Lookup, decide: Decide, apart: Apart) {
    this.#apart = apart;
    this.#workspace = workspace;
    this.#lookup = lookup;
    this.#decide = decide;
  }

  #pair(a: string, b: string): string {
    return [a, b]
      .map((id) => this.#lookup.actor(id)?.name ?? id)
      .sort()
      .join('|');
  }
  #name(id: string): string {
    return this.#lookup.actor(id)?.name ?? id;
  }

  /** Two that are suggested as one are two. */
  keepApart({ into, other }: MergeSuggestion): Promise<void> {
    return this.#apart.add(this.#pair(into, other), `keep ${this.#name(into)} and ${this.#name(other)} apart`);
  }
  merge(into: string, others: readonly string[]): Promise<void> {
    const gone = others.map((id) => this.#name(id)).join(', ');
    return this.#decide([merge(into, others, this.#lookup)], `merge ${gone} into ${this.#name(into)}`);
  }
  /** Name, kind, whom it acts for, further names. Does nothing where nothing differs. */
  async change(actor: Actor, change: ActorChange): Promise<void> {
    const decisions = changeActor(actor, change, this.#lookup);
    const renamed = decisions.some(({ act }) => act === 'rename');
    const label = renamed ? `rename ${actor.name} to ${change.name ?? ''}` : `change ${actor.name}`;
    if (decisions.length) await this.#decide(decisions, label);
  }
  role(actor: Actor, old: Role | undefined, next: RoleDraft | undefined): Promise<void> {
    const what = next === undefined ? 'take a role from' : old ? 'change a role of' : 'give a role to';
    return this.#decide([setRole(actor, old, next, this.#lookup)], `${what} ${actor.name}`);
  }
  hide(actor: Actor): Promise<void> {
    return this.#decide([hide(actor)], `take out ${actor.name}`);
  }
  split(actor: Actor, name: string, spans: readonly MentionSpan[]): Promise<void> {
    return this.#decide([split(actor, name, spans, this.#lookup)], `split ${name} from ${actor.name}`);
  }
  add(name: string, kind: ActorKind, of: string | undefined): Promise<void> {
    return this.#decide([addActor(name, kind, of, this.#lookup)], `add the actor ${name}`);
  }
  /** A stretch of a document names `next` (undefined = nobody) and not `old`. */
  mention(
    document: string,
    start: number,
    end: number,
    old: string | undefined,
    next: string | undefined,
  ): Promise<void> {
    const sha256 = this.#lookup.document(document)?.sha256 ?? '';
    const label = next === undefined ? `unmark ${this.#name(old ?? '')}` : `mark ${this.#name(next)}`;
    return this.#decide([mention({ document: sha256, start, end }, old, next, this.#lookup)], label);
  }
}
