import { describe, expect, it } from 'vitest';
import { WORKS } from 'commissioning-kit';
import {
  AREAS,
  checkGates,
  GATES,
  LEVELS,
  POOLING_POWERS,
  poolingPower,
  type AreaGates,
  type GateRecorded,
  type GatesFinding,
  type Level,
  type PositionRecorded,
} from 'commissioning-kit/joint';

const position = (areaId: PositionRecorded['areaId'], level: Level): PositionRecorded => ({
  areaId,
  outcome: 'agreed',
  level,
  dissents: [],
  text: null,
});
const found = (gateId: string, areaId: GateRecorded['areaId'], holds: GateRecorded['holds']): GateRecorded => ({
  gateId,
  areaId,
  holds,
  evidenceIds: [],
  text: null,
});
const areaOf = ({ areas }: GatesFinding, areaId: string): AreaGates => areas.find((area) => area.areaId === areaId) as AreaGates;
const on = '2026-04-01';

describe('GATES', () => {
  it('are unique, name areas and levels of the matrix, and rest on something', () => {
    expect(new Set(GATES.map(({ id }) => id)).size).toBe(GATES.length);
    for (const { id, at, sources } of GATES) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const { areaId, levels } of at) {
        expect(AREAS.map((area): string => area.id)).toContain(areaId);
        expect(LEVELS).toEqual(expect.arrayContaining([...levels]));
      }
    }
  });

  it('are asked in each area somewhere', () => {
    const asked = new Set(GATES.flatMap(({ at }) => at.map(({ areaId }): string => areaId)));
    expect([...asked].sort()).toEqual(AREAS.map(({ id }): string => id).sort());
  });
});

describe('checkGates', () => {
  const functions = 'commissioning-functions';

  it.each([
    ['no', 'claims-blocked', 'blocked'],
    ['unknown', 'insufficient-information', 'not-known'],
    ['yes', 'claims-hold', 'can-be-made'],
  ] as const)('a gate found to hold: %s gives %s', (holds, outcome, claim) => {
    const finding = checkGates({ positions: [position(functions, 'joint')], gates: [found('staff-arrangements', functions, holds)], on });
    expect(finding.outcome).toBe(outcome);
    expect(areaOf(finding, functions).claim).toBe(claim);
    expect(finding.unknown.map(({ id }) => id)).toEqual(holds === 'unknown' ? ['commissioning-functions/staff-arrangements'] : []);
  });

  it('does not know what nobody has looked at, and never takes it for a no', () => {
    const finding = checkGates({ positions: [position(functions, 'joint')], gates: [], on });
    expect(finding.outcome).toBe('insufficient-information');
    expect(areaOf(finding, functions).gates.map(({ gateId, holds }) => [gateId, holds])).toEqual([['staff-arrangements', 'unknown']]);
  });

  it('takes the last finding of a gate', () => {
    const gates = [found('staff-arrangements', functions, 'no'), found('staff-arrangements', functions, 'yes')];
    expect(checkGates({ positions: [position(functions, 'joint')], gates, on }).outcome).toBe('claims-hold');
  });

  it('blocks no target: the gates to meet are listed and the claim of today stands', () => {
    const targets = [{ areaId: functions, level: 'integrated', rationale: 'One manager', approvedBy: null }] as const;
    const gates = [found('staff-arrangements', functions, 'yes'), found('decisions-delegated', functions, 'no')];
    const finding = checkGates({ positions: [position(functions, 'joint')], targets, gates, on });
    expect(finding.outcome).toBe('claims-hold');
    expect(areaOf(finding, functions)).toMatchObject({ claim: 'can-be-made', towardsTarget: 'gates-to-meet' });
  });

  it('asks something of a step back as well', () => {
    const targets = [{ areaId: functions, level: 'separate', rationale: 'The region takes it over', approvedBy: null }] as const;
    const finding = checkGates({ positions: [position(functions, 'joint')], targets, gates: [], on });
    expect(
      areaOf(finding, functions)
        .gates.filter(({ askedFor }) => askedFor.includes('stepping-back'))
        .map(({ gateId }) => gateId),
    ).toEqual(['way-out-settled']);
    expect(areaOf(finding, functions).towardsTarget).toBe('not-known');
  });

  it('says of each finding what it was asked for', () => {
    const messages = (level: Level, wanted: Level, ...gates: readonly GateRecorded[]): readonly string[] =>
      checkGates({
        positions: [position(functions, level)],
        targets: [{ areaId: functions, level: wanted, rationale: 'So agreed', approvedBy: null }],
        gates,
        on,
      }).reasons.map(({ message }) => message);
    const [claimed, ...others] = messages('joint', 'integrated', found('staff-arrangements', functions, 'no'));
    expect(claimed).toMatch(/does not hold, asked for the claim of joint/);
    expect(claimed).not.toMatch(/stepping back/);
    expect(others).toEqual([]);
    const record = { gateId: 'staff-arrangements', areaId: functions, holds: 'no' };
    expect(
      checkGates({ positions: [position(functions, 'joint')], gates: [found('staff-arrangements', functions, 'no')], on }).reasons,
    ).toEqual([expect.objectContaining({ code: 'joint/gate-does-not-hold', input: record })]);
    const [wanted] = messages('joint', 'integrated', found('decisions-delegated', functions, 'yes'));
    expect(wanted).toMatch(/(?<!not )holds?, asked for the target of integrated$/);
    const [back] = messages('joint', 'separate', found('way-out-settled', functions, 'yes'));
    expect(back).toMatch(/holds, asked for stepping back from joint$/);
  });

  it('asks nothing of what is done apart, and says so where nothing is claimed', () => {
    const apart = checkGates({ positions: AREAS.map(({ id }) => position(id, 'separate')), gates: [], on });
    expect(apart).toMatchObject({ outcome: 'claims-hold', unknown: [] });
    expect(checkGates({ gates: [], on }).outcome).toBe('nothing-claimed');
  });

  it('takes gates of the partners’ own, whatever the level', () => {
    const finding = checkGates({
      positions: [position('local:housing', 'parallel')],
      gates: [found('tenants-asked', 'local:housing', 'no')],
      on,
    });
    expect(finding.outcome).toBe('claims-blocked');
    expect(areaOf(finding, 'local:housing').gates[0]).toMatchObject({ gateId: 'tenants-asked', basis: 'partners' });
  });

  it('sets the power to pool beside the gate where budgets may be pooled, by nation and day', () => {
    const money = 'resource-allocation-and-management';
    const claimed = (nation: 'england' | 'scotland' | null, day: string): GatesFinding =>
      checkGates({ positions: [position(money, 'joint')], gates: [found('power-to-pool', money, 'yes')], nation, on: day });
    expect(claimed('england', on).powers.map(({ id }) => id)).toEqual(['england-nhs-act-2006-s75', 'england-nhs-act-2006-s65z5']);
    expect(claimed('scotland', '2001-01-01').caveats.map(({ code }) => code)).toContain('joint/no-power-known');
    expect(claimed(null, on).caveats.map(({ code }) => code)).toContain('joint/nation-not-said');
  });
});

describe('poolingPower', () => {
  it.each([
    ['england', '2000-03-31', []],
    ['england', '2000-04-01', ['Health Act 1999, section 31']],
    ['england', '2007-02-28', ['Health Act 1999, section 31']],
    ['england', '2007-03-01', ['NHS Act 2006, section 75']],
    ['england', '2022-07-01', ['NHS Act 2006, section 75', 'NHS Act 2006, sections 65Z5 and 65Z6']],
    ['wales', '2000-11-30', []],
    ['wales', '2000-12-01', ['Health Act 1999, section 31']],
    ['wales', '2007-03-01', ['NHS (Wales) Act 2006, section 33']],
    ['wales', '2016-04-06', ['NHS (Wales) Act 2006, section 33', 'Partnership Arrangements (Wales) Regulations 2015']],
    ['scotland', '2002-08-31', []],
    ['scotland', '2002-09-01', ['Community Care and Health (Scotland) Act 2002, section 15']],
  ] as const)('%s on %s', (nation, day, labels) => {
    const finding = poolingPower({ nation, on: day });
    expect(finding.powers.map(({ label }) => label)).toEqual(labels);
    expect(finding.outcome).toBe(labels.length === 0 ? 'none-known' : 'power-named');
  });

  it('repeats what was not looked up beside every power it names, and only there', () => {
    for (const { nation, from, label } of POOLING_POWERS) {
      const { powers, caveats } = poolingPower({ nation, on: from });
      expect(powers.map((power) => power.label)).toContain(label);
      const remarked = powers.filter(({ remark }) => remark !== null);
      expect(caveats.filter(({ code }) => code === 'joint/pooling-power-not-looked-up').map(({ message }) => message)).toEqual(
        remarked.map((power) => `${power.label}: ${power.remark}`),
      );
    }
  });

  it('gives a reason for each power it names, from when to when it could be used', () => {
    const { reasons } = poolingPower({ nation: 'england', on: '2022-07-01' });
    expect(reasons.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^NHS Act 2006, section 75 \(from 2007-03-01\): ./),
      expect.stringMatching(/^NHS Act 2006, sections 65Z5 and 65Z6 \(from 2022-07-01\): ./),
    ]);
    for (const { path, input } of reasons) expect([path, input]).toEqual([['on'], '2022-07-01']);
    const [past] = poolingPower({ nation: 'england', on: '2005-06-01' }).reasons;
    expect(past?.message).toMatch(/^Health Act 1999, section 31 \(from 2000-04-01 to 2007-02-28\): ./);
    expect(poolingPower({ nation: 'scotland', on: '1990-01-01' }).reasons).toEqual([]);
  });

  it('finds one system in Northern Ireland', () => {
    expect(poolingPower({ nation: 'northern-ireland', on }).outcome).toBe('one-system');
  });

  it('says of each what was not looked up', () => {
    for (const { id, sources, remark } of POOLING_POWERS) {
      expect(
        sources.every(({ work }) => Object.hasOwn(WORKS, work)),
        id,
      ).toBe(true);
      if (sources.some(({ verified }) => !verified)) expect(remark, id).not.toBeNull();
    }
  });
});
