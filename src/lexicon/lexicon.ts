/** What the lexicon knows, ready for matching. Built once by build.ts; read only. */
import type { Actor, ActorKind, Role } from '../model/actor.ts';
import type { Trie, Vocabulary } from './trie.ts';

/** How a form stands for its actors; a form may serve in several ways ("US" is name and adjective). */
export const NAME = 1;
export const ADJECTIVE = 2;
export const PEOPLE = 4;
/** Seat: stands for its actor only where it acts. */
export const CAPITAL = 8;
/** Palace, parliament, agency: always speaks for its actor. */
export const METONYM = 16;
export const PERSON = 32;
export const COLLECTIVE = 64;
/** State of the past, or a name that is no actor. */
export const HISTORICAL = 128;
export const NONE = 256;

/** What a word of a form asks of the word in the text: nothing, a capital, the very letters. */
export const ANY_CASE = 0;
export const CAPITAL_CASE = 1;
export const EXACT_CASE = 2;

/** Traits of a word by itself: begins sentences or headings and is no name; given name. */
export const STARTER = 1;
export const GIVEN = 2;
/** A name begins with it in capitals, in any case; a role noun begins with it. */
export const BEGINS_NAME = 4;
export const BEGINS_ANY_CASE = 8;
export const BEGINS_NOUN = 16;

export interface NameEntry {
  /** The words of the form as written in graph-data. */
  readonly surface: readonly string[];
  /** ANY_CASE, CAPITAL_CASE or EXACT_CASE for each of them. */
  readonly cases: readonly number[];
  readonly use: number;
  readonly actors: readonly string[];
  /** The first of them is a region that nobody disputes, below a state. */
  readonly region: boolean;
  /** For NONE: why it is no actor. */
  readonly why: string | undefined;
  /** The case of its one word, -1 where it has several: most names are asked for no more than this. */
  readonly only: number;
  /** What it says where no other entry has its form, kept by the reader of names once it was worked out. */
  reading: unknown;
}

export type NounKind = 'leader' | 'official' | 'institution' | 'forces' | 'group' | 'none';
export interface RoleNoun {
  readonly noun: string;
  readonly kind: NounKind;
  readonly plural: boolean;
  readonly rank: 'leader' | 'minister' | 'official';
  /** The office or institution that it belongs to ("foreign ministry"). */
  readonly body: string;
  /** What its words say, kept by the reader of role phrases once it was worked out. */
  facts: unknown;
}

export interface KnownRole extends Role {
  /** Body of the title's noun, '' where the title is not a role noun. */
  readonly body: string;
}

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly names: Trie<NameEntry>;
  readonly roleNouns: Trie<RoleNoun>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Members of collectives and organisations. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Roles of a person, in the order of graph-data. */
  readonly roles: ReadonlyMap<string, readonly KnownRole[]>;
  /** Roles held for a state, region or organisation. */
  readonly rolesOf: ReadonlyMap<string, readonly KnownRole[]>;
  /** Persons by the sound key of their last name. */
  readonly bySurname: ReadonlyMap<string, readonly string[]>;
  /** Lower-case given names; the value is the head of its spelling variants. */
  readonly givenNames: ReadonlyMap<string, string>;
  /** Those of women, so that "she" and "he" are told apart. */
  readonly women: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, ActorKind>;
}
