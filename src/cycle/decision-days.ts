import { fromDayNumber, toDayNumber, weekdayOfDayNumber } from '../kernel/civil-date.js';
import { plusMonths, type DayReckoner, type DaySpan } from './day-reckoner.js';
import type { DecisionRoute, DecisionStop, MeetingDays, TimetableMeeting, WeekdayOfMonth } from './timetable.js';

/** A meeting as day numbers. */
interface MeetingSpan {
  readonly stop: DecisionStop;
  readonly papersBy: number;
  readonly meets: number;
  readonly takesEffect: number;
}

/** A decision as day numbers, or what would have to be known to tell. */
export type DecisionDays = (DaySpan & { readonly meetings: readonly MeetingSpan[] }) | { readonly missing: MissingDays };

/** A stop about which something is not known: its days, its papers, or a meeting beyond those that are known. */
export interface MissingDays {
  readonly stop: DecisionStop;
  readonly what: 'meetings' | 'papers' | 'later-meeting' | 'earlier-meeting';
  /** The day from which on, or up to which, a meeting is looked for. */
  readonly day: number;
}

/**
 * The first meetings that can take a decision whose papers are ready on a day. With `guess` what is not known counts as if it took no time,
 * for the earliest day imaginable.
 */
export function decideFrom(
  { stops }: DecisionRoute,
  ready: number,
  { asOf, reckoner, guess }: { readonly asOf: number; readonly reckoner: DayReckoner; readonly guess: boolean },
): DecisionDays {
  const meetings: MeetingSpan[] = [];
  let handIn = ready;
  for (const stop of stops) {
    const last = meetings.at(-1);
    if (last !== undefined && stop.sharesPapers !== true) handIn = last.takesEffect + 1;
    const soonest = Math.max(handIn, asOf, last === undefined ? handIn : last.takesEffect + 1);
    if (stop.papers === null && !guess) return { missing: { stop, what: 'papers', day: soonest } };
    const papersBy = (day: number): number => (stop.papers === null ? day : reckoner.before(day, stop.papers));
    const found = stop.meetings === null ? null : firstMeeting(stop.meetings, soonest, (day) => papersBy(day) >= handIn);
    if (found === null && !guess) {
      return { missing: { stop, what: stop.meetings === null ? 'meetings' : 'later-meeting', day: soonest } };
    }
    const meets = found ?? soonest;
    meetings.push({
      stop,
      papersBy: Math.max(papersBy(meets), found === null ? handIn : -Infinity),
      meets,
      takesEffect: effectOf(stop, meets, reckoner),
    });
  }
  return spanOf(meetings);
}

/** The last meetings that can take a decision which has to take effect by a day. */
export function decideUpTo({ stops }: DecisionRoute, latest: number, reckoner: DayReckoner): DecisionDays {
  const meetings: MeetingSpan[] = [];
  let effectBy = latest;
  let papersOfGroup = Infinity;
  for (const stop of [...stops].reverse()) {
    if (stop.meetings === null) return { missing: { stop, what: 'meetings', day: effectBy } };
    if (stop.papers === null) return { missing: { stop, what: 'papers', day: effectBy } };
    const by = effectBy;
    const meets = lastMeeting(stop.meetings, by, (day) => effectOf(stop, day, reckoner) <= by);
    if (meets === null) return { missing: { stop, what: 'earlier-meeting', day: by } };
    const papersBy = reckoner.before(meets, stop.papers);
    meetings.unshift({ stop, papersBy, meets, takesEffect: effectOf(stop, meets, reckoner) });
    papersOfGroup = Math.min(papersOfGroup, papersBy);
    if (stop.sharesPapers === true) effectBy = meets - 1;
    else {
      effectBy = papersOfGroup - 1;
      papersOfGroup = Infinity;
    }
  }
  return spanOf(meetings);
}

/** Meetings for a page. */
export function writeMeetings(meetings: readonly MeetingSpan[]): readonly TimetableMeeting[] {
  return meetings.map(({ stop, papersBy, meets, takesEffect }) => ({
    stopId: stop.id,
    label: stop.label,
    papersBy: fromDayNumber(papersBy),
    meets: fromDayNumber(meets),
    takesEffect: fromDayNumber(takesEffect),
  }));
}

/** From the day on which the first papers have to be in to the day on which the last stop has decided. */
function spanOf(meetings: readonly MeetingSpan[]): DecisionDays {
  const alone = meetings.findIndex(({ stop }, index) => index > 0 && stop.sharesPapers !== true);
  const together = alone < 0 ? meetings : meetings.slice(0, alone);
  return {
    from: Math.min(...together.map(({ papersBy }) => papersBy)),
    to: (meetings.at(-1) as MeetingSpan).takesEffect,
    meetings,
  };
}

function effectOf({ settles }: DecisionStop, meets: number, reckoner: DayReckoner): number {
  return settles === undefined ? meets : reckoner.after(meets, settles);
}

/** The first meeting from a day on that fits; whatever fits once fits for every later one. */
function firstMeeting(days: MeetingDays, from: number, fits: (day: number) => boolean): number | null {
  if ('dates' in days) {
    const known = [...new Set(days.dates.map(toDayNumber))].sort((a, b) => a - b).filter((day) => day >= from);
    return known[boundary(known.length, (index) => fits(known[index] as number))] ?? null;
  }
  for (let turn = turnAt(days, from); ; turn += 1) {
    const day = meetingAt(days, turn);
    if (day >= from && fits(day)) return day;
  }
}

/** The last meeting up to a day that fits; whatever fits once fits for every earlier one. */
function lastMeeting(days: MeetingDays, upTo: number, fits: (day: number) => boolean): number | null {
  if ('dates' in days) {
    const known = [...new Set(days.dates.map(toDayNumber))].sort((a, b) => a - b).filter((day) => day <= upTo);
    return known[boundary(known.length, (index) => !fits(known[index] as number)) - 1] ?? null;
  }
  for (let turn = turnAt(days, upTo); ; turn -= 1) {
    const day = meetingAt(days, turn);
    if (day <= upTo && fits(day)) return day;
  }
}

/** The first index for which something holds that holds for all after it; the length where it holds for none. */
function boundary(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Regular = Extract<MeetingDays, { readonly every: number }>;

/** The number, counted from the one given, of a meeting such that the one before it comes before a day and the one after it after that day. */
function turnAt({ every, unit, from }: Regular, day: number): number {
  if (unit === 'weeks') return Math.floor((day - toDayNumber(from)) / (7 * every));
  return Math.floor((monthOf(fromDayNumber(day)) - monthOf(from)) / every);
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function meetingAt(days: Regular, turn: number): number {
  const { every, unit, from } = days;
  if ('on' in days) return weekdayIn(plusMonths(toDayNumber(`${from.slice(0, 7)}-01`), every * turn), days.on);
  const start = toDayNumber(from);
  return unit === 'weeks' ? start + 7 * every * turn : plusMonths(start, every * turn);
}

const WEEKS = ['first', 'second', 'third', 'fourth'];

/** A weekday of the month that begins on a day. */
function weekdayIn(first: number, { week, weekday }: WeekdayOfMonth): number {
  if (week === 'last') {
    const last = plusMonths(first, 1) - 1;
    return last - ((weekdayOfDayNumber(last) - weekday + 7) % 7);
  }
  return first + ((weekday - weekdayOfDayNumber(first) + 7) % 7) + 7 * WEEKS.indexOf(week);
}
