import {
  readBoolean,
  readId,
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  refuse,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { DESCRIPTOR_IDS } from './descriptor-places.js';
import type { MatrixDefinition } from './matrix-definition.js';
import { isLocalArea, readAnyAreaId, readAreaId, readLevel } from './read-parts.js';

function readLocalId(value: unknown, path: Path): string {
  if (typeof value !== 'string' || !isLocalArea(value)) refuse('joint/not-a-local-id', path, value, 'a text that begins with "local:"');
  return value;
}

function readLanguage(value: unknown, path: Path): string {
  if (typeof value !== 'string' || !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value)) {
    refuse('joint/not-a-language', path, value, 'a BCP 47 language tag, such as "cy"');
  }
  return value;
}

function readString(value: unknown, path: Path): string {
  return typeof value === 'string' ? value : refuse('kernel/not-a-text', path, value, 'a text');
}

const readDescriptorId = /* @__PURE__ */ readOneOf(DESCRIPTOR_IDS);

const SOURCE: Shape = {
  work: readId,
  locator: readString,
  basis: /* @__PURE__ */ readOneOf(['stated', 'inferred', 'external']),
  verified: readBoolean,
};
const AREA: Shape = {
  id: readAnyAreaId,
  label: readText,
  from: /* @__PURE__ */ readListOf(readAreaId),
  why: /* @__PURE__ */ readNullable(readText),
};
const DESCRIPTOR: Shape = {
  id: readId,
  areaId: readAnyAreaId,
  level: readLevel,
  label: readText,
  text: readText,
  from: /* @__PURE__ */ readListOf(readDescriptorId),
  change: /* @__PURE__ */ readOneOf(['same', 'reworded', 'narrowed', 'widened', 'new']),
};

/** Reads the structure of an adapted matrix; its rules across fields are those of `parseMatrixDefinition`. */
export function readMatrixStructure(value: unknown, path: Path): MatrixDefinition {
  readShape(value, path, {
    schemaVersion: (version, at) => (version === 1 ? version : refuse('kernel/schema-version', at, version, '1')),
    id: readLocalId,
    version: readId,
    label: readText,
    language: readLanguage,
    areas: readListOf(readShapeOf(AREA), { min: 1 }),
    levels: readShapeOf({ separate: readText, parallel: readText, joint: readText, integrated: readText }),
    descriptors: readListOf(readShapeOf(DESCRIPTOR)),
    leftOut: readListOf(readShapeOf({ id: readLeftOut, why: readText })),
    sources: readListOf(readShapeOf(SOURCE)),
  });
  return value as MatrixDefinition;
}

function readLeftOut(value: unknown, path: Path): unknown {
  return (DESCRIPTOR_IDS as readonly unknown[]).includes(value) ? value : readAreaId(value, path);
}
