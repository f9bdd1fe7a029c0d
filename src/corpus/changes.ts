/** What differs between two states of a dataset: documents, actors and interactions, each known again by the text that it stands on. */
import type { Actor } from '../model/actor.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Interaction } from '../model/interaction.ts';
import { compareText } from './order.ts';

/** One line of the list. */
export interface Change {
  readonly what: 'added' | 'removed' | 'changed';
  /** Title, name or gist. */
  readonly label: string;
  /** For what is changed: the fields, or what it was called. */
  readonly detail?: string;
}
export interface Changes {
  readonly documents: readonly Change[];
  readonly actors: readonly Change[];
  readonly interactions: readonly Change[];
}

/** From `before` to `after`; lists in the order of labels, what is added first. */
export function changesBetween(before: Dataset, after: Dataset): Changes {
  return {
    documents: sorted(documents(before, after)),
    actors: sorted(actors(before, after)),
    interactions: sorted(interactions(before, after)),
  };
}

const ORDER = ['added', 'removed', 'changed'];
const sorted = (changes: readonly Change[]): Change[] =>
  [...changes].sort(
    (a, b) =>
      ORDER.indexOf(a.what) - ORDER.indexOf(b.what) ||
      compareText(a.label, b.label) ||
      compareText(a.detail ?? '', b.detail ?? ''),
  );

function documents(before: Dataset, after: Dataset): Change[] {
  const [old, now] = [before, after].map(({ documents: all }) => new Set(all.map(({ sha256 }) => sha256)));
  const label = ({ title, id }: Dataset['documents'][number]): string => title ?? id;
  return [
    ...after.documents
      .filter(({ sha256 }) => !old?.has(sha256))
      .map((one) => ({ what: 'added' as const, label: label(one) })),
    ...before.documents
      .filter(({ sha256 }) => !now?.has(sha256))
      .map((one) => ({ what: 'removed' as const, label: label(one) })),
  ];
}

function actors(before: Dataset, after: Dataset): Change[] {
  const changes: Change[] = [];
  const namesOf = (dataset: Dataset): ReadonlyMap<string, string> =>
    new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const [oldNames, newNames] = [namesOf(before), namesOf(after)];
  const now = new Map(after.actors.map((actor) => [actor.id, actor]));
  const gone = before.actors.filter(({ id }) => !now.has(id));
  const followed = new Set<string>();
  for (const old of gone) {
    // a name that lives on as another one's: renamed where that is new, merged where it was there
    const heir = after.actors.find(({ aliases }) => aliases.includes(old.name));
    if (!heir) changes.push({ what: 'removed', label: old.name });
    else if (oldNames.has(heir.id))
      changes.push({ what: 'changed', label: heir.name, detail: `has taken in ${old.name}` });
    else {
      followed.add(heir.id);
      changes.push({ what: 'changed', label: heir.name, detail: `was called ${old.name}` });
    }
  }
  for (const actor of after.actors) {
    const old = before.actors.find(({ id }) => id === actor.id);
    if (!old) {
      if (!followed.has(actor.id)) changes.push({ what: 'added', label: actor.name });
      continue;
    }
    const detail = standing(old, actor, oldNames, newNames);
    if (detail) changes.push({ what: 'changed', label: actor.name, detail });
  }
  return changes;
}

type Names = ReadonlyMap<string, string>;

function standing(old: Actor, now: Actor, oldNames: Names, newNames: Names): string {
  const of = (actor: Actor, names: Names): string =>
    actor.of === undefined ? 'nobody' : (names.get(actor.of) ?? actor.of);
  return [
    old.kind === now.kind ? '' : `${old.kind} is now ${now.kind}`,
    of(old, oldNames) === of(now, newNames) ? '' : `acts for ${of(now, newNames)}, before for ${of(old, oldNames)}`,
    old.name === now.name ? '' : `was called ${old.name}`,
  ]
    .filter(Boolean)
    .join('; ');
}

const FIELDS = ['type', 'mode', 'date', 'place', 'recurring'] as const;

function interactions(before: Dataset, after: Dataset): Change[] {
  const changes: Change[] = [];
  const [oldAt, newAt] = [anchors(before), anchors(after)];
  const same = new Set(after.interactions.map(({ id }) => id));
  const open = new Map<string, Interaction[]>();
  for (const act of before.interactions)
    if (!same.has(act.id)) for (const at of oldAt(act)) open.set(at, [...(open.get(at) ?? []), act]);
  const old = new Map(before.interactions.map((act) => [act.id, act]));
  const followed = new Set<string>();
  for (const act of after.interactions) {
    const earlier =
      old.get(act.id) ??
      newAt(act)
        .flatMap((at) => open.get(at) ?? [])
        .find(({ id }) => !followed.has(id));
    if (!earlier) {
      changes.push({ what: 'added', label: act.gist });
      continue;
    }
    followed.add(earlier.id);
    const detail = fields(earlier, act);
    if (detail) changes.push({ what: 'changed', label: act.gist, detail });
  }
  for (const act of before.interactions) if (!followed.has(act.id)) changes.push({ what: 'removed', label: act.gist });
  return changes;
}

/** Where an act stands: text and beginning of each piece of evidence. */
function anchors(dataset: Dataset): (act: Interaction) => string[] {
  const hashes = new Map(dataset.documents.map(({ id, sha256 }) => [id, sha256]));
  return ({ evidence }) => evidence.map(({ document, start }) => `${hashes.get(document) ?? document}|${start}`);
}

function fields(old: Interaction, now: Interaction): string {
  const parties = ({ between, from, to }: Interaction): string =>
    between
      ? [...between].sort().join(';')
      : `${[...(from ?? [])].sort().join(';')}>${[...(to ?? [])].sort().join(';')}`;
  return [
    ...(parties(old) === parties(now) ? [] : ['who takes part']),
    ...FIELDS.filter((field) => old[field] !== now[field]).map(
      (field) => `${field}: ${old[field] ?? 'none'} → ${now[field] ?? 'none'}`,
    ),
    ...(old.evidence.length === now.evidence.length
      ? []
      : [`evidence: ${old.evidence.length} → ${now.evidence.length}`]),
    ...(old.status === now.status ? [] : [`now ${now.status}`]),
  ].join('; ');
}
