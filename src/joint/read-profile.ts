import {
  readCivilDate,
  readId,
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readUnique,
  refuse,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { AREAS } from './areas.js';
import { LEVELS } from './levels.js';
import { descriptorsOf } from './observation.js';
import type { AgencyView, AreaProfile, MatrixProfile } from './profile.js';
import { readIds, readLevel } from './read-assessment.js';

const STATES = ['agreed', 'straddle', 'disagreement', 'incomplete', 'not-applicable'] as const;

/** Reads a profile of all seven areas. */
export function readProfile(value: unknown, path: Path): MatrixProfile {
  const areas = Object.fromEntries(AREAS.map(({ id }) => [id, readAreaProfileOf(descriptorsOf(id).map((descriptor) => descriptor.id))]));
  readShape(value, path, { matrixVersion: readId, areas: readShapeOf(areas) });
  return value as MatrixProfile;
}

function readAreaProfileOf(descriptors: readonly string[]): (value: unknown, path: Path) => unknown {
  return (value, path) => {
    readShape(value, path, {
      state: readOneOf(STATES),
      agreed: readNullable(readLevel),
      spread: readListOf(readLevel),
      byAgency: readListOf(readView),
      notEvidenced: readNullable(readListOf(readOneOf(descriptors))),
    });
    const { state, agreed, byAgency } = value as AreaProfile;
    readUnique(byAgency, [...path, 'byAgency'], (view) => view.agencyId, 'agencyId');
    if ((state === 'agreed') !== (agreed !== null)) {
      refuse('joint/agreed-level', [...path, 'agreed'], agreed, 'a level where the state is "agreed", and null elsewhere');
    }
    return value;
  };
}

function readView(value: unknown, path: Path): unknown {
  readShape(value, path, {
    agencyId: readId,
    level: readNullable(readOneOf([...LEVELS, 'straddle', 'none-shown', 'unknown', 'not-applicable'])),
    levels: readListOf(readLevel),
    text: readNullable(readText),
    evidenceIds: readIds,
    on: readNullable(readCivilDate),
  });
  const { level, levels } = value as AgencyView;
  const fits = level === 'straddle' ? levels.length > 1 : levels.join() === LEVELS.filter((known) => known === level).join();
  if (!fits) refuse('joint/levels-seen', [...path, 'levels'], levels, 'the level seen, two or more for a straddle, or none');
  return value;
}
