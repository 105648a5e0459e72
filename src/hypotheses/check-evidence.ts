import type { Reason } from '../kernel/finding.js';
import { findEvidence, type HypothesisStanding, type Standing } from './read-standing.js';
import type { RegisterCommand } from './register-events.js';
import { byLibrary } from './register-reason.js';

type Loose = Readonly<Record<string, unknown>>;
type Recording = Extract<RegisterCommand, { readonly type: 'record-evidence' }>;

/** One item of an id in the register, once on a hypothesis, and an answer to an item that was planned. */
export function checkEvidence({ data }: Recording, hypothesis: HypothesisStanding, standing: Standing): readonly Reason[] {
  return [...checkItem(data, hypothesis, standing), ...checkPlanItem(data, hypothesis)];
}

function checkItem({ hypothesisId, evidence }: Recording['data'], hypothesis: HypothesisStanding, standing: Standing): readonly Reason[] {
  const path = ['data', 'evidence', 'id'];
  if (hypothesis.hasEvidence(evidence.id)) {
    return [
      byLibrary(
        'evidence-already-recorded',
        `Cannot record evidence "${evidence.id}" on hypothesis "${hypothesisId}" twice`,
        path,
        evidence.id,
      ),
    ];
  }
  const known = findEvidence(standing, evidence.id);
  if (known === null || isSame(known, evidence)) return [];
  return [
    byLibrary('evidence-id-taken', `Cannot record evidence "${evidence.id}": the register has another item of that id`, path, evidence.id),
  ];
}

function checkPlanItem({ hypothesisId, planItemId }: Recording['data'], hypothesis: HypothesisStanding): readonly Reason[] {
  if (planItemId === undefined) return [];
  if (hypothesis.plans().some(({ items }) => items.some(({ id }) => id === planItemId))) return [];
  return [
    byLibrary(
      'no-such-plan-item',
      `Cannot find item "${planItemId}" in a test plan of hypothesis "${hypothesisId}"`,
      ['data', 'planItemId'],
      planItemId,
    ),
  ];
}

/** Whether two values hold the same data, in whatever order their keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame((a as Loose)[key], (b as Loose)[key]));
}
