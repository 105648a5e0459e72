import type { CivilDate } from '../kernel/civil-date.js';
import type { Tri } from '../kernel/finding.js';
import { inferred, stated, type SourceRef } from '../kernel/source.js';
import type { CycleTie, FlowTerms } from './cycle-events.js';
import type { CycleState } from './cycle-state.js';
import type { InformationFlowId } from './information-flow-ids.js';
import { readCycleState } from './read-cycle-state.js';

/** A flow of information between a cycle and one under or beside it. */
export interface InformationFlowEntry {
  readonly id: InformationFlowId | 'linked-parts';
  readonly domainId: string | null;
  /** From the lower cycle up, from the upper down, or both parts held together. */
  readonly direction: 'up' | 'down' | 'both';
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/**
 * What has to be passed on between the strategic cycle and the arranging of support beside it: the two flows that the texts name, the link
 * between both parts, and one flow downwards that this library adds.
 *
 * @example
 * ```ts
 * import { INFORMATION_FLOWS } from 'commissioning-kit/cycle';
 *
 * INFORMATION_FLOWS.filter((flow) => flow.direction === 'up').map((flow) => flow.domainId); // => ['D-ORG-06', 'D-ORG-07']
 * ```
 */
export const INFORMATION_FLOWS = [
  {
    id: 'need-for-new-services',
    domainId: 'D-ORG-06',
    direction: 'up',
    label: 'Need for new services',
    text: 'Managers and practitioners tell commissioners which new services are needed',
    sources: [/* @__PURE__ */ stated('dass-guidance', '¶24')],
  },
  {
    id: 'provider-quality-insight',
    domainId: 'D-ORG-07',
    direction: 'up',
    label: 'Insight into the quality of providers',
    text: 'What social workers learn about providers in annual reviews reaches commissioners',
    sources: [/* @__PURE__ */ stated('dass-guidance', '¶24')],
  },
  {
    id: 'linked-parts',
    domainId: 'D-ORG-08',
    direction: 'both',
    label: 'Strategic and tactical parts linked',
    text: 'The strategic and the tactical part are linked, well managed and overseen jointly',
    sources: [/* @__PURE__ */ stated('dass-guidance', '¶24')],
  },
  {
    id: 'strategy-and-capacity',
    domainId: null,
    direction: 'down',
    label: 'Strategy and capacity bought',
    text: 'Those who arrange support know what the strategy is after and which capacity has been bought for them to use',
    sources: [/* @__PURE__ */ inferred('dass-guidance', '¶22–24')],
  },
] as const satisfies readonly InformationFlowEntry[];

/** Information that one cycle has to pass on to another: whether it does, by which way, how often, and when it did last. */
export interface InformationFlow extends Omit<FlowTerms, 'flowId'> {
  readonly id: string;
  readonly exists: Tri;
  /** The day on which information was passed on last; null where that is not on record. */
  readonly lastOn: CivilDate | null;
}

/**
 * The flows of information that a cycle has on record, with the day on which each was used last. A flow that was ended does not exist any
 * more and is listed as such.
 *
 * @param state - The cycle.
 * @returns The flows in the order in which they were agreed, as {@link checkInformationFlows} takes them.
 * @throws InvalidInputError when the state is malformed.
 * Source: D-ORG-06, D-ORG-07, D-CYC-34.
 *
 * @example
 * ```ts
 * import { informationFlows, replayCycle } from 'commissioning-kit/cycle';
 *
 * const by = { role: 'commissioner', agencyId: null };
 * const { state } = replayCycle([
 *   { type: 'flow-agreed', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, flowId: 'reviews', about: 'provider-quality-insight',
 *     text: 'What annual reviews say about providers', fromCycleId: 'brokerage', toCycleId: 'older', route: 'Quarterly meeting', frequency: { every: 3, unit: 'months' } } },
 *   { type: 'information-passed', data: { schemaVersion: 1, id: 'e2', on: '2026-06-30', by, why: null, flowId: 'reviews', text: 'Two homes short of night staff' } },
 * ]);
 * informationFlows(state).map((flow) => [flow.exists, flow.lastOn]); // => [['yes', '2026-06-30']]
 * ```
 */
export function informationFlows(state: CycleState): readonly InformationFlow[] {
  readCycleState(state, ['state']);
  const lastOn = new Map<string, CivilDate>();
  const ended = new Set<string>();
  for (const { flowId, text, on } of state.flowUses.flat()) {
    if (text === null) ended.add(flowId);
    else lastOn.set(flowId, on);
  }
  return state.flows.flat().map(({ flowId, about, text, fromCycleId, toCycleId, route, frequency }) => ({
    id: flowId,
    about,
    text,
    fromCycleId,
    toCycleId,
    exists: ended.has(flowId) ? 'no' : 'yes',
    route,
    frequency,
    lastOn: lastOn.get(flowId) ?? null,
  }));
}

/**
 * The ties of a cycle to others as they are now: each pair once, as it was tied last.
 *
 * @param state - The cycle.
 * @returns The ties, as {@link checkInformationFlows} takes them.
 * @throws InvalidInputError when the state is malformed.
 * Source: D-CYC-34, D-LVL-10, D-LVL-11.
 *
 * @example
 * ```ts
 * import { cycleTies, replayCycle } from 'commissioning-kit/cycle';
 *
 * const by = { role: 'commissioner', agencyId: null };
 * const { state } = replayCycle([
 *   { type: 'cycle-tied', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, upperId: 'older', lowerId: 'brokerage',
 *     place: 'beside', lower: 'tactical', jointOversight: 'unknown' } },
 * ]);
 * cycleTies(state);
 * // => [{ upperId: 'older', lowerId: 'brokerage', place: 'beside', lower: 'tactical', jointOversight: 'unknown' }]
 * ```
 */
export function cycleTies(state: CycleState): readonly CycleTie[] {
  readCycleState(state, ['state']);
  const ties = new Map<string, CycleTie>();
  for (const { upperId, lowerId, place, lower, jointOversight } of state.ties.flat()) {
    ties.set(JSON.stringify([upperId, lowerId].sort()), { upperId, lowerId, place, lower, jointOversight });
  }
  return [...ties.values()];
}
