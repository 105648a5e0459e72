import { describe, expect, it } from 'vitest';
import { checkAgenda, isInvalidInputError, parseAgenda, safeParseAgenda, type Agenda } from 'commissioning-kit/agenda';
import { AGENDA } from './sample-agenda.js';

const NOTHING: Agenda = {
  ...AGENDA,
  populationIds: null,
  partnerIds: null,
  period: null,
  items: [],
  exclusions: null,
  agreements: null,
  capacity: null,
};
const missing = (agenda: Agenda, options?: { minimumYears: number }) => checkAgenda(agenda, options).gaps.map(({ domainId }) => domainId);

describe('checkAgenda', () => {
  it('finds an agenda complete that is long-term, for one population, across disciplines, open about what it leaves out, and agreed', () => {
    const finding = checkAgenda(AGENDA);
    expect(finding).toMatchObject({ outcome: 'complete', gaps: [], unknown: [] });
    expect(finding.reasons.map(({ domainId }) => domainId)).toEqual([
      'D-PRI-20',
      'D-PRI-21',
      'D-PRI-22',
      'D-PRI-22',
      'D-PRI-23',
      'D-PRI-24',
      'D-PRI-01',
    ]);
  });

  it.each<readonly [string, Partial<Agenda>, readonly string[]]>([
    ['a short view', { period: { from: '2026-04-01', to: '2027-03-31' } }, ['D-PRI-20']],
    ['no population', { populationIds: [] }, ['D-PRI-21']],
    ['two populations', { populationIds: ['a', 'b'] }, ['D-PRI-21']],
    ['one discipline', { items: AGENDA.items.map((item) => ({ ...item, disciplines: ['nursing'] })) }, ['D-PRI-22']],
    ['services only', { items: AGENDA.items.map((item) => ({ ...item, changes: 'service' })) }, ['D-PRI-22']],
    ['nothing left out', { exclusions: [] }, ['D-PRI-23']],
    ['nobody’s agreement', { agreements: [] }, ['D-PRI-24']],
    ['a partner that has not agreed', { partnerIds: ['council', 'nhs', 'schools'] }, ['D-PRI-24']],
  ])('finds the gap: %s', (_, change, gaps) => {
    const finding = checkAgenda({ ...AGENDA, ...change });
    expect(finding.outcome).toBe('gaps');
    expect(finding.gaps.map(({ domainId }) => domainId)).toEqual(gaps);
  });

  it('D-GLD-20: has no verdict when nothing is known', () => {
    const finding = checkAgenda(NOTHING);
    expect(finding).toMatchObject({ outcome: 'insufficient-information', gaps: [], reasons: [] });
    expect(finding.unknown.map(({ id }) => id)).toEqual(['period', 'populationIds', 'items', 'exclusions', 'partnerIds', 'agreements']);
  });

  it('asks what an item touches before it calls a discipline missing', () => {
    const [first] = AGENDA.items;
    const open = { ...AGENDA, items: [{ ...(first as Agenda['items'][number]), disciplines: null, changes: 'unknown' as const }] };
    expect(checkAgenda(open)).toMatchObject({
      outcome: 'insufficient-information',
      unknown: [{ path: ['items', 0, 'disciplines'] }, { path: ['items', 0, 'changes'] }],
    });
  });

  it.each([
    ['2026-04-01', '2029-03-31', 3, true],
    ['2026-04-01', '2029-03-30', 3, false],
    ['2024-02-29', '2025-02-28', 1, true],
    ['2024-02-29', '2025-02-27', 1, false],
    ['2024-02-29', '2028-02-28', 4, true],
    ['2026-01-01', '2035-12-31', 10, true],
    ['9999-01-01', '9999-12-31', 1, false],
    ['9998-01-01', '9999-12-31', 1, true],
    ['2026-04-01', null, 100, true],
  ] as const)('takes %s to %s for %s years: %s', (from, to, minimumYears, long) => {
    expect(missing({ ...AGENDA, period: { from, to } }, { minimumYears })).toEqual(long ? [] : ['D-PRI-20']);
  });

  it('D-AMB-25: says that the number of years is ours, unless the caller gives it', () => {
    const codes = (options?: { minimumYears: number }) => checkAgenda(AGENDA, options).caveats.map(({ code }) => code);
    expect(codes()).toEqual(['kernel/reading-d-amb-25', 'agenda/long-term-by-default']);
    expect(codes({ minimumYears: 3 })).toEqual([]);
  });

  it('D-PRI-02: warns of over-ambition and fails nobody for it', () => {
    const finding = checkAgenda({ ...AGENDA, capacity: { amount: '110.4', unit: 'person-days' } });
    expect(finding.outcome).toBe('complete');
    expect(finding.caveats.find(({ code }) => code === 'agenda/over-ambition')?.message).toContain(
      'The items take 110.5 person-days and there are 110.4',
    );
  });

  it('warns already when the items that are known take too much, and else says what it could not check', () => {
    const [first, second] = AGENDA.items as [Agenda['items'][number], Agenda['items'][number]];
    const part = { ...AGENDA, items: [first, { ...second, effort: null }] };
    const codes = (amount: number) =>
      checkAgenda({ ...part, capacity: { amount, unit: 'person-days' } }, { minimumYears: 1 }).caveats.map(({ code }) => code);
    expect(codes(59)).toEqual(['agenda/over-ambition']);
    expect(codes(60)).toEqual(['agenda/size-not-checked']);
    expect(checkAgenda({ ...AGENDA, capacity: null }, { minimumYears: 1 }).caveats.map(({ code }) => code)).toEqual([
      'agenda/size-not-checked',
    ]);
  });

  it('reads an agenda as strictly as parseAgenda does', () => {
    for (const broken of BROKEN) {
      const parsed = safeParseAgenda(broken);
      expect(parsed.ok).toBe(false);
      try {
        checkAgenda(broken as Agenda);
        expect.unreachable();
      } catch (error) {
        expect(isInvalidInputError(error) && error.path).toEqual(parsed.ok ? null : parsed.reasons[0]?.path);
      }
    }
  });
});

const BROKEN: readonly unknown[] = [
  { ...AGENDA, schemaVersion: 2 },
  { ...AGENDA, populationIds: ['a', 'a'] },
  { ...AGENDA, partnerIds: ['council', 'nhs', 'council'] },
  { ...AGENDA, period: { from: '2026-04-01', to: '2026-03-31' } },
  { ...AGENDA, items: [...AGENDA.items, AGENDA.items[0]] },
  { ...AGENDA, items: [{ ...AGENDA.items[0], disciplines: ['nursing', 'nursing'] }] },
  { ...AGENDA, items: [{ ...AGENDA.items[0], effort: { amount: 1, unit: 'weeks' } }] },
  { ...AGENDA, items: [{ ...AGENDA.items[0], effort: { amount: 0.5, unit: 'person-days' } }] },
  {
    ...AGENDA,
    exclusions: [
      { topic: 'Wards', why: null },
      { topic: 'Wards', why: 'Another agenda' },
    ],
  },
  { ...AGENDA, agreements: [{ by: { role: 'director', agencyId: 'council' }, on: '2026-02-30' }] },
];

describe('parseAgenda', () => {
  it('gives an agenda back as it was, with what others put beside', () => {
    expect(parseAgenda(JSON.parse(JSON.stringify(AGENDA)))).toEqual(AGENDA);
    expect(parseAgenda(NOTHING)).toEqual(NOTHING);
  });

  it('names every fault and where it is', () => {
    const read = safeParseAgenda({ ...AGENDA, partnerIds: ['a', 'a'], period: { from: '2026-04-01', to: '2025-04-01' } });
    expect(read.ok ? [] : read.reasons.map(({ message }) => message)).toEqual([
      'partnerIds[1] must be unique in its list; partnerIds[0] has it already; found "a"',
      'period.to must be on or after period.from, 2026-04-01; found "2025-04-01"',
    ]);
  });
});
