import fc from 'fast-check';
import type { JsonSchema } from './publish.js';

const DEEPEST = 3;

/**
 * Values that a JSON Schema of ours allows, made from the schema alone: what it does not know it refuses to guess. Definitions that hold
 * themselves are followed three times, and lists within lists are short: what a schema says of one entry it says of all.
 */
export function arbitraryOf(root: JsonSchema): fc.Arbitrary<unknown> {
  const definitions = (root['$defs'] ?? {}) as Record<string, JsonSchema>;
  const followed = new Map<string, fc.Arbitrary<unknown>>();
  const recursive = new Set(Object.keys(definitions).filter((name) => reached(definitions[name]).has(name)));

  function reached(schema: unknown, names = new Set<string>()): ReadonlySet<string> {
    JSON.stringify(schema, (key, value: unknown) => {
      const name = key === '$ref' ? String(value).replace('#/$defs/', '') : null;
      if (name !== null && !names.has(name)) reached(definitions[name], names.add(name));
      return value;
    });
    return names;
  }

  function follow(ref: string, depth: number, lists: number): fc.Arbitrary<unknown> {
    const key = `${ref} ${depth} ${lists}`;
    const known = followed.get(key);
    if (known) return known;
    const name = ref.replace('#/$defs/', '');
    const definition = definitions[name];
    if (!definition) throw new Error(`nothing is defined at ${ref}`);
    const arbitrary = build(definition, recursive.has(name) ? depth - 1 : depth, lists);
    followed.set(key, arbitrary);
    return arbitrary;
  }

  function build(schema: JsonSchema, depth: number, lists: number): fc.Arbitrary<unknown> {
    if (typeof schema['$ref'] === 'string') return follow(schema['$ref'], depth, lists);
    if ('const' in schema) return fc.constant(schema['const']);
    if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
    const branches = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
    if (branches) {
      const ends = branches.filter((branch) => depth > 0 || !recursive.has(String(branch['$ref']).replace('#/$defs/', '')));
      return fc.oneof(...ends.map((branch) => build(branch, depth, lists)));
    }
    if (Array.isArray(schema['type'])) return fc.oneof(...schema['type'].map((type: unknown) => build({ ...schema, type }, depth, lists)));
    switch (schema['type']) {
      case 'string':
        return text(schema);
      case 'integer':
        return fc.integer(bounds(schema, -1_000_000, 1_000_000));
      case 'number':
        return number(schema);
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array':
        return list(schema, depth, lists);
      case 'object':
        return object(schema, depth, lists);
      case undefined:
        if (Object.keys(schema).every((keyword) => keyword === 'description')) return fc.jsonValue({ maxDepth: 1 }).map(plain);
        break;
    }
    throw new Error(`no way to make a value of ${JSON.stringify(schema)}`);
  }

  function list(schema: JsonSchema, depth: number, lists: number): fc.Arbitrary<unknown> {
    const fewest = (schema['minItems'] ?? 0) as number;
    const most = Math.min((schema['maxItems'] ?? Infinity) as number, depth <= 0 ? fewest : fewest + (lists === 0 ? 2 : 1));
    if (most === 0) return fc.constant([]);
    const prefix = schema['prefixItems'] as readonly JsonSchema[] | undefined;
    if (prefix) return fc.tuple(...prefix.map((item) => build(item, depth, lists)));
    return fc.array(build(schema['items'] as JsonSchema, depth, lists + 1), { minLength: fewest, maxLength: most });
  }

  function object(schema: JsonSchema, depth: number, lists: number): fc.Arbitrary<unknown> {
    const properties = { ...(schema['properties'] as Record<string, JsonSchema> | undefined) };
    const required = (schema['required'] ?? []) as readonly string[];
    const others = schema['additionalProperties'];
    const open = typeof others === 'object' && others !== null ? (others as JsonSchema) : null;
    for (const key of required) if (!properties[key] && open) properties[key] = open;
    const model = Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, build(property, depth, lists)]));
    const known = fc.record(model, { requiredKeys: [...required] });
    if (!open || depth <= 0) return known.map(plain);
    const names = build({ type: 'string', ...(schema['propertyNames'] as JsonSchema | undefined) }, depth, lists);
    const extra = fc.dictionary(
      (names as fc.Arbitrary<string>).filter((name) => name !== '__proto__'),
      build(open, depth, lists + 1),
      { maxKeys: lists === 0 ? 2 : 1 },
    );
    return fc.tuple(known, extra).map(([a, b]) => plain({ ...(b as object), ...a }));
  }

  return build(root, DEEPEST, 0);
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function bounds(schema: JsonSchema, lowest: number, highest: number): { min: number; max: number } {
  const step = schema['type'] === 'integer' ? 1 : Number.EPSILON;
  const min = (schema['minimum'] ??
    (schema['exclusiveMinimum'] === undefined ? lowest : (schema['exclusiveMinimum'] as number) + step)) as number;
  const max = (schema['maximum'] ??
    (schema['exclusiveMaximum'] === undefined ? highest : (schema['exclusiveMaximum'] as number) - step)) as number;
  // The bounds that every whole number has are no range worth trying: what people write is smaller.
  return { min: Math.max(min, lowest), max: Math.min(max, Math.max(highest, min)) };
}

function number(schema: JsonSchema): fc.Arbitrary<number> {
  const { min, max } = bounds(schema, -1e9, 1e9);
  const range = fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
  return fc.oneof(range, fc.integer({ min: Math.ceil(min), max: Math.floor(max) }), fc.constantFrom(min, max));
}

function text(schema: JsonSchema): fc.Arbitrary<string> {
  const all = [schema, ...((schema['allOf'] ?? []) as readonly JsonSchema[])];
  const patterns = all.flatMap(({ pattern }) => (typeof pattern === 'string' ? [new RegExp(pattern, 'u')] : []));
  const formats = all.flatMap(({ format }) => (typeof format === 'string' ? [format] : []));
  const minLength = (schema['minLength'] ?? 0) as number;
  const fits = (value: string): boolean => patterns.every((pattern) => pattern.test(value));
  if (formats.includes('date')) return date().filter(fits);
  if (formats.length > 0) throw new Error(`no way to make a ${formats.join(', ')}`);
  const first = patterns[0];
  if (!first) return fc.string({ unit: 'grapheme', minLength, maxLength: minLength + 12 });
  return fc
    .stringMatching(new RegExp(withoutLookahead(first.source), 'u'), { size: 'small' })
    .filter((value) => fits(value) && isWellFormed(value));
}

/** Every day there is, and the days at which calendars go wrong more often than that. */
function date(): fc.Arbitrary<string> {
  const any = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  return fc.oneof(any, fc.constantFrom('0001-01-01', '2000-02-29', '2024-02-29', '2026-12-31', '9999-12-31'));
}

/** A pattern without what it looks ahead for, which the caller filters by instead. */
function withoutLookahead(source: string): string {
  const start = source.search(/\(\?[!=]/);
  if (start < 0) return source;
  let depth = 0;
  let end = start;
  do {
    if (source[end] === '\\') end += 1;
    else if (source[end] === '(') depth += 1;
    else if (source[end] === ')') depth -= 1;
    end += 1;
  } while (depth > 0);
  return withoutLookahead(source.slice(0, start) + source.slice(end));
}

function isWellFormed(value: string): boolean {
  return !/[\uD800-\uDFFF]/u.test(value);
}
