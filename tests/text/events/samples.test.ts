import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledLexicon } from '../../../src/lexicon/bundled.ts';
import { EVENT_TYPES, type EventType } from '../../../src/model/codebook.ts';
import type { Interaction } from '../../../src/model/interaction.ts';
import { extract } from '../../../src/text/extract.ts';

const folder = new URL('../../../graph-data/samples/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();

interface Expected {
  readonly title: string;
  readonly published: string;
  readonly interactions: readonly Record<string, unknown>[];
}

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(new URL(name.replace('.txt', '.json'), folder), 'utf8')) as Expected;

const shape = (act: Interaction): Record<string, unknown> => ({
  ...(act.between ? { between: [...act.between].sort() } : { from: act.from, to: act.to }),
  type: act.type,
  ...(act.mode ? { mode: act.mode } : {}),
  ...(act.date ? { date: act.date } : {}),
});

const code = (name: string): readonly Interaction[] => {
  const { title, published } = expectedOf(name);
  const text = readFileSync(new URL(name, folder), 'utf8');
  return extract({ id: name, text, sha256: '', words: 0, title, published }, bundledLexicon()).interactions;
};

describe('graph-data/samples', () => {
  it.each(names)('%s is coded as expected', (name) => {
    expect(code(name).map(shape)).toEqual(expectedOf(name).interactions);
  });

  it('show every type of the codebook', () => {
    const seen = new Set(names.flatMap((name) => expectedOf(name).interactions.map((act) => act.type as EventType)));
    expect(EVENT_TYPES.filter((type) => !seen.has(type))).toEqual([]);
  });

  it('give each interaction an id of its own, a rule, a confidence and a gist without words of the text', () => {
    for (const name of names)
      for (const act of code(name)) {
        expect(act.id).toMatch(/^[0-9a-f]{16}$/);
        expect(act.gist.length).toBeGreaterThan(5);
        for (const evidence of act.evidence) {
          expect(evidence.rule).not.toBe('');
          expect(evidence.confidence).toBeGreaterThan(0);
          expect(evidence.confidence).toBeLessThan(1);
        }
      }
  });

  it('code alike twice, to the byte', () => {
    for (const name of names) expect(JSON.stringify(code(name))).toBe(JSON.stringify(code(name)));
  });
});
