/** Answers everything that is asked of the open project, one change after the other. */
import type { Interaction } from '../../model/interaction.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Port } from '../protocol.ts';
import { serveAsync, type TaskContext } from '../serve-async.ts';
import { piecesOf, type Piece } from './pieces.ts';
import type { Keeper, Project } from './project.ts';
import type { CodedDocument, ProjectState, ProjectTasks, ReadAnswer } from './protocol.ts';
import { readSaved, type Run, type SavedSource } from './read-saved.ts';
import type { Store } from './store.ts';

export function serveProject(
  port: Port,
  project: Project,
  store: Keeper & Pick<Store, 'gazetteer' | 'keepGazetteer'>,
): void {
  /** A second change must not read what the first has not yet written. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<A extends unknown[], B>(work: (...input: A) => Promise<B>): (...input: A) => Promise<B> {
    return (...input) => {
      const result = last.then(() => work(...input));
      last = result.catch(() => undefined);
      return result;
    };
  }
  const done = <A>(work: (input: A) => Promise<void>) =>
    inTurn(async (input: A) => {
      await work(input);
      return null;
    });

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

  /** What was read and is not taken yet. */
  let held: Dataset | undefined;
  async function read(source: SavedSource, { signal, progress }: TaskContext): Promise<ReadAnswer> {
    const { dataset, problems, ask } = await readSaved(source, pausing(signal, progress));
    if (!dataset) return { ask };
    held = dataset;
    const { name, title, interactions, documents } = dataset;
    return {
      ...(name === undefined ? {} : { name }),
      ...(title === undefined ? {} : { title }),
      interactions: interactions.length,
      documents: documents.length,
      problems,
    };
  }
  async function take(name: string, title: string, now: string): Promise<ProjectState> {
    if (!held) throw new Error('worker/serve-project: nothing was read that could be taken');
    const dataset = { ...held, name, title };
    held = undefined;
    return project.start(name, dataset, now);
  }

  serveAsync<ProjectTasks>(port, {
    read: ({ source }, context) => read(source, context),
    take: giving(({ name, title, now }) => take(name, title, now)),
    list: inTurn(() => project.list()),
    open: giving(({ name }) => project.open(name)),
    start: giving(({ name, dataset, now }) => project.start(name, dataset, now)),
    join: async ({ port: coder }) => {
      coder.onmessage = ({ data }: MessageEvent<readonly CodedDocument[]>) =>
        data.forEach((one) => project.arrive(one));
      return null;
    },
    expect: inTurn(({ pending, now }) => project.expect(pending, now)),
    arrived: done(({ coded }) => project.arrived(coded)),
    build: giving(({ coded }) => project.build(coded)),
    remove: giving(({ documents, now }) => project.remove(documents, now)),
    restore: giving(({ documents, now }) => project.restore(documents, now)),
    correct: giving(({ corrections, now }) => project.correct(corrections, now)),
    apart: inTurn(({ apart, now }) => project.keepApart(apart, now)),
    link: done(({ link }) => project.keepLink(link)),
    give: inTurn(({ document, text }) => project.give(document, text)),
    spans: inTurn(async ({ document }) => project.spans(document)),
    text: inTurn(async ({ document }) => project.text(document)),
    save: inTurn(async ({ form }) => ({ files: project.save(form) })),
    gazetteer: inTurn(() => store.gazetteer()),
    keepGazetteer: done(({ actors }) => store.keepGazetteer(actors)),
    delete: done(({ name }) => project.delete(name)),
  });
}

/** Work with a pause at each of its steps, in which a cancel is heard. */
const pausing =
  (signal: AbortSignal, progress: (done: number) => void): Run =>
  async (work) => {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      progress(step.value);
      await new Promise((next) => setTimeout(next));
      signal.throwIfAborted();
    }
  };
