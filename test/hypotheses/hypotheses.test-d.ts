import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import {
  candidateAims,
  checkHypothesisSet,
  type HYPOTHESIS_KINDS,
  type HYPOTHESIS_STATUSES,
  registerLifecycle,
  resourceClaims,
  weighEvidence,
  WORKED_HYPOTHESES,
  type AssessedCertainty,
  type DecisionRule,
  type EvidenceCollection,
  type Hypothesis,
  type HypothesisKind,
  type HypothesisStatus,
  type LintFinding,
  type PlannedInformation,
  type RegisterCommand,
  type RegisterEvent,
  type RegisterState,
  type ReopeningTrigger,
  type ResourceClaim,
  type RivalExplanation,
  type RuleOutcome,
  type TestPlan,
  type TranslationTarget,
  type Verdict,
} from 'commissioning-kit/hypotheses';
import type { Finding, Lifecycle } from 'commissioning-kit';
import {
  type AssessedCertaintySchema,
  type DecisionRuleSchema,
  type EvidenceCollectionSchema,
  type HypothesisKindSchema,
  type PlannedInformationSchema,
  type RegisterEventSchema,
  type ReopeningTriggerSchema,
  type ResourceClaimSchema,
  type RivalExplanationSchema,
  type RuleOutcomeSchema,
  type TestPlanSchema,
  type TranslationTargetSchema,
} from 'commissioning-kit/hypotheses/schemas';

/**
 * The same type without `readonly` and with its intersections written out. Extensions are JSON of any depth, and an event's version is any
 * number to a store and 1 to the schema: both are left aside.
 */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: K extends 'extensions' | 'schemaVersion' ? unknown : Plain<T[K]> } : T;

it('schemas and interfaces describe the same records', () => {
  expectTypeOf<z.infer<typeof RegisterEventSchema>['type']>().toEqualTypeOf<RegisterEvent['type']>();
  expectTypeOf<z.infer<typeof HypothesisKindSchema>>().toEqualTypeOf<HypothesisKind>();
  expectTypeOf<Plain<z.infer<typeof ResourceClaimSchema>>>().toEqualTypeOf<Plain<ResourceClaim>>();
  expectTypeOf<Plain<z.infer<typeof PlannedInformationSchema>>>().toEqualTypeOf<Plain<PlannedInformation>>();
  expectTypeOf<Plain<z.infer<typeof TestPlanSchema>>>().toEqualTypeOf<Plain<TestPlan>>();
  expectTypeOf<Plain<z.infer<typeof TranslationTargetSchema>>>().toEqualTypeOf<Plain<TranslationTarget>>();
  expectTypeOf<Plain<z.infer<typeof DecisionRuleSchema>>>().toEqualTypeOf<Plain<DecisionRule>>();
  expectTypeOf<Plain<z.infer<typeof RivalExplanationSchema>>>().toEqualTypeOf<Plain<RivalExplanation>>();
  expectTypeOf<Plain<z.infer<typeof ReopeningTriggerSchema>>>().toEqualTypeOf<Plain<ReopeningTrigger>>();
  expectTypeOf<Plain<z.infer<typeof RuleOutcomeSchema>>>().toEqualTypeOf<Plain<RuleOutcome>>();
  expectTypeOf<Plain<z.infer<typeof AssessedCertaintySchema>>>().toEqualTypeOf<Plain<AssessedCertainty>>();
  expectTypeOf<Plain<z.infer<typeof EvidenceCollectionSchema>>>().toEqualTypeOf<Plain<EvidenceCollection>>();
  expectTypeOf<Plain<z.infer<typeof RegisterEventSchema>>>().toEqualTypeOf<Plain<RegisterEvent>>();
});

it('the kinds of event are told apart by their type', () => {
  type Recorded = Extract<RegisterEvent, { type: 'verdict-recorded' }>['data'];
  expectTypeOf<Recorded['verdict']>().toEqualTypeOf<Verdict>();
  expectTypeOf<Extract<RegisterCommand, { type: 'close-hypothesis' }>['data']['reason']>().toEqualTypeOf<string>();
  // @ts-expect-error nothing terminates a hypothesis
  expectTypeOf<'terminate-hypothesis'>().toExtend<RegisterCommand['type']>();
  expectTypeOf(registerLifecycle).toEqualTypeOf<Lifecycle<RegisterCommand, RegisterEvent, RegisterState>>();
});

it('names are literal', () => {
  expectTypeOf<(typeof HYPOTHESIS_STATUSES)[number]['id']>().toEqualTypeOf<HypothesisStatus>();
  expectTypeOf<(typeof HYPOTHESIS_KINDS)[number]['id']>().toEqualTypeOf<HypothesisKind>();
  expectTypeOf<(typeof WORKED_HYPOTHESES)[0]['id']>().toEqualTypeOf<'old-1'>();
  expectTypeOf<LintFinding['code']>().toExtend<`hypotheses/reads-as-${string}`>();
});

it('checks take what a register holds and what the texts work through', () => {
  expectTypeOf(checkHypothesisSet).toBeCallableWith(WORKED_HYPOTHESES);
  expectTypeOf(checkHypothesisSet).toBeCallableWith(registerLifecycle.initialState());
  expectTypeOf(resourceClaims).toBeCallableWith(WORKED_HYPOTHESES);
  expectTypeOf(candidateAims).toBeCallableWith([] as readonly Hypothesis[]);
  expectTypeOf(weighEvidence).parameter(0).toEqualTypeOf<Parameters<typeof weighEvidence>[0]>();
  expectTypeOf(weighEvidence).returns.toEqualTypeOf<Finding<Verdict>>();
  // @ts-expect-error a worked hypothesis has no verdict from which an aim could come
  candidateAims(WORKED_HYPOTHESES);
});
