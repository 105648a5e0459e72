/**
 * The zod schema of the workbook of exercises.
 *
 * @packageDocumentation
 */
import * as z from 'zod/mini';
import { UNSUITABLE_PURPOSES, WAYS_OF_SECURING, type UnsuitablePurpose, type WayOfSecuring } from '../agenda/index.js';
import { CommitmentIdSchema, StakeholderCategorySchema } from '../engagement/schemas.js';
import { HypothesisKindSchema } from '../hypotheses/schemas.js';
import { CIRCUMSTANCES, INTERVENTIONS, type CircumstanceId, type InterventionId } from '../interventions/index.js';
import { AREAS, JOINT_MATRIX, LEVEL_RULES, LEVELS, type DescriptorId } from '../joint/index.js';
import { AreaIdSchema, LevelSchema } from '../joint/schemas.js';
import {
  AgencySchema,
  CivilDateSchema,
  EvidenceSchema,
  ExtensionsKey,
  IdSchema,
  PopulationSchema,
  TextSchema,
  TriSchema,
} from '../kernel/schemas.js';
import { OVERALL_AIMS, STAKEHOLDER_CATEGORIES, type OverallAimId, type StakeholderCategoryId } from '../reference/index.js';
import type {
  AimsAnswers,
  CommissioningFitAnswers,
  FrameworkAnswers,
  HypothesesAnswers,
  InterventionAnswers,
  JointApproachAnswers,
  StakeholdersAnswers,
  Workbook,
} from './workbook.js';

const ids = <Id extends string>(catalogue: readonly { readonly id: Id }[]) => z.enum(catalogue.map(({ id }) => id) as [Id, ...Id[]]);

const text = z.exactOptional(TextSchema);
const tri = z.exactOptional(TriSchema);
const idList = z.exactOptional(z.array(IdSchema));
const commitments = z.exactOptional(z.array(CommitmentIdSchema));
const date = z.exactOptional(CivilDateSchema);
const rows = <S extends z.core.$ZodShape>(shape: S) => z.exactOptional(z.array(z.strictObject(shape)));

const CommissioningFitAnswersSchema = z.strictObject({
  issue: text,
  purpose: z.exactOptional(ids<UnsuitablePurpose>(UNSUITABLE_PURPOSES)),
  market: tri,
  marketDescribed: text,
  waysOfSecuring: z.exactOptional(z.array(ids<WayOfSecuring>(WAYS_OF_SECURING))),
  needForChange: tri,
  changeDescribed: text,
  changeNeedsManaging: tri,
  managingDescribed: text,
  hasResources: tri,
  directControl: tri,
}) satisfies z.ZodMiniType<CommissioningFitAnswers>;

const AimsAnswersSchema = z.strictObject({
  aims: rows({ id: IdSchema, text: TextSchema, serves: z.exactOptional(z.array(ids<OverallAimId>(OVERALL_AIMS))) }),
  activities: rows({ id: IdSchema, text: TextSchema, serves: idList }),
  why: text,
  resources: text,
  intendedResult: text,
}) satisfies z.ZodMiniType<AimsAnswers>;

const StakeholdersAnswersSchema = z.strictObject({
  stakeholders: rows({
    id: IdSchema,
    category: StakeholderCategorySchema,
    name: text,
    applies: TriSchema,
    notApplicable: text,
    sought: commitments,
    givenByOrganisation: commitments,
    givenByPeople: commitments,
  }),
}) satisfies z.ZodMiniType<StakeholdersAnswers>;

const HypothesesAnswersSchema = z.strictObject({
  priorities: rows({ id: IdSchema, text: TextSchema }),
  hypotheses: rows({
    id: IdSchema,
    statement: TextSchema,
    kind: z.exactOptional(HypothesisKindSchema),
    offeredBy: z.exactOptional(IdSchema),
    agreedBy: idList,
    bearsOn: idList,
    expectedIfTrue: text,
    expectedIfFalse: text,
    decisionRule: text,
  }),
  tests: rows({
    id: IdSchema,
    hypothesisId: IdSchema,
    information: TextSchema,
    kind: EvidenceSchema.shape.kind,
    method: TextSchema,
    owner: TextSchema,
    ownerAgencyId: z.exactOptional(IdSchema),
    due: date,
  }),
}) satisfies z.ZodMiniType<HypothesesAnswers>;

const DESCRIPTORS = AREAS.flatMap(({ id }) => LEVELS.flatMap((level) => JOINT_MATRIX[id][level]));

const observations = rows({ agencyId: IdSchema, descriptor: ids<DescriptorId>(DESCRIPTORS), observed: TriSchema });

const JointApproachAnswersSchema = z.strictObject({
  needsEntwined: tri,
  commonAgenda: tri,
  budgetsAggregable: tri,
  partnersWilling: tri,
  sameProviders: tri,
  observations,
  rule: z.exactOptional(z.enum(LEVEL_RULES)),
  earlierObservations: observations,
  targets: rows({ areaId: AreaIdSchema, level: LevelSchema, because: text }),
  chosenApproach: z.exactOptional(LevelSchema),
  chosenBecause: text,
}) satisfies z.ZodMiniType<JointApproachAnswers>;

const FrameworkAnswersSchema = z.strictObject({
  documents: rows({
    id: IdSchema,
    title: TextSchema,
    agencyId: z.exactOptional(IdSchema),
    says: text,
    publishedOn: date,
    relatesTo: idList,
    standsAloneBecause: text,
  }),
  approachClear: tri,
  definitions: rows({ term: TextSchema, meaning: TextSchema, concept: z.enum(['commissioning', 'planning', 'procurement', 'other']) }),
  principles: z.exactOptional(z.array(TextSchema)),
  activities: rows({ id: IdSchema, title: TextSchema, text }),
  roles: rows({
    kind: z.enum(['organisation', 'team', 'individual']),
    name: TextSchema,
    agencyId: z.exactOptional(IdSchema),
    does: TextSchema,
    activityIds: idList,
  }),
  involvement: rows({ category: ids<StakeholderCategoryId>(STAKEHOLDER_CATEGORIES), name: TextSchema, part: TextSchema }),
  legislation: rows({ title: TextSchema, says: TextSchema }),
  timetable: rows({ id: IdSchema, title: TextSchema, from: CivilDateSchema, to: CivilDateSchema, agencyIds: idList }),
  agreements: rows({ agencyId: IdSchema, on: CivilDateSchema, by: TextSchema }),
  publishedOn: date,
}) satisfies z.ZodMiniType<FrameworkAnswers>;

type OptionalTri = z.ZodMiniExactOptional<typeof TriSchema>;

const InterventionAnswersSchema = z.strictObject({
  ...(Object.fromEntries(CIRCUMSTANCES.map(({ id }) => [id, tri])) as { [id in CircumstanceId]: OptionalTri }),
  purpose: text,
  marketUnderstanding: text,
  activityAnalysis: text,
  chosen: z.exactOptional(ids<InterventionId>(INTERVENTIONS)),
  chosenBecause: text,
}) satisfies z.ZodMiniType<InterventionAnswers>;

const exercise = <A extends z.ZodMiniType>(answers: A) =>
  z.exactOptional(z.strictObject({ populationId: IdSchema, on: z.nullable(CivilDateSchema), answers, ...ExtensionsKey }));

export const WorkbookSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: IdSchema,
    title: TextSchema,
    population: PopulationSchema,
    agencies: z.array(AgencySchema),
    exercises: z.strictObject({
      'commissioning-fit': exercise(CommissioningFitAnswersSchema),
      aims: exercise(AimsAnswersSchema),
      stakeholders: exercise(StakeholdersAnswersSchema),
      hypotheses: exercise(HypothesesAnswersSchema),
      'joint-approach': exercise(JointApproachAnswersSchema),
      framework: exercise(FrameworkAnswersSchema),
      intervention: exercise(InterventionAnswersSchema),
    }),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description:
      'The answers to the seven exercises about one population; an answer that is not there is blank. Beyond structure: population and agencies ' +
      'obey the rules of their records; every exercise is about the population of the workbook; a choice is made once; keys of rows differ; ' +
      'what refers to a row or an agency leads to one; stakeholders obey the rules of a register; each partner answers once to a descriptor; ' +
      'an area has one target.',
  }) satisfies z.ZodMiniType<Workbook>;
