import { fromDayNumber, type CivilDate } from '../kernel/civil-date.js';
import type { Caveat, Question, Reason } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import type { MissingDays } from './decision-days.js';
import type { Passes } from './timetable-rows.js';
import type { ContractTimetable, TimetableQuestion, TimetableRow } from './timetable.js';

/** Whether all is ready in time, in words. */
export function readyReason(ready: number | null, soonest: number, limit: number, start: CivilDate): Reason | null {
  const input = { readyOn: ready === null ? null : fromDayNumber(ready), start };
  if (ready !== null) {
    const float = limit - ready;
    return float < 0
      ? reason(
          'ready-too-late',
          `Everything is done on ${fromDayNumber(ready)} at the earliest: ${count(-float)} too late to start on ${start}`,
          ['start'],
          input,
        )
      : reason(
          'ready-in-time',
          `Everything is done on ${fromDayNumber(ready)} at the earliest: ${count(float)} in hand before the start on ${start}`,
          ['start'],
          input,
        );
  }
  if (soonest <= limit) return null;
  return reason(
    'ready-too-late',
    `Even if what is not known took no time, everything would be done on ${fromDayNumber(soonest)} at the earliest: ${count(soonest - limit)} too late to start on ${start}`,
    ['start'],
    input,
  );
}

/** By when each step must be done, and how it stands to its plan. */
export function stepReasons(rows: readonly TimetableRow[], start: CivilDate): readonly Reason[] {
  return rows.flatMap((row, index) => {
    const { label, latest, earliest, floatDays, critical, slipDays, state } = row;
    const found: Reason[] = [];
    if (latest !== null) {
      const code = floatDays !== null && floatDays < 0 ? 'step-too-late' : critical === true ? 'step-critical' : 'step-must-be-done-by';
      const at = earliest === null ? '' : `; at the earliest it is done by ${earliest.to}`;
      const more = critical === true ? ', and a day more there makes everything a day later or more' : '';
      found.push(
        reason(code, `To start on ${start}, "${label}" must be done by ${latest.to}${at}${more}`, ['steps', index], {
          doneBy: latest.to,
          floatDays,
        }),
      );
    }
    if (slipDays !== null && slipDays !== 0) {
      const when = `${count(Math.abs(slipDays))} ${slipDays > 0 ? 'after' : 'before'} the plan`;
      found.push(
        reason(
          slipDays > 0 ? 'step-behind-plan' : 'step-ahead-of-plan',
          state === 'done' ? `"${label}" was done ${when}` : `"${label}" will be done ${when} at the earliest`,
          ['steps', index, 'planned'],
          { slipDays },
        ),
      );
    }
    return found;
  });
}

/** How each contract that ends stands to the start, and whether notice of it can still be given. */
export function contractReasons(rows: readonly ContractTimetable[], { start, asOf, contracts }: TimetableQuestion): readonly Reason[] {
  return rows.flatMap(({ contractId, endsOn, noticeBy, noticeFloatDays, gapDays, expectedGapDays }, index) => {
    const path = ['contracts', index];
    const found: Reason[] = [];
    const name = `Contract "${contractId}" ends on ${endsOn}`;
    if (gapDays === 0) found.push(reason('contracts-meet', `${name}, the day before the start on ${start}`, path, gapDays));
    else if (gapDays > 0)
      found.push(reason('days-without-contract', `${name}, ${count(gapDays)} short of the start on ${start}`, path, gapDays));
    else found.push(reason('contracts-overlap', `${name}: for ${count(-gapDays)} both it and the new one would run`, path, gapDays));
    if (expectedGapDays !== null && expectedGapDays > gapDays && expectedGapDays > 0) {
      found.push(
        reason(
          'days-without-contract-expected',
          `By the steps there would be ${count(expectedGapDays)} without a contract after "${contractId}"`,
          path,
          expectedGapDays,
        ),
      );
    }
    const given = contracts[index]?.noticeGivenOn;
    if (noticeBy !== null && given !== undefined) {
      const days = noticeFloatDays ?? 0;
      found.push(
        reason(
          days < 0 ? 'notice-too-late' : 'notice-given',
          `Notice of contract "${contractId}" was given on ${given}; ${noticeBy} was the last day for it`,
          path,
          { noticeBy, noticeGivenOn: given },
        ),
      );
    } else if (noticeBy !== null) {
      const late = (noticeFloatDays ?? 0) < 0;
      const known =
        noticeFloatDays === null
          ? ''
          : late
            ? `, ${count(-noticeFloatDays)} before that is possible`
            : `, with ${count(noticeFloatDays)} in hand`;
      const past = noticeBy < asOf ? 'was the last day' : 'is the last day';
      found.push(
        reason(late ? 'notice-too-late' : 'notice-by', `${noticeBy} ${past} for notice of contract "${contractId}"${known}`, path, {
          noticeBy,
          noticeFloatDays,
        }),
      );
    }
    return found;
  });
}

/** What would have to be known. */
export function timetableQuestions(
  question: TimetableQuestion,
  { earliest, latest }: Passes,
  notices: readonly ContractTimetable[],
): readonly Question[] {
  const asked = new Map<string, Question>();
  const ask = (id: string, text: string, path: Path): void => {
    if (!asked.has(id)) asked.set(id, { id, text, path });
  };
  question.steps.forEach(({ id, label, takes, actual }, index) => {
    if (actual?.to) return;
    if (takes === null) ask(`length-of-${id}`, `How long does "${label}" take?`, ['steps', index, 'takes']);
    else if ('routeId' in takes) {
      const place = question.routes.findIndex((route) => route.id === takes.routeId);
      for (const missing of [earliest.missing[index], latest.missing[index]]) {
        if (missing) askAboutStop(missing, ['routes', place], question, ask);
      }
    }
  });
  question.contracts.forEach(({ id, noticeDays, noticeAfter, noticeGivenOn }, index) => {
    const path = ['contracts', index];
    const noticeBy = notices[index]?.noticeBy ?? null;
    if (noticeDays === null) ask(`notice-of-${id}`, `How many days of notice does contract "${id}" need?`, [...path, 'noticeDays']);
    else if (noticeBy === null || noticeGivenOn !== undefined) return;
    else if (noticeBy < question.asOf) {
      ask(`notice-given-${id}`, `Was notice of contract "${id}" given by ${noticeBy}?`, path);
    } else if (noticeAfter === undefined) {
      ask(`notice-after-${id}`, `Which step has to be done before notice of contract "${id}" is given?`, [...path, 'noticeAfter']);
    }
  });
  return [...asked.values()];
}

function askAboutStop(
  { stop, what, day }: MissingDays,
  path: Path,
  { routes }: TimetableQuestion,
  ask: (id: string, text: string, path: Path) => void,
): void {
  const route = routes[path[1] as number];
  const at = [...path, 'stops', route?.stops.indexOf(stop) ?? 0];
  const id = `${String(route?.id)}-${stop.id}`;
  if (what === 'papers') ask(`papers-of-${id}`, `How long before it meets must "${stop.label}" have its papers?`, [...at, 'papers']);
  else if (what === 'meetings') ask(`meetings-of-${id}`, `When does "${stop.label}" meet?`, [...at, 'meetings']);
  else {
    const when = `${what === 'later-meeting' ? 'after' : 'before'} ${fromDayNumber(day)}`;
    ask(`${what}-of-${id}`, `Does "${stop.label}" meet ${when}, in time for its papers? No such meeting is known`, [
      ...at,
      'meetings',
      'dates',
    ]);
  }
}

/** What to beware of. */
export function timetableCaveats({ routes, steps }: TimetableQuestion, provisional: readonly Caveat[]): readonly Caveat[] {
  const regular = routes.flatMap(({ stops }) => stops.filter(({ meetings }) => meetings !== null && 'every' in meetings));
  const ends = new Map(steps.map(({ id, actual }) => [id, actual === undefined ? null : (actual.to ?? null)]));
  const early = steps.filter(
    ({ actual, after }) => actual !== undefined && after.some((id) => (ends.get(id) ?? '9999-12-31') >= actual.from),
  );
  const caveat = (code: string, message: string, kind: Caveat['kind'], parameter: string | null): Caveat => ({
    code: `cycle/${code}`,
    message,
    kind,
    parameter,
    sources: [],
  });
  return [
    caveat(
      'how-days-are-counted',
      'The first and the last day of a step count, a step begins on the day after those before it have ended, and how long steps take is as given',
      'library-default',
      null,
    ),
    ...provisional,
    ...(regular.length === 0
      ? []
      : [
          caveat(
            'meetings-reckoned',
            `Meetings were reckoned from how often they take place, which their true dates may not keep to: ${regular.map(({ label }) => `"${label}"`).join(', ')}`,
            'data',
            'dates',
          ),
        ]),
    ...(early.length === 0
      ? []
      : [
          caveat(
            'begun-before-its-time',
            `Begun before what they wait for was done, and so waiting no longer: ${early.map(({ label }) => `"${label}"`).join(', ')}`,
            'data',
            'actual',
          ),
        ]),
  ];
}

function count(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

function reason(code: string, message: string, path: Path, input: Reason['input']): Reason {
  return { code: `cycle/${code}`, message, path, input, basis: 'caller', domainId: null, sources: [] };
}
