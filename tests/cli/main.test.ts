import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { captureIo } from './capture.ts';

describe('main(args)', () => {
  it('without a command prints the help on stderr and exits with 2', async () => {
    const io = captureIo();
    expect(await main([], io)).toBe(2);
    expect(io.errors[0]).toContain('usage: entente COMMAND');
  });
  it('--help prints the same on stdout and exits with 0', async () => {
    const io = captureIo();
    expect(await main(['--help'], io)).toBe(0);
    expect(io.lines[0]).toContain('usage: entente COMMAND');
  });
  it('an unknown command is named and exits with 2', async () => {
    const io = captureIo();
    expect(await main(['fly'], io)).toBe(2);
    expect(io.errors[0]).toContain('there is no command "fly"');
  });
});
