/** A correction in words, as the history lists it. */
import type { Correction } from '../model/correction.ts';

type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** "Ada North and Bo South", "Ada North to Bo South". */
function sides({ between, from, to }: Fields): string {
  if (between !== undefined) return list(between).join(' and ');
  return [list(from).join(', '), list(to).join(', ')].filter(Boolean).join(' to ');
}

/** "consult, Ada North and Bo South, 2022". */
const seen = (fields: Fields): string =>
  [text(fields['mode']) || text(fields['type']).toLowerCase(), sides(fields), text(fields['date'])]
    .filter(Boolean)
    .join(', ');

/** What an edit changes: "type, date". */
function changes(after: Fields): string {
  const keys = Object.keys(after).filter((key) => !key.endsWith('Basis'));
  const words = keys.map((key) => (['between', 'from', 'to'].includes(key) ? 'who takes part' : key));
  return [...new Set(words)].join(', ');
}

/** One line, without a full stop, in the present tense, so that "Undo: ..." can stand before it. */
export function decisionWords({ act, at, before = {}, after = {} }: Correction): string {
  const name = text(before['name']);
  switch (act) {
    case 'confirm':
      return `confirm ${seen(before)}`;
    case 'reject':
      return `reject ${seen(before)}`;
    case 'edit':
      return `correct ${changes(after)} of ${seen(before)}`;
    case 'add':
      return at ? `add ${seen(after)}` : `add the actor ${text(after['name'])}`;
    case 'merge':
      return at
        ? `unite reports of ${seen(before)}`
        : `merge ${list(before['names'])
            .filter((one) => one !== after['name'])
            .join(', ')} into ${text(after['name'])}`;
    case 'split':
      return at ? `split ${seen(before)}` : `split ${text(after['name'])} from ${name}`;
    case 'rename':
      return `rename ${name} to ${text(after['name'])}`;
    case 'rekind':
      return `change what ${name} is`;
    case 'role':
      return Object.keys(after).length ? `set a role of ${name}` : `take a role from ${name}`;
    case 'alias':
      return `change the names of ${name}`;
    case 'hide':
      return `take out ${name}`;
    case 'mention':
      return after['actor'] === undefined
        ? `unmark ${text(before['actor'])} in the text`
        : `mark ${text(after['actor'])} in the text`;
  }
}
