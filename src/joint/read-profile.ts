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
import { areaProfile, type AgencyView, type AreaProfile, type MatrixProfile } from './profile.js';
import { readIds, readLevel } from './read-assessment.js';

const STATES = ['agreed', 'straddle', 'disagreement', 'incomplete', 'not-applicable'] as const;

/** Reads a profile of all seven areas. */
export function readProfile(value: unknown, path: Path): MatrixProfile {
  const areas = Object.fromEntries(AREAS.map((area) => [area.id, readAreaProfileOf(descriptorsOf(area.id).map(([id]) => id))]));
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
    const profile = value as AreaProfile;
    readUnique(profile.byAgency, [...path, 'byAgency'], (view) => view.agencyId, 'agencyId');
    const derived = areaProfile(profile.byAgency, profile.notEvidenced);
    for (const key of ['state', 'agreed', 'spread'] as const) {
      if (String(profile[key]) !== String(derived[key])) {
        refuse(
          'joint/profile-contradicts-views',
          [...path, key],
          profile[key],
          `what the views in byAgency come to: ${describe(derived[key])}`,
        );
      }
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
  const inOrder = LEVELS.filter((known) => (level === 'straddle' ? levels.includes(known) : known === level));
  if (levels.join() !== inOrder.join() || (level === 'straddle' && levels.length < 2)) {
    refuse('joint/levels-seen', [...path, 'levels'], levels, 'the level seen, two or more in their order for a straddle, or none');
  }
  return value;
}

function describe(value: AreaProfile['state' | 'agreed' | 'spread']): string {
  return typeof value === 'string' ? `"${value}"` : value === null ? 'null' : value.length === 0 ? 'an empty list' : value.join(', ');
}
