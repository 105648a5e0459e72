// Ten thousand partnerships, each of two agencies that rate the seven areas, by a level or by what they observe: what it takes to say where
// every one of them stands.
import { compare } from './compare.mjs';
import {
  AREAS,
  assessMatrix,
  JOINT_MATRIX,
  latestRatings,
  LEVELS,
  profileOf,
  readAreas,
  replayAssessment,
} from '../../dist/joint/index.js';

/** What all profiles of either kind may take together, in milliseconds. Reading the voices, with words and small panels, is timed beside it. */
const MOST = 1_000;
const PARTNERSHIPS = 10_000;
const by = { role: 'head of commissioning', agencyId: null };

/** What an agency of a partnership sees in an area, no two partnerships quite alike. */
function levelSeen(number, agency, area) {
  return LEVELS[(number * (agency + 1) + area * 3 + (number >> (area + agency))) % LEVELS.length];
}

/** A partnership whose two agencies rate every area. */
function partnership(number) {
  const events = ['council', 'icb'].flatMap((agencyId, agency) =>
    AREAS.map(({ id: areaId }, area) => ({
      type: 'area-rated',
      data: {
        schemaVersion: 1,
        id: `${agencyId}-${area}`,
        on: '2026-04-01',
        by,
        why: null,
        agencyId,
        areaId,
        level: levelSeen(number, agency, area),
        text: 'As we see it',
        evidenceIds: [],
      },
    })),
  );
  return replayAssessment(events).state;
}

const agencies = ['council', 'icb'].map((id) => ({ id, name: `Sampleton ${id}`, kind: 'other', identifiers: [] }));

/** The same where each agency observes one example in every area. */
function observed(number) {
  const observations = agencies.flatMap(({ id: agencyId }, agency) =>
    AREAS.map(({ id: areaId }, area) => ({
      agencyId,
      descriptor: JOINT_MATRIX[areaId][levelSeen(number, agency, area)][0].id,
      observed: 'yes',
    })),
  );
  return { agencies, observations, rule: 'any' };
}

const states = Array.from({ length: PARTNERSHIPS }, (_, number) => partnership(number));
const inputs = Array.from({ length: PARTNERSHIPS }, (_, number) => observed(number));
const ratings = states.map((state) => latestRatings(state));

const results = compare(
  {
    profileOf: () => states.map((state) => profileOf(state)),
    // Only the profiles are kept: all that each finding says beside them would be a matter of memory.
    assessMatrix: () => inputs.map((input) => assessMatrix(input).outcome),
    readAreas: () => ratings.map((said) => readAreas(said)),
  },
  { rounds: 7 },
);
for (const name of ['profileOf', 'assessMatrix']) {
  const { milliseconds } = results[name];
  if (milliseconds > MOST) {
    console.error(`  ${name} takes ${milliseconds.toFixed(0)} ms for ${PARTNERSHIPS} partnerships: more than ${MOST}`);
    process.exitCode = 1;
  }
}
