import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREAS,
  assessArea,
  JOINT_MATRIX,
  LEVELS,
  LEVEL_RULES,
  type AreaId,
  type DescriptorId,
  type LevelRule,
  type Observation,
} from 'commissioning-kit/joint';

type Answers = Partial<Record<DescriptorId, 'yes' | 'no' | 'unknown'>>;

const observe = (answers: Answers): readonly Observation[] =>
  Object.entries(answers).map(([descriptor, observed]) => ({ descriptor: descriptor as DescriptorId, observed }));

const assess = (area: AreaId, answers: Answers, rule?: LevelRule): ReturnType<typeof assessArea> =>
  assessArea({ area, observations: observe(answers), ...(rule ? { rule } : {}) });

describe('assessArea', () => {
  it('D-GLD-15: pooled budgets alone do not put resource allocation at integrated', () => {
    for (const rule of LEVEL_RULES) {
      const finding = assess('resource-allocation-and-management', { 'RA-J1': 'yes' }, rule);
      expect(finding.outcome).not.toBe('integrated');
      expect(finding.reasons.map(({ domainId }) => domainId)).toContain('D-JCM-X4');
    }
    expect(assess('resource-allocation-and-management', { 'RA-J1': 'yes' }, 'any').outcome).toBe('joint');
    expect(assess('resource-allocation-and-management', { 'RA-J1': 'yes', 'RA-J2': 'yes' }).outcome).toBe('joint');
  });

  it('D-GLD-20: nothing known is insufficient information, with every descriptor asked for', () => {
    for (const area of AREAS) {
      const finding = assessArea({ area: area.id, observations: [] });
      expect(finding.outcome).toBe('insufficient-information');
      expect(finding.unknown.map(({ id }) => id)).toEqual(LEVELS.flatMap((level) => JOINT_MATRIX[area.id][level].map(({ id }) => id)));
    }
  });

  it.each([
    ['all', { 'CF-J1': 'yes', 'CF-J2': 'yes', 'CF-J3': 'yes' }, 'joint'],
    ['all', { 'CF-J1': 'yes', 'CF-J2': 'yes' }, 'insufficient-information'],
    ['majority', { 'CF-J1': 'yes', 'CF-J2': 'yes' }, 'joint'],
    ['majority', { 'CF-J1': 'yes' }, 'insufficient-information'],
    ['majority', { 'CF-P1': 'yes', 'CF-P2': 'no' }, 'insufficient-information'],
    ['any', { 'CF-J1': 'yes' }, 'joint'],
    ['any', { 'CF-J1': 'unknown' }, 'insufficient-information'],
  ] as const)('by the rule %s %j gives %s', (rule, answers, outcome) => {
    expect(assess('commissioning-functions', answers, rule).outcome).toBe(outcome);
  });

  it('reports a straddle with its levels and never something between them', () => {
    expect(assess('stakeholder-engagement', { 'SE-S1': 'yes', 'SE-J1': 'yes' }).outcome).toEqual({ straddle: ['separate', 'joint'] });
    expect(assess('stakeholder-engagement', { 'SE-P1': 'yes', 'SE-J1': 'yes' }).outcome).toEqual({ straddle: ['parallel', 'joint'] });
    expect(assess('stakeholder-engagement', { 'SE-I1': 'yes', 'SE-S1': 'yes', 'SE-P1': 'no' }).reasons.at(-1)).toMatchObject({
      code: 'joint/straddle',
      message: 'Several levels are shown side by side, for the partners to discuss: separate, integrated',
    });
  });

  it('tells no level shown from not enough known', () => {
    const none = { 'SE-S1': 'no', 'SE-P1': 'no', 'SE-J1': 'no', 'SE-I1': 'no' } as const;
    expect(assess('stakeholder-engagement', none).outcome).toBe('none-shown');
    expect(assess('stakeholder-engagement', { ...none, 'SE-J1': 'unknown' }).outcome).toBe('insufficient-information');
  });

  it('keeps in sight what could still change a level that is shown', () => {
    const finding = assess('stakeholder-engagement', { 'SE-P1': 'yes', 'SE-S1': 'no' });
    expect(finding.outcome).toBe('parallel');
    expect(finding.unknown.map(({ id }) => id)).toEqual(['SE-J1', 'SE-I1']);
    expect(finding.caveats.find(({ code }) => code === 'joint/other-levels-open')?.message).toBe(
      'Not yet known whether shown as well: joint, integrated',
    );
  });

  it('says which rule it took, and that it is ours only when nobody chose it', () => {
    const byDefault = assess('contracting', { 'CO-I1': 'yes' });
    expect(byDefault.caveats.find(({ kind }) => kind === 'library-default')).toMatchObject({ parameter: 'rule' });
    expect(byDefault.reasons.find(({ code }) => code === 'joint/level-shown')?.basis).toBe('library');
    const chosen = assess('contracting', { 'CO-I1': 'yes' }, 'all');
    expect(chosen.caveats.filter(({ kind }) => kind === 'library-default')).toEqual([]);
    expect(chosen.reasons.find(({ code }) => code === 'joint/level-shown')?.basis).toBe('caller');
    for (const finding of [byDefault, chosen]) expect(finding.caveats.map(({ code }) => code)).toContain('kernel/reading-d-amb-10');
  });

  it('says that the integrated cell of engagement speaks of providers only', () => {
    expect(assess('stakeholder-engagement', { 'SE-I1': 'yes' }).caveats.map(({ code }) => code)).toContain('kernel/reading-d-amb-09');
    expect(assess('stakeholder-engagement', { 'SE-J1': 'yes' }).caveats.map(({ code }) => code)).not.toContain('kernel/reading-d-amb-09');
  });

  it('notes what is observed without evidence named', () => {
    const { caveats } = assessArea({
      area: 'contracting',
      observations: [
        { descriptor: 'CO-P1', observed: 'yes', evidenceIds: ['minutes-2026-02'] },
        { descriptor: 'CO-P2', observed: 'yes' },
        { descriptor: 'CO-S1', observed: 'no' },
      ],
    });
    expect(caveats.find(({ code }) => code === 'joint/no-evidence-named')?.message).toBe('Observed without evidence named: CO-P2');
  });

  it.each([
    [{ area: 'contracts', observations: [] }, /^area must be one of .*found "contracts"/],
    [
      { area: 'contracting', observations: [{ descriptor: 'CF-S1', observed: 'yes' }] },
      /^observations\[0\]\.descriptor must be a descriptor of contracting: CO-S1, .*found "CF-S1"/,
    ],
    [
      {
        area: 'contracting',
        observations: [
          { descriptor: 'CO-S1', observed: 'yes' },
          { descriptor: 'CO-S1', observed: 'no' },
        ],
      },
      /^observations\[1\]\.descriptor must be unique/,
    ],
    [{ area: 'contracting', observations: [{ descriptor: 'CO-X1', observed: 'yes' }] }, /^observations\[0\]\.descriptor must be one of/],
    [{ area: 'contracting', observations: [{ descriptor: 'CO-S1', observed: true }] }, /^observations\[0\]\.observed must be "yes"/],
    [{ area: 'contracting', observations: [], rule: 'most' }, /^rule must be one of "all", "majority", "any"; found "most"/],
    [{ area: 'contracting', observations: [], rule: undefined }, /^rule must be one of/],
    [{ observations: [] }, /^area must be given/],
    [{ area: 'contracting', observations: [], weight: 2 }, /^weight must be absent/],
  ])('refuses %j', (input, message) => {
    expect(() => assessArea(input as never)).toThrow(message);
  });

  const answers = fc.constantFrom(...AREAS).chain((area) => {
    const ids = LEVELS.flatMap((level) => JOINT_MATRIX[area.id][level].map(({ id }) => id));
    return fc.record({
      area: fc.constant(area.id),
      observed: fc
        .array(fc.constantFrom('yes', 'no', 'unknown', 'absent'), { minLength: ids.length, maxLength: ids.length })
        .map((list) => Object.fromEntries(list.flatMap((answer, index) => (answer === 'absent' ? [] : [[ids[index], answer]]))) as Answers),
    });
  });

  it('does not depend on the order of the observations', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...LEVEL_RULES), ({ area, observed }, rule) => {
        const forwards = assessArea({ area, observations: observe(observed), rule });
        const backwards = assessArea({ area, observations: [...observe(observed)].reverse(), rule });
        expect(backwards.outcome).toEqual(forwards.outcome);
        expect(backwards.unknown.map(({ id }) => id)).toEqual(forwards.unknown.map(({ id }) => id));
      }),
    );
  });

  it('agrees with a count by hand of the levels shown, and all shows no more than majority, majority no more than any', () => {
    const levelsOf = (outcome: ReturnType<typeof assessArea>['outcome']): readonly string[] =>
      typeof outcome === 'object' ? outcome.straddle : LEVELS.filter((level) => level === outcome);
    fc.assert(
      fc.property(answers, ({ area, observed }) => {
        const shown = LEVEL_RULES.map((rule) => levelsOf(assess(area, observed, rule).outcome));
        const expected = LEVEL_RULES.map((rule) =>
          LEVELS.filter((level) => {
            const cell = JOINT_MATRIX[area][level];
            const yes = cell.filter(({ id }) => observed[id] === 'yes').length;
            return yes >= { all: cell.length, majority: Math.floor(cell.length / 2) + 1, any: 1 }[rule];
          }),
        );
        expect(shown).toEqual(expected);
        const [all = [], majority = [], any = []] = shown;
        expect(majority).toEqual(expect.arrayContaining([...all]));
        expect(any).toEqual(expect.arrayContaining([...majority]));
      }),
    );
  });
});
