import type { Reason } from '../kernel/finding.js';
import { readActor, readList, readNullable, readShape, readUnique, type Reader } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { refuseBroken } from '../kernel/parse.js';
import type { AreaApplicability } from './assessment.js';
import { actionRules, partnerTargetRules, positionRules } from './choice-rules.js';
import type { ActionAgreed, ActionProgress, GateRecorded, PartnerTarget, PositionRecorded, TargetChoice } from './choices.js';
import { ACTION, GATE, PARTNER_TARGET, POSITION, PROGRESS, TARGET } from './read-choices.js';
import { APPLICABILITY, RECORDED, type Keys } from './read-voices.js';

/** Reads a list of records as they stand in a state or by themselves; a later one supersedes an earlier one of the same. */
function readEach<T>({ required, optional }: Keys, rulesOf?: (record: T, path: Path) => readonly Reason[]): Reader<readonly T[]> {
  return (value, path) =>
    readList(value, path, (entry, at) => {
      readShape(entry, at, required, { ...RECORDED, ...optional });
      refuseBroken(rulesOf?.(entry as T, at) ?? []);
      return entry as T;
    });
}

/** Reads targets that partners chose together. */
export const readTargetChoices = /* @__PURE__ */ readEach<TargetChoice>(TARGET);

/** Reads what each partner wants. */
export const readPartnerTargets = /* @__PURE__ */ readEach<PartnerTarget>(PARTNER_TARGET, partnerTargetRules);

/** Reads what the partners concluded. */
export const readPositions = /* @__PURE__ */ readEach<PositionRecorded>(POSITION, positionRules);

/** Reads which areas the partners set aside. */
export const readApplicability = /* @__PURE__ */ readEach<AreaApplicability>(APPLICABILITY);

/** Reads what the partners found of gates. */
export const readGateRecords = /* @__PURE__ */ readEach<GateRecorded>(GATE);

/** Reads what became of actions. */
export const readProgress = /* @__PURE__ */ readEach<ActionProgress>(PROGRESS);

const readEachAction = /* @__PURE__ */ readEach<ActionAgreed>(
  { required: { ...ACTION.required, owner: /* @__PURE__ */ readNullable(readActor) } },
  actionRules,
);

/** Reads actions, agreed or drafts that have no owner yet; each id stands once. */
export function readActions(value: unknown, path: Path): readonly ActionAgreed[] {
  const actions = readEachAction(value, path);
  readUnique(actions, path, ({ actionId }) => actionId, 'actionId');
  return actions;
}
