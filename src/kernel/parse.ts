import type { ZodType, core } from 'zod';
import { InvalidInputError } from './errors.js';
import type { Reason } from './finding.js';
import { readJson } from './guards.js';
import { describeValue, formatPath, toJson, type Path } from './json.js';

/** What `safeParseX` returns. */
export type SafeParsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reasons: readonly Reason[] };

/** How a record is read. */
export interface Reading<T> {
  readonly schema: ZodType<T>;
  /** The rules across fields, run when the structure is sound. */
  readonly rules?: (value: T) => readonly Reason[];
  /** Brings a record of an earlier version up to the present one. */
  readonly upcast?: (value: unknown) => unknown;
}

/** Reads a record: structure by its schema, then the rules across fields. */
export function safeParseWith<T>(reading: Reading<T>, value: unknown, path: Path = []): SafeParsed<T> {
  try {
    readJson(value, path);
  } catch (error) {
    if (error instanceof InvalidInputError) return { ok: false, reasons: error.reasons };
    throw error;
  }
  const current = reading.upcast ? reading.upcast(value) : value;
  const parsed = reading.schema.safeParse(current);
  if (!parsed.success) {
    const reasons = parsed.error.issues.flatMap((issue) => issueToReasons(issue, current));
    return { ok: false, reasons: reasons.map((reason) => (path.length === 0 ? reason : relocate(reason, path))) };
  }
  const broken = reading.rules?.(parsed.data) ?? [];
  return broken.length > 0 ? { ok: false, reasons: broken.map((reason) => relocate(reason, path)) } : { ok: true, value: parsed.data };
}

/** Reads a record or throws `InvalidInputError` with every fault found. */
export function parseWith<T>(reading: Reading<T>, value: unknown, path: Path = []): T {
  const parsed = safeParseWith(reading, value, path);
  if (parsed.ok) return parsed.value;
  const first = parsed.reasons[0] as Reason;
  const [allowed, found] = first.message.slice(first.message.indexOf(' must be ') + ' must be '.length).split('; found ');
  throw new InvalidInputError({
    code: first.code,
    path: first.path,
    found: found ?? describeValue(first.input),
    allowed: allowed ?? first.message,
    reasons: parsed.reasons,
  });
}

/** A reason for a rule across fields that a record breaks. Its message reads like every other fault's. */
export function brokenRule(code: string, path: Path, value: unknown, allowed: string, domainId: string | null = null): Reason {
  return {
    code,
    path,
    message: `${formatPath(path)} must be ${allowed}; found ${describeValue(value)}`,
    input: toJson(value),
    basis: 'library',
    domainId,
    sources: [],
  };
}

/** The reasons for each entry of a list whose key stands in an earlier one. */
export function duplicateReasons<T>(list: readonly T[], path: Path, keyOf: (entry: T) => string, keyName = 'id'): readonly Reason[] {
  const seen = new Map<string, number>();
  return list.flatMap((entry, index) => {
    const key = keyOf(entry);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    return [
      brokenRule(
        'kernel/duplicate-id',
        [...path, index, keyName],
        key,
        `unique in its list; ${formatPath([...path, first])} has it already`,
      ),
    ];
  });
}

/** The reason why a period is none: it ends before it starts. */
export function periodReasons(period: { readonly from: string; readonly to: string | null }, path: Path): readonly Reason[] {
  if (period.to === null || period.to >= period.from) return [];
  return [
    brokenRule('kernel/end-before-start', [...path, 'to'], period.to, `on or after ${formatPath([...path, 'from'])}, ${period.from}`),
  ];
}

function relocate(reason: Reason, path: Path): Reason {
  if (path.length === 0) return reason;
  const before = formatPath(reason.path);
  const moved = [...path, ...reason.path];
  const message = reason.message.startsWith(`${before} `) ? formatPath(moved) + reason.message.slice(before.length) : reason.message;
  return { ...reason, path: moved, message };
}

function issueToReasons(issue: core.$ZodIssue, root: unknown): Reason[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
  const at = lookUp(root, path);
  const fault = (code: string, where: Path, value: unknown, allowed: string): Reason =>
    brokenRule(`kernel/${code}`, where, value, allowed, 'D-CNV-06');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        fault(
          'unknown-key',
          [...path, key],
          lookUp(at, [key]),
          'absent: no such key is known here; put data of your own under "extensions"',
        ),
      );
    case 'invalid_type':
      return [
        at === undefined
          ? { ...fault('missing-key', path, at, 'given'), message: `${formatPath(path)} must be given; found nothing` }
          : fault('wrong-type', path, at, nameType(issue.expected)),
      ];
    case 'invalid_value':
      return [fault('not-a-member', path, at, `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`)];
    case 'invalid_union': {
      if (issue.errors.length === 0) {
        return [
          fault(
            'not-a-member',
            path,
            at,
            `one of the known kinds${'discriminator' in issue ? ` of "${String(issue['discriminator'])}"` : ''}`,
          ),
        ];
      }
      // The branch that got furthest is the one the caller most likely meant.
      const branches = issue.errors.map((errors) =>
        errors.map((error) => ({ ...error, path: [...issue.path, ...error.path] }) as core.$ZodIssue),
      );
      const depth = (branch: core.$ZodIssue[]): number => Math.max(0, ...branch.map((error) => error.path.length));
      const best = branches.reduce((chosen, branch) =>
        depth(branch) > depth(chosen) || (depth(branch) === depth(chosen) && branch.length < chosen.length) ? branch : chosen,
      );
      return best.flatMap((error) => issueToReasons(error, root));
    }
    case 'invalid_format':
      return [fault('wrong-format', path, at, nameFormat(issue))];
    case 'too_small':
      return [
        fault(
          'too-small',
          path,
          at,
          `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}${nameSize(issue.origin)}`,
        ),
      ];
    case 'too_big':
      return [
        fault(
          'too-big',
          path,
          at,
          `${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}${nameSize(issue.origin)}`,
        ),
      ];
    default:
      return [fault('invalid', path, at, issue.message === '' ? 'valid' : `valid: ${issue.message}`)];
  }
}

function lookUp(root: unknown, path: Path): unknown {
  let at: unknown = root;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

function nameSize(origin: string): string {
  return origin === 'array' ? ' entries' : origin === 'string' ? ' characters' : '';
}

function nameType(expected: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    null: 'null',
  };
  return names[expected] ?? expected;
}

function nameFormat(issue: core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'date') return 'a civil date YYYY-MM-DD that exists';
  const pattern = 'pattern' in issue ? String(issue.pattern) : issue.format;
  return FORMAT_NAMES[pattern] ?? `a text of the form ${pattern}`;
}

/** What the patterns of the kernel's schemas mean, in words. */
const FORMAT_NAMES: Record<string, string> = {
  '/^\\S(?:[\\s\\S]{0,198}\\S)?$/': 'an id: a text of 1 to 200 characters without white space at its ends',
  '/\\S/': 'a text that is not blank',
  '/^(?!0000)/': 'a civil date from year 0001',
  '/^(?!-0\\.00$)-?(0|[1-9]\\d{0,25})\\.\\d{2}$/': 'an amount of money as text with two places, such as "1250000.00"',
  '/^(?!-0(\\.0+)?$)-?(0|[1-9]\\d{0,25})(\\.\\d{1,20})?$/': 'a decimal number as text, such as "700" or "0.066"',
  '/^(0|[1-9]\\d{0,25})(\\.\\d{1,20})?$/': 'a decimal number from zero as text, such as "700" or "23.20"',
  '/^[A-Z]{3}$/': 'an ISO 4217 currency code, such as "GBP"',
};
