import { describe, expect, it } from 'vitest';
import { suggestMerges } from '../../src/corpus/suggest-merges.ts';
import type { Actor, ActorKind, Role } from '../../src/model/actor.ts';
import type { Interaction } from '../../src/model/interaction.ts';

const actor = (name: string, kind: ActorKind, of?: string, aliases: string[] = []): Actor => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind,
  ...(of === undefined ? {} : { of }),
  aliases,
});
const met = (...between: string[]): Interaction => ({
  id: between.join('|'),
  between,
  type: 'CONSULT',
  status: 'coded',
  gist: '',
  evidence: [{ document: 'a', start: 0, end: 1, rule: 'r', confidence: 1 }],
});
const suggest = (actors: Actor[], roles: Role[] = [], interactions: Interaction[] = []) =>
  suggestMerges({ actors, roles, interactions });

describe('suggestMerges', () => {
  it('two spellings of one person, into the one that acts more', () => {
    const [first, ...rest] = suggest(
      [
        actor('Siarhei Volkau', 'official', 'x'),
        actor('Sergei Volkov', 'official', 'x'),
        actor('Ada North', 'leader', 'x'),
      ],
      [],
      [met('sergei-volkov', 'ada-north'), met('sergei-volkov', 'y')],
    );
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ into: 'sergei-volkov', other: 'siarhei-volkau' });
  });
  it('one slip of the pen in a long surname, the same given name', () => {
    const [first, ...rest] = suggest(
      [
        actor('Ada Northfield', 'official', 'x'),
        actor('Ada Northfeld', 'official', 'x'),
        actor('Bo Southfield', 'official', 'x'),
      ],
      [],
      [met('ada-northfeld', 'y'), met('ada-northfeld', 'z'), met('ada-northfield', 'y')],
    );
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ into: 'ada-northfeld', other: 'ada-northfield' });
    expect(first?.reasons[0]).toContain('spelled alike');
  });
  it('a bare surname and a full name that hold one office', () => {
    const roles = ['kari-nordmann', 'nordmann'].map((id): Role => ({
      actor: id,
      kind: 'official',
      of: 'norway',
      title: 'foreign minister',
    }));
    const [first] = suggest(
      [actor('Kari Nordmann', 'official', 'norway'), actor('Nordmann', 'official', 'norway')],
      roles,
    );
    expect(first?.reasons).toEqual(
      ['“Kari Nordmann” and “Nordmann”', 'both foreign minister'].map((text) =>
        expect.stringContaining(text.slice(0, 4)),
      ),
    );
    expect(first?.score).toBeGreaterThan(0.7);
  });
  it('an abbreviation and what it is short for', () => {
    const [first] = suggest([actor('Northern Trade Union', 'organisation'), actor('NTU', 'organisation')]);
    expect(first?.reasons).toEqual(['“NTU” may be short for “Northern Trade Union”']);
  });
  it('not two people of one family, two holders of one office at different times, a state and its leader', () => {
    expect(
      suggest([actor('Ada North', 'leader', 'x', ['North']), actor('Bo North', 'leader', 'x', ['North'])]),
    ).toEqual([]);
    expect(
      suggest(
        [actor('Ada North', 'leader', 'x'), actor('Cy East', 'leader', 'x')],
        [
          { actor: 'ada-north', kind: 'leader', of: 'x', title: 'president', to: '2010' },
          { actor: 'cy-east', kind: 'leader', of: 'x', title: 'president', from: '2011' },
        ],
      ),
    ).toEqual([]);
    expect(suggest([actor('Arland', 'state'), actor('Arland Ruler', 'leader', 'arland')])).toEqual([]);
  });
});
