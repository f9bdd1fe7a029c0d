/** The years that the interactions of a network are of. */
import type { Network } from '../../network/network.ts';
import { once } from '../../state/once.ts';

/**
 * ", 2014–2024", ", 2014" or, where no interaction has a date, nothing. Looked for once a network: a value that comes out as before is
 * otherwise asked for again at every change of the page.
 */
export const yearsOf: (network: Network) => string = once(({ interactions }) => {
  let [first, last] = ['', ''];
  for (const { date } of interactions) {
    if (!date) continue;
    const from = date.slice(0, 4);
    const slash = date.indexOf('/');
    const to = slash < 0 ? from : date.slice(slash + 1, slash + 5);
    if (first === '' || from < first) first = from;
    if (to > last) last = to;
  }
  if (first === '') return '';
  return first === last ? `, ${first}` : `, ${first}–${last}`;
});
