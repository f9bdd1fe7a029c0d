/** The module worker that reads and codes documents; it only registers. The lexicon is loaded with the first text. */
import type { Port } from '../protocol.ts';
import { turn } from '../serve.ts';
import { serveAsync } from '../serve-async.ts';
import type { CodingTasks } from './protocol.ts';
import { lexiconWith } from './own-lexicon.ts';
import { readTexts } from './read-texts.ts';

serveAsync<CodingTasks>(self as unknown as Port, {
  events: async ({ name, bytes, mapping }) => (await import('./read-events.ts')).readEvents(name, bytes, mapping),
  read: ({ name, bytes }) => readTexts(name, bytes),
  code: async ({ documents, referenceDate, own = [] }, { signal, progress }) => {
    const [lexicon, { extract }] = await Promise.all([lexiconWith(own), import('../../text/extract.ts')]);
    const options = referenceDate === undefined ? {} : { referenceDate };
    const coded = [];
    for (const document of documents) {
      coded.push(extract(document, lexicon, options));
      progress(coded.length / documents.length);
      // a turn of the loop, so that a cancel is heard
      await turn();
      signal.throwIfAborted();
    }
    return coded;
  },
});
