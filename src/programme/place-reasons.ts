import { InvalidInputError } from '../kernel/errors.js';
import type { Reason } from '../kernel/finding.js';
import { formatPath, type Path } from '../kernel/json.js';
import type { SafeParsed } from '../kernel/parse.js';

/** A reason found within a part, at the part's place in the programme. */
export function placeReason(path: Path, reason: Reason): Reason {
  const before = formatPath(reason.path);
  const moved = [...path, ...reason.path];
  const message = reason.message.startsWith(`${before} `) ? formatPath(moved) + reason.message.slice(before.length) : reason.message;
  return { ...reason, path: moved, message };
}

/** The faults of a record that is read by its own room. */
export function placeFaults(path: Path, read: SafeParsed<unknown>): readonly Reason[] {
  return read.ok ? [] : read.reasons.map((reason) => placeReason(path, reason));
}

/** What a reading or a calculation refuses. */
export function attempt(path: Path, run: () => unknown): readonly Reason[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof InvalidInputError) return error.reasons.map((reason) => placeReason(path, reason));
    throw error;
  }
}

/** What a calculation over several parts refuses, where the path of the fault would name the calculation's input and not a part. */
export function attemptAs(path: Path, run: () => unknown): readonly Reason[] {
  return attempt([], run).map((reason) => ({
    ...reason,
    path,
    message: `${formatPath(path)} must be such that it can be worked out: ${reason.message}`,
  }));
}
