import type { Measure } from '../kernel/records.js';
import { append } from './blocks.js';
import type { CycleEvent, Override, StageEntered } from './cycle-events.js';
import { addId, recordId } from './id-tree.js';
import type { CycleOverride, CycleState } from './cycle-state.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';

/**
 * The state of a cycle after an event. Trusts its input and refuses nothing: an event is a fact.
 *
 * @param state - The state before.
 * @param event - What happened.
 * @returns The state after; the very same for an event of a type that this version does not know.
 * Source: D-CYC-F2.
 *
 * @example
 * ```ts
 * import { cycleLifecycle, evolveCycle } from 'commissioning-kit/cycle';
 *
 * const by = { role: 'commissioner', agencyId: null };
 * const state = evolveCycle(cycleLifecycle.initialState(), { type: 'cycle-started',
 *   data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, cycleId: 'older', populationId: 'older-people', modelId: 'ipc-book' } });
 * [state.stage, state.round]; // => ['analyse', 1]
 * ```
 */
export function evolveCycle(state: CycleState, event: CycleEvent): CycleState {
  const { round } = state;
  switch (event.type) {
    case 'cycle-started': {
      const { on, cycleId, populationId, modelId } = event.data;
      const history = append(state.history, { stage: 'analyse', round: 1, from: on, to: null });
      return next(state, event, { id: cycleId, populationId, modelId, stage: 'analyse', round: 1, furthest: 'analyse', history });
    }
    case 'activity-recorded': {
      const { on, stage, activityId, text } = event.data;
      return next(state, event, { activities: append(state.activities, { stage, round, on, activityId, text }) });
    }
    case 'engagement-recorded': {
      const { on, stage, groups, text } = event.data;
      return next(state, event, { engagement: append(state.engagement, { stage, round, on, groups, text }) });
    }
    case 'product-recorded': {
      const { on, stage, productId, title } = event.data;
      const planned = state.planned || stage === 'plan';
      return next(state, event, { planned, products: append(state.products, { stage, round, on, productId, title }) });
    }
    case 'measures-agreed':
      return next(state, event, { measures: agree(state.measures, event.data.measures, event.data.on) });
    case 'contract-let': {
      const { on, contractId, measureIds = [], override } = event.data;
      const contracts = append(state.contracts, { contractId, measureIds, round, on });
      const overrides = setAside(state, event, override, state.stage, round);
      return next(state, event, { contracts, overrides, recordIds: addId(state.recordIds, recordId('contract', contractId)) });
    }
    case 'change-recorded': {
      const { on, text, affects } = event.data;
      return next(state, event, { changed: true, changes: append(state.changes, { text, affects, round, on }) });
    }
    case 'stage-entered': {
      const { stage, round: entered, override } = event.data;
      return next(state, event, {
        stage,
        round: entered,
        furthest: entered === round ? later(state.furthest, stage) : stage,
        planned: entered === round && state.planned,
        changed: false,
        history: moveOn(state.history, event.data),
        overrides: setAside(state, event, override, stage, entered),
      });
    }
    case 'stages-planned': {
      const { on, round: planned, stages } = event.data;
      const plans = stages.reduce((list, { stage, from, to }) => append(list, { stage, round: planned, from, to, on }), state.plans);
      return next(state, event, { plans });
    }
    case 'lesson-recorded': {
      const { on, lessonId, stage, text } = event.data;
      const lessons = append(state.lessons, { lessonId, stage, round, on, text });
      return next(state, event, { lessons, recordIds: addId(state.recordIds, recordId('lesson', lessonId)) });
    }
    case 'carried-over': {
      const { on, lessonIds, hypothesisIds, renewals } = event.data;
      return next(state, event, { carried: append(state.carried, { round, on, lessonIds, hypothesisIds, renewals }) });
    }
    case 'cycle-tied': {
      const { on, upperId, lowerId, place, lower, jointOversight } = event.data;
      return next(state, event, { ties: append(state.ties, { upperId, lowerId, place, lower, jointOversight, on }) });
    }
    case 'flow-agreed': {
      const { on, flowId, about, text, fromCycleId, toCycleId, route, frequency } = event.data;
      const flows = append(state.flows, { flowId, about, text, fromCycleId, toCycleId, route, frequency, on });
      return next(state, event, { flows, recordIds: addId(state.recordIds, recordId('flow', flowId)) });
    }
    case 'flow-ended': {
      const { on, flowId } = event.data;
      const flowUses = append(state.flowUses, { flowId, text: null, on });
      return next(state, event, { flowUses, recordIds: addId(state.recordIds, recordId('ended-flow', flowId)) });
    }
    case 'information-passed': {
      const { on, flowId, text } = event.data;
      return next(state, event, { flowUses: append(state.flowUses, { flowId, text, on }) });
    }
    default:
      return state;
  }
}

function next(state: CycleState, event: CycleEvent, change: Partial<CycleState>): CycleState {
  return { ...state, ...change, lastOn: event.data.on, eventIds: addId(state.eventIds, event.data.id) };
}

/** The visits with the last one closed and a new one begun. */
function moveOn(history: CycleState['history'], { stage, round, on }: StageEntered['data']): CycleState['history'] {
  const block = history.at(-1) ?? [];
  const last = block.at(-1);
  const closed = last ? [...history.slice(0, -1), [...block.slice(0, -1), { ...last, to: on }]] : history;
  return append(closed, { stage, round, from: on, to: null });
}

function later(one: Stage | null, other: Stage): Stage {
  return one !== null && STAGE_IDS.indexOf(one) > STAGE_IDS.indexOf(other) ? one : other;
}

/** The measures as they now stand: one agreed before under the same id gives way, and each says when it was agreed. */
function agree(before: readonly Measure[], agreed: readonly Measure[], on: string): readonly Measure[] {
  const ids = new Set(agreed.map((measure) => measure.id));
  return [
    ...before.filter((measure) => !ids.has(measure.id)),
    ...agreed.map((measure) => ({ ...measure, agreedOn: measure.agreedOn ?? on })),
  ];
}

function setAside(
  state: CycleState,
  event: CycleEvent & { readonly type: CycleOverride['what'] },
  override: Override | null,
  stage: Stage | null,
  round: number,
): CycleState['overrides'] {
  if (override === null) return state.overrides;
  const { on, by } = event.data;
  const { reason, codes } = override;
  return append(state.overrides, { what: event.type, reason, codes, stage, round, on, by });
}
