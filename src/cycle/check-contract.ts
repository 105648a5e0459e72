import type { Reason } from '../kernel/finding.js';
import { toJson } from '../kernel/json.js';
import { inferred, stated } from '../kernel/source.js';
import type { CycleState } from './cycle-state.js';
import { hasRecord } from './has-record.js';
import { objection, type Objections } from './objection.js';
import type { Stage } from './stage-ids.js';

/** What stands against letting a contract: the stage, a contract of that id, and measures that were not agreed before. */
export function checkContract(
  { contractId, measureIds = [] }: { readonly contractId: string; readonly measureIds?: readonly string[] },
  stage: Stage,
  state: CycleState,
): Objections {
  const fixed: Reason[] = [];
  if (stage !== 'do') {
    fixed.push(
      objection('not-in-do', `Cannot let contract "${contractId}" while the cycle is in "${stage}": contracts are let in "do"`, ['type'], {
        input: stage,
        domainId: 'D-CYC-27',
        sources: [inferred('cycle-explainer', 'Stage 3')],
      }),
    );
  }
  if (hasRecord(state, 'contract', contractId)) {
    fixed.push(
      objection('contract-already-let', `Cannot let contract "${contractId}" twice`, ['data', 'contractId'], { input: toJson(contractId) }),
    );
  }
  return { fixed, overridable: checkMeasures(contractId, measureIds, state.measures) };
}

/** Takes what it is given for measures with care: the lists of a state are not read when a command is. */
function checkMeasures(contractId: string, measureIds: readonly string[], agreed: readonly unknown[]): readonly Reason[] {
  const rule = { basis: 'text', domainId: 'D-CYC-33', sources: [stated('dass-guidance', '¶27')] } as const;
  if (measureIds.length === 0) {
    if (agreed.length > 0) return [];
    return [
      objection(
        'no-measures',
        `Cannot let contract "${contractId}" before measures are agreed: how performance is judged belongs to the time before the purchase`,
        ['data', 'contractId'],
        { input: toJson(contractId), ...rule },
      ),
    ];
  }
  const known = new Set(agreed.map((measure) => (measure as { readonly id?: unknown } | null)?.id));
  return measureIds.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          objection(
            'measure-not-agreed',
            `Cannot let contract "${contractId}" by measure "${id}" before it is agreed: how performance is judged belongs to the time before the purchase`,
            ['data', 'measureIds', index],
            { input: id, ...rule },
          ),
        ],
  );
}
