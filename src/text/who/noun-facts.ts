/** What a role noun says by its own words, worked out once for each noun of the lexicon. */
import type { RoleNoun } from '../../lexicon/lexicon.ts';

export interface NounFacts {
  readonly lower: string;
  readonly former: boolean;
  readonly deputy: boolean;
  /** An adjective too ("a military attack"). */
  readonly adjectival: boolean;
  /** Its holder serves another office. */
  readonly advises: boolean;
  /** Its holder is posted somewhere. */
  readonly posted: boolean;
  /** "the government in Lima", "leaders in Peru": not troops, which may be anywhere. */
  readonly speaks: boolean;
  /** What a group is one of: it counts itself ("both sides"), members of a body, sides, those who may be called on, those who may be dealt with. */
  readonly counted: boolean;
  readonly members: boolean;
  readonly sides: boolean;
  readonly called: boolean;
  readonly dealtWith: boolean;
  readonly states: boolean;
  readonly leaders: boolean;
  readonly ministers: boolean;
}

const ADJECTIVAL = new Set('military executive state intelligence general official'.split(' '));

export const nounFacts = (noun: RoleNoun): NounFacts => (noun.facts ??= read(noun)) as NounFacts;

function read({ noun, kind, plural, body }: RoleNoun): NounFacts {
  const lower = noun.toLowerCase();
  return {
    lower,
    former: /^(former|ex)[ -]/.test(lower) || body === 'former',
    deputy: /\b(deputy|vice|assistant)\b/.test(lower),
    adjectival: ADJECTIVAL.has(noun),
    advises: /advis[eo]r|aide|assistant|secretary/.test(lower),
    posted: POSTED.test(lower),
    speaks:
      kind === 'institution'
        ? /government|parliament|officials|ministry/.test(body)
        : plural && (kind === 'leader' || kind === 'official'),
    counted: /^(both|two|three) /.test(lower),
    members: /^(members|member states|member countries|participants)$/.test(lower),
    sides: /sides|parties|interlocutors/.test(lower),
    called: /sides|parties|interlocutors|countries|states/.test(lower),
    dealtWith: /sides|parties|countries|states|neighbo|capitals|nations|governments/.test(lower),
    states: /countr|state|nation|capital|government/.test(lower),
    leaders: /leaders|presidents|premiers|prime ministers|heads/.test(lower),
    ministers: lower.includes('ministers'),
  };
}

/** Nouns whose holder is posted somewhere. */
export const POSTED =
  /ambassador|envoy|representative|consul|attach|chargé|charge|nuncio|commissioner|mission|embass|delegation|delegate/;
