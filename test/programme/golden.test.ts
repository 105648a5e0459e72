import { describe, expect, it } from 'vitest';
import * as kit from 'commissioning-kit';
import { isCommandRejectedError } from 'commissioning-kit';
import { goldenExamples, goldenValue, type GoldenCase } from 'commissioning-kit/programme';

const EXPORTS: Readonly<Record<string, unknown>> = kit;
const EXAMPLES = goldenExamples();

/** What the function returns, the error that it refuses with, or the catalogue. */
function outcomeOf({ export: name, input, of }: GoldenCase): unknown {
  const exported = EXPORTS[name];
  if (input === null) return exported;
  try {
    const returned = (exported as (...args: readonly unknown[]) => unknown)(...input);
    return of === 'result' ? returned : null;
  } catch (error) {
    if (of === 'refusal' && isCommandRejectedError(error)) return error;
    throw error;
  }
}

describe('goldenExamples', () => {
  it.each(EXAMPLES.map((example) => [example.id, example.label, example] as const))('%s: %s', (_, __, example) => {
    expect(goldenValue(example, outcomeOf(example))).toEqual(example.expected);
  });

  it('covers every golden example of these groups', () => {
    expect([...new Set(EXAMPLES.map(({ domainId }) => domainId))]).toEqual(
      [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20].map((number) => `D-GLD-${String(number).padStart(2, '0')}`),
    );
  });

  it('is plain JSON with a source for every case, and no id twice', () => {
    expect(JSON.parse(JSON.stringify(EXAMPLES))).toEqual(EXAMPLES);
    expect(EXAMPLES.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length);
  });

  it('D-GLD-01: adds up to 50, by level 13, 13, 14, 10', () => {
    const shape = EXAMPLES[0]?.expected as Readonly<Record<string, Readonly<Record<string, number>>>>;
    const byLevel = ['separate', 'parallel', 'joint', 'integrated'].map((level) =>
      Object.values(shape).reduce((sum, area) => sum + (area[level] ?? 0), 0),
    );
    expect(byLevel).toEqual([13, 13, 14, 10]);
  });

  it('D-GLD-11: 27 answers, of which 9, 10, 7 and 1', () => {
    const outcomes = EXAMPLES.filter(({ domainId }) => domainId === 'D-GLD-11').map(({ expected }) => expected);
    expect(outcomes).toHaveLength(27);
    const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
    expect(['use-alternative', 'no-intervention', 'insufficient-information', 'commission'].map(count)).toEqual([9, 10, 7, 1]);
  });

  it('fails on an answer that is not the one expected', () => {
    const example = EXAMPLES.find(({ domainId }) => domainId === 'D-GLD-04') as GoldenCase;
    expect(goldenValue(example, { outcome: 'commission' })).not.toEqual(example.expected);
    expect(goldenValue(example, null)).toBeNull();
  });
});
