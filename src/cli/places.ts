/** Where states and disputed territories lie (graph-data/actors/places.csv), for turning a map the way of the compass. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Papa from 'papaparse';

export type Places = Readonly<Record<string, { readonly longitude: number; readonly latitude: number }>>;

/** Places of these actors; none where the folder `graph-data` has no table of places. */
export function placesOf(graphData: string, actors: readonly { readonly id: string }[]): Places {
  const path = join(graphData, 'actors', 'places.csv');
  if (!existsSync(path)) return {};
  const wanted = new Set(actors.map(({ id }) => id));
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const found = data.flatMap(({ id = '', longitude, latitude }) => {
    const at = { longitude: Number(longitude), latitude: Number(latitude) };
    return wanted.has(id) && Number.isFinite(at.longitude) && Number.isFinite(at.latitude) ? [[id, at] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Places for a dataset at this path: those of the folder that it lies in, as the app has them. */
export const placesBeside = (path: string, actors: readonly { readonly id: string }[]): Places =>
  placesOf(dirname(resolve(path)), actors);
