/** The module worker that reads and codes documents; it only registers. The lexicon is loaded with the first text. */
import type { Port } from '../protocol.ts';
import { Store } from '../project/store.ts';
import { serveAsync } from '../serve-async.ts';
import { codeInto } from './code-into.ts';
import type { CodingTasks } from './protocol.ts';
import { readTexts } from './read-texts.ts';

const code = codeInto(new Store());

serveAsync<CodingTasks>(self as unknown as Port, {
  read: async ({ name, content }) =>
    readTexts(name, content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content),
  join: async ({ port }) => {
    code.join(port);
    return null;
  },
  code: (input, { signal }) => code.run(input, signal),
});
