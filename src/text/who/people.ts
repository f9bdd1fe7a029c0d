/** The persons of one document: every run of a name goes to one of them, whatever its spelling. */
import type { KnownRole, Lexicon } from '../../lexicon/lexicon.ts';
import { kebab, withinOneSlip } from '../../lexicon/spelling.ts';
import { consistent, type Claim } from './claims.ts';
import { isSameGiven, isSpelledAlike, nameWords, sameStart, type NameWord, type NameWords } from './name-words.ts';
import { isHeldAt, overlaps, type Period } from './period.ts';
import type { Run } from './runs.ts';

export interface Person {
  /** Number in the document. */
  readonly index: number;
  readonly id: string;
  /** Id in the lexicon, or '' for a person found in the text. */
  readonly known: string;
  /** As first written in full. */
  readonly name: string;
  /** All ways in which it is written. */
  readonly forms: string[];
  readonly given: NameWord | null;
  readonly surname: NameWord;
  /** Each different claim at most twice: only whether there are two counts, and a name may come a hundred thousand times. */
  readonly claims: Claim[];
}

/** Persons with one sound or near spelling that are compared; a text with more of them is no text. */
const MOST_NAMESAKES = 40;
/** Surnames that are compared with each other one by one. */
const FEW = 32;
const NOBODY: readonly Person[] = [];
const NO_WORDS: readonly NameWord[] = [];
const NO_ROLES: readonly KnownRole[] = [];

export class People {
  readonly #lexicon: Lexicon;
  readonly #period: Period;
  readonly #words: NameWords;
  readonly #all: Person[] = [];
  readonly #bySound = new Map<string, Person[]>();
  readonly #bySurname = new Map<NameWord, Person[]>();
  readonly #byKnown = new Map<string, Person>();
  /** By the first word of the name and the like; made where it is asked first. */
  #byFirst: Map<string, Person[]> | undefined;
  readonly #byForm = new Map<string, Person>();
  /** What a surname without a title was read as; forgotten when a new person comes. */
  readonly #plain = new Map<string, Person | null>();
  readonly #surnames: NameWord[] = [];
  /** Surnames by their forms that lack a letter; so many are listed. */
  readonly #bySlip = new Map<string, NameWord[]>();
  #indexed = 0;

  constructor(lexicon: Lexicon, period: Period) {
    this.#lexicon = lexicon;
    this.#period = period;
    this.#words = nameWords(lexicon);
  }

  get all(): readonly Person[] {
    return this.#all;
  }

  /** The person of a run of two words or more; a new one where none fits. */
  full(run: Run, claim: Claim | null): Person {
    const form = run.words.join(' ');
    const seen = this.#byForm.get(form);
    if (seen && consistent(seen, claim, this.#lexicon)) return seen;
    const { given, surname } = this.#words.parts(run.words);
    const known = this.#best(run.known, claim) ?? '';
    let person = known ? this.#byKnown.get(known) : undefined;
    person ??= this.#similar(given, surname, claim, known);
    if (!person) {
      const guess = known || this.#fromLexicon(given, surname, claim);
      person = (guess ? this.#byKnown.get(guess) : undefined) ?? this.#create(form, given, surname, guess);
    }
    addForm(person, form);
    this.#byForm.set(form, person);
    return person;
  }

  /** The person of a surname alone: one of the document, else one of the lexicon, else (with a claim) a new one, else none. */
  single(run: Run, claim: Claim | null): Person | null {
    const form = run.words[0]!;
    if (claim || run.civility) return this.#readSingle(run, form, claim);
    let person = this.#plain.get(form);
    if (person === undefined) {
      person = this.#readSingle(run, form, null);
      this.#plain.set(form, person);
    }
    return person;
  }

  #readSingle(run: Run, form: string, claim: Claim | null): Person | null {
    const surname = this.#words.of(form);
    const fits = (p: Person): boolean => consistent(p, claim, this.#lexicon);
    const here = (this.#bySound.get(surname.sound) ?? NOBODY).filter(
      (p) => isSpelledAlike(p.surname, surname) && fits(p),
    );
    const near = here.length ? here : this.#slips(surname).filter(fits);
    const person =
      near.find((p) => p.surname.text === form && p.known) ??
      near.find((p) => p.surname.text === form) ??
      near[0] ??
      this.#byFamily(form, claim) ??
      this.#ofLexicon(run, surname, claim);
    if (!person) return null;
    addForm(person, form);
    return person;
  }

  /** "Xi" of "Xi Jinping": the last person of the document whose family name stands first. */
  #byFamily(surname: string, claim: Claim | null): Person | undefined {
    if (!this.#byFirst) {
      this.#byFirst = new Map();
      for (const person of this.#all) this.#addFirst(person, this.#byFirst);
    }
    return this.#byFirst
      .get(surname)
      ?.findLast((p) => familyFirst(p, surname, this.#lexicon) && consistent(p, claim, this.#lexicon));
  }

  /** Persons with another surname one slip away. */
  #slips(surname: NameWord): readonly Person[] {
    if (!surname.slips.length) return NOBODY;
    let found: Person[] | undefined;
    for (const other of this.#surnames.length > FEW ? this.#sharing(surname) : this.#surnames)
      if (other !== surname && other.slips.length && sameStart(other, surname))
        if (withinOneSlip(other.folded, surname.folded)) (found ??= []).push(...this.#bySurname.get(other)!);
    return found ?? NOBODY;
  }

  /** In a text of many surnames those that share a form with one letter left out, as two that are one slip apart do. */
  #sharing(surname: NameWord): readonly NameWord[] {
    for (; this.#indexed < this.#surnames.length; this.#indexed++) {
      const one = this.#surnames[this.#indexed]!;
      for (const slip of one.slips) addTo(this.#bySlip, slip, one);
    }
    const found = new Set<NameWord>();
    for (const slip of surname.slips)
      for (const other of this.#bySlip.get(slip) ?? NO_WORDS) if (found.size < MOST_NAMESAKES) found.add(other);
    return [...found];
  }

  #ofLexicon(run: Run, surname: NameWord, claim: Claim | null): Person | null {
    const direct = this.#best(run.known, claim);
    const known = direct ?? this.#famous(surname, claim, run.civility);
    if (known)
      return this.#byKnown.get(known) ?? this.#create(this.#lexicon.actors.get(known)!.name, null, surname, known);
    if (claim && claim.kind !== 'none' && (claim.of || claim.former))
      return this.#create(surname.text, null, surname, '');
    return null;
  }

  /** A surname that belongs to one person in office in the period; with a claim, to one whose office fits it. */
  #famous(surname: NameWord, claim: Claim | null, civility: boolean): string | null {
    const ids = this.#words.bearersOf(surname);
    if (claim && claim.kind !== 'none') return this.#best(ids, claim);
    if (surname.common && !civility) return null;
    const leaders = ids.filter((id) =>
      this.#rolesOf(id).some(
        (role) => (role.kind === 'leader' || role.body === 'foreign ministry') && overlaps(role, this.#period),
      ),
    );
    return leaders.length === 1 ? leaders[0]! : null;
  }

  #rolesOf(id: string): readonly KnownRole[] {
    return this.#lexicon.roles.get(id) ?? NO_ROLES;
  }

  /** Of several persons with one name, the one whose offices fit the claim and the period. */
  #best(ids: readonly string[], claim: Claim | null): string | null {
    if (ids.length === 0) return null;
    if (ids.length === 1) return this.#score(ids[0]!, claim) < 0 ? null : ids[0]!;
    const ranked = ids
      .map((id) => ({ id, points: this.#score(id, claim) }))
      .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
    const best = ranked[0]!;
    if (best.points < 0) return null;
    return best.points > ranked[1]!.points || !claim || best.points > 0 ? best.id : null;
  }

  #score(id: string, claim: Claim | null): number {
    const roles = this.#rolesOf(id);
    const { to } = this.#period;
    let points = roles.some((role) => (to ? isHeldAt(role, to) : !role.to))
      ? 2
      : roles.some((role) => overlaps(role, this.#period))
        ? 1
        : 0;
    if (claim?.of && !claim.guessed) points += roles.some((role) => role.of === claim.of) ? 4 : -8;
    if (claim && roles.some((role) => role.body === claim.body && role.body !== '')) points += 3;
    return points;
  }

  /** A person of the document whose name is another spelling of this one. */
  #similar(given: NameWord | null, surname: NameWord, claim: Claim | null, known: string): Person | undefined {
    const same = (p: Person): boolean =>
      (!known || !p.known || p.known === known) &&
      isSameGiven(p.given, given) &&
      isSpelledAlike(p.surname, surname) &&
      consistent(p, claim, this.#lexicon);
    return this.#bySound.get(surname.sound)?.find(same) ?? this.#slips(surname).find(same);
  }

  /** A person of the lexicon whose name is spelled otherwise there, or who holds the very office that is claimed under a name that sounds alike. */
  #fromLexicon(given: NameWord | null, surname: NameWord, claim: Claim | null): string {
    if (claim?.kind === 'none') return '';
    let found = '';
    for (const { id, roles, givens } of this.#words.namesakesOf(surname)) {
      if (claim?.of && !claim.guessed && !roles.some((role) => role.of === claim.of)) continue;
      if (!givens.some((own) => isSameGiven(own, given))) continue;
      if (found) return '';
      found = id;
    }
    return found;
  }

  #create(name: string, given: NameWord | null, surname: NameWord, known: string): Person {
    const person: Person = {
      index: this.#all.length,
      id: known || kebab(name),
      known,
      name,
      forms: [],
      given,
      surname,
      claims: [],
    };
    this.#all.push(person);
    if (this.#plain.size) this.#plain.clear();
    if (this.#byFirst) this.#addFirst(person, this.#byFirst);
    addTo(this.#bySound, surname.sound, person);
    if (!this.#bySurname.has(surname)) this.#surnames.push(surname);
    addTo(this.#bySurname, surname, person);
    if (known) this.#byKnown.set(known, person);
    return person;
  }

  #addFirst(person: Person, byFirst: Map<string, Person[]>): void {
    const { name, known, surname } = person;
    const space = name.indexOf(' ');
    const short = this.#lexicon.actors.get(known)?.short ?? '';
    // "Xi" of "Xi Jinping", "Lula", "Sisi" of "el-Sisi"
    const bare = /^(?:al|el|as|ad)-(.+)$/i.exec(surname.text)?.[1] ?? '';
    for (const one of new Set([space > 0 ? name.slice(0, space) : '', short, bare]))
      if (one) addTo(byFirst, one, person);
  }
}

function addForm({ forms }: Person, form: string): void {
  if (!forms.includes(form)) forms.push(form);
}

function addTo<K, T>(index: Map<K, T[]>, key: K, one: T): void {
  const list = index.get(key);
  if (!list) index.set(key, [one]);
  else if (list.length < MOST_NAMESAKES) list.push(one);
}

/** States whose people put the family name first. */
const EASTERN: ReadonlySet<string> = new Set(['china', 'taiwan', 'north-korea', 'south-korea', 'hong-kong', 'macau']);

/** The first word is the family name: so the lexicon says, or the state of the office. */
function familyFirst({ known, claims, surname }: Person, first: string, lexicon: Lexicon): boolean {
  const actor = known ? lexicon.actors.get(known) : undefined;
  if (surname.text.endsWith(`-${first}`)) return true;
  return actor ? actor.short === first : claims.some((claim) => EASTERN.has(claim.of));
}
