import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../src/model/interaction.ts';
import { occasionsOf } from '../../src/view/inspector/occasions.ts';

const act = (id: string, between: readonly string[], more: Partial<Interaction> = {}): Interaction =>
  ({
    id,
    type: 'CONSULT',
    between,
    status: 'coded',
    gist: id,
    evidence: [],
    date: '2022-06-25',
    ...more,
  }) as Interaction;
const groups = (acts: readonly Interaction[]): string[] =>
  occasionsOf(acts).map((one) => one.acts.map(({ id }) => id).join('+'));

describe('acts of one occasion', () => {
  it('are of the same day, among some of the same', () => {
    expect(groups([act('meet', ['a', 'b'], { place: 'Minsk' }), act('ask', ['a', 'b'])])).toEqual(['meet+ask']);
    expect(groups([act('summit', ['a', 'b', 'c']), act('thank', ['b', 'a'])])).toEqual(['summit+thank']);
  });

  it('are kept apart by place, day, and by who took part', () => {
    expect(groups([act('x', ['a', 'b'], { place: 'Minsk' }), act('y', ['a', 'b'], { place: 'Sochi' })])).toEqual([
      'x',
      'y',
    ]);
    expect(groups([act('x', ['a', 'b']), act('y', ['a', 'b'], { date: '2022-06-26' })])).toEqual(['x', 'y']);
    expect(groups([act('x', ['a', 'b']), act('y', ['a', 'c'])])).toEqual(['x', 'y']);
  });

  it('need a day: what shares a month, a year or no date is not one occasion', () => {
    for (const date of ['2022-06', '2022'])
      expect(groups([act('x', ['a', 'b'], { date }), act('y', ['a', 'b'], { date })])).toEqual(['x', 'y']);
    const { date: _, ...undated } = act('x', ['a', 'b']);
    expect(groups([undated as Interaction, { ...undated, id: 'y' } as Interaction])).toEqual(['x', 'y']);
  });

  it('stand where the first of them stood, each act once', () => {
    const acts = [act('1', ['a', 'b']), act('2', ['c', 'd']), act('3', ['a', 'b'])];
    expect(groups(acts)).toEqual(['1+3', '2']);
  });
});
