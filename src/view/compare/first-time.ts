/** Whether a visit comes here for the first time; asking once answers no from then on. */
const seen = new WeakSet<object>();

export function firstTime(session: object): boolean {
  if (seen.has(session)) return false;
  seen.add(session);
  return true;
}
