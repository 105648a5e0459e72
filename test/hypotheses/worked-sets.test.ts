import { describe, expect, it } from 'vitest';
import {
  checkHypothesisSet,
  HYPOTHESIS_KINDS,
  HYPOTHESIS_RULES,
  HYPOTHESIS_STATUSES,
  resourceClaims,
  WORKED_AIMS,
  WORKED_HYPOTHESES,
  type WorkedSet,
} from 'commissioning-kit/hypotheses';

const setOf = (set: WorkedSet) => WORKED_HYPOTHESES.filter((hypothesis) => hypothesis.set === set);
const prioritiesOf = (set: WorkedSet) => WORKED_AIMS.filter((aim) => aim.set === set && aim.level === 'priority');
/** The second number of `old-priority-2`. */
const ranks = (ids: readonly string[]): readonly number[] => ids.map((id) => Number(id.at(-1)));

describe('the worked sets', () => {
  it('D-HYP-13: six for older people and five for children, each with the id of the domain reference in order', () => {
    expect(setOf('older-people').map(({ domainId }) => domainId)).toEqual([12, 13, 14, 15, 16, 17].map((n) => `D-OLD-${n}`));
    expect(setOf('special-educational-needs').map(({ domainId }) => domainId)).toEqual([11, 12, 13, 14, 15].map((n) => `D-SEN-${n}`));
  });

  it('D-GLD-02, D-GLD-03: both sizes lie within five to eight', () => {
    for (const [set, count] of [
      ['older-people', 6],
      ['special-educational-needs', 5],
    ] as const) {
      const finding = checkHypothesisSet(setOf(set));
      expect(finding.reasons.map(({ code, input, domainId }) => [code, input, domainId])).toEqual([
        ['hypotheses/set-size', count, 'D-HYP-07'],
      ]);
      expect(finding.caveats.map(({ code }) => code)).not.toContain('hypotheses/set-size');
    }
  });

  it('D-OLD-18: which hypothesis bears on which priority; every priority is touched', () => {
    expect(setOf('older-people').map(({ bearsOn }) => ranks(bearsOn))).toEqual([[1, 2], [1], [1, 2, 3], [1], [2], [2, 3]]);
    const finding = checkHypothesisSet(setOf('older-people'), { aims: prioritiesOf('older-people') });
    expect(finding.gaps).toEqual([]);
  });

  it('D-SEN-16: which hypothesis bears on which priority; none touches qualifications', () => {
    expect(setOf('special-educational-needs').map(({ bearsOn }) => ranks(bearsOn))).toEqual([[3], [3], [2], [3], [2, 3]]);
    const finding = checkHypothesisSet(setOf('special-educational-needs'), { aims: prioritiesOf('special-educational-needs') });
    expect(finding.outcome).toBe('gaps');
    expect(finding.gaps.map(({ domainId, path }) => [domainId, path])).toEqual([['D-SEN-08', ['options', 'aims', 0]]]);
  });

  it('D-HYP-14: every kind of statement occurs, as the domain reference groups them', () => {
    expect(WORKED_HYPOTHESES.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'old-1 resource-shift',
      'old-2 investment',
      'old-3 resource-shift',
      'old-4 investment',
      'old-5 organisation',
      'old-6 feasibility',
      'sen-1 diagnosis',
      'sen-2 diagnosis',
      'sen-3 diagnosis',
      'sen-4 prescription',
      'sen-5 prescription',
    ]);
    expect(new Set(WORKED_HYPOTHESES.map(({ kind }) => kind))).toEqual(new Set(HYPOTHESIS_KINDS.map(({ id }) => id)));
  });

  it('keeps the modal of each, and the money of the two that name some', () => {
    const modal = /\b(will|could|should|needs? to be)\b/;
    expect(WORKED_HYPOTHESES.map(({ statement }) => modal.exec(statement)?.[1])).toEqual([
      'will',
      'will',
      'will',
      'will',
      'will',
      'could',
      'should',
      'need to be',
      'need to be',
      'needs to be',
      'needs to be',
    ]);
    expect(WORKED_HYPOTHESES.filter(({ statement }) => statement.includes('£')).map(({ id }) => id)).toEqual(['old-1', 'old-3']);
    expect(WORKED_HYPOTHESES[0].statement).toContain('£1m');
    expect(WORKED_HYPOTHESES[2].statement).toContain('£¼m');
    expect(WORKED_HYPOTHESES[7].statement).toContain('two SEN schools');
  });

  it('D-GLD-06: one million and a quarter from acute care is 1250000.00', () => {
    const { pots, currency } = resourceClaims(setOf('older-people'));
    expect(currency).toBe('GBP');
    expect(pots.map(({ pot, from, to, net }) => [pot, from, to, net])).toEqual([
      ['acute care', '1250000.00', '0.00', '-1250000.00'],
      ['community services', '0.00', '1000000.00', '1000000.00'],
      ['support for carers', '0.00', '250000.00', '250000.00'],
    ]);
  });

  it('D-AMB-11: three and three, two and three, and none of them an overall aim', () => {
    const count = (set: WorkedSet, level: string): number => WORKED_AIMS.filter((aim) => aim.set === set && aim.level === level).length;
    expect([count('older-people', 'agenda'), count('older-people', 'priority')]).toEqual([3, 3]);
    expect([count('special-educational-needs', 'agenda'), count('special-educational-needs', 'priority')]).toEqual([2, 3]);
    expect(WORKED_AIMS).toHaveLength(11);
    expect(WORKED_AIMS.map(({ domainId }) => domainId)).toEqual([
      ...[6, 7, 8, 9, 10, 11].map((n) => `D-OLD-${String(n).padStart(2, '0')}`),
      ...[6, 7, 8, 9, 10].map((n) => `D-SEN-${String(n).padStart(2, '0')}`),
    ]);
  });

  it('every entry has an id of its own, an id of the domain reference and a source that says how it knows', () => {
    for (const catalogue of [HYPOTHESIS_KINDS, HYPOTHESIS_RULES, HYPOTHESIS_STATUSES, WORKED_AIMS, WORKED_HYPOTHESES]) {
      expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
      for (const { domainId, sources } of catalogue) {
        expect(domainId).toMatch(/^D-(HYP|OLD|SEN)-(\d\d|F\d)$/);
        expect(sources.length).toBeGreaterThan(0);
      }
    }
    // What the library inferred says so.
    for (const { sources } of [...HYPOTHESIS_KINDS, ...HYPOTHESIS_STATUSES])
      expect(sources.every(({ basis }) => basis === 'inferred')).toBe(true);
    for (const { sources, inferredFrom } of WORKED_HYPOTHESES) {
      expect(sources.every(({ basis }) => basis === 'stated')).toBe(true);
      expect(inferredFrom.every(({ basis }) => basis === 'inferred')).toBe(true);
    }
    expect(HYPOTHESIS_RULES.map(({ domainId }) => domainId)).toEqual(
      Array.from({ length: 13 }, (_, index) => `D-HYP-${String(index + 1).padStart(2, '0')}`),
    );
  });
});
