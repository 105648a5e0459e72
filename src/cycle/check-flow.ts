import type { Reason } from '../kernel/finding.js';
import { toJson } from '../kernel/json.js';
import { stated } from '../kernel/source.js';
import type { CycleTie, FlowTerms } from './cycle-events.js';
import type { CycleState } from './cycle-state.js';
import { hasRecord } from './has-record.js';
import { objection } from './objection.js';

const ALONGSIDE = { domainId: 'D-CYC-34', sources: [stated('dass-guidance', '¶22–24')] };

/** Why a tie is refused: this cycle has no part in it, or both ends are one. */
export function checkTie({ upperId, lowerId }: CycleTie, state: CycleState): readonly Reason[] {
  return checkEnds('tie', upperId, lowerId, ['lowerId'], state);
}

/** Why a flow cannot be agreed: it has been, this cycle has no part in it, or both ends are one. */
export function checkFlow({ flowId, fromCycleId, toCycleId }: FlowTerms, state: CycleState): readonly Reason[] {
  return [
    ...(hasRecord(state, 'flow', flowId)
      ? [
          objection(
            'flow-already-agreed',
            `Cannot agree flow "${flowId}" twice: end it and agree another to change it`,
            ['data', 'flowId'],
            { input: flowId, ...ALONGSIDE },
          ),
        ]
      : []),
    ...checkEnds('agree a flow between', fromCycleId, toCycleId, ['toCycleId'], state),
  ];
}

function checkEnds(what: string, one: string, other: string, at: readonly string[], { id }: CycleState): readonly Reason[] {
  const path = ['data', ...at];
  if (one === other) {
    return [objection('one-cycle-twice', `Cannot ${what} two cycles that are one, "${one}"`, path, { input: one, ...ALONGSIDE })];
  }
  if (one === id || other === id) return [];
  return [
    objection('cycles-of-others', `Cannot ${what} cycles "${one}" and "${other}" here: this is cycle "${id}"`, path, {
      input: toJson([one, other]),
      ...ALONGSIDE,
    }),
  ];
}

/** Why a flow cannot be used or ended: it was never agreed, or has ended. */
export function checkFlowRuns(flowId: string, state: CycleState): readonly Reason[] {
  const path = ['data', 'flowId'];
  if (!hasRecord(state, 'flow', flowId)) {
    return [objection('no-such-flow', `Cannot use flow "${flowId}": none of that id was agreed`, path, { input: flowId, ...ALONGSIDE })];
  }
  if (!hasRecord(state, 'ended-flow', flowId)) return [];
  return [objection('flow-has-ended', `Cannot use flow "${flowId}": it has ended`, path, { input: flowId, ...ALONGSIDE })];
}
