import type { UkNation } from '../kernel/bank-holidays.js';
import type { CivilDate, Weekday } from '../kernel/civil-date.js';
import type { Finding } from '../kernel/finding.js';
import type { Period } from '../kernel/period.js';
import type { Stage } from './stage-ids.js';

/** Which days are counted: Monday to Friday without bank holidays, or every day of the calendar. */
export type DayCount = 'working-days' | 'calendar-days';

/** How long a step takes, its first and its last day counted. */
export interface StepLength {
  /** A whole number from 1 to 4,000. */
  readonly amount: number;
  readonly unit: DayCount | 'weeks' | 'months';
}

/** A step that is a decision, taken by a route of the caller's own. */
export interface DecisionByRoute {
  readonly routeId: string;
}

/** A piece of work or a decision on the way to a contract. */
export interface TimetableStep {
  readonly id: string;
  readonly label: string;
  readonly stage: Stage;
  /** The steps that have to be done before this one can begin. */
  readonly after: readonly string[];
  /** Null where nobody knows. */
  readonly takes: StepLength | DecisionByRoute | null;
  /** It cannot begin before this day, as after an election. */
  readonly notBefore?: CivilDate;
  /** What the plan says, for slippage. */
  readonly planned?: Period;
  /** When it began, and when it was done; `to: null` while it is under way. Leave it out while the step has not begun. */
  readonly actual?: { readonly from: CivilDate; readonly to: CivilDate | null };
}

/** A number of days before or after a meeting, counted from the day next to it. */
export interface DaysFromMeeting {
  /** A whole number from 0 to 1,000. */
  readonly days: number;
  readonly counted: DayCount;
}

/** A weekday of a month, such as the third Tuesday. */
export interface WeekdayOfMonth {
  readonly week: 'first' | 'second' | 'third' | 'fourth' | 'last';
  /** From 1 for Monday to 7 for Sunday. */
  readonly weekday: Weekday;
}

/**
 * The days on which somebody meets: as they are known; every so often, counted from one of them; or on a weekday of every so many months,
 * counted from the month in which `from` lies.
 */
export type MeetingDays =
  | { readonly dates: readonly CivilDate[] }
  | { readonly every: number; readonly unit: 'weeks' | 'months'; readonly from: CivilDate }
  | { readonly every: number; readonly unit: 'months'; readonly from: CivilDate; readonly on: WeekdayOfMonth };

/** A stop on the way to a decision, such as scrutiny, cabinet or an integrated care board. */
export interface DecisionStop {
  readonly id: string;
  readonly label: string;
  /** Null where nobody knows. */
  readonly meetings: MeetingDays | null;
  /**
   * How long before the meeting papers have to be in; null where nobody knows. Clear days leave out the day of the papers too: five clear
   * working days are six here.
   */
  readonly papers: DaysFromMeeting | null;
  /** How long after the meeting the decision takes effect, as where it may be called in; left out where it does at once. */
  readonly settles?: DaysFromMeeting;
  /** Whether it takes the papers of the stop before, handed in with them: then only its meeting has to come after. */
  readonly sharesPapers?: boolean;
}

/** The way that a decision takes. */
export interface DecisionRoute {
  readonly id: string;
  readonly label: string;
  /** At least one, in their order. */
  readonly stops: readonly DecisionStop[];
}

/** A contract that runs now and that the new one is to follow. */
export interface EndingContract {
  readonly id: string;
  /** Its last day. */
  readonly endsOn: CivilDate;
  /** Calendar days of notice before its last day; 0 where none is needed, null where nobody knows. */
  readonly noticeDays: number | null;
  /** The step that has to be done before notice can be given. */
  readonly noticeAfter?: string;
  /** When notice was given; leave it out while it was not. */
  readonly noticeGivenOn?: CivilDate;
}

/** What a timetable is reckoned from. */
export interface TimetableQuestion {
  /** Whose bank holidays count. */
  readonly nation: UkNation;
  /** Whether to throw, instead of answering with a caveat, where bank holidays of a year are needed that is not known. */
  readonly strict?: boolean;
  /** Today. */
  readonly asOf: CivilDate;
  /** The day on which the new contract is wanted to start. */
  readonly start: CivilDate;
  /** The steps that have to be done before it can. */
  readonly startAfter: readonly string[];
  readonly steps: readonly TimetableStep[];
  readonly routes: readonly DecisionRoute[];
  readonly contracts: readonly EndingContract[];
}

/** A meeting in a timetable. */
export interface TimetableMeeting {
  readonly stopId: string;
  readonly label: string;
  /** The last day on which papers can be handed in. */
  readonly papersBy: CivilDate;
  readonly meets: CivilDate;
  readonly takesEffect: CivilDate;
}

/** When a step can, or must, be done: both days included. A decision runs from its first papers to the day it takes effect. */
export interface StepSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly meetings: readonly TimetableMeeting[];
}

/** A step in a timetable. */
export interface TimetableRow {
  readonly id: string;
  readonly label: string;
  readonly stage: Stage;
  readonly state: 'done' | 'under-way' | 'to-do';
  /** When it is done at the earliest, or was done; null where something before it is not known. */
  readonly earliest: StepSpan | null;
  /** When it must be done at the latest for the start wanted; null when done, when the start does not wait for it, or when something is not known. */
  readonly latest: StepSpan | null;
  /** Calendar days from the earliest end to the latest; below zero when it comes too late. */
  readonly floatDays: number | null;
  /** Whether a day more would make everything ready later; null where that cannot be told. */
  readonly critical: boolean | null;
  /** Calendar days from the planned end to the earliest; null without a plan. */
  readonly slipDays: number | null;
}

/** A stage in a timetable. */
export interface StageTimetable {
  readonly stage: Stage;
  /** From the first day of its first step to the last of its last; null where something is not known. */
  readonly earliest: Period | null;
  /** The day by which all of its steps must be done; null where no step has such a day, or one is not known. */
  readonly doneBy: CivilDate | null;
}

/** A contract beside the timetable of the one that follows it. */
export interface ContractTimetable {
  readonly contractId: string;
  readonly endsOn: CivilDate;
  /** The last day on which notice can be given; null where none is needed or the days of notice are not known. */
  readonly noticeBy: CivilDate | null;
  /** Calendar days from the day on which notice was given, or can be by the step that it waits for, to the last day for it. */
  readonly noticeFloatDays: number | null;
  /** Days between its last day and the start wanted on which no contract runs; below zero the days on which both do. */
  readonly gapDays: number;
  /** The same for the earliest start that the steps allow; null where that is not known. */
  readonly expectedGapDays: number | null;
}

/** A timetable: whether all is ready in time, and what every step, stage and contract has to do with it. */
export type Timetable = Finding<'in-time' | 'late'> & {
  /** The first day on which everything is done; null where something is not known. */
  readonly readyOn: CivilDate | null;
  /** Calendar days from then to the day before the start; below zero when it is late. */
  readonly floatDays: number | null;
  readonly steps: readonly TimetableRow[];
  /** The steps that a day more would make everything later by, in their order. */
  readonly critical: readonly string[];
  readonly stages: readonly StageTimetable[];
  readonly contracts: readonly ContractTimetable[];
};
