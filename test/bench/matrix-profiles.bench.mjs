// Ten thousand partnerships, each of two agencies that rate the seven areas: what it takes to say where every one of them stands.
import { compare } from './compare.mjs';
import { AREAS, latestRatings, LEVELS, profileOf, readAreas, replayAssessment } from '../../dist/joint/index.js';

/** What all profiles may take together, in milliseconds. Reading the voices, with words and small panels, is timed beside it. */
const MOST = 1_000;
const PARTNERSHIPS = 10_000;
const by = { role: 'head of commissioning', agencyId: null };

/** A partnership whose two agencies rate every area, no two partnerships quite alike. */
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
        level: LEVELS[(number * (agency + 1) + area * 3 + (number >> (area + agency))) % LEVELS.length],
        text: 'As we see it',
        evidenceIds: [],
      },
    })),
  );
  return replayAssessment(events).state;
}

const states = Array.from({ length: PARTNERSHIPS }, (_, number) => partnership(number));
const ratings = states.map((state) => latestRatings(state));

const results = compare(
  {
    profileOf: () => states.map((state) => profileOf(state)),
    readAreas: () => ratings.map((said) => readAreas(said)),
  },
  { rounds: 7 },
);
const { milliseconds } = results.profileOf;
if (milliseconds > MOST) {
  console.error(`  profileOf takes ${milliseconds.toFixed(0)} ms for ${PARTNERSHIPS} partnerships: more than ${MOST}`);
  process.exitCode = 1;
}
