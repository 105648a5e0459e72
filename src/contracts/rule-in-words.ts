import type { RoundingMode } from '../kernel/rounding.js';
import type { RoundingPoint } from './cost-rule.js';

/** A way of rounding in words that follow "rounded". */
export function writeMode(mode: RoundingMode): string {
  return MODES[mode];
}

/** Where rounding happens, in words that follow "rounded". */
export function writePoint(point: RoundingPoint): string {
  return POINTS[point];
}

const MODES: Record<RoundingMode, string> = {
  up: 'away from zero',
  down: 'towards zero',
  ceiling: 'upwards',
  floor: 'downwards',
  'half-up': 'half up',
  'half-down': 'half down',
  'half-even': 'half to even',
  'half-ceiling': 'half upwards',
  'half-floor': 'half downwards',
};

const POINTS: Record<RoundingPoint, string> = {
  'line-period': 'once for the contract and period',
  segment: 'for each stretch of days by itself',
  telescope: 'so that periods add up to the rounded whole',
};
