import { makeDocument } from '../../src/corpus/document.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import type { Extraction } from '../../src/text/types.ts';

type Act = Partial<Omit<Interaction, 'evidence'>> & { readonly says: string };

export const state = (id: string): Actor => ({ id, name: id, kind: 'state', aliases: [] });
export const person = (name: string, of: string, more: Partial<Actor> = {}): Actor => ({
  id: name.toLowerCase().replaceAll(/[ .]+/g, '-'),
  name,
  kind: 'official',
  of,
  aliases: [],
  ...more,
});

/** One coded document made by hand: each act's evidence is where `says` stands in the text. */
export function report(
  id: string,
  text: string,
  actors: readonly Actor[],
  acts: readonly Act[],
  published?: string,
): Extraction {
  const document = makeDocument({ id, ...(published === undefined ? {} : { published }) }, text);
  return {
    document,
    actors,
    roles: [],
    interactions: acts.map(({ says, ...act }, i) => {
      const start = text.indexOf(says);
      if (start < 0) throw new Error(`"${says}" is not in the text`);
      const evidence = [{ document: id, start, end: start + says.length, rule: 'test', confidence: 0.8 }];
      return { id: `${id}-${i}`, type: 'CONSULT', status: 'coded', gist: '', ...act, evidence } as Interaction;
    }),
    mentions: actors.map((actor, i) => ({ document: id, start: i, end: i + 1, actor: actor.id, rule: 'name' })),
  };
}
