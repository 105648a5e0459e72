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
import { formatPath, type Path } from '../kernel/json.js';
import { readCommandData, readCommandEnvelope, readEventData, type AnyEvent } from '../kernel/lifecycle.js';
import type { Measure } from '../kernel/records.js';
import type { ContractRenewal, CycleCommand, CycleEvent, FlowFrequency, PlannedStage } from './cycle-events.js';
import { readModelId } from './cycle-model-ids.js';
import { INFORMATION_FLOW_IDS } from './information-flow-ids.js';
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

const readMeasures: Reader<readonly Measure[]> = (value, path) => {
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
const readIds =
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

const readPlannedStages: Reader<readonly PlannedStage[]> = (value, path) => {
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

const readCodes: Reader<readonly string[]> = (value, path) => readListOf(readText, { min: 1 })(value, path);
const OVERRIDE: Shape = { reason: readText, codes: readCodes };
const readOverride: Reader<unknown> = (value, path) => (value === null ? null : readShape(value, path, OVERRIDE));
const readOverrideRequest = /* @__PURE__ */ readShapeOf({ reason: readText });

const OF_STAGE = { stage: readStage };
const ACTIVITY: Shape = { ...OF_STAGE, activityId: /* @__PURE__ */ readNullable(readId), text: readText };
const ENGAGEMENT: Shape = { ...OF_STAGE, groups: readGroups, text: readText };
const PRODUCT: Shape = { ...OF_STAGE, productId: readId, title: readText };
const MEASURES: Shape = { measures: readMeasures };
const PLAN: Shape = { round: /* @__PURE__ */ readWholeNumber(1), stages: readPlannedStages };
const LESSON: Shape = { ...OF_STAGE, lessonId: readId, text: readText };
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
const FLOW_TERMS: Shape = { flowId: readId, ...FLOW };
const CHANGE: Shape = { text: readText, affects: /* @__PURE__ */ readOneOf(['strategy', 'contract', 'nothing']) };

const MEASURE_IDS: Shape = { measureIds: /* @__PURE__ */ readIds(1) };

const EVENTS: Readonly<Record<CycleEvent['type'], readonly [Shape, Shape?]>> = {
  'cycle-started': [{ cycleId: readId, populationId: readId, modelId: readId }],
  'activity-recorded': [ACTIVITY],
  'engagement-recorded': [ENGAGEMENT],
  'product-recorded': [PRODUCT],
  'measures-agreed': [MEASURES],
  'contract-let': [{ contractId: readId, override: readOverride }, MEASURE_IDS],
  'change-recorded': [CHANGE],
  'stage-entered': [{ ...OF_STAGE, round: /* @__PURE__ */ readWholeNumber(1), override: readOverride }],
  'stages-planned': [PLAN],
  'lesson-recorded': [LESSON],
  'carried-over': [CARRY_OVER],
  'cycle-tied': [TIE],
  'flow-agreed': [FLOW_TERMS],
  'flow-ended': [{ flowId: readId }],
  'information-passed': [{ flowId: readId, text: readText }],
};

const COMMANDS: Readonly<Record<CycleCommand['type'], readonly [Shape, Shape?]>> = {
  'start-cycle': [{ cycleId: readId, populationId: readId, modelId: readModelId }],
  'record-activity': [ACTIVITY],
  'record-engagement': [ENGAGEMENT],
  'record-product': [PRODUCT],
  'agree-measures': [MEASURES],
  'let-contract': [{ contractId: readId }, { ...MEASURE_IDS, override: readOverrideRequest }],
  'record-change': [CHANGE],
  'enter-stage': [OF_STAGE, { override: readOverrideRequest }],
  'plan-stages': [PLAN],
  'record-lesson': [LESSON],
  'carry-over': [CARRY_OVER],
  'tie-cycle': [TIE],
  'agree-flow': [{ ...FLOW_TERMS, about: /* @__PURE__ */ readNullable(/* @__PURE__ */ readOneOf(INFORMATION_FLOW_IDS)) }],
  'end-flow': [{ flowId: readId }],
  'pass-information': [{ flowId: readId, text: readText }],
};
const readCommandType = /* @__PURE__ */ readOneOf(Object.keys(COMMANDS));

/** A stored event of a type that this version knows, read strictly, or null. */
export function readCycleEvent(event: AnyEvent, path: Path): CycleEvent | null {
  if (!Object.hasOwn(EVENTS, event.type)) return null;
  readEventData(event, path, ...EVENTS[event.type as CycleEvent['type']]);
  return event as CycleEvent;
}

/** A command of a cycle. */
export function readCycleCommand(value: unknown): CycleCommand {
  const { type } = readCommandEnvelope(value);
  readCommandType(type, ['type']);
  const command = value as CycleCommand;
  readCommandData(command, ...COMMANDS[command.type]);
  return command;
}
