import type { Json } from '../kernel/json.js';
import type { GoldenCase } from './golden-case.js';
import { goldenChains } from './golden-chains.js';
import { goldenDocuments } from './golden-documents.js';
import { goldenRules } from './golden-rules.js';
import { goldenUnknown } from './golden-unknown.js';

/**
 * The golden examples of the domain reference whose functions exist (D-GLD-01 to D-GLD-20), as data for the tests of other projects: each with
 * what a function is given, what must come of it and what that rests on. Those whose basis is `'library'` rest on choices of this library.
 *
 * @returns The cases in the order of the reference, made anew at each call.
 * Source: D-GLD-F1.
 *
 * @example
 * ```ts
 * import * as kit from 'commissioning-kit';
 * import { goldenExamples, goldenValue } from 'commissioning-kit/programme';
 *
 * const example = goldenExamples().find((each) => each.domainId === 'D-GLD-04');
 * example?.input; // => [{ market: 'no', needForChange: 'yes', changeNeedsManaging: 'yes' }]
 * example?.expected; // => 'use-alternative'
 *
 * const run = kit[example?.export as 'assessCommissioningFit'] as (...input: unknown[]) => unknown;
 * example && goldenValue(example, run(...(example.input ?? []))); // => 'use-alternative'
 * ```
 */
export function goldenExamples(): readonly GoldenCase[] {
  return [...goldenRules(), ...goldenChains(), ...goldenDocuments(), ...goldenUnknown()].sort((a, b) =>
    a.domainId < b.domainId ? -1 : a.domainId > b.domainId ? 1 : 0,
  );
}

/**
 * What of an outcome a golden case looks at, to be held against what it expects. Trusts that it is given a golden case.
 *
 * @param example - The case.
 * @param outcome - What the function returned, the catalogue, or, where the case is one of a refusal, the error that was thrown.
 * @returns The value at the place; `null` where there is none.
 * Source: D-GLD-F1.
 *
 * @example
 * ```ts
 * import { JOINT_MATRIX } from 'commissioning-kit/joint';
 * import { goldenExamples, goldenValue } from 'commissioning-kit/programme';
 *
 * const [shape] = goldenExamples();
 * const found = shape && goldenValue(shape, JOINT_MATRIX);
 * JSON.stringify(found) === JSON.stringify(shape?.expected); // => true
 * ```
 */
export function goldenValue({ at, counted }: GoldenCase, outcome: unknown): Json {
  const value = valueAt(outcome, at);
  return counted ? lengthsOf(value) : value;
}

function valueAt(value: unknown, [step, ...rest]: GoldenCase['at']): Json {
  if (step === undefined) return (value ?? null) as Json;
  if (step === '*') return Array.isArray(value) ? value.map((entry) => valueAt(entry, rest)) : null;
  return typeof value === 'object' && value !== null ? valueAt((value as Readonly<Record<string | number, unknown>>)[step], rest) : null;
}

function lengthsOf(value: Json): Json {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, lengthsOf(entry)]));
}
