import type { Tri } from '../kernel/finding.js';
import { readList, readNullable, readOneOf, readShape, readText, readTri, refuse, type Reader } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { CO_PRODUCTION_STAGES, PARTICIPANT_GROUPS, type CoProductionStage, type ParticipantGroupId } from './participant-groups.js';

/** That a group took part in a stage, how, and what changed as a result. */
export interface CoProductionRecord {
  readonly stage: CoProductionStage;
  readonly group: ParticipantGroupId;
  /** How the group took part, such as `workshops`; null where that is not recorded. */
  readonly method: string | null;
  /** What changed as a result; null where nothing is recorded to have. */
  readonly effect: string | null;
  /** Whether the group took part: `'yes'` when left out, since there is a record. With `'no'` and `'unknown'` there is no method and no effect. */
  readonly involved?: Tri;
}

/** A stage of the cycle, and an error for every other word. */
export const readStage: Reader<CoProductionStage> = readOneOf(CO_PRODUCTION_STAGES);

/** A group that takes part, and an error for every other word. */
export const readGroup: Reader<ParticipantGroupId> = (value, path) => readOneOf(PARTICIPANT_GROUPS.map(({ id }) => id))(value, path);

/** Records of co-production. */
export function readRecords(value: unknown, path: Path): readonly CoProductionRecord[] {
  return readList(value, path, (entry, at) => {
    readShape(
      entry,
      at,
      { stage: readStage, group: readGroup, method: readNullable(readText), effect: readNullable(readText) },
      { involved: readTri },
    );
    const record = entry as CoProductionRecord;
    for (const key of ['method', 'effect'] as const) {
      if (record[key] === null || (record.involved ?? 'yes') === 'yes') continue;
      refuse('engagement/part-of-nobody', [...at, key], record[key], `null unless the group took part; involved is "${record.involved}"`);
    }
    return record;
  });
}
