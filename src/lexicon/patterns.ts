import irregular from '../../graph-data/codebook/irregular-verbs.json';
import nouns from '../../graph-data/codebook/nouns.json';
import verbs from '../../graph-data/codebook/verbs.json';
import { QUAD_OF, type EventType, type Mode, type QuadClass } from '../model/codebook.ts';
import { listsByNoun, nounList, type NounList } from './noun-lists.ts';
import { nounForms, verbForms, type Irregular } from './inflect.ts';
import { shared } from './shared-text.ts';
import { allClasses, wordClasses } from './word-classes.ts';

/** Who stands where: `mutual` both sides do it, `directed` the subject does it to the slot, `reverse` the slot does it to the subject, `among` those in the slot with one another. */
export type Shape = 'mutual' | 'directed' | 'reverse' | 'among';

/** One place where the other party may stand. */
export interface Slot {
  /** `obj`, `particle`, `that`, `light`, `poss`, `dem`, `mod` or a preposition. */
  readonly name: string;
  /** `own`: the owner of a thing counts; `party`: the phrase must itself be a party; `only`: nor may it be a deed or a paper of one; `place`: a place counts as its state; `ground`: so does where a thing stands. */
  readonly takes: 'own' | 'party' | 'only' | 'place' | 'ground';
}

export interface VerbPattern {
  readonly verb: string;
  // what turns most of them down stands in front: it is read together
  readonly particle: string | undefined;
  /** Head nouns of which the object must have one; absent = any. */
  readonly needs: NounList | undefined;
  /** Words of which the subject must have one: "troops crossed into"; absent = any. */
  readonly by: NounList | undefined;
  /** Nouns of which one must head a phrase behind the verb: "sent tanks to the border"; absent = none needed. */
  readonly goal: NounList | undefined;
  /** Only with an infinitive of one of these verbs behind it ("told Chad to leave"); `infinitive` = any; absent = none needed. */
  readonly then: ReadonlySet<string> | undefined;
  /** "joint" is one of the needed words: it stands before the head. */
  readonly joint: boolean;
  readonly mode: Mode | undefined;
  readonly shape: Shape;
  readonly type: EventType;
  readonly slots: readonly Slot[];
  /** Where the agent stands in the passive, besides "by": "was summoned to the ministry", "was jailed in Chad". */
  readonly agent: readonly Slot[];
  /** Type of the denied act ("does not recognise" is REJECT); absent = a denied act is nothing. */
  readonly negated: EventType | undefined;
  readonly rule: string;
}

/** All readings of one verb, the more demanding first. */
export interface VerbPatterns {
  readonly all: readonly VerbPattern[];
  /** Those that ask for no particle. */
  readonly bare: readonly VerbPattern[];
  /** The particles that some ask for; for each of them those, and the ones that ask for none. */
  readonly particles: readonly string[];
  readonly byParticle: readonly (readonly VerbPattern[])[];
}

export interface NounPattern {
  readonly noun: string;
  readonly type: EventType;
  readonly quad: QuadClass;
  readonly mode: Mode | undefined;
  readonly shape: Shape;
  readonly from: readonly Slot[];
  readonly to: readonly Slot[];
  /** Counts only where a verb carries it ("reached an agreement"). */
  readonly light: boolean;
  /** Verbs that carry it, where not every light verb does. */
  readonly carriers: ReadonlySet<string>;
  /** Words of which one must stand before the noun, or one that begins with a longer one of them; empty = none needed. */
  readonly modifier: readonly string[];
  readonly rule: string;
}

/** The codebook's patterns, indexed by lemma. */
export interface Patterns {
  readonly verbs: ReadonlyMap<string, VerbPatterns>;
  readonly nouns: ReadonlyMap<string, readonly NounPattern[]>;
  /** Verb form -> lemma, for every verb that the codebook knows. */
  readonly lemmas: ReadonlyMap<string, string>;
  /** Noun form -> singular. */
  readonly singular: ReadonlyMap<string, string>;
  readonly participles: ReadonlySet<string>;
  /** For a noun that verbs ask for, the lists that it is of; '' = for all others. */
  readonly lists: ReadonlyMap<string, readonly number[]>;
  readonly classes: typeof wordClasses;
}

/** "the talks": of both sides. */
export const isMutual = ({ shape }: NounPattern): boolean => shape === 'mutual';
/** "the occupation of X": it stands behind the noun to whom it is done. */
export const isDoneTo = ({ to }: NounPattern): boolean => to.some(({ name }) => name === 'of');
/** "the aid for X": one gives it to another. */
export const isGiven = ({ type, shape }: NounPattern): boolean =>
  type === 'AID' || (type === 'COOPERATE' && shape === 'directed');

const split = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean);

function slot(text: string): Slot {
  const name = text.replace(/[!~^]+$/, '');
  const mark = text.slice(name.length);
  return {
    // compared with the words of a text many times a sentence
    name: shared(name),
    takes:
      mark === '!!'
        ? 'only'
        : mark.startsWith('!')
          ? 'party'
          : mark.startsWith('~')
            ? 'place'
            : mark.startsWith('^')
              ? 'ground'
              : 'own',
  };
}

/** More demanding patterns first; among equals the codebook's order. */
const byDemand = (a: VerbPattern, b: VerbPattern): number =>
  Number(b.particle !== undefined) - Number(a.particle !== undefined) ||
  Number(b.needs !== undefined) - Number(a.needs !== undefined) ||
  Number(asksMore(b)) - Number(asksMore(a));

const asksMore = ({ by, goal, then }: VerbPattern): boolean => Boolean(by ?? goal ?? then);

function group<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(key(row));
    if (list) list.push(row);
    else map.set(key(row), [row]);
  }
  return map;
}

function ofVerb(all: readonly VerbPattern[]): VerbPatterns {
  const particles = [...new Set(all.flatMap(({ particle }) => particle ?? []))];
  const fitting = (wanted: string | undefined): VerbPattern[] =>
    all.filter(({ particle }) => particle === undefined || particle === wanted);
  return { all, bare: fitting(undefined), particles, byParticle: particles.map(fitting) };
}

let built: Patterns | undefined;

/** The pattern index, built from graph-data/codebook at the first call. */
export function patterns(): Patterns {
  built ??= build();
  return built;
}

function build(): Patterns {
  // "@forces" stands for the words of a class
  const words = (text: string | undefined): string[] =>
    split(text).flatMap((word) => (word.startsWith('@') ? [...allClasses.get(word.slice(1))!] : [word]));
  const things = (text: string | undefined): NounList | undefined => {
    const list = words(text);
    return list.length ? nounList(list) : undefined;
  };
  const verbRows = (verbs as readonly Record<string, string>[]).map((row): VerbPattern => ({
    verb: row.verb!,
    particle: row.particle,
    needs: things(row.needs),
    by: things(row.by),
    goal: things(row.goal),
    then: row.then === undefined ? undefined : new Set(words(row.then)),
    joint: words(row.needs).includes('joint'),
    mode: row.mode as Mode | undefined,
    shape: row.shape as Shape,
    type: row.type as EventType,
    slots: words(row.slots).map(slot),
    agent: words(row.agent).map(slot),
    negated: row.negated as EventType | undefined,
    rule: row.rule!,
  }));
  const nounRows = (nouns as readonly Record<string, string | boolean>[]).map((row): NounPattern => ({
    noun: row.noun as string,
    type: row.type as EventType,
    quad: QUAD_OF[row.type as EventType],
    mode: row.mode as Mode | undefined,
    shape: row.shape as Shape,
    from: words(row.from as string).map(slot),
    to: words(row.to as string).map(slot),
    light: row.light === true,
    carriers: new Set(words(row.carriers as string | undefined)),
    modifier: words(row.modifier as string | undefined),
    rule: row.rule as string,
  }));
  const verbLemmas = new Set([...verbRows.map((v) => v.verb), 'be', 'do']);
  for (const name of [
    'light',
    'say',
    'pass',
    'refuse',
    'promise',
    'threaten',
    'agree',
    'fail',
    'ask',
    'undone',
    'refrain',
    'hostile',
    'pursues',
    'works',
  ])
    for (const verb of allClasses.get(name) ?? []) verbLemmas.add(verb);
  for (const row of nounRows) for (const verb of row.carriers) verbLemmas.add(verb);
  const lemmas = new Map<string, string>();
  const participles = new Set<string>();
  const odd = new Map((irregular as Irregular[]).map((row) => [row.verb, row]));
  for (const verb of verbLemmas) {
    const forms = verbForms(verb, odd.get(verb));
    for (const form of forms.all) if (!lemmas.has(form) || form === verb) lemmas.set(form, verb);
    for (const form of forms.participles) participles.add(form);
  }
  const singular = new Map<string, string>();
  const nounLemmas = [
    ...nounRows.map((row) => row.noun),
    ...verbRows.flatMap(({ needs, by, goal }) => [needs, by, goal].flatMap((list) => [...(list?.words ?? [])])),
    ...(allClasses.get('agentive') ?? []),
    ...(allClasses.get('hostile-noun') ?? []),
  ];
  // a plural in a list of needs ("troops") does not hide its singular
  for (const noun of nounLemmas)
    for (const form of nounForms(noun)) if (form !== noun || !singular.has(form)) singular.set(form, noun);
  return {
    verbs: new Map(
      [...group([...verbRows].sort(byDemand), (row) => row.verb)].map(([verb, all]) => [verb, ofVerb(all)]),
    ),
    nouns: group(nounRows, (row) => row.noun),
    lemmas,
    singular,
    participles,
    lists: listsByNoun(),
    classes: wordClasses,
  };
}
