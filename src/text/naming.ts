/** "what it called an attack": who chose the word says nothing of what is told; the words are left out. */

/** What is seen of a unit of the sentence. */
interface Piece {
  readonly kind: string;
  readonly word: string;
  readonly vg: { readonly lemma: string } | undefined;
}

const CALLS = /^(call|describe|term|label|dub|brand|see|regard|consider)$/;

/** Takes "what X called" out of the units of a sentence. */
export function dropNaming(units: Piece[]): void {
  for (let u = 0; u + 3 < units.length; u++) {
    if (units[u]!.word !== 'what' || units[u + 1]!.kind !== 'np' || units[u + 2]!.kind !== 'vg') continue;
    const { lemma } = units[u + 2]!.vg!;
    const as = units[u + 3]!.word === 'as' ? 4 : 3;
    // "what X said was an attack"
    const was = lemma === 'say' && units[u + 3]!.vg?.lemma === 'be' ? 4 : 0;
    const count = CALLS.test(lemma) ? as : was;
    if (count > 0 && units[u + count]?.kind === 'np') units.splice(u, count);
  }
}
