/** The command line: `entente COMMAND ...`. Each command is described in its own file; this one only picks. */
import { codeCommand } from './code.ts';
import { CallError, endWithReader, processIo, type Command, type Io } from './command.ts';
import { compareCommand } from './compare.ts';
import { exportCommand } from './export.ts';
import { figureCommand } from './figure.ts';
import { networkCommand } from './network.ts';
import { scoreCommand } from './score.ts';

/** Every command, in the order of the help text. */
const COMMANDS: readonly Command[] = [
  codeCommand,
  networkCommand,
  compareCommand,
  figureCommand,
  exportCommand,
  scoreCommand,
];

function help(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  const list = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
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
    if (name === undefined) io.error(help());
    else io.out(help());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    io.error(`entente: there is no command "${name}"\n\n${help()}`);
    return 2;
  }
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
