import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGES } from 'commissioning-kit/cycle';
import {
  CO_PRODUCTION_STAGES,
  coProductionCoverage,
  explain,
  PARTICIPANT_GROUPS,
  type CoProductionRecord,
  type CoProductionStage,
  type ParticipantGroupId,
} from 'commissioning-kit/engagement';

const GROUPS = PARTICIPANT_GROUPS.map(({ id }) => id);
const took = (stage: CoProductionStage, group: ParticipantGroupId, change: Partial<CoProductionRecord> = {}): CoProductionRecord => ({
  stage,
  group,
  method: 'Workshops',
  effect: 'The draft was changed',
  ...change,
});
const whole = CO_PRODUCTION_STAGES.flatMap((stage) => GROUPS.map((group) => took(stage, group)));
const byDiagonal = GROUPS.map((group, index) => took(CO_PRODUCTION_STAGES[index % 4] as CoProductionStage, group));

describe('the stages', () => {
  it('are those that the cycle room runs', () => {
    expect(CO_PRODUCTION_STAGES).toEqual(STAGES.map(({ id }) => id));
  });
});

describe('coProductionCoverage', () => {
  it('misses four stages and seven groups where nothing is recorded', () => {
    const finding = coProductionCoverage([]);
    expect(finding.outcome).toBe('gaps');
    expect(finding.gaps.map(({ missing }) => missing)).toEqual([
      'The stage "analyse": no group took part',
      'The stage "plan": no group took part',
      'The stage "do": no group took part',
      'The stage "review": no group took part',
      'People who draw on care and support: no part in any stage looked at',
      'Unpaid carers: no part in any stage looked at',
      'Families: no part in any stage looked at',
      'Communities: no part in any stage looked at',
      'Providers of services: no part in any stage looked at',
      'Partner organisations: no part in any stage looked at',
      'Other stakeholders: no part in any stage looked at',
    ]);
    expect(finding.grid).toHaveLength(28);
  });

  it('is complete by default where every stage has some group and every group some stage, and cell by cell when asked', () => {
    expect(coProductionCoverage(byDiagonal).outcome).toBe('complete');
    const strict = coProductionCoverage(byDiagonal, { every: 'cell' });
    expect(strict.outcome).toBe('gaps');
    expect(strict.gaps).toHaveLength(21);
    expect(coProductionCoverage(whole, { every: 'cell' }).outcome).toBe('complete');
  });

  it('D-COP-07: lists apart who was heard without an effect, and does not call that complete', () => {
    const records = whole.map((record, index) => (index === 9 ? { ...record, effect: null } : record));
    const finding = coProductionCoverage(records);
    expect(finding.outcome).toBe('gaps');
    expect(finding.heardOnly).toEqual([9]);
    expect(finding.gaps).toMatchObject([{ domainId: 'D-COP-07', path: ['records', 9, 'effect'] }]);
    expect(finding.reasons.find(({ code }) => code === 'engagement/heard-without-effect')?.message).toBe(
      'Families in the stage "plan": heard (Workshops), and no effect is recorded; hearing is not enough',
    );
  });

  it('shows what changed as a result in the cell of the stage and the group', () => {
    const finding = coProductionCoverage([
      took('plan', 'carers', { effect: 'Short breaks came first' }),
      took('plan', 'carers', { effect: null }),
    ]);
    expect(finding.grid.find(({ stage, group }) => stage === 'plan' && group === 'carers')).toEqual({
      stage: 'plan',
      group: 'carers',
      state: 'something-changed',
      methods: ['Workshops', 'Workshops'],
      effects: ['Short breaks came first'],
      records: [0, 1],
    });
    expect(explain(finding)).toContain('Short breaks came first');
  });

  it('asks for the method where it is missing', () => {
    const finding = coProductionCoverage(whole.map((record, index) => (index === 0 ? { ...record, method: null } : record)));
    expect(finding.gaps.map(({ missing, path }) => [missing, path])).toEqual([
      ['People who draw on care and support in the stage "analyse": no method recorded', ['records', 0, 'method']],
    ]);
  });

  it('tells what is denied from what is unrecorded and from what is unknown', () => {
    const none = { method: null, effect: null };
    const finding = coProductionCoverage(
      [took('plan', 'carers', { ...none, involved: 'no' }), took('plan', 'families', { ...none, involved: 'unknown' })],
      { stages: ['plan'], groups: ['carers', 'families', 'partners'], every: 'cell' },
    );
    expect(finding.grid.map(({ state }) => state)).toEqual(['not-involved', 'unknown', 'no-record']);
    expect(finding.gaps.map(({ missing }) => missing)).toEqual([
      'Unpaid carers in the stage "plan": no part recorded, and it is said that there was none',
      'Partner organisations in the stage "plan": no part recorded',
    ]);
    expect(finding.unknown.map(({ path }) => path)).toEqual([['records', 1]]);
  });

  it('D-GLD-20: all unknown is insufficient information', () => {
    const records = whole.map((record) => ({ ...record, method: null, effect: null, involved: 'unknown' as const }));
    for (const every of ['stage-and-group', 'cell'] as const) {
      const finding = coProductionCoverage(records, { every });
      expect(finding.outcome).toBe('insufficient-information');
      expect(finding.gaps).toEqual([]);
      expect(finding.unknown).toHaveLength(every === 'cell' ? 28 : 11);
    }
  });

  it('leaves aside what is not looked at', () => {
    const finding = coProductionCoverage([took('do', 'partners', { effect: null }), took('plan', 'carers')], {
      stages: ['plan'],
      groups: ['carers'],
    });
    expect(finding.outcome).toBe('complete');
    expect(finding.heardOnly).toEqual([]);
  });

  it('names its defaults, and those only, in the caveats', () => {
    const parameters = (finding: ReturnType<typeof coProductionCoverage>): readonly (string | null)[] =>
      finding.caveats.filter(({ kind }) => kind === 'library-default').map(({ parameter }) => parameter);
    expect(parameters(coProductionCoverage([]))).toEqual(['expectation.stages', 'expectation.groups', 'expectation.every']);
    expect(parameters(coProductionCoverage([], { stages: ['plan'], groups: ['carers'], every: 'cell' }))).toEqual([]);
  });

  it('finds the same gaps and states in whatever order the records come', () => {
    const any = fc.array(
      fc.record({
        stage: fc.constantFrom(...CO_PRODUCTION_STAGES),
        group: fc.constantFrom(...GROUPS),
        method: fc.constantFrom(null, 'Survey'),
        effect: fc.constantFrom(null, 'A change'),
      }),
    );
    fc.assert(
      fc.property(any, (records) => {
        const [forward, backward] = [coProductionCoverage(records), coProductionCoverage([...records].reverse())];
        expect(backward.grid.map(({ state }) => state)).toEqual(forward.grid.map(({ state }) => state));
        expect(backward.gaps.map(({ missing }) => missing).sort()).toEqual(forward.gaps.map(({ missing }) => missing).sort());
        expect(forward.heardOnly).toEqual(records.flatMap(({ effect }, index) => (effect === null ? [index] : [])));
      }),
    );
  });

  it.each([
    ['an unknown stage', [took('evaluate' as never, 'carers')], {}, /records\[0\]\.stage must be one of/],
    ['an unknown group', [took('plan', 'doctors' as never)], {}, /records\[0\]\.group must be one of/],
    [
      'an effect of a group that took no part',
      [took('plan', 'carers', { method: null, involved: 'no' })],
      {},
      /records\[0\]\.effect must be null unless/,
    ],
    ['a blank method', [took('plan', 'carers', { method: ' ' })], {}, /records\[0\]\.method must be a text/],
    ['no groups expected', [], { groups: [] }, /expectation\.groups must be a list of at least 1/],
    ['a stage expected twice', [], { stages: ['plan', 'plan'] }, /expectation\.stages\[1\] must be unique/],
  ] as const)('refuses %s', (_, records, expectation, message) => {
    expect(() => coProductionCoverage(records as readonly CoProductionRecord[], expectation as never)).toThrow(message);
  });
});
