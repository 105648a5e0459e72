import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREAS,
  checkOverallApproach,
  compareProfiles,
  gapToTarget,
  LEVELS,
  profileOf,
  targetsOf,
  type AreaId,
  type AreaState,
  type AssessmentCommand,
  type Level,
  type MatrixProfile,
  type RatedLevel,
} from 'commissioning-kit/joint';
import { after, aim, COUNCIL, ICB, open, rate, TRUST } from './partners.js';

const three = [COUNCIL, ICB, TRUST];
const RATED = [...LEVELS, 'unknown', 'not-applicable'] as const;

/** A profile of contracting alone, from what the three agencies say; null for nothing. */
const contracting = (...levels: readonly (RatedLevel | null)[]): MatrixProfile =>
  profileOf(
    after(
      open(three.slice(0, levels.length)),
      ...levels.flatMap((level, index): AssessmentCommand[] =>
        level === null ? [] : [rate((three[index] as { id: string }).id, 'contracting', level)],
      ),
    ),
  );

const everywhere = (agencyId: string, level: RatedLevel, except: Partial<Record<AreaId, RatedLevel>> = {}): readonly AssessmentCommand[] =>
  AREAS.map(({ id }) => rate(agencyId, id, except[id] ?? level));

describe('profileOf', () => {
  it.each<[readonly (RatedLevel | null)[], AreaState, Level | null]>([
    [['joint', 'joint'], 'agreed', 'joint'],
    [['joint', 'parallel'], 'disagreement', null],
    [['joint', 'integrated', 'unknown'], 'disagreement', null],
    [['joint', null], 'incomplete', null],
    [['joint', 'unknown'], 'incomplete', null],
    [['unknown', 'unknown'], 'incomplete', null],
    [[null, null], 'incomplete', null],
    [['not-applicable', 'not-applicable'], 'not-applicable', null],
    [['joint', 'not-applicable'], 'disagreement', null],
    [['joint', 'joint', 'not-applicable'], 'agreed', 'joint'],
    [['joint', null, 'not-applicable'], 'incomplete', null],
    [[null, 'not-applicable'], 'incomplete', null],
  ])('%j is %s', (levels, state, agreed) => {
    expect(contracting(...levels).areas.contracting).toMatchObject({ state, agreed });
  });

  it('shows each view with its words, and how far the views lie apart', () => {
    expect(contracting('integrated', 'separate').areas.contracting).toEqual({
      state: 'disagreement',
      agreed: null,
      spread: ['separate', 'integrated'],
      notEvidenced: null,
      byAgency: [
        { agencyId: 'council', level: 'integrated', levels: ['integrated'], text: 'As we see it', evidenceIds: [], on: '2026-04-01' },
        { agencyId: 'icb', level: 'separate', levels: ['separate'], text: 'As we see it', evidenceIds: [], on: '2026-04-01' },
      ],
    });
  });

  it('never puts what is not known or does not apply among the levels', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RATED, null), { minLength: 2, maxLength: 3 }), (levels) => {
        const area = contracting(...levels).areas.contracting;
        const said = LEVELS.filter((level) => levels.includes(level));
        expect(area.spread).toEqual(said);
        expect(area.agreed === null || said.length === 1).toBe(true);
        expect(area.byAgency.map(({ level }) => level)).toEqual(levels);
      }),
    );
  });

  it('looks at the partners asked for, one alone for its own view', () => {
    const state = after(open(), rate('council', 'contracting', 'joint'), rate('icb', 'contracting', 'separate'));
    expect(profileOf(state, { agencyIds: ['icb'] }).areas.contracting).toMatchObject({ state: 'agreed', agreed: 'separate' });
    expect(() => profileOf(state, { agencyIds: ['trust'] })).toThrow(
      /^options\.agencyIds\[0\] must be the id of an agency of this assessment/,
    );
    expect(() => profileOf(state, { agencyIds: ['icb', 'icb'] })).toThrow(/unique/);
  });

  it('is all incomplete before anything happened', () => {
    expect(Object.values(profileOf(after()).areas).map(({ state }) => state)).toEqual(AREAS.map(() => 'incomplete'));
  });

  it('holds levels and no number', () => {
    const numbers: unknown[] = [];
    JSON.stringify(contracting('integrated', 'separate'), (_, value: unknown) => (typeof value === 'number' ? numbers.push(value) : value));
    expect(numbers).toEqual([]);
  });
});

describe('gapToTarget', () => {
  it('goes either way and leaves out what has no target', () => {
    const state = after(
      open(),
      ...everywhere('council', 'joint'),
      ...everywhere('icb', 'joint'),
      aim('contracting', 'parallel'),
      aim('resource-allocation-and-management', 'integrated'),
      aim('stakeholder-engagement', 'joint'),
    );
    expect(gapToTarget(profileOf(state), targetsOf(state)).map(({ area, direction, steps }) => [area, direction, steps])).toEqual([
      ['stakeholder-engagement', 'none', 0],
      ['resource-allocation-and-management', 'towards-integrated', 1],
      ['contracting', 'towards-separate', 1],
    ]);
  });

  it('says what to take up and what to let go', () => {
    const [gap] = gapToTarget(contracting('separate', 'separate'), { contracting: 'joint' });
    expect(gap).toMatchObject({ from: 'separate', to: 'joint', steps: 2, takeUp: ['CO-J1', 'CO-J2'], letGo: ['CO-S1'] });
    const [there] = gapToTarget(contracting('joint', 'joint'), { contracting: 'joint' });
    expect(there).toMatchObject({ direction: 'none', steps: 0, takeUp: [], letGo: [] });
  });

  it('shows each gap where the partners differ, and a direction only where it holds for all', () => {
    const [same] = gapToTarget(contracting('separate', 'parallel'), { contracting: 'integrated' });
    expect(same).toMatchObject({ from: null, direction: 'towards-integrated', steps: null, letGo: ['CO-S1', 'CO-P1', 'CO-P2'] });
    expect(same?.byAgency.map(({ steps }) => steps)).toEqual([3, 2]);
    const [between] = gapToTarget(contracting('separate', 'integrated', 'unknown'), { contracting: 'joint' });
    expect(between).toMatchObject({ direction: 'not-known', steps: null });
    expect(between?.byAgency.map(({ direction, steps }) => [direction, steps])).toEqual([
      ['towards-integrated', 2],
      ['towards-separate', 1],
      ['not-known', null],
    ]);
  });

  it('turns round when where they stand and where they want to be change places', () => {
    const opposite = {
      'towards-integrated': 'towards-separate',
      'towards-separate': 'towards-integrated',
      none: 'none',
      'not-known': 'not-known',
    };
    fc.assert(
      fc.property(fc.constantFrom(...LEVELS), fc.constantFrom(...LEVELS), (here, there) => {
        const [out] = gapToTarget(contracting(here, here), { contracting: there });
        const [back] = gapToTarget(contracting(there, there), { contracting: here });
        expect(back?.direction).toBe(opposite[out?.direction ?? 'not-known']);
        expect(back?.steps).toBe(out?.steps);
        expect(back?.takeUp).toEqual(out?.letGo);
      }),
    );
  });

  it.each([
    [{}, /^target must be an object with a level for at least one area/],
    [{ contracts: 'joint' }, /^target\.contracts must be absent/],
    [{ contracting: 'best' }, /^target\.contracting must be one of/],
    [{ contracting: undefined }, /^target\.contracting must be one of/],
    [null, /^target must be an object/],
  ])('refuses the target %j', (target, message) => {
    expect(() => gapToTarget(contracting('joint', 'joint'), target as never)).toThrow(message);
  });

  it('refuses a profile that contradicts itself', () => {
    const profile = contracting('joint', 'joint');
    const change = (area: object): MatrixProfile => ({
      ...profile,
      areas: { ...profile.areas, contracting: { ...profile.areas.contracting, ...area } },
    });
    expect(() => gapToTarget(change({ agreed: null }), { contracting: 'joint' })).toThrow(
      /^profile\.areas\.contracting\.agreed must be what the views in byAgency come to: "joint"; found null/,
    );
    expect(() =>
      gapToTarget(change({ byAgency: [{ ...profile.areas.contracting.byAgency[0], levels: [] }] }), { contracting: 'joint' }),
    ).toThrow(/levels must be the level seen/);
    expect(() => gapToTarget(change({ spread: [] }), { contracting: 'joint' })).toThrow(
      /spread must be what .*: joint; found an empty list/,
    );
    expect(() => gapToTarget(change({ state: 'disagreement' }), { contracting: 'joint' })).toThrow(/state must be what .*: "agreed"/);
    expect(() => gapToTarget(change({ notEvidenced: ['CF-S1'] }), { contracting: 'joint' })).toThrow(
      /notEvidenced\[0\] must be one of "CO-S1"/,
    );
  });
});

describe('compareProfiles', () => {
  it('D-EXE-05: two partners’ views side by side', () => {
    const state = after(
      open(),
      ...everywhere('council', 'joint', { contracting: 'separate' }),
      ...everywhere('icb', 'joint', { 'stakeholder-engagement': 'unknown' }),
    );
    const differences = compareProfiles(profileOf(state, { agencyIds: ['council'] }), profileOf(state, { agencyIds: ['icb'] }));
    expect(differences.map(({ comparison }) => comparison)).toEqual([
      'same',
      'same',
      'not-comparable',
      'same',
      'same',
      'different',
      'same',
    ]);
    expect(differences[5]).toMatchObject({ area: 'contracting', direction: 'towards-integrated', steps: 2, byAgency: [] });
    expect(differences[2]).toMatchObject({ direction: 'not-known', steps: null });
  });

  it('before and after, with each agency’s move', () => {
    const [difference] = compareProfiles(contracting('joint', 'joint'), contracting('parallel', 'joint')).filter(
      ({ area }) => area === 'contracting',
    );
    expect(difference).toMatchObject({ comparison: 'different', direction: 'not-known', steps: null });
    expect(difference?.first).toEqual({ state: 'agreed', agreed: 'joint', spread: ['joint'] });
    expect(difference?.second).toEqual({ state: 'disagreement', agreed: null, spread: ['parallel', 'joint'] });
    expect(difference?.byAgency).toEqual([
      { agencyId: 'council', first: 'joint', second: 'parallel', direction: 'towards-separate', steps: 1 },
      { agencyId: 'icb', first: 'joint', second: 'joint', direction: 'none', steps: 0 },
    ]);
  });

  it('finds a profile the same as itself where anything is seen', () => {
    const profile = contracting('joint', 'separate');
    expect(compareProfiles(profile, profile).filter(({ comparison }) => comparison === 'different')).toEqual([]);
  });

  it('does not compare over versions of the matrix', () => {
    const profile = contracting('joint', 'joint');
    expect(() => compareProfiles(profile, { ...profile, matrixVersion: '0' })).toThrow(
      /^second\.matrixVersion must be the version of the first profile, "1"/,
    );
  });
});

describe('checkOverallApproach', () => {
  const profile = (except: Partial<Record<AreaId, RatedLevel>>, icb: Partial<Record<AreaId, RatedLevel>> = except): MatrixProfile =>
    profileOf(after(open(), ...everywhere('council', 'integrated', except), ...everywhere('icb', 'integrated', icb)));

  it('fits where every area stands at the level', () => {
    const check = checkOverallApproach(profile({}), 'integrated');
    expect(check.outcome).toBe('complete');
    expect(check.reasons.map(({ code }) => code)).toEqual(AREAS.map(() => 'joint/area-fits-label'));
  });

  it('is contradicted by pooled budgets beside separate contracting', () => {
    const check = checkOverallApproach(profile({ contracting: 'separate' }), 'integrated');
    expect(check.outcome).toBe('gaps');
    expect(check.gaps).toEqual([
      {
        domainId: 'D-JCM-X3',
        missing: 'Contracting stands at separate, not at integrated',
        path: ['profile', 'areas', 'contracting'],
        fill: 'another label, one level for each area, or a target with gapToTarget',
      },
    ]);
  });

  it('is contradicted in either direction, and by a disagreement', () => {
    expect(checkOverallApproach(profile({}), 'separate').gaps).toHaveLength(7);
    const differ = checkOverallApproach(profile({}, { contracting: 'joint' }), 'integrated');
    expect(differ.gaps.map(({ missing }) => missing)).toEqual(['Contracting has no agreed level: the partners see joint, integrated']);
  });

  it('leaves aside what does not apply, and asks for what is not known', () => {
    expect(checkOverallApproach(profile({ contracting: 'not-applicable' }), 'integrated').outcome).toBe('complete');
    const open_ = checkOverallApproach(profile({}, { contracting: 'unknown' }), 'integrated');
    expect(open_.outcome).toBe('insufficient-information');
    expect(open_.unknown).toEqual([
      {
        id: 'contracting',
        text: 'Contracting: at which level does the area stand? (not known from icb)',
        path: ['profile', 'areas', 'contracting'],
      },
    ]);
  });

  it('sees that a label cannot hold any more although somebody has not said yet', () => {
    const check = checkOverallApproach(profile({ contracting: 'separate' }, { contracting: 'unknown' }), 'integrated');
    expect(check.gaps.map(({ missing }) => missing)).toEqual(['Contracting is seen at separate by those who have said, not at integrated']);
    expect(check.unknown.map(({ id }) => id)).toEqual(['contracting']);
  });

  it('D-GLD-20: knows nothing of a profile in which nothing is known', () => {
    expect(checkOverallApproach(profileOf(after(open())), 'joint').outcome).toBe('insufficient-information');
    const nowhere = profileOf(after(open(), ...everywhere('council', 'not-applicable'), ...everywhere('icb', 'not-applicable')));
    expect(checkOverallApproach(nowhere, 'joint').outcome).toBe('insufficient-information');
  });
});

it('no result says that a level or a direction is better', () => {
  const words = JSON.stringify([
    checkOverallApproach(contracting('joint', 'separate'), 'integrated'),
    gapToTarget(contracting('integrated', 'integrated'), { contracting: 'separate' }),
    compareProfiles(contracting('integrated', 'integrated'), contracting('separate', 'separate')),
  ]);
  expect(words).not.toMatch(/better|worse|best|improv|declin|regress|progress|ahead|behind|score|matur/i);
});
