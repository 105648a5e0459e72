import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  InvalidInputError,
  leaveOneOut,
  notApplicableSensitivity,
  profileOf,
  type MatrixProfile,
  type RatedLevel,
} from 'commissioning-kit/joint';
import { after, COUNCIL, ICB, open, rate, TRUST } from './partners.js';

const PARTNERS = [COUNCIL, ICB, TRUST];

/** A profile of contracting from what the partners say of it, in their order. */
const contracting = (...levels: readonly RatedLevel[]): MatrixProfile => {
  const partners = PARTNERS.slice(0, levels.length);
  return profileOf(
    after(open(partners), ...levels.map((level, index) => rate((partners[index] as { id: string }).id, 'contracting', level))),
  );
};

describe('leaveOneOut', () => {
  it('names the partner without whom the others agree', () => {
    const { partners, changeMost, agreed } = leaveOneOut(contracting('joint', 'joint', 'separate'));
    expect(changeMost).toEqual(['trust']);
    expect(partners.map(({ agencyId, agreedWithout }) => [agencyId, agreedWithout])).toEqual([
      ['council', []],
      ['icb', []],
      ['trust', ['contracting']],
    ]);
    expect(partners[2]?.changes).toEqual([
      {
        areaId: 'contracting',
        with: { state: 'disagreement', agreed: null },
        without: { state: 'agreed', agreed: 'joint' },
      },
    ]);
    expect(partners[2]?.words).toBe('Without trust Contracting would be agreed at joint.');
    expect(partners[0]?.words).toBe('Without council no area would be read otherwise.');
    expect(agreed).toEqual([]);
  });

  it('says whether what is agreed holds whoever leaves', () => {
    expect(leaveOneOut(contracting('joint', 'joint', 'joint')).agreed).toEqual([
      { areaId: 'contracting', agreed: 'joint', stability: 'holds', restsOn: [] },
    ]);
    // Two see a level where the third says that the area does not apply: with either of the two gone, one view stands against another.
    expect(leaveOneOut(contracting('joint', 'joint', 'not-applicable')).agreed).toEqual([
      { areaId: 'contracting', agreed: 'joint', stability: 'rests-on', restsOn: ['council', 'icb'] },
    ]);
    expect(leaveOneOut(contracting('joint', 'joint')).agreed).toEqual([
      { areaId: 'contracting', agreed: 'joint', stability: 'too-few-partners', restsOn: [] },
    ]);
  });

  it('names several where as much hangs on each', () => {
    expect(leaveOneOut(contracting('joint', 'separate')).changeMost).toEqual(['council', 'icb']);
    expect(leaveOneOut(contracting('joint', 'joint', 'joint')).changeMost).toEqual([]);
  });

  it('gives what a profile without the partner gives', () => {
    const say = fc.constantFrom<RatedLevel>('separate', 'parallel', 'joint', 'integrated', 'unknown', 'not-applicable', 'abstained');
    fc.assert(
      fc.property(fc.array(say, { minLength: 3, maxLength: 3 }), (levels) => {
        const state = after(
          open(PARTNERS),
          ...levels.map((level, index) => rate((PARTNERS[index] as { id: string }).id, 'contracting', level)),
        );
        for (const { agencyId, changes } of leaveOneOut(profileOf(state)).partners) {
          const others = PARTNERS.map(({ id }) => id).filter((id) => id !== agencyId);
          const { state: without, agreed } = profileOf(state, { agencyIds: others }).areas.contracting;
          const change = changes.find(({ areaId }) => areaId === 'contracting');
          const before = profileOf(state).areas.contracting;
          expect(change?.without ?? { state: before.state, agreed: before.agreed }).toEqual({ state: without, agreed });
        }
      }),
    );
  });

  it('refuses what is no profile', () => {
    expect(() => leaveOneOut({} as MatrixProfile)).toThrow(InvalidInputError);
  });
});

describe('notApplicableSensitivity', () => {
  it('shows what hangs on one to whom the area does not apply', () => {
    const [turn, ...others] = notApplicableSensitivity(contracting('joint', 'not-applicable'));
    expect(others).toEqual([]);
    expect(turn).toMatchObject({
      areaId: 'contracting',
      agencyIds: ['icb'],
      reason: null,
      asSaid: { state: 'disagreement', agreed: null },
      setAside: { state: 'agreed', agreed: 'joint' },
      yetToSay: { state: 'incomplete', agreed: null },
      depends: 'yes',
    });
  });

  it('is silent of areas that apply to all, and says where nothing hangs on it', () => {
    expect(notApplicableSensitivity(contracting('joint', 'parallel'))).toEqual([]);
    expect(notApplicableSensitivity(contracting('joint', 'parallel', 'not-applicable'))).toMatchObject([{ depends: 'no' }]);
  });

  it('does not let an area apply to nobody by setting everybody aside', () => {
    const [turn] = notApplicableSensitivity(contracting('not-applicable', 'not-applicable'));
    expect(turn).toMatchObject({
      asSaid: { state: 'not-applicable' },
      setAside: { state: 'not-applicable' },
      yetToSay: { state: 'incomplete' },
    });
  });

  it('reads an area that was set aside as if it were not', () => {
    const profile = contracting('joint', 'joint');
    const area = { ...profile.areas.contracting, state: 'not-applicable', agreed: null, spread: [], reason: 'Let by the region' } as const;
    const [turn] = notApplicableSensitivity({ ...profile, areas: { ...profile.areas, contracting: area } });
    expect(turn).toMatchObject({ agencyIds: [], reason: 'Let by the region', setAside: { agreed: 'joint' }, depends: 'yes' });
  });

  it('looks into the voices of a partner', () => {
    const voice = (voiceId: string, level: 'joint' | 'not-applicable'): object => ({
      ...{ voiceId, agencyId: 'council', areaId: 'contracting', level, levels: level === 'joint' ? ['joint'] : [] },
      ...{ confidence: null, text: null, evidenceIds: [], on: '2026-04-01', roundId: null },
    });
    const profile = contracting('joint', 'joint');
    const [council, icb] = profile.areas.contracting.byAgency;
    const divided = { ...council, level: 'divided', text: null, voices: [voice('a', 'joint'), voice('b', 'not-applicable')] };
    const area = { ...profile.areas.contracting, state: 'disagreement', agreed: null, byAgency: [divided, icb] };
    const [turn] = notApplicableSensitivity({ ...profile, areas: { ...profile.areas, contracting: area } } as MatrixProfile);
    expect(turn).toMatchObject({ agencyIds: ['council'], setAside: { agreed: 'joint' }, yetToSay: { state: 'incomplete' } });
  });
});
