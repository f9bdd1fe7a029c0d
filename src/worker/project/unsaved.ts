/** Why nothing could be kept on this machine, in words that say what to do. */
export function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError')
    return 'There is no room left for this page on this machine: save the project to a file, then delete projects that are not needed.';
  if (name === 'SecurityError' || name === 'InvalidStateError')
    return 'The browser keeps nothing in a private window: save the project to a file before closing it.';
  return `The project could not be kept on this machine (${error instanceof Error ? error.message : String(error)}): save it to a file.`;
}
