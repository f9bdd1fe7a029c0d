/** The command line: reads the name of a command and hands the rest to it. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  console.error(`entente: unknown command ${args[0] ?? '(none)'}`);
  return 2;
}
