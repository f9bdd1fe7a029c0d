import type { Patterns } from '../lexicon/patterns.ts';
import { NO_PHRASES, NO_PREPS, speaking, type Aside, type Clause } from './clause.ts';
import { attachComplements, keepsAll } from './verb-complements.ts';
import * as links from './clause-links.ts';
import { phraseGroup } from './phrase-group.ts';
import { settle } from './settle.ts';
import { takeAntecedent } from './antecedent.ts';
import { joinClefts } from './cleft.ts';
import { isReduced } from './reduced.ts';
import type { Unit } from './unit.ts';
import type { VerbGroup } from './verb-group.ts';
import { itemAt } from './item-at.ts';

/** Reads the clauses of a sentence from its units, left to right; linear in the number of units. */
export function readClauses(units: readonly Unit[], patterns: Patterns): Clause[] {
  const clauses = new ClauseReader(units, patterns).read();
  joinClefts(clauses, units);
  settle(clauses, units);
  return clauses;
}

const lastOf = (group: readonly number[]): number => group[group.length - 1]!;

class ClauseReader {
  private readonly clauses: Clause[] = [];
  private waiting: Clause[] = [];
  private candidate: readonly number[] = NO_PHRASES;
  /** The candidate is also the object of the last verb. */
  private borrowed = false;
  private outer: readonly number[] = NO_PHRASES;
  private antecedent: readonly number[] = NO_PHRASES;
  private opener = '';
  /** The relative pronoun owns the phrase that follows: "X, whose ministry complained". */
  private whose = false;
  private lastFinite: Clause | undefined;
  /** What was open before each aside in dashes or brackets. */
  private readonly asides: Aside[] = [];
  /** The verb of speech just read between commas. */
  private aside: Clause | undefined;
  private readonly units: readonly Unit[];
  private readonly patterns: Patterns;

  constructor(units: readonly Unit[], patterns: Patterns) {
    this.units = units;
    this.patterns = patterns;
  }

  read(): Clause[] {
    const { units } = this;
    for (let u = 0; u < units.length; u++) {
      const unit = units[u]!;
      if (unit.kind === 'vg') this.verb(u, unit.vg!);
      else if (unit.kind === 'np') u = this.nounPhrase(u);
      else if (unit.kind === 'sub') this.open(unit.word);
      else if (unit.kind === 'rel') {
        if (links.reports(units, u, this.clauses.at(-1), this.patterns)) this.open(unit.word);
        else this.relative(u);
      } else if (unit.kind === 'stop') this.stop(u, unit.word);
    }
    return this.clauses;
  }

  private stop(u: number, word: string): void {
    if (word === ';' || word === ':') {
      this.open('');
      this.outer = NO_PHRASES;
    }
    const dash = word === '–' || word === '—' || word === '-';
    if (word === '(' || (dash && !this.asides.length && links.comesAgain(this.units, u))) {
      this.asides.push(this.opened());
      this.open('');
    } else if (this.asides.length && (word === ')' || dash)) {
      this.reopen(this.asides.pop()!);
    }
  }

  private opened(): Aside {
    const { candidate, borrowed, outer, antecedent, opener, lastFinite } = this;
    return { candidate, borrowed, outer, antecedent, opener, last: lastFinite };
  }

  private reopen(before: Aside): void {
    this.candidate = before.candidate;
    this.borrowed = before.borrowed;
    this.outer = before.outer;
    this.antecedent = before.antecedent;
    this.opener = before.opener;
    this.lastFinite = before.last;
  }

  private open(word: string): void {
    // a subordinate clause before the verb: "X, because ..., said": the candidate waits outside
    if (this.candidate.length && !this.borrowed) this.outer = this.candidate;
    this.candidate = NO_PHRASES;
    this.borrowed = false;
    this.antecedent = NO_PHRASES;
    this.opener = word;
  }

  private relative(u: number): void {
    const before = this.nounBefore(u);
    if (this.candidate.length && !this.borrowed) this.outer = this.candidate;
    this.antecedent = before;
    this.whose = this.units[u]!.word === 'whose';
    this.candidate = NO_PHRASES;
    this.opener = '';
  }

  private nounBefore(u: number): readonly number[] {
    return links.antecedentOf(this.units, u, this.clauses.at(-1), this.candidate);
  }

  private nounPhrase(u: number): number {
    const { units } = this;
    const before = itemAt(units, u - 1);
    if (before?.kind === 'prep') {
      const ofTwo = before.word === 'of' && links.isOfTwo(units, u - 2, this.patterns);
      return lastOf(phraseGroup(units, u, !keepsAll(this.clauses.at(-1), before.word, ofTwo)));
    }
    const afterVerb = this.isObject(u);
    // "condemned the trip, and Y demanded": what is joined to an object and has a verb of its own is no object
    const group = phraseGroup(units, u, afterVerb);
    const end = lastOf(group);
    // 'named B a rogue': a second object right after the first is no subject
    if (before?.kind === 'np' && this.isObject(u - 1) && units[end + 1]?.kind !== 'vg') return end;
    if (afterVerb) {
      this.candidate = group;
      this.borrowed = true;
    } else if (this.candidate.length && !this.borrowed && before?.kind === 'comma') {
      // apposition: "X, the minister of Y, said": the first one stays, unless it cannot be a party
      if (
        !links.isName(this.units, this.candidate) &&
        (links.isName(this.units, group) ||
          (!links.isNamed(this.units, this.candidate) && links.isNamed(this.units, group)))
      )
        this.candidate = group;
    } else {
      this.candidate = group;
      this.borrowed = false;
    }
    return end;
  }

  private isObject(u: number): boolean {
    const last = this.clauses.at(-1);
    return last !== undefined && last.object.includes(u);
  }

  private verb(u: number, vg: VerbGroup): void {
    if (links.isEcho(this.units, u, vg)) {
      this.clauses.push(speaking(u, vg, phraseGroup(this.units, u + 1), 'as'));
      return;
    }
    const waits = this.candidate.length > 0 && !this.borrowed;
    if (waits && links.isParenthetical(this.units, u, vg) && this.patterns.classes.say.has(vg.lemma))
      return this.speaker(u, vg);
    const before = itemAt(this.units, u - 1);
    const last = this.clauses.at(-1);
    let form = vg.form;
    let reduced = false;
    if (form === 'participle') {
      reduced = isReduced(this.units, u, {
        candidate: this.candidate.length > 0,
        borrowed: this.borrowed,
        antecedent: this.antecedent.length > 0,
        outer: this.outer.length > 0,
        that: this.opener === 'that',
        afterSpeech: last !== undefined && this.patterns.classes.say.has(last.vg.lemma),
      });
      form = reduced ? 'participle' : 'finite';
    }
    // "plans to isolate A and stop B": the second verb hangs on the same one
    const joined = before?.kind === 'and' && last?.link === 'infinitive' && vg.bare && !this.antecedent.length;
    const caused = links.isCaused(this.units, u, last);
    if ((joined && form === 'finite') || caused) form = 'infinitive';
    let subject: readonly number[] = NO_PHRASES;
    let link: Clause['link'] = 'main';
    let governor: Clause | undefined;
    let opener = this.opener;
    let noun: string | undefined;
    // "X, visiting Y, said", "its refusal to protect X became known": the phrase still waits for its verb
    if (form !== 'finite' && this.candidate.length && !this.borrowed && !this.outer.length) this.outer = this.candidate;
    if (form === 'infinitive') {
      link = 'infinitive';
      links.markDue(last, u);
      governor = joined ? last.governor : last;
      subject = joined ? last.subject : links.controlled(last, this.lastFinite, this.patterns);
      // "its refusal to protect X became known": the noun still waits for its verb
      noun = joined ? last.noun : links.deedBefore(this.units, u);
      if (noun !== undefined && noun !== 'ready' && !joined) subject = [links.deedAt(this.units, u)];
      if (links.isFirst(this.units, u) || caused) subject = [u - 1];
      opener = '';
    } else if (form === 'ing') {
      link = 'ing';
      // "refrains from joining A and recognising B": both hang on the same verb
      const joined = before?.kind === 'and' && last?.link === 'ing' ? last : undefined;
      governor =
        joined?.governor ?? (links.afterComma(this.units, u) && last?.link === 'infinitive' ? this.lastFinite : last);
      opener = before?.kind === 'prep' || before?.kind === 'sub' ? before.word : (joined?.opener ?? '');
      if (before?.kind === 'np' && !(last && last.object.length === 0 && last.vg.lemma === 'be')) {
        subject = this.candidate.length ? this.candidate : this.nounBefore(u);
        // 'pursued its interests developing ties': a thing does not act
        if (this.borrowed && !subject.some((g) => this.units[g]!.np?.mention))
          subject = this.lastFinite?.subject ?? subject;
        if (subject.length) link = 'reduced';
      } else if (opener === 'for' && last && last.object.length) subject = last.object;
      else subject = this.lastFinite?.subject ?? NO_PHRASES;
    } else if (reduced) {
      link = 'reduced';
      subject = this.nounBefore(u);
      if (!subject.length) subject = this.lastFinite?.subject ?? NO_PHRASES;
    } else {
      const said = this.finiteSubject(u, last);
      subject = said.subject;
      link = said.link;
      if (this.aside && link === 'main') link = 'said';
      governor = this.aside ?? (link === 'said' || link === 'relative' ? last : undefined);
      this.aside = undefined;
    }
    const clause: Clause = {
      unit: u,
      vg,
      passive: vg.passive || reduced,
      subject,
      object: NO_PHRASES,
      preps: NO_PREPS,
      link,
      opener,
      governor,
      noun,
      aside: form === 'ing' && links.afterComma(this.units, u),
      told: link === 'infinitive' && (links.isRanked(this.units, u, last) || links.isFirst(this.units, u)),
      wanted: form === 'finite' && opener === 'that' && last !== undefined && links.wishes(last, this.patterns),
      subjunctive: form === 'finite' && links.isSubjunctive(this.units, subject, vg),
      denied: false,
      pending: false,
      quoted: false,
      truth: undefined,
    };
    attachComplements(clause, this.units);
    if (!(this.candidate.length && !this.borrowed) && this.clauses.length) links.invertSpeaker(this.units, clause);
    const waiting = !this.whose && this.candidate.length > 0 && !this.borrowed;
    if (form === 'finite') takeAntecedent(clause, this.units, this.antecedent, waiting, last);
    this.clauses.push(clause);
    if (form === 'finite') {
      for (const early of this.waiting) if (!early.subject.length) early.subject = subject;
      if (this.waiting.length) this.waiting = [];
      this.lastFinite = clause;
      this.candidate = NO_PHRASES;
      this.antecedent = NO_PHRASES;
      this.borrowed = false;
      this.opener = '';
    } else if (!subject.length) this.waiting.push(clause);
  }

  private speaker(u: number, vg: VerbGroup): void {
    this.candidate = this.candidate.filter((g) => g < u - 1);
    if (!this.candidate.length) this.candidate = [this.units[u - 3]!.kind === 'np' ? u - 3 : u - 4];
    this.aside = speaking(u, vg, [u - 1]);
    this.clauses.push(this.aside);
  }

  /** What the clause says is what the verb before reports or promises. */
  private isReported(last: Clause | undefined): boolean {
    if (last === undefined) return false;
    const { say, promise } = this.patterns.classes;
    return say.has(last.vg.lemma) || (this.opener === 'that' && promise.has(last.vg.lemma));
  }

  private finiteSubject(u: number, last: Clause | undefined): { subject: readonly number[]; link: Clause['link'] } {
    if (this.candidate.length && !this.borrowed) {
      const owned = this.whose && this.antecedent.length > 0 && !links.isNamed(this.units, this.candidate);
      const subject = owned ? this.antecedent : this.candidate;
      const aside = itemAt(this.units, subject[0]! - 1)?.kind === 'comma' && this.opener === '';
      if (this.opener !== '' && this.isReported(last)) return { subject, link: 'said' };
      if (this.antecedent.length) return { subject, link: 'relative' };
      return { subject, link: !aside && this.isReported(last) ? 'said' : 'main' };
    }
    if (this.antecedent.length) return { subject: this.antecedent, link: 'relative' };
    const before = itemAt(this.units, u - 1)?.kind;
    const joined = before === 'and' || before === 'comma' || before === 'other';
    if (this.candidate.length && this.borrowed && !joined && !this.outer.length) {
      if (last) last.object = last.object.filter((o) => !this.candidate.includes(o));
      return { subject: this.candidate, link: this.isReported(last) ? 'said' : 'main' };
    }
    const judged = links.judgedBefore(u, last, this.patterns);
    if (judged) return { subject: judged, link: 'said' };
    if (this.outer.length) {
      const subject = this.outer;
      this.outer = NO_PHRASES;
      return { subject, link: 'main' };
    }
    const joinedWith = links.coordinated(this.clauses, this.units, u, this.lastFinite);
    return { subject: joinedWith?.subject ?? NO_PHRASES, link: 'main' };
  }
}
