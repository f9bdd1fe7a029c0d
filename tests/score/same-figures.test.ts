/** The figures must be those of the scorer that the codebook came with, on data with every kind of error. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import { EVENT_TYPES } from '../../src/model/codebook.ts';
import { readGold, type Gold } from '../../src/score/gold.ts';
import { jsonReport } from '../../src/score/report.ts';
import { scoreDocument } from '../../src/score/score.ts';
import { SHARED, tellSkipped } from '../shared.ts';

/** A small generator of repeatable chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Gold made wrong in every way: acts left out, doubled, moved, turned, retyped; actors renamed, left out, of another kind. */
function spoil(gold: readonly Gold[], seed: number): Dataset {
  const next = chance(seed);
  const often = (share: number): boolean => next() < share;
  const actors = new Map<string, Dataset['actors'][number]>();
  const mentions: Record<string, string[]> = {};
  const interactions: Interaction[] = [];
  for (const one of gold) {
    for (const actor of one.actors) {
      const kind = often(0.1) ? 'official' : actor.kind;
      const of = actor.of ? { of: actor.of } : {};
      const id = often(0.1) ? `other-${actor.id}` : actor.id;
      if (![...actors.values()].some(({ name }) => name === actor.name))
        actors.set(id, {
          id,
          name: actor.name,
          kind,
          ...of,
          disputed: actor.disputed ?? false,
          aliases: [...actor.aliases],
        });
    }
    const ids = [...actors.keys()];
    const idOf = (name: string): string =>
      ids.includes(name) ? name : ids.includes(`other-${name}`) ? `other-${name}` : name;
    mentions[one.document] = one.actors.filter(() => often(0.9)).map(({ id }) => idOf(id));
    for (const act of one.interactions.flatMap((each) => (often(0.2) ? [] : often(0.15) ? [each, each] : [each]))) {
      const shift = often(0.15) ? 900 : 0;
      const [from, to] = often(0.2) ? [act.to, act.from] : [act.from, act.to];
      interactions.push({
        ...(act.between.length ? { between: act.between.map(idOf) } : { from: from.map(idOf), to: to.map(idOf) }),
        id: `i${interactions.length}`,
        type: often(0.2) ? EVENT_TYPES[Math.floor(next() * 16)] : act.type,
        ...(act.mode && often(0.8) ? { mode: act.mode } : {}),
        ...(act.date ? { date: often(0.2) ? '2001-01-01' : act.date } : {}),
        status: 'coded',
        gist: '',
        evidence: act.evidence.map(({ start, end }) => ({
          document: one.document,
          start: start + shift,
          end: end + shift + (often(0.05) ? 1600 : 0),
          rule: 'r',
          confidence: 1,
        })),
      } as Interaction);
    }
  }
  const documents = gold.map(({ document }) => ({ id: document, sha256: '', words: 0 }));
  return {
    documents,
    actors: [...actors.values()],
    roles: [],
    interactions,
    mentions,
    mentionSpans: [],
    corrections: [],
  };
}

interface TheirRow {
  readonly tp: number;
  readonly sys: number;
  readonly gold: number;
}

tellSkipped('comparing with the scorer of the codebook');
it.skipIf(!SHARED).each([1, 2, 3, 4])(
  'the same figures as the scorer of the codebook on spoilt gold, seed %i',
  (seed) => {
    const shared = SHARED ?? '';
    const files = [`${shared}/gold`, `${shared}/gold/news`, 'tests/gold/own'].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(folder, name)),
    );
    const gold = files.map((file) => readGold(file, readFileSync(file, 'utf8'), []) as Gold);
    const dataset = spoil(gold, seed);
    const folder = mkdtempSync(join(tmpdir(), 'entente-score-'));
    try {
      const file = join(folder, 'spoilt.json');
      writeFileSync(file, JSON.stringify(dataset));
      const output = execFileSync('node', [`${shared}/score/score.mjs`, file, ...files, '--json'], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      const theirs = JSON.parse(output) as { total: Record<string, TheirRow>; rows: Record<string, TheirRow>[] };
      const scores = gold.map((one) => scoreDocument(dataset, one));
      const ours = jsonReport(scores) as { total: Record<string, TheirRow>; documents: Record<string, TheirRow>[] };
      const measures = ['actors', 'actorTies', 'stateTies', 'events'];
      const counts = (row: Record<string, TheirRow>): unknown[] =>
        measures.map((key) => [row[key]?.tp, row[key]?.sys, row[key]?.gold]);
      expect(ours.documents.map(counts)).toEqual(theirs.rows.map(counts));
      for (const key of ['type', 'direction', 'mode', 'evidenceOverlap'])
        expect(ours.total[key]).toBe(theirs.total[key]);
      expect(scores.map(({ actorTies }) => [actorTies.missed, actorTies.spurious])).toEqual(
        theirs.rows.map((row) => [
          (row['actorTies'] as never as { missed: [] }).missed,
          (row['actorTies'] as never as { spurious: [] }).spurious,
        ]),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
