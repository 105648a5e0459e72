import {
  readId,
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readWholeNumber,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readCommandData, readCommandEnvelope, readEventData, type AnyEvent } from '../kernel/lifecycle.js';
import type { CycleCommand, CycleEvent } from './cycle-events.js';
import { readModelId } from './cycle-model-ids.js';
import { INFORMATION_FLOW_IDS } from './information-flow-ids.js';
import { CARRY_OVER, FLOW, readGroups, readIds, readMeasures, readPlannedStages, readStage, TIE } from './read-parts.js';

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
