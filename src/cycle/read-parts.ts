import {
  readCivilDate,
  readId,
  readListOf,
  readNullable,
  readNumber,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readTri,
  readUnique,
  readWholeNumber,
  refuse,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import { formatPath } from '../kernel/json.js';
import type { Measure } from '../kernel/records.js';
import type { ContractRenewal, FlowFrequency, PlannedStage } from './cycle-events.js';
import { STAGE_IDS } from './stage-ids.js';

export const readStage = /* @__PURE__ */ readOneOf(STAGE_IDS);

export const readMeasure: Reader<Measure> = (value, path) => {
  readShape(value, path, MEASURE);
  return value as Measure;
};
const MEASURE: Shape = {
  id: readId,
  name: readText,
  kind: /* @__PURE__ */ readOneOf(['activity', 'cost', 'quality', 'outcome']),
  dimension: /* @__PURE__ */ readNullable(readText),
  unit: readText,
  direction: /* @__PURE__ */ readOneOf(['higher-is-better', 'lower-is-better', 'neither']),
  target: /* @__PURE__ */ readNullable(readNumber),
  agreedOn: /* @__PURE__ */ readNullable(readCivilDate),
};

export const readMeasures: Reader<readonly Measure[]> = (value, path) => {
  const measures = readListOf(readMeasure, { min: 1 })(value, path);
  readUnique(measures, path, (measure) => measure.id);
  return measures;
};

export const readGroups: Reader<readonly string[]> = (value, path) => {
  const groups = readListOf(readText, { min: 1 })(value, path);
  readUnique(groups, path, (group) => group, '');
  return groups;
};

/** Ids that stand once each; none at all where `min` allows. */
export const readIds =
  (min: number): Reader<readonly string[]> =>
  (value, path) => {
    const ids = readListOf(readId, { min })(value, path);
    readUnique(ids, path, (id) => id, '');
    return ids;
  };

const readPlannedStage: Reader<PlannedStage> = (value, path) => {
  readShape(value, path, PLANNED_STAGE);
  const planned = value as PlannedStage;
  if (planned.to < planned.from) {
    refuse('kernel/end-before-start', [...path, 'to'], planned.to, `on or after ${formatPath([...path, 'from'])}, ${planned.from}`);
  }
  return planned;
};
const PLANNED_STAGE: Shape = { stage: readStage, from: readCivilDate, to: readCivilDate };

export const readPlannedStages: Reader<readonly PlannedStage[]> = (value, path) => {
  const stages = readListOf(readPlannedStage, { min: 1 })(value, path);
  readUnique(stages, path, ({ stage }) => stage, 'stage');
  return stages;
};

const readRenewals: Reader<readonly ContractRenewal[]> = (value, path) => {
  const renewals = readListOf(readRenewal)(value, path) as unknown as readonly ContractRenewal[];
  readUnique(renewals, path, ({ contractId }) => contractId, 'contractId');
  return renewals;
};
const readRenewal = /* @__PURE__ */ readShapeOf({ contractId: readId, endsOn: readCivilDate });

const FREQUENCY: Shape = {
  every: /* @__PURE__ */ readWholeNumber(1, 1_000),
  unit: /* @__PURE__ */ readOneOf(['days', 'weeks', 'months', 'years']),
};
export const readFrequency: Reader<FlowFrequency | null> = (value, path) => {
  if (value !== null) readShape(value, path, FREQUENCY);
  return value as FlowFrequency | null;
};

export const CARRY_OVER: Shape = {
  lessonIds: /* @__PURE__ */ readIds(0),
  hypothesisIds: /* @__PURE__ */ readIds(0),
  renewals: readRenewals,
};

export const TIE: Shape = {
  upperId: readId,
  lowerId: readId,
  place: /* @__PURE__ */ readOneOf(['beside', 'under']),
  lower: /* @__PURE__ */ readOneOf(['strategic', 'tactical']),
  jointOversight: readTri,
};

/** What every record of a flow has; an event may be about a kind of information that a later version knows. */
export const FLOW: Shape = {
  about: /* @__PURE__ */ readNullable(readId),
  text: readText,
  fromCycleId: readId,
  toCycleId: readId,
  route: /* @__PURE__ */ readNullable(readText),
  frequency: readFrequency,
};
