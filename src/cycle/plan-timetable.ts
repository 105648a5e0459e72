import { fromDayNumber, toDayNumber } from '../kernel/civil-date.js';
import { dayReckoner } from './day-reckoner.js';
import { readTimetable } from './read-timetable.js';
import { backwardPass, forwardPass, netOf } from './timetable-passes.js';
import { contractsOf, criticalSteps, lastEnd, missesNotice, noticeDays, rowsOf, stagesOf, type Passes } from './timetable-rows.js';
import { contractReasons, readyReason, stepReasons, timetableCaveats, timetableQuestions } from './timetable-words.js';
import type { Timetable, TimetableQuestion } from './timetable.js';

/**
 * The timetable of a commissioning round against the day on which a new contract is wanted to start: by when each step and stage must be done,
 * when it is done at the earliest, how much time is in hand, which steps are critical, how far it has slipped, and what that means for the
 * contracts that end and for giving notice of them. Decisions go by your own route, from meeting to meeting, with the days by which papers
 * have to be in. What is not known is asked for, and makes a timetable late only where it is late even if that took no time.
 *
 * @param question - `asOf` and `start`; `steps`, with how long each takes in working or calendar days, weeks or months, and what it waits for;
 *   `startAfter`: the steps that the start waits for; `routes`: the ways of decisions; `contracts`: those that end; `nation`: whose bank
 *   holidays count.
 * @returns A finding, `'in-time'` or `'late'`, or `'insufficient-information'`, with the rows of steps, stages and contracts. It is late too
 *   when the step that a notice waits for comes after the last day for it.
 * @throws InvalidInputError when the question is malformed, an id is not known or stands twice, steps wait for each other in a circle,
 *   something was done after `asOf`, or a date leaves the years 0001 to 9999.
 * Source: D-CYC-02, D-CYC-27; the reckoning is this library's: the critical path method, both ways through the steps.
 *
 * @example
 * ```ts
 * import { planTimetable } from 'commissioning-kit/cycle';
 *
 * const timetable = planTimetable({
 *   nation: 'england',
 *   asOf: '2026-04-01',
 *   start: '2027-04-01',
 *   startAfter: ['mobilise'],
 *   steps: [
 *     { id: 'needs', label: 'Needs assessment', stage: 'analyse', after: [], takes: { amount: 50, unit: 'working-days' } },
 *     { id: 'strategy', label: 'Strategy', stage: 'plan', after: ['needs'], takes: { amount: 6, unit: 'weeks' } },
 *     { id: 'approval', label: 'Approval', stage: 'plan', after: ['strategy'], takes: { routeId: 'council' } },
 *     { id: 'tender', label: 'Tender', stage: 'do', after: ['approval'], takes: { amount: 4, unit: 'months' } },
 *     { id: 'mobilise', label: 'Mobilisation', stage: 'do', after: ['tender'], takes: { amount: 60, unit: 'calendar-days' } },
 *   ],
 *   routes: [{ id: 'council', label: 'Council', stops: [
 *     { id: 'cabinet', label: 'Cabinet', meetings: { dates: ['2026-07-14', '2026-09-08'] }, papers: { days: 6, counted: 'working-days' } },
 *   ] }],
 *   contracts: [{ id: 'home-care', endsOn: '2027-03-31', noticeDays: 182, noticeAfter: 'approval' }],
 * });
 * timetable.outcome; // => 'in-time'
 * timetable.steps[0]?.latest?.to; // => '2026-07-16'
 * timetable.critical; // => ['approval', 'tender', 'mobilise']
 * timetable.contracts[0]?.noticeBy; // => '2026-09-30'
 * ```
 */
export function planTimetable(question: TimetableQuestion): Timetable {
  readTimetable(question);
  const net = netOf(question);
  const reckoner = dayReckoner(question);
  const [asOf, limit] = [toDayNumber(question.asOf), toDayNumber(question.start) - 1];
  const goals = question.startAfter.map((id) => net.placeOf.get(id) as number);
  const earliest = forwardPass(net, asOf, reckoner, false);
  const guessed = forwardPass(net, asOf, reckoner, true);
  const notices = noticeDays(question);
  const latest = backwardPass(net, endByOf(question, goals, limit, notices, net.placeOf), reckoner);
  const passes: Passes = { earliest, latest, critical: criticalSteps(net, goals, earliest, reckoner) };
  const ready = lastEnd(goals, earliest);
  const soonest = lastEnd(goals, guessed) as number;
  const rows = rowsOf(net, passes);
  const endIn = (pass: typeof earliest) => (id: string) => pass.days[net.placeOf.get(id) as number]?.to ?? null;
  const contracts = contractsOf(question, notices, endIn(earliest), ready);
  const late = soonest > limit || missesNotice(question, notices, endIn(guessed)) === true;
  const known = ready !== null && missesNotice(question, notices, endIn(earliest)) !== null;
  const overall = readyReason(ready, soonest, limit, question.start);
  return {
    outcome: late ? 'late' : known ? 'in-time' : 'insufficient-information',
    reasons: [...(overall ? [overall] : []), ...stepReasons(rows, question.start), ...contractReasons(contracts, question)],
    unknown: timetableQuestions(question, passes, contracts),
    caveats: timetableCaveats(question, reckoner.caveats()),
    readyOn: ready === null ? null : fromDayNumber(ready),
    floatDays: ready === null ? null : limit - ready,
    steps: rows,
    critical: net.order.filter((place) => passes.critical[place] === true).map((place) => net.steps[place]?.id as string),
    stages: stagesOf(net, passes),
    contracts,
  };
}

/** The day by which a step itself has to end: that before the start for those that it waits for, that before a last notice for those. */
function endByOf(
  { contracts }: TimetableQuestion,
  goals: readonly number[],
  limit: number,
  notices: readonly (number | null)[],
  placeOf: ReadonlyMap<string, number>,
): (place: number) => number {
  const ends = new Map<number, number>(goals.map((place) => [place, limit]));
  contracts.forEach(({ noticeAfter, noticeGivenOn }, index) => {
    const notice = notices[index] ?? null;
    if (noticeAfter === undefined || noticeGivenOn !== undefined || notice === null) return;
    const place = placeOf.get(noticeAfter) as number;
    ends.set(place, Math.min(ends.get(place) ?? Infinity, notice - 1));
  });
  return (place) => ends.get(place) ?? Infinity;
}
