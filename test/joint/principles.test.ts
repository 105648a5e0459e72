import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principleCoverage, PRINCIPLES, type PrincipleEntry, type PrincipleId, type PrinciplePartId } from 'commissioning-kit/joint';

const whole: readonly PrincipleEntry[] = [
  ...PRINCIPLES.map(({ id, label }) => ({ principle: id, evidence: `Section on ${label.toLowerCase()}` })),
  { principle: 'shared-values', part: 'inequality', evidence: 'Targets by ward' },
  { principle: 'joined-up-safeguarding', part: 'whole-family', evidence: 'One assessment for the family' },
];
const without = (principle: PrincipleId, part?: PrinciplePartId): readonly PrincipleEntry[] =>
  whole.filter((entry) => entry.principle !== principle || entry.part !== part);

describe('PRINCIPLES', () => {
  it('are the seven of the guidance, paragraphs 37 to 43', () => {
    expect(PRINCIPLES.map(({ domainId, sources }) => `${domainId} ${sources[0].locator}`)).toEqual([
      'D-PRN-01 ¶37',
      'D-PRN-02 ¶38',
      'D-PRN-03 ¶39',
      'D-PRN-04 ¶40',
      'D-PRN-05 ¶41',
      'D-PRN-06 ¶42',
      'D-PRN-07 ¶43',
    ]);
  });
});

describe('principleCoverage', () => {
  it('is complete when the plan shows all seven and both parts, each by its evidence', () => {
    const finding = principleCoverage(whole);
    expect(finding.outcome).toBe('complete');
    expect(finding.gaps).toEqual([]);
    expect(finding.reasons).toHaveLength(9);
    expect(finding.reasons.at(-1)?.message).toContain('Section on listen and act');
  });

  it('finds nine gaps in an empty plan', () => {
    const finding = principleCoverage([]);
    expect(finding.outcome).toBe('gaps');
    expect(finding.gaps).toHaveLength(9);
    expect(new Set(finding.gaps.map(({ domainId }) => domainId)).size).toBe(7);
  });

  it.each(PRINCIPLES.map(({ id, domainId, label }) => ({ id, domainId, label })))(
    'finds $id missing, and nothing else',
    ({ id, domainId, label }) => {
      const { outcome, gaps } = principleCoverage(without(id));
      expect(outcome).toBe('gaps');
      expect(gaps.map((gap) => [gap.domainId, gap.missing, gap.path])).toEqual([[domainId, label, []]]);
    },
  );

  it.each([
    ['shared-values', 'inequality', 'D-PRN-02'],
    ['joined-up-safeguarding', 'whole-family', 'D-PRN-05'],
  ] as const)('asks within %s for %s by itself', (principle, part, domainId) => {
    const { outcome, gaps } = principleCoverage(without(principle, part));
    expect(outcome).toBe('gaps');
    expect(gaps.map((gap) => gap.domainId)).toEqual([domainId]);
  });

  it('points from a gap to the entry that admits it', () => {
    const plan: readonly PrincipleEntry[] = [{ principle: 'listen-and-act', shown: 'no', evidence: null }, ...without('listen-and-act')];
    expect(principleCoverage(plan).gaps.map(({ path }) => path)).toEqual([[0]]);
  });

  it('D-GLD-20: tells nothing from answers that are all unknown, and asks for the parts as well', () => {
    const finding = principleCoverage(PRINCIPLES.map(({ id }) => ({ principle: id, shown: 'unknown', evidence: null })));
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.gaps).toEqual([]);
    expect(finding.unknown.map(({ id }) => id)).toEqual([
      'independence-and-prevention',
      'shared-values',
      'inequality',
      'sustainable-outcomes',
      'local-and-regional-partnership',
      'joined-up-safeguarding',
      'whole-family',
      'efficiency-in-best-value',
      'listen-and-act',
    ]);
  });

  it('waits for an answer that could still be a gap, and reports a gap whatever is unknown', () => {
    const unsure: PrincipleEntry = { principle: 'listen-and-act', shown: 'unknown', evidence: null };
    expect(principleCoverage([...without('listen-and-act'), unsure]).outcome).toBe('insufficient-information');
    expect(principleCoverage([unsure]).outcome).toBe('gaps');
  });

  it('takes every evidence of one principle, and says the same in any order', () => {
    const twice: readonly PrincipleEntry[] = [...whole, { principle: 'listen-and-act', shown: 'yes', evidence: 'Weekend breaks' }];
    expect(principleCoverage(twice).reasons).toHaveLength(10);
    fc.assert(
      fc.property(fc.shuffledSubarray([...twice]), (plan) => {
        const { outcome, gaps } = principleCoverage(plan);
        const listed = principleCoverage(twice.filter((entry) => plan.includes(entry)));
        expect(outcome).toBe(listed.outcome);
        expect(gaps).toEqual(listed.gaps);
      }),
    );
  });

  it.each([
    [[{ principle: 'solidarity', evidence: 'x' }], '[0].principle must be one of "independence-and-prevention"'],
    [[{ principle: 'listen-and-act', evidence: ' ' }], '[0].evidence must be a text that is not blank'],
    [[{ principle: 'listen-and-act', evidence: null }], '[0].evidence must be a text that is not blank: what is said to be shown'],
    [[{ principle: 'listen-and-act' }], '[0].evidence must be given'],
    [[{ principle: 'listen-and-act', part: 'whole-family', evidence: 'x' }], '[0].part must be absent: this principle has no part'],
    [[{ principle: 'shared-values', part: 'whole-family', evidence: 'x' }], '[0].part must be "inequality"'],
    [
      [
        { principle: 'listen-and-act', evidence: 'x' },
        { principle: 'listen-and-act', shown: 'no', evidence: null },
      ],
      '[1].shown must be the same as in [0], which is about the same principle',
    ],
    [{ principle: 'listen-and-act', evidence: 'x' }, '(input) must be a list'],
  ])('refuses %j', (plan, message) => {
    expect(() => principleCoverage(plan as readonly PrincipleEntry[])).toThrow(message);
  });
});
