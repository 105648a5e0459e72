import * as z from 'zod/mini';
import { schemaId } from '../../src/kernel/schemas.js';
import type { PublishedRecord } from './published-record.js';

/** A JSON Schema, as far as these tests look into it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The JSON Schema (2020-12) of a record as it is published, under its permanent `$id`. */
export function publishedSchema({ record, version, schema }: PublishedRecord): JsonSchema {
  const { $schema, $ref, $defs, ...inline } = z.toJSONSchema(schema, { target: 'draft-2020-12' }) as JsonSchema;
  let definitions = { ...($defs as Record<string, JsonSchema> | undefined) };
  let root: JsonSchema = inline;
  if (typeof $ref === 'string') {
    // A schema that names itself stands among the definitions: it is the record, so it goes to the top.
    const own = $ref.replace('#/$defs/', '').replaceAll('~1', '/').replaceAll('~0', '~');
    root = { ...definitions[own], ...inline };
    definitions = Object.fromEntries(Object.entries(definitions).filter(([name]) => name !== own));
  }
  const { title = titleOf(record), description, ...structure } = root;
  const named = Object.entries(definitions).filter(([, definition]) => !isAnyJson(definition));
  const published = {
    $schema,
    $id: schemaId(record, version),
    title,
    ...(description === undefined ? {} : { description }),
    ...structure,
    ...(named.length === 0 ? {} : { $defs: Object.fromEntries(named) }),
  };
  // Whatever stands in a JSON document is JSON, so that a reference to "any JSON" says no more than an empty schema.
  const anyJson = Object.keys(definitions).filter((name) => isAnyJson(definitions[name]));
  return JSON.parse(JSON.stringify(published), (_, value: unknown) => {
    const reference = typeof value === 'object' && value !== null && '$ref' in value ? value.$ref : null;
    if (reference !== null && reference === $ref) throw new Error(`${record} holds itself: refer to it by its $id`);
    return anyJson.some((name) => reference === `#/$defs/${name}`) ? {} : value;
  }) as JsonSchema;
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
