import { addDays, type CivilDate } from '../kernel/civil-date.js';
import type { CheckFinding, Gap, Question, Reason } from '../kernel/finding.js';
import { readCivilDate, readId, readListOf, readNullable, readShape, readShapeOf, readUnique, readWholeNumber } from '../kernel/guards.js';
import { stated } from '../kernel/source.js';
import { refuseBeforeLastEvent } from './as-of.js';
import { carriedFrom } from './carried-into.js';
import type { CycleState } from './cycle-state.js';
import { readCycleState } from './read-cycle-state.js';

/** When a contract ends, and how many calendar days before its last day notice has to be given: 0 for none, null where that is not known. */
export interface ContractEnd {
  readonly id: string;
  readonly endsOn: CivilDate;
  readonly noticeDays: number | null;
}

/** A contract whose end or notice falls due, and whether the review handed it on. */
export interface RenewalDue {
  readonly contractId: string;
  readonly endsOn: CivilDate;
  /** The last day on which notice can be given; null where none is needed or the days of notice are not known. */
  readonly noticeBy: CivilDate | null;
  readonly carried: boolean;
}

/** Whether a round handed on what the next one needs, and the contracts that fall due. */
export type CarryOverCheck = CheckFinding & { readonly renewals: readonly RenewalDue[] };

/**
 * Whether the present round has handed on what the next one needs: its lessons, the hypotheses that are still open, and the contracts whose
 * end or last day for notice falls within the time given. A contract that has ended already comes up for nothing.
 *
 * @param state - The cycle.
 * @param options - `asOf`: today, on or after the last event; `withinDays`: how many days ahead an end or a notice counts as coming up; `contracts`
 *   and `openHypothesisIds`: what is running and what is open, or null where nobody looked.
 * @returns A finding: a gap for each thing that was not handed on, a question for what is not known, and the contracts that fall due.
 * @throws InvalidInputError when the state or the options are malformed, an id stands twice, or `asOf` lies before the last event.
 * Source: D-QUA-14, D-CYC-32, D-CHR-01; which contracts come up is the caller's to say by `withinDays`.
 *
 * @example
 * ```ts
 * import { checkCarryOver, replayCycle } from 'commissioning-kit/cycle';
 *
 * const by = { role: 'commissioner', agencyId: null };
 * const { state } = replayCycle([
 *   { type: 'cycle-started', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, cycleId: 'older', populationId: 'older-people', modelId: 'ipc-book' } },
 *   { type: 'lesson-recorded', data: { schemaVersion: 1, id: 'e2', on: '2026-04-09', by, why: null, lessonId: 'weekends', stage: 'analyse', text: 'Weekends were short of hours' } },
 * ]);
 * const check = checkCarryOver(state, {
 *   asOf: '2026-05-01', withinDays: 365, openHypothesisIds: [], contracts: [{ id: 'home-care-north', endsOn: '2027-03-31', noticeDays: 90 }],
 * });
 * check.gaps.map((gap) => gap.missing); // => ['Lesson "weekends"', 'Contract "home-care-north", which ends on 2027-03-31']
 * check.renewals[0]?.noticeBy; // => '2026-12-31'
 * ```
 */
export function checkCarryOver(
  state: CycleState,
  options: {
    readonly asOf: CivilDate;
    readonly withinDays: number;
    readonly contracts: readonly ContractEnd[] | null;
    readonly openHypothesisIds: readonly string[] | null;
  },
): CarryOverCheck {
  readCycleState(state, ['state']);
  readOptions(options);
  const { asOf, withinDays, contracts, openHypothesisIds } = options;
  refuseBeforeLastEvent(asOf, state);
  const { round } = state;
  const carried = carriedFrom(state, round);
  const carriedContracts = new Set(carried.renewals.map(({ contractId }) => contractId));
  const carriedLessons = new Set(carried.lessons.map(({ lessonId }) => lessonId));
  const horizon = addDays(asOf, withinDays);
  const renewals = (contracts ?? []).flatMap((contract): readonly RenewalDue[] => {
    const { id, endsOn, noticeDays } = contract;
    const noticeBy = noticeDays === null || noticeDays === 0 ? null : addDays(endsOn, -noticeDays);
    if (endsOn < asOf || (noticeBy ?? endsOn) > horizon) return [];
    return [{ contractId: id, endsOn, noticeBy, carried: carriedContracts.has(id) }];
  });
  const lessons = state.lessons.flat().filter((lesson) => lesson.round === round);
  const gaps = [
    ...lessons.filter(({ lessonId }) => !carriedLessons.has(lessonId)).map(({ lessonId }) => toGap(`Lesson "${lessonId}"`, 'D-QUA-14')),
    ...(openHypothesisIds ?? [])
      .filter((id) => !carried.hypothesisIds.includes(id))
      .map((id) => toGap(`Hypothesis "${id}", which is open`, 'D-CYC-32')),
    ...renewals
      .filter((renewal) => !renewal.carried)
      .map(({ contractId, endsOn }) => toGap(`Contract "${contractId}", which ends on ${endsOn}`, 'D-CYC-32')),
  ];
  const unknown = questions(options, lessons.length, round);
  return {
    outcome: gaps.length > 0 ? 'gaps' : unknown.length > 0 || round === 0 ? 'insufficient-information' : 'complete',
    reasons: [
      ...carried.lessons.map(({ lessonId }) => toReason(`Lesson "${lessonId}" was handed on`, lessonId, 'D-QUA-14')),
      ...carried.hypothesisIds.map((id) => toReason(`Hypothesis "${id}" was handed on as open`, id, 'D-CYC-32')),
      ...carried.renewals.map(({ contractId, endsOn }) =>
        toReason(`Contract "${contractId}", which ends on ${endsOn}, was handed on`, contractId, 'D-CYC-32'),
      ),
    ],
    unknown,
    caveats: [],
    gaps,
    renewals,
  };
}

const readContractEnd = /* @__PURE__ */ readShapeOf({
  id: readId,
  endsOn: readCivilDate,
  noticeDays: /* @__PURE__ */ readNullable(/* @__PURE__ */ readWholeNumber(0, 36_525)),
});

function readOptions(options: Parameters<typeof checkCarryOver>[1]): void {
  readShape(options, ['options'], {
    asOf: readCivilDate,
    withinDays: readWholeNumber(0, 36_525),
    contracts: readNullable(readListOf(readContractEnd)),
    openHypothesisIds: readNullable(readListOf(readId)),
  });
  readUnique(options.contracts ?? [], ['options', 'contracts'], ({ id }) => id);
  readUnique(options.openHypothesisIds ?? [], ['options', 'openHypothesisIds'], (id) => id, '');
}

function questions(
  { asOf, contracts, openHypothesisIds }: Parameters<typeof checkCarryOver>[1],
  lessons: number,
  round: number,
): readonly Question[] {
  const ask = (id: string, text: string, path: Question['path']): Question => ({ id, text, path });
  return [
    ...(lessons > 0 ? [] : [ask('lessons', `What was learned in round ${round}? No lesson is on record`, ['state', 'lessons'])]),
    ...(openHypothesisIds === null ? [ask('open-hypotheses', 'Which hypotheses are still open?', ['options', 'openHypothesisIds'])] : []),
    ...(contracts === null ? [ask('contracts', 'Which contracts run, and until when?', ['options', 'contracts'])] : []),
    ...(contracts ?? []).flatMap(({ id, endsOn, noticeDays }, index) =>
      noticeDays === null && endsOn >= asOf
        ? [
            ask(`notice-of-${id}`, `How many days before its end has notice of contract "${id}" to be given?`, [
              'options',
              'contracts',
              index,
              'noticeDays',
            ]),
          ]
        : [],
    ),
  ];
}

function toGap(missing: string, domainId: string): Gap {
  return { domainId, missing, path: ['state', 'carried'], fill: 'carry-over in the review, so that the next round begins with it' };
}

function toReason(message: string, input: string, domainId: string): Reason {
  return {
    code: 'cycle/handed-on',
    message,
    path: ['state', 'carried'],
    input,
    basis: domainId === 'D-QUA-14' ? 'text' : 'library',
    domainId,
    sources: domainId === 'D-QUA-14' ? [stated('dass-guidance', '¶29')] : [],
  };
}
