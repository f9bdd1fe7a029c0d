/** The persons of one document: every run of a name goes to one of them, whatever its spelling. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { kebab, sameSpelling, soundKey, withinOneSlip } from '../../lexicon/spelling.ts';
import { foldWord } from '../../lexicon/chars.ts';
import { fullNames, parts, shortened } from './name-parts.ts';
import { isHeldAt, overlaps, type Period } from './period.ts';
import type { RolePhrase } from './role-phrases.ts';
import type { Run } from './runs.ts';

/** What the text says a person is. */
export interface Claim {
  readonly kind: 'leader' | 'official' | 'none';
  /** Whom for; '' = not said. */
  readonly of: string;
  /** True where the text does not say it: the state spoken of around it. */
  readonly guessed: boolean;
  readonly former: boolean;
  readonly body: string;
  readonly title: string;
}

export interface Person {
  readonly id: string;
  /** Id in the lexicon, or '' for a person found in the text. */
  readonly known: string;
  /** As first written in full. */
  readonly name: string;
  readonly forms: Set<string>;
  readonly given: string;
  readonly surname: string;
  /** Surname in lower case without diacritics. */
  readonly folded: string;
  /** Each different claim at most TWICE: only whether there are two counts, and a name may come a hundred thousand times. */
  readonly claims: Claim[];
  readonly told: Map<string, number>;
}
const TWICE = 2;

/** Adds what the text says of a person. */
export function tell(person: Person, claims: readonly Claim[]): void {
  for (const claim of claims) {
    const { kind, of, guessed, former, body, title } = claim;
    const key = `${kind}|${of}|${guessed}|${former}|${body}|${title}`;
    const times = person.told.get(key) ?? 0;
    if (times === TWICE) continue;
    person.told.set(key, times + 1);
    person.claims.push(claim);
  }
}

/** Persons with one sound or near spelling that are compared; a text with more of them is no text. */
const MOST_NAMESAKES = 40;
const NOBODY: readonly Person[] = [];
export class People {
  readonly #lexicon: Lexicon;
  readonly #period: Period;
  readonly #all: Person[] = [];
  readonly #bySound = new Map<string, Person[]>();
  readonly #byKnown = new Map<string, Person>();
  /** By the first word of the name. */
  readonly #byFirst = new Map<string, Person[]>();
  readonly #byForm = new Map<string, Person>();
  /** What a surname without a title was read as; forgotten when a new person comes. */
  readonly #plain = new Map<string, Person | null>();
  readonly #bySlip = new Map<string, Person[]>();

  constructor(lexicon: Lexicon, period: Period) {
    this.#lexicon = lexicon;
    this.#period = period;
  }

  get all(): readonly Person[] {
    return this.#all;
  }

  /** The person of a run of two words or more; a new one where none fits. */
  full(run: Run, claim: Claim | null): Person {
    const form = run.words.join(' ');
    const seen = this.#byForm.get(form);
    if (seen && consistent(seen, claim, this.#lexicon)) return seen;
    const { given, surname } = parts(run.words);
    const known = this.#best(run.known, claim) ?? '';
    let person = known ? this.#byKnown.get(known) : undefined;
    person ??= this.#similar(given, surname, claim, known);
    if (!person) {
      const guess = known || this.#fromLexicon(given, surname, claim);
      person = (guess ? this.#byKnown.get(guess) : undefined) ?? this.#create(form, given, surname, guess);
    }
    person.forms.add(form);
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

  #readSingle(run: Run, surname: string, claim: Claim | null): Person | null {
    const here = (this.#bySound.get(soundKey(surname)) ?? []).filter(
      (p) => sameSpelling(p.surname, surname) && consistent(p, claim, this.#lexicon),
    );
    const near = here.length ? here : this.#slips(surname).filter((p) => consistent(p, claim, this.#lexicon));
    const person =
      near.find((p) => p.surname === surname && p.known) ??
      near.find((p) => p.surname === surname) ??
      near[0] ??
      this.#byFamily(surname, claim) ??
      this.#bySurname(run, surname, claim);
    if (!person) return null;
    person.forms.add(surname);
    return person;
  }

  /** "Xi" of "Xi Jinping": the last person of the document whose family name stands first. */
  #byFamily(surname: string, claim: Claim | null): Person | undefined {
    return this.#byFirst
      .get(surname)
      ?.findLast((p) => familyFirst(p, surname, this.#lexicon) && consistent(p, claim, this.#lexicon));
  }

  /** Persons whose surname is one slip away: two such names share a form with one letter left out. */
  #slips(surname: string): readonly Person[] {
    const found = new Set<Person>();
    for (const key of shortened(surname))
      for (const person of this.#bySlip.get(key) ?? []) if (found.size < MOST_NAMESAKES) found.add(person);
    if (found.size === 0) return NOBODY;
    const name = foldWord(surname.toLowerCase());
    return [...found].filter((p) => p.folded[0] === name[0] && withinOneSlip(p.folded, name));
  }

  #bySurname(run: Run, surname: string, claim: Claim | null): Person | null {
    const direct = this.#best(run.known, claim);
    const known = direct ?? this.#famous(surname, claim, run.civility);
    if (known)
      return this.#byKnown.get(known) ?? this.#create(this.#lexicon.actors.get(known)!.name, '', surname, known);
    if (claim && claim.kind !== 'none' && (claim.of || claim.former)) return this.#create(surname, '', surname, '');
    return null;
  }

  /** A surname that belongs to one person in office in the period; with a claim, to one whose office fits it. */
  #famous(surname: string, claim: Claim | null, civility: boolean): string | null {
    const ids = (this.#lexicon.bySurname.get(soundKey(surname)) ?? []).filter((id) => {
      const actor = this.#lexicon.actors.get(id)!;
      return [actor.short ?? '', actor.name, ...actor.aliases].some(
        (form) => foldWord(form.toLowerCase()).split(' ').at(-1) === foldWord(surname.toLowerCase()),
      );
    });
    const active = ids.filter((id) => (this.#lexicon.roles.get(id) ?? []).some((role) => overlaps(role, this.#period)));
    if (claim && claim.kind !== 'none') return this.#best(ids, claim);
    const common = this.#lexicon.givenNames.has(surname.toLowerCase()) || surname.length < 5;
    if (common && !civility) return null;
    const leaders = active.filter((id) =>
      (this.#lexicon.roles.get(id) ?? []).some(
        (role) => overlaps(role, this.#period) && (role.kind === 'leader' || role.body === 'foreign ministry'),
      ),
    );
    return leaders.length === 1 ? leaders[0]! : null;
  }

  /** Of several persons with one name, the one whose offices fit the claim and the period. */
  #best(ids: readonly string[], claim: Claim | null): string | null {
    if (ids.length === 0) return null;
    const score = (id: string): number => {
      const roles = this.#lexicon.roles.get(id) ?? [];
      const { to } = this.#period;
      let points = roles.some((role) => (to ? isHeldAt(role, to) : !role.to))
        ? 2
        : roles.some((role) => overlaps(role, this.#period))
          ? 1
          : 0;
      if (claim?.of && !claim.guessed) points += roles.some((role) => role.of === claim.of) ? 4 : -8;
      if (claim && roles.some((role) => role.body === claim.body && role.body !== '')) points += 3;
      return points;
    };
    const ranked = ids
      .map((id) => ({ id, points: score(id) }))
      .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
    const [best, next] = ranked;
    if (best!.points < 0) return null;
    return ids.length === 1 || !next || best!.points > next.points || !claim
      ? best!.id
      : best!.points > 0
        ? best!.id
        : null;
  }

  /** A person of the document whose name is another spelling of this one. */
  #similar(given: string, surname: string, claim: Claim | null, known: string): Person | undefined {
    const same = (p: Person): boolean =>
      (!known || !p.known || p.known === known) &&
      sameSpelling(p.surname, surname) &&
      this.#sameGiven(p.given, given) &&
      consistent(p, claim, this.#lexicon);
    return (this.#bySound.get(soundKey(surname)) ?? []).find(same) ?? this.#slips(surname).find(same);
  }

  /** A person of the lexicon whose name is spelled otherwise there, or who holds the very office that is claimed under a name that sounds alike. */
  #fromLexicon(given: string, surname: string, claim: Claim | null): string {
    const ids = this.#lexicon.bySurname.get(soundKey(surname)) ?? [];
    const fits = ids.filter((id) => {
      const actor = this.#lexicon.actors.get(id)!;
      const roles = this.#lexicon.roles.get(id) ?? [];
      if (claim?.of && !claim.guessed && !roles.some((role) => role.of === claim.of)) return false;
      if (claim?.kind === 'none') return false;
      return fullNames(actor).some(
        (known) => sameSpelling(known.surname, surname) && this.#sameGiven(known.given, given),
      );
    });
    return fits.length === 1 ? fits[0]! : '';
  }

  /** Same given name: equal, an initial of the other, spelling variants, or unknown. */
  #sameGiven(a: string, b: string): boolean {
    if (!a || !b || a === b) return true;
    const [x, y] = [foldWord(a.toLowerCase()), foldWord(b.toLowerCase())];
    if (x === y) return true;
    if (x.length <= 2 || y.length <= 2) return x[0] === y[0];
    const head = (name: string): string => this.#lexicon.givenNames.get(name) ?? name;
    return head(x) === head(y) || (soundKey(x) === soundKey(y) && x[0] === y[0]);
  }

  #create(name: string, given: string, surname: string, known: string): Person {
    const person: Person = {
      id: known || kebab(name),
      known,
      name,
      forms: new Set(),
      given,
      surname,
      folded: foldWord(surname.toLowerCase()),
      claims: [],
      told: new Map(),
    };
    this.#all.push(person);
    if (this.#plain.size) this.#plain.clear();
    const key = soundKey(surname);
    const space = name.indexOf(' ');
    const short = this.#lexicon.actors.get(known)?.short ?? '';
    // "Xi" of "Xi Jinping", "Lula", "Sisi" of "el-Sisi"
    const bare = /^(?:al|el|as|ad)-(.+)$/i.exec(surname)?.[1] ?? '';
    for (const one of new Set([space > 0 ? name.slice(0, space) : '', short, bare]))
      if (one) addTo(this.#byFirst, one, person);
    addTo(this.#bySound, key, person);
    for (const short of shortened(surname)) addTo(this.#bySlip, short, person);
    if (known) this.#byKnown.set(known, person);
    return person;
  }
}

function addTo(index: Map<string, Person[]>, key: string, person: Person): void {
  const list = index.get(key);
  if (!list) index.set(key, [person]);
  else if (list.length < MOST_NAMESAKES) list.push(person);
}

/** No claim contradicts another state: "Foreign Minister Novak of Peru" is not the Novak of Chile. */
function consistent(person: Person, claim: Claim | null, lexicon: Lexicon): boolean {
  if (!claim?.of || claim.guessed) return true;
  const said = person.claims.filter((c) => c.of && !c.guessed);
  const roles = person.known ? (lexicon.roles.get(person.known) ?? []) : [];
  if (said.length === 0 && roles.length === 0) return true;
  const root = (id: string): string => lexicon.actors.get(id)?.of ?? id;
  return (
    said.some((c) => root(c.of) === root(claim.of)) ||
    roles.some((role) => root(role.of) === root(claim.of)) ||
    isBody(claim.of, lexicon)
  );
}

/** States whose people put the family name first. */
const EASTERN: ReadonlySet<string> = new Set(['china', 'taiwan', 'north-korea', 'south-korea', 'hong-kong', 'macau']);

/** The first word is the family name: so the lexicon says, or the state of the office. */
function familyFirst({ known, claims, surname }: Person, first: string, lexicon: Lexicon): boolean {
  const actor = known ? lexicon.actors.get(known) : undefined;
  if (surname.endsWith(`-${first}`)) return true;
  return actor ? actor.short === first : claims.some((claim) => EASTERN.has(claim.of));
}

const isBody = (id: string, lexicon: Lexicon): boolean => lexicon.kinds.get(id) === 'organisation';

/** What a role phrase says of the person that it belongs to. */
export function claimOf(phrase: RolePhrase, of: string, lexicon: Lexicon, guessed = false): Claim {
  const { kind, body, noun } = phrase.head.noun;
  const target = lexicon.actors.get(of);
  const high = kind === 'leader' && !phrase.deputy && !phrase.below && !phrase.former;
  const leads = high && (!target || target.kind === 'state' || (target.kind === 'region' && target.disputed === true));
  const person = kind === 'none' || phrase.foreign ? 'none' : leads ? 'leader' : 'official';
  return { kind: person, of, guessed, former: phrase.former, body, title: noun };
}
