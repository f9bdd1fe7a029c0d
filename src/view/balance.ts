/** The five steps of balance, from conflict (1) to cooperation (5): -1, -0.6, -0.2, 0.2, 0.6, 1; a bound belongs to the milder step. */
export type Step = 1 | 2 | 3 | 4 | 5;

export function balanceStep(balance: number): Step {
  if (balance < -0.6) return 1;
  if (balance < -0.2) return 2;
  if (balance <= 0.2) return 3;
  return balance <= 0.6 ? 4 : 5;
}

/** Net conflict is dashed, so that the sign stands in greyscale too. */
export const isDashed = (balance: number): boolean => balanceStep(balance) < 3;
