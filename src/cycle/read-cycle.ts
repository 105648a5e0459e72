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
  readUnique,
  readWholeNumber,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readCommandData, readCommandEnvelope, readEventData, type AnyEvent } from '../kernel/lifecycle.js';
import type { Measure } from '../kernel/records.js';
import type { CycleCommand, CycleEvent } from './cycle-events.js';
import { CYCLE_MODEL_IDS } from './cycle-model-ids.js';
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

const readCodes: Reader<readonly string[]> = (value, path) => readListOf(readText, { min: 1 })(value, path);
const OVERRIDE: Shape = { reason: readText, codes: readCodes };
const readOverride: Reader<unknown> = (value, path) => (value === null ? null : readShape(value, path, OVERRIDE));
const readOverrideRequest = /* @__PURE__ */ readShapeOf({ reason: readText });

const OF_STAGE = { stage: readStage };
const ACTIVITY: Shape = { ...OF_STAGE, activityId: /* @__PURE__ */ readNullable(readId), text: readText };
const ENGAGEMENT: Shape = { ...OF_STAGE, groups: readGroups, text: readText };
const PRODUCT: Shape = { ...OF_STAGE, productId: readId, title: readText };
const MEASURES: Shape = { measures: readMeasures };
const CHANGE: Shape = { text: readText, affects: /* @__PURE__ */ readOneOf(['strategy', 'contract', 'nothing']) };

const EVENTS: Readonly<Record<CycleEvent['type'], Shape>> = {
  'cycle-started': { cycleId: readId, populationId: readId, modelId: readId },
  'activity-recorded': ACTIVITY,
  'engagement-recorded': ENGAGEMENT,
  'product-recorded': PRODUCT,
  'measures-agreed': MEASURES,
  'contract-let': { contractId: readId, override: readOverride },
  'change-recorded': CHANGE,
  'stage-entered': { ...OF_STAGE, round: /* @__PURE__ */ readWholeNumber(1), override: readOverride },
};

const COMMANDS: Readonly<Record<CycleCommand['type'], readonly [Shape, Shape?]>> = {
  'start-cycle': [{ cycleId: readId, populationId: readId, modelId: /* @__PURE__ */ readOneOf(CYCLE_MODEL_IDS) }],
  'record-activity': [ACTIVITY],
  'record-engagement': [ENGAGEMENT],
  'record-product': [PRODUCT],
  'agree-measures': [MEASURES],
  'let-contract': [{ contractId: readId }, { override: readOverrideRequest }],
  'record-change': [CHANGE],
  'enter-stage': [OF_STAGE, { override: readOverrideRequest }],
};
const readCommandType = /* @__PURE__ */ readOneOf(Object.keys(COMMANDS));

/** A stored event of a type that this version knows, read strictly, or null. */
export function readCycleEvent(event: AnyEvent, path: Path): CycleEvent | null {
  if (!Object.hasOwn(EVENTS, event.type)) return null;
  readEventData(event, path, EVENTS[event.type as CycleEvent['type']]);
  return event as CycleEvent;
}

/** A command of a cycle. */
export function readCycleCommand(value: unknown): CycleCommand {
  const { type } = readCommandEnvelope(value);
  readCommandType(type, ['type']);
  const command = value as CycleCommand;
  const [required, optional] = COMMANDS[command.type];
  readCommandData(command, required, optional);
  return command;
}
