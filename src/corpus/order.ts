/** The order of every list in a dataset, so that the same content always gives the same bytes. Strings compare by UTF-16 code unit. */
import type { Actor, Role } from '../model/actor.ts';
import type { MentionSpan } from '../model/document.ts';
import type { Evidence, Interaction } from '../model/interaction.ts';

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Span {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** By document, then place in the text. */
export const compareSpans = (a: Span, b: Span): number =>
  compareText(a.document, b.document) || a.start - b.start || a.end - b.end;

export const compareById = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);

/** By actor, then in time (an unknown beginning first), then by title. */
export const compareRoles = (a: Role, b: Role): number =>
  compareText(a.actor, b.actor) ||
  compareText(a.from ?? '', b.from ?? '') ||
  compareText(a.to ?? '9999', b.to ?? '9999') ||
  compareText(a.title, b.title) ||
  compareText(a.of, b.of) ||
  compareText(a.kind, b.kind);

export const compareMentions = (a: MentionSpan, b: MentionSpan): number =>
  compareSpans(a, b) || compareText(a.actor, b.actor) || compareText(a.rule, b.rule);

export const compareEvidence = (a: Evidence, b: Evidence): number =>
  compareSpans(a, b) || compareText(a.rule, b.rule) || compareText(a.source ?? '', b.source ?? '');

/** In the order of the texts: by first evidence, then id. */
export function compareInteractions(a: Interaction, b: Interaction): number {
  const [x, y] = [a.evidence[0], b.evidence[0]];
  return (x && y ? compareSpans(x, y) : 0) || compareById(a, b);
}

/** The actors found in each document, sorted, computed from the single mentions. */
export function mentionsByDocument(
  documents: readonly { readonly id: string }[],
  spans: readonly MentionSpan[],
): Record<string, string[]> {
  const found = new Map<string, Set<string>>(documents.map((one) => [one.id, new Set()]));
  for (const span of spans) found.get(span.document)?.add(span.actor);
  return Object.fromEntries([...found].map(([id, actors]) => [id, [...actors].sort(compareText)]));
}

/** An actor's aliases: each once, without its name, sorted. */
export const sortAliases = (actor: Pick<Actor, 'name'>, aliases: Iterable<string>): string[] =>
  [...new Set(aliases)].filter((alias) => alias !== actor.name && alias !== '').sort(compareText);
