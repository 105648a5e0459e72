import * as z from 'zod';
import { schemaId } from '../../src/kernel/schemas.js';
import type { PublishedRecord } from './published-record.js';

/** A JSON Schema, as far as these tests look into it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The JSON Schema (2020-12) of a record as it is published, under its permanent `$id`. */
export function publishedSchema({ record, version, schema }: PublishedRecord): JsonSchema {
  const { $schema, $ref, $defs, ...inline } = z.toJSONSchema(schema, { target: 'draft-2020-12' }) as JsonSchema;
  const definitions = { ...($defs as Record<string, JsonSchema> | undefined) };
  let root: JsonSchema = inline;
  if (typeof $ref === 'string') {
    // A schema that names itself stands among the definitions: it is the record, so it goes to the top.
    const own = $ref.replace('#/$defs/', '').replaceAll('~1', '/').replaceAll('~0', '~');
    root = { ...definitions[own], ...inline };
    delete definitions[own];
  }
  const { title = titleOf(record), description, ...structure } = root;
  const published = {
    $schema,
    $id: schemaId(record, version),
    title,
    ...(description === undefined ? {} : { description }),
    ...structure,
    ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions }),
  };
  const text = JSON.stringify(published);
  if (typeof $ref === 'string' && text.includes(JSON.stringify($ref))) throw new Error(`${record} holds itself: refer to it by its $id`);
  return JSON.parse(text) as JsonSchema;
}

function titleOf(record: string): string {
  const words = record.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
