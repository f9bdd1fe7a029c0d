const SYLLABLES = ['ba', 'ne', 'ko', 'ri', 'lu', 'sha', 'te', 'mo', 'vi', 'zu', 'dra', 'fe', 'go', 'pi', 'ju', 'kha'];

/** A name of its own for each number, unlike those of its neighbours: people of one name and state are one person. */
export function madeUpName(i: number): string {
  const at = (number: number): string => SYLLABLES[number % SYLLABLES.length] ?? '';
  const surname = [i, i >> 4, i >> 8, i * 7 + (i >> 3)].map(at).join('');
  const given = [i * 5 + 3, i * 11 + (i >> 5), i >> 12].map(at).join('');
  return [given, surname].map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join(' ');
}
