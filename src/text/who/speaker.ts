/** Who says "I" in a text that is one person's speech. */
import type { Actor } from '../../model/actor.ts';
import type { Annotated } from './annotate.ts';
import type { PersonReading } from './persons.ts';

const SPEECH = /\b(remarks|statement|speech|address|interview|message|op-ed)\b.{0,20}\b(by|of|with)\b/iu;

/** The person whom title or first heading names after "remarks by" and the like; null where there is none. */
export function speakerOf(title: string, text: Annotated, persons: PersonReading): Actor | null {
  const first = text.sentences[0];
  const head = first && first.kind === 'heading' ? text.text.slice(first.start, first.end) : '';
  for (const line of [title, head]) {
    const match = SPEECH.exec(line);
    if (!match) continue;
    const rest = line.slice(match.index + match[0].length);
    let best: Actor | null = null;
    let at = Infinity;
    for (const actor of persons.actors.values())
      for (const form of [actor.name, ...actor.aliases]) {
        const found = rest.indexOf(form);
        if (found >= 0 && found < at) {
          at = found;
          best = actor;
        }
      }
    if (best && at < 60) return best;
  }
  return null;
}
