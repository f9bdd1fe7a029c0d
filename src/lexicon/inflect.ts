export interface Irregular {
  readonly verb: string;
  /** One or two forms, parted by a space. */
  readonly past: string;
  readonly participle: string;
}

const VOWEL = /[aeiou]/;

/** Regular past of an English verb: "deny" -> "denied", "ban" -> "baned" is left to the irregular list (doubling is lexical). */
function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (verb.endsWith('y') && !VOWEL.test(verb.at(-2) ?? '')) return `${verb.slice(0, -1)}ied`;
  return `${verb}ed`;
}

function ing(verb: string, past: string): string {
  if (verb.endsWith('ee') || verb.endsWith('oe') || verb === 'be') return `${verb}ing`;
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}ing`;
  const last = verb.at(-1)!;
  // "banned" shows that the last letter is doubled; so do the short irregular verbs "get", "cut", "win"
  const doubled = past === `${verb}${last}ed` || /^(get|cut|put|set|hit|let|win|run|shut|sit|begin|forbid)$/.test(verb);
  return doubled ? `${verb}${last}ing` : `${verb}ing`;
}

function thirdPerson(verb: string): string {
  if (verb === 'be') return 'is';
  if (verb === 'have') return 'has';
  if (/(s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  if (verb.endsWith('y') && !VOWEL.test(verb.at(-2) ?? '')) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

/** Every form of a verb, and which of them are past participles. */
export function verbForms(verb: string, odd?: Irregular): { all: string[]; participles: string[] } {
  const pasts = odd ? odd.past.split(' ') : [regularPast(verb)];
  const participles = odd ? [odd.participle] : [regularPast(verb)];
  // American single l: "canceled", "traveled"
  const american = pasts
    .filter((form) => /lled$/.test(form) && verb.endsWith('l'))
    .map((form) => `${form.slice(0, -3)}ed`);
  const all = [verb, thirdPerson(verb), ing(verb, pasts[0]!), ...pasts, ...participles, ...american];
  if (american.length) all.push(`${verb}ing`);
  if (verb === 'be') all.push('am', 'are', 'been');
  return { all, participles: [...participles, ...american] };
}

/** Singular and plural of a noun. */
export function nounForms(noun: string): string[] {
  if (/(s|x|z|ch|sh)$/.test(noun)) return [noun, `${noun}es`];
  if (noun.endsWith('y') && !VOWEL.test(noun.at(-2) ?? '')) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, `${noun}s`];
}
