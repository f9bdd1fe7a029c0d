/** Runs something once what is drawn now has reached the screen; a page that is not shown draws no frames and does not wait. */
export function afterFrame(then: () => void): void {
  if (document.hidden) setTimeout(then);
  else requestAnimationFrame(() => setTimeout(then));
}
