/** datapackage.json: what the folder holds, after the Frictionless Data Package and Table Schema specifications. */
import type { Dataset } from '../model/dataset.ts';
import { firstDay, lastDay } from './date.ts';
import { compareText } from './order.ts';
import { TABLES, TABLE_NAMES, type Field } from './tables.ts';

/** First and last day of the dated interactions as `A/B`; absent where none is dated. */
export function periodOf(dataset: Pick<Dataset, 'interactions'>): string | undefined {
  const dates = dataset.interactions.flatMap((one) => (one.date === undefined ? [] : [one.date]));
  const from = dates.map(firstDay).sort(compareText)[0];
  const to = dates.map(lastDay).sort(compareText).at(-1);
  return from === undefined ? undefined : `${from}/${to}`;
}

export function datapackage(dataset: Dataset): Record<string, unknown> {
  const period = periodOf(dataset);
  const { name, title, description, created, licence, extractor } = dataset;
  return {
    profile: 'tabular-data-package',
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(created === undefined ? {} : { created }),
    ...(licence === undefined ? {} : { licenses: [{ name: licence }] }),
    ...(period === undefined ? {} : { period }),
    ...(extractor === undefined ? {} : { extractor }),
    resources: TABLE_NAMES.map((table) => ({
      name: table,
      path: `${table}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      description: TABLES[table].description,
      schema: {
        fields: TABLES[table].fields.map(schemaField),
        missingValues: [''],
        ...(TABLES[table].fields[0].name === 'id' ? { primaryKey: 'id' } : {}),
      },
    })),
  };
}

function schemaField(field: Field): Record<string, unknown> {
  const { name, description, required, values } = field;
  const constraints = { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) };
  const plain = field.type === 'list' || field.type === 'date' || field.type === 'interval' ? 'string' : field.type;
  return {
    name,
    type: plain,
    ...(description === '' ? {} : { description }),
    ...(field.type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    ...(Object.keys(constraints).length ? { constraints } : {}),
  };
}
