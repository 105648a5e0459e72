import {
  readActor,
  readCivilDate,
  readId,
  readKeys,
  readList,
  readListOf,
  readNullable,
  readObject,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readUnique,
  refuse,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readCommandData, readCommandEnvelope, readEventData, type AnyEvent } from '../kernel/lifecycle.js';
import type { Agency } from '../kernel/records.js';
import { AREAS, type AreaId } from './areas.js';
import type { AssessmentCommand, AssessmentEvent, AssessmentState } from './assessment.js';
import { LEVELS } from './levels.js';

/** Reads the name of an area as it stands in records, which know no aliases. */
export const readAreaId = /* @__PURE__ */ readOneOf<readonly AreaId[]>(/* @__PURE__ */ AREAS.map((area) => area.id));

/** Reads a level of the matrix. */
export const readLevel = /* @__PURE__ */ readOneOf(LEVELS);

/** Reads a list of ids, each of which stands in it once. */
export function readIds(value: unknown, path: Path): readonly string[] {
  const ids = readList(value, path, readId);
  readUnique(ids, path, (id) => id, '');
  return ids;
}

function readAgency(value: unknown, path: Path): Agency {
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

/** Reads what an agency can say of an area. */
const readRatedLevel = /* @__PURE__ */ readOneOf([...LEVELS, 'unknown', 'not-applicable']);

const OPENING: Shape = { assessmentId: readId, populationId: readId, agencies: readPartners, matrixVersion: readId };
const VIEW: Shape = { level: readRatedLevel, text: /* @__PURE__ */ readNullable(readText), evidenceIds: readIds };
const RATING: Shape = { agencyId: readId, areaId: readAreaId, ...VIEW };
const TARGET: Shape = { areaId: readAreaId, level: readLevel, rationale: readText, approvedBy: /* @__PURE__ */ readNullable(readActor) };

const SHAPES: { readonly [type in AssessmentEvent['type'] | AssessmentCommand['type']]: Shape } = {
  'assessment-opened': OPENING,
  'area-rated': RATING,
  'target-chosen': TARGET,
  'open-assessment': OPENING,
  'rate-area': RATING,
  'choose-target': TARGET,
};

const readCommandType = /* @__PURE__ */ readOneOf<readonly AssessmentCommand['type'][]>(['open-assessment', 'rate-area', 'choose-target']);

/** Reads a command whole. */
export function readAssessmentCommand(command: unknown): AssessmentCommand {
  const { type } = readCommandEnvelope(command);
  readCommandData(command as AssessmentCommand, SHAPES[readCommandType(type, ['type'])]);
  return command as AssessmentCommand;
}

/** Reads a stored event of a known type, or returns null for a type that is not known here. */
export function readAssessmentEvent(event: unknown, path: Path): AssessmentEvent | null {
  const { type } = event as AnyEvent;
  if (type !== 'assessment-opened' && type !== 'area-rated' && type !== 'target-chosen') return null;
  readEventData(event as AnyEvent, path, SHAPES[type]);
  return event as AssessmentEvent;
}

/** Reads what the rules need of a state, and no more: a life may have thousands of ratings, and every command asks. */
export function readLife(state: unknown): void {
  readKeys(readObject(state, ['state']), ['state'], {
    id: readNullable(readId),
    agencies: readListOf((value, path) => readKeys(readObject(value, path), path, { id: readId })),
    lastOn: readNullable(readCivilDate),
    eventIds: (value, path) => (Array.isArray(value) ? value : refuse('kernel/not-a-list', path, value, 'a list')),
  });
}

/** Reads the standings of a state and the version of its matrix: what a profile is made from. */
export function readStandings(state: unknown): void {
  const readRating = (value: unknown, path: Path): unknown => readKeys(readObject(value, path), path, { ...VIEW, on: readCivilDate });
  const latest: Shape = Object.fromEntries(AREAS.map(({ id }) => [id, readRating]));
  const readStanding = (value: unknown, path: Path): unknown =>
    readShape(value, path, { agencyId: readId, latest: readShapeOf({}, latest) });
  readKeys(readObject(state, ['state']), ['state'], { matrixVersion: readNullable(readId), standing: readListOf(readStanding) });
  readUnique((state as AssessmentState).standing, ['state', 'standing'], (entry) => entry.agencyId, 'agencyId');
}

/** Reads the targets of a state. */
export function readTargets(state: unknown): void {
  const readTarget = (value: unknown, path: Path): unknown =>
    readKeys(readObject(value, path), path, { areaId: readAreaId, level: readLevel });
  readKeys(readObject(state, ['state']), ['state'], { targets: readListOf(readTarget) });
}
