import type { Patterns, Slot } from '../lexicon/patterns.ts';
import { phraseGroup } from './phrase-group.ts';
import type { Mention } from './types.ts';
import type { Unit } from './units.ts';

/** What a sentence's phrases stand for; built once a sentence. */
export class Parties {
  private readonly units: readonly Unit[];
  private readonly patterns: Patterns;

  constructor(units: readonly Unit[], patterns: Patterns) {
    this.units = units;
    this.patterns = patterns;
  }

  /** Actors of several phrases, each once, in order. */
  of(group: readonly number[], takes: Slot['takes']): string[] {
    return [...new Set(group.flatMap((u) => this.one(u, takes)))];
  }

  /** The mentions behind the phrases: where the words stand and how sure they are. */
  mentions(group: readonly number[]): Mention[] {
    return group.flatMap((u) => {
      const np = this.units[u]?.np;
      return np ? [...(np.mention ? [np.mention] : []), ...np.owners] : [];
    });
  }

  private one(u: number, takes: Slot['takes']): readonly string[] {
    const np = this.units[u]?.np;
    if (!np) return [];
    if (np.mention && (np.mention.acting || takes === 'place')) return np.mention.actors;
    const agentive = this.patterns.classes.get('agentive')!.has(np.noun);
    if (np.mention && !agentive) return takes === 'own' && np.mention.form !== 'metonym' ? np.mention.actors : [];
    if (!agentive && takes !== 'own') return [];
    const owners = np.owners.flatMap((m) => m.actors);
    const event = this.patterns.nouns.get(np.noun);
    if (agentive) return owners.length ? owners : this.complement(u, ['of', 'from']);
    if (owners.length) return np.owners[0]!.actors;
    if (event?.some((e) => e.to.some((slot) => slot.name === 'of'))) return this.complement(u, ['by']);
    if (/^(road|route|corridor|border|way|bridge|railway|frontier|mission|trip)$/.test(np.noun))
      return this.complement(u, ['of', 'to', 'with', 'by']);
    return this.complement(u, ['of', 'by', 'from']);
  }

  /** Actors of a prepositional phrase right after u. */
  private complement(u: number, preps: readonly string[]): readonly string[] {
    // 'the precedent set by X': a participle may stand between
    const at = this.units[u + 1]?.vg?.form === 'participle' ? u + 2 : u + 1;
    const prep = this.units[at];
    if (prep?.kind !== 'prep' || !preps.includes(prep.word) || this.units[at + 1]?.kind !== 'np') return [];
    return phraseGroup(this.units, at + 1, true).flatMap((v) => {
      const np = this.units[v]!.np!;
      if (np.mention) return np.mention.actors;
      return np.owners.flatMap((m) => m.actors);
    });
  }
}
