/** The columns that the table of actors can show. A new one is an entry here and its cell. */
import { MEASURES } from '../../network/measures/list.ts';
import type { Measure, MeasureId } from '../../network/measures/measure.ts';

/** What stands in a cell: a number with its bar, a rank on its axis, and so on. */
export type CellKind = 'measure' | 'label' | 'count' | 'text' | 'interval' | 'balance' | 'months' | 'source';
export type CountId = 'interactions' | 'mentions' | 'documents';
export type ColumnId = MeasureId | CountId | 'of' | 'interval' | 'balance' | 'months' | 'source';

export interface Column {
  readonly id: ColumnId;
  readonly title: string;
  /** Second line of the head: unit or range. */
  readonly unit: string;
  /** What a high value means, one sentence. */
  readonly meaning: string;
  readonly definition?: string;
  readonly formula?: string;
  readonly range?: string;
  readonly source?: string;
  readonly cell: CellKind;
  readonly measure?: Measure;
  /** Least width, px; the room that is left goes to the names. */
  readonly width: number;
  readonly sorts: boolean;
}

const UNITS: Readonly<Record<MeasureId, string>> = {
  strength: '',
  degree: 'others tied to',
  betweenness: 'paths, 0 to 1',
  closeness: 'harmonic',
  eigenvector: '0 to 1',
  pagerank: 'sums to 1',
  clustering: '0 to 1',
  constraint: 'low is free',
  core: 'k',
  community: 'group',
};

const measureColumn = (measure: Measure): Column => ({
  id: measure.id,
  title: measure.name,
  unit: UNITS[measure.id],
  meaning: measure.meaning,
  definition: measure.definition,
  formula: measure.formula,
  range: measure.range,
  source: measure.source,
  cell: measure.best === 'none' ? 'label' : 'measure',
  measure,
  width: measure.best === 'none' ? 76 : 110,
  sorts: true,
});

const count = (id: CountId, title: string, meaning: string): Column => ({
  id,
  title,
  unit: 'each once',
  meaning,
  cell: 'count',
  width: 116,
  sorts: true,
});

export const COLUMNS: readonly Column[] = [
  {
    id: 'of',
    title: 'Acts for',
    unit: 'state or body',
    meaning: 'Whom a person acts for, or the state that a region is part of; a disputed region has none.',
    cell: 'text',
    width: 78,
    sorts: true,
  },
  ...MEASURES.slice(0, 1).map(measureColumn),
  {
    id: 'interval',
    title: 'Rank, 90 % interval',
    unit: '',
    meaning:
      'How sure the rank is: those above the bar are ahead in 95 % of resamples of the sources, those below it behind in 95 %.',
    definition:
      'Bootstrap, 1,000 resamples with replacement: of documents where there are at least ten, of interactions otherwise. In simulations the bar holds the true rank in 93 % of cases or more. The dot is the rank in the data.',
    source: 'Efron 1979, doi:10.1214/aos/1176344552',
    cell: 'interval',
    width: 126,
    sorts: false,
  },
  ...MEASURES.slice(1).map(measureColumn),
  count('interactions', 'Interactions', 'Takes part in many distinct interactions.'),
  count('mentions', 'Mentions', 'Stands in many sentences that show an interaction.'),
  count('documents', 'Documents', 'Is dealt with in many documents.'),
  {
    id: 'balance',
    title: 'Balance',
    unit: '',
    meaning:
      'Shares of conflict (left) and cooperation (right) in its interactions; both bars together are always as long.',
    cell: 'balance',
    width: 92,
    sorts: true,
  },
  {
    id: 'months',
    title: 'By month',
    unit: '',
    meaning:
      'Its interactions in time, cooperation up and conflict down; one scale for all rows. What has no month is left out.',
    cell: 'months',
    width: 110,
    sorts: false,
  },
  {
    id: 'source',
    title: 'One source',
    unit: 'share of strength',
    meaning: 'Much of its strength rests on a single document: read its rank with care.',
    definition:
      'Share of its strength that is gone when its most important document is left out; beside it the best and worst rank over all such leavings-out.',
    range: '0 to 1',
    cell: 'source',
    width: 120,
    sorts: true,
  },
];

export const DEFAULT_COLUMNS: readonly ColumnId[] = ['of', 'strength', 'interval', 'betweenness', 'balance', 'months'];

export const columnById: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column.id, column]));
