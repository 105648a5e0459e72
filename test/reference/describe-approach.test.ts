import { describe, expect, it } from 'vitest';
import { APPROACHES, describeApproach, type ApproachEvidence } from 'commissioning-kit/reference';

const TRI = ['yes', 'no', 'unknown'] as const;
const KEYS = ['needsDrivePurchasing', 'cycleRestarted', 'coversAllServices', 'onlySingleProjects', 'resultsReviewed'] as const;
const all = KEYS.reduce<readonly ApproachEvidence[]>(
  (situations, key) => situations.flatMap((situation) => TRI.map((answer) => ({ ...situation, [key]: answer }))),
  [{} as ApproachEvidence],
);
const settled = all.filter((evidence) => KEYS.every((key) => evidence[key] !== 'unknown'));

/** Everything that the unknown answers could turn out to be. */
function endings(evidence: ApproachEvidence): readonly ApproachEvidence[] {
  return settled.filter((ending) => KEYS.every((key) => evidence[key] === 'unknown' || evidence[key] === ending[key]));
}

const GOOD_BUYING: ApproachEvidence = {
  needsDrivePurchasing: 'no',
  cycleRestarted: 'no',
  coversAllServices: 'yes',
  onlySingleProjects: 'no',
  resultsReviewed: 'no',
};
const PROJECTS: ApproachEvidence = {
  needsDrivePurchasing: 'yes',
  cycleRestarted: 'no',
  coversAllServices: 'no',
  onlySingleProjects: 'yes',
  resultsReviewed: 'yes',
};
const BUILT_IN: ApproachEvidence = {
  needsDrivePurchasing: 'yes',
  cycleRestarted: 'yes',
  coversAllServices: 'yes',
  onlySingleProjects: 'no',
  resultsReviewed: 'yes',
};

describe('describeApproach', () => {
  it.each([
    ['advanced-procurement', GOOD_BUYING, 'D-CHR-15'],
    ['ad-hoc-projects', PROJECTS, 'D-CHR-16'],
    ['embedded', BUILT_IN, 'D-CHR-17'],
  ])('describes %s, with its reasons', (approach, evidence, domainId) => {
    const finding = describeApproach(evidence);
    expect(finding.outcome).toBe(approach);
    expect(finding.reasons).toHaveLength(KEYS.length + 1);
    expect(finding.reasons.at(-1)).toMatchObject({ domainId, basis: 'text', code: 'reference/approach-described' });
    expect(finding.reasons.slice(0, -1).every(({ basis }) => basis === 'library')).toBe(true);
  });

  it('calls a body that buys by need, covers everything and never begins again mixed', () => {
    expect(describeApproach({ ...BUILT_IN, cycleRestarted: 'no' }).outcome).toBe('mixed');
  });

  it('D-GLD-20: tells nothing from answers that are all unknown', () => {
    const finding = describeApproach(Object.fromEntries(KEYS.map((key) => [key, 'unknown'])) as unknown as ApproachEvidence);
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown.map(({ id }) => id)).toEqual(KEYS);
    expect(finding.reasons).toEqual([]);
  });

  it('waits exactly while what is unknown could still make a difference', () => {
    for (const evidence of all) {
      const possible = new Set(endings(evidence).map((ending) => describeApproach(ending).outcome));
      const { outcome } = describeApproach(evidence);
      if (outcome === 'insufficient-information') expect(possible.size, JSON.stringify(evidence)).toBeGreaterThan(1);
      else expect([...possible], JSON.stringify(evidence)).toEqual([outcome]);
    }
  });

  it('shows at most one approach whatever is seen, and each of the three in some case', () => {
    const outcomes = new Set(settled.map((evidence) => describeApproach(evidence).outcome));
    expect([...outcomes].sort()).toEqual(['ad-hoc-projects', 'advanced-procurement', 'embedded', 'mixed']);
  });

  it('notices answers that contradict each other, and describes all the same', () => {
    const codes = (evidence: ApproachEvidence): readonly string[] => describeApproach(evidence).caveats.map(({ code }) => code);
    expect(codes({ ...BUILT_IN, resultsReviewed: 'no' })).toContain('reference/restarted-without-review');
    expect(codes({ ...PROJECTS, coversAllServices: 'yes' })).toContain('reference/all-services-and-single-projects');
    expect(codes(BUILT_IN)).toEqual(['reference/signs-are-ours']);
  });

  it('lets a declared aim stand beside what is done', () => {
    const finding = describeApproach({ ...PROJECTS, aimDeclared: 'yes' });
    expect(finding.outcome).toBe('ad-hoc-projects');
    expect(finding.caveats.map(({ code }) => code)).toContain('reference/aim-declared');
    expect(describeApproach({ ...PROJECTS, aimDeclared: 'no' })).toEqual(describeApproach(PROJECTS));
  });

  it('rates nothing: no number, no order and no word for better', () => {
    for (const evidence of settled) {
      const { outcome, reasons, caveats } = describeApproach(evidence);
      const said = [outcome, ...reasons.map(({ message }) => message), ...caveats.map(({ message }) => message)].join('\n');
      expect(said).not.toMatch(/\d|matur|better|best|worse|lower|higher|score|level|stage/i);
    }
    expect(Object.keys(APPROACHES[0])).toEqual(['id', 'domainId', 'label', 'text', 'via', 'sources']);
  });

  it.each([
    [{ ...BUILT_IN, resultsReviewed: 'sometimes' }, 'resultsReviewed must be "yes", "no" or "unknown"'],
    [{ ...BUILT_IN, maturity: 3 }, 'maturity must be absent'],
    [{}, 'needsDrivePurchasing must be given'],
  ])('refuses %j', (evidence, message) => {
    expect(() => describeApproach(evidence as ApproachEvidence)).toThrow(message);
  });
});
