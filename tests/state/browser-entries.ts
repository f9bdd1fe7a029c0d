/** The browser's list of entries as far as the address needs it: what is pushed, replaced, followed as a link, gone back to. */
import { vi } from 'vitest';

interface Entry {
  hash: string;
  state: unknown;
}

export class BrowserEntries {
  readonly #list: Entry[];
  #at = 0;

  /** Stands in for `location` and `history` until vitest takes its stand-ins away. */
  constructor(hash: string) {
    this.#list = [{ hash, state: null }];
    const here = (): Entry => this.#list[this.#at]!;
    vi.stubGlobal('location', {
      get hash(): string {
        return here().hash;
      },
    });
    vi.stubGlobal('history', {
      get state(): unknown {
        return here().state;
      },
      pushState: (state: unknown, _: string, hash: string) => this.#put({ hash, state }),
      replaceState: (state: unknown, _: string, hash = here().hash) => (this.#list[this.#at] = { hash, state }),
    });
  }

  #put(entry: Entry): void {
    this.#list.splice(++this.#at, this.#list.length, entry);
  }
  #pop(): void {
    window.dispatchEvent(new PopStateEvent('popstate', { state: this.#list[this.#at]?.state }));
  }

  /** A link is followed, or the address is typed. */
  follow(hash: string): void {
    this.#put({ hash, state: null });
    this.#pop();
  }
  /** Back for -1, forward for 1. */
  go(by: number): void {
    this.#at += by;
    this.#pop();
  }
  get all(): readonly string[] {
    return this.#list.map(({ hash }) => hash);
  }
  get here(): string {
    return this.#list[this.#at]?.hash ?? '';
  }
}
