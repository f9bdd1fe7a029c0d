/** The lexicon that ships with Entente. Import this file lazily: it carries half a megabyte of tables. */
import ambiguous from '../../graph-data/actors/ambiguous.csv?raw';
import collectives from '../../graph-data/actors/collectives.csv?raw';
import givenNames from '../../graph-data/actors/given-names.csv?raw';
import historical from '../../graph-data/actors/historical.csv?raw';
import nameVariants from '../../graph-data/actors/name-variants.csv?raw';
import notActors from '../../graph-data/actors/not-actors.csv?raw';
import organisations from '../../graph-data/actors/organisations.csv?raw';
import persons from '../../graph-data/actors/persons.csv?raw';
import regions from '../../graph-data/actors/regions.csv?raw';
import roleNouns from '../../graph-data/actors/role-nouns.csv?raw';
import roles from '../../graph-data/actors/roles.csv?raw';
import states from '../../graph-data/actors/states.csv?raw';
import { buildLexicon, type GraphData } from './build.ts';
import type { Lexicon } from './lexicon.ts';

export const BUNDLED_DATA: GraphData = {
  states,
  regions,
  organisations,
  collectives,
  historical,
  persons,
  'not-actors': notActors,
  ambiguous,
  'role-nouns': roleNouns,
  'given-names': givenNames,
  'name-variants': nameVariants,
  roles,
};

let built: Lexicon | null = null;

/** Builds it at the first call, returns the same one after. */
export const bundledLexicon = (): Lexicon => (built ??= buildLexicon(BUNDLED_DATA));
