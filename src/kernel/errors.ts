import { formatPath, type Json, type Path } from './json.js';
import type { Reason } from './finding.js';

// Symbols in the global registry are shared by the ESM and the CommonJS copy, where `instanceof` is not.
const INVALID_INPUT = Symbol.for('commissioning-kit/invalid-input');
const COMMAND_REJECTED = Symbol.for('commissioning-kit/command-rejected');

/** What an {@link InvalidInputError} is made from. */
export interface InvalidInput {
  /** `room/kebab-case`. */
  readonly code: string;
  readonly path: Path;
  /** What was found there, in a phrase. */
  readonly found: string;
  /** What is allowed there, in a phrase. */
  readonly allowed: string;
  /** The value found, for the reason; by default the phrase. */
  readonly input?: Json;
  /** Every fault found, when a whole record was read; by default the one that the other fields describe. */
  readonly reasons?: readonly Reason[];
}

/**
 * A malformed call or record: thrown before anything is computed.
 * Recognise it with {@link isInvalidInputError}, which also works across the ESM and CommonJS copies.
 *
 * @example
 * ```ts
 * import { InvalidInputError, isInvalidInputError } from 'commissioning-kit';
 *
 * const error = new InvalidInputError({ code: 'kernel/not-a-date', path: ['term', 'from'], found: '"2026-02-30"', allowed: 'a civil date YYYY-MM-DD' });
 * error.message; // => 'term.from must be a civil date YYYY-MM-DD; found "2026-02-30"'
 * isInvalidInputError(error); // => true
 * ```
 */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
  readonly code: string;
  readonly path: Path;
  readonly found: string;
  readonly allowed: string;
  readonly reasons: readonly Reason[];

  constructor(input: InvalidInput) {
    const first = input.reasons?.[0]?.message ?? `${formatPath(input.path)} must be ${input.allowed}; found ${input.found}`;
    const others = (input.reasons?.length ?? 1) - 1;
    super(others > 0 ? `${first} (and ${others} more)` : first);
    this.code = input.code;
    this.path = input.path;
    this.found = input.found;
    this.allowed = input.allowed;
    this.reasons = input.reasons ?? [
      {
        code: input.code,
        message: first,
        path: input.path,
        input: input.input ?? input.found,
        basis: 'library',
        domainId: 'D-CNV-06',
        sources: [],
      },
    ];
    Object.defineProperty(this, INVALID_INPUT, { value: true });
  }
}

/**
 * A command that the rules of a lifecycle refuse: thrown by every `decideX`, with the reasons that `check` returns.
 *
 * @example
 * ```ts
 * import { CommandRejectedError, isCommandRejectedError } from 'commissioning-kit';
 *
 * const error = new CommandRejectedError([
 *   { code: 'hypotheses/no-verdict', message: 'Cannot translate hypothesis "falls" before it has a verdict', path: ['data', 'hypothesisId'],
 *     input: 'falls', basis: 'text', domainId: 'D-HYP-08', sources: [] },
 * ]);
 * isCommandRejectedError(error); // => true
 * error.message; // => 'Cannot translate hypothesis "falls" before it has a verdict'
 * ```
 */
export class CommandRejectedError extends Error {
  override readonly name = 'CommandRejectedError';
  readonly reasons: readonly Reason[];

  constructor(reasons: readonly Reason[]) {
    super(reasons.map((reason) => reason.message).join('; '));
    this.reasons = reasons;
    Object.defineProperty(this, COMMAND_REJECTED, { value: true });
  }
}

/**
 * Whether a caught value is an {@link InvalidInputError}, of whichever copy of the library.
 *
 * @example
 * ```ts
 * import { isInvalidInputError } from 'commissioning-kit';
 *
 * isInvalidInputError(new Error('something else')); // => false
 * ```
 */
export function isInvalidInputError(error: unknown): error is InvalidInputError {
  return typeof error === 'object' && error !== null && INVALID_INPUT in error;
}

/**
 * Whether a caught value is a {@link CommandRejectedError}, of whichever copy of the library.
 *
 * @example
 * ```ts
 * import { isCommandRejectedError } from 'commissioning-kit';
 *
 * isCommandRejectedError(new Error('something else')); // => false
 * ```
 */
export function isCommandRejectedError(error: unknown): error is CommandRejectedError {
  return typeof error === 'object' && error !== null && COMMAND_REJECTED in error;
}
