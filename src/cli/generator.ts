import { version } from '../../package.json';

/** What made a file, as its metadata says. */
export const GENERATOR = `Entente ${version}`;
