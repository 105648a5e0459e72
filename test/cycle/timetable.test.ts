import { describe, expect, it } from 'vitest';
import {
  explain,
  planTimetable,
  type DecisionStop,
  type TimetableQuestion,
  type TimetableStep,
  type WeekdayOfMonth,
} from 'commissioning-kit/cycle';
import { QUESTION } from './timetable-question.js';

const step = (id: string, after: readonly string[], takes: TimetableStep['takes'], rest: Partial<TimetableStep> = {}): TimetableStep => ({
  id,
  label: id,
  stage: 'do',
  after,
  takes,
  ...rest,
});
const days = (amount: number) => ({ amount, unit: 'working-days' as const });
const plan = (change: Partial<TimetableQuestion>) =>
  planTimetable({
    nation: 'england',
    asOf: '2027-01-01',
    start: '2027-04-01',
    startAfter: [change.steps?.at(-1)?.id ?? 'a'],
    steps: [],
    routes: [],
    contracts: [],
    ...change,
  });
const latest = (change: Partial<TimetableQuestion>) => plan(change).steps.map((row) => row.latest && [row.latest.from, row.latest.to]);
const earliest = (change: Partial<TimetableQuestion>) =>
  plan(change).steps.map((row) => row.earliest && [row.earliest.from, row.earliest.to]);

describe('counting days', () => {
  // Easter 2027: Good Friday on 26 March, Easter Monday on 29 March, which is a working day in Scotland.
  it.each([
    ['england', '2027-03-16'],
    ['northern-ireland', '2027-03-15'],
    ['scotland', '2027-03-17'],
  ] as const)('goes back ten working days from 31 March 2027 in %s', (nation, from) => {
    expect(latest({ nation, steps: [step('a', [], days(10))] })).toEqual([[from, '2027-03-31']]);
  });

  it.each([
    [{ amount: 30, unit: 'calendar-days' }, '2027-03-02'],
    [{ amount: 2, unit: 'weeks' }, '2027-03-18'],
    [{ amount: 1, unit: 'months' }, '2027-03-01'],
    [{ amount: 3, unit: 'months' }, '2027-01-01'],
  ] as const)('goes back %j', (takes, from) => {
    expect(latest({ steps: [step('a', [], takes)] })).toEqual([[from, '2027-03-31']]);
  });

  it('takes a month from any day to the day before the same day of the next, and no day that is not there', () => {
    const month = { amount: 1, unit: 'months' } as const;
    expect(earliest({ asOf: '2027-01-15', steps: [step('a', [], month)] })).toEqual([['2027-01-15', '2027-02-14']]);
    expect(earliest({ asOf: '2027-01-31', steps: [step('a', [], month)] })).toEqual([['2027-01-31', '2027-02-27']]);
    // Up to 27 February the last day to begin is the 31st: from the 28th to the 31st a month ends alike.
    expect(latest({ start: '2027-02-28', steps: [step('a', [], month)] })).toEqual([['2027-01-31', '2027-02-27']]);
  });

  it('begins on the first working day, and the next step on the day after', () => {
    // 1 January 2027 is a bank holiday, a Friday.
    const steps = [step('a', [], days(5)), step('b', ['a'], { amount: 2, unit: 'calendar-days' }), step('c', ['b'], days(1))];
    expect(earliest({ steps })).toEqual([
      ['2027-01-04', '2027-01-08'],
      ['2027-01-09', '2027-01-10'],
      ['2027-01-11', '2027-01-11'],
    ]);
  });

  it('says where bank holidays are not known, and refuses them when strict', () => {
    const far = { asOf: '2031-01-01', start: '2031-06-01', steps: [step('a', [], days(10))] };
    expect(plan(far).caveats.map((caveat) => caveat.code)).toContain('kernel/provisional-holidays');
    expect(() => plan({ ...far, strict: true })).toThrow('start must be such that every weekday counted lies in 2018 to 2028');
    expect(plan({ steps: [step('a', [], days(10))], strict: true }).caveats.map((caveat) => caveat.code)).toEqual([
      'cycle/how-days-are-counted',
    ]);
  });
});

describe('a decision', () => {
  const stop = (id: string, dates: readonly string[], papers: number, rest: Partial<DecisionStop> = {}): DecisionStop => ({
    id,
    label: id,
    meetings: { dates },
    papers: { days: papers, counted: 'calendar-days' },
    ...rest,
  });
  const decide = (stops: readonly DecisionStop[], change: Partial<TimetableQuestion> = {}) => {
    const [row] = plan({ steps: [step('a', [], { routeId: 'r' })], routes: [{ id: 'r', label: 'R', stops }], ...change }).steps;
    return row;
  };
  const meets = (row: ReturnType<typeof decide>, which: 'earliest' | 'latest') =>
    row?.[which]?.meetings.map((meeting) => meeting.meets) ?? null;

  it('waits for the first meeting whose papers can still be handed in', () => {
    const dates = ['2027-01-12', '2027-02-09', '2027-03-09'];
    expect(meets(decide([stop('cabinet', dates, 8)], { asOf: '2027-01-04' }), 'earliest')).toEqual(['2027-01-12']);
    expect(meets(decide([stop('cabinet', dates, 8)], { asOf: '2027-01-05' }), 'earliest')).toEqual(['2027-02-09']);
    expect(meets(decide([stop('cabinet', dates, 8)]), 'latest')).toEqual(['2027-03-09']);
  });

  it('counts the days for papers in working days where that is the rule', () => {
    // Six working days before Tuesday 6 April 2027: two bank holidays and two weekends lie between, so papers are due on 25 March.
    const row = decide([stop('cabinet', ['2027-04-06'], 0, { papers: { days: 6, counted: 'working-days' } })], { start: '2027-05-01' });
    expect(row?.latest).toEqual({
      from: '2027-03-25',
      to: '2027-04-06',
      meetings: [{ stopId: 'cabinet', label: 'cabinet', papersBy: '2027-03-25', meets: '2027-04-06', takesEffect: '2027-04-06' }],
    });
  });

  it('takes effect when it can no longer be called in', () => {
    // Five working days after Tuesday 23 March 2027: 24, 25, 30, 31 March, 1 April.
    const settles = { days: 5, counted: 'working-days' } as const;
    expect(decide([stop('cabinet', ['2027-03-23'], 5, { settles })])?.earliest?.to).toBe('2027-04-01');
    expect(meets(decide([stop('cabinet', ['2027-03-16', '2027-03-23'], 5, { settles })]), 'latest')).toEqual(['2027-03-16']);
  });

  it('goes from stop to stop, each with papers of its own or sharing those of the stop before', () => {
    const scrutiny = stop('scrutiny', ['2027-01-19', '2027-02-16'], 7);
    const cabinet = (sharesPapers: boolean): DecisionStop =>
      stop('cabinet', ['2027-01-26', '2027-02-23', '2027-03-23'], 14, { sharesPapers });
    // Papers of its own for the 26th would be due on the 12th, before scrutiny has met.
    expect(meets(decide([scrutiny, cabinet(false)]), 'earliest')).toEqual(['2027-01-19', '2027-02-23']);
    expect(meets(decide([scrutiny, cabinet(true)]), 'earliest')).toEqual(['2027-01-19', '2027-01-26']);
    expect(meets(decide([scrutiny, cabinet(false)]), 'latest')).toEqual(['2027-02-16', '2027-03-23']);
    expect(meets(decide([scrutiny, cabinet(true)]), 'latest')).toEqual(['2027-02-16', '2027-03-23']);
    // Shared papers are due when the first of the meetings wants them.
    expect(decide([scrutiny, cabinet(true)])?.earliest?.from).toBe('2027-01-12');
  });

  it('does not meet on the day of the stop before', () => {
    const both = ['2027-01-19', '2027-01-20'];
    expect(meets(decide([stop('a', both, 0), stop('b', both, 0, { sharesPapers: true })]), 'earliest')).toEqual(both);
  });

  it('may have its meetings reckoned from how often they are', () => {
    const every = (amount: number, unit: 'weeks' | 'months', from: string): DecisionStop => ({
      ...stop('board', ['2027-01-01'], 7),
      meetings: { every: amount, unit, from },
    });
    expect(meets(decide([every(4, 'weeks', '2026-06-03')]), 'earliest')).toEqual(['2027-01-13']);
    expect(meets(decide([every(2, 'months', '2027-05-31')]), 'earliest')).toEqual(['2027-01-31']);
    expect(meets(decide([every(1, 'months', '2027-05-31')]), 'latest')).toEqual(['2027-03-31']);
    expect(meets(decide([every(1, 'months', '2025-08-31')], { start: '2027-03-01' }), 'latest')).toEqual(['2027-02-28']);
    const finding = plan({
      steps: [step('a', [], { routeId: 'r' })],
      routes: [{ id: 'r', label: 'R', stops: [every(4, 'weeks', '2026-06-03')] }],
    });
    expect(finding.caveats.map((caveat) => caveat.code)).toContain('cycle/meetings-reckoned');
  });

  it('may have them reckoned as a weekday of the month, as boards put it', () => {
    const every = (amount: number, from: string, week: WeekdayOfMonth['week'], weekday: WeekdayOfMonth['weekday']): DecisionStop => ({
      ...stop('board', ['2027-01-01'], 7),
      meetings: { every: amount, unit: 'months', from, on: { week, weekday } },
    });
    // The third Tuesdays of 2027 are 19 January, 16 February, 16 March; its last Wednesdays 27 January, 24 February, 31 March.
    expect(meets(decide([every(1, '2026-05-19', 'third', 2)]), 'earliest')).toEqual(['2027-01-19']);
    expect(meets(decide([every(1, '2026-05-01', 'third', 2)]), 'latest')).toEqual(['2027-03-16']);
    expect(meets(decide([every(1, '2030-12-31', 'last', 3)]), 'earliest')).toEqual(['2027-01-27']);
    expect(meets(decide([every(1, '2026-05-01', 'last', 3)]), 'latest')).toEqual(['2027-03-31']);
    // Every other month from December on is no January.
    expect(meets(decide([every(2, '2026-12-07', 'first', 1)]), 'earliest')).toEqual(['2027-02-01']);
    const caveats = plan({
      steps: [step('a', [], { routeId: 'r' })],
      routes: [{ id: 'r', label: 'R', stops: [every(1, '2026-05-19', 'third', 2)] }],
    }).caveats.map(({ code }) => code);
    expect(caveats).toContain('cycle/meetings-reckoned');
  });

  it('asks for meetings and papers that are not known, and for meetings beyond those that are', () => {
    const asked = (stops: readonly DecisionStop[], change: Partial<TimetableQuestion> = {}): readonly string[] =>
      plan({ steps: [step('a', [], { routeId: 'r' })], routes: [{ id: 'r', label: 'R', stops }], ...change }).unknown.map(
        (question) => question.text,
      );
    expect(asked([{ ...stop('Cabinet', [], 7), meetings: null }])).toEqual(['When does "Cabinet" meet?']);
    expect(asked([{ ...stop('Cabinet', ['2027-02-02'], 7), papers: null }])).toEqual([
      'How long before it meets must "Cabinet" have its papers?',
    ]);
    expect(asked([stop('Cabinet', ['2026-12-15'], 7)])).toEqual([
      'Does "Cabinet" meet after 2027-01-01, in time for its papers? No such meeting is known',
    ]);
    expect(asked([stop('Cabinet', ['2027-05-04'], 7)])).toEqual([
      'Does "Cabinet" meet before 2027-03-31, in time for its papers? No such meeting is known',
    ]);
  });
});

describe('a timetable', () => {
  it('says by when what must be done for the start wanted: the whole of a council’s round', () => {
    const timetable = planTimetable(QUESTION);
    const rows = new Map(timetable.steps.map((row) => [row.id, row]));
    // Backwards: 20 working days up to 31 March 2027 begin on 2 March; the last board before it is that of 28 January (every two months from
    // 28 May), its papers due on the 21st; three months up to the 20th begin on 21 October; cabinet of 20 October would take effect on the
    // 27th, too late, and so it has to be that of 22 September, with scrutiny of the 15th, whose papers are due six working days before.
    expect(rows.get('mobilise')?.latest).toMatchObject({ from: '2027-03-02', to: '2027-03-31' });
    expect(rows.get('award')?.latest).toMatchObject({ from: '2027-01-21', to: '2027-01-28' });
    expect(rows.get('tender')?.latest).toMatchObject({ from: '2026-10-21', to: '2027-01-20' });
    expect(rows.get('approval')?.latest).toMatchObject({ from: '2026-09-07', to: '2026-09-29' });
    expect(rows.get('strategy')?.latest).toMatchObject({ from: '2026-08-08', to: '2026-09-06' });
    expect(rows.get('needs')?.latest).toMatchObject({ to: '2026-08-07' });
    expect(rows.get('engage')?.latest).toMatchObject({ from: '2026-05-16', to: '2026-08-07' });
    // Forwards: engagement cannot begin before 18 May, and twelve weeks from there end on 9 August, two days late. So cabinet is that of
    // 20 October, the tender ends on 27 January, the board's papers for the 28th were due, and its next meeting is on 28 March: the two days
    // cost 26, for mobilisation goes from the Tuesday after Easter to 26 April.
    expect(rows.get('engage')).toMatchObject({ earliest: { from: '2026-05-18', to: '2026-08-09' }, floatDays: -2, critical: false });
    expect(rows.get('award')?.earliest?.meetings).toMatchObject([{ papersBy: '2027-03-21', meets: '2027-03-28' }]);
    expect(timetable).toMatchObject({ outcome: 'late', readyOn: '2027-04-26', floatDays: -26 });
    expect(timetable.contracts).toEqual([
      { contractId: 'home-care', endsOn: '2027-03-31', noticeBy: '2026-12-31', noticeFloatDays: 64, gapDays: 0, expectedGapDays: 26 },
      { contractId: 'extra', endsOn: '2027-02-28', noticeBy: '2026-02-28', noticeFloatDays: 8, gapDays: 31, expectedGapDays: 57 },
    ]);
    expect(timetable.stages).toEqual([
      { stage: 'analyse', earliest: { from: '2026-04-01', to: '2026-06-16' }, doneBy: '2026-08-07' },
      { stage: 'plan', earliest: { from: '2026-05-18', to: '2026-10-27' }, doneBy: '2026-09-29' },
      { stage: 'do', earliest: { from: '2026-10-28', to: '2027-04-26' }, doneBy: '2027-03-31' },
      { stage: 'review', earliest: null, doneBy: null },
    ]);
    // The needs assessment began on 20 April and takes 40 working days, with two bank holidays in May: until 16 June, four days behind plan.
    expect(rows.get('needs')).toMatchObject({ state: 'under-way', slipDays: 4 });
    // Nobody knows how long the first review takes, and the start does not hang on it.
    expect(timetable.unknown.map((question) => question.id)).toEqual(['length-of-look-back']);
  });

  it('is in time once the two days are found', () => {
    const steps = QUESTION.steps.map((each) => (each.id === 'engage' ? { ...each, notBefore: '2026-05-16' } : each));
    const timetable = planTimetable({ ...QUESTION, steps });
    // The board of 28 January is met, and 20 working days from the 29th end on 25 February.
    expect(timetable).toMatchObject({ outcome: 'in-time', readyOn: '2027-02-25', floatDays: 34 });
    // Engagement ends on the last day that cabinet of 22 September allows, and the next would be too late for the board. The tender has time in
    // hand: it ends in December, and the board meets in January.
    expect(timetable.critical).toEqual(['engage', 'strategy', 'approval', 'award', 'mobilise']);
    expect(timetable.steps.find((row) => row.id === 'tender')).toMatchObject({ critical: false, floatDays: 22 });
  });

  it('is late when the start cannot be met, and says by how much', () => {
    const timetable = plan({ steps: [step('a', [], days(40)), step('b', ['a'], { amount: 2, unit: 'months' })] });
    // 40 working days from 4 January end on 26 February; two months from the 27th on 26 April: 26 days after 31 March.
    expect(timetable).toMatchObject({ outcome: 'late', readyOn: '2027-04-26', floatDays: -26 });
    expect(timetable.reasons[0]).toMatchObject({ code: 'cycle/ready-too-late', basis: 'caller' });
    expect(timetable.reasons[0]?.message).toBe('Everything is done on 2027-04-26 at the earliest: 26 days too late to start on 2027-04-01');
  });

  it('tells critical steps from those with time in hand', () => {
    const steps = [
      step('long', [], days(30)),
      step('short', [], days(10)),
      step('both', ['long', 'short'], days(5)),
      step('later', ['both'], days(5), { stage: 'review' }),
    ];
    const timetable = plan({ steps, startAfter: ['both'] });
    expect(timetable.critical).toEqual(['long', 'both']);
    expect(timetable.steps.map((row) => row.critical)).toEqual([true, false, true, false]);
    // What comes after the start has days of its own and none by which it must be done.
    expect(timetable.steps[3]).toMatchObject({ latest: null, floatDays: null });
    expect(timetable.steps[3]?.earliest).not.toBeNull();
    expect(timetable.stages.map((stage) => [stage.stage, stage.doneBy])).toEqual([
      ['do', '2027-03-31'],
      ['review', null],
    ]);
  });

  it('takes what is done as done, what is under way as lasting until today at least, and neither as waiting', () => {
    const steps = [
      step('a', [], days(5), { actual: { from: '2026-12-01', to: '2026-12-09' }, planned: { from: '2026-12-01', to: '2026-12-07' } }),
      step('b', ['a'], days(5), { actual: { from: '2026-12-10', to: null }, planned: { from: '2026-12-10', to: '2026-12-16' } }),
      step('c', ['b'], days(5)),
    ];
    const timetable = plan({ steps });
    expect(timetable.steps.map((row) => [row.state, row.earliest?.to, row.slipDays])).toEqual([
      ['done', '2026-12-09', 2],
      ['under-way', '2027-01-01', 16],
      ['to-do', '2027-01-08', null],
    ]);
    expect(timetable.steps[0]).toMatchObject({ latest: null, floatDays: null, critical: false });
    expect(timetable.critical).toEqual(['b', 'c']);
    expect(timetable.reasons.map((reason) => reason.message)).toEqual(
      expect.arrayContaining(['"a" was done 2 days after the plan', '"b" will be done 16 days after the plan at the earliest']),
    );
    const early = plan({ steps: [step('a', [], days(5)), step('b', ['a'], days(5), { actual: { from: '2026-12-10', to: null } })] });
    expect(early.steps[0]).toMatchObject({ latest: null, critical: false });
    expect(early.caveats.map((caveat) => caveat.code)).toContain('cycle/begun-before-its-time');
  });

  it('asks how long a step takes that nobody knows, and leaves open what hangs on it', () => {
    const steps = [step('a', [], days(5)), step('b', ['a'], null), step('c', ['b'], days(5)), step('d', [], days(5))];
    const timetable = plan({ steps, startAfter: ['c', 'd'] });
    expect(timetable).toMatchObject({ outcome: 'insufficient-information', readyOn: null, floatDays: null });
    expect(timetable.unknown).toEqual([{ id: 'length-of-b', text: 'How long does "b" take?', path: ['steps', 1, 'takes'] }]);
    expect(timetable.steps.map((row) => [row.earliest === null, row.latest === null])).toEqual([
      [false, true],
      [true, true],
      [true, false],
      [false, false],
    ]);
    expect(timetable.steps.map((row) => row.critical)).toEqual([null, null, null, null]);
  });

  it('is late even where something is not known, if it would be late without it', () => {
    const steps = [step('a', [], days(60)), step('b', ['a'], null), step('c', ['b'], days(10))];
    const timetable = plan({ steps });
    expect(timetable.outcome).toBe('late');
    expect(timetable.reasons[0]?.message).toMatch(/^Even if what is not known took no time/);
    expect(timetable.unknown).toHaveLength(1);
  });

  it('asks nothing about what is done, and nothing that the start does not hang on stands in its way', () => {
    const steps = [
      step('a', [], null, { actual: { from: '2026-12-01', to: '2026-12-09' } }),
      step('b', ['a'], days(5)),
      step('c', ['b'], null),
    ];
    const timetable = plan({ steps, startAfter: ['b'] });
    expect(timetable.outcome).toBe('in-time');
    expect(timetable.unknown.map((question) => question.id)).toEqual(['length-of-c']);
  });

  it('all unknown is insufficient information', () => {
    const timetable = plan({
      steps: [step('a', [], null), step('b', ['a'], { routeId: 'r' })],
      routes: [{ id: 'r', label: 'R', stops: [{ id: 's', label: 'S', meetings: null, papers: null }] }],
      contracts: [{ id: 'c', endsOn: '2027-03-31', noticeDays: null }],
    });
    expect(timetable).toMatchObject({ outcome: 'insufficient-information', readyOn: null, critical: [] });
    expect(timetable.unknown).toHaveLength(3);
  });

  it('can be explained', () => {
    const text = explain(planTimetable(QUESTION));
    expect(text).toContain('To start on 2027-04-01, "Strategy" must be done by 2026-09-06');
    expect(text).not.toMatch(/undefined|null|\[object/);
  });
});

describe('contracts beside a timetable', () => {
  const contract = (
    change: Partial<TimetableQuestion['contracts'][number]>,
    steps = [step('decide', [], days(5)), step('a', ['decide'], days(5))],
  ) => {
    const timetable = plan({ steps, contracts: [{ id: 'old', endsOn: '2027-03-31', noticeDays: 60, noticeAfter: 'decide', ...change }] });
    return { ...timetable, row: timetable.contracts[0] };
  };

  it('shows the last day for notice, and how long before it the decision can be taken', () => {
    // 60 days before 31 March is 30 January; the decision is taken by 8 January, so notice can be given from the 9th.
    expect(contract({})).toMatchObject({
      outcome: 'in-time',
      row: { noticeBy: '2027-01-30', noticeFloatDays: 21, gapDays: 0, expectedGapDays: 0 },
    });
  });

  it('has the decision done before the last day for notice, though the start would leave more time', () => {
    expect(contract({}).steps[0]?.latest?.to).toBe('2027-01-29');
    expect(contract({ noticeDays: 0 }).steps[0]?.latest?.to).toBe('2027-03-22');
  });

  it('is late when notice comes too late, though the start could be met', () => {
    expect(contract({ noticeDays: 85 })).toMatchObject({
      outcome: 'late',
      floatDays: 75,
      row: { noticeBy: '2027-01-05', noticeFloatDays: -4 },
    });
    expect(contract({ noticeDays: 85 }).reasons.map((reason) => reason.code)).toContain('cycle/notice-too-late');
  });

  it('takes a notice that was given for given', () => {
    expect(contract({ noticeDays: 120, noticeGivenOn: '2026-12-01' })).toMatchObject({
      outcome: 'in-time',
      row: { noticeBy: '2026-12-01', noticeFloatDays: 0 },
    });
    expect(contract({ noticeDays: 121, noticeGivenOn: '2026-12-01' })).toMatchObject({ outcome: 'late', row: { noticeFloatDays: -1 } });
  });

  it('asks for notice that is not known, or not known to be given', () => {
    const ids = (change: Parameters<typeof contract>[0]) => contract(change).unknown.map((question) => question.id);
    expect(ids({ noticeDays: null })).toEqual(['notice-of-old']);
    expect(contract({ noticeDays: null }).outcome).toBe('insufficient-information');
    const done = [step('decide', [], days(5), { actual: { from: '2026-10-01', to: '2026-10-07' } }), step('a', ['decide'], days(5))];
    const passed = contract({ noticeDays: 120 }, done);
    expect(passed.unknown.map((question) => question.text)).toEqual(['Was notice of contract "old" given by 2026-12-01?']);
    expect(passed.outcome).toBe('insufficient-information');
    const { noticeAfter: _, ...free } = { id: 'old', endsOn: '2027-03-31', noticeDays: 60, noticeAfter: 'decide' };
    const timetable = plan({ steps: [step('a', [], days(5))], contracts: [free] });
    expect(timetable.unknown.map((question) => question.id)).toEqual(['notice-after-old']);
    expect(timetable.outcome).toBe('in-time');
  });

  it('shows the days without a contract and the days with two', () => {
    const gaps = (endsOn: string, steps?: readonly TimetableStep[]) => {
      const { row, reasons } = contract({ endsOn, noticeDays: 0 }, steps as never);
      return [row?.gapDays, row?.expectedGapDays, reasons.filter((reason) => reason.path[0] === 'contracts').map((reason) => reason.code)];
    };
    expect(gaps('2027-03-31')).toEqual([0, 0, ['cycle/contracts-meet']]);
    expect(gaps('2027-03-21')).toEqual([10, 10, ['cycle/days-without-contract']]);
    expect(gaps('2027-04-30')).toEqual([-30, -30, ['cycle/contracts-overlap']]);
    // Ready on 26 April, so 26 days without a contract after 31 March.
    const late = [step('decide', [], days(40)), step('a', ['decide'], { amount: 2, unit: 'months' as const })];
    expect(gaps('2027-03-31', late)).toEqual([0, 26, ['cycle/contracts-meet', 'cycle/days-without-contract-expected']]);
  });
});

describe('a malformed question', () => {
  it.each([
    [{ steps: [step('a', ['b'], days(1))] }, 'steps[0].after[0] must be the id of one of the steps; found "b"'],
    [{ steps: [step('a', [], days(1)), step('a', [], days(1))] }, 'steps[1].id must be unique in its list'],
    [
      { steps: [step('a', ['c'], days(1)), step('b', ['a'], days(1)), step('c', ['b'], days(1))] },
      'steps[0].after must be such that no step waits for itself',
    ],
    [{ steps: [step('a', [], { routeId: 'r' })] }, 'steps[0].takes.routeId must be the id of one of the routes'],
    [{ steps: [step('a', [], days(0))] }, 'steps[0].takes.amount must be a whole number from 1 to 4000'],
    [{ steps: [step('a', [], { amount: 1, unit: 'days' } as never)] }, 'steps[0].takes.unit must be one of'],
    [{ steps: [] }, 'steps must be a list of at least 1'],
    [{ steps: [step('a', [], days(1))], startAfter: ['x'] }, 'startAfter[0] must be the id of one of the steps'],
    [
      { steps: [step('a', [], days(1), { actual: { from: '2027-01-02', to: null } })] },
      'steps[0].actual.from must be on or before asOf, 2027-01-01',
    ],
    [
      { steps: [step('a', [], days(1), { actual: { from: '2026-12-02', to: '2026-12-01' } })] },
      'steps[0].actual.to must be on or after its beginning',
    ],
    [{ steps: [step('a', [], days(1), { planned: { from: '2026-12-02', to: '2026-12-01' } })] }, 'steps[0].planned.to must be on or after'],
    [
      { steps: [step('a', [], days(1))], contracts: [{ id: 'c', endsOn: '2027-03-31', noticeDays: 30, noticeAfter: 'x' }] },
      'contracts[0].noticeAfter must be the id of one of the steps',
    ],
    [
      { steps: [step('a', [], days(1))], contracts: [{ id: 'c', endsOn: '2027-03-31', noticeDays: 30, noticeGivenOn: '2027-01-02' }] },
      'contracts[0].noticeGivenOn must be on or before asOf',
    ],
    [{ steps: [step('a', [], days(1))], routes: [{ id: 'r', label: 'R', stops: [] }] }, 'routes[0].stops must be a list of at least 1'],
    [
      {
        steps: [step('a', [], days(1))],
        routes: [{ id: 'r', label: 'R', stops: [{ id: 's', label: 'S', meetings: null, papers: null, sharesPapers: true }] }],
      },
      'routes[0].stops[0].sharesPapers must be false or absent',
    ],
    [
      { steps: [step('a', [], days(5))], asOf: '9999-12-31' },
      'must be such that every date of the timetable lies in the years 0001 to 9999',
    ],
  ])('is refused: %#', (change, message) => {
    expect(() => plan(change as never)).toThrow(message);
  });

  it.each([
    [{ week: 'fifth', weekday: 2 }, 'months', 'on.week must be one of "first", "second", "third", "fourth", "last"; found "fifth"'],
    [{ week: 'third', weekday: 0 }, 'months', 'on.weekday must be a whole number from 1 to 7; found 0'],
    [{ week: 'third', weekday: 2 }, 'weeks', 'unit must be one of "months"; found "weeks"'],
  ])('is refused for its meetings: %#', (on, unit, message) => {
    const meetings = { every: 1, unit, from: '2027-01-01', on } as never;
    const routes = [{ id: 'r', label: 'R', stops: [{ id: 's', label: 'S', meetings, papers: null }] }];
    expect(() => plan({ steps: [step('a', [], days(1))], routes })).toThrow(`routes[0].stops[0].meetings.${message}`);
  });

  it('is not too large: ten thousand steps answer within two seconds', () => {
    const steps = Array.from({ length: 10_000 }, (_, index) =>
      step(
        `s${index}`,
        index === 0
          ? []
          : [`s${Math.floor(index / 2)}`, ...(index > 4 ? [`s${index - 3}`] : [])].filter((id, at, all) => all.indexOf(id) === at),
        days(1),
      ),
    );
    const started = performance.now();
    const timetable = plan({ asOf: '2027-01-04', start: '2040-01-01', steps });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(timetable.steps).toHaveLength(10_000);
  });
});
