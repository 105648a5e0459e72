import { readCurrency, readMoney, readNonNegativeRate } from '../kernel/decimal-text.js';
import { InvalidInputError } from '../kernel/errors.js';
import {
  laterVersionHint,
  readCivilDate,
  readId,
  readListOf,
  readNullable,
  readNumber,
  readObject,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  refuse,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import { describeValue, type Path } from '../kernel/json.js';
import { readOpenPeriod } from '../kernel/period.js';
import { contractFaults } from './contract-rules.js';
import { ACTIVITY_UNITS, TIME_UNITS, type Contract, type ContractForm } from './contract.js';
import { FUNDERS } from './funding.js';

/** A contract whose structure and rules hold; throws on the first fault. */
export function readContract(value: unknown, path: Path): Contract {
  const { form } = readObject(value, path);
  readForm(form, [...path, 'form']);
  const { required, optional } = SHAPES[form as ContractForm];
  readShape(value, path, { ...COMMON, ...required }, { ...COMMON_OPTIONAL, ...optional });
  const [fault] = contractFaults(value as Contract);
  if (fault) {
    throw new InvalidInputError({
      code: fault.code,
      path: [...path, ...fault.path],
      found: describeValue(fault.value),
      allowed: fault.allowed,
    });
  }
  return value as Contract;
}

const readForm = readOneOf(['block', 'spot', 'call-off', 'grant', 'direct-payment']);
const readTimeUnit = readOneOf(TIME_UNITS);

const readVersion: Reader<1> = (value, path) =>
  value === 1 ? 1 : refuse('kernel/schema-version', path, value, `1${laterVersionHint(value, [1])}`);

const readPrice = readShapeOf({ from: readCivilDate, rate: readNonNegativeRate, per: readOneOf([...TIME_UNITS, ...ACTIVITY_UNITS]) });
const readQuantity = readShapeOf({ from: readCivilDate, units: readNonNegativeRate }, { per: readTimeUnit });
const readContribution = readShapeOf({ from: readCivilDate, rate: readNonNegativeRate, per: readTimeUnit });
const readDatedAmount = readShapeOf({ id: readId, on: readCivilDate, amount: readMoney, why: readText });

const readFundingPart: Reader<unknown> = (value, path) => {
  const part = readObject(value, path);
  const share = Object.hasOwn(part, 'share');
  if (!share && !Object.hasOwn(part, 'amount')) {
    refuse('kernel/missing-key', path, value, 'an object with "share", or with "amount" and "per"');
  }
  const kind: Shape = share ? { share: readNonNegativeRate } : { amount: readNonNegativeRate, per: readTimeUnit };
  return readShape(value, path, { funder: readOneOf(FUNDERS), ...kind }, { agencyId: readId });
};

const readMeasure = readShapeOf({
  id: readId,
  name: readText,
  kind: readOneOf(['activity', 'cost', 'quality', 'outcome']),
  dimension: readNullable(readText),
  unit: readText,
  direction: readOneOf(['higher-is-better', 'lower-is-better', 'neither']),
  target: readNullable(readNumber),
  agreedOn: readNullable(readCivilDate),
});

const COMMON: Shape = { schemaVersion: readVersion, form: readForm, id: readId, currency: readCurrency, term: readOpenPeriod };
const COMMON_OPTIONAL: Shape = {
  title: readText,
  service: readText,
  unit: readText,
  providerId: readId,
  buyerIds: readListOf(readId),
  populationId: readId,
  funding: readListOf(readShapeOf({ from: readCivilDate, parts: readListOf(readFundingPart, { min: 1 }) }), { min: 1 }),
  measures: readListOf(readMeasure),
};
const PRICED: Shape = { prices: readListOf(readPrice, { min: 1 }), quantities: readListOf(readQuantity, { min: 1 }) };

/** What each form holds beside what all do. */
const SHAPES: { readonly [form in ContractForm]: { readonly required: Shape; readonly optional: Shape } } = {
  block: {
    required: PRICED,
    optional: {
      unavailable: readListOf(
        readShapeOf({ id: readId, from: readCivilDate, to: readNullable(readCivilDate), units: readNonNegativeRate, why: readText }),
      ),
    },
  },
  spot: { required: PRICED, optional: {} },
  'call-off': {
    required: { ...PRICED, frameworkId: readId, calledOffOn: readCivilDate, priceAt: readOneOf(['call-off', 'delivery']) },
    optional: {},
  },
  grant: {
    required: { prices: readListOf(readPrice), quantities: readListOf(readQuantity) },
    optional: {
      purpose: readText,
      award: readMoney,
      instalments: readListOf(readShapeOf({ id: readId, on: readCivilDate, amount: readMoney }, { for: readText })),
      settlement: readShapeOf({ on: readCivilDate, eligibleSpend: readMoney, disallowed: readMoney }),
    },
  },
  'direct-payment': {
    required: PRICED,
    optional: {
      contributions: readListOf(readContribution),
      oneOffs: readListOf(readDatedAmount),
      recovered: readListOf(readDatedAmount),
    },
  },
};
