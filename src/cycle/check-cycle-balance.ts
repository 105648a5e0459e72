import { daysBetween } from '../kernel/civil-date.js';
import type { CivilDate } from '../kernel/is-civil-date.js';
import type { CheckFinding, Gap, Question, Reason } from '../kernel/finding.js';
import { readCivilDate, readShape } from '../kernel/guards.js';
import { inferred, stated } from '../kernel/source.js';
import { refuseBeforeLastEvent } from './as-of.js';
import type { CycleState } from './cycle-state.js';
import { readCycleState } from './read-cycle-state.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';

/** What a stage took up of a cycle, over all its rounds. */
export interface StageShare {
  readonly stage: Stage;
  /** Days in the stage. */
  readonly days: number;
  /** Of all days, from 0 to 1; null before the first day is over. */
  readonly shareOfDays: number | null;
  /** Activities, engagement, products and lessons on record, contracts let in `do`, changes that reviews led to. */
  readonly entries: number;
  /** Of all entries, from 0 to 1; null when there are none. */
  readonly shareOfEntries: number | null;
}

/** Whether one stage swallows the cycle, and what each took up. */
export type CycleBalance = CheckFinding & { readonly shares: readonly StageShare[] };

/**
 * What each stage took up of a cycle in days and in entries, and whether the record knows only doing: that is procurement posing as
 * commissioning. How large a share is too large the texts do not say, and this function does not either.
 *
 * @param state - The cycle.
 * @param options - `asOf`: the day up to which the present stage is counted, on or after the last event.
 * @returns A finding with the shares: `'gaps'` when only `do` has entries, `'complete'` when other stages have some too, and
 *   `'insufficient-information'` when nothing is on record.
 * @throws InvalidInputError when the state is malformed or `asOf` lies before its last event.
 * Source: D-CYC-F5, D-DEF-18, D-CHR-15.
 *
 * @example
 * ```ts
 * import { checkCycleBalance, replayCycle } from 'commissioning-kit/cycle';
 *
 * const by = { role: 'commissioner', agencyId: null };
 * const { state } = replayCycle([
 *   { type: 'cycle-started', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, cycleId: 'older', populationId: 'older-people', modelId: 'ipc-book' } },
 *   { type: 'activity-recorded', data: { schemaVersion: 1, id: 'e2', on: '2026-04-09', by, why: null, stage: 'analyse', activityId: 'find-gaps', text: 'Beds against need' } },
 * ]);
 * const balance = checkCycleBalance(state, { asOf: '2026-05-01' });
 * balance.outcome; // => 'complete'
 * balance.shares[0]; // => { stage: 'analyse', days: 30, shareOfDays: 1, entries: 1, shareOfEntries: 1 }
 * ```
 */
export function checkCycleBalance(state: CycleState, options: { readonly asOf: CivilDate }): CycleBalance {
  readCycleState(state, ['state']);
  readShape(options, ['options'], { asOf: readCivilDate });
  const { asOf } = options;
  refuseBeforeLastEvent(asOf, state);
  const shares = sharesOf(state, asOf);
  const onRecord = shares.filter(({ entries }) => entries > 0).map(({ stage }) => stage);
  const onlyDo = onRecord.length === 1 && onRecord[0] === 'do';
  return {
    outcome: onRecord.length === 0 ? 'insufficient-information' : onlyDo ? 'gaps' : 'complete',
    reasons: onlyDo ? [ONLY_DO] : shares.filter(({ entries }) => entries > 0).map(shareReason),
    unknown: onRecord.length === 0 ? [NOTHING_ON_RECORD] : [],
    caveats: [
      {
        code: 'cycle/no-threshold',
        message: 'The texts give no share that is too large for a stage, and none is used here',
        kind: 'library-default',
        parameter: null,
        sources: [inferred('intro-textbook', 'What is commissioning?')],
      },
    ],
    gaps: onlyDo ? STAGE_IDS.filter((stage) => stage !== 'do').map(toGap) : [],
    shares,
  };
}

function sharesOf(state: CycleState, asOf: CivilDate): readonly StageShare[] {
  const visits = state.history.flat();
  const entries: readonly { readonly stage: Stage }[] = [
    ...state.activities.flat(),
    ...state.engagement.flat(),
    ...state.products.flat(),
    ...state.lessons.flat(),
    ...state.contracts.flat().map(() => ({ stage: 'do' as const })),
    ...state.changes.flat().map(() => ({ stage: 'review' as const })),
  ];
  const days = STAGE_IDS.map((stage) =>
    visits.filter((visit) => visit.stage === stage).reduce((sum, visit) => sum + Math.max(daysBetween(visit.from, visit.to ?? asOf), 0), 0),
  );
  const allDays = days.reduce((sum, count) => sum + count, 0);
  return STAGE_IDS.map((stage, index) => {
    const count = entries.filter((entry) => entry.stage === stage).length;
    const inStage = days[index] ?? 0;
    return {
      stage,
      days: inStage,
      shareOfDays: allDays === 0 ? null : inStage / allDays,
      entries: count,
      shareOfEntries: entries.length === 0 ? null : count / entries.length,
    };
  });
}

function shareReason({ stage, days, entries }: StageShare): Reason {
  return {
    code: 'cycle/stage-on-record',
    message: `The stage "${stage}" took ${days} ${days === 1 ? 'day' : 'days'} and has ${entries} ${entries === 1 ? 'entry' : 'entries'} on record`,
    path: ['state'],
    input: { stage, days, entries },
    basis: 'library',
    domainId: 'D-CYC-F5',
    sources: [],
  };
}

const ONLY_DO: Reason = {
  code: 'cycle/only-doing',
  message: 'Only doing is on record: commissioning is more strategic than purchasing, and this looks like little more than good purchasing',
  path: ['state'],
  input: null,
  basis: 'library',
  domainId: 'D-CHR-15',
  sources: [inferred('intro-textbook', 'What is commissioning?'), stated('intro-textbook', 'Ch1 beliefs')],
};

const NOTHING_ON_RECORD: Question = {
  id: 'entries',
  text: 'What was done, in which stage? Nothing is on record',
  path: ['state', 'activities'],
};

function toGap(stage: Stage): Gap {
  return {
    domainId: 'D-DEF-18',
    missing: `Work on record in the stage "${stage}"`,
    path: ['state', 'activities'],
    fill: `checkStage says what the stage "${stage}" calls for`,
  };
}
