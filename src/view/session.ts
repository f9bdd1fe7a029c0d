import { getContext, setContext } from 'svelte';
import type { Session } from '../state/session.svelte.ts';

const KEY = Symbol('session');

/** The page's session, for any component below App. */
export const getSession = (): Session => getContext<Session>(KEY);
export const setSession = (session: Session): Session => setContext(KEY, session);
