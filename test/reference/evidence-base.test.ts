import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assuranceSummary,
  checkEvaluationDesign,
  EVIDENCE_BASE,
  evidenceCaveats,
  type EvaluationDesign,
  type EvidenceTopic,
} from 'commissioning-kit/reference';

describe('EVIDENCE_BASE', () => {
  it('holds the eighteen of the reference, in its order', () => {
    expect(EVIDENCE_BASE.map(({ domainId }) => domainId)).toEqual(
      Array.from({ length: 18 }, (_, index) => `D-EVD-${String(index + 1).padStart(2, '0')}`),
    );
  });

  it('gives every statement to one text, and names whom that has it from where it says so', () => {
    for (const { sources } of EVIDENCE_BASE)
      expect(sources.map(({ work, basis }) => [work, basis])).toEqual([['practitioner-blog', 'stated']]);
    expect(EVIDENCE_BASE.filter(({ via }) => via !== null).map(({ domainId }) => domainId)).toEqual([
      'D-EVD-01',
      'D-EVD-04',
      'D-EVD-14',
      'D-EVD-15',
    ]);
  });

  it('counts five ways in which commissioning had little effect in the NHS, beside its assurance', () => {
    expect(EVIDENCE_BASE.filter(({ topic }) => topic === 'nhs-commissioning').map(({ domainId }) => domainId.slice(-2))).toEqual([
      '05',
      '08',
      '09',
      '10',
      '11',
      '12',
    ]);
  });
});

describe('evidenceCaveats', () => {
  it('gives integrated commissioning what is known of it (D-EVD-13, D-EVD-18)', () => {
    const caveats = evidenceCaveats('integration');
    expect(caveats.map(({ code, kind }) => [code, kind])).toEqual([
      ['reference/integrated-examples-limited', 'dated'],
      ['reference/integration-literature-vast', 'dated'],
    ]);
    expect(caveats[0]?.message).toMatch(/rare/);
  });

  it('has something to say on every topic, and every statement once', () => {
    const topics = [...new Set(EVIDENCE_BASE.map(({ topic }) => topic))];
    expect(topics.flatMap((topic) => evidenceCaveats(topic).map(({ code }) => code))).toHaveLength(EVIDENCE_BASE.length);
  });

  it('refuses a topic that it does not know', () => {
    expect(() => evidenceCaveats('astrology' as EvidenceTopic)).toThrow(/topic/);
  });
});

describe('assuranceSummary', () => {
  const scored = (...scores: readonly number[]) => scores.map((score, index) => ({ competency: `c${index}`, score, max: 4 }));

  it('D-EVD-05: one of ten above half marks', () => {
    expect(assuranceSummary(scored(3, 2, 2, 1, 0, 2, 2, 1, 2, 2))).toEqual({ aboveHalf: 1, total: 10 });
  });

  it('does not take exactly half for above half', () => {
    expect(assuranceSummary(scored(2)).aboveHalf).toBe(0);
    expect(assuranceSummary([{ competency: 'c', score: 1.5000001, max: 3 }]).aboveHalf).toBe(1);
  });

  it.each([
    ['an empty list', []],
    ['a score above its maximum', [{ competency: 'c', score: 5, max: 4 }]],
    ['a maximum of 0', [{ competency: 'c', score: 0, max: 0 }]],
    ['a negative maximum', [{ competency: 'c', score: 0, max: -4 }]],
    ['a competency that stands twice', [...scored(1), ...scored(2)]],
  ])('refuses %s', (_what, scores) => {
    expect(() => assuranceSummary(scores)).toThrow();
  });

  it('counts alike in whatever order, and in whatever unit the marks are given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (marks) => {
        const scores = marks.map((score, index) => ({ competency: `c${index}`, score, max: 20 }));
        const halved = scores.map(({ competency, score, max }) => ({ competency, score: score / 2, max: max / 2 })).reverse();
        expect(assuranceSummary(halved)).toEqual(assuranceSummary(scores));
      }),
    );
  });
});

describe('checkEvaluationDesign', () => {
  const FULL: EvaluationDesign = { baseline: 'yes', comparator: 'yes', outcomeMeasures: 'yes', userView: 'yes', scope: 'yes' };

  it('says of an evaluation without a comparator that it cannot attribute an effect (D-EVD-06)', () => {
    const finding = checkEvaluationDesign({ ...FULL, comparator: 'no' });
    expect(finding.outcome).toBe('gaps');
    expect(finding.gaps.map(({ domainId, missing }) => [domainId, missing])).toEqual([
      ['D-EVD-06', 'A comparator: without one an effect cannot be attributed'],
    ]);
  });

  it('asks for what is not known, and takes it for no gap', () => {
    const finding = checkEvaluationDesign({ ...FULL, baseline: 'unknown' });
    expect([finding.outcome, finding.gaps, finding.unknown.map(({ id }) => id)]).toEqual(['insufficient-information', [], ['baseline']]);
    expect(checkEvaluationDesign(FULL).outcome).toBe('complete');
  });

  it('names as many gaps as answers of no, and as many questions as unknowns', () => {
    const tri = fc.constantFrom('yes', 'no', 'unknown');
    fc.assert(
      fc.property(fc.record({ baseline: tri, comparator: tri, outcomeMeasures: tri, userView: tri, scope: tri }), (design) => {
        const answers = Object.values(design);
        const finding = checkEvaluationDesign(design as EvaluationDesign);
        expect(finding.gaps).toHaveLength(answers.filter((answer) => answer === 'no').length);
        expect(finding.unknown).toHaveLength(answers.filter((answer) => answer === 'unknown').length);
      }),
    );
  });
});
