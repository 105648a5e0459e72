import {
  readActor,
  readCivilDate,
  readExtensions,
  readId,
  readListOf,
  readNullable,
  readOneOf,
  readShapeOf,
  readText,
  readTri,
  readWholeNumber,
  refuse,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { LEVEL_RULES } from './judge-area.js';
import { LEVELS } from './levels.js';
import { readMatrixStructure } from './read-matrix-definition.js';
import { readAgency, readAnyAreaId, readIds, readNullableText, readPartners } from './read-parts.js';
import { CONFIDENCES } from './voice.js';

/** The keys of an event or command beside those that all have. */
export interface Keys {
  readonly required: Shape;
  readonly optional?: Shape;
}

/** What a state keeps beside what was said; said alone, it has none of it. */
export const RECORDED: Shape = {
  eventId: readId,
  on: readCivilDate,
  by: readActor,
  why: /* @__PURE__ */ readNullable(readText),
  extensions: readExtensions,
};

function readSeal(value: unknown, path: Path): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) {
    refuse('joint/not-a-seal', path, value, 'what sealRatings gives: 64 hexadecimal digits');
  }
  return value;
}

/** What a voice can say of an area. */
export const VIEW: Shape = {
  level: /* @__PURE__ */ readOneOf([...LEVELS, 'by-descriptors', 'unknown', 'not-applicable', 'abstained']),
  text: readNullableText,
  evidenceIds: readIds,
};

/** What a voice may say beside it. */
export const VIEW_OPTIONS: Shape = {
  raterId: readId,
  roundId: readId,
  confidence: /* @__PURE__ */ readOneOf(CONFIDENCES),
  observed: /* @__PURE__ */ readListOf(/* @__PURE__ */ readShapeOf({ descriptor: readId, observed: readTri })),
  rule: /* @__PURE__ */ readOneOf(LEVEL_RULES),
};

export const OPENING: Keys = {
  required: { assessmentId: readId, populationId: readId, agencies: readPartners, matrixVersion: readId },
  optional: {
    matrix: readMatrixStructure,
    parts: /* @__PURE__ */ readListOf(/* @__PURE__ */ readShapeOf({ agencyId: readId, part: readText })),
  },
};
export const RATER: Keys = {
  required: {
    raterId: readId,
    agencyId: readId,
    role: readText,
    mandate: /* @__PURE__ */ readOneOf(['rates', 'informs', 'observes']),
    areaIds: /* @__PURE__ */ readNullable(/* @__PURE__ */ readListOf(readAnyAreaId, { min: 1 })),
  },
};
export const ROUND: Keys = { required: { roundId: readId, kind: /* @__PURE__ */ readOneOf(['blind', 'open']), text: readNullableText } };
export const ROUND_END: Keys = { required: { roundId: readId } };
export const SEAL: Keys = { required: { roundId: readId, agencyId: readId, seal: readSeal }, optional: { raterId: readId } };
export const RATING: Keys = { required: { agencyId: readId, areaId: readAnyAreaId, ...VIEW }, optional: VIEW_OPTIONS };

const KEPT: Shape = { ...VIEW_OPTIONS, ...RECORDED, turn: /* @__PURE__ */ readWholeNumber(1) };

/** Reads a rating as it stands in a state or by itself. */
export const readGivenRating = /* @__PURE__ */ readShapeOf({ agencyId: readId, areaId: readAnyAreaId, ...VIEW }, KEPT);

/** Reads the part of a rating that a seal holds; the rest of the rating may stand beside it. */
export const readSealable = /* @__PURE__ */ readShapeOf({ areaId: readAnyAreaId, ...VIEW }, { agencyId: readId, ...KEPT });

export const APPLICABILITY: Keys = {
  required: { areaId: readAnyAreaId, applies: /* @__PURE__ */ readOneOf(['yes', 'no']), reason: readText },
};
export const SUCCESSION: Keys = { required: { agencyId: readId, successor: readAgency, text: readNullableText } };

/** Null or a day. */
export const readNullableDate = /* @__PURE__ */ readNullable(readCivilDate);
