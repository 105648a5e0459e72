import type { Tri } from '../kernel/finding.js';
import type { InterventionId } from './catalogue.js';
import { CIRCUMSTANCES, type CircumstanceId } from './circumstances.js';

/** The answers by circumstance; one that is not given is unknown. */
export type CircumstanceAnswers = { readonly [id in CircumstanceId]?: Tri };

/** One thing that speaks for an intervention, put together from the answers that bear on it. */
export interface Criterion {
  readonly id: string;
  readonly intervention: InterventionId;
  readonly domainId: string;
  /** The circumstances it is read from. */
  readonly from: readonly CircumstanceId[];
  readonly label: string;
  readonly read: (answers: CircumstanceAnswers) => Tri;
}

const answer = (answers: CircumstanceAnswers, id: CircumstanceId): Tri => answers[id] ?? 'unknown';

const both = (first: Tri, second: Tri): Tri =>
  first === 'no' || second === 'no' ? 'no' : first === 'yes' && second === 'yes' ? 'yes' : 'unknown';

const either = (first: Tri, second: Tri): Tri =>
  first === 'yes' || second === 'yes' ? 'yes' : first === 'no' && second === 'no' ? 'no' : 'unknown';

/** The ways in which somebody other than the commissioner holds the contracts. */
export const OTHER_HOLDERS = ['directPayments', 'selfFunders', 'schoolBudgets'] as const satisfies readonly CircumstanceId[];

function notMainHolder(answers: CircumstanceAnswers): Tri {
  const main = answer(answers, 'mainContractHolder');
  if (main !== 'unknown') return main === 'no' ? 'yes' : 'no';
  return OTHER_HOLDERS.some((id) => answers[id] === 'yes') ? 'yes' : 'unknown';
}

const single = (intervention: InterventionId, id: CircumstanceId, label: string): Criterion => ({
  id,
  intervention,
  domainId: (CIRCUMSTANCES.find((circumstance) => circumstance.id === id) as (typeof CIRCUMSTANCES)[number]).domainId,
  from: [id],
  label,
  read: (answers) => answer(answers, id),
});

/** What speaks for each of the four, in the order of the text. */
export function criteria(): readonly Criterion[] {
  return [
    {
      id: 'large-purchasing-role',
      intervention: 'commissioning-strategy',
      domainId: 'D-STR-12',
      from: ['largePurchasingShare', 'keyInfluenceOnResources'],
      label: 'commissioners buy a very large part and are a key influence on resources',
      read: (answers) => both(answer(answers, 'largePurchasingShare'), answer(answers, 'keyInfluenceOnResources')),
    },
    single('commissioning-strategy', 'mustBePublicOnFocusAndPurchasing', 'commissioners need to be public about where resources go'),
    {
      id: 'not-main-contract-holder',
      intervention: 'market-position-statement',
      domainId: 'D-MPS-11',
      from: ['mainContractHolder', ...OTHER_HOLDERS],
      label: 'the commissioner is not the main holder of contracts',
      read: notMainHolder,
    },
    single('market-position-statement', 'marketChangeNeedsInfluence', 'change in the market needs to be influenced'),
    single('market-position-statement', 'choiceInformationScarce', 'information for choice is hard to get'),
    single('procurement-exercise', 'hasResourcesToUseWell', 'there are resources to be used cost-effectively'),
    single('procurement-exercise', 'intentionsClearAndEvidenced', 'strategic intentions are clear and evidenced'),
    single('procurement-exercise', 'goodDataOnExistingServices', 'there are good data on existing services'),
    single('monitoring-programme', 'valuesAndFundsMarketInformation', 'market information is valued and paid for'),
    {
      id: 'purchaser-or-facilitator',
      intervention: 'monitoring-programme',
      domainId: 'D-MON-15',
      from: ['majorPurchaser', 'facilitationRoleAgreed'],
      label: 'the commissioner is a major purchaser or has an agreed role as facilitator',
      read: (answers) => either(answer(answers, 'majorPurchaser'), answer(answers, 'facilitationRoleAgreed')),
    },
  ];
}
