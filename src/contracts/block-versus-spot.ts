import { readPositiveRate } from '../kernel/decimal-text.js';
import type { Caveat, Finding, Question, Reason } from '../kernel/finding.js';
import { readNumberBetween, readShape, readWholeNumber, refuse, type Reader } from '../kernel/guards.js';
import { toJson } from '../kernel/json.js';
import type { Money, Rate } from '../kernel/money.js';
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  ratioToNumber,
  subtractRatios,
  toRatio,
  ZERO,
  type Ratio,
} from '../kernel/ratio.js';
import { inferred, stated, type SourceRef } from '../kernel/source.js';
import { DEFAULT_COST_RULE } from './cost-rule.js';
import { roundToPence, writePence } from './exact-number.js';

/** Prices, capacity and demand of one service, as far as they are known. */
export interface BlockSpotSituation {
  /** The price of one unit of the block and of one bought spot, for the same span of time and both gross or both net. */
  readonly blockUnitPrice: Rate | 'unknown';
  readonly spotUnitPrice: Rate | 'unknown';
  /** Units that the block would hold, a whole number from 1. */
  readonly capacity: number | 'unknown';
  /** Units wanted at a time, from zero; it may be an average. */
  readonly demand: number | 'unknown';
}

/** Which of the two costs less. */
export type CheaperForm = 'block' | 'spot' | 'equal';

/** What the comparison comes to; what cannot be told is null. Costs are for the span of time that the prices are for. */
export interface BlockSpotComparison {
  /** The occupancy from which a block costs no more: block price over spot price. Above 1 it never does on price alone. */
  readonly breakEvenOccupancy: number | null;
  /** The occupancy that the demand comes to, at most 1. */
  readonly occupancy: number | null;
  /** The whole block, and what goes beyond it bought spot. */
  readonly blockCost: Money | null;
  /** All demand bought spot. */
  readonly spotCost: Money | null;
  /** `spotCost` less `blockCost`: above zero the block costs less. */
  readonly difference: Money | null;
}

/** A finding with the figures that it rests on. */
export type BlockVersusSpot = Finding<CheaperForm> & { readonly comparison: BlockSpotComparison };

/** A price, capacity or demand, or that it is not known. */
const orUnknown =
  <T>(reader: Reader<T>): Reader<T | 'unknown'> =>
  (value, path) =>
    value === 'unknown' ? 'unknown' : reader(value, path);

const readDemand: Reader<number> = (value, path) => {
  const demand = readNumberBetween(0, 1e15)(value, path);
  if (String(demand).includes('e')) refuse('contracts/demand-too-small', path, value, 'zero, or at least 0.000001');
  return demand;
};

/**
 * Which costs less for the same demand, a block or buying spot, and from which occupancy on. On price alone: what a block is worth beside
 * its price stands in the caveats.
 *
 * @param situation - Unit prices as decimal texts above zero, capacity and demand in units; any of them may be `'unknown'`.
 * @returns A finding whose outcome is `'block'`, `'spot'`, `'equal'` or `'insufficient-information'`, with the comparison.
 * @throws InvalidInputError on a price of zero or below, a capacity that is not whole or below 1, a demand below zero, or an unknown key.
 * Source: D-CON-F4, D-CON-01, D-CON-03.
 *
 * @example
 * ```ts
 * import { blockVersusSpot } from 'commissioning-kit/contracts';
 *
 * const finding = blockVersusSpot({ blockUnitPrice: '700', spotUnitPrice: '800', capacity: 20, demand: 17 });
 * finding.outcome; // => 'spot'
 * finding.comparison.breakEvenOccupancy; // => 0.875
 * finding.comparison.difference; // => '-400.00'
 * blockVersusSpot({ blockUnitPrice: '700', spotUnitPrice: '800', capacity: 20, demand: 18 }).outcome; // => 'block'
 * ```
 */
export function blockVersusSpot(situation: BlockSpotSituation): BlockVersusSpot {
  readShape(situation, [], {
    blockUnitPrice: orUnknown(readPositiveRate),
    spotUnitPrice: orUnknown(readPositiveRate),
    capacity: orUnknown(readWholeNumber(1)),
    demand: orUnknown(readDemand),
  });
  const block = known(situation.blockUnitPrice);
  const spot = known(situation.spotUnitPrice);
  const held = known(situation.capacity);
  const wanted = known(situation.demand);
  const breakEven = block === null || spot === null ? null : divideRatios(block, spot);
  const costs = block === null || spot === null || held === null || wanted === null ? null : costsOf(block, spot, held, wanted);
  const outcome = decide(breakEven, costs);
  return {
    outcome,
    reasons: reasonsOf(outcome, situation, breakEven, costs),
    unknown: QUESTIONS.filter(({ id }) => situation[id] === 'unknown').map(({ id, text }) => ({ id, text, path: [id] })),
    caveats: CAVEATS,
    comparison: {
      breakEvenOccupancy: breakEven === null ? null : ratioToNumber(breakEven),
      occupancy: held === null || wanted === null ? null : ratioToNumber(divideRatios(least(held, wanted), held)),
      blockCost: costs === null ? null : write(costs.block),
      spotCost: costs === null ? null : write(costs.spot),
      difference: costs === null ? null : write(subtractRatios(costs.spot, costs.block)),
    },
  };
}

function known(value: Rate | number | 'unknown'): Ratio | null {
  return value === 'unknown' ? null : toRatio(String(value));
}

function least(a: Ratio, b: Ratio): Ratio {
  return compareRatios(a, b) < 0 ? a : b;
}

function write(cost: Ratio): Money {
  return writePence(roundToPence(cost, DEFAULT_COST_RULE.rounding));
}

interface Costs {
  readonly block: Ratio;
  readonly spot: Ratio;
}

/** What the block does not hold is bought spot in both cases. */
function costsOf(block: Ratio, spot: Ratio, held: Ratio, wanted: Ratio): Costs {
  const beyond = compareRatios(wanted, held) > 0 ? subtractRatios(wanted, held) : ZERO;
  return {
    block: addRatios(multiplyRatios(block, held), multiplyRatios(spot, beyond)),
    spot: multiplyRatios(spot, wanted),
  };
}

function decide(breakEven: Ratio | null, costs: Costs | null): CheaperForm | 'insufficient-information' {
  if (costs !== null) {
    const order = compareRatios(costs.block, costs.spot);
    return order < 0 ? 'block' : order > 0 ? 'spot' : 'equal';
  }
  // Above the spot price a block costs more at any occupancy.
  return breakEven !== null && compareRatios(breakEven, toRatio(1)) > 0 ? 'spot' : 'insufficient-information';
}

const BASIS: readonly SourceRef[] = [inferred('dass-guidance', '¶22')];

function reasonsOf(
  outcome: CheaperForm | 'insufficient-information',
  situation: BlockSpotSituation,
  breakEven: Ratio | null,
  costs: Costs | null,
): readonly Reason[] {
  const reasons: Reason[] = [];
  const add = (code: string, message: string, path: Reason['path']): void => {
    reasons.push({
      code: `contracts/${code}`,
      message,
      path,
      input: toJson(situation),
      basis: 'library',
      domainId: 'D-CON-F4',
      sources: BASIS,
    });
  };
  if (breakEven !== null) {
    const above = compareRatios(breakEven, toRatio(1)) > 0;
    const message = above
      ? 'A unit of the block costs more than one bought spot, so on price alone a block does not pay at any occupancy'
      : `A block costs no more than buying spot from an occupancy of ${writeShare(breakEven)} on`;
    add(above ? 'block-dearer-per-unit' : 'break-even', message, ['blockUnitPrice']);
  }
  if (costs !== null) {
    const [block, spot] = [write(costs.block), write(costs.spot)];
    const verdict = outcome === 'equal' ? 'both cost the same' : `${outcome === 'block' ? 'the block' : 'buying spot'} costs less`;
    add('cost-of-each', `For the demand given, the block costs ${block} and buying spot ${spot}: ${verdict}`, ['demand']);
  }
  return reasons;
}

/** A share per cent with one place, for reading. */
function writeShare(share: Ratio): string {
  const tenths = roundToPence(multiplyRatios(share, toRatio(100)), { at: 'line-period', mode: 'half-up', unit: '0.1' });
  return `${writePence(tenths).replace(/0$/, '')}%`;
}

const QUESTIONS = [
  { id: 'blockUnitPrice', text: 'What does one unit of the block cost?' },
  { id: 'spotUnitPrice', text: 'What does one unit bought spot cost, for the same span of time?' },
  { id: 'capacity', text: 'How many units would the block hold?' },
  { id: 'demand', text: 'How many units are wanted at a time?' },
] as const satisfies readonly (Omit<Question, 'path'> & { readonly id: keyof BlockSpotSituation })[];

const CAVEATS: readonly Caveat[] = [
  {
    code: 'contracts/capacity-assured',
    message: 'A block assures that the capacity is there for staff to allocate; its price does not show what that is worth',
    kind: 'reading',
    parameter: null,
    sources: [stated('dass-guidance', '¶22')],
  },
  {
    code: 'contracts/choice',
    message: 'Buying spot follows one person’s needs and leaves more choice; a block narrows it to the places bought',
    kind: 'reading',
    parameter: null,
    sources: [inferred('dass-guidance', '¶22')],
  },
  {
    code: 'contracts/prices-alike',
    message: 'Both prices have to be for the same service and span of time, and both gross or both net of contributions',
    kind: 'data',
    parameter: 'spotUnitPrice',
    sources: BASIS,
  },
  {
    code: 'contracts/demand-steady',
    message:
      'Demand is taken as steady and what a block does not hold as bought spot at the same price; people, stays and voids come in turns',
    kind: 'library-default',
    parameter: 'demand',
    sources: [inferred('this-library', 'blockVersusSpot')],
  },
];
