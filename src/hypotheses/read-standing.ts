import type { CivilDate } from '../kernel/civil-date.js';
import { readCivilDate, readId, readList, readNullable, readObject, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { HypothesisStatus, Verdict } from './catalogue.js';
import { readStatus, readVerdict } from './read-register.js';

type Loose = Readonly<Record<string, unknown>>;

/**
 * The part of a register's state that the rules look at, read on the way and no further: a register may hold thousands of items of
 * evidence, and every command passes here.
 */
export interface Standing {
  readonly id: string | null;
  readonly lastOn: CivilDate | null;
  readonly eventIds: readonly string[];
  readonly hypotheses: readonly Loose[];
}

const anything = (value: unknown): unknown => value;
const STATE: Path = ['state'];

/** Reads what the rules need of a state. */
export function readStanding(state: unknown): Standing {
  const object = readObject(state, STATE);
  return {
    id: readNullable(readId)(object['id'], [...STATE, 'id']),
    lastOn: readNullable(readCivilDate)(object['lastOn'], [...STATE, 'lastOn']),
    eventIds: readList(object['eventIds'], [...STATE, 'eventIds'], anything) as readonly string[],
    hypotheses: objectsIn(object['hypotheses'], [...STATE, 'hypotheses']),
  };
}

/** What the rules need of one hypothesis. */
export interface HypothesisStanding {
  readonly status: HypothesisStatus;
  readonly agreedBy: readonly unknown[];
  readonly hasPlan: boolean;
  readonly evidenceIds: ReadonlySet<unknown>;
  readonly lastVerdict: Verdict | null;
}

/** The hypothesis of that id, or null when nobody offered one. */
export function findStanding(standing: Standing, hypothesisId: string): HypothesisStanding | null {
  const index = standing.hypotheses.findIndex((hypothesis) => hypothesis['id'] === hypothesisId);
  const found = standing.hypotheses[index];
  if (found === undefined) return null;
  const path = [...STATE, 'hypotheses', index];
  const verdicts = objectsIn(found['verdicts'], [...path, 'verdicts']);
  const last = verdicts.at(-1);
  return {
    status: readStatus(found['status'], [...path, 'status']),
    agreedBy: readList(found['agreedBy'], [...path, 'agreedBy'], anything),
    hasPlan: readNullable(readObject)(found['plan'], [...path, 'plan']) !== null,
    evidenceIds: new Set(itemsOf(found, path).map((item) => item['id'])),
    lastVerdict: last === undefined ? null : readVerdict(last['verdict'], [...path, 'verdicts', verdicts.length - 1, 'verdict']),
  };
}

/** The first item of evidence of that id under any hypothesis. */
export function findEvidence(standing: Standing, evidenceId: string): Loose | null {
  for (const [index, hypothesis] of standing.hypotheses.entries()) {
    const found = itemsOf(hypothesis, [...STATE, 'hypotheses', index]).find((item) => item['id'] === evidenceId);
    if (found) return found;
  }
  return null;
}

/** Every aim and objective that a hypothesis was carried into, with the id of the hypothesis. */
export function findTranslations(standing: Standing): readonly { readonly hypothesisId: unknown; readonly into: Loose }[] {
  return standing.hypotheses.flatMap((hypothesis, index) => {
    const path = [...STATE, 'hypotheses', index, 'translations'];
    return objectsIn(hypothesis['translations'], path).map((translation, at) => ({
      hypothesisId: hypothesis['id'],
      into: readObject(translation['into'], [...path, at, 'into']),
    }));
  });
}

function itemsOf(hypothesis: Loose, path: Path): readonly Loose[] {
  const evidence = [...path, 'evidence'];
  return objectsIn(hypothesis['evidence'], evidence).map((entry, index) => {
    const item = entry['item'];
    return isObject(item) ? item : refuse('kernel/not-an-object', [...evidence, index, 'item'], item, 'an object');
  });
}

/** A list of objects; paths are made only for what is wrong. */
function objectsIn(value: unknown, path: Path): readonly Loose[] {
  if (!Array.isArray(value)) refuse('kernel/not-a-list', path, value, 'a list');
  for (let index = 0; index < value.length; index += 1) {
    if (!isObject(value[index])) refuse('kernel/not-an-object', [...path, index], value[index], 'an object');
  }
  return value as readonly Loose[];
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
