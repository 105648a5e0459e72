import {
  readBoolean,
  readCivilDate,
  readActor,
  readId,
  readListOf,
  readNullable,
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
import type { CycleState } from './cycle-state.js';
import { CARRY_OVER, FLOW, readGroups, readMeasure, readStage, TIE } from './read-parts.js';

const readBlocksOf = (shape: Shape): Reader<unknown> => readListOf(readListOf(readShapeOf(shape)));
const readIdOrNull = /* @__PURE__ */ readNullable(readId);
const readRound = /* @__PURE__ */ readWholeNumber(0);
const readTree: Reader<unknown> = (value, path) =>
  path.length > DEEPEST_TREE
    ? refuse('cycle/not-a-tree-of-ids', path, value, 'an id')
    : readListOf((entry, at) => (typeof entry === 'string' ? entry : readTree(entry, at)))(value, path);
/** More than any tree of ids has, its path from the state included. */
const DEEPEST_TREE = 12;
const OF_STAGE: Shape = { stage: readStage, round: readRound, on: readCivilDate };

/** A whole state, its lists included: for functions that go through all of it anyway. */
export function readCycleState(value: unknown, path: Path): CycleState {
  readShape(value, path, {
    schemaVersion: readWholeNumber(1, 1),
    id: readIdOrNull,
    populationId: readIdOrNull,
    modelId: readIdOrNull,
    stage: readNullable(readStage),
    round: readRound,
    furthest: readNullable(readStage),
    planned: readBoolean,
    changed: readBoolean,
    history: readBlocksOf({ stage: readStage, round: readRound, from: readCivilDate, to: readNullable(readCivilDate) }),
    activities: readBlocksOf({ ...OF_STAGE, activityId: readIdOrNull, text: readText }),
    engagement: readBlocksOf({ ...OF_STAGE, groups: readGroups, text: readText }),
    products: readBlocksOf({ ...OF_STAGE, productId: readId, title: readText }),
    contracts: readBlocksOf({ contractId: readId, measureIds: readListOf(readId), round: readRound, on: readCivilDate }),
    changes: readBlocksOf({ text: readText, affects: readOneOf(['strategy', 'contract', 'nothing']), round: readRound, on: readCivilDate }),
    overrides: readBlocksOf({
      what: readOneOf(['stage-entered', 'contract-let']),
      reason: readText,
      codes: readListOf(readText),
      stage: readNullable(readStage),
      round: readRound,
      on: readCivilDate,
      by: readActor,
    }),
    plans: readBlocksOf({ ...OF_STAGE, from: readCivilDate, to: readCivilDate }),
    lessons: readBlocksOf({ ...OF_STAGE, lessonId: readId, text: readText }),
    carried: readBlocksOf({ ...CARRY_OVER, round: readRound, on: readCivilDate }),
    ties: readBlocksOf({ ...TIE, on: readCivilDate }),
    flows: readBlocksOf({ ...FLOW, flowId: readId, on: readCivilDate }),
    flowUses: readBlocksOf({ flowId: readId, text: readNullable(readText), on: readCivilDate }),
    measures: readListOf(readMeasure),
    lastOn: readNullable(readCivilDate),
    eventIds: readTree,
    recordIds: readTree,
  });
  return value as CycleState;
}
