import { describe, expect, it } from 'vitest';
import { AREAS, assessMatrix, gapToTarget, type AgencyObservation, type DescriptorId, type MatrixProfile } from 'commissioning-kit/joint';
import { COUNCIL, ICB, TRUST } from './partners.js';

const seen = (agencyId: string, ...descriptors: readonly DescriptorId[]): readonly AgencyObservation[] =>
  descriptors.map((descriptor) => ({ agencyId, descriptor, observed: 'yes' }));

const profile = (observations: readonly AgencyObservation[], agencies = [COUNCIL, ICB]): MatrixProfile => {
  const { outcome } = assessMatrix({ agencies, observations });
  if (outcome === 'insufficient-information') throw new Error('no profile');
  return outcome;
};

describe('assessMatrix', () => {
  it('D-GLD-20: knows nothing where nobody observed anything, and asks each agency about each area', () => {
    const finding = assessMatrix({ agencies: [COUNCIL, ICB], observations: [] });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown).toHaveLength(14);
    expect(finding.unknown[0]).toMatchObject({
      id: 'council/purpose-and-strategy',
      text: 'Purpose and strategy: what does Sampleton Council observe?',
    });
    expect(finding.reasons).toEqual([]);
  });

  it('is insufficient information too where every answer is unknown', () => {
    const observations = seen('council', 'CO-S1', 'CO-I1').map((observation) => ({ ...observation, observed: 'unknown' as const }));
    const finding = assessMatrix({ agencies: [COUNCIL, ICB], observations });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown.map(({ id }) => id)).toContain('council/CO-I1');
  });

  it('keeps each view, says where they agree, and leaves the rest unknown', () => {
    const { areas } = profile([...seen('council', 'CO-I1', 'SE-J1'), ...seen('icb', 'CO-I1', 'SE-S1')]);
    expect(areas.contracting).toMatchObject({ state: 'agreed', agreed: 'integrated', spread: ['integrated'] });
    expect(areas['stakeholder-engagement']).toMatchObject({ state: 'disagreement', agreed: null, spread: ['separate', 'joint'] });
    expect(areas['purpose-and-strategy']).toMatchObject({ state: 'incomplete', agreed: null, spread: [] });
    expect(areas['purpose-and-strategy'].byAgency.map(({ level }) => level)).toEqual([null, null]);
  });

  it('lists what nobody observed', () => {
    const { areas } = profile([...seen('council', 'CO-P1'), ...seen('icb', 'CO-J1', 'CO-S1')]);
    expect(areas.contracting.notEvidenced).toEqual(['CO-P2', 'CO-J2', 'CO-I1']);
    expect(areas['stakeholder-engagement'].notEvidenced).toEqual(['SE-S1', 'SE-P1', 'SE-J1', 'SE-I1']);
  });

  it('keeps a straddle that both see apart from an agreed level', () => {
    const both = ['SE-S1', 'SE-I1'] as const;
    const { areas } = profile([...seen('council', ...both), ...seen('icb', ...both)]);
    expect(areas['stakeholder-engagement']).toMatchObject({ state: 'straddle', agreed: null, spread: ['separate', 'integrated'] });
    expect(areas['stakeholder-engagement'].byAgency[0]).toMatchObject({ level: 'straddle', levels: ['separate', 'integrated'] });
  });

  it('tells who is behind each reason and question', () => {
    const finding = assessMatrix({ agencies: [COUNCIL, ICB], observations: [...seen('council', 'CO-P1'), ...seen('icb', 'CO-S1')] });
    expect(finding.reasons[0]).toMatchObject({ code: 'joint/area-incomplete', domainId: 'D-JCM-X3' });
    expect(finding.reasons[1]).toMatchObject({ domainId: 'D-JCM-CO-P1', path: ['observations', 0] });
    expect(finding.reasons[1]?.message).toMatch(
      /^Contracting, Sampleton Council: “Purchasing intentions told”, an example of parallel, is observed$/,
    );
    expect(finding.unknown.map(({ id }) => id)).toContain('council/CO-P2');
    expect(finding.caveats.filter(({ code }) => code === 'joint/rule-by-default')).toHaveLength(1);
  });

  it('takes up only what is not observed yet and lets go only what is', () => {
    const [gap] = gapToTarget(profile([...seen('council', 'CO-I1', 'CO-P1'), ...seen('icb', 'CO-I1')]), { contracting: 'parallel' });
    expect(gap).toMatchObject({ from: 'integrated', direction: 'towards-separate', steps: 2, takeUp: ['CO-P2'], letGo: ['CO-I1'] });
  });

  it('gives all seven areas for any number of partners', () => {
    const { areas } = profile(seen('trust', 'CO-I1'), [COUNCIL, ICB, TRUST]);
    expect(Object.keys(areas)).toEqual(AREAS.map(({ id }) => id));
    for (const area of Object.values(areas)) expect(area.byAgency.map(({ agencyId }) => agencyId)).toEqual(['council', 'icb', 'trust']);
  });

  it.each([
    [{ agencies: [COUNCIL], observations: [] }, /^agencies must be a list of at least 2; found a list of 1/],
    [{ agencies: [COUNCIL, COUNCIL], observations: [] }, /^agencies\[1\]\.id must be unique/],
    [{ agencies: [COUNCIL, { ...ICB, name: ' ' }], observations: [] }, /^agencies\[1\]\.name/],
    [
      { agencies: [COUNCIL, ICB], observations: seen('trust', 'CO-S1') },
      /^observations\[0\]\.agencyId must be one of the agencies: council, icb; found "trust"/,
    ],
    [{ agencies: [COUNCIL, ICB], observations: seen('icb', 'CO-S1', 'CO-S1') }, /^observations\[1\]\.descriptor must be unique/],
    [{ agencies: [COUNCIL, ICB], observations: [], rule: 'average' }, /^rule must be one of/],
  ])('refuses %#', (input, message) => {
    expect(() => assessMatrix(input as never)).toThrow(message);
  });
});
