import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import * as z from 'zod/mini';
import type { JsonSchema } from './publish.js';
import { lookUp, REPLACEMENTS } from './single-changes.js';

type Step = string | number;

/** A part of a published record as both validators have it: the schema of a value that stands at one kind of place. */
interface Part {
  readonly zod: z.core.$ZodType;
  readonly json: JsonSchema;
  readonly pointer: string;
}

interface JudgedPart {
  readonly isObject: boolean;
  readonly compare: (value: unknown, what: () => string) => boolean;
  readonly values: Map<unknown, boolean>;
  readonly keys: Map<string, boolean>;
}

/** Judges a change by both validators, which must say the same of it: what the record is with it, and what stands at its place. */
export type Judge = (changed: unknown, after: unknown, what: () => string) => boolean;

/**
 * What judges changes to a valid record: by the narrowest part of the record that holds them.
 *
 * Both validators read a record part by part, since no schema has a rule across fields: an object is right when its keys are and each
 * value is right by the schema of its key; a list when its length is and each entry is right; a branch of a union whose branches are told
 * apart by the constant of one key, when that constant is unchanged, decides for the union. So a change does to a valid record what it
 * does to the narrowest part that holds it: another value to the schema of that value, a key or an entry more or less to the schema of
 * its object or list. Where a union has no such key, what changes within it is judged as a change to the whole union.
 *
 * What was judged once is not judged again where it must come out the same: one value in one part, and (but for the `exhaustive` run) one
 * set of keys in one kind of object whose values are all right.
 */
export function partsOf(
  zod: z.core.$ZodType,
  schema: JsonSchema,
  ajv: Ajv2020,
  exhaustive: boolean,
): (root: unknown, path: readonly Step[]) => Judge {
  const judged = new Map<string, JudgedPart>();
  if (!ajv.getSchema(schema['$id'] as string)) ajv.addSchema(schema);

  function definedAt({ zod, json, pointer }: Part): Part {
    const { $ref } = json;
    if (typeof $ref !== 'string') return { zod, json, pointer };
    const definitions = schema['$defs'] as Readonly<Record<string, JsonSchema>>;
    return definedAt({ zod, json: definitions[$ref.replace('#/$defs/', '')] as JsonSchema, pointer: $ref.slice(1) });
  }

  /** A schema within another, by the keywords that lead there; the validators must be of one mind about what there is. */
  function inner({ json, pointer }: Part, zod: z.core.$ZodType, ...keywords: readonly Step[]): Part {
    let found: unknown = json;
    for (const keyword of keywords) found = (found as Readonly<Record<Step, unknown>> | undefined)?.[keyword];
    if (typeof found !== 'object' || found === null) throw new Error(`nothing at ${keywords.join('/')} of ${pointer}`);
    const steps = keywords.map((keyword) => `/${encodeURIComponent(String(keyword).replaceAll('~', '~0').replaceAll('/', '~1'))}`);
    return definedAt({ zod, json: found as JsonSchema, pointer: pointer + steps.join('') });
  }

  /** The part that stands at a step within another; null where what stands there is no part of its own. */
  function partWithin(part: Part, value: unknown, step: Step): Part | null {
    const def = part.zod._zod.def as z.core.$ZodTypes['_zod']['def'];
    switch (def.type) {
      case 'optional':
        return partWithin({ ...part, zod: def.innerType }, value, step);
      case 'nullable':
        return partWithin(inner(part, def.innerType, 'anyOf', 0), value, step);
      case 'object':
        return inner(part, def.shape[step] as z.core.$ZodType, 'properties', step);
      case 'array':
        return inner(part, def.element, 'items');
      case 'record':
        return inner(part, def.valueType, 'additionalProperties');
      case 'union': {
        const { discriminator } = def as Partial<z.core.$ZodDiscriminatedUnionDef>;
        if (discriminator === undefined || step === discriminator) return null;
        const kind = (value as Readonly<Record<string, z.core.util.Primitive>>)[discriminator];
        const branch = def.options.findIndex((option) => option._zod.propValues?.[discriminator]?.has(kind));
        return partWithin(inner(part, def.options[branch] as z.core.$ZodType, 'oneOf', branch), value, step);
      }
      default:
        return null;
    }
  }

  function compare({ zod, pointer }: Part): (value: unknown, what: () => string) => boolean {
    const fits: ValidateFunction = ajv.compile({ $ref: `${String(schema['$id'])}#${pointer}` });
    return (value, what) => {
      const read = z.safeParse(zod, value);
      if (fits(value) === read.success) return read.success;
      const faults = JSON.stringify(read.success ? fits.errors : read.error.issues);
      throw new Error(`${what()}: ${read.success ? 'zod alone' : 'ajv alone'} takes it; the other says ${faults}`);
    };
  }

  function judgedAlike(part: Part): JudgedPart {
    const known = judged.get(part.pointer);
    if (known) return known;
    const found = {
      isObject: isObject(part.zod),
      compare: compare(part),
      values: new Map<unknown, boolean>(),
      keys: new Map<string, boolean>(),
    };
    judged.set(part.pointer, found);
    return found;
  }

  return (root, path) => {
    let part = definedAt({ zod, json: schema, pointer: '' });
    let value = root;
    let depth = 0;
    for (const step of path) {
      const next = partWithin(part, value, step);
      if (!next) break;
      part = next;
      value = (value as Readonly<Record<Step, unknown>>)[step];
      depth += 1;
    }
    const { isObject, compare, values, keys } = judgedAlike(part);
    if (depth < path.length) return (changed, _, what) => compare(lookUp(changed, path.slice(0, depth)), what);
    return (_, after, what) => {
      if (typeof after !== 'object' || after === null || REPLACEMENTS.includes(after))
        return once(values, after, () => compare(after, what));
      if (exhaustive || !isObject || Array.isArray(after)) return compare(after, what);
      return once(keys, Object.keys(after).join('\n'), () => compare(after, what));
    };
  };
}

function isObject({ _zod: { def } }: z.core.$ZodType): boolean {
  const { type, innerType } = def as z.core.$ZodTypeDef & { readonly innerType?: z.core.$ZodType };
  return innerType ? isObject(innerType) : type === 'object' || type === 'record';
}

function once<K>(said: Map<K, boolean>, key: K, judge: () => boolean): boolean {
  const before = said.get(key);
  if (before !== undefined) return before;
  const now = judge();
  said.set(key, now);
  return now;
}
