import type { Interaction } from '../../model/interaction.ts';
import { listed } from '../words.ts';

/** "Lukashenko and Putin", "Pashinyan → CSTO"; more than four on one side are counted. */
export function partiesText(act: Interaction, nameOf: (id: string) => string): string {
  const side = (ids: readonly string[]): string =>
    ids.length > 4 ? `${ids.slice(0, 3).map(nameOf).join(', ')} and ${ids.length - 3} more` : listed(ids.map(nameOf));
  return act.between ? side(act.between) : `${side(act.from)} → ${side(act.to)}`;
}

/** A citation of an interaction that a reader can check: what, when, where, in which document, at which characters. */
export function citationOf(
  act: Interaction,
  dataset: string,
  nameOf: (id: string) => string,
  documentOf: (id: string) =>
    | {
        readonly title?: string;
        readonly author?: string;
        readonly publisher?: string;
        readonly published?: string;
        readonly url?: string;
      }
    | undefined,
): string {
  const what = `${act.type}${act.mode ? ` (${act.mode})` : ''}: ${partiesText(act, nameOf)}`;
  const facts = [what, act.date ?? 'no date', act.place].filter(Boolean).join(', ');
  const sources = act.evidence.map((piece) => {
    const document = documentOf(piece.document);
    const named = [document?.author, document?.title ?? piece.document, document?.publisher, document?.published]
      .filter(Boolean)
      .join(', ');
    return `${named}, characters ${piece.start} to ${piece.end}${document?.url ? `, ${document.url}` : ''}`;
  });
  return `${facts}. ${sources.join('; ')}. Interaction ${act.id} of dataset ${dataset}, coded by Entente.`;
}
