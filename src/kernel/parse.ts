import type { core, ZodMiniType } from 'zod/mini';
import { InvalidInputError } from './errors.js';
import type { Reason } from './finding.js';
import { likelyName } from './nearest-names.js';
import { ID, knownKeys, laterVersionHint, percentageHint, readJson, TEXT, unparsedHint } from './guards.js';
import { CURRENCY, MONEY, NON_NEGATIVE_MONEY, NON_NEGATIVE_RATE, RATE } from './decimal-text.js';
import { describeValue, formatPath, toJson, type Path } from './json.js';

/** What `safeParseX` returns. */
export type SafeParsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reasons: readonly Reason[] };

/** How a record is read. */
export interface Reading<T> {
  readonly schema: ZodMiniType<T>;
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
  const parsed = reading.schema.safeParse(current, { error: keepSchema });
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((issue) => readIssue(issue, current));
    return { ok: false, reasons: faults.map((fault) => relocate(reasonOf(fault), path)) };
  }
  const broken = reading.rules?.(parsed.data) ?? [];
  return broken.length > 0 ? { ok: false, reasons: broken.map((reason) => relocate(reason, path)) } : { ok: true, value: parsed.data };
}

/** Reads a record or throws `InvalidInputError` with every fault found. */
export function parseWith<T>(reading: Reading<T>, value: unknown, path: Path = []): T {
  const parsed = safeParseWith(reading, value, path);
  if (parsed.ok) return parsed.value;
  throw brokenError(parsed.reasons);
}

/** Throws the error of what breaks rules, with all the reasons; does nothing without one. */
export function refuseBroken(reasons: readonly Reason[]): void {
  if (reasons.length > 0) throw brokenError(reasons);
}

function brokenError(reasons: readonly Reason[]): InvalidInputError {
  const first = reasons[0] as Reason;
  const said = / must be ([\s\S]+); found ([\s\S]+)$/.exec(first.message);
  return new InvalidInputError({
    code: first.code,
    path: first.path,
    found: said?.[2] ?? describeValue(first.input),
    allowed: said?.[1] ?? first.message,
    reasons,
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

/** What is wrong at one place. */
interface Fault {
  readonly code: string;
  readonly path: Path;
  readonly value: unknown;
  readonly allowed: string;
}

function reasonOf({ code, path, value, allowed }: Fault): Reason {
  const reason = brokenRule(`kernel/${code}`, path, value, allowed, 'D-CNV-06');
  return value === undefined ? { ...reason, message: `${formatPath(path)} must be ${allowed}; found nothing` } : reason;
}

/**
 * Keeps of the schema that refused a value what its issue does not tell, in the place of a message: the keys that an object has, or the
 * form that a text has. Else nothing, so that no message is in zod's words, which depend on the language that it speaks.
 */
function keepSchema({ code, inst }: core.$ZodRawIssue): string {
  const def = inst?._zod.def as core.$ZodTypeDef | undefined;
  if (code === 'unrecognized_keys' && def?.type === 'object') return JSON.stringify(Object.keys((def as core.$ZodObjectDef).shape));
  if (code === 'invalid_type' && def?.type === 'string') return formOf(def as core.$ZodStringDef);
  if (code === 'invalid_type' && def?.type === 'template_literal') {
    return nameOfPattern((inst as core.$ZodTemplateLiteral)._zod.pattern.source) ?? '';
  }
  if (code === 'unrecognized_keys' && def?.type === 'record') {
    return JSON.stringify([...((def as core.$ZodRecordDef).keyType._zod.values ?? [])].map(String));
  }
  return '';
}

/** The keys that {@link keepSchema} kept. */
function readKept(message: string): readonly string[] {
  return message.startsWith('[') ? (JSON.parse(message) as readonly string[]) : [];
}

/** What the form of a text is called; nothing where it has none that has a name. */
function formOf({ format, checks = [] }: core.$ZodStringDef & { readonly format?: string }): string {
  if (format === 'date') return DATE_NAME;
  const patterns = checks.map((check) => String((check._zod.def as { readonly pattern?: RegExp }).pattern));
  return FORMAT_NAMES.find(([form]) => form !== TEXT && patterns.includes(String(form)))?.[1] ?? '';
}

/** The faults that one issue of zod's tells of. */
function readIssue(issue: core.$ZodIssue, root: unknown): readonly Fault[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
  const value = lookUp(root, path);
  const fault = (code: string, allowed: string): readonly Fault[] => [{ code, path, value, allowed }];
  if (value === undefined) return fault('missing-key', 'given');
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = readKept(issue.message);
      const own = known.filter((name) => name !== 'extensions');
      return issue.keys.map((key) => ({
        code: 'unknown-key',
        path: [...path, key],
        value: lookUp(value, [key]),
        allowed: knownKeys(own, likelyName(key, own) ?? undefined, known.includes('extensions')),
      }));
    }
    case 'invalid_type':
      return fault('wrong-type', issue.expected === 'string' && issue.message !== '' ? issue.message : nameType(issue.expected, value));
    case 'invalid_value': {
      const versions = path.at(-1) === 'schemaVersion' ? issue.values.filter((member) => typeof member === 'number') : [];
      const hint = versions.length > 0 ? laterVersionHint(value, versions) : '';
      return fault('not-a-member', listNames(issue.values.map((member) => JSON.stringify(member))) + hint);
    }
    case 'invalid_union':
      return readUnion(issue, root, fault);
    case 'invalid_format':
      return fault('wrong-format', nameFormat(issue));
    case 'too_small':
      return fault(
        'too-small',
        `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}${nameSize(issue.origin)}`,
      );
    case 'too_big':
      return fault(
        'too-big',
        `${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}${nameSize(issue.origin)}` +
          percentageHint(value, Number(issue.maximum)),
      );
    case 'not_multiple_of':
      return fault('not-a-multiple', `a multiple of ${issue.divisor}`);
    case 'invalid_key':
      return issue.issues
        .flatMap((inner) => readIssue({ ...inner, path: [...issue.path, ...inner.path] }, root))
        .map((inner) => ({
          ...inner,
          value: path.at(-1),
          allowed: `under a key that is ${inner.allowed}`,
        }));
    default:
      return fault('invalid', issue.message === '' ? 'valid' : `valid: ${issue.message}`);
  }
}

/**
 * The faults of a value that fits no branch of a union. Where every branch finds one thing wrong with the value as a whole, what they allow
 * is said together; else the branch that got furthest is the one the caller most likely meant.
 */
function readUnion(
  issue: core.$ZodIssueInvalidUnion,
  root: unknown,
  fault: (code: string, allowed: string) => readonly Fault[],
): readonly Fault[] {
  if (issue.errors.length === 0) {
    const key = 'discriminator' in issue ? ` of "${String(issue['discriminator'])}"` : '';
    const options = 'options' in issue && Array.isArray(issue['options']) ? issue['options'].map((option) => JSON.stringify(option)) : [];
    return fault('not-a-member', options.length > 0 ? listNames(options) : `one of the known kinds${key}`);
  }
  const branches = issue.errors.map((errors) =>
    errors.flatMap((error) => readIssue({ ...error, path: [...issue.path, ...error.path] }, root)),
  );
  if (branches.every((faults) => faults.length === 1 && faults[0]?.path.length === issue.path.length)) {
    const faults = branches.flat();
    const codes = new Set(faults.map(({ code }) => code));
    return fault(
      codes.size === 1 ? (faults[0] as Fault).code : 'fits-no-form',
      [...new Set(faults.map(({ allowed }) => allowed))].join(', or '),
    );
  }
  // Where each branch only lacks keys, nothing shows which was meant.
  if (branches.every((faults) => faults.every(({ code, path }) => code === 'missing-key' && path.length === issue.path.length + 1))) {
    const ways = branches.map((faults) => `with ${faults.map(({ path }) => JSON.stringify(path.at(-1))).join(' and ')}`);
    return fault('missing-key', `an object ${[...new Set(ways)].join(', or ')}`);
  }
  const depth = (faults: readonly Fault[]): number => Math.max(...faults.map(({ path }) => path.length));
  return branches.reduce((best, faults) =>
    depth(faults) > depth(best) || (depth(faults) === depth(best) && faults.length < best.length) ? faults : best,
  );
}

function listNames(names: readonly string[]): string {
  return names.length === 1 ? (names[0] as string) : `one of ${names.join(', ')}`;
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

function nameType(expected: string, value: unknown): string {
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
  return `${names[expected] ?? expected}${['array', 'object', 'record'].includes(expected) ? unparsedHint(value) : ''}`;
}

function nameFormat(issue: core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'date') return DATE_NAME;
  const pattern = 'pattern' in issue ? String(issue.pattern) : issue.format;
  return nameOfPattern(pattern) ?? `a text of the form ${pattern}`;
}

function nameOfPattern(pattern: string): string | undefined {
  return FORMAT_NAMES.find(([form]) => String(form) === pattern)?.[1];
}

const DATE_NAME = 'a civil date YYYY-MM-DD that exists';

/** What the patterns of the kernel's schemas mean, in words. */
const FORMAT_NAMES: readonly (readonly [RegExp | string, string])[] = [
  [ID, 'an id: a text of 1 to 200 characters without white space at its ends'],
  [TEXT, 'a text that is not blank'],
  [/^(?!0000)/, 'a civil date from year 0001'],
  [MONEY, 'an amount of money as text with two places, such as "1250000.00"'],
  [NON_NEGATIVE_MONEY, 'an amount of money from zero as text with two places, such as "1250000.00"'],
  [RATE, 'a decimal number as text, such as "700" or "0.066"'],
  [NON_NEGATIVE_RATE, 'a decimal number from zero as text, such as "700" or "23.20"'],
  ['^local:[\\s\\S]{1,}$', 'a text that begins with "local:"'],
  [CURRENCY, 'an ISO 4217 currency code, such as "GBP"'],
];
