import type { Caveat, Finding, Reason } from '../kernel/finding.js';
import { inferred, stated } from '../kernel/source.js';
import type { CycleState } from './cycle-state.js';
import { readCycleState } from './read-cycle-state.js';
import { recordedAnswers } from './stage-answers.js';
import type { StageActivityId } from './stage-of-activity.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';
import { itemsOf } from './stage-items.js';
import { ENGAGEMENT_STRAND, type StrandId } from './stages.js';

/** Something that a stage calls for and that is not on record. */
export interface NextActivity {
  readonly stage: Stage;
  readonly activityId: StageActivityId | StrandId;
}

/**
 * What the present round has not on record yet, in the stages that it has reached: engagement first, then stage by stage. It says what is
 * not recorded and not what was not done.
 *
 * @param state - The cycle.
 * @returns A finding whose outcome lists what is outstanding, with a reason for each; `'insufficient-information'` before the start.
 * @throws InvalidInputError when the state is malformed.
 * Source: D-CYC-F4, D-CHR-01.
 *
 * @example
 * ```ts
 * import { nextActivities, replayCycle } from 'commissioning-kit/cycle';
 *
 * const by = { role: 'commissioner', agencyId: null };
 * const { state } = replayCycle([
 *   { type: 'cycle-started', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, cycleId: 'older', populationId: 'older-people', modelId: 'ipc-book' } },
 * ]);
 * const { outcome } = nextActivities(state);
 * outcome === 'insufficient-information' ? null : outcome[0]; // => { stage: 'analyse', activityId: 'engage' }
 * ```
 */
export function nextActivities(state: CycleState): Finding<readonly NextActivity[]> {
  readCycleState(state, ['state']);
  const { furthest, round } = state;
  if (furthest === null) {
    return {
      outcome: 'insufficient-information',
      reasons: [],
      unknown: [{ id: 'stage', text: 'In which stage does the cycle stand? It has not started', path: ['state', 'stage'] }],
      caveats: [],
    };
  }
  const reached = STAGE_IDS.slice(0, STAGE_IDS.indexOf(furthest) + 1);
  const outstanding = reached.flatMap((stage) => {
    const answers = recordedAnswers(state, stage, round);
    return itemsOf(stage)
      .filter((item) => answers[item.id] !== 'yes')
      .map((item) => ({ stage, item }));
  });
  const engagement = outstanding.filter(({ item }) => item.id === ENGAGEMENT_STRAND.id);
  const ordered = [...engagement, ...outstanding.filter(({ item }) => item.id !== ENGAGEMENT_STRAND.id)];
  return {
    outcome: ordered.map(({ stage, item }) => ({ stage, activityId: item.id })),
    reasons: ordered.map(({ stage, item }): Reason => ({
      code: 'cycle/not-on-record',
      message: `Round ${round} has nothing on record for ${item.label.toLowerCase()} in the stage "${stage}"`,
      path: ['state', item.id === ENGAGEMENT_STRAND.id ? 'engagement' : 'activities'],
      input: { stage, activityId: item.id },
      basis: 'text',
      domainId: item.domainId,
      sources: item.sources,
    })),
    unknown: [],
    caveats: caveatsOf(furthest),
  };
}

function caveatsOf(furthest: Stage): readonly Caveat[] {
  const caveats: Caveat[] = [
    {
      code: 'cycle/order-of-next',
      message: 'Engagement stands first and the rest in the order of the texts; which comes first in your work is for you to say',
      kind: 'library-default',
      parameter: null,
      sources: [inferred('dass-guidance', '¶20')],
    },
  ];
  if (furthest !== 'review') return caveats;
  return [
    ...caveats,
    {
      code: 'cycle/not-an-event',
      message: 'The round has been through its review and the next has not begun: commissioning is a cycle and not an event',
      kind: 'data',
      parameter: null,
      sources: [stated('intro-textbook', 'What is commissioning?')],
    },
  ];
}
