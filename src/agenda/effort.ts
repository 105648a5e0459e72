import { readNonNegativeRate, scaleOf, toScaled, type Rate } from '../kernel/decimal-text.js';
import { readId, readShape, refuse } from '../kernel/guards.js';
import { formatPath, type Path } from '../kernel/json.js';

/** How much work something takes, or how much there is: an amount of a named unit, such as 12 person-days. */
export interface Effort {
  /** A decimal text from zero, or a whole number: `'12.5'` or `12`. */
  readonly amount: Rate | number;
  /** The unit in the caller's words. Efforts of different units are never added or compared. */
  readonly unit: string;
}

/** A decimal text from zero, or a whole number from zero. */
export function readQuantity(value: unknown, path: Path): Rate | number {
  if (typeof value === 'string') return readNonNegativeRate(value, path);
  if (!Number.isSafeInteger(value) || (value as number) < 0 || Object.is(value, -0)) {
    refuse('agenda/not-a-quantity', path, value, 'a decimal number from zero as text, such as "12.5", or a whole number from zero');
  }
  return value as number;
}

/** An amount of a named unit. */
export function readEffort(value: unknown, path: Path): Effort {
  readShape(value, path, { amount: readQuantity, unit: readId });
  return value as Effort;
}

/** An effort and where it was given; null where it is not known. */
export interface PlacedEffort {
  readonly effort: Effort | null;
  readonly path: Path;
}

/** Refuses efforts that are not all of one unit; returns the unit, or null where no effort is known. */
export function readOneUnit(efforts: readonly PlacedEffort[]): string | null {
  const mixed = findMixedUnit(efforts);
  if (mixed !== null) refuse('agenda/mixed-units', mixed.path, mixed.unit, mixed.allowed);
  return efforts.find(({ effort }) => effort !== null)?.effort?.unit ?? null;
}

/** The first effort of another unit than the first known one, if there is one. */
export function findMixedUnit(
  efforts: readonly PlacedEffort[],
): { readonly path: Path; readonly unit: string; readonly allowed: string } | null {
  const first = efforts.find(({ effort }) => effort !== null);
  const other = efforts.find(({ effort }) => effort !== null && effort.unit !== first?.effort?.unit);
  if (!first?.effort || !other?.effort) return null;
  const { unit } = first.effort;
  return {
    path: [...other.path, 'unit'],
    unit: other.effort.unit,
    allowed: `${JSON.stringify(unit)}, the unit of ${formatPath([...first.path, 'unit'])}`,
  };
}

/** How many places the amounts have at most behind their points. */
export function commonScale(amounts: readonly (Rate | number)[]): number {
  return amounts.reduce<number>((most, amount) => Math.max(most, typeof amount === 'string' ? scaleOf(amount) : 0), 0);
}

/** An amount as a whole number of units of 10^-scale. */
export function toUnits(amount: Rate | number, scale: number): bigint {
  return toScaled(String(amount), scale);
}
