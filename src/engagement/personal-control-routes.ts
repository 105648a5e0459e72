import type { Tri } from '../kernel/finding.js';
import { inferred, stated, type SourceRef } from '../kernel/source.js';

/** A way in which people control their own support, and what marks it. Null: the texts leave it open, or it goes either way. */
export interface PersonalControlRoute {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  /** Whether the person holds the money. */
  readonly holdsMoney: 'yes' | 'no' | null;
  /** Whether the person holds the contract. */
  readonly holdsContract: 'yes' | 'no' | null;
  /** Whether the person chooses the provider. */
  readonly choosesProvider: 'yes' | 'no' | null;
  /** Whether people exercise it together. */
  readonly collective: 'yes' | 'no';
  /** Whether money of the health service is in it. */
  readonly healthMoney: 'yes' | 'no' | null;
  readonly sources: readonly SourceRef[];
}

/** What is asked of an arrangement to find its route. */
export type ControlQuestion = 'holdsMoney' | 'holdsContract' | 'choosesProvider' | 'collective' | 'healthMoney';

/** The answers that describe an arrangement. */
export type ControlAnswers = { readonly [Question in ControlQuestion]: Tri };

/**
 * The routes of personal control. The texts say who holds money and contract under a direct payment and little of the others: what marks
 * those is our reading.
 *
 * @example
 * ```ts
 * import { PERSONAL_CONTROL_ROUTES } from 'commissioning-kit/engagement';
 *
 * PERSONAL_CONTROL_ROUTES.map((route) => route.id); // => ['direct-payment', 'personal-budget', 'personal-health-budget', 'co-production']
 * ```
 */
export const PERSONAL_CONTROL_ROUTES = [
  {
    id: 'direct-payment',
    domainId: 'D-PER-13',
    label: 'Money paid out to the person',
    text: 'The person gets the money, chooses the provider and holds the contract',
    holdsMoney: 'yes',
    holdsContract: 'yes',
    choosesProvider: 'yes',
    collective: 'no',
    healthMoney: null,
    sources: [stated('ipc-book', 'A market position statement'), stated('practitioner-blog', 'Commissioning')],
  },
  {
    id: 'personal-budget',
    domainId: 'D-CON-12',
    label: 'A sum allotted to the person',
    text: 'The person has a sum for care and decides who provides it; the sum may be paid out, or held and contracted for by others',
    holdsMoney: null,
    holdsContract: null,
    choosesProvider: 'yes',
    collective: 'no',
    healthMoney: null,
    sources: [inferred('ipc-book', 'A market position statement'), inferred('cycle-explainer', 'Stage 3')],
  },
  {
    id: 'personal-health-budget',
    domainId: 'D-PER-13',
    label: 'A sum of health money allotted to the person',
    text: 'What a personal budget is in social care, with money of the health service',
    holdsMoney: null,
    holdsContract: null,
    choosesProvider: 'yes',
    collective: 'no',
    healthMoney: 'yes',
    sources: [inferred('practitioner-blog', 'Commissioning')],
  },
  {
    id: 'co-production',
    domainId: 'D-PER-14',
    label: 'Commissioning as a group',
    text: 'People commission together from the bottom up; who holds money and contract is not said',
    holdsMoney: null,
    holdsContract: null,
    choosesProvider: null,
    collective: 'yes',
    healthMoney: null,
    sources: [inferred('practitioner-blog', 'Commissioning')],
  },
] as const satisfies readonly PersonalControlRoute[];

/** The id of a route of personal control. */
export type RouteId = (typeof PERSONAL_CONTROL_ROUTES)[number]['id'];
