/** `npm run --silent entente -- COMMAND ...`: builds the command line where it is stale, then runs it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { ensureBuilt, ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
ensureBuilt('cli');
// npm changes the folder to the project's; paths are meant from where the person stands
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// left to itself the memory of each thread doubles between two full collections: on two threads 600 MB in place of 430, for 7 % of time;
// before the first module of the program, which sets the first bound
setFlagsFromString('--heap-growing-percent=20');
const { main } = await import(pathToFileURL(join(root, 'dist', 'cli', 'entente.js')).href);
process.exitCode = await main(process.argv.slice(2));
