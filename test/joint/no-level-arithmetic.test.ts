import { describe, expect, it } from 'vitest';
import { AREAS, latestRatings, LEVELS, profileOf, replayAssessment, type Level, type VoiceRating } from 'commissioning-kit/joint';
import { exports, fuzzed, trusting } from '../fuzz/rooms/joint.js';
import { COPY } from './instrument.js';

/*
 * No function of the room returns a total or a mean of levels. Every export is run on an assessment whose sums and means are numbers that nothing
 * else in it comes to: 31 voices (7, 11 and 13 of three partners, all of them prime), more than any other count, and sums above that.
 */

const PANELS = { council: 7, icb: 11, schools: 13 } as const;
const VOICES = Object.entries(PANELS).flatMap(([agencyId, size]) =>
  Array.from({ length: size }, (_, index) => ({
    agencyId,
    voiceId: agencyId === 'council' ? `r${index + 1}` : `${agencyId}-${index + 1}`,
  })),
);

/** How many voices name each level, area by area. */
const COUNTS: readonly (readonly [number, number, number, number])[] = [
  [4, 7, 12, 8],
  [6, 8, 5, 12],
  [2, 11, 9, 9],
  [8, 4, 13, 6],
  [3, 10, 13, 5],
  [5, 5, 8, 13],
  [7, 9, 4, 11],
];

function levelOf(row: number, column: number): Level {
  let left = (column * 12 + row) % VOICES.length;
  const counts = COUNTS[row] ?? [31, 0, 0, 0];
  return LEVELS.find((_, index) => (left -= counts[index] ?? 0) < 0) ?? 'separate';
}

const by = { role: 'analyst', agencyId: null };
const data = (id: string, on: string): object => ({ schemaVersion: 1, id, on, by, why: null });
const agencies = Object.keys(PANELS).map((id) => ({ id, name: `The ${id}`, kind: 'partner', identifiers: [] }));
const EVENTS = [
  {
    type: 'assessment-opened',
    data: { ...data('open', '2026-01-01'), assessmentId: 'a', populationId: 'p', agencies, matrixVersion: '1' },
  },
  ...VOICES.map(({ agencyId, voiceId }) => ({
    type: 'rater-enrolled',
    data: { ...data(`enrol ${voiceId}`, '2026-01-01'), raterId: voiceId, agencyId, role: 'rater', mandate: 'rates', areaIds: null },
  })),
  { type: 'round-opened', data: { ...data('round', '2026-01-01'), roundId: 'first', kind: 'open', text: null } },
  ...AREAS.flatMap(({ id: areaId }, row) =>
    VOICES.map(({ agencyId, voiceId }, column) => ({
      type: 'area-rated',
      data: {
        ...data(`${voiceId} on ${areaId}`, '2026-01-02'),
        ...{ agencyId, raterId: voiceId, roundId: 'first', areaId, level: levelOf(row, column), text: null, evidenceIds: [] },
      },
    })),
  ),
  { type: 'round-closed', data: { ...data('closed', '2026-01-03'), roundId: 'first' } },
  {
    type: 'target-chosen',
    data: { ...data('target', '2026-01-04'), areaId: 'contracting', level: 'parallel', rationale: 'Ours', approvedBy: null },
  },
];
const STATE = replayAssessment(EVENTS).state;
const RATINGS = latestRatings(STATE);
const PROFILE = profileOf(STATE);

/** The positions of levels as somebody might number them. */
const CODES: readonly ((position: number) => number)[] = [
  (position) => position,
  (position) => position + 1,
  (position) => position ** 2,
  (position) => (position + 1) ** 2,
];

/** More than any count of voices or areas in the fixture. */
const MORE_THAN_COUNTS = VOICES.length;

interface Forbidden {
  readonly value: number;
  readonly what: string;
}

/** Every sum and mean of level positions, over all, by area, by partner, by both and by voice; and how much of the most that could be. */
function forbidden(ratings: readonly VoiceRating[]): readonly Forbidden[] {
  const groups = new Map<string, VoiceRating[]>();
  const keysOf = ({ areaId, agencyId, voiceId }: VoiceRating): readonly string[] => [
    'all',
    areaId,
    agencyId,
    `${areaId} by ${agencyId}`,
    voiceId,
  ];
  for (const rating of ratings) for (const key of keysOf(rating)) groups.set(key, [...(groups.get(key) ?? []), rating]);
  return [...groups].flatMap(([key, group]) =>
    CODES.flatMap((code, coding) => {
      const sum = group.reduce((total, { level }) => total + code(LEVELS.indexOf(level as Level)), 0);
      const mean = sum / group.length;
      const whole = key === 'all' || AREAS.some(({ id }) => id === key);
      const most = code(LEVELS.length - 1) * group.length;
      return [
        ...(sum > MORE_THAN_COUNTS && sum !== ratings.length ? [{ value: sum, what: `sum of ${key}, coding ${coding}` }] : []),
        ...(Number.isInteger(mean) ? [] : [{ value: mean, what: `mean of ${key}, coding ${coding}` }]),
        ...(whole && !Number.isInteger((sum / most) * VOICES.length)
          ? [{ value: sum / most, what: `share of the most of ${key}, coding ${coding}` }]
          : []),
      ];
    }),
  );
}

const FORBIDDEN = forbidden(RATINGS);

/** What the room counts in steps by name, places in lists and in texts that are cited, and what a caller set. */
const EXEMPT =
  /^(steps|steps(Signed|Moved|Across|AtMost|Away|Beyond|Apart|ApartBefore|ApartAfter|TakenOfWanted)|path|sources|schemaVersion|replicates)$/;

/** The numbers in an answer, those in its texts among them, with the keys that lead to them. */
function* numbersIn(
  value: unknown,
  at: readonly string[],
): Generator<{ readonly value: number; readonly at: string; readonly inText: boolean }> {
  if (typeof value === 'number') yield { value, at: at.join('.'), inText: false };
  else if (typeof value === 'string') {
    // Money, days and the style of a page are no numbers of this kind.
    for (const [text] of value
      .replace(/\d{4}-\d{2}-\d{2}|£[\d,.]+|<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
      .matchAll(/(?<![\w.-])\d+(?:\.\d+)?(?![\w.]*\d)/g)) {
      yield { value: Number(text), at: at.join('.'), inText: true };
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!EXEMPT.test(key)) yield* numbersIn(inner, [...at, key]);
  }
}

/** What an answer holds that it should not, unless a text of the caller’s held it already. */
function caught(answer: unknown, asked: unknown = null): readonly string[] {
  const given = new Set([...numbersIn(asked, [])].filter(({ inText }) => inText).map(({ value }) => value));
  const found = [...numbersIn(answer, [])].filter(({ value, inText }) => !inText || !given.has(value));
  return found.flatMap(({ value, at, inText }) =>
    FORBIDDEN.filter((entry) => {
      // A text rounds; two places are what people write.
      const rounded = inText && !Number.isInteger(value) && entry.value.toFixed(2) === value.toFixed(2) && entry.value > 1;
      return rounded || Math.abs(entry.value - value) < 1e-9;
    }).map(({ what }) => `${at} = ${value}: ${what}`),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function isProfile({ areas }: Readonly<Record<string, unknown>>): boolean {
  return isRecord(areas) && isRecord(areas['contracting']) && 'byAgency' in areas['contracting'];
}

/** A sample with the fixture in the place of every assessment, profile, list of ratings and list of events in it. */
function onFixture(value: unknown): { readonly value: unknown; readonly bears: boolean } {
  if (Array.isArray(value)) {
    const first: unknown = value[0];
    if (isRecord(first) && 'voiceId' in first && 'levels' in first) return { value: RATINGS, bears: true };
    if (isRecord(first) && first['type'] === 'assessment-opened') return { value: EVENTS, bears: true };
    const inner = value.map(onFixture);
    return { value: inner.map((entry) => entry.value), bears: inner.some(({ bears }) => bears) };
  }
  if (!isRecord(value)) return { value, bears: false };
  if ('standing' in value && 'ratings' in value) return { value: STATE, bears: true };
  if (isProfile(value)) return { value: PROFILE, bears: true };
  const inner = Object.entries(value).map(([key, entry]) => [key, onFixture(entry)] as const);
  return { value: Object.fromEntries(inner.map(([key, entry]) => [key, entry.value])), bears: inner.some(([, { bears }]) => bears) };
}

/** Calls on the fixture for functions that trust their input, and for those whose samples name what the fixture has not. */
const BY_HAND: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  evolveAssessment: [[STATE, { ...EVENTS.at(-1), data: { ...EVENTS.at(-1)?.data, id: 'again' } }]],
  profiledAreas: [[PROFILE]],
  renderMatrixCsv: [[PROFILE]],
  renderMatrixMarkdown: [[PROFILE]],
  renderAssessmentPaper: [[STATE, { asOf: '2026-02-01', compareWith: '2026-01-01', statistics: 'always' }]],
  assessmentPaper: [[STATE, { asOf: '2026-02-01', statistics: 'always' }]],
  mapToOriginal: [[COPY, RATINGS]],
  compareAcrossVersions: [
    [{ ratings: RATINGS }, { ratings: RATINGS }],
    [{ ratings: RATINGS }, { ratings: RATINGS, matrix: COPY }],
  ],
  readAreas: [[RATINGS], [RATINGS, { enough: 3 }]],
};

const functions = Object.entries(exports as Readonly<Record<string, unknown>>).filter(
  (entry): entry is [string, (...args: never[]) => unknown] => typeof entry[1] === 'function' && !/^class\b/.test(String(entry[1])),
);

describe('the fixture', () => {
  it('has sums that no count in it comes to', () => {
    expect(RATINGS.length).toBe(217);
    COUNTS.forEach((counts, row) => {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(31);
      const named = LEVELS.map((level) => RATINGS.filter((rating) => rating.areaId === AREAS[row]?.id && rating.level === level).length);
      expect(named).toEqual(counts);
    });
    const sums = AREAS.map(({ id }) => FORBIDDEN.find(({ what }) => what === `sum of ${id}, coding 0`)?.value);
    expect(sums).toEqual([55, 54, 56, 48, 51, 60, 50]);
    expect(FORBIDDEN.find(({ what }) => what === 'sum of all, coding 0')?.value).toBe(374);
  });
});

describe('the test itself', () => {
  const positions = RATINGS.filter(({ areaId }) => areaId === 'purpose-and-strategy').map(({ level }) => LEVELS.indexOf(level as Level));
  const total = positions.reduce((sum, position) => sum + position, 0);

  it.each([
    ['a mean', { areas: [{ average: total / positions.length }] }],
    ['a sum', { score: total }],
    ['a mean counted from one', { maturity: total / positions.length + 1 }],
    ['a mean in a sentence', { words: `On average ${(total / positions.length).toFixed(2)}` }],
    ['a sum in a table', `| Contracting | ${total} |`],
    ['a share of the most that could be', { progress: total / (3 * positions.length) }],
    ['a mean of squares', { spread: positions.reduce((sum, position) => sum + position ** 2, 0) / positions.length }],
  ])('would catch %s', (_, answer) => {
    expect(caught(answer)).not.toEqual([]);
  });

  it('lets counts, shares of voices and steps pass', () => {
    expect(caught({ n: 31, of: 217, counts: { joint: 13 }, share: 20 / 31, stepsApart: 3, median: ['joint'] })).toEqual([]);
  });
});

describe('every export, on levels whose sums and means are known', () => {
  const samplesOf = (name: string): readonly (readonly unknown[])[] => [
    ...(Object.hasOwn(fuzzed, name) ? (fuzzed[name]?.() ?? []) : []),
    ...(BY_HAND[name] ?? []),
  ];

  it('has samples of every function', () => {
    const kernel = ['explain', 'isCommandRejectedError', 'isInvalidInputError', 'perform', 'performEach', 'replay'];
    expect(functions.map(([name]) => name).filter((name) => samplesOf(name).length === 0 && !kernel.includes(name))).toEqual([]);
    expect(trusting.filter((name) => !Object.hasOwn(BY_HAND, name))).toEqual([]);
  });

  it.each(functions)('%s', (name, run) => {
    const samples = samplesOf(name).map((args) => onFixture(args));
    const answers = samples.flatMap(({ value, bears }) => {
      try {
        return [{ bears, value, answer: run(...(structuredClone(value) as never[])) }];
      } catch (error) {
        // A sample may ask for what the fixture has not; that some of them do not is seen below.
        if (!(error instanceof Error)) throw error;
        return [];
      }
    });
    if (samples.some(({ bears }) => bears))
      expect(
        answers.some(({ bears }) => bears),
        `${name} never ran on the fixture`,
      ).toBe(true);
    expect(answers.flatMap(({ value, answer }) => caught(answer, value))).toEqual([]);
  });
});
