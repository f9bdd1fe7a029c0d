/** Light or dark: the system's choice until the person makes one; written to `data-theme` on the root element. */

export type Theme = 'light' | 'dark';
const KEY = 'entente-theme';

function stored(): Theme | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : undefined;
  } catch {
    return undefined; // storage is closed in some private windows: the system decides
  }
}

export class ThemeChoice {
  #chosen = $state<Theme | undefined>(stored());
  #system = $state<Theme>('light');
  readonly current: Theme = $derived(this.#chosen ?? this.#system);

  constructor() {
    const query = matchMedia('(prefers-color-scheme: dark)');
    this.#system = query.matches ? 'dark' : 'light';
    query.addEventListener('change', () => (this.#system = query.matches ? 'dark' : 'light'));
  }

  /** The other theme; back to the system's own when that is the one wanted. */
  toggle(): void {
    const next: Theme = this.current === 'light' ? 'dark' : 'light';
    this.#chosen = next === this.#system ? undefined : next;
    try {
      if (this.#chosen) localStorage.setItem(KEY, this.#chosen);
      else localStorage.removeItem(KEY);
    } catch {
      // not kept beyond this visit
    }
  }
}
