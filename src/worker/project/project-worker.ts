/** The module worker that holds the open project; it only registers. */
import type { Port } from '../protocol.ts';
import { serveAsync } from '../serve-async.ts';
import { knownActors } from '../coding/known-actors.ts';
import { Project } from './project.ts';
import type { ProjectTasks } from './protocol.ts';
import { Store } from './store.ts';

const store = new Store();
const project = new Project(store, knownActors);
/** One change after the other: a second one must not read what the first has not yet written. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<A, B>(work: (input: A) => Promise<B>): (input: A) => Promise<B> {
  return (input) => {
    const result = last.then(() => work(input));
    last = result.catch(() => undefined);
    return result;
  };
}

serveAsync<ProjectTasks>(self as unknown as Port, {
  list: inTurn(() => project.list()),
  open: inTurn(({ name }) => project.open(name)),
  start: inTurn(({ name, dataset, now }) => project.start(name, dataset, now)),
  add: inTurn(({ extractions, pending, now }) => project.add(extractions, pending, now)),
  stash: inTurn(({ extractions, pending, now }) => project.stash(extractions, pending, now)),
  build: inTurn(() => project.build()),
  extractions: inTurn(async ({ documents }) => project.extractions(documents)),
  own: inTurn(async () => project.own),
  remove: inTurn(({ documents, now }) => project.remove(documents, now)),
  correct: inTurn(({ corrections, now }) => project.correct(corrections, now)),
  link: inTurn(async ({ link }) => {
    await project.keepLink(link);
    return null;
  }),
  spans: inTurn(async ({ document }) => project.spans(document)),
  text: inTurn(async ({ document }) => project.text(document)),
  save: inTurn(async ({ form }) => ({ files: project.save(form) })),
  gazetteer: inTurn(() => store.gazetteer()),
  keepGazetteer: inTurn(async ({ actors }) => {
    await store.keepGazetteer(actors);
    return null;
  }),
  delete: inTurn(async ({ name }) => {
    await project.delete(name);
    return null;
  }),
});
