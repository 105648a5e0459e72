import { describe, expect, it } from 'vitest';
import { justifyPurpose, startOrWait, type Effort, type StatedPurpose } from 'commissioning-kit/agenda';

const clear = { why: 'The market will not bring it about', resources: 'A team of two', intendedResult: 'More people at home' };

/** The older people’s case: three agenda aims, and what is done for them. */
const older: StatedPurpose = {
  ...clear,
  aims: [
    { id: 'quality', text: 'A better quality of care and life', serves: ['better-outcomes'] },
    { id: 'community', text: 'Resources moved to the community', serves: ['better-match', 'more-efficiency'] },
    { id: 'evidence', text: 'New services that rest on evidence', serves: ['more-efficiency'] },
  ],
  activities: [
    { id: 'falls', text: 'Rehabilitation after falls', serves: ['quality', 'evidence'] },
    { id: 'carers', text: 'Support for carers', serves: ['quality', 'community'] },
  ],
};
/** The schools’ case: two agenda aims, neither of which names efficiency (D-AMB-34). */
const schools: StatedPurpose = {
  ...clear,
  aims: [
    { id: 'schooling', text: 'Better schooling and care', serves: ['better-outcomes'] },
    { id: 'match', text: 'Services that meet each child’s needs', serves: ['better-match'] },
  ],
  activities: [{ id: 'training', text: 'Joint training of teachers', serves: ['schooling', 'match'] }],
};
const codes = (purpose: StatedPurpose) => justifyPurpose(purpose).caveats.map(({ code }) => code);

describe('justifyPurpose', () => {
  it('finds both worked cases justified', () => {
    expect(justifyPurpose(older).outcome).toBe('justified');
    expect(justifyPurpose(schools).outcome).toBe('justified');
  });

  it('reports an overall aim that nothing serves, and fails nobody for it', () => {
    expect(codes(older)).toEqual(['kernel/reading-d-amb-11']);
    const finding = justifyPurpose(schools);
    expect(finding.caveats.map(({ message }) => message).join(' ')).toContain('more efficient or effective services');
    expect(finding.outcome).toBe('justified');
  });

  it('reports a stated aim that nothing serves', () => {
    const idle = { id: 'idle', text: 'Something else', serves: ['better-match'] } as const;
    expect(codes({ ...older, aims: [...older.aims, idle] })).toEqual(['kernel/reading-d-amb-11', 'agenda/aim-not-served']);
  });

  it('challenges an activity that serves no aim, and one whose aims come under none of the three', () => {
    const hollow = { id: 'image', text: 'A better image', serves: [] };
    const purpose = {
      ...older,
      aims: [...older.aims, hollow],
      activities: [
        ...older.activities,
        { id: 'logo', text: 'A new logo', serves: ['image'] },
        { id: 'away-day', text: 'An away day', serves: [] },
      ],
    };
    const finding = justifyPurpose(purpose);
    expect(finding.outcome).toBe('challenge');
    expect(finding.reasons.filter(({ code }) => code === 'agenda/activity-without-aim').map(({ input }) => input)).toEqual([
      'logo',
      'away-day',
    ]);
  });

  it('asks what is not known, and takes it for neither yes nor no', () => {
    const open = { ...older, activities: [...older.activities, { id: 'new', text: 'Something new', serves: null }] };
    expect(justifyPurpose(open)).toMatchObject({
      outcome: 'insufficient-information',
      unknown: [{ id: 'aims of new', path: ['activities', 2, 'serves'] }],
    });
    const heading = {
      ...schools,
      aims: schools.aims.map((aim) => ({ ...aim, serves: null })),
    };
    expect(justifyPurpose(heading).unknown.map(({ path }) => path)).toEqual([
      ['aims', 0, 'serves'],
      ['aims', 1, 'serves'],
    ]);
  });

  it('D-AIM-06 to D-AIM-08: asks what nobody is clear about', () => {
    const finding = justifyPurpose({ ...older, why: null, resources: null, intendedResult: null });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown.map(({ id }) => id)).toEqual(['why', 'resources', 'intendedResult']);
  });

  it('D-GLD-20: has no verdict when nothing is known', () => {
    const finding = justifyPurpose({ activities: [], aims: [], why: null, resources: null, intendedResult: null });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown).toHaveLength(4);
    expect(finding.reasons).toEqual([]);
  });

  it.each([
    [
      { ...schools, activities: [{ id: 'a', text: 'A', serves: ['profit'] }] },
      'activities[0].serves[0] must be the id of one of the stated aims; found "profit"',
    ],
    [{ ...schools, activities: [...schools.activities, ...schools.activities] }, /^activities\[1\]\.id must be unique/],
    [{ ...schools, aims: [{ id: 'a', text: 'A', serves: ['profit'] }] }, /^aims\[0\]\.serves\[0\] must be one of "better-outcomes"/],
    [{ ...schools, why: ' ' }, 'why must be a text that is not blank; found " "'],
  ])('refuses a malformed purpose: %#', (purpose, message) => {
    expect(() => justifyPurpose(purpose as StatedPurpose)).toThrow(message);
  });
});

describe('startOrWait', () => {
  const days = (amount: Effort['amount']): Effort => ({ amount, unit: 'person-days' });
  const ask = (required: Effort | null, available: Effort | null, smallest?: Effort) =>
    startOrWait({ effortRequired: required, effortAvailable: available, ...(smallest ? { smallestScope: smallest } : {}) });

  it.each([
    [60, 60, undefined, 'start'],
    ['60.0', '60.01', undefined, 'start'],
    ['0.3', '0.1', undefined, 'reduce-scope'],
    [60, 20, 20, 'reduce-scope'],
    [60, '19.9', 20, 'do-not-start'],
    [60, 0, undefined, 'do-not-start'],
    [0, 0, undefined, 'start'],
  ] as const)('%s needed and %s there, at least %s: %s', (required, available, smallest, outcome) => {
    expect(ask(days(required), days(available), smallest === undefined ? undefined : days(smallest)).outcome).toBe(outcome);
  });

  it('compares decimals exactly where binary numbers would not', () => {
    expect(ask(days('0.3'), days('0.30000000000000004')).outcome).toBe('start');
    expect(ask(days('0.30000000000000004'), days('0.3')).outcome).toBe('reduce-scope');
  });

  it('says when any smaller scope counts, and asks how small the job could become', () => {
    const finding = ask(days(60), days(1));
    expect(finding.caveats).toMatchObject([{ kind: 'library-default', parameter: 'smallestScope' }]);
    expect(finding.unknown.map(({ id }) => id)).toEqual(['smallestScope']);
    expect(ask(days(60), days(60)).caveats).toEqual([]);
  });

  it('D-GLD-20: has no verdict when nothing is known', () => {
    expect(ask(null, null)).toMatchObject({
      outcome: 'insufficient-information',
      reasons: [],
      unknown: [{ id: 'effortRequired' }, { id: 'effortAvailable' }],
    });
    expect(ask(days(3), null).unknown.map(({ id }) => id)).toEqual(['effortAvailable']);
  });

  it('names the text where it says not to begin', () => {
    expect(ask(days(60), days(0)).reasons).toMatchObject([{ domainId: 'D-PRI-17', basis: 'text' }]);
    expect(ask(days(60), days(20)).reasons).toMatchObject([{ domainId: 'D-PRI-17', basis: 'library' }]);
  });

  it.each([
    [days(-1), 'effortRequired.amount must be a decimal number from zero as text, such as "12.5", or a whole number from zero; found -1'],
    [days(0.5), 'effortRequired.amount must be a decimal number from zero as text, such as "12.5", or a whole number from zero; found 0.5'],
    [days('-1'), 'effortRequired.amount must be a decimal number from zero as text; found "-1"'],
    [days(NaN), /^effortRequired\.amount must be/],
    [{ amount: 3, unit: 'weeks' }, 'effortAvailable.unit must be "weeks", the unit of effortRequired.unit; found "person-days"'],
  ])('refuses %j', (required, message) => {
    expect(() => ask(required, days(5))).toThrow(message);
  });

  it('refuses a smaller scope that takes more than the whole', () => {
    expect(() => ask(days(5), days(5), days(6))).toThrow('smallestScope.amount must be at most the effort of the whole job; found 6');
  });
});
