import { toDayNumber } from '../kernel/civil-date.js';
import { refuse } from '../kernel/guards.js';
import type { DayReckoner, DaySpan } from './day-reckoner.js';
import { decideFrom, decideUpTo, type DecisionDays, type MissingDays } from './decision-days.js';
import type { DecisionRoute, TimetableQuestion, TimetableStep } from './timetable.js';

/** The days of a step, with its meetings where it is a decision. */
export type StepDays = Extract<DecisionDays, { readonly meetings: unknown }>;

/** The days of every step, in the order of the question, and what about it is not known. */
export interface Pass {
  readonly days: readonly (StepDays | null)[];
  readonly missing: readonly (MissingDays | null)[];
}

/** The steps as a net: what each waits for and what waits for it, by its place in the question. */
export interface StepNet {
  readonly steps: readonly TimetableStep[];
  readonly before: readonly (readonly number[])[];
  readonly behind: readonly (readonly number[])[];
  /** Places such that every step comes after those it waits for. */
  readonly order: readonly number[];
  readonly routes: ReadonlyMap<string, DecisionRoute>;
  readonly placeOf: ReadonlyMap<string, number>;
}

/** The net of the steps; refuses steps that wait for each other in a circle. */
export function netOf({ steps, routes }: TimetableQuestion): StepNet {
  const placeOf = new Map(steps.map(({ id }, index) => [id, index]));
  const before = steps.map(({ after }) => after.map((id) => placeOf.get(id) as number));
  const behind: number[][] = steps.map(() => []);
  before.forEach((places, index) => places.forEach((place) => behind[place]?.push(index)));
  const waiting = before.map((places) => places.length);
  const order = waiting.flatMap((count, index) => (count === 0 ? [index] : []));
  for (let done = 0; done < order.length; done += 1) {
    for (const next of behind[order[done] as number] ?? []) {
      waiting[next] = (waiting[next] as number) - 1;
      if (waiting[next] === 0) order.push(next);
    }
  }
  if (order.length < steps.length) {
    const caught = waiting.findIndex((count) => count > 0);
    refuse('cycle/steps-in-a-circle', ['steps', caught, 'after'], steps[caught]?.after, 'such that no step waits for itself');
  }
  return { steps, before, behind, order, routes: new Map(routes.map((route) => [route.id, route])), placeOf };
}

/**
 * The earliest days of every step, from today on. With `guess` what is not known counts as if it took no time: nothing can be done before
 * the days that this gives, and no more is said by it.
 */
export function forwardPass(net: StepNet, asOf: number, reckoner: DayReckoner, guess: boolean): Pass {
  const days: (StepDays | null)[] = net.steps.map(() => null);
  const missing: (MissingDays | null)[] = net.steps.map(() => null);
  for (const place of net.order) {
    const step = net.steps[place] as TimetableStep;
    const ahead = (net.before[place] as readonly number[]).map((index) => days[index]);
    const { actual } = step;
    if (actual?.to) {
      days[place] = { from: toDayNumber(actual.from), to: toDayNumber(actual.to), meetings: [] };
      continue;
    }
    if (actual === undefined && ahead.includes(null)) continue;
    const ready =
      actual === undefined
        ? ahead.reduce(
            (day, span) => Math.max(day, (span as DaySpan).to + 1),
            Math.max(asOf, step.notBefore === undefined ? asOf : toDayNumber(step.notBefore)),
          )
        : toDayNumber(actual.from);
    const found = daysFrom(step, ready, net, { asOf, reckoner, guess });
    if (found === null) continue;
    if ('missing' in found) missing[place] = found.missing;
    else days[place] = actual === undefined ? found : { ...found, from: ready, to: Math.max(found.to, asOf) };
  }
  return { days, missing };
}

function daysFrom(
  { takes }: TimetableStep,
  ready: number,
  { routes }: StepNet,
  options: { readonly asOf: number; readonly reckoner: DayReckoner; readonly guess: boolean },
): DecisionDays | null {
  if (takes === null) return options.guess ? { from: ready, to: ready, meetings: [] } : null;
  if ('routeId' in takes) return decideFrom(routes.get(takes.routeId) as DecisionRoute, ready, options);
  return { ...options.reckoner.spanFrom(ready, takes), meetings: [] };
}

/** The day by which a step has to end: endless where nothing waits for it, null where it is not known. */
export type EndBy = number | null;

/** The latest days of every step that has not ended, for the days by which some have to end, and those days for each. */
export function backwardPass(
  net: StepNet,
  endBy: (place: number) => number,
  reckoner: DayReckoner,
): Pass & { readonly endBy: readonly EndBy[] } {
  const days: (StepDays | null)[] = net.steps.map(() => null);
  const missing: (MissingDays | null)[] = net.steps.map(() => null);
  const ends: EndBy[] = net.steps.map(() => null);
  for (const place of [...net.order].reverse()) {
    const step = net.steps[place] as TimetableStep;
    if (step.actual?.to) continue;
    const end = endOf(place, net, days, ends, endBy(place));
    ends[place] = end;
    if (end === null || end === Infinity) continue;
    const found = daysUpTo(step, end, net, reckoner);
    if (found === null) continue;
    if ('missing' in found) missing[place] = found.missing;
    else days[place] = found;
  }
  return { days, missing, endBy: ends };
}

/** A step ends before those begin that wait for it; one that has begun waits no longer. */
function endOf(place: number, net: StepNet, days: readonly (StepDays | null)[], ends: readonly EndBy[], own: number): EndBy {
  let end: EndBy = own;
  for (const next of net.behind[place] as readonly number[]) {
    if (net.steps[next]?.actual !== undefined || ends[next] === Infinity) continue;
    const span = days[next] ?? null;
    if (span === null) return null;
    end = Math.min(end, span.from - 1);
  }
  return end;
}

function daysUpTo({ takes }: TimetableStep, end: number, { routes }: StepNet, reckoner: DayReckoner): DecisionDays | null {
  if (takes === null) return null;
  if ('routeId' in takes) return decideUpTo(routes.get(takes.routeId) as DecisionRoute, end, reckoner);
  return { ...reckoner.spanUpTo(end, takes), meetings: [] };
}
