/** What is worked out of a value that never changes: at the first call, and kept as long as the value. */
export function once<A extends object, B>(work: (of: A) => B): (of: A) => B {
  const known = new WeakMap<A, { readonly result: B }>();
  return (of) => {
    let found = known.get(of);
    if (!found) known.set(of, (found = { result: work(of) }));
    return found.result;
  };
}
