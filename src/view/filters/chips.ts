/** The filters that are on, each in words and with what turns it off. */
import { ACTOR_KINDS } from '../../model/actor.ts';
import { EVENT_TYPES, MODES, QUAD_CLASSES } from '../../model/codebook.ts';
import type { Filters } from '../../network/filters.ts';
import { ACT_RANKS } from '../../network/rank.ts';
import { counted, dateText, KIND_PLURAL, QUAD_NAME, RANK_NAME, typeName, WEIGHT_NAME } from '../words.ts';

export interface Chip {
  readonly key: string;
  readonly text: string;
  readonly off: Partial<Filters>;
}

/** "without Officials" when few are off, "only States, Leaders" when few are on. */
function chosen<T extends string>(all: readonly T[], on: readonly T[], name: (word: T) => string): string {
  if (on.length === 0) return 'none';
  const off = all.filter((word) => !on.includes(word));
  return off.length < on.length ? `without ${off.map(name).join(', ')}` : `only ${on.map(name).join(', ')}`;
}

/** `names` gives the title of a document or the name of an actor. */
export function chipsOf(
  filters: Filters,
  documents: readonly string[],
  names: { readonly actor: (id: string) => string; readonly document: (id: string) => string },
): readonly Chip[] {
  const chips: Chip[] = [];
  const { period } = filters;
  if (period.from || period.to)
    chips.push({
      key: 'period',
      text: !period.from
        ? `to ${dateText(period.to, true)}`
        : !period.to
          ? `from ${dateText(period.from, true)}`
          : period.from === period.to
            ? dateText(period.from, true)
            : `${dateText(period.from, true)}–${dateText(period.to, true)}`,
      off: { period: {} },
    });
  if (!filters.undated) chips.push({ key: 'undated', text: 'dated only', off: { undated: true } });
  if (filters.minWeight > 1)
    chips.push({
      key: 'minWeight',
      text: `at least ${filters.minWeight} ${WEIGHT_NAME[filters.weight].toLowerCase()}`,
      off: { minWeight: 1 },
    });
  if (filters.kinds)
    chips.push({
      key: 'kinds',
      text: chosen(ACTOR_KINDS, filters.kinds, (kind) => KIND_PLURAL[kind].toLowerCase()),
      off: { kinds: null },
    });
  if (filters.quads)
    chips.push({
      key: 'quads',
      text: chosen(QUAD_CLASSES, filters.quads, (quad) => QUAD_NAME[quad].toLowerCase()),
      off: { quads: null },
    });
  if (filters.types)
    chips.push({ key: 'types', text: chosen(EVENT_TYPES, filters.types, (t) => typeName(t)), off: { types: null } });
  if (filters.modes)
    chips.push({
      key: 'modes',
      text: chosen([...MODES, 'none'], filters.modes, (mode) => (mode === 'none' ? 'no mode' : mode)),
      off: { modes: null },
    });
  if (filters.ranks)
    chips.push({
      key: 'ranks',
      text: `rank: ${chosen(ACT_RANKS, filters.ranks, (rank) => RANK_NAME[rank].toLowerCase())}`,
      off: { ranks: null },
    });
  if (filters.documents)
    chips.push({
      key: 'documents',
      text:
        filters.documents.length === 1
          ? names.document(filters.documents[0] ?? '')
          : `${filters.documents.length} of ${counted(documents.length, 'document')}`,
      off: { documents: null },
    });
  if (!filters.author) chips.push({ key: 'author', text: 'without authors’ own', off: { author: true } });
  if (filters.claims)
    chips.push({
      key: 'claims',
      text: filters.claims.length === 0 ? 'without claims' : `claims of ${filters.claims.map(names.actor).join(', ')}`,
      off: { claims: null },
    });
  if (filters.confidence > 0)
    chips.push({ key: 'confidence', text: `confidence ${filters.confidence} or more`, off: { confidence: 0 } });
  if (filters.ego)
    chips.push({
      key: 'ego',
      text: `${names.actor(filters.ego.actor)}, ${counted(filters.ego.steps, 'step')}`,
      off: { ego: null },
    });
  if (filters.giant) chips.push({ key: 'giant', text: 'largest component', off: { giant: false } });
  for (const id of filters.hiddenActors)
    chips.push({
      key: `without-${id}`,
      text: `without ${names.actor(id)}`,
      off: { hiddenActors: filters.hiddenActors.filter((one) => one !== id) },
    });
  return chips;
}
