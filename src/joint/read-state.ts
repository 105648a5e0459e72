import {
  readBoolean,
  readCivilDate,
  readId,
  readKeys,
  readListOf,
  readNullable,
  readObject,
  readOneOf,
  readText,
  readUnique,
  readWholeNumber,
  refuse,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { AssessmentState } from './assessment.js';
import { readMatrixStructure } from './read-matrix-definition.js';
import { readAnyAreaId, readLevel, readNullableText } from './read-parts.js';
import { readNullableDate, VIEW, VIEW_OPTIONS } from './read-voices.js';

const STATE: Path = ['state'];

/** Reads an entry that may hold more than is asked for, as those of a state do, which the fold of its events wrote. */
function readEntry(required: Shape, optional: Shape = {}): Reader<unknown> {
  const wanted = Object.entries(required);
  const possible = Object.entries(optional);
  return (value, path) => {
    const entry = readObject(value, path);
    for (const [key, reader] of wanted) {
      if (Object.hasOwn(entry, key)) reader(entry[key], [...path, key]);
      else readKeys(entry, path, required);
    }
    for (const [key, reader] of possible) if (Object.hasOwn(entry, key)) reader(entry[key], [...path, key]);
    return value;
  };
}

const readEach = (required: Shape, optional: Shape = {}): Reader<unknown> => readListOf(readEntry(required, optional));

/** A list of which a rule needs no more than that it is one: a life may have thousands of entries, and every command asks. */
const readAnyList: Reader<unknown> = (value, path) => (Array.isArray(value) ? value : refuse('kernel/not-a-list', path, value, 'a list'));

const readRating = /* @__PURE__ */ readEntry(
  { agencyId: readId, areaId: readAnyAreaId, ...VIEW, on: readCivilDate, why: readNullableText, eventId: readId, turn: readWholeNumber(1) },
  VIEW_OPTIONS,
);

const readLatest: Reader<unknown> = (value, path) => {
  for (const [areaId, rating] of Object.entries(readObject(value, path))) readRating(rating, [...path, areaId]);
  return value;
};

const readStanding = /* @__PURE__ */ readEntry({ agencyId: readId, raterId: /* @__PURE__ */ readNullable(readId), latest: readLatest });

/** What a profile is made from beside the ratings. */
const SCENE: Shape = {
  matrixVersion: /* @__PURE__ */ readNullable(readId),
  matrix: /* @__PURE__ */ readNullable(readMatrixStructure),
  applicability: /* @__PURE__ */ readEach({
    areaId: readAnyAreaId,
    applies: /* @__PURE__ */ readOneOf(['yes', 'no']),
    reason: readText,
    on: readCivilDate,
  }),
  successions: /* @__PURE__ */ readEach({
    agencyId: readId,
    successor: /* @__PURE__ */ readEntry({ id: readId }),
    joined: readBoolean,
    on: readCivilDate,
  }),
};

const LIFE: Shape = {
  ...SCENE,
  id: /* @__PURE__ */ readNullable(readId),
  agencies: /* @__PURE__ */ readEach({ id: readId }),
  raters: /* @__PURE__ */ readEach({
    raterId: readId,
    agencyId: readId,
    role: readText,
    mandate: /* @__PURE__ */ readOneOf(['rates', 'informs', 'observes']),
    areaIds: /* @__PURE__ */ readNullable(/* @__PURE__ */ readListOf(readAnyAreaId)),
  }),
  rounds: /* @__PURE__ */ readEach({ roundId: readId, kind: /* @__PURE__ */ readOneOf(['blind', 'open']), closedOn: readNullableDate }),
  seals: /* @__PURE__ */ readEach({ roundId: readId, agencyId: readId, seal: readText, on: readCivilDate }, { raterId: readId }),
  positions: /* @__PURE__ */ readEach({ areaId: readAnyAreaId, level: /* @__PURE__ */ readNullable(readLevel) }),
  actions: /* @__PURE__ */ readEach({ actionId: readId }),
  progress: /* @__PURE__ */ readEach({ actionId: readId, status: /* @__PURE__ */ readOneOf(['started', 'done', 'dropped']) }),
  lastOn: readNullableDate,
  eventIds: readAnyList,
};

/** Reads what the rules need of a state, and no more. */
export function readLife(state: unknown): void {
  readKeys(readObject(state, STATE), STATE, LIFE);
}

/** Reads the ratings of a state, all that were ever given. */
export function readRatings(state: unknown): void {
  readKeys(readObject(state, STATE), STATE, { ratings: readListOf(readRating) });
}

/** Reads the rounds, raters and seals of a state. */
export function readRounds(state: unknown): void {
  const { rounds, raters, seals } = LIFE as { readonly [key in 'rounds' | 'raters' | 'seals']: Reader<unknown> };
  readKeys(readObject(state, STATE), STATE, { rounds, raters, seals });
}

/** Reads what a profile is made from: the standings of a state, its matrix, what applies and who follows whom. */
export function readStandings(state: unknown): void {
  readKeys(readObject(state, STATE), STATE, { ...SCENE, standing: readListOf(readStanding) });
  const { standing } = state as AssessmentState;
  readUnique(standing, [...STATE, 'standing'], ({ agencyId, raterId }) => JSON.stringify([agencyId, raterId]), 'agencyId');
}

/** Reads what partners and raters are called. */
export function readWho(state: unknown): void {
  readKeys(readObject(state, STATE), STATE, {
    agencies: readEach({ id: readId, name: readText }),
    raters: readEach({ raterId: readId, role: readText }),
  });
}

/** Reads the targets of a state. */
export function readTargets(state: unknown): void {
  readKeys(readObject(state, STATE), STATE, { targets: readEach({ areaId: readAnyAreaId, level: readLevel }) });
}

/** Reads what the partners concluded, and what they set aside. */
export function readConclusions(state: unknown): void {
  const { applicability } = SCENE as { readonly applicability: Reader<unknown> };
  const positions = readEach({ areaId: readAnyAreaId, level: readNullable(readLevel), on: readCivilDate });
  readKeys(readObject(state, STATE), STATE, { positions, applicability });
}
