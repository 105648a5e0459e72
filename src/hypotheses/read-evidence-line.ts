import {
  readActor,
  readBoolean,
  readId,
  readJson,
  readListOf,
  readNullable,
  readNumberBetween,
  readObject,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readWholeNumber,
  refuse,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readPeriod } from '../kernel/period.js';
import type { Evidence } from '../kernel/records.js';
import { readEvidenceKind, readOrRange, readProbability } from './read-plan.js';

export const readBearing = /* @__PURE__ */ readOneOf(['for', 'against', 'neutral']);
export const readQuality = /* @__PURE__ */ readNullable(/* @__PURE__ */ readOneOf(['low', 'moderate', 'high']));
export const readCertaintyLevel = /* @__PURE__ */ readOneOf(['high', 'moderate', 'low', 'very-low']);

/** Which works there are is for the schema to say: their catalogue weighs more than all the rules, and later versions have more of them. */
const readWork: Reader<string> = (value, path) =>
  typeof value === 'string' && /^(?:[a-z0-9-]+$|local:[\s\S])/.test(value)
    ? value
    : refuse('kernel/not-a-work', path, value, 'the id of a work, or one of your own as "local:<name>"');

const readSource = /* @__PURE__ */ readShapeOf({
  work: readWork,
  locator: (value, path) => (typeof value === 'string' ? value : refuse('kernel/not-a-text', path, value, 'a text')),
  basis: /* @__PURE__ */ readOneOf(['stated', 'inferred', 'external']),
  verified: readBoolean,
});

/** An item of evidence with at least one source. */
export function readEvidence(value: unknown, path: Path): Evidence {
  readShape(value, path, {
    id: readId,
    kind: readEvidenceKind,
    title: readText,
    period: readNullable(readPeriod),
    place: readNullable(readText),
    design: readText,
    voices: readNullable(readWholeNumber(0)),
    originId: readNullable(readId),
    sources: readListOf(readSource, { min: 1 }),
  });
  return value as Evidence;
}

const readRatio = /* @__PURE__ */ readOrRange(/* @__PURE__ */ readNumberBetween(0, Infinity));

/** A ratio as it is stored: JSON has no Infinity. */
const readStoredRatio: Reader<unknown> = (value, path) =>
  typeof value === 'object' && value !== null && Object.hasOwn(readObject(value, path), 'ifTrue')
    ? readShape(value, path, { ifTrue: readProbability, ifFalse: readProbability })
    : readRatio(value, path);

const readCollection = /* @__PURE__ */ readShapeOf(
  {},
  {
    sample: readText,
    custodian: readText,
    sensitivity: /* @__PURE__ */ readOneOf(['public', 'restricted', 'sensitive']),
    consent: /* @__PURE__ */ readOneOf(['given', 'refused', 'not-needed']),
    missingVoices: /* @__PURE__ */ readListOf(readText),
  },
);

/** What a line of evidence may hold beside its item, bearing and quality. */
export const OF_LINE: Shape = {
  strength: /* @__PURE__ */ readOneOf(['supporting', 'moderate', 'strong', 'very-strong']),
  confidence: /* @__PURE__ */ readOneOf(['low', 'moderate', 'high']),
  likelihoodRatio: readStoredRatio,
  planItemId: readId,
  seen: /* @__PURE__ */ readOneOf(['expected-if-true', 'expected-if-false', 'neither']),
  // All of its keys may be missing, so that only this tells a record from a date or the like.
  collection: (value, path) => readCollection(readJson(value, path), path),
  certainty: /* @__PURE__ */ readShapeOf({
    level: readCertaintyLevel,
    reasons: /* @__PURE__ */ readListOf(readText),
    confirmedBy: readActor,
  }),
};
