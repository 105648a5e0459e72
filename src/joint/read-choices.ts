import { readCurrency, readMoney } from '../kernel/decimal-text.js';
import { readActor, readCivilDate, readId, readListOf, readNullable, readOneOf, readShapeOf, readText, readTri } from '../kernel/guards.js';
import { DESCRIPTOR_IDS } from './descriptor-places.js';
import { readAnyAreaId, readIds, readLevel, readNullableActor, readNullableText } from './read-parts.js';
import { readNullableDate, type Keys } from './read-voices.js';

const readTexts = /* @__PURE__ */ readListOf(readText);
const readNullableLevel = /* @__PURE__ */ readNullable(readLevel);

export const TARGET: Keys = {
  required: { areaId: readAnyAreaId, level: readLevel, rationale: readText, approvedBy: readNullableActor },
  optional: {
    move: /* @__PURE__ */ readOneOf(['step-on', 'stay', 'step-back']),
    benefit: readText,
    conditions: readTexts,
    risks: readTexts,
    reviewOn: readCivilDate,
  },
};

export const PARTNER_TARGET: Keys = {
  required: {
    agencyId: readId,
    areaId: readAnyAreaId,
    wanted: readLevel,
    acceptable: /* @__PURE__ */ readListOf(readLevel),
    redLines: /* @__PURE__ */ readListOf(/* @__PURE__ */ readShapeOf({ level: readLevel, why: readText })),
    text: readNullableText,
  },
};

const readDissent = /* @__PURE__ */ readShapeOf({
  agencyId: readId,
  raterId: /* @__PURE__ */ readNullable(readId),
  level: readNullableLevel,
  text: readText,
});

export const POSITION: Keys = {
  required: {
    areaId: readAnyAreaId,
    outcome: /* @__PURE__ */ readOneOf(['agreed', 'agreed-with-dissent', 'agreed-to-differ', 'parked']),
    level: readNullableLevel,
    dissents: /* @__PURE__ */ readListOf(readDissent),
    text: readNullableText,
  },
};

export const GATE: Keys = {
  required: { gateId: readId, areaId: readAnyAreaId, holds: readTri, evidenceIds: readIds, text: readNullableText },
};

const readDescriptors = /* @__PURE__ */ readListOf(/* @__PURE__ */ readOneOf(DESCRIPTOR_IDS));

export const ACTION: Keys = {
  required: {
    actionId: readId,
    areaId: readAnyAreaId,
    text: readText,
    owner: readActor,
    dueOn: readNullableDate,
    cost: /* @__PURE__ */ readNullable(/* @__PURE__ */ readShapeOf({ currency: readCurrency, from: readMoney, to: readMoney })),
    dependsOn: readIds,
    takeUp: readDescriptors,
    letGo: readDescriptors,
    hypothesisIds: readIds,
  },
};

export const PROGRESS: Keys = {
  required: { actionId: readId, status: /* @__PURE__ */ readOneOf(['started', 'done', 'dropped']), text: readNullableText },
};
