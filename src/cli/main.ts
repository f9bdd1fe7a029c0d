/** The command line: `entente COMMAND ...`. Each command is described in its own file; this one only picks. */
import { CallError, endWithReader, processIo, type Command, type Io } from './command.ts';

/** Every command, in the order of the help text; one is loaded only when it is called, since some need large libraries. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  code: async () => (await import('./code.ts')).codeCommand,
  network: async () => (await import('./network.ts')).networkCommand,
  compare: async () => (await import('./compare.ts')).compareCommand,
  figure: async () => (await import('./figure.ts')).figureCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  score: async () => (await import('./score.ts')).scoreCommand,
};

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return ['usage: entente COMMAND ...', '', ...list, '', 'entente COMMAND --help says more.'].join('\n');
}

/**
 * Runs one command and resolves to the exit code:
 * 0 all done, 1 some input failed, 2 nothing could be done (a wrong call, no usable input, an output that cannot be written).
 */
export async function main(args: readonly string[], io: Io = processIo): Promise<number> {
  if (io === processIo) endWithReader();
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name === undefined) io.error(await help());
    else io.out(await help());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    io.error(`entente: there is no command "${name}"\n\n${await help()}`);
    return 2;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(command.usage);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    io.error(`entente ${name}: ${error.message}`);
    return 2;
  }
}
