export { INTERVENTIONS } from './catalogue.js';
export type { Intervention, InterventionId } from './catalogue.js';
export { CIRCUMSTANCES } from './circumstances.js';
export type { Circumstance, CircumstanceId } from './circumstances.js';
export { INTERVENTION_CASES, INTERVENTION_PRINCIPLES } from './principles.js';
export type { InterventionCase, InterventionPrinciple } from './principles.js';
export type { CircumstanceAnswers } from './criteria.js';
export { checkScopingBasis, SCOPING_BASES } from './scoping-basis.js';
export type { ScopingBasis, ScopingBasisEntry, ScopingBasisId } from './scoping-basis.js';
export { defineIntervention } from './own-intervention.js';
export type { OwnCircumstance, OwnIntervention } from './own-intervention.js';
export { recommendIntervention } from './recommend-intervention.js';
export type { CircumstancePolicy, Fit, InterventionAdvice, InterventionSituation, RecommendOptions } from './recommend-intervention.js';
export type { OwnCase } from './weigh-circumstances.js';
export type {
  CitedItem,
  CountedFigure,
  DatedActivity,
  FigureWorth,
  FormalAgreement,
  InterventionRecord,
  NamedFigure,
} from './document-record.js';
export type { Draft } from './document-parts.js';
export type { PlannedProcurement, ValueBand } from './planned-procurement.js';
export { STRATEGY_PARTS } from './strategy-parts.js';
export type { StrategyPartEntry, StrategyPartId } from './strategy-parts.js';
export type {
  CommissioningStrategy,
  StrategyArrangements,
  StrategyContext,
  StrategyDevelopment,
  StrategyGap,
  StrategyGaps,
  StrategyGuidance,
  StrategyNeed,
  StrategyNeeds,
  StrategyParts,
  StrategyPurchase,
  StrategyPurchasing,
  StrategyResources,
  StrategyReview,
  StrategyService,
} from './strategy.js';
export { checkCommissioningStrategy, draftCommissioningStrategy } from './check-strategy.js';
export type { StrategyDraft } from './check-strategy.js';
export { parseCommissioningStrategy, safeParseCommissioningStrategy } from './parse-strategy.js';
export { toStrategyDocument } from './strategy-document.js';
export { traceStrategy } from './trace-strategy.js';
export type { LooseStrategyEnd, StrategyTrace } from './trace-strategy.js';
export { STATEMENT_ELEMENTS } from './statement-elements.js';
export type { StatementElementEntry, StatementElementId } from './statement-elements.js';
export type {
  DemandForecast,
  MarketPositionStatement,
  PracticeModel,
  ResourcingYear,
  StatementDemand,
  StatementDirection,
  StatementElements,
  StatementModels,
  StatementResourcing,
  StatementSupply,
  StatementSupport,
} from './statement.js';
export { checkMarketPositionStatement, draftMarketPositionStatement } from './check-statement.js';
export type { StatementDraft } from './check-statement.js';
export { parseMarketPositionStatement, safeParseMarketPositionStatement } from './parse-statement.js';
export { toPositionStatementDocument } from './statement-document.js';
export { PROCUREMENT_ACTIVITIES, procurementActivityFor } from './procurement-activities.js';
export type { ProcurementActivity, ProcurementActivityId, ProviderSector } from './procurement-activities.js';
export { procurementReadiness } from './procurement-readiness.js';
export type {
  KnownStrategy,
  ReadinessAnswers,
  ReadinessFinding,
  ReadinessGap,
  ReadinessQuestion,
  ReadinessRemedy,
} from './procurement-readiness.js';
export type { ProcurementExercise, ProcurementLot, ProcurementStrategyRef } from './procurement.js';
export { checkProcurementExercise, draftProcurementExercise } from './check-procurement.js';
export type { ProcurementDraft } from './check-procurement.js';
export { parseProcurementExercise, safeParseProcurementExercise } from './parse-procurement.js';
export { toProcurementDocument } from './procurement-document.js';
export { MONITORING_ARRANGEMENTS } from './monitoring-arrangements.js';
export type { MonitoringArrangementEntry, MonitoringArrangementId } from './monitoring-arrangements.js';
export type { MonitoringEntry, MonitoringProgramme } from './monitoring.js';
export { draftMonitoringProgramme, monitoringCoverage } from './monitoring-coverage.js';
export type { MonitoringCoverage, MonitoringDraft } from './monitoring-coverage.js';
export { contractVariance } from './contract-variance.js';
export type { DimensionAmount, DimensionAmounts, Variance } from './contract-variance.js';
export { parseMonitoringProgramme, safeParseMonitoringProgramme } from './parse-monitoring.js';
export { toMonitoringDocument } from './monitoring-document.js';
export { FRAMEWORK_PARTS } from './framework-parts.js';
export type { FrameworkPartEntry, FrameworkPartId } from './framework-parts.js';
export type {
  CommissioningFramework,
  FrameworkActivities,
  FrameworkActivity,
  FrameworkDefinitions,
  FrameworkDocument,
  FrameworkDocuments,
  FrameworkGroup,
  FrameworkInvolvement,
  FrameworkLegislation,
  FrameworkParts,
  FrameworkPrinciples,
  FrameworkRole,
  FrameworkRoles,
  FrameworkTerm,
  FrameworkTimetable,
} from './framework.js';
export { checkCommissioningFramework, draftCommissioningFramework } from './check-framework.js';
export type { FrameworkDraft } from './check-framework.js';
export { parseCommissioningFramework, safeParseCommissioningFramework } from './parse-framework.js';
export { toFrameworkDocument } from './framework-document.js';
export {
  CommandRejectedError,
  explain,
  InvalidInputError,
  isCommandRejectedError,
  isInvalidInputError,
  perform,
  performEach,
  replay,
} from '../kernel/index.js';
export type { Caveat, CheckFinding, Document, Finding, Gap, Question, Reason, SafeParsed, SourceRef, Tri } from '../kernel/index.js';
