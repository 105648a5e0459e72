import { describe, expect, it } from 'vitest';
import {
  agreementOverAreas,
  agreementWithout,
  convergenceOver,
  OVERALL_COEFFICIENTS,
  partnerDistances,
  readAreas,
  voiceTendencies,
} from 'commissioning-kit/joint';
import { ofAll } from './voices.js';

/** Every number in a result. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('reading what voices say', () => {
  // Seven voices whose levels, counted from 0 or from 1, have means that nothing else comes to: 13/7 and 20/7 in the first area.
  const levels = ['separate', 'separate', 'joint', 'joint', 'integrated', 'integrated', 'integrated'] as const;
  const others = ['parallel', 'separate', 'joint', 'parallel', 'integrated', 'integrated', 'separate'] as const;
  const ratings = levels.flatMap((level, index) => ofAll(`voice ${index}`, [level, others[index] as (typeof others)[number]]));

  it('never gives a mean of the positions of levels', () => {
    const results = [
      readAreas(ratings),
      readAreas(ratings.slice(0, 6), { enough: 1 }),
      OVERALL_COEFFICIENTS.map((coefficient) => agreementOverAreas(ratings, { coefficient, seed: 1, replicates: 50 })),
      agreementWithout(ratings, { coefficient: 'krippendorff-alpha', by: 'voice' }),
      voiceTendencies(ratings),
      partnerDistances(ratings),
      convergenceOver([
        { roundId: 'one', ratings },
        { roundId: 'two', ratings: ratings.slice(0, 8) },
      ]),
    ];
    const numbers = numbersIn(results);
    expect(numbers.length).toBeGreaterThan(100);
    const places = ['separate', 'parallel', 'joint', 'integrated'] as const;
    for (const said of [levels, others]) {
      for (const first of [0, 1]) {
        const mean = said.reduce((sum, level) => sum + places.indexOf(level) + first, 0) / said.length;
        expect(numbers.filter((number) => Math.abs(number - mean) < 1e-9)).toEqual([]);
      }
    }
  });
});
