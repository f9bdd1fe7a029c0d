/** Coding with nothing lost: documents are kept on this machine as soon as they are coded, by the thread that coded them. */
import { pack } from '../project/packed.ts';
import type { CodedDocument } from '../project/protocol.ts';
import type { Store } from '../project/store.ts';
import { reasonOf } from '../project/unsaved.ts';
import { turn } from '../serve.ts';
import { lexiconWith } from './own-lexicon.ts';
import type { CodingTasks } from './protocol.ts';

type Input = CodingTasks['code']['input'];

/** What is coded is kept at least this often, ms, and at the end of each task. */
const KEEP_EVERY = 200;

export interface Coding {
  /** Everything coded from now on goes to this port. */
  join(port: Pick<MessagePort, 'postMessage'>): void;
  run(input: Input, signal: AbortSignal): Promise<string | null>;
}

/** One document after the other, also where several tasks are there: what waits is that a document is written, not coded. */
export function codeInto(store: Pick<Store, 'keep'>): Coding {
  let port: Pick<MessagePort, 'postMessage'> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function code({ project, documents, referenceDate, own = [] }: Input, signal: AbortSignal) {
    const [lexicon, { extract }] = await Promise.all([lexiconWith(own), import('../../text/extract.ts')]);
    const options = referenceDate === undefined ? {} : { referenceDate };
    const kept: Promise<string | null>[] = [];
    let waiting: CodedDocument[] = [];
    let since = performance.now();
    const hand = (): void => {
      if (!waiting.length) return;
      kept.push(store.keep(project, waiting).then(() => null, reasonOf));
      port?.postMessage(waiting);
      waiting = [];
      since = performance.now();
    };
    for (const document of documents) {
      const packed = pack(extract(document, lexicon, options));
      // a turn of the loop, so that a cancel is heard before anything is kept
      await turn();
      if (signal.aborted) {
        hand();
        throw signal.reason;
      }
      waiting.push({ project, id: document.id, packed });
      if (performance.now() - since > KEEP_EVERY) hand();
    }
    hand();
    return kept;
  }
  return {
    join: (given) => (port = given),
    async run(input, signal) {
      const coded = last.then(() => code(input, signal));
      last = coded.catch(() => undefined);
      const reasons = await Promise.all(await coded);
      return reasons.find((reason) => reason !== null) ?? null;
    },
  };
}
