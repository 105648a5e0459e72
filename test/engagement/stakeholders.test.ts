import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMMITMENTS,
  commitmentGap,
  explain,
  parseStakeholderRegister,
  STAKEHOLDER_CATEGORIES,
  stakeholderCoverage,
  type CommitmentGap,
  type CommitmentStanding,
  type StakeholderEntry,
  type StakeholderRegister,
} from 'commissioning-kit/engagement';
import { committed, entry, registerOf, TEN } from './registers.js';

const everybody = TEN.map((category) => entry(category, category));
const standing = (register: StakeholderRegister, asOf?: string): CommitmentStanding => {
  const { outcome } = commitmentGap(register, asOf === undefined ? {} : { asOf });
  if (outcome === 'insufficient-information') throw new Error('nothing is sought');
  return outcome;
};
const codes = (register: StakeholderRegister): readonly string[] => commitmentGap(register).reasons.map(({ code }) => code);

describe('stakeholderCoverage', () => {
  it('misses all ten groups in an empty register, in the order of the text', () => {
    const finding = stakeholderCoverage(registerOf([]));
    expect(finding.outcome).toBe('gaps');
    expect(finding.gaps.map(({ domainId }) => domainId)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `D-STK-${String(number).padStart(2, '0')}`),
    );
  });

  it('is complete with an entry for each of the ten, and notes the three of our own', () => {
    const finding = stakeholderCoverage(registerOf(everybody));
    expect(finding.outcome).toBe('complete');
    expect(finding.gaps).toEqual([]);
    expect(finding.caveats.filter(({ code }) => code === 'engagement/added-group-missing')).toHaveLength(3);
    expect(finding.caveats[0]).toMatchObject({ code: 'kernel/reading-d-amb-23', parameter: 'added' });
  });

  it('notes an added group only where the register is silent about it', () => {
    const none = { applies: 'no', notApplicable: 'None here' } as const;
    const finding = stakeholderCoverage(registerOf([...everybody, entry('schools', 'independent-budget-holders', none)]));
    expect(finding.caveats.filter(({ code }) => code === 'engagement/added-group-missing')).toHaveLength(2);
  });

  it('asks for the three too where they are required, and says that this is not the text’s', () => {
    const finding = stakeholderCoverage(registerOf([...everybody, entry('homes', 'independent-providers')]), { added: 'required' });
    expect(finding.gaps.map(({ domainId }) => domainId)).toEqual(['D-STK-13', 'D-STK-14']);
    expect(finding.caveats.map(({ code }) => code)).toEqual(['kernel/reading-d-amb-23']);
    expect(finding.reasons.find(({ domainId }) => domainId === 'D-STK-12')?.basis).toBe('library');
    expect(finding.reasons.find(({ domainId }) => domainId === 'D-STK-05')?.basis).toBe('text');
  });

  it('takes a reason for an entry, and shows it as the caller’s', () => {
    const absent = everybody.map((each) =>
      each.category === 'local-authority-providers'
        ? { ...each, applies: 'no' as const, notApplicable: 'The council runs no homes' }
        : each,
    );
    const finding = stakeholderCoverage(registerOf(absent));
    expect(finding.outcome).toBe('complete');
    expect(finding.reasons.find(({ basis }) => basis === 'caller')?.message).toBe(
      'Local authority providers: not applicable, because The council runs no homes',
    );
  });

  it('D-GLD-20: all unknown is insufficient information, with a question for each', () => {
    const finding = stakeholderCoverage(registerOf(everybody.map((each) => ({ ...each, applies: 'unknown' as const }))));
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown).toHaveLength(10);
    expect(finding.reasons).toEqual([]);
  });

  it('lets one who is concerned settle a category of which another is uncertain', () => {
    const finding = stakeholderCoverage(
      registerOf([...everybody, entry('a second council', 'local-authority-commissioners', { name: 'Next door', applies: 'unknown' })]),
    );
    expect(finding.outcome).toBe('complete');
    expect(finding.unknown.map(({ path }) => path)).toEqual([['register', 'entries', 10, 'applies']]);
  });

  it('takes groups beyond the catalogue when they are marked as such', () => {
    const finding = stakeholderCoverage(registerOf([...everybody, entry('faith', 'local:faith groups')]));
    expect(finding.reasons.find(({ domainId }) => domainId === 'D-STK-11')?.message).toBe(
      'faith groups: a group beyond the catalogue, whose list is a start and not closed',
    );
  });

  it('misses exactly what is taken out, whatever the order of the entries', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(STAKEHOLDER_CATEGORIES.map(({ id }) => id)), (present) => {
        const gaps = stakeholderCoverage(registerOf(present.map((category) => entry(category, category)))).gaps;
        expect(gaps).toHaveLength(TEN.filter((category) => !present.includes(category)).length);
      }),
    );
  });

  it.each([
    ['an unknown category', [entry('x', 'faith-groups' as never)], /register\.entries\[0\]\.category must be one of/],
    ['one id twice', [entry('x', 'carers'), entry('x', 'public')], /register\.entries\[1\]\.id must be unique/],
    ['one nameless entry twice', [entry('x', 'carers'), entry('y', 'carers')], /register\.entries\[1\]\.name must be unique/],
    ['a blank reason', [entry('x', 'carers', { applies: 'no', notApplicable: ' ' })], /notApplicable must be a text that is not blank/],
    ['no reason', [entry('x', 'carers', { applies: 'no' })], /notApplicable must be a reason/],
    ['a reason too many', [entry('x', 'carers', { notApplicable: 'None' })], /notApplicable must be null unless/],
    [
      'a group that is and is not concerned',
      [entry('x', 'carers', { name: 'A forum' }), entry('y', 'carers', { applies: 'no', notApplicable: 'None' })],
      /entries\[1\]\.category must be of a category without other entries: entries\[1\] says/,
    ],
  ] as const)('refuses %s', (_, entries, message) => {
    expect(() => stakeholderCoverage(registerOf(entries as readonly StakeholderEntry[]))).toThrow(message);
    expect(() => parseStakeholderRegister(registerOf(entries as readonly StakeholderEntry[]))).toThrow();
  });

  it('refuses an option that is none', () => {
    expect(() => stakeholderCoverage(registerOf([]), { added: 'some' as never })).toThrow(/options\.added must be one of/);
  });
});

describe('commitmentGap', () => {
  const register = registerOf([
    committed(
      'council',
      'local-authority-commissioners',
      ['agree-reason-for-change', 'commit-to-implementation'],
      [
        ['agree-reason-for-change', 'organisation', '2026-01-10'],
        ['contribute-to-analysis', 'organisation', '2026-01-10'],
      ],
    ),
    committed(
      'doctors',
      'professionals',
      ['agree-reason-for-change', 'agree-proposed-changes'],
      [['agree-reason-for-change', 'organisation', '2026-01-20']],
    ),
    committed('users', 'service-users', ['agree-reason-for-change'], [['agree-reason-for-change', 'people', '2026-03-01']]),
    committed('members', 'politicians', ['commit-to-implementation']),
  ]);

  it('gives what is sought and not obtained, stakeholder by stakeholder', () => {
    expect(
      standing(register).gaps.map(({ entryId, obtained, byOrganisationOnly, missing, unsought }) => [
        entryId,
        obtained,
        byOrganisationOnly,
        missing,
        unsought,
      ]),
    ).toEqual([
      ['council', ['agree-reason-for-change'], [], ['commit-to-implementation'], ['contribute-to-analysis']],
      ['doctors', [], ['agree-reason-for-change'], ['agree-proposed-changes'], []],
      ['users', ['agree-reason-for-change'], [], [], []],
      ['members', [], [], ['commit-to-implementation'], []],
    ]);
  });

  it('adds up by commitment', () => {
    expect(standing(register).totals).toEqual([
      { commitment: 'agree-reason-for-change', sought: 3, obtained: 2, byOrganisationOnly: 1, missing: 0 },
      { commitment: 'contribute-to-analysis', sought: 0, obtained: 0, byOrganisationOnly: 0, missing: 0 },
      { commitment: 'agree-proposed-changes', sought: 1, obtained: 0, byOrganisationOnly: 0, missing: 1 },
      { commitment: 'commit-to-implementation', sought: 2, obtained: 0, byOrganisationOnly: 0, missing: 2 },
    ]);
  });

  it('D-STK-20: shows for the four groups what organisations have given and the people have not, also where a group has no entry', () => {
    expect(standing(register).peopleNotHeard).toEqual([
      { group: 'politicians', commitments: ['agree-reason-for-change', 'contribute-to-analysis'] },
      { group: 'users-and-budget-holders', commitments: ['contribute-to-analysis'] },
      { group: 'professionals', commitments: ['agree-reason-for-change', 'contribute-to-analysis'] },
      { group: 'providers', commitments: ['agree-reason-for-change', 'contribute-to-analysis'] },
    ]);
    const reasons = commitmentGap(register).reasons.filter(({ domainId }) => domainId === 'D-STK-20');
    expect(reasons.every(({ basis }) => basis === 'text')).toBe(true);
    expect(reasons).toHaveLength(5);
  });

  it('leaves a group out of which there is said to be nobody', () => {
    const none = { applies: 'no', notApplicable: 'None here' } as const;
    const without = registerOf([
      ...register.entries,
      entry('a', 'local-authority-providers', none),
      entry('b', 'nhs-providers', none),
      entry('c', 'independent-providers', none),
    ]);
    expect(standing(without).peopleNotHeard.map(({ group }) => group)).not.toContain('providers');
    const inPart = registerOf([...register.entries, entry('a', 'local-authority-providers', none)]);
    expect(standing(inPart).peopleNotHeard.map(({ group }) => group)).toContain('providers');
  });

  it('warns where implementation is sought from somebody never asked to agree with the reason', () => {
    const warned = commitmentGap(register).reasons.filter(({ code }) => code === 'engagement/implementation-without-reason');
    expect(warned.map(({ path, basis }) => [path, basis])).toEqual([[['register', 'entries', 3], 'library']]);
    const unasked = registerOf([
      committed('members', 'politicians', ['commit-to-implementation'], [['agree-reason-for-change', 'people']]),
    ]);
    expect(codes(unasked)).not.toContain('engagement/implementation-without-reason');
  });

  it('D-AMB-24: takes the four for a set, so that implementation alone is nothing wrong in itself', () => {
    const one = registerOf([committed('a', 'carers', ['commit-to-implementation'], [['commit-to-implementation', 'people']])]);
    expect(standing(one).gaps[0]).toMatchObject({ obtained: ['commit-to-implementation'], missing: [] });
    expect(commitmentGap(one).caveats[0]?.code).toBe('kernel/reading-d-amb-24');
  });

  it('D-STK-19: says that agreement with the reason is only a start', () => {
    expect(codes(registerOf([committed('a', 'carers', ['agree-reason-for-change'])]))).toContain('engagement/only-a-start');
    expect(codes(register)).not.toContain('engagement/only-a-start');
  });

  it('looks back to a day, and says what carries no date', () => {
    expect(standing(register, '2026-02-01').gaps.find(({ entryId }) => entryId === 'users')?.missing).toEqual(['agree-reason-for-change']);
    expect(standing(register, '2026-03-01').gaps.find(({ entryId }) => entryId === 'users')?.missing).toEqual([]);
    const undated = commitmentGap(register, { asOf: '2026-02-01' }).caveats.find(({ code }) => code === 'engagement/undated-counted');
    expect(undated?.message).toContain('6 of what was sought or given carries no date');
  });

  it('D-GLD-20: is insufficient where nothing is sought or nobody is known to be concerned', () => {
    for (const each of [entry('a', 'carers'), entry('a', 'carers', { applies: 'unknown' })]) {
      const finding = commitmentGap(registerOf([each]));
      expect(finding.outcome).toBe('insufficient-information');
      expect(finding.unknown).toHaveLength(1);
    }
    expect(commitmentGap(registerOf([])).outcome).toBe('insufficient-information');
  });

  it('explains itself without ids', () => {
    expect(explain(commitmentGap(register))).toContain(
      'Professionals, clinicians and other staff: given by an organisation, which does not mean that the people have: agreement with the reason for change',
    );
  });

  it('splits what is sought into given, stood in for and missing, and changes nothing when entries change places', () => {
    const ids = COMMITMENTS.map(({ id }) => id);
    const any = fc
      .uniqueArray(fc.constantFrom(...STAKEHOLDER_CATEGORIES.map(({ id }) => id)), { minLength: 1 })
      .chain((categories) =>
        fc.tuple(
          ...categories.map((category) =>
            fc
              .tuple(fc.subarray(ids), fc.subarray(ids), fc.subarray(ids))
              .map(([sought, organisations, people]) =>
                committed(category, category, sought, [
                  ...organisations.map((commitment) => [commitment, 'organisation'] as const),
                  ...people.map((commitment) => [commitment, 'people'] as const),
                ]),
              ),
          ),
        ),
      );
    fc.assert(
      fc.property(any, (entries) => {
        fc.pre(entries.some(({ sought }) => sought.length > 0));
        const forward = standing(registerOf(entries));
        for (const [index, gap] of forward.gaps.entries()) {
          const { sought, obtained } = entries[index] as StakeholderEntry;
          const parts = [...gap.obtained, ...gap.byOrganisationOnly, ...gap.missing];
          expect([...parts].sort()).toEqual(sought.map(({ commitment }) => commitment).sort());
          expect(gap.missing.some((id) => obtained.some(({ commitment }) => commitment === id))).toBe(false);
        }
        for (const total of forward.totals) expect(total.obtained + total.byOrganisationOnly + total.missing).toBe(total.sought);
        const backward = standing(registerOf([...entries].reverse()));
        expect([...backward.gaps].reverse()).toEqual(forward.gaps);
        expect([backward.totals, backward.peopleNotHeard]).toEqual([forward.totals, forward.peopleNotHeard]);
      }),
    );
  });

  it('never counts more as missing when somebody gives something', () => {
    const ids = COMMITMENTS.map(({ id }) => id);
    const missing = (gap: CommitmentGap | undefined): number => gap?.missing.length ?? 0;
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), fc.subarray(ids), fc.constantFrom(...ids), (sought, given, more) => {
        const obtained = given.map((commitment) => [commitment, 'people'] as const);
        const before = standing(registerOf([committed('a', 'carers', sought, obtained)])).gaps[0];
        const rest = obtained.filter(([commitment]) => commitment !== more);
        const after = standing(registerOf([committed('a', 'carers', sought, [...rest, [more, 'people']])])).gaps[0];
        expect(missing(after)).toBeLessThanOrEqual(missing(before));
      }),
    );
  });
});
