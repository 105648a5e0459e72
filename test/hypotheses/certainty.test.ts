import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import {
  CERTAINTY_DOWN,
  CERTAINTY_UP,
  EXPERIENCE_COMPONENTS,
  evidenceCertainty,
  experienceCertainty,
  type CertaintyGiven,
} from 'commissioning-kit/hypotheses';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (isInvalidInputError(error)) return error.code;
    throw error;
  }
  return 'none';
};

describe('the levels of GRADE, as the Cochrane Handbook 5.1 tables them (12.2.a)', () => {
  it.each<[string, CertaintyGiven, string]>([
    ['randomised trials', { startingDesign: 'randomised' }, 'high'],
    ['observational, upgraded twice', { startingDesign: 'observational', up: [{ reason: 'large-effect', levels: 2 }] }, 'high'],
    ['randomised, downgraded', { startingDesign: 'randomised', down: ['risk-of-bias'] }, 'moderate'],
    ['observational, upgraded', { startingDesign: 'observational', up: ['large-effect'] }, 'moderate'],
    ['randomised, downgraded twice', { startingDesign: 'randomised', down: ['risk-of-bias', 'imprecision'] }, 'low'],
    ['observational', { startingDesign: 'observational' }, 'low'],
    [
      'randomised, downgraded thrice',
      { startingDesign: 'randomised', down: [{ reason: 'risk-of-bias', levels: 2 }, 'imprecision'] },
      'very-low',
    ],
    ['observational, downgraded', { startingDesign: 'observational', down: ['indirectness'] }, 'very-low'],
    ['case series', { startingDesign: 'case-series' }, 'very-low'],
  ])('%s', (_, given, level) => {
    expect(evidenceCertainty(given).level).toBe(level);
  });
});

describe('what GRADE’s guidelines state', () => {
  it.each<[string, CertaintyGiven, string]>([
    // GRADE guidelines 9: a risk at least doubled or halved, one level up.
    ['a large effect in observational studies', { startingDesign: 'observational', up: { 'large-effect': 1 } }, 'moderate'],
    // GRADE guidelines 9: at least five times as high or as low, two levels.
    ['a very large effect', { startingDesign: 'observational', up: { 'large-effect': 2 } }, 'high'],
    // GRADE Handbook, section 5: very serious takes off two levels, and the ends hold.
    ['very serious imprecision', { startingDesign: 'randomised', down: { imprecision: 'very-serious' } }, 'low'],
    [
      'more reasons than levels',
      { startingDesign: 'randomised', down: { riskOfBias: 'very-serious', imprecision: 'very-serious', indirectness: 'very-serious' } },
      'very-low',
    ],
    ['all reasons up', { startingDesign: 'observational', up: ['large-effect', 'dose-response', 'opposing-confounding'] }, 'high'],
  ])('%s', (_, given, level) => {
    expect(evidenceCertainty(given).level).toBe(level);
  });

  it('has five reasons down and three up', () => {
    expect(CERTAINTY_DOWN).toHaveLength(5);
    expect(CERTAINTY_UP).toHaveLength(3);
  });
});

describe('the rule for more certainty', () => {
  const codes = (given: CertaintyGiven): readonly string[] => evidenceCertainty(given).caveats.map(({ code }) => code);

  it('is for observational evidence, and says so where it is not', () => {
    const trial: CertaintyGiven = { startingDesign: 'randomised', down: ['imprecision'], up: ['large-effect'] };
    expect(evidenceCertainty(trial)).toMatchObject({ level: 'moderate', down: 1, up: 0 });
    expect(codes(trial)).toContain('hypotheses/up-not-applied');
  });

  it('is for evidence that nothing takes certainty from', () => {
    const given: CertaintyGiven = { startingDesign: 'observational', down: ['imprecision'], up: [{ reason: 'large-effect', levels: 2 }] };
    expect(evidenceCertainty(given).level).toBe('very-low');
    expect(codes(given)).toContain('hypotheses/up-not-applied');
    expect(codes({ ...given, down: [{ reason: 'imprecision', levels: 0 }] })).not.toContain('hypotheses/up-not-applied');
  });
});

describe('a suggestion', () => {
  it('says that it is one, where it started and why it moved', () => {
    const found = evidenceCertainty({
      startingDesign: 'randomised',
      down: [{ reason: 'imprecision', levels: 2, text: 'Twelve people in one town' }],
    });
    expect(found).toMatchObject({ standing: 'suggested', start: 'high', down: 2 });
    expect(found.caveats[0]?.code).toBe('hypotheses/certainty-suggested');
    expect(found.reasons.map(({ message }) => message)).toEqual([
      'Evidence from a body that is randomised starts high',
      'Imprecision moves it down by 2 levels: Twelve people in one town',
    ]);
  });

  it('names each reason that moved it, either way, and by how much', () => {
    const moves = (given: CertaintyGiven): unknown =>
      evidenceCertainty(given)
        .reasons.map(({ code, input }) => [code, input])
        .slice(1);
    expect(moves({ startingDesign: 'randomised', down: { imprecision: 'very-serious', indirectness: 1 } })).toEqual([
      ['hypotheses/certainty-down', { reason: 'imprecision', levels: 2 }],
      ['hypotheses/certainty-down', { reason: 'indirectness', levels: 1 }],
    ]);
    const up: CertaintyGiven = { startingDesign: 'observational', up: [{ reason: 'large-effect', levels: 2, text: 'Five times as many' }] };
    expect(moves(up)).toEqual([['hypotheses/certainty-up', { reason: 'large-effect', levels: 2 }]]);
    expect(evidenceCertainty(up)).toMatchObject({ start: 'low', down: 0, up: 2, level: 'high' });
    expect(evidenceCertainty(up).reasons.at(-1)?.message).toMatch(/moves it up by 2 levels: Five times as many$/);
  });

  it('asks for reasons that nobody has looked at, and does not take them for none', () => {
    const asked = (down: CertaintyGiven['down']): readonly string[] =>
      evidenceCertainty({ startingDesign: 'randomised', ...(down === undefined ? {} : { down }) }).unknown.map(({ id }) => id);
    expect(asked(undefined)).toHaveLength(5);
    expect(asked({ imprecision: 'not-serious', inconsistency: 'serious' })).toEqual([
      'certainty-risk-of-bias',
      'certainty-indirectness',
      'certainty-publication-bias',
    ]);
    expect(asked(1)).toEqual([]);
  });

  it('reads the same from a list, from what each counts for, and from a number', () => {
    const levels = [['imprecision', 'indirectness'] as const, { imprecision: 1, indirectness: 'serious' } as const, 2].map(
      (down) => evidenceCertainty({ startingDesign: 'randomised', down }).level,
    );
    expect(levels).toEqual(['low', 'low', 'low']);
  });
});

it('names what it cannot read', () => {
  const down = (value: unknown): string => codeOf(() => evidenceCertainty({ startingDesign: 'randomised', down: value } as CertaintyGiven));
  expect(down(['imprecision', 'imprecision'])).toBe('kernel/duplicate-id');
  expect(down({ riskOfBias: 1, 'risk-of-bias': 1 })).toBe('kernel/duplicate-id');
  expect(down(['bias'])).toBe('kernel/not-a-member');
  expect(down({ bias: 1 })).toBe('kernel/unknown-key');
  expect(down({ imprecision: 'bad' })).toBe('hypotheses/not-a-weight');
  expect(down(11)).toBe('kernel/not-a-whole-number');
  expect(codeOf(() => evidenceCertainty({ startingDesign: 'observational', up: { 'dose-response': 2 } }))).toBe(
    'kernel/not-a-whole-number',
  );
  expect(codeOf(() => evidenceCertainty({ startingDesign: 'expert' } as unknown as CertaintyGiven))).toBe('kernel/not-a-member');
});

describe('confidence in what people say', () => {
  it('has the four components of GRADE-CERQual and starts high', () => {
    expect(EXPERIENCE_COMPONENTS).toHaveLength(4);
    const none = { methodologicalLimitations: 'none', coherence: 'none', adequacy: 'none', relevance: 'none' } as const;
    expect(experienceCertainty(none)).toMatchObject({ level: 'high', unknown: [], reasons: [] });
    expect(experienceCertainty({ ...none, adequacy: 'minor' }).level).toBe('high');
    expect(experienceCertainty({ ...none, adequacy: 'moderate' }).level).toBe('moderate');
    expect(experienceCertainty({ ...none, adequacy: 'serious' }).level).toBe('low');
    expect(experienceCertainty({ ...none, adequacy: 'serious', relevance: 'serious' }).level).toBe('very-low');
  });

  it('says which component moved it, and that the sum is the library’s', () => {
    const found = experienceCertainty({ coherence: 'moderate' });
    expect(found.reasons[0]?.message).toBe('Coherence: moderate concern moves it down by one level');
    expect(found.reasons[0]).toMatchObject({ code: 'hypotheses/certainty-down', path: ['coherence'], input: 'moderate' });
    expect(found.caveats[0]?.code).toBe('hypotheses/experience-added-up');
    expect(found.unknown.map(({ id }) => id)).toEqual([
      'certainty-methodological-limitations',
      'certainty-adequacy',
      'certainty-relevance',
    ]);
  });
});
