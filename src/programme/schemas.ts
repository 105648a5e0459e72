/**
 * The zod schemas of this room's records.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
import { WAYS_OF_SECURING, type CommissioningSituation, type WayOfSecuring } from '../agenda/index.js';
import { ContractSchema, CostRuleChoiceSchema } from '../contracts/schemas.js';
import { CycleEventSchema } from '../cycle/schemas.js';
import { RegisterEventSchema } from '../hypotheses/schemas.js';
import { CIRCUMSTANCES, type CircumstanceId, type InterventionSituation } from '../interventions/index.js';
import type { ApproachSituation } from '../joint/index.js';
import { AssessmentEventSchema, LevelSchema } from '../joint/schemas.js';
import { LocalWorkSchema } from '../kernel/document-schemas.js';
import {
  ActorSchema,
  AgencySchema,
  AimSchema,
  CivilDateSchema,
  CurrencySchema,
  EvidenceSchema,
  ExtensionsKey,
  IdSchema,
  MeasureSchema,
  PeriodSchema,
  PopulationSchema,
  TextSchema,
  TriSchema,
} from '../kernel/schemas.js';
import { PopulationTableSchema, PrevalenceTableSchema } from '../needs/schemas.js';
import {
  BlockSpotCaseSchema,
  ContractUseSchema,
  CouncilComparisonSchema,
  DecisionAskedSchema,
  MarksSchema,
  OpenQuestionSchema,
  PlaceSizingSchema,
  ProgrammeCaveatSchema,
  ProgrammeFigureSchema,
  ProgrammeNeedSchema,
  ProgrammeServiceSchema,
  ProgrammeShareSchema,
  ProgrammeVintageSchema,
  ServiceRatingsSchema,
  ServiceRequirementSchema,
  SupplyLineSchema,
  ThreadLinkSchema,
  UnpricedArrangementSchema,
} from './part-schemas.js';
import type { Programme } from './programme.js';

export { WorkbookSchema } from './workbook-schemas.js';

const Conditions = { market: TriSchema, needForChange: TriSchema, changeNeedsManaging: TriSchema };

export const CommissioningSituationSchema = z
  .strictObject({
    ...Conditions,
    waysOfSecuring: z.exactOptional(z.array(z.enum(WAYS_OF_SECURING.map((way) => way.id) as [WayOfSecuring, ...WayOfSecuring[]]))),
    hasResources: z.exactOptional(TriSchema),
    directControl: z.exactOptional(TriSchema),
  })
  .register(z.globalRegistry, {
    description: 'The answers that tell whether commissioning is the right approach. Beyond structure: a way of securing stands once.',
  }) satisfies z.ZodMiniType<CommissioningSituation>;

type OptionalTri = z.ZodMiniExactOptional<typeof TriSchema>;

export const InterventionSituationSchema = z
  .strictObject({
    ...Conditions,
    ...(Object.fromEntries(CIRCUMSTANCES.map(({ id }) => [id, z.exactOptional(TriSchema)])) as { [id in CircumstanceId]: OptionalTri }),
  })
  .register(z.globalRegistry, {
    description: 'The three conditions of commissioning, and the circumstances as far as they are known',
  }) satisfies z.ZodMiniType<InterventionSituation>;

export const ApproachSituationSchema = z
  .strictObject({
    needsEntwined: TriSchema,
    commonAgenda: TriSchema,
    budgetsAggregable: TriSchema,
    partnersWilling: TriSchema,
    sameProviders: TriSchema,
    partners: z.exactOptional(z.array(IdSchema).check(z.minLength(2))),
  })
  .register(z.globalRegistry, {
    description: 'The answers that tell which joint approach suits. Beyond structure: a partner stands once.',
  }) satisfies z.ZodMiniType<ApproachSituation>;

const stream = <E extends z.ZodMiniType>(event: E) => z.strictObject({ id: IdSchema, events: z.array(event), ...ExtensionsKey });

export const ProgrammeSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: IdSchema,
    title: TextSchema,
    subtitle: z.nullable(TextSchema),
    introduction: z.array(TextSchema),
    asOf: CivilDateSchema,
    currency: CurrencySchema,
    population: PopulationSchema,
    agencies: z.array(AgencySchema),
    marks: MarksSchema,
    works: z.array(LocalWorkSchema),
    names: z.array(TextSchema),
    figures: z.array(ProgrammeFigureSchema),
    shares: z.array(ProgrammeShareSchema),
    populationTables: z.array(PopulationTableSchema),
    prevalenceTables: z.array(PrevalenceTableSchema),
    needs: z.array(ProgrammeNeedSchema),
    vintages: z.array(ProgrammeVintageSchema),
    services: z.array(ProgrammeServiceSchema),
    supply: z.array(SupplyLineSchema),
    requirements: z.array(ServiceRequirementSchema),
    sizings: z.array(PlaceSizingSchema),
    comparisons: z.array(CouncilComparisonSchema),
    ratings: z.array(ServiceRatingsSchema),
    fit: z.nullable(CommissioningSituationSchema),
    approach: z.nullable(ApproachSituationSchema),
    chosenApproach: z.nullable(z.strictObject({ level: LevelSchema, why: TextSchema, approvedBy: z.nullable(ActorSchema) })),
    intervention: z.nullable(InterventionSituationSchema),
    evidence: z.array(EvidenceSchema),
    aims: z.array(AimSchema),
    measures: z.array(MeasureSchema),
    streams: z.strictObject({
      cycles: z.array(stream(CycleEventSchema)),
      registers: z.array(stream(RegisterEventSchema)),
      assessments: z.array(stream(AssessmentEventSchema)),
    }),
    contracts: z.array(ContractSchema),
    uses: z.array(ContractUseSchema),
    unpriced: z.array(UnpricedArrangementSchema),
    costPeriod: z.nullable(PeriodSchema),
    costRule: z.nullable(CostRuleChoiceSchema),
    blockSpot: z.array(BlockSpotCaseSchema),
    links: z.array(ThreadLinkSchema),
    questions: z.array(OpenQuestionSchema),
    decisions: z.array(DecisionAskedSchema),
    caveats: z.array(ProgrammeCaveatSchema),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description:
      'Everything about one population held together. Beyond structure: every part obeys the rules of its own record; ids are unique in their ' +
      'lists, ids of hypotheses over all registers; every reference between parts leads to a part of its kind; streams replay, and their events, ' +
      'assessments, registers and cycles are about this population; records that share an id say the same; contracts are in the currency of the ' +
      'programme; links run from need towards measure; everything that the report works out from the parts can be worked out.',
  }) satisfies z.ZodMiniType<Programme>;
