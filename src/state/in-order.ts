/** Work on many things, a few at a time, with the results in the order of the things. */

export type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/** Starts work on at most `ahead` things at once; an error is an outcome and ends nothing. */
export async function* inOrder<A, B>(
  things: readonly A[],
  ahead: number,
  work: (thing: A) => Promise<B>,
): AsyncGenerator<Outcome<B>> {
  const start = (thing: A): Promise<Outcome<B>> =>
    work(thing).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
  const running: Promise<Outcome<B>>[] = [];
  let next = 0;
  while (next < things.length || running.length) {
    while (next < things.length && running.length < ahead) running.push(start(things[next++]!));
    yield (await running.shift())!;
  }
}
