import type { Finding, Reason } from '../kernel/finding.js';
import { readOneOf, readShape, readText } from '../kernel/guards.js';
import { toJson } from '../kernel/json.js';
import { inferred } from '../kernel/source.js';
import { LEVEL_SCHEMES, type LevelRef, type LevelScheme } from './level-schemes.js';

/** Levels of the four schemes that reach about equally far. */
export interface LevelScale {
  readonly id: string;
  readonly label: string;
  readonly levels: readonly LevelRef[];
  /** Schemes that have no level of this reach, and why. */
  readonly without: readonly { readonly scheme: LevelScheme; readonly why: string }[];
}

/**
 * Which levels of the four schemes reach about equally far. The texts give no such table: it is inferred, and it is no fifth scheme.
 *
 * @example
 * ```ts
 * import { LEVEL_CROSSWALK } from 'commissioning-kit/reference';
 *
 * LEVEL_CROSSWALK.map((scale) => scale.levels.length); // => [4, 4, 4, 1]
 * ```
 */
export const LEVEL_CROSSWALK = [
  {
    id: 'one-person',
    label: 'One person',
    levels: [
      { scheme: 'cbi-lga', level: 'individual' },
      { scheme: 'department-of-health', level: 'citizen' },
      { scheme: 'dass', level: 'tactical' },
      { scheme: 'ipc-priorities', level: 'individual-purchasing' },
    ],
    without: [],
  },
  {
    id: 'place-or-service',
    label: 'A place or a service',
    levels: [
      { scheme: 'cbi-lga', level: 'locality' },
      { scheme: 'cbi-lga', level: 'service' },
      { scheme: 'department-of-health', level: 'operational' },
      { scheme: 'ipc-priorities', level: 'contract-priorities' },
    ],
    without: [{ scheme: 'dass', why: 'it lies between the two that the scheme has' }],
  },
  {
    id: 'authority-or-system',
    label: 'An authority or a system',
    levels: [
      { scheme: 'cbi-lga', level: 'strategic' },
      { scheme: 'department-of-health', level: 'strategic' },
      { scheme: 'dass', level: 'strategic' },
      { scheme: 'ipc-priorities', level: 'strategic-priorities' },
    ],
    without: [],
  },
  {
    id: 'above-the-authority',
    label: 'Above the single authority',
    levels: [{ scheme: 'cbi-lga', level: 'regional-or-national' }],
    without: [
      { scheme: 'department-of-health', why: 'the scheme ends with the authority or system' },
      { scheme: 'dass', why: 'the scheme ends with the community that the authority serves' },
      { scheme: 'ipc-priorities', why: 'the scheme ends with the organisation or partnership' },
    ],
  },
] as const satisfies readonly LevelScale[];

/**
 * What a level of one scheme comes to in another: one level, several, or none with the reason why. The texts give no crosswalk, so every
 * answer carries the caveat that it is inferred.
 *
 * @param from - A level with its scheme.
 * @param to - The scheme to look in; the level’s own gives the level itself.
 * @returns A finding with the levels there, in their order from one person upwards, none where the scheme has no such level.
 * @throws InvalidInputError on an unknown scheme, or a level that the stated scheme does not have.
 * Source: D-LVL-F1, D-LVL-01 to D-LVL-14.
 *
 * @example
 * ```ts
 * import { mapLevel } from 'commissioning-kit/reference';
 *
 * mapLevel({ scheme: 'department-of-health', level: 'operational' }, 'cbi-lga').outcome;
 * // => [{ scheme: 'cbi-lga', level: 'locality' }, { scheme: 'cbi-lga', level: 'service' }]
 * const above = mapLevel({ scheme: 'cbi-lga', level: 'regional-or-national' }, 'department-of-health');
 * above.outcome; // => []
 * above.caveats.map((caveat) => caveat.code); // => ['reference/crosswalk-inferred']
 * ```
 */
export function mapLevel(from: LevelRef, to: LevelScheme): Finding<readonly LevelRef[]> {
  const readScheme = readOneOf(LEVEL_SCHEMES.map(({ id }) => id));
  readShape(from, ['from'], { scheme: readScheme, level: readText });
  const scheme = schemeOf(from.scheme);
  readOneOf(scheme.levels.map(({ id }) => id))(from.level, ['from', 'level']);
  readScheme(to, ['to']);
  const same = (level: LevelRef): boolean => level.scheme === from.scheme && level.level === from.level;
  const scale = LEVEL_CROSSWALK.find(({ levels }) => levels.some(same)) as LevelScale;
  const outcome = scale.levels.filter((level) => level.scheme === to && (to !== from.scheme || same(level)));
  return {
    outcome,
    reasons: [reasonOf({ from, to, scale, outcome })],
    unknown: [],
    caveats: [
      {
        code: 'reference/crosswalk-inferred',
        message: 'Inferred: the texts give four schemes of levels and no crosswalk between them',
        kind: 'reading',
        parameter: null,
        sources: [
          inferred('intro-textbook', 'What is commissioning?'),
          inferred('dass-guidance', '¶16–23'),
          inferred('ipc-book', 'What to commission?'),
        ],
      },
    ],
  };
}

function schemeOf(id: LevelScheme): (typeof LEVEL_SCHEMES)[number] {
  return LEVEL_SCHEMES.find((scheme) => scheme.id === id) as (typeof LEVEL_SCHEMES)[number];
}

function labelOf({ scheme, level }: LevelRef): string {
  return schemeOf(scheme).levels.find(({ id }) => id === level)?.label as string;
}

function reasonOf({
  from,
  to,
  scale,
  outcome,
}: {
  readonly from: LevelRef;
  readonly to: LevelScheme;
  readonly scale: LevelScale;
  readonly outcome: readonly LevelRef[];
}): Reason {
  const found = outcome.length > 0;
  const reach = scale.label.charAt(0).toLowerCase() + scale.label.slice(1);
  const why = scale.without.find(({ scheme }) => scheme === to)?.why;
  return {
    code: found ? 'reference/same-reach' : 'reference/no-such-level',
    message: found
      ? `${labelOf(from)} and ${outcome.map(labelOf).join(', ')} reach as far: ${reach}`
      : `${schemeOf(to).label} has no level that reaches as far as ${labelOf(from)}: ${String(why)}`,
    path: ['from'],
    input: toJson(from),
    basis: 'library',
    domainId: 'D-LVL-F1',
    sources: [inferred('intro-textbook', 'What is commissioning?')],
  };
}
