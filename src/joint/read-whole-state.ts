import {
  readActor,
  readCivilDate,
  readId,
  readKeys,
  readListOf,
  readNullable,
  readObject,
  readText,
  type Reader,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { AssessmentState } from './assessment.js';
import {
  readActions,
  readApplicability,
  readGateRecords,
  readPartnerTargets,
  readPositions,
  readProgress,
  readTargetChoices,
} from './read-chosen.js';
import { readNullableText } from './read-parts.js';
import { readLife, readRatings, readRounds, readStandings } from './read-state.js';

/** Reads everything that a state keeps of what was said, decided and done. */
export function readWholeState(state: unknown, path: Path): AssessmentState {
  readStandings(state);
  readRatings(state);
  readRounds(state);
  readLife(state);
  const recorded = (keys: Readonly<Record<string, Reader<unknown>>>): Reader<unknown> =>
    readListOf((entry, at) =>
      readKeys(readObject(entry, at), at, { eventId: readId, on: readCivilDate, by: readActor, why: readNullableText, ...keys }),
    );
  const both =
    (reader: Reader<unknown>, keys: Readonly<Record<string, Reader<unknown>>> = {}): Reader<unknown> =>
    (value, at) => {
      reader(value, at);
      recorded(keys)(value, at);
      return value;
    };
  readKeys(readObject(state, path), path, {
    agencies: readListOf((agency, at) => readKeys(readObject(agency, at), at, { id: readId, name: readText, kind: readText })),
    raters: recorded({ mandate: readText }),
    rounds: recorded({ text: readNullableText }),
    seals: recorded({}),
    ratings: recorded({}),
    successions: recorded({
      text: readNullableText,
      successor: (agency, at) => readKeys(readObject(agency, at), at, { id: readId, name: readText }),
    }),
    applicability: both(readApplicability),
    positions: both(readPositions),
    partnerTargets: both(readPartnerTargets),
    targets: both(readTargetChoices),
    gates: both(readGateRecords),
    actions: both(readActions, { owner: readActor }),
    progress: both(readProgress),
    parts: readListOf((part, at) => readKeys(readObject(part, at), at, { agencyId: readId, part: readText })),
    populationId: readNullable(readId),
  });
  return state as AssessmentState;
}
