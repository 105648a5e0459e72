import {
  readActor,
  readId,
  readList,
  readListOf,
  readNullable,
  readObject,
  readOneOf,
  readShape,
  readText,
  readUnique,
  refuse,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { Agency } from '../kernel/records.js';
import { AREAS, type AnyAreaId, type AreaId } from './areas.js';
import { LEVELS } from './levels.js';

const AREA_IDS: readonly AreaId[] = /* @__PURE__ */ AREAS.map((area) => area.id);

/** Reads the name of an area as it stands in records, which know no aliases. */
export const readAreaId = /* @__PURE__ */ readOneOf(AREA_IDS);

/** The form of the id of an area of the partners’ own, as the published schema has it. */
const LOCAL = /^local:[\s\S]+$/;

/** Whether an area is one of the partners’ own. */
export function isLocalArea(id: string): id is `local:${string}` {
  return LOCAL.test(id);
}

/** Reads the name of an area of the matrix or of one of the partners’ own. */
export function readAnyAreaId(value: unknown, path: Path): AnyAreaId {
  if (typeof value !== 'string' || !(isLocalArea(value) || (AREA_IDS as readonly string[]).includes(value))) {
    refuse(
      'joint/not-an-area',
      path,
      value,
      `one of ${AREA_IDS.map((id) => JSON.stringify(id)).join(', ')}, or a text that begins with "local:"`,
    );
  }
  return value as AnyAreaId;
}

/** Reads a level of the matrix. */
export const readLevel = /* @__PURE__ */ readOneOf(LEVELS);

/** Null or a text. */
export const readNullableText = /* @__PURE__ */ readNullable(readText);

/** Null or somebody who did something. */
export const readNullableActor = /* @__PURE__ */ readNullable(readActor);

/** What areas, partners or voices are called, by their ids. */
export interface NamesById {
  readonly [id: string]: string;
}

/** Reads what areas, partners or voices are called. */
export function readNames(value: unknown, path: Path): NamesById {
  for (const [id, name] of Object.entries(readObject(value, path))) readText(name, [...path, id]);
  return value as NamesById;
}

/** What somebody is called: the name given, else the id. */
export function nameIn(names: NamesById, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] as string) : id;
}

/** Reads a list of ids, each of which stands in it once. */
export function readIds(value: unknown, path: Path): readonly string[] {
  const ids = readList(value, path, readId);
  readUnique(ids, path, (id) => id, '');
  return ids;
}

/** Reads an agency; each of its identifiers stands in it once. */
export function readAgency(value: unknown, path: Path): Agency {
  const readIdentifier = (entry: unknown, at: Path): unknown => readShape(entry, at, { scheme: readText, id: readText });
  readShape(value, path, { id: readId, name: readText, kind: readText, identifiers: readListOf(readIdentifier) });
  readUnique((value as Agency).identifiers, [...path, 'identifiers'], ({ scheme, id }) => `${scheme} ${id}`);
  return value as Agency;
}

/** Reads the partners of an assessment: two or more agencies, each once. */
export function readPartners(value: unknown, path: Path): readonly Agency[] {
  const agencies = readList(value, path, readAgency, { min: 2 });
  readUnique(agencies, path, (agency) => agency.id);
  return agencies;
}
