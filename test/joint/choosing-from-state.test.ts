import { describe, expect, it } from 'vitest';
import {
  askedMoves,
  checkActions,
  checkGates,
  checkTargets,
  concludedOf,
  consensusRecord,
  gapToTarget,
  latestRatings,
  MATRIX_VERSION,
  profileOf,
  proposeTargets,
  replayAssessment,
  stepsTaken,
  targetsOf,
} from 'commissioning-kit/joint';
import { COUNCIL, ICB } from './partners.js';

const by = { role: 'chair of the joint board', agencyId: null };
const areaId = 'contracting';

let count = 0;
const event = (type: string, on: string, data: object): { readonly type: string; readonly data: object } => {
  count += 1;
  return { type, data: { schemaVersion: 1, id: `e${count}`, on, by, why: null, extensions: { 'example.org': 1 }, ...data } };
};

const action = {
  areaId,
  text: 'Tell each other what we mean to buy',
  owner: by,
  dueOn: '2026-09-30',
  dependsOn: [],
  letGo: [],
  hypothesisIds: [],
};
const events = [
  event('assessment-opened', '2026-01-01', {
    assessmentId: 'a',
    populationId: 'older',
    agencies: [COUNCIL, ICB],
    matrixVersion: MATRIX_VERSION,
  }),
  event('area-rated', '2026-02-01', { agencyId: 'council', areaId, level: 'joint', text: null, evidenceIds: [] }),
  event('area-rated', '2026-02-01', { agencyId: 'icb', areaId, level: 'separate', text: null, evidenceIds: [] }),
  event('area-applicability-decided', '2026-02-02', { areaId: 'stakeholder-engagement', applies: 'no', reason: 'Held by the region' }),
  event('position-recorded', '2026-03-01', {
    ...{ areaId, outcome: 'agreed-with-dissent', level: 'joint', text: null },
    dissents: [{ agencyId: 'icb', raterId: null, level: 'separate', text: 'We sign alone.' }],
  }),
  event('partner-target-stated', '2026-03-02', {
    agencyId: 'icb',
    areaId,
    wanted: 'separate',
    acceptable: ['separate', 'parallel'],
    redLines: [],
    text: null,
  }),
  event('target-chosen', '2026-03-03', {
    areaId,
    level: 'parallel',
    rationale: 'Both can live with it',
    approvedBy: by,
    move: 'step-back',
  }),
  event('gate-recorded', '2026-03-04', { gateId: 'written-agreement', areaId, holds: 'no', evidenceIds: [], text: 'Not signed' }),
  event('action-agreed', '2026-03-05', {
    ...action,
    actionId: 'tell',
    cost: { currency: 'GBP', from: '1.00', to: '2.00' },
    takeUp: ['CO-P1'],
  }),
  event('action-progressed', '2026-03-06', { actionId: 'tell', status: 'started', text: null }),
];
const { state } = replayAssessment(events);

describe('what an assessment recorded is taken as it stands', () => {
  it('by checkTargets', () => {
    const { targets, positions, applicability } = state;
    const check = checkTargets({ targets, positions, applicability, profile: profileOf(state), asOf: '2026-04-01' });
    expect(check.areas.find((area) => area.areaId === areaId)).toMatchObject({ from: 'joint', to: 'parallel', move: 'step-back' });
    expect(check.reasons.filter(({ code }) => code === 'joint/area-set-aside')).toHaveLength(1);
  });

  it('by proposeTargets and askedMoves', () => {
    const { agencies, partnerTargets, targets } = state;
    expect(proposeTargets({ partners: agencies, partnerTargets }).areas[0]).toMatchObject({
      areaId,
      notSaid: ['council'],
      zone: ['separate', 'parallel'],
    });
    const moves = askedMoves({ targets, profile: profileOf(state), partnerTargets });
    expect(moves.map(({ agencyId, moves: [move] }) => [agencyId, move?.direction, move?.stance])).toEqual([
      ['council', 'towards-separate', null],
      ['icb', 'towards-integrated', 'acceptable'],
    ]);
  });

  it('by checkGates', () => {
    const { gates, positions, targets, applicability } = state;
    expect(checkGates({ gates, positions, targets, applicability, on: '2026-04-01' })).toMatchObject({ outcome: 'claims-blocked' });
  });

  it('by checkActions', () => {
    const { actions, progress } = state;
    expect(checkActions(actions, { asOf: '2026-10-01', progress })).toMatchObject({
      overdue: ['tell'],
      costs: [{ from: '1.00', to: '2.00' }],
    });
  });

  it('by consensusRecord', () => {
    const area = consensusRecord({
      positions: state.positions,
      ratings: latestRatings(state),
      applicability: state.applicability,
    }).areas.find((each) => each.areaId === areaId);
    expect(area?.ratings.map(({ level }) => level)).toEqual(['joint', 'separate']);
    expect(area?.notQuoted).toEqual([]);
    expect(area?.conclusion).toMatchObject({ on: '2026-03-01', by });
  });

  it('by concludedOf: levels concluded, and none where partners agreed to differ, parked an area or set it aside', () => {
    const position = (on: string, area: string, outcome: string, level: string | null): ReturnType<typeof event> =>
      event('position-recorded', on, { areaId: area, outcome, level, dissents: [], text: null });
    const { state: later } = replayAssessment([
      ...events,
      position('2026-04-01', 'local:carers', 'agreed', 'separate'),
      position('2026-04-01', 'purpose-and-strategy', 'agreed', 'joint'),
      position('2026-04-02', 'purpose-and-strategy', 'agreed-to-differ', null),
      position('2026-04-02', 'needs-and-market-intelligence', 'parked', null),
      position('2026-04-02', 'commissioning-functions', 'agreed', 'parallel'),
      event('area-applicability-decided', '2026-05-01', { areaId: 'commissioning-functions', applies: 'no', reason: 'Held by the region' }),
    ]);
    expect(Object.entries(concludedOf(later))).toEqual([
      ['contracting', 'joint'],
      ['local:carers', 'separate'],
    ]);
    expect(concludedOf(later, { on: '2026-04-01' })).toEqual({
      contracting: 'joint',
      'purpose-and-strategy': 'joint',
      'local:carers': 'separate',
    });
    expect(concludedOf(later, { on: '2026-04-30' })).toMatchObject({ 'commissioning-functions': 'parallel' });
    expect(concludedOf(later, { on: '2026-02-28' })).toEqual({});
  });

  it('by gapToTarget and stepsTaken, which put what was concluded before what is seen', () => {
    const profile = profileOf(state);
    const [seen] = gapToTarget(profile, targetsOf(state));
    expect(seen).toMatchObject({ state: 'disagreement', from: null, direction: 'not-known', steps: null });
    const concluded = concludedOf(state);
    const [gap] = gapToTarget(profile, targetsOf(state), { concluded });
    expect(gap).toMatchObject({ state: 'disagreement', from: 'joint', direction: 'towards-separate', steps: 1 });
    expect(gap?.letGo).toEqual(['CO-J1', 'CO-J2']);
    expect(gap?.byAgency).toEqual(seen?.byAgency);
    const { areas } = stepsTaken({ baseline: concluded, current: { contracting: 'parallel' }, target: targetsOf(state) });
    expect(areas.find((area) => area.areaId === areaId)).toMatchObject({ state: 'there', stepsTakenOfWanted: 1 });
    expect(() => gapToTarget(profile, targetsOf(state), { concluded: { contracting: 'best' as never } })).toThrow(
      /options.concluded.contracting must be one of "separate"/,
    );
  });
});
