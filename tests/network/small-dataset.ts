/** Small datasets for tests of the network, written as one line an act. */
import type { Actor } from '../../src/model/actor.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { EventType, Mode } from '../../src/model/codebook.ts';
import type { Evidence, Interaction } from '../../src/model/interaction.ts';

const actor = (id: string, kind: Actor['kind'], rest: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  kind,
  aliases: [],
  ...rest,
});

export const ACTORS: readonly Actor[] = [
  actor('abkhazia', 'region', { of: 'georgia', disputed: true }),
  actor('armenia', 'state'),
  actor('bzhania', 'leader', { of: 'abkhazia' }),
  actor('georgia', 'state'),
  actor('gryzlov', 'official', { of: 'russia' }),
  actor('lavrov', 'official', { of: 'russia' }),
  actor('lukashenko', 'leader', { of: 'belarus' }),
  actor('belarus', 'state'),
  actor('makei', 'official', { of: 'belarus' }),
  actor('nato', 'organisation'),
  actor('penza', 'region', { of: 'russia' }),
  actor('governor', 'official', { of: 'penza' }),
  actor('putin', 'leader', { of: 'russia' }),
  actor('russia', 'state'),
];

export interface ActOptions {
  readonly type?: EventType;
  readonly mode?: Mode;
  readonly date?: string;
  /** Evidence as `document` or `document:source` or `document:source:confidence`; default one sentence of d1. */
  readonly in?: readonly string[];
}

/** `act('a1', 'putin > lukashenko')` is directed, `act('a2', 'putin = lukashenko')` mutual; several actors with commas. */
export function act(id: string, who: string, options: ActOptions = {}): Interaction {
  const sides = who.split(/[=>]/).map((side) => side.split(',').map((name) => name.trim()));
  const [left = [], right = []] = sides;
  const evidence = (options.in ?? ['d1']).map((text, i): Evidence => {
    const [document = 'd1', source, confidence] = text.split(':');
    return {
      document,
      start: i * 10,
      end: i * 10 + 9,
      ...(source ? { source } : {}),
      rule: 'test',
      confidence: confidence === undefined ? 0.9 : Number(confidence),
    };
  });
  return {
    id,
    type: options.type ?? 'CONSULT',
    ...(options.mode ? { mode: options.mode } : {}),
    ...(options.date ? { date: options.date } : {}),
    status: 'coded',
    gist: id,
    evidence,
    ...(who.includes('>') ? { from: left, to: right } : { between: [...left, ...right] }),
  };
}

export function dataset(interactions: readonly Interaction[], actors: readonly Actor[] = ACTORS): Dataset {
  const documents = [...new Set(interactions.flatMap(({ evidence }) => evidence.map(({ document }) => document)))];
  return {
    documents: documents.sort().map((id) => ({ id, sha256: '', words: 0 })),
    actors,
    roles: [
      { actor: 'lavrov', kind: 'official', of: 'russia', title: 'foreign minister' },
      { actor: 'makei', kind: 'official', of: 'belarus', title: 'Minister of Foreign Affairs' },
      { actor: 'gryzlov', kind: 'official', of: 'russia', title: 'ambassador' },
    ],
    interactions,
    mentions: {},
    mentionSpans: [],
    corrections: [],
  };
}
