import type { Reason } from '../kernel/finding.js';
import { formatPath, type Path } from '../kernel/json.js';
import { refuseBroken } from '../kernel/parse.js';
import type { MatrixDefinition } from './matrix-definition.js';
import { definitionReasons } from './matrix-rules.js';
import { readMatrixStructure } from './read-matrix-definition.js';

/** Reads an adapted matrix whole: its structure, and then every rule across its fields, with all faults at once. */
export function readMatrix(value: unknown, path: Path): MatrixDefinition {
  const definition = readMatrixStructure(value, path);
  refuseBroken(matrixReasons(definition, path));
  return definition;
}

/** The rules across the fields of an adapted matrix that it breaks; `path` leads to it. */
export function matrixReasons(definition: MatrixDefinition, path: Path): readonly Reason[] {
  return definitionReasons(definition).map((reason) => placeAt(reason, path));
}

function placeAt(reason: Reason, path: Path): Reason {
  const moved = [...path, ...reason.path];
  return { ...reason, path: moved, message: formatPath(moved) + reason.message.slice(formatPath(reason.path).length) };
}
