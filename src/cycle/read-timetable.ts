import { UK_NATIONS } from '../kernel/bank-holidays.js';
import {
  readBoolean,
  readCivilDate,
  readId,
  readListOf,
  readNullable,
  readObject,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readUnique,
  readWholeNumber,
  refuse,
  type Reader,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readPeriod } from '../kernel/period.js';
import { readStage } from './read-parts.js';
import type { DecisionRoute, TimetableQuestion, TimetableStep } from './timetable.js';

const COUNTS = ['working-days', 'calendar-days'] as const;
const readIds = /* @__PURE__ */ readListOf(readId);
const readLength = /* @__PURE__ */ readShapeOf({
  amount: /* @__PURE__ */ readWholeNumber(1, 4_000),
  unit: /* @__PURE__ */ readOneOf([...COUNTS, 'weeks', 'months']),
});
const readByRoute = /* @__PURE__ */ readShapeOf({ routeId: readId });
const readTakes: Reader<unknown> = (value, path) => {
  if (value === null) return null;
  return Object.hasOwn(readObject(value, path), 'routeId') ? readByRoute(value, path) : readLength(value, path);
};
const readActual = /* @__PURE__ */ readShapeOf({ from: readCivilDate, to: /* @__PURE__ */ readNullable(readCivilDate) });
const readStep = /* @__PURE__ */ readShapeOf(
  { id: readId, label: readText, stage: readStage, after: readIds, takes: readTakes },
  { notBefore: readCivilDate, planned: readPeriod, actual: readActual },
);

const readDays = /* @__PURE__ */ readShapeOf({
  days: /* @__PURE__ */ readWholeNumber(0, 1_000),
  counted: /* @__PURE__ */ readOneOf(COUNTS),
});
const readDates = /* @__PURE__ */ readShapeOf({ dates: /* @__PURE__ */ readListOf(readCivilDate, { min: 1 }) });
const readEvery = /* @__PURE__ */ readShapeOf({
  every: /* @__PURE__ */ readWholeNumber(1, 1_000),
  unit: /* @__PURE__ */ readOneOf(['weeks', 'months']),
  from: readCivilDate,
});
const readOnWeekday = /* @__PURE__ */ readShapeOf({
  every: /* @__PURE__ */ readWholeNumber(1, 1_000),
  unit: /* @__PURE__ */ readOneOf(['months']),
  from: readCivilDate,
  on: /* @__PURE__ */ readShapeOf({
    week: /* @__PURE__ */ readOneOf(['first', 'second', 'third', 'fourth', 'last']),
    weekday: /* @__PURE__ */ readWholeNumber(1, 7),
  }),
});
const readMeetings: Reader<unknown> = (value, path) => {
  const days = readObject(value, path);
  if (Object.hasOwn(days, 'dates')) return readDates(value, path);
  return Object.hasOwn(days, 'on') ? readOnWeekday(value, path) : readEvery(value, path);
};
const readStop = /* @__PURE__ */ readShapeOf(
  { id: readId, label: readText, meetings: /* @__PURE__ */ readNullable(readMeetings), papers: /* @__PURE__ */ readNullable(readDays) },
  { settles: readDays, sharesPapers: readBoolean },
);
const readRoute = /* @__PURE__ */ readShapeOf({
  id: readId,
  label: readText,
  stops: /* @__PURE__ */ readListOf(readStop, { min: 1 }),
});

const readContract = /* @__PURE__ */ readShapeOf(
  { id: readId, endsOn: readCivilDate, noticeDays: /* @__PURE__ */ readNullable(/* @__PURE__ */ readWholeNumber(0, 36_525)) },
  { noticeAfter: readId, noticeGivenOn: readCivilDate },
);

/** Reads a question whole: its parts, and that every id it names is there. */
export function readTimetable(question: TimetableQuestion): void {
  readShape(
    question,
    [],
    {
      nation: readOneOf(UK_NATIONS),
      asOf: readCivilDate,
      start: readCivilDate,
      startAfter: readListOf(readId, { min: 1 }),
      steps: readListOf(readStep, { min: 1 }),
      routes: readListOf(readRoute),
      contracts: readListOf(readContract),
    },
    { strict: readBoolean },
  );
  const { steps, routes, contracts, startAfter, asOf } = question;
  readUnique(steps, ['steps'], ({ id }) => id);
  readUnique(routes, ['routes'], ({ id }) => id);
  readUnique(contracts, ['contracts'], ({ id }) => id);
  readUnique(startAfter, ['startAfter'], (id) => id, '');
  const known = new Set(steps.map(({ id }) => id));
  const readKnown = (id: string, path: Path): void => {
    if (!known.has(id)) refuse('cycle/no-such-step', path, id, 'the id of one of the steps');
  };
  startAfter.forEach((id, index) => readKnown(id, ['startAfter', index]));
  contracts.forEach(({ noticeAfter, noticeGivenOn = asOf }, index) => {
    if (noticeAfter !== undefined) readKnown(noticeAfter, ['contracts', index, 'noticeAfter']);
    if (noticeGivenOn > asOf)
      refuse('cycle/after-as-of', ['contracts', index, 'noticeGivenOn'], noticeGivenOn, `on or before asOf, ${asOf}`);
  });
  const routesById = new Set(routes.map(({ id }) => id));
  steps.forEach((step, index) => readStepRules(step, index, asOf, readKnown, routesById));
  routes.forEach(readRouteRules);
}

function readStepRules(
  { after, takes, actual }: TimetableStep,
  index: number,
  asOf: string,
  readKnown: (id: string, path: Path) => void,
  routes: ReadonlySet<string>,
): void {
  readUnique(after, ['steps', index, 'after'], (id) => id, '');
  after.forEach((id, place) => readKnown(id, ['steps', index, 'after', place]));
  if (takes !== null && 'routeId' in takes && !routes.has(takes.routeId)) {
    refuse('cycle/no-such-route', ['steps', index, 'takes', 'routeId'], takes.routeId, 'the id of one of the routes');
  }
  if (actual === undefined) return;
  const path = ['steps', index, 'actual'];
  if (actual.from > asOf) refuse('cycle/after-as-of', [...path, 'from'], actual.from, `on or before asOf, ${asOf}`);
  if (actual.to === null) return;
  if (actual.to > asOf) refuse('cycle/after-as-of', [...path, 'to'], actual.to, `on or before asOf, ${asOf}`);
  if (actual.to < actual.from) refuse('kernel/end-before-start', [...path, 'to'], actual.to, `on or after its beginning, ${actual.from}`);
}

function readRouteRules({ stops }: DecisionRoute, index: number): void {
  readUnique(stops, ['routes', index, 'stops'], ({ id }) => id);
  if (stops[0]?.sharesPapers === true) {
    refuse(
      'cycle/no-papers-to-share',
      ['routes', index, 'stops', 0, 'sharesPapers'],
      true,
      'false or absent: no stop comes before the first',
    );
  }
}
