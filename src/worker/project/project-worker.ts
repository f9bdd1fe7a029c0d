/** The module worker that holds the open project; it only registers. */
import { knownActors } from '../coding/known-actors.ts';
import type { Port } from '../protocol.ts';
import { Project } from './project.ts';
import { serveProject } from './serve-project.ts';
import { Store } from './store.ts';

const store = new Store();
serveProject(self as unknown as Port, new Project(store, knownActors), store);
