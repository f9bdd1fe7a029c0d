/** What the page of keys says about reviewing. */
export const REVIEW_KEYS: readonly (readonly [string, string])[] = [
  ['C', 'Confirm the act'],
  ['E', 'Correct it'],
  ['X', 'Reject it'],
  ['J and K', 'Go to the next, to the one before'],
  ['A', 'Add what was missed'],
];
