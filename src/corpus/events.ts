/** Rows of coded events -> a dataset without texts. Evidence is the row: its offsets in the file, under the document that it names. */
import type { Actor } from '../model/actor.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Problem } from '../model/problem.ts';
import type { Extraction } from '../text/types.ts';
import { buildDataset, type About } from './build.ts';
import { hashText } from './document.ts';
import { eventDate, eventMode, eventType, type EventMapping } from './event-mapping.ts';
import { kebab } from './identity.ts';
import type { Gazetteer } from './merge-actors.ts';

export interface EventSource {
  readonly file: string;
  readonly text: string;
  readonly rows: readonly {
    readonly cells: Readonly<Record<string, string>>;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Who is known: an actor by id, and the id that a name or a code of three letters means. */
export interface Known {
  readonly gazetteer: Gazetteer;
  readonly idOf: (name: string) => string | undefined;
}

/** Faults that are told one by one; the rest is counted. */
const TOLD = 10;

/** Builds the dataset. Rows without two different parties or a type that counts are left out and told. */
export function eventsToDataset(
  source: EventSource,
  mapping: EventMapping,
  known: Known,
  about: About,
): { readonly dataset: Dataset; readonly problems: readonly Problem[] } {
  const { file, text, rows } = source;
  const fileHash = hashText(text);
  const byDocument = new Map<string, Interaction[]>();
  const actors = new Map<string, Actor>();
  const left = new Map<string, number[]>();
  rows.forEach(({ cells, start, end }, i) => {
    const cell = (field: keyof EventMapping): string => cells[mapping[field] ?? ''] ?? '';
    const [from, to] = [
      party(cell('from'), cell('fromOf'), known, actors),
      party(cell('to'), cell('toOf'), known, actors),
    ];
    const type = eventType(cell('type'));
    const why =
      from === undefined || to === undefined
        ? 'names nobody on one side'
        : from === to
          ? 'names one actor on both sides'
          : type === undefined
            ? `"${cell('type').slice(0, 40)}" is no type that counts`
            : undefined;
    if (why !== undefined || from === undefined || to === undefined || type === undefined) {
      left.set(why ?? '', [...(left.get(why ?? '') ?? []), i + 2]);
      return;
    }
    const mode = type === 'CONSULT' ? eventMode(cell('mode')) : undefined;
    const date = eventDate(cell('date'));
    const place = cell('place').split(',')[0]?.trim();
    const key = cell('source');
    const act: Interaction = {
      id: `row-${i}`,
      ...(type === 'CONSULT' ? { between: [from, to] } : { from: [from], to: [to] }),
      type,
      ...(mode === undefined ? {} : { mode }),
      ...(date === undefined ? {} : { date, dateBasis: 'known' as const }),
      ...(place ? { place, placeBasis: 'known' as const } : {}),
      status: 'coded',
      gist: '',
      evidence: [{ document: '', start, end, rule: 'row of a table', confidence: 1 }],
    };
    const list = byDocument.get(key);
    if (list) list.push(act);
    else byDocument.set(key, [act]);
  });
  return {
    dataset: buildDataset(extractions(file, fileHash, byDocument, [...actors.values()]), {
      about,
      gazetteer: known.gazetteer,
    }),
    problems: [...left].flatMap(([why, lines]) => faults(file, why, lines)),
  };
}

function faults(file: string, why: string, lines: readonly number[]): Problem[] {
  if (lines.length <= TOLD) return lines.map((line) => ({ file, line, message: `${why}: left out` }));
  return [{ file, message: `${lines.length} rows were left out: each ${why} (the first in line ${lines[0]})` }];
}

/** One document for each source that the table names; the file itself where it names none. */
function extractions(
  file: string,
  fileHash: string,
  byDocument: ReadonlyMap<string, readonly Interaction[]>,
  actors: readonly Actor[],
): Extraction[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const ids = new Set<string>();
  return [...byDocument].map(([key, acts]) => {
    const stem = kebab(key.replace(/^https?:\/\/(www\.)?/, '') || file.replace(/\.[a-z0-9]+$/i, '')).slice(0, 60);
    let id = stem;
    for (let n = 2; ids.has(id); n++) id = `${stem}-${n}`;
    ids.add(id);
    const title = key === '' ? file : key.replace(/^https?:\/\/(www\.)?/, '').slice(0, 120);
    const document = {
      id,
      title,
      ...(/^https?:\/\//.test(key) ? { url: key } : {}),
      file,
      sha256: key === '' ? fileHash : hashText(`${fileHash}\n${key}`),
      words: 0,
      text: '',
    };
    const interactions = acts.map((act): Interaction => ({
      ...act,
      evidence: act.evidence.map((piece) => ({ ...piece, document: id })),
    }));
    const here = new Set(interactions.flatMap((act) => act.between ?? [...act.from, ...act.to]));
    for (const one of [...here]) {
      const of = byId.get(one)?.of;
      if (of !== undefined) here.add(of);
    }
    const mentions = interactions.flatMap((act) =>
      (act.between ?? [...act.from, ...act.to]).map((actor) => ({
        document: id,
        start: act.evidence[0]!.start,
        end: act.evidence[0]!.end,
        actor,
        rule: 'row of a table',
      })),
    );
    return { document, actors: [...here].flatMap((one) => byId.get(one) ?? []), roles: [], interactions, mentions };
  });
}

/** "VLADIMIR PUTIN" as a person writes it; names in mixed case stay. */
const written = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.toLowerCase().replace(/(^|[\s.'-])\p{L}/gu, (letter) => letter.toUpperCase());

/** The id of a side, noted among `actors`: known by name, or somebody of a known country, or a body. Undefined where the cell names nobody. */
function party(name: string, country: string, known: Known, actors: Map<string, Actor>): string | undefined {
  const of = country === '' ? undefined : known.idOf(country);
  const id = known.idOf(name) ?? (name === '' ? of : undefined);
  if (id !== undefined) {
    note(id, known, actors);
    return id;
  }
  if (name === '') return undefined;
  if (of !== undefined) note(of, known, actors);
  // "GOVERNMENT" of two countries are two
  const own = written(name);
  const label = of !== undefined && !own.includes(' ') ? `${own} (${known.gazetteer(of)?.name ?? of})` : own;
  const made = kebab(label);
  if (!actors.has(made))
    actors.set(made, {
      id: made,
      name: label,
      kind: of === undefined ? 'organisation' : 'official',
      ...(of === undefined ? {} : { of }),
      aliases: [],
    });
  return made;
}

function note(id: string, known: Known, actors: Map<string, Actor>): void {
  const actor = known.gazetteer(id);
  if (!actor || actors.has(id)) return;
  actors.set(id, actor);
  if (actor.of !== undefined) note(actor.of, known, actors);
}
