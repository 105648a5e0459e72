import {
  readCivilDate,
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
  type Reader,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { seenByVoices } from './agency-view.js';
import { AREAS } from './areas.js';
import { DESCRIPTOR_PLACES } from './descriptor-places.js';
import { areaProfile, type AgencyView, type AreaProfile, type MatrixProfile } from './profile.js';
import { isLocalArea, readIds, readLevel, readNames, readNullableText } from './read-parts.js';
import { readLevelsSeen, readVoiceRating, VOICE_LEVELS } from './read-voice-ratings.js';

const STATES = ['agreed', 'straddle', 'disagreement', 'incomplete', 'not-applicable'] as const;

/** Reads a profile of all seven areas and of the partners’ own. */
export function readProfile(value: unknown, path: Path): MatrixProfile {
  const readLocalId: Reader<unknown> = (id, at) =>
    typeof id === 'string' && isLocalArea(id) ? id : refuse('joint/not-a-local-id', at, id, 'a text that begins with "local:"');
  readShape(value, path, { matrixVersion: readId, areas: readAreas }, { matrixId: readLocalId, labels: readNames });
  return value as MatrixProfile;
}

function readAreas(value: unknown, path: Path): unknown {
  const own = Object.keys(readObject(value, path)).filter(isLocalArea);
  return readShape(value, path, Object.fromEntries([...AREAS.map(({ id }) => id), ...own].map((id) => [id, readAreaProfileOf(id)])));
}

function readAreaProfileOf(areaId: string): Reader<unknown> {
  const descriptors = DESCRIPTOR_PLACES.filter((place) => place.areaId === areaId).map(({ id }) => id);
  return (value, path) => {
    readShape(
      value,
      path,
      {
        state: readOneOf(STATES),
        agreed: readNullable(readLevel),
        spread: readListOf(readLevel),
        byAgency: readListOf(readView),
        notEvidenced: readNullable(readListOf(readOneOf(descriptors))),
      },
      { reason: readText },
    );
    const profile = value as AreaProfile;
    readUnique(profile.byAgency, [...path, 'byAgency'], (view) => view.agencyId, 'agencyId');
    const derived = areaProfile(profile.byAgency, profile.notEvidenced, profile.reason);
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
  readShape(
    value,
    path,
    {
      agencyId: readId,
      level: readNullable(readOneOf([...VOICE_LEVELS, 'divided'])),
      levels: readListOf(readLevel),
      text: readNullableText,
      evidenceIds: readIds,
      on: readNullable(readCivilDate),
    },
    { voices: (voices, at) => readList(voices, at, readVoiceRating, { min: 1 }), inheritedFrom: readIds },
  );
  const view = value as AgencyView;
  if (view.voices !== undefined) {
    const derived = seenByVoices(view.voices);
    if (view.level !== derived.level || view.levels.join() !== derived.levels.join()) {
      refuse('joint/view-contradicts-voices', [...path, 'level'], view.level, `what its voices come to: ${describe(derived.level)}`);
    }
  } else if (view.level === 'divided') {
    refuse('joint/divided-without-voices', [...path, 'voices'], null, 'the voices that differ');
  } else readLevelsSeen(view, path);
  return value;
}

function describe(value: AreaProfile['state' | 'agreed' | 'spread'] | AgencyView['level']): string {
  return typeof value === 'string' ? `"${value}"` : value === null ? 'null' : value.length === 0 ? 'an empty list' : value.join(', ');
}
