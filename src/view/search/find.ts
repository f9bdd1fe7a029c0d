/** What the search box finds: actors by any spelling, ties of two, documents, types of act, commands. */
import Fuse from 'fuse.js';
import { QUAD_OF, type EventType } from '../../model/codebook.ts';
import { documentName } from '../../model/document.ts';
import type { Session } from '../../state/session.svelte.ts';
import { tieOf } from '../../state/view-value.ts';
import { QUAD_NAME, QUAD_ORDER, typeName } from '../words.ts';
import { commands } from './commands.ts';
import { GROUPS, type Found } from './found.ts';

interface Entry {
  readonly id: string;
  readonly names: readonly string[];
  readonly strength: number;
}
export interface Index {
  readonly actors: Fuse<Entry>;
  readonly rest: Fuse<Found>;
  readonly entries: readonly Entry[];
}

const OPTIONS = {
  includeScore: true,
  includeMatches: true,
  ignoreDiacritics: true,
  ignoreLocation: true,
  threshold: 0.34,
  minMatchCharLength: 2,
} as const;

/** Built when the box opens: names of this dataset only, so that nothing is found that is not there. */
export function indexFor(session: Session): Index {
  const { workspace, network, view } = session;
  const strength = new Map(network.whole.actors.map((actor) => [actor.id, actor.strength]));
  const entries = [...workspace.actors.values()].map((actor): Entry => ({
    id: actor.id,
    names: [...new Set([actor.name, actor.short ?? actor.name, ...actor.aliases])],
    strength: strength.get(actor.id) ?? 0,
  }));
  const documents = [...workspace.documents.values()].map((document, i): Found => {
    const title = documentName(document);
    return {
      key: `document-${document.id}`,
      group: 'Documents',
      text: title,
      detail: `only document ${i + 1}, ${network.documents[document.id]?.total ?? 0} interactions`,
      run: () => view.filter({ documents: [document.id] }, `only document ${i + 1}`),
    };
  });
  const types = [...new Set((workspace.dataset?.interactions ?? []).map((act) => act.type))]
    .sort()
    .map((type: EventType): Found => ({
      key: `type-${type}`,
      group: 'Types',
      text: typeName(type),
      detail: `only this type: ${QUAD_NAME[QUAD_OF[type]].toLowerCase()}`,
      quad: QUAD_OF[type],
      run: () => view.filter({ types: [type] }, `only ${typeName(type)}`),
    }));
  const quads = QUAD_ORDER.map((quad): Found => ({
    key: `quad-${quad}`,
    group: 'Types',
    text: QUAD_NAME[quad],
    detail: 'only these acts',
    quad,
    run: () => view.filter({ quads: [quad] }, `only ${QUAD_NAME[quad].toLowerCase()}`),
  }));
  return {
    entries,
    actors: new Fuse(entries, { ...OPTIONS, keys: ['names'] }),
    rest: new Fuse([...documents, ...types, ...quads, ...commands(session)], { ...OPTIONS, keys: ['text'] }),
  };
}

interface Hit {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly strength: number;
}

/** Actors by any spelling, a typo or two forgiven; ties in score go to the stronger actor. */
function actorHits(index: Index, query: string, most: number): Hit[] {
  return index.actors
    .search(query, { limit: 40 })
    .map(({ item, score = 1, matches = [] }) => ({
      id: item.id,
      name: matches[0]?.value ?? item.names[0] ?? item.id,
      score: exactness(item.names, query) + score,
      strength: item.strength,
    }))
    .sort((x, y) => Math.round((x.score - y.score) * 8) || y.strength - x.strength || (x.id < y.id ? -1 : 1))
    .slice(0, most);
}

/** 0 when a whole name or its beginning is what was typed; 1 otherwise. */
function exactness(names: readonly string[], query: string): number {
  const typed = query.toLocaleLowerCase('en');
  if (names.some((name) => name.toLocaleLowerCase('en') === typed)) return -0.5;
  return names.some((name) =>
    name
      .toLocaleLowerCase('en')
      .split(/\s+/)
      .some((word) => word.startsWith(typed)),
  )
    ? 0
    : 1;
}

/** Two names in one query, at any cut: "Lukashenko Putin", "Belarus and Russia". */
function tieHits(session: Session, index: Index, query: string): Found[] {
  const words = query.split(/\s+(?:and\s+|with\s+|to\s+|-\s+)?/i).filter(Boolean);
  const found = new Map<string, { text: string; weight: number; a: string; b: string; score: number }>();
  const nameOf = (id: string): string => session.workspace.actors.get(id)?.name ?? id;
  for (let cut = 1; cut < words.length && cut < 6; cut++) {
    const left = actorHits(index, words.slice(0, cut).join(' '), 3);
    const right = actorHits(index, words.slice(cut).join(' '), 3);
    for (const x of left)
      for (const y of right) {
        if (x.id === y.id) continue;
        const [a, b] = x.id < y.id ? [x.id, y.id] : [y.id, x.id];
        const tie = session.network.ties.get(`${a}|${b}`);
        const score = x.score + y.score - (tie ? 0.3 : 0);
        const key = `${a}|${b}`;
        if (!tie && score > 0.6) continue; // a guess at both names is worth showing only where there is a tie
        if ((found.get(key)?.score ?? Infinity) > score)
          found.set(key, { text: `${nameOf(x.id)} and ${nameOf(y.id)}`, weight: tie?.weight ?? 0, a, b, score });
      }
  }
  return [...found.values()]
    .sort((x, y) => x.score - y.score || y.weight - x.weight)
    .slice(0, 3)
    .map(({ text, weight, a, b }) => ({
      key: `tie-${a}|${b}`,
      group: 'Ties',
      text,
      detail: weight > 0 ? `tie of ${weight}` : 'no tie: show how they are connected',
      run: () => {
        if (weight === 0) session.view.change({ path: [a, b] }, `path from ${nameOf(a)} to ${nameOf(b)}`);
        session.view.select(tieOf(a, b));
      },
    }));
}

/** Results in groups, best first; an empty query gives the strongest actors and every command. */
export function find(session: Session, index: Index, query: string): readonly Found[] {
  const typed = query.trim();
  const asked = session.pathFrom;
  const pick = (id: string) => (): void => {
    if (asked === null) return session.view.select({ kind: 'actor', id });
    session.pathFrom = null;
    session.view.change({ path: [asked, id] }, 'show a path');
    session.view.select(tieOf(asked, id));
  };
  const hits =
    typed === ''
      ? [...index.entries]
          .sort((x, y) => y.strength - x.strength || (x.id < y.id ? -1 : 1))
          .slice(0, 5)
          .map(({ id, names }) => ({ id, name: names[0] ?? id }))
      : actorHits(index, typed, 8);
  const actors = hits
    .filter(({ id }) => id !== asked)
    .map(({ id, name }): Found => {
      const actor = session.workspace.actors.get(id);
      const node = session.network.actors.get(id);
      const full = actor?.name ?? id;
      return {
        key: `actor-${id}`,
        group: 'Actors',
        text: full,
        actor: id,
        detail: [name === full ? '' : `as “${name}”`, node ? `strength ${node.strength}` : 'not shown']
          .filter(Boolean)
          .join(', '),
        run: pick(id),
      };
    });
  if (asked !== null) return actors;
  if (typed === '') return [...actors, ...commands(session)];
  const rest = index.rest.search(typed, { limit: 12 }).map(({ item }) => item);
  const all = [...tieHits(session, index, typed), ...actors, ...rest];
  return GROUPS.flatMap((group) => all.filter((one) => one.group === group));
}
