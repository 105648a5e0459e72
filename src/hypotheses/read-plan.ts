import { readCurrency, readNonNegativeMoney } from '../kernel/decimal-text.js';
import {
  readActor,
  readCivilDate,
  readId,
  readListOf,
  readNullable,
  readNumber,
  readNumberBetween,
  readObject,
  readOneOf,
  readShape,
  readShapeOf,
  readShare,
  readText,
  readWholeNumber,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { planFaults, refuseFirst } from './register-faults.js';
import type { TestPlan } from './test-plan.js';

export const readEvidenceKind = /* @__PURE__ */ readOneOf(['need', 'performance', 'experience']);
const readNullableText = /* @__PURE__ */ readNullable(readText);

/** A number that the reader reads, or the bounds of one. */
export function readOrRange(reader: Reader<number>): Reader<unknown> {
  return (value, path) =>
    typeof value === 'object' && value !== null ? readShape(value, path, { lower: reader, upper: reader }) : reader(value, path);
}

/** A probability, or the bounds of one. */
export const readProbability = /* @__PURE__ */ readOrRange(readShare);

const ITEM: Shape = {
  id: readId,
  information: readText,
  kind: readEvidenceKind,
  method: readText,
  owner: readActor,
  due: /* @__PURE__ */ readNullable(readCivilDate),
};

const OF_ITEM: Shape = {
  cost: /* @__PURE__ */ readShapeOf({ currency: readCurrency, amount: readNonNegativeMoney }),
  burden: /* @__PURE__ */ readOneOf(['none', 'light', 'moderate', 'heavy']),
  lawfulBasis: readText,
  expected: /* @__PURE__ */ readShapeOf(
    { ifTrue: readProbability, ifFalse: readProbability },
    { underRivals: /* @__PURE__ */ readListOf(/* @__PURE__ */ readShapeOf({ rivalId: readId, probability: readProbability })) },
  ),
};

const MOST_POINTS = 1_000_000;
const readView = /* @__PURE__ */ readOneOf(['points', 'odds', 'bearing']);

function readRule(value: unknown, path: Path): unknown {
  const view = readView(readObject(value, path)['view'], [...path, 'view']);
  const bound = view === 'odds' ? readShare : readNumber;
  const bounds: Shape = view === 'bearing' ? {} : { supportedFrom: bound, notSupportedTo: bound };
  const caps: Shape =
    view === 'bearing' ? {} : { originCap: view === 'odds' ? readNumberBetween(1, Infinity) : readWholeNumber(0, MOST_POINTS) };
  return readShape(value, path, { view: readView, ...bounds }, { hoops: readListOf(readId), ...caps });
}

const PLAN: Shape = {
  items: /* @__PURE__ */ readListOf(/* @__PURE__ */ readShapeOf(ITEM, OF_ITEM), { min: 1 }),
  expectedIfTrue: readNullableText,
  expectedIfFalse: readNullableText,
  decisionRule: readNullableText,
};

const OF_PLAN: Shape = {
  rule: readRule,
  priors: /* @__PURE__ */ readListOf(
    /* @__PURE__ */ readShapeOf({ stakeholder: /* @__PURE__ */ readNullable(readId), probability: readProbability }),
  ),
  notCovered: /* @__PURE__ */ readListOf(/* @__PURE__ */ readShapeOf({ kind: readEvidenceKind, reason: readText })),
};

/** A test plan with at least one piece of information to collect. */
export function readTestPlan(value: unknown, path: Path): TestPlan {
  readShape(value, path, PLAN, OF_PLAN);
  refuseFirst(planFaults(value as TestPlan, path));
  return value as TestPlan;
}
