import type { Reason } from '../kernel/finding.js';
import { readBoolean, readCivilDate, readId, readNullable, readObject, readWholeNumber, refuse, type Reader } from '../kernel/guards.js';
import { toJson } from '../kernel/json.js';
import { checkNewId, checkNotBefore } from '../kernel/lifecycle.js';
import { inferred } from '../kernel/source.js';
import { checkContract } from './check-contract.js';
import { checkFlow, checkFlowRuns, checkTie } from './check-flow.js';
import { checkCarried, checkInReview, checkLesson, checkPlan } from './check-hand-over.js';
import type { CycleCommand } from './cycle-events.js';
import type { CycleState } from './cycle-state.js';
import { idsNear } from './id-tree.js';
import { NO_OBJECTIONS, objection, refused, type Objections } from './objection.js';
import { readCycleCommand } from './read-cycle.js';
import { readStage } from './read-parts.js';
import { STAGE_OF_ACTIVITY, type StageActivityId } from './stage-of-activity.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';

/** Where the cycle may go from each stage: on, and from a review also back to the plan or to what was bought. */
const MOVES: Readonly<Record<Stage, readonly Stage[]>> = {
  analyse: ['plan'],
  plan: ['do'],
  do: ['review'],
  review: ['analyse', 'plan', 'do'],
};

/** Every reason why a command is refused, in a stable order: date and id, then what is wrong with it, then what could be overridden. */
export function checkCycle(command: CycleCommand, state: CycleState): readonly Reason[] {
  const { fixed, overridable } = objectionsTo(command, state);
  if (!('override' in command.data)) return [...fixed, ...overridable];
  if (fixed.length > 0 || overridable.length > 0) return fixed;
  return [
    objection('nothing-to-override', 'Cannot override a rule where none stands in the way: leave the override out', ['data', 'override'], {
      input: toJson(command.data.override),
    }),
  ];
}

/** What stands against a command; reads the command strictly and of the state as much as the rules use. */
export function objectionsTo(given: CycleCommand, state: CycleState): Objections {
  const command = readCycleCommand(given);
  readHead(state);
  const { id, on } = command.data;
  const envelope = [...checkNotBefore(on, state.lastOn), ...checkNewId(id, idsNear(state.eventIds, id, ['state', 'eventIds']))];
  const { fixed, overridable } = objectionsByRule(command, state);
  return { fixed: [...envelope, ...fixed], overridable };
}

function objectionsByRule(command: CycleCommand, state: CycleState): Objections {
  const { stage } = state;
  if (command.type === 'start-cycle') {
    if (stage === null) return NO_OBJECTIONS;
    return refused(objection('already-started', `Cannot start cycle "${state.id}" twice`, ['data', 'cycleId'], { input: state.id }));
  }
  if (stage === null)
    return refused(objection('not-started', 'Cannot go on with a cycle before it has started', ['type'], { input: null }));
  switch (command.type) {
    case 'record-activity':
      return refused(...checkReached(command.data.stage, state), ...checkActivity(command.data));
    case 'record-engagement':
    case 'record-product':
      return refused(...checkReached(command.data.stage, state));
    case 'agree-measures':
      return refused(...checkAgreement(command.data));
    case 'let-contract':
      return checkContract(command.data, stage, state);
    case 'record-change':
      return refused(...checkInReview('changes', stage));
    case 'plan-stages':
      return refused(...checkPlan(command.data, state));
    case 'record-lesson':
      return refused(...checkReached(command.data.stage, state), ...checkLesson(command.data.lessonId, state));
    case 'carry-over':
      return refused(...checkInReview('hands on', stage), ...checkCarried(command.data, state));
    case 'tie-cycle':
      return refused(...checkTie(command.data, state));
    case 'agree-flow':
      return refused(...checkFlow(command.data, state));
    case 'end-flow':
    case 'pass-information':
      return refused(...checkFlowRuns(command.data.flowId, state));
    case 'enter-stage':
      return checkMove(command.data.stage, stage, state);
  }
}

function checkReached(stage: Stage, { furthest, round }: CycleState): readonly Reason[] {
  if (furthest !== null && STAGE_IDS.indexOf(stage) <= STAGE_IDS.indexOf(furthest)) return [];
  return [
    objection('stage-not-reached', `Cannot record something for stage "${stage}" before round ${round} has reached it`, ['data', 'stage'], {
      input: stage,
    }),
  ];
}

function checkActivity({ stage, activityId }: { readonly stage: Stage; readonly activityId: string | null }): readonly Reason[] {
  if (activityId === null) return [];
  const path = ['data', 'activityId'];
  if (!Object.hasOwn(STAGE_OF_ACTIVITY, activityId)) {
    return [
      objection(
        'unknown-activity',
        `Cannot record activity "${activityId}": no stage has it; leave the id null for work of another kind`,
        path,
        { input: toJson(activityId) },
      ),
    ];
  }
  const home = STAGE_OF_ACTIVITY[activityId as StageActivityId];
  if (home === stage) return [];
  return [
    objection('activity-of-another-stage', `Cannot record activity "${activityId}" for stage "${stage}": it belongs to "${home}"`, path, {
      input: activityId,
      sources: [inferred('cycle-explainer', `Stage ${STAGE_IDS.indexOf(home) + 1}`)],
    }),
  ];
}

function checkAgreement({
  on,
  measures,
}: {
  readonly on: string;
  readonly measures: readonly { readonly agreedOn: string | null }[];
}): readonly Reason[] {
  return measures.flatMap(({ agreedOn }, index) =>
    agreedOn === null || agreedOn <= on
      ? []
      : [
          objection(
            'agreed-later',
            `Cannot record on ${on} that a measure is agreed on ${agreedOn}`,
            ['data', 'measures', index, 'agreedOn'],
            {
              input: agreedOn,
            },
          ),
        ],
  );
}

function checkMove(to: Stage, from: Stage, state: CycleState): Objections {
  if (!MOVES[from].includes(to)) {
    const others = MOVES[from].map((stage) => `"${stage}"`).join(' or ');
    return refused(
      objection('no-such-move', `Cannot go from "${from}" to "${to}": from there the cycle goes to ${others}`, ['data', 'stage'], {
        input: { from, to },
        domainId: 'D-CYC-F2',
        sources: [inferred('cycle-explainer', 'opening')],
      }),
    );
  }
  const overridable: Reason[] = [];
  if (to === 'do' && !state.planned) {
    overridable.push(
      objection(
        'no-plan',
        `Cannot go to "do" before round ${state.round} has a plan: record what the stage "plan" brought forth`,
        ['data', 'stage'],
        {
          input: to,
          domainId: 'D-CYC-F2',
          sources: [inferred('cycle-explainer', 'Stage 2')],
        },
      ),
    );
  }
  if (from === 'review' && !state.changed) {
    overridable.push(
      objection(
        'no-change-recorded',
        'Cannot leave the review before it says what changes: record a change, or that nothing has to change',
        ['data', 'stage'],
        { input: to, domainId: 'D-CYC-32', sources: [inferred('cycle-explainer', 'Stage 4')] },
      ),
    );
  }
  return { fixed: [], overridable };
}

const readPlainList: Reader<unknown> = (value, path) => (Array.isArray(value) ? value : refuse('kernel/not-a-list', path, value, 'a list'));
const HEAD: readonly (readonly [keyof CycleState, Reader<unknown>])[] = [
  ['id', /* @__PURE__ */ readNullable(readId)],
  ['stage', /* @__PURE__ */ readNullable(readStage)],
  ['round', /* @__PURE__ */ readWholeNumber(0)],
  ['furthest', /* @__PURE__ */ readNullable(readStage)],
  ['lastOn', /* @__PURE__ */ readNullable(readCivilDate)],
  ['planned', readBoolean],
  ['changed', readBoolean],
  ['measures', readPlainList],
];

/** Reads what the rules use of a state and not its lists, which grow: that would make every command as dear as the whole life before it. */
function readHead(state: unknown): void {
  const object = readObject(state, ['state']);
  for (const [key, reader] of HEAD) reader(object[key], ['state', key]);
}
