import * as z from 'zod/mini';
import { schemaId } from '../../src/kernel/schemas.js';
import type { PublishedRecord } from './published-record.js';

/** A JSON Schema, as far as these tests look into it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Every schema that the library exports, by the name of what it describes: `AgencySchema` is that of an `Agency`. */
export const NAMES: ReadonlyMap<z.core.$ZodType, string> = new Map(
  Object.values(import.meta.glob<Readonly<Record<string, unknown>>>('../../src/*/{schemas,*-schemas}.ts', { eager: true }))
    .flatMap((module) => Object.entries(module))
    .filter((entry): entry is [string, z.ZodMiniType] => entry[1] instanceof z.core.$ZodType)
    .map(([name, schema]) => [schema, name.replace(/Schema$/, '')]),
);

/**
 * The JSON Schema (2020-12) of a record as it is published, under its permanent `$id`. What has a name in the library stands once, among the
 * definitions, under that name.
 */
export function publishedSchema({ record, version, schema }: PublishedRecord): JsonSchema {
  const { $schema, $defs, ...root } = z.toJSONSchema(schema, { target: 'draft-2020-12', metadata: named(schema) }) as JsonSchema;
  const definitions = Object.entries({ ...($defs as Record<string, JsonSchema> | undefined) });
  const anyJson = definitions.filter(([, definition]) => isAnyJson(definition)).map(([name]) => `#/$defs/${name}`);
  const known = definitions.filter(([, definition]) => !isAnyJson(definition)).sort(([a], [b]) => (a < b ? -1 : 1));
  const unnamed = known.find(([name]) => name.startsWith('__schema'));
  if (unnamed) throw new Error(`${record} holds something that holds itself and has no name: ${JSON.stringify(unnamed)}`);
  const { title = titleOf(record), description, ...structure } = root;
  const published = {
    $schema,
    $id: schemaId(record, version),
    title,
    ...(description === undefined ? {} : { description }),
    ...structure,
    ...(known.length === 0 ? {} : { $defs: Object.fromEntries(known) }),
  };
  // Whatever stands in a JSON document is JSON, so that a reference to "any JSON" says no more than an empty schema.
  return JSON.parse(JSON.stringify(published), (_, value: unknown) => {
    const reference = typeof value === 'object' && value !== null && '$ref' in value ? value.$ref : null;
    return anyJson.includes(reference as string) ? {} : value;
  }) as JsonSchema;
}

/** What is said of each schema, and the name under which it is defined: all that have one, but for the record itself. */
function named(root: z.core.$ZodType): typeof z.globalRegistry {
  const registry = z.registry<z.core.GlobalMeta>();
  registry.get = (schema) => {
    const id = schema === root ? undefined : NAMES.get(schema);
    const said = z.globalRegistry.get(schema);
    return id === undefined ? said : { ...said, id };
  };
  return registry as typeof z.globalRegistry;
}

/** Whether a definition is that of any JSON: each of its six forms, the last two of more of the same. */
function isAnyJson(definition: JsonSchema | undefined): boolean {
  const branches = definition?.['anyOf'];
  if (!Array.isArray(branches)) return false;
  const types = (branches as readonly JsonSchema[]).map(({ type }) => type);
  return String(types) === 'string,number,boolean,null,array,object' && Object.keys(branches[0] as object).length === 1;
}

function titleOf(record: string): string {
  const words = record.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
