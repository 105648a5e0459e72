import { WORKED_AIMS, WORKED_HYPOTHESES } from '../hypotheses/index.js';
import { external, inferred, stated } from '../kernel/source.js';
import type { CaseStudy } from './case-study.js';

const WHEN = [stated('ipc-book', 'When to commission?')] as const;
const SET = 'special-educational-needs';

/**
 * The worked case of children with special educational needs (D-SEN-01 to D-SEN-18), on purpose unlike the first in its approach and its
 * intervention. The text is older than the Act of 2014 that asks for joint arrangements: a caveat says so.
 *
 * @example
 * ```ts
 * import { suggestApproach } from 'commissioning-kit/joint';
 * import { SEN_CASE } from 'commissioning-kit/programme';
 *
 * const { outcome } = suggestApproach(SEN_CASE.inputs.approach);
 * outcome === 'insufficient-information' ? [] : outcome.map((suggested) => suggested.approach); // => ['parallel']
 * SEN_CASE.expected.intervention; // => 'market-position-statement'
 * SEN_CASE.bearing.untouched; // => ['sen-priority-1']
 * ```
 */
export const SEN_CASE = {
  id: SET,
  label: 'Children with special educational needs',
  population: {
    id: SET,
    name: 'Children with special educational needs',
    clientGroup: 'children with special educational needs',
    area: null,
    ages: null,
  },
  market: [
    {
      id: 'special-needs-market',
      domainId: 'D-SEN-01',
      label: 'Special needs: sellers of three sectors',
      text: 'Private, voluntary and public bodies sell support for parents, with short breaks, schooling and residential care; commissioners buy for single children all over the country',
      sources: WHEN,
    },
  ],
  needForChange: [
    {
      id: 'cost-soars',
      domainId: 'D-SEN-02',
      label: 'Special needs: cost soars',
      text: 'What the services cost goes up by leaps',
      sources: WHEN,
    },
    {
      id: 'range-misses-need',
      domainId: 'D-SEN-03',
      label: 'Special needs: a range that misses need',
      text: 'The services on offer are not those that the children need',
      sources: WHEN,
    },
    {
      id: 'pathways-confused',
      domainId: 'D-SEN-04',
      label: 'Special needs: confused pathways',
      text: 'The way from one service to the next is muddled',
      sources: WHEN,
    },
  ],
  changeToManage: [
    {
      id: 'services-at-rising-cost',
      domainId: 'D-SEN-05',
      label: 'Special needs: services only at a rising cost',
      text: 'Unless the change is managed, the services that are needed cannot be had without paying ever more',
      sources: WHEN,
    },
  ],
  agendaAims: /* @__PURE__ */ WORKED_AIMS.filter((aim) => aim.set === SET && aim.level === 'agenda'),
  priorities: /* @__PURE__ */ WORKED_AIMS.filter((aim) => aim.set === SET && aim.level === 'priority'),
  hypotheses: /* @__PURE__ */ WORKED_HYPOTHESES.filter((hypothesis) => hypothesis.set === SET),
  bearing: {
    id: 'special-needs-bearing',
    domainId: 'D-SEN-16',
    label: 'Special needs: hypotheses and their priorities',
    text: 'The first, second and fourth bear on the third priority, the third on the second, the fifth on the second and third; none bears directly on the first',
    links: [
      { hypothesisId: 'sen-1', priorityIds: ['sen-priority-3'] },
      { hypothesisId: 'sen-2', priorityIds: ['sen-priority-3'] },
      { hypothesisId: 'sen-3', priorityIds: ['sen-priority-2'] },
      { hypothesisId: 'sen-4', priorityIds: ['sen-priority-3'] },
      { hypothesisId: 'sen-5', priorityIds: ['sen-priority-2', 'sen-priority-3'] },
    ],
    untouched: ['sen-priority-1'],
    sources: [inferred('ipc-book', 'T2.5')],
  },
  jointApproach: {
    id: 'special-needs-parallel',
    domainId: 'D-SEN-17',
    label: 'Special needs: in parallel',
    text: 'Budgets held by schools are hard to put together, so the text has education and social care commission side by side',
    sources: [stated('ipc-book', 'Commissioning jointly')],
  },
  intervention: {
    id: 'special-needs-statement',
    domainId: 'D-SEN-18',
    label: 'Special needs: a market position statement',
    text: 'One strategy for all that is intended may be beyond reach where schools hold budgets; the text picks a statement that shows providers where the whole market is going',
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
      needsEntwined: 'unknown',
      commonAgenda: 'yes',
      budgetsAggregable: 'no',
      partnersWilling: 'yes',
      sameProviders: 'unknown',
    },
    intervention: {
      market: 'yes',
      needForChange: 'yes',
      changeNeedsManaging: 'yes',
      largePurchasingShare: 'no',
      keyInfluenceOnResources: 'no',
      mainContractHolder: 'no',
      schoolBudgets: 'yes',
      marketChangeNeedsInfluence: 'yes',
      choiceInformationScarce: 'yes',
    },
    inferredFrom: [
      inferred('ipc-book', 'When to commission?'),
      inferred('ipc-book', 'Commissioning jointly'),
      inferred('ipc-book', 'A market position statement'),
      inferred('ipc-book', 'Case studies'),
    ],
  },
  expected: { fit: 'commission', approach: 'parallel', pooledBudgets: 'no', intervention: 'market-position-statement' },
  caveats: [
    {
      code: 'programme/case-predates-act',
      message:
        'The text is older than the Children and Families Act 2014, whose sections 25 and 26 ask English councils and their health partners for joint arrangements; its choice of approach has to be held against them',
      kind: 'dated',
      parameter: null,
      sources: [external('children-and-families-act-2014', 'sections 25 and 26', true)],
    },
  ],
} as const satisfies CaseStudy;
