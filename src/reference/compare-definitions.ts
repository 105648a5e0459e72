import type { Caveat } from '../kernel/finding.js';
import { readList, readOneOf, readUnique } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import { DEFINITION_FEATURES, type DefinitionFeature } from './definition-features.js';
import { DEFINITIONS, type ComparableDefinitionId } from './definitions.js';

/** One definition in a grid: which features it names, and whom it is about. */
export interface FeatureGridRow {
  readonly id: ComparableDefinitionId;
  readonly label: string;
  readonly features: Readonly<Record<DefinitionFeature, boolean>>;
  readonly unitOfFocus: string;
}

/** Definitions beside each other, feature by feature. */
export interface FeatureGrid {
  readonly rows: readonly FeatureGridRow[];
  readonly columns: readonly { readonly id: DefinitionFeature; readonly label: string }[];
  /** The features that every chosen definition names. */
  readonly common: readonly DefinitionFeature[];
  /** The features that only one of them names, and which it is. */
  readonly unique: readonly { readonly feature: DefinitionFeature; readonly definition: ComparableDefinitionId }[];
  /** The features that none of them names. */
  readonly absent: readonly DefinitionFeature[];
  readonly caveats: readonly Caveat[];
}

type Comparable = Extract<(typeof DEFINITIONS)[number], { readonly kind: 'attributed' }>;
type Column = Exclude<(typeof DEFINITION_FEATURES)[number], { readonly id: 'unit-of-focus' }>;

/**
 * Puts attributed definitions of commissioning beside each other: what each names, what all of them share, what only one has.
 *
 * @param ids - Ids of attributed definitions of {@link DEFINITIONS}, at least one; the rows come in this order.
 * @returns The grid, with the caveat that the marks are this library’s reading.
 * @throws InvalidInputError on no id, one that is not an attributed definition, or one given twice.
 * Source: D-DEF-F1, D-DEF-01 to D-DEF-08.
 *
 * @example
 * ```ts
 * import { compareDefinitions } from 'commissioning-kit/reference';
 *
 * const grid = compareDefinitions(['audit-commission', 'national-offender-management-service']);
 * grid.common; // => ['needs', 'cycle', 'secures-supply', 'monitoring']
 * grid.unique; // => [{ feature: 'value', definition: 'national-offender-management-service' }]
 * ```
 */
export function compareDefinitions(ids: readonly ComparableDefinitionId[]): FeatureGrid {
  const attributed = DEFINITIONS.filter((definition): definition is Comparable => definition.kind === 'attributed');
  readUnique(readList(ids, ['ids'], readOneOf(attributed.map(({ id }) => id)), { min: 1 }), ['ids'], (id) => id, '');
  const columns = DEFINITION_FEATURES.filter((feature): feature is Column => feature.id !== 'unit-of-focus');
  const chosen = ids.map((id) => attributed.find((definition) => definition.id === id) as Comparable);
  const holders = (feature: DefinitionFeature): readonly Comparable[] => chosen.filter((definition) => names(definition, feature));
  const features = columns.map(({ id }) => id);
  return {
    rows: chosen.map((definition) => ({
      id: definition.id,
      label: definition.label,
      features: Object.fromEntries(features.map((id) => [id, names(definition, id)])) as Record<DefinitionFeature, boolean>,
      unitOfFocus: definition.unitOfFocus,
    })),
    columns: columns.map(({ id, label }) => ({ id, label })),
    common: features.filter((feature) => holders(feature).length === chosen.length),
    unique: features.flatMap((feature) => {
      const [holder, ...others] = holders(feature);
      return holder !== undefined && others.length === 0 ? [{ feature, definition: holder.id }] : [];
    }),
    absent: features.filter((feature) => holders(feature).length === 0),
    caveats: [gridCaveat()],
  };
}

function names(definition: Comparable, feature: DefinitionFeature): boolean {
  return (definition.features as readonly DefinitionFeature[]).includes(feature);
}

function gridCaveat(): Caveat {
  return {
    code: 'reference/grid-is-a-reading',
    message: 'Which features a definition names is this library’s reading of it as quoted; the texts draw no such grid',
    kind: 'reading',
    parameter: null,
    sources: [inferred('intro-textbook', 'T2.1'), inferred('dass-guidance', '¶3–4')],
  };
}
