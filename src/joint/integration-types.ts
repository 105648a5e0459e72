import { inferred, stated, type SourceRef } from '../kernel/source.js';

/** An entry of the typology of integration. */
export interface IntegrationEntry {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

const POST = [stated('practitioner-blog', 'Integrated')] as const;

/**
 * Between what integration takes place (D-ITG-01 to D-ITG-05). An initiative may be several of them.
 *
 * @example
 * ```ts
 * import { INTEGRATION_BETWEEN } from 'commissioning-kit/joint';
 *
 * INTEGRATION_BETWEEN.map((entry) => entry.id);
 * // => ['across-sectors', 'within-sector', 'across-levels', 'across-providers', 'parts-of-process']
 * ```
 */
export const INTEGRATION_BETWEEN = [
  {
    id: 'across-sectors',
    domainId: 'D-ITG-01',
    label: 'Between sectors',
    text: 'Services of two or more sectors are brought together: health and care, and education or housing with them',
    sources: POST,
  },
  {
    id: 'within-sector',
    domainId: 'D-ITG-02',
    label: 'Inside one sector',
    text: 'Services of one sector are brought together, such as those for mental and for physical health',
    sources: POST,
  },
  {
    id: 'across-levels',
    domainId: 'D-ITG-03',
    label: 'Between levels of care',
    text: 'Services at several levels are brought together, from prevention to tertiary care',
    sources: POST,
  },
  {
    id: 'across-providers',
    domainId: 'D-ITG-04',
    label: 'Between providers',
    text: 'Those who provide are brought together',
    sources: POST,
  },
  {
    id: 'parts-of-process',
    domainId: 'D-ITG-05',
    label: 'Parts of a process',
    text: 'A step that each took is taken once, such as one assessment or one review that all share',
    sources: POST,
  },
] as const satisfies readonly IntegrationEntry[];

/** Between what integration takes place. */
export type IntegrationBetween = (typeof INTEGRATION_BETWEEN)[number]['id'];

/**
 * The levels of care that the text names (D-ITG-03), from prevention on. They are not the levels of the matrix.
 *
 * @example
 * ```ts
 * import { INTEGRATION_LEVELS_OF_CARE } from 'commissioning-kit/joint';
 *
 * INTEGRATION_LEVELS_OF_CARE.map((level) => level.label);
 * // => ['Prevention', 'Early intervention', 'Primary care', 'Community care', 'Secondary care', 'Tertiary care']
 * ```
 */
export const INTEGRATION_LEVELS_OF_CARE = [
  { id: 'prevention', domainId: 'D-ITG-03', label: 'Prevention', sources: POST },
  { id: 'early-intervention', domainId: 'D-ITG-03', label: 'Early intervention', sources: POST },
  { id: 'primary', domainId: 'D-ITG-03', label: 'Primary care', sources: POST },
  { id: 'community', domainId: 'D-ITG-03', label: 'Community care', sources: POST },
  { id: 'secondary', domainId: 'D-ITG-03', label: 'Secondary care', sources: POST },
  { id: 'tertiary', domainId: 'D-ITG-03', label: 'Tertiary care', sources: POST },
] as const satisfies readonly Omit<IntegrationEntry, 'text'>[];

/** A level of care. */
export type IntegrationLevelOfCare = (typeof INTEGRATION_LEVELS_OF_CARE)[number]['id'];

/**
 * How far integration goes (D-ITG-06 to D-ITG-08). The extents are three and the levels of the matrix four (D-ITG-15).
 *
 * @example
 * ```ts
 * import { INTEGRATION_EXTENTS } from 'commissioning-kit/joint';
 *
 * INTEGRATION_EXTENTS.map((extent) => extent.id); // => ['link', 'co-ordinate', 'full']
 * ```
 */
export const INTEGRATION_EXTENTS = [
  {
    id: 'link',
    domainId: 'D-ITG-06',
    label: 'Linked',
    text: 'Services stay as they are and have links to one another',
    sources: POST,
  },
  {
    id: 'co-ordinate',
    domainId: 'D-ITG-07',
    label: 'Co-ordinated',
    text: 'Services fit what they do to one another',
    sources: POST,
  },
  {
    id: 'full',
    domainId: 'D-ITG-08',
    label: 'Fully integrated',
    text: 'What was several becomes one',
    sources: POST,
  },
] as const satisfies readonly IntegrationEntry[];

/** How far integration goes. */
export type IntegrationExtent = (typeof INTEGRATION_EXTENTS)[number]['id'];

/**
 * In which form organisations integrate (D-ITG-09, D-ITG-10).
 *
 * @example
 * ```ts
 * import { INTEGRATION_FORMS } from 'commissioning-kit/joint';
 *
 * INTEGRATION_FORMS.map((form) => form.id); // => ['real', 'virtual']
 * ```
 */
export const INTEGRATION_FORMS = [
  {
    id: 'real',
    domainId: 'D-ITG-09',
    label: 'Real integration',
    text: 'Organisations merge, or what they have does, such as their teams',
    sources: POST,
  },
  {
    id: 'virtual',
    domainId: 'D-ITG-10',
    label: 'Virtual integration',
    text: 'Organisations stay apart and enter a partnership, an alliance or some other relation',
    sources: POST,
  },
] as const satisfies readonly IntegrationEntry[];

/** In which form organisations integrate. */
export type IntegrationForm = (typeof INTEGRATION_FORMS)[number]['id'];

/**
 * Typologies of others that the text names without setting them out (D-ITG-11, D-ITG-12).
 *
 * @example
 * ```ts
 * import { INTEGRATION_TYPOLOGIES } from 'commissioning-kit/joint';
 *
 * INTEGRATION_TYPOLOGIES.map((typology) => typology.id); // => ['fulop', 'macro-meso-micro']
 * ```
 */
export const INTEGRATION_TYPOLOGIES = [
  {
    id: 'fulop',
    domainId: 'D-ITG-11',
    label: 'Types of integrated care after Fulop',
    text: 'Fulop’s typology tells types of integrated care apart',
    sources: POST,
  },
  {
    id: 'macro-meso-micro',
    domainId: 'D-ITG-12',
    label: 'Macro, meso and micro',
    text: 'Another typology tells levels of integration apart: macro, meso and micro',
    sources: POST,
  },
] as const satisfies readonly IntegrationEntry[];

/**
 * What to bear in mind when integration is spoken of (D-ITG-13 to D-ITG-15). The last is this library’s own reading.
 *
 * @example
 * ```ts
 * import { INTEGRATION_RULES } from 'commissioning-kit/joint';
 *
 * INTEGRATION_RULES.map((rule) => rule.id); // => ['locate-yourself-first', 'usual-association', 'not-the-matrix-levels']
 * ```
 */
export const INTEGRATION_RULES = [
  {
    id: 'locate-yourself-first',
    domainId: 'D-ITG-13',
    label: 'Say which integration is meant',
    text: 'To know which type of integration is meant is an important step, and the first',
    sources: POST,
  },
  {
    id: 'usual-association',
    domainId: 'D-ITG-14',
    label: 'Mostly health with social care',
    text: 'When people speak of integration today they mostly mean that of health with social care',
    sources: POST,
  },
  {
    id: 'not-the-matrix-levels',
    domainId: 'D-ITG-15',
    label: 'Extents are not the levels of the matrix',
    text: 'There are three extents and four levels: linked comes near parallel, co-ordinated near parallel or joint, fully integrated near integrated',
    sources: [inferred('practitioner-blog', 'Integrated')],
  },
] as const satisfies readonly IntegrationEntry[];
