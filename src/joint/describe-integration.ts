import type { Caveat, Finding, Question, Reason } from '../kernel/finding.js';
import { readList, readNullable, readOneOf, readShape, readText, readUnique, refuse, type Reader } from '../kernel/guards.js';
import { stated } from '../kernel/source.js';
import {
  INTEGRATION_BETWEEN,
  INTEGRATION_EXTENTS,
  INTEGRATION_FORMS,
  INTEGRATION_LEVELS_OF_CARE,
  type IntegrationBetween,
  type IntegrationEntry,
  type IntegrationExtent,
  type IntegrationForm,
  type IntegrationLevelOfCare,
} from './integration-types.js';
import { NOT_THE_MATRIX_LEVELS } from './nearest-approach.js';

/** What brings organisations together. The first two are mergers. */
export type IntegrationMeans = 'merged-organisations' | 'merged-assets' | 'partnership' | 'alliance' | 'other-relation';

/** An initiative that somebody calls integrated. */
export interface IntegrationInitiative {
  /** Between what; one or more. */
  readonly between: readonly IntegrationBetween[];
  /** How far; absent or null where it is not known. */
  readonly extent?: IntegrationExtent | null;
  /** In which form; absent or null where it is not known. */
  readonly form?: IntegrationForm | null;
  /** The sectors, such as `health` and `housing`. */
  readonly sectors?: readonly string[];
  readonly levelsOfCare?: readonly IntegrationLevelOfCare[];
  readonly means?: readonly IntegrationMeans[];
}

/** Where an initiative stands in the typology. */
export interface IntegrationProfile {
  /** In the order of the text. */
  readonly between: readonly IntegrationBetween[];
  readonly extent: IntegrationExtent | null;
  readonly form: IntegrationForm | null;
  readonly sectors: readonly string[];
  readonly levelsOfCare: readonly IntegrationLevelOfCare[];
  readonly means: readonly IntegrationMeans[];
}

const MERGERS: readonly IntegrationMeans[] = ['merged-organisations', 'merged-assets'];
const MEANS = ['merged-organisations', 'merged-assets', 'partnership', 'alliance', 'other-relation'] as const;

/**
 * Places an initiative in the typology of integration: between what, how far, and in which form. What is not said is asked for; a merger that is
 * called virtual, and other things that do not go together, are pointed out.
 *
 * @param initiative - What is known of it.
 * @returns A finding with its place; an extent or a form that is not known is null there and asked for.
 * @throws InvalidInputError when nothing is named that integration is between, or on anything that the typology does not have.
 * Source: D-ITG-F1, D-ITG-01 to D-ITG-10, D-ITG-13.
 *
 * @example
 * ```ts
 * import { describeIntegration } from 'commissioning-kit/joint';
 *
 * const { outcome, unknown, caveats } = describeIntegration({
 *   between: ['across-sectors'], sectors: ['health', 'care'], form: 'virtual', means: ['merged-assets'],
 * });
 * outcome === 'insufficient-information' ? null : outcome.form; // => 'virtual'
 * unknown.map((question) => question.id); // => ['extent']
 * caveats[0]?.code; // => 'joint/merger-called-virtual'
 * ```
 */
export function describeIntegration(initiative: IntegrationInitiative): Finding<IntegrationProfile> {
  readInitiative(initiative);
  const { extent = null, form = null, sectors = [], levelsOfCare = [], means = [] } = initiative;
  const between = INTEGRATION_BETWEEN.filter(({ id }) => initiative.between.includes(id));
  const placed: readonly (readonly [IntegrationEntry | undefined, string])[] = [
    ...between.map((entry): [IntegrationEntry, string] => [entry, 'between']),
    [INTEGRATION_EXTENTS.find(({ id }) => id === extent), 'extent'],
    [INTEGRATION_FORMS.find(({ id }) => id === form), 'form'],
  ];
  const profile: IntegrationProfile = {
    between: between.map(({ id }) => id),
    extent,
    form,
    sectors,
    levelsOfCare: INTEGRATION_LEVELS_OF_CARE.filter(({ id }) => levelsOfCare.includes(id)).map(({ id }) => id),
    means: MEANS.filter((known) => means.includes(known)),
  };
  return {
    outcome: profile,
    reasons: placed.flatMap(([entry, path]) => (entry === undefined ? [] : [reasonOf(entry, path)])),
    unknown: questionsOf(profile),
    caveats: [...contradictionsOf(profile), NOT_THE_MATRIX_LEVELS],
  };
}

function readInitiative(initiative: IntegrationInitiative): void {
  const once =
    (reader: Reader<string>): Reader<unknown> =>
    (value, path) =>
      readUnique(readList(value, path, reader), path, (entry) => entry, '');
  readShape(
    initiative,
    [],
    { between: once(readOneOf(INTEGRATION_BETWEEN.map(({ id }) => id))) },
    {
      extent: readNullable(readOneOf(INTEGRATION_EXTENTS.map(({ id }) => id))),
      form: readNullable(readOneOf(INTEGRATION_FORMS.map(({ id }) => id))),
      sectors: once(readText),
      levelsOfCare: once(readOneOf(INTEGRATION_LEVELS_OF_CARE.map(({ id }) => id))),
      means: once(readOneOf(MEANS)),
    },
  );
  if (initiative.between.length === 0) {
    refuse(
      'joint/integration-between-nothing',
      ['between'],
      initiative.between,
      'what it is that is integrated (integration between what?)',
    );
  }
}

function reasonOf({ id, domainId, text, sources }: IntegrationEntry, path: string): Reason {
  return { code: 'joint/integration-placed', message: text, path: [path], input: id, basis: 'text', domainId, sources };
}

function questionsOf({ between, extent, form, sectors, levelsOfCare }: IntegrationProfile): readonly Question[] {
  const ask = (id: string, text: string, open: boolean): readonly Question[] => (open ? [{ id, text, path: [id] }] : []);
  return [
    ...ask('sectors', 'Which sectors are brought together?', between.includes('across-sectors') && sectors.length === 0),
    ...ask('levelsOfCare', 'Which levels of care are brought together?', between.includes('across-levels') && levelsOfCare.length === 0),
    ...ask('extent', 'How far does integration go: linked, co-ordinated or full?', extent === null),
    ...ask('form', 'Do organisations, or things they have, merge, or do they enter a relation?', form === null),
  ];
}

function contradictionsOf({ between, form, sectors, levelsOfCare, means }: IntegrationProfile): readonly Caveat[] {
  const warn = (code: string, message: string, parameter: string, holds: boolean): readonly Caveat[] =>
    holds ? [{ code, message, kind: 'data', parameter, sources: [stated('practitioner-blog', 'Integrated')] }] : [];
  const merges = means.some((known) => MERGERS.includes(known));
  return [
    ...warn(
      'joint/merger-called-virtual',
      'A merger is called virtual, and the text calls mergers real',
      'form',
      form === 'virtual' && merges,
    ),
    ...warn(
      'joint/relation-called-real',
      'It is called real, and nothing merges: the text calls partnerships and alliances virtual',
      'form',
      form === 'real' && means.length > 0 && !merges,
    ),
    ...warn(
      'joint/one-sector-across',
      'It is between sectors, and one sector is named',
      'sectors',
      between.includes('across-sectors') && sectors.length === 1,
    ),
    ...warn(
      'joint/several-sectors-within',
      'It is within one sector alone, and several are named',
      'sectors',
      between.includes('within-sector') && !between.includes('across-sectors') && sectors.length > 1,
    ),
    ...warn(
      'joint/one-level-across',
      'It is between levels of care, and one level is named',
      'levelsOfCare',
      between.includes('across-levels') && levelsOfCare.length === 1,
    ),
  ];
}
