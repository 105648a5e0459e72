import { daysBetween, fromDayNumber, toDayNumber } from '../kernel/civil-date.js';
import type { DayReckoner } from './day-reckoner.js';
import { writeMeetings } from './decision-days.js';
import { STAGE_IDS } from './stage-ids.js';
import { backwardPass, type Pass, type StepDays, type StepNet } from './timetable-passes.js';
import type { ContractTimetable, StageTimetable, StepSpan, TimetableQuestion, TimetableRow, TimetableStep } from './timetable.js';

/** What the passes over a net gave. */
export interface Passes {
  readonly earliest: Pass;
  readonly latest: ReturnType<typeof backwardPass>;
  /** Which steps a day more would make everything later by; null where that cannot be told. */
  readonly critical: readonly (boolean | null)[];
}

/** The day on which the last of some steps has ended; null where one is not known. */
export function lastEnd(places: readonly number[], { days }: Pass): number | null {
  return places.reduce<number | null>((latest, place) => {
    const end = days[place]?.to ?? null;
    return latest === null || end === null ? null : Math.max(latest, end);
  }, -Infinity);
}

/** A step is critical when it has no other days than its earliest that leave the day on which all is ready where it is. */
export function criticalSteps(net: StepNet, goals: readonly number[], earliest: Pass, reckoner: DayReckoner): readonly (boolean | null)[] {
  const ready = lastEnd(goals, earliest);
  if (ready === null) return net.steps.map(({ actual }) => (actual?.to ? false : null));
  const isGoal = new Set(goals);
  const kept = backwardPass(net, (place) => (isGoal.has(place) ? ready : Infinity), reckoner);
  return net.steps.map(({ takes, actual }, place) => {
    const [first, last, endBy] = [earliest.days[place] ?? null, kept.days[place] ?? null, kept.endBy[place] ?? null];
    if (actual?.to || endBy === Infinity) return false;
    if (first === null || last === null || endBy === null) return null;
    if (actual === undefined) return first.from === last.from;
    return takes !== null && 'unit' in takes ? reckoner.endAfter(first.to, takes.unit) > endBy : first.to === last.to;
  });
}

export function rowsOf({ steps }: StepNet, { earliest, latest, critical }: Passes): readonly TimetableRow[] {
  return steps.map((step, place) => {
    const [first, last] = [earliest.days[place] ?? null, latest.days[place] ?? null];
    return {
      id: step.id,
      label: step.label,
      stage: step.stage,
      state: stateOf(step),
      earliest: spanOf(first),
      latest: spanOf(step.actual === undefined || last === null ? last : { ...last, from: toDayNumber(step.actual.from) }),
      floatDays: first === null || last === null ? null : last.to - first.to,
      critical: critical[place] ?? null,
      slipDays: step.planned === undefined || first === null ? null : first.to - toDayNumber(step.planned.to),
    };
  });
}

function stateOf({ actual }: TimetableStep): TimetableRow['state'] {
  if (actual === undefined) return 'to-do';
  return actual.to === null ? 'under-way' : 'done';
}

function spanOf(days: StepDays | null): StepSpan | null {
  return days && { from: fromDayNumber(days.from), to: fromDayNumber(days.to), meetings: writeMeetings(days.meetings) };
}

/** Each stage that has steps, from their days and the days by which they must be done. */
export function stagesOf({ steps }: StepNet, { earliest, latest }: Passes): readonly StageTimetable[] {
  return STAGE_IDS.flatMap((stage) => {
    const places = steps.flatMap((step, place) => (step.stage === stage ? [place] : []));
    if (places.length === 0) return [];
    const to = lastEnd(places, earliest);
    const waited = places.filter((place) => !steps[place]?.actual?.to && latest.endBy[place] !== Infinity);
    const doneBy = waited.length === 0 ? null : lastEnd(waited, latest);
    return [
      {
        stage,
        earliest:
          to === null
            ? null
            : {
                from: fromDayNumber(places.reduce((first, place) => Math.min(first, (earliest.days[place] as StepDays).from), to)),
                to: fromDayNumber(to),
              },
        doneBy: doneBy === null ? null : fromDayNumber(doneBy),
      },
    ];
  });
}

/** The last day on which notice of each contract can be given, as a day number; null where none is needed or it is not known. */
export function noticeDays({ contracts }: TimetableQuestion): readonly (number | null)[] {
  return contracts.map(({ endsOn, noticeDays: days }) => (days === null || days === 0 ? null : toDayNumber(endsOn) - days));
}

export function contractsOf(
  { contracts, start }: TimetableQuestion,
  notices: readonly (number | null)[],
  endOf: (stepId: string) => number | null,
  ready: number | null,
): readonly ContractTimetable[] {
  return contracts.map(({ id, endsOn, noticeAfter, noticeGivenOn }, index) => {
    const notice = notices[index] ?? null;
    const done = noticeAfter === undefined ? null : endOf(noticeAfter);
    // A notice is given on the day after the step that it waits for, as a step begins on the day after.
    const possible = noticeGivenOn === undefined ? done && done + 1 : toDayNumber(noticeGivenOn);
    const gapDays = daysBetween(endsOn, start) - 1;
    return {
      contractId: id,
      endsOn,
      noticeBy: notice === null ? null : fromDayNumber(notice),
      noticeFloatDays: notice === null || possible === null ? null : notice - possible,
      gapDays,
      expectedGapDays: ready === null ? null : Math.max(gapDays, ready - toDayNumber(endsOn)),
    };
  });
}

/** Whether the last day for notice of a contract is missed, by the steps' earliest days, known or guessed; null where that cannot be told. */
export function missesNotice(
  { contracts, asOf }: TimetableQuestion,
  notices: readonly (number | null)[],
  endOf: (stepId: string) => number | null,
): boolean | null {
  const missed = contracts.map(({ noticeDays: days, noticeAfter, noticeGivenOn }, index): boolean | null => {
    const notice = notices[index] ?? null;
    if (notice === null) return days === 0 ? false : null;
    if (noticeGivenOn !== undefined) return toDayNumber(noticeGivenOn) > notice;
    const end = noticeAfter === undefined ? notice - 1 : endOf(noticeAfter);
    if (end !== null && end >= notice) return true;
    return end === null || notice < toDayNumber(asOf) ? null : false;
  });
  return missed.includes(true) ? true : missed.includes(null) ? null : false;
}
