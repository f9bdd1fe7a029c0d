/** The module worker that holds the open project; it only registers. */
import type { Interaction } from '../../model/interaction.ts';
import type { Port } from '../protocol.ts';
import { serveAsync, type TaskContext } from '../serve-async.ts';
import { knownActors } from '../coding/known-actors.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { Project } from './project.ts';
import type { CodedDocument, ProjectState, ProjectTasks } from './protocol.ts';
import { Store } from './store.ts';

const store = new Store();
const project = new Project(store, knownActors);
/** One change after the other: a second one must not read what the first has not yet written. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<A extends unknown[], B>(work: (...input: A) => Promise<B>): (...input: A) => Promise<B> {
  return (...input) => {
    const result = last.then(() => work(...input));
    last = result.catch(() => undefined);
    return result;
  };
}

/** What the page has of the interactions. */
let sent: readonly Interaction[] = [];
/** Work whose result goes to the page: of the interactions only those that it does not have. */
function giving<Input, State extends ProjectState>(work: (input: Input) => Promise<State>) {
  return inTurn(async (input: Input, { part }: TaskContext<Piece<Interaction>>): Promise<State> => {
    const state = await work(input);
    const { interactions } = state.dataset;
    for (const piece of piecesOf(sent, interactions)) part(piece);
    sent = interactions;
    return { ...state, dataset: { ...state.dataset, interactions: [] } };
  });
}

serveAsync<ProjectTasks>(self as unknown as Port, {
  list: inTurn(() => project.list()),
  open: giving(({ name }) => project.open(name)),
  start: giving(({ name, dataset, now }) => project.start(name, dataset, now)),
  join: async ({ port }) => {
    port.onmessage = ({ data }: MessageEvent<CodedDocument>) => project.arrive(data);
    return null;
  },
  expect: inTurn(({ pending, now }) => project.expect(pending, now)),
  build: giving(({ coded }) => project.build(coded)),
  remove: giving(({ documents, now }) => project.remove(documents, now)),
  restore: giving(({ documents, now }) => project.restore(documents, now)),
  correct: giving(({ corrections, now }) => project.correct(corrections, now)),
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
