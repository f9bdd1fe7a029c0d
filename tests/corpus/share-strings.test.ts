import { describe, expect, it } from 'vitest';
import { SharedStrings } from '../../src/corpus/share-strings.ts';

describe('SharedStrings', () => {
  it('leaves every value equal, whatever its length and depth', () => {
    const make = () => ({
      id: 'a1',
      evidence: [{ rule: 'meet', source: 'belarus', start: 3, confidence: 0.5 }],
      empty: {},
      none: undefined,
      no: null,
      yes: true,
      text: 'x'.repeat(500),
    });
    const [one, other] = [make(), make()];
    const strings = new SharedStrings();
    strings.share(one);
    strings.share(other);
    expect(one).toEqual(make());
    expect(other).toEqual(make());
  });

  it('takes what is no record as it is', () => {
    const strings = new SharedStrings();
    for (const value of [undefined, null, 3, 'text']) expect(() => strings.share(value)).not.toThrow();
  });
});
