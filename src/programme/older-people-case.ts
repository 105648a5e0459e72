import { WORKED_AIMS, WORKED_HYPOTHESES } from '../hypotheses/index.js';
import { inferred, stated } from '../kernel/source.js';
import type { CaseStudy } from './case-study.js';

const WHEN = [stated('ipc-book', 'When to commission?')] as const;
const SET = 'older-people';

/**
 * The worked case of older people with chronic health problems (D-OLD-01 to D-OLD-20): what the text says of market, need for change, aims,
 * priorities, hypotheses, joint approach and intervention, in our words. Aims and hypotheses are those of `WORKED_AIMS` and
 * `WORKED_HYPOTHESES`.
 *
 * @example
 * ```ts
 * import { assessCommissioningFit } from 'commissioning-kit/agenda';
 * import { OLDER_PEOPLE_CASE } from 'commissioning-kit/programme';
 *
 * assessCommissioningFit(OLDER_PEOPLE_CASE.inputs.fit).outcome; // => 'commission'
 * OLDER_PEOPLE_CASE.expected; // => { fit: 'commission', approach: 'integrated', pooledBudgets: 'yes', intervention: 'commissioning-strategy' }
 * OLDER_PEOPLE_CASE.bearing.untouched; // => []
 * ```
 */
export const OLDER_PEOPLE_CASE = {
  id: SET,
  label: 'Older people with chronic health problems',
  population: {
    id: SET,
    name: 'Older people with chronic health problems',
    clientGroup: 'older people with chronic health problems',
    area: null,
    ages: null,
  },
  market: [
    {
      id: 'older-people-market',
      domainId: 'D-OLD-01',
      label: 'Older people: sellers and money of many kinds',
      text: 'The NHS, private health firms, and homes and home care agencies of private and voluntary bodies sell care; contracts of NHS and council, people’s own means and personal budgets pay for it',
      sources: WHEN,
    },
  ],
  needForChange: [
    {
      id: 'acute-care-falls-short',
      domainId: 'D-OLD-02',
      label: 'Older people: acute care falls short',
      text: 'Acute services treat more older people than they should, and do not treat them well',
      sources: WHEN,
    },
    {
      id: 'little-community-support',
      domainId: 'D-OLD-03',
      label: 'Older people: little support in the community',
      text: 'There are few services in the community that can support people with chronic illness',
      sources: WHEN,
    },
    {
      id: 'demand-rises',
      domainId: 'D-OLD-04',
      label: 'Older people: demand rises',
      text: 'Demand will be a good deal higher ten years on',
      sources: WHEN,
    },
  ],
  changeToManage: [
    {
      id: 'market-needs-direction',
      domainId: 'D-OLD-05',
      label: 'Older people: a market without direction',
      text: 'Services are strained as it is, and nobody’s direction would leave the market short of services that have evidence and are worth their cost',
      sources: WHEN,
    },
  ],
  agendaAims: /* @__PURE__ */ WORKED_AIMS.filter((aim) => aim.set === SET && aim.level === 'agenda'),
  priorities: /* @__PURE__ */ WORKED_AIMS.filter((aim) => aim.set === SET && aim.level === 'priority'),
  hypotheses: /* @__PURE__ */ WORKED_HYPOTHESES.filter((hypothesis) => hypothesis.set === SET),
  bearing: {
    id: 'older-people-bearing',
    domainId: 'D-OLD-18',
    label: 'Older people: hypotheses and their priorities',
    text: 'The first bears on the first two priorities, the second and fourth on the first, the third on all, the fifth on the second, the sixth on the last two',
    links: [
      { hypothesisId: 'old-1', priorityIds: ['old-priority-1', 'old-priority-2'] },
      { hypothesisId: 'old-2', priorityIds: ['old-priority-1'] },
      { hypothesisId: 'old-3', priorityIds: ['old-priority-1', 'old-priority-2', 'old-priority-3'] },
      { hypothesisId: 'old-4', priorityIds: ['old-priority-1'] },
      { hypothesisId: 'old-5', priorityIds: ['old-priority-2'] },
      { hypothesisId: 'old-6', priorityIds: ['old-priority-2', 'old-priority-3'] },
    ],
    untouched: [],
    sources: [inferred('ipc-book', 'T2.4')],
  },
  jointApproach: {
    id: 'older-people-integrated',
    domainId: 'D-OLD-19',
    label: 'Older people: integrated, with pooled budgets',
    text: 'Care and health needs of this group are hard to tell apart, so the text has them commissioned as one and the budgets pooled',
    sources: [stated('ipc-book', 'Commissioning jointly')],
  },
  intervention: {
    id: 'older-people-strategy',
    domainId: 'D-OLD-20',
    label: 'Older people: a strategy',
    text: 'The text picks a strategy, which makes the case for moving resources and names the contracts to be renegotiated',
    sources: [stated('ipc-book', 'Case studies')],
  },
  inputs: {
    fit: {
      market: 'yes',
      needForChange: 'yes',
      changeNeedsManaging: 'yes',
      waysOfSecuring: ['contracts', 'individual-purchases'],
    },
    approach: {
      needsEntwined: 'yes',
      commonAgenda: 'yes',
      budgetsAggregable: 'yes',
      partnersWilling: 'yes',
      sameProviders: 'unknown',
    },
    intervention: {
      market: 'yes',
      needForChange: 'yes',
      changeNeedsManaging: 'yes',
      largePurchasingShare: 'yes',
      keyInfluenceOnResources: 'yes',
      mustBePublicOnFocusAndPurchasing: 'yes',
      mainContractHolder: 'yes',
      directPayments: 'yes',
      selfFunders: 'yes',
    },
    inferredFrom: [
      inferred('ipc-book', 'When to commission?'),
      inferred('ipc-book', 'Commissioning jointly'),
      inferred('ipc-book', 'Case studies'),
    ],
  },
  expected: { fit: 'commission', approach: 'integrated', pooledBudgets: 'yes', intervention: 'commissioning-strategy' },
  caveats: [],
} as const satisfies CaseStudy;
