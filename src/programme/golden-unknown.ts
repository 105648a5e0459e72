import { COMMISSIONING_CONDITIONS } from '../agenda/index.js';
import { AREAS } from '../joint/index.js';
import { APPROACH_CRITERIA } from '../joint/approach-criteria.js';
import { inferred } from '../kernel/source.js';
import { STAKEHOLDER_CATEGORIES } from '../reference/index.js';
import { goldenGroup, type GoldenCase, type GoldenCaseGiven } from './golden-case.js';

const unknown = (ids: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(ids.map((id) => [id, 'unknown']));

const AGENCIES = [
  { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
  { id: 'board', name: 'Sampleton Health Board', kind: 'health-board', identifiers: [] },
];

/** The golden example of decisions that are told nothing (D-GLD-20): none of them comes to a verdict. */
export function goldenUnknown(): readonly GoldenCase[] {
  const conditions = unknown(COMMISSIONING_CONDITIONS.map(({ id }) => id));
  return goldenGroup(
    'D-GLD-20',
    'library',
    [inferred('this-library', 'answers that are not known')],
    [
      nothing('agenda', 'assessCommissioningFit', [conditions]),
      nothing('agenda', 'leversFor', ['unknown', 'unknown']),
      nothing('agenda', 'justifyPurpose', [{ activities: [], aims: [], why: null, resources: null, intendedResult: null }]),
      nothing('agenda', 'startOrWait', [{ effortRequired: null, effortAvailable: null }]),
      nothing('agenda', 'prioritise', [
        [
          {
            id: 'carers',
            title: 'Carers',
            evidence: unknown(['need', 'performance', 'experience']),
            practicality: unknown(['nationalPolicy', 'localPolicy', 'localCapacity']),
          },
        ],
      ]),
      nothing('engagement', 'classifyMarket', [
        { shares: { block: null, multiContract: null, charityAndGrant: null, personalOrSelf: null }, providerCount: null },
      ]),
      nothing('engagement', 'engagementFor', ['insufficient-information']),
      nothing('engagement', 'personalControlProfile', [unknown(['holdsMoney', 'holdsContract', 'choosesProvider', 'collective'])]),
      nothing('engagement', 'stakeholderCoverage', [stakeholders()]),
      nothing('engagement', 'commitmentGap', [stakeholders()]),
      nothing('hypotheses', 'checkHypothesisSet', [[]]),
      nothing('hypotheses', 'weighEvidence', [{ id: 'falls', evidence: [] }]),
      nothing('joint', 'suggestApproach', [unknown(APPROACH_CRITERIA.map(({ id }) => id))]),
      nothing('joint', 'joinBenefits', [{ ...unknown(['commonAgenda', 'budgetsAggregable']), powerToPool: null }]),
      ...AREAS.map(({ id, label }) => ({
        ...nothing('joint', 'assessArea', [{ area: id, observations: [] }]),
        label: `Nothing is known: ${label}`,
      })),
      nothing('joint', 'assessMatrix', [{ agencies: AGENCIES, observations: [] }]),
      nothing('interventions', 'recommendIntervention', [conditions]),
      nothing('interventions', 'procurementReadiness', [
        unknown(['resources', 'intentionsClear', 'evidenceBase', 'qualityData', 'measuresAgreed']),
      ]),
      ...['analyse', 'plan', 'do', 'review'].map((stage) => ({
        ...nothing('cycle', 'checkStage', [stage, {}]),
        label: `Nothing is known of the stage: ${stage}`,
      })),
    ],
  );
}

function nothing(room: string, name: string, input: readonly unknown[]): GoldenCaseGiven {
  return { label: `Nothing is known: ${name}`, room, export: name, input, at: ['outcome'], expected: 'insufficient-information' };
}

function stakeholders(): object {
  const entries = STAKEHOLDER_CATEGORIES.map(({ id }) => ({
    id,
    category: id,
    name: null,
    applies: 'unknown',
    notApplicable: null,
    sought: [],
    obtained: [],
  }));
  return { schemaVersion: 1, id: 'stakeholders', populationId: null, entries };
}
