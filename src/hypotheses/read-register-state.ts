import {
  readActor,
  readBoolean,
  readCivilDate,
  readId,
  readListOf,
  readNullable,
  readShapeOf,
  readShare,
  readText,
  readUnique,
  readWholeNumber,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readEvidenceLines, readRecordedVerdict } from './read-hypotheses.js';
import { readTestPlan } from './read-plan.js';
import { readClaims, readIds, readKind, readRelation, readRivals, readSeal, readStatus, readTarget, readTrigger } from './read-register.js';
import type { RegisterState } from './register.js';

const readNullableText = /* @__PURE__ */ readNullable(readText);

/** Entries of a list that say who recorded them when, beside these keys. */
function recorded(keys: Shape): Reader<unknown> {
  return readListOf(readShapeOf({ on: readCivilDate, by: readActor, why: readNullableText, eventId: readId, ...keys }));
}

const HYPOTHESIS: Shape = {
  id: readId,
  statement: readText,
  scope: readNullableText,
  mechanism: readNullableText,
  kind: /* @__PURE__ */ readNullable(readKind),
  rivals: readRivals,
  offeredBy: readId,
  status: readStatus,
  wordings: /* @__PURE__ */ recorded({ version: /* @__PURE__ */ readWholeNumber(1), statement: readText, reason: readNullableText }),
  agreedBy: readIds,
  agreements: /* @__PURE__ */ recorded({ stakeholder: readId, wording: /* @__PURE__ */ readWholeNumber(1) }),
  plan: /* @__PURE__ */ readNullable(readTestPlan),
  plans: /* @__PURE__ */ recorded({ plan: readTestPlan, wording: /* @__PURE__ */ readWholeNumber(1), afterSeal: readBoolean }),
  seals: /* @__PURE__ */ recorded({
    seal: readSeal,
    plan: readTestPlan,
    wording: /* @__PURE__ */ readWholeNumber(1),
    evidenceBefore: /* @__PURE__ */ readWholeNumber(0),
  }),
  evidence: readEvidenceLines,
  verdicts: /* @__PURE__ */ readListOf(readRecordedVerdict),
  translations: /* @__PURE__ */ recorded({
    into: readTarget,
    reason: readNullableText,
    verdictEventId: /* @__PURE__ */ readNullable(readId),
  }),
  triggers: /* @__PURE__ */ recorded({ triggerId: readId, trigger: readTrigger, reopenedOn: /* @__PURE__ */ readNullable(readCivilDate) }),
  confidences: /* @__PURE__ */ recorded({ stakeholder: readId, probability: readShare, resolvesOn: readCivilDate }),
  doNotRetryUnless: readNullableText,
  claims: readClaims,
  bearsOn: readIds,
  history: /* @__PURE__ */ recorded({
    type: readText,
    from: /* @__PURE__ */ readNullable(readStatus),
    to: readStatus,
    reason: readNullableText,
  }),
};

const STATE: Shape = {
  id: /* @__PURE__ */ readNullable(readId),
  populationId: /* @__PURE__ */ readNullable(readId),
  agenda: readNullableText,
  hypotheses: /* @__PURE__ */ readListOf(/* @__PURE__ */ readShapeOf(HYPOTHESIS)),
  relations: /* @__PURE__ */ recorded({ from: readId, to: readId, relation: readRelation, text: readNullableText }),
  setAside: /* @__PURE__ */ readListOf(/* @__PURE__ */ readShapeOf({ eventId: readId, type: readText, because: readText })),
  lastOn: /* @__PURE__ */ readNullable(readCivilDate),
  eventIds: /* @__PURE__ */ readListOf(readId),
};

const readShaped = /* @__PURE__ */ readShapeOf(STATE);

/** The whole state of a register, read strictly. */
export function readRegisterState(value: unknown, path: Path): RegisterState {
  const state = readShaped(value, path) as unknown as RegisterState;
  readUnique(state.hypotheses, [...path, 'hypotheses'], ({ id }) => id);
  return state;
}
