import { readListOf, readNullable, readNumberBetween, readShape, readShapeOf, readText, readUnique } from '../kernel/guards.js';

/** How much of a service is needed or there is, in its unit; null when nobody knows. */
export interface ServiceAmount {
  readonly service: string;
  /** Such as `places` or `hours a week`. The same service in another unit is another row. */
  readonly unit: string;
  readonly amount: number | null;
}

/** How need and supply of a service compare. */
export type GapState = 'shortfall' | 'surplus' | 'balanced' | 'unknown' | 'no-supply-listed' | 'no-need-listed';

/** One service: its need, its supply and what lies between them. */
export interface GapRow {
  readonly service: string;
  readonly unit: string;
  readonly need: number | null;
  readonly supply: number | null;
  /** Need less supply: above zero is a shortfall. Null when either is not known or not listed. */
  readonly gap: number | null;
  readonly state: GapState;
}

/** The most that one row may hold of a service. */
const MAX_AMOUNT = 1e12;
const readAmounts = /* @__PURE__ */ readListOf(
  /* @__PURE__ */ readShapeOf({
    service: readText,
    unit: readText,
    amount: /* @__PURE__ */ readNullable(/* @__PURE__ */ readNumberBetween(0, MAX_AMOUNT)),
  }),
);

/**
 * Need set against supply, service by service. What is not known stays unknown, and a service that stands in one list only is reported as
 * such: neither is taken for zero.
 *
 * @param comparison - `need` and `supply`: amounts by service and unit, each pair once in its list; null is not known, 0 is none.
 * @returns One row for each service and unit, those of `need` in their order and then those that only `supply` lists. The gap is need less
 *   supply, and null where either is missing.
 * @throws InvalidInputError on a negative or infinite amount, or a service that stands twice in a list in one unit.
 * Source: D-CYC-15, D-STR-08, D-SCN-02, D-SCN-F2.
 *
 * @example
 * ```ts
 * import { needSupplyGap } from 'commissioning-kit/needs';
 *
 * needSupplyGap({
 *   need: [{ service: 'Extra care', unit: 'places', amount: 120 }, { service: 'Home care', unit: 'hours a week', amount: 4000 }],
 *   supply: [{ service: 'Extra care', unit: 'places', amount: 90 }, { service: 'Home care', unit: 'hours a week', amount: null }],
 * }).map((row) => [row.service, row.gap, row.state]);
 * // => [['Extra care', 30, 'shortfall'], ['Home care', null, 'unknown']]
 * ```
 */
export function needSupplyGap(comparison: {
  readonly need: readonly ServiceAmount[];
  readonly supply: readonly ServiceAmount[];
}): readonly GapRow[] {
  readShape(comparison, [], { need: readAmounts, supply: readAmounts });
  const { need, supply } = comparison;
  readUnique(need, ['need'], keyOf, 'service');
  readUnique(supply, ['supply'], keyOf, 'service');
  const supplied = new Map(supply.map((entry) => [keyOf(entry), entry]));
  const needed = new Set(need.map(keyOf));
  return [
    ...need.map((entry) => compare(entry, entry, supplied.get(keyOf(entry)))),
    ...supply.filter((entry) => !needed.has(keyOf(entry))).map((entry) => compare(entry, undefined, entry)),
  ];
}

function keyOf({ service, unit }: ServiceAmount): string {
  return JSON.stringify([service, unit]);
}

function compare({ service, unit }: ServiceAmount, need: ServiceAmount | undefined, supply: ServiceAmount | undefined): GapRow {
  const [needed, there] = [need?.amount ?? null, supply?.amount ?? null];
  const gap = needed === null || there === null ? null : needed - there;
  return { service, unit, need: needed, supply: there, gap, state: stateOf(gap, need, supply) };
}

function stateOf(gap: number | null, need: ServiceAmount | undefined, supply: ServiceAmount | undefined): GapState {
  if (!supply) return 'no-supply-listed';
  if (!need) return 'no-need-listed';
  if (gap === null) return 'unknown';
  return gap > 0 ? 'shortfall' : gap < 0 ? 'surplus' : 'balanced';
}
