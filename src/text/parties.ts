import { hasKnownAgent, knownAgent } from '../lexicon/known-acts.ts';
import { isDoneTo, isGiven, isMutual, type Slot } from '../lexicon/patterns.ts';
import { agentNamed } from './named-acts.ts';
import { type Recent } from './recent.ts';
import {
  MEASURE,
  MESSAGE,
  GUEST,
  PAIR,
  HELD,
  ALLY,
  STATE_OF,
  FIRST,
  PACT,
  DONE,
  WAY,
  PAPER_SPEAKS,
  PART,
  AGENTIVE,
  PERSONS,
} from './party-words.ts';
import { phraseGroup } from './phrase-group.ts';
import { DEED } from './clause-links.ts';
import { actorsOf, type Mention, type Token } from './types.ts';
import type { NounPhrase, Unit } from './unit.ts';
import { apposed, isUnknownName } from './beside-names.ts';
import { once } from './distinct.ts';

const NOBODY: readonly string[] = [];
const isNamed = ({ form }: Mention): boolean => form !== 'pronoun';
const takesPlace = ({ rule }: Mention): boolean => rule.startsWith('name:');

/** What a sentence's phrases stand for; built once a sentence. */
export class Parties {
  private readonly units: readonly Unit[];
  private readonly tokens: readonly Token[];
  private readonly recent: Recent;
  /** The last directed act of the sentence so far. */
  last: { readonly from: readonly string[]; readonly to: readonly string[] } | undefined;
  /** Who did it. */
  agent: readonly string[] = [];
  /** Whom "I" and "we" mean. */
  voice: string | undefined;
  /** Who acts by the phrase at a unit, once that was asked. */
  private acting: (readonly string[] | undefined)[] = [];

  private readonly side: (id: string) => string;

  constructor(units: readonly Unit[], tokens: readonly Token[], recent: Recent, side: (id: string) => string) {
    this.side = side;
    this.units = units;
    this.tokens = tokens;
    this.recent = recent;
  }

  /** Whose words the sentence is, once that is known. */
  hear(voice: string | undefined): void {
    if (voice === undefined) return;
    this.voice = voice;
    this.acting = [];
  }

  /** Actors of several phrases, each once, in order. */
  of(group: readonly number[], takes: Slot['takes']): readonly string[] {
    if (!group.length) return NOBODY;
    if (group.length === 1) return this.by(group[0]!, takes);
    const found: string[] = [];
    for (const u of group) for (const id of this.by(u, takes)) if (!found.includes(id)) found.push(id);
    return found;
  }

  /** Who acts by a phrase is asked many times a sentence. */
  private by(u: number, takes: Slot['takes']): readonly string[] {
    if (takes !== 'party') return once(this.one(this.core(u), takes));
    return (this.acting[u] ??= once(this.one(this.core(u), takes)));
  }

  /** The mentions behind the phrases: where the words stand and how sure they are. */
  mentions(group: readonly number[]): Mention[] {
    const found: Mention[] = [];
    for (const u of group) {
      const np = this.units[u]?.np;
      if (np?.mention) found.push(np.mention);
      if (np) found.push(...np.owners);
    }
    return found;
  }

  /** "part of the aid", "a series of talks": the phrase that is meant. */
  core(u: number): number {
    const np = this.units[u]?.np;
    const of = this.units[u + 1];
    if (!np || np.mention || np.owners.length || of?.word !== 'of') return u;
    const inner = this.units[u + 2]?.np;
    // "a message of condolence": not one of somebody
    if (!inner) return u;
    const carries = !inner.mention && !inner.owners.length && MESSAGE.has(np.known.noun);
    return carries || MEASURE.has(np.known.noun) ? this.core(u + 2) : u;
  }

  private one(u: number, takes: Slot['takes']): readonly string[] {
    const np = this.units[u]?.np;
    if (!np) return NOBODY;
    const { mention } = np;
    if (!mention) return this.meant(u, np, takes) ?? this.described(u, np, takes);
    const { actors, form } = mention;
    // "travelled to a town": the town's state
    if (takes === 'place' && form === 'metonym') return actors.map(this.side);
    if (takes === 'place' || mention.acting) return this.whoMet(mention) ?? actors;
    if (form === 'demonym' && this.sharesHead(u)) return actors;
    if (AGENTIVE.has(np.known.noun)) return this.described(u, np, takes);
    return takes === 'ground' || (takes === 'own' && form !== 'metonym') ? actors : NOBODY;
  }

  /** Whom a phrase without a name means by what was told before. */
  private meant(
    u: number,
    { head, noun, known, owners }: NounPhrase,
    takes: Slot['takes'],
  ): readonly string[] | undefined {
    if (this.voice !== undefined && FIRST.has(known.noun)) return [this.voice];
    if (owners.some(isNamed)) return undefined;
    if (GUEST.has(known.noun)) return this.guests(noun);
    // "stood by its ally": the other side of what was told last
    if (owners.length === 1 && ALLY.has(known.noun))
      return noun === this.tokens[head]!.lower ? this.otherThan(owners[0]!.actors, u) : NOBODY;
    const { meeting, agreement } = this.recent;
    // "the two agreed", "received both men": the two of the last meeting
    if (meeting.length === 2 && this.isBoth(u)) return meeting;
    // "welcomed the protocol": those who signed it
    return takes === 'own' && agreement.length && PACT.has(known.noun) ? agreement : undefined;
  }

  /** Whom a phrase stands for by its head, by those before it and by what follows it. */
  private described(u: number, np: NounPhrase, takes: Slot['takes']): readonly string[] {
    const { noun, nouns } = np.known;
    const owners = actorsOf(np.owners);
    // "the decision by X to leave": whoever decided acts
    if (takes === 'party' && DEED.has(noun)) return owners.length ? owners : this.complement(u, ['of', 'by']);
    // "Chad's Mahamat said": a name that is not known acts for the state before it
    if (takes === 'party' && np.owners.length === 1 && isUnknownName(this.units, this.tokens, u)) return owners;
    if (AGENTIVE.has(noun))
      return apposed(this.units, u) ?? (owners.length ? owners : this.complement(u, ['of', 'from']));
    if (takes === 'party' && PAPER_SPEAKS.has(noun)) {
      const by = owners.length ? owners : this.complement(u, ['of', 'by', 'from']);
      return by.length ? by : this.recent.issuer;
    }
    if (takes !== 'own' && takes !== 'ground') return NOBODY;
    if (nouns && hasKnownAgent(noun)) {
      // "recognised Crimea's annexation": who is meant is the one who did it
      const victims = owners.length ? owners : this.complement(u, ['of']);
      const agent = victims.length ? knownAgent(np.noun, victims) : undefined;
      if (agent) return [agent];
    }
    if (owners.length) return np.owners[0]!.actors;
    if (takes === 'own') return this.belonging(u, np);
    if (WAY.has(noun)) return this.complement(u, ['with', 'of', 'to', 'by', 'in']);
    return this.complement(u, ['of', 'in', 'inside', 'within', 'across', 'around', 'outside', 'near', 'on', 'at']);
  }

  /** Whose a deed or a thing is that no owner stands before. */
  private belonging(u: number, np: NounPhrase): readonly string[] {
    const { noun, nouns } = np.known;
    // "welcomed the talks between A and B"
    if (nouns?.some(isMutual)) {
      const both = this.complement(u, ['between']);
      if (both.length) return both;
    }
    if (nouns?.some(isDoneTo)) {
      const by = this.complement(u, ['by']);
      if (by.length || !HELD.has(noun)) return by;
    }
    const isOf = this.units[u + 1]?.word === 'of';
    // "vetoed the aid for X", "sanctions on persons in X"
    if (nouns?.some(isGiven)) {
      const by = this.complement(u, ['from', 'by', 'of']);
      return by.length ? by : this.complement(isOf ? u + 2 : u, ['for', 'to']);
    }
    // "access to prisoners in X"
    if (np.noun === 'access' && this.units[u + 1]?.word === 'to' && this.units[u + 2]?.np)
      return this.one(u + 2, 'own');
    // "concern about the situation in X"
    if (STATE_OF.has(noun)) return this.complement(u, ['in', 'of', 'within', 'inside']);
    if (PERSONS.has(noun)) return this.complement(u, ['of', 'from', 'in', 'by']);
    // "called the landing of the jet in X an act of terror"
    if (HELD.has(noun)) {
      const where = this.complement(u, ['by', 'from']);
      return where.length ? where : this.placeBehind(isOf && this.units[u + 2]?.kind === 'np' ? u + 2 : u);
    }
    const found = this.complement(u, WAY.has(noun) ? ['of', 'to', 'with', 'by'] : ['of', 'by', 'from', 'within']);
    if (found.length) return found;
    if (np.noun === 'visit' || np.noun === 'trip') return this.recent.visitor;
    if (!DONE.has(noun)) return NOBODY;
    return this.agent.length ? this.agent : agentNamed(np.noun, this.recent);
  }

  /** The state of the place right behind a phrase: "in X". */
  private placeBehind(u: number): readonly string[] {
    const mention = this.units[u + 1]?.word === 'in' ? this.units[u + 2]?.np?.mention : undefined;
    return mention ? mention.actors.map(this.side) : [];
  }

  /** Whom the owner of "its ally" at u is spoken of with: the one other side named before it in the sentence, else whoever it dealt with last. */
  private otherThan(owner: readonly string[], u: number): readonly string[] {
    const own = new Set(owner.map(this.side));
    const isOwn = (id: string): boolean => own.has(this.side(id));
    const before = this.mentions(this.units.slice(0, u).map((_, k) => k)).flatMap((m) => m.actors);
    const here = new Set(before.filter((id) => !isOwn(id)).map(this.side));
    if (here.size) return here.size === 1 ? [...here] : [];
    const { pair, meeting } = this.recent;
    const others = [...(pair ? [...pair.from, ...pair.to] : []), ...(meeting.length === 2 ? meeting : [])];
    if (!others.some(isOwn)) return [];
    return [...new Set(others.filter((id) => !isOwn(id)).map(this.side))].slice(0, 1);
  }

  /** "the guest", "his host": one side of the last meeting, both where the text does not tell who came. */
  private guests(noun: string): readonly string[] {
    const { meeting, guest, agreement } = this.recent;
    if (guest.length && /^(guest|visitor)s?$/.test(noun)) return guest;
    if (guest.length && /^hosts?$/.test(noun)) return meeting.filter((id) => !guest.includes(id));
    return meeting.length ? meeting : agreement;
  }

  /** "the two (men)", "both leaders". */
  private isBoth(u: number): boolean {
    const { first, last, np } = this.units[u]!;
    const opening = this.tokens[first]!.lower;
    const article = opening === 'the' || opening === 'these' || opening === 'those';
    const two = opening === 'both' || (article && first + 1 < last && this.tokens[first + 1]!.lower === 'two');
    return two && (this.tokens[last - 1]!.lower === 'two' || (last - first < 5 && PAIR.has(np!.known.noun)));
  }

  /** "The parties agreed" behind a meeting of persons: those persons, where the states are theirs. */
  private whoMet(mention: Mention): readonly string[] | undefined {
    const { meeting } = this.recent;
    if (mention.actors.length !== 2 || meeting.length !== 2 || mention.rule !== 'parties:states') return undefined;
    const sides = meeting.map(this.side);
    return mention.actors.every((id) => sides.includes(id)) ? meeting : undefined;
  }

  /** "Chadian and Nigerien officials": the first adjective has its noun in the phrase joined to it. */
  private sharesHead(u: number): boolean {
    const group = phraseGroup(this.units, u);
    const last = this.units[group.at(-1)!]?.np;
    return group.length > 1 && last !== undefined && !last.mention && AGENTIVE.has(last.known.noun);
  }

  /** Whom a phrase names, or else those before its head. */
  private named({ mention, owners }: NounPhrase): readonly string[] {
    if (!mention) return actorsOf(owners);
    const owner = mention.actors.length === 1 ? actorsOf(owners) : NOBODY;
    if (owner.length !== 1 || owner[0] === mention.actors[0] || !takesPlace(mention)) return mention.actors;
    // "from Chad's Lake Region": the state that owns it
    return this.side(mention.actors[0]!) === owner[0] ? owner : mention.actors;
  }

  /** Actors of a prepositional phrase right after u. */
  private complement(u: number, preps: readonly string[]): readonly string[] {
    // 'the precedent set by X'
    const next = this.units[u + 1];
    // a participle or a closing quotation mark may stand between
    const at = next?.vg?.form === 'participle' || next?.kind === 'quote' ? u + 2 : u + 1;
    const prep = this.units[at];
    if (prep?.kind !== 'prep' || this.units[at + 1]?.kind !== 'np') return [];
    // "the occupation of Y by X"
    if (!preps.includes(prep.word))
      return prep.word === 'of' && preps.includes('by') ? this.complement(at + 1, ['by']) : [];
    // "the delegation of the EU department of the ministry of X": a part of a body is not what its name says
    const below = this.units[at + 1]!.np!;
    if (PART.has(below.known.noun) && this.units[at + 2]?.word === 'of' && this.units[at + 3]?.kind === 'np')
      return this.complement(at + 1, ['of']);
    // "the treatment of X by Y"
    const by = prep.word === 'of' && preps.includes('by') ? this.units[at + 2] : undefined;
    const doer = by?.kind === 'prep' && by.word === 'by' ? this.complement(at + 1, ['by']) : NOBODY;
    if (doer.length) return doer;
    let found = NOBODY;
    for (const v of phraseGroup(this.units, at + 1, true)) {
      const actors = this.named(this.units[this.core(v)]!.np!);
      found = found.length ? [...found, ...actors] : actors;
    }
    // "an offer of mediation by X", "an offer of a truce from X"
    if (found.length || prep.word !== 'of') return found;
    // "the families of the victims in X"
    if (PERSONS.has(below.known.noun)) return this.complement(at + 1, ['by', 'in', 'from', 'of']);
    const ways = preps.filter((way) => way === 'by' || way === 'from');
    return ways.length ? this.complement(at + 1, ways) : found;
  }
}
