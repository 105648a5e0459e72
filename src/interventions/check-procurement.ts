import type { Caveat, CheckFinding, Gap, Reason, Tri } from '../kernel/finding.js';
import { readObject, readShape, refuse } from '../kernel/guards.js';
import { stated } from '../kernel/source.js';
import { fillDraft, lack, toCheckFinding, type Draft } from './document-parts.js';
import { activityLabel } from './document-sections.js';
import { within } from './document-words.js';
import { parseProcurementExercise } from './parse-procurement.js';
import { parseCommissioningStrategy } from './parse-strategy.js';
import { procurementActivityFor } from './procurement-activities.js';
import { judgeReadiness } from './procurement-readiness.js';
import type { ProcurementExercise, ProcurementLot } from './procurement.js';
import type { CommissioningStrategy } from './strategy.js';

type Optional = 'purpose' | 'strategy' | 'readiness' | 'worth' | 'lots' | 'measures' | 'timetable' | 'figures' | 'names' | 'works';

/** What a draft of a procurement exercise is begun with; what is left out is empty or not known. */
export type ProcurementDraft = Omit<ProcurementExercise, 'schemaVersion' | Optional> & Partial<Pick<ProcurementExercise, Optional>>;

/**
 * Begins a procurement exercise, or carries a draft on. Answers of the readiness gate that are not given are unknown.
 *
 * @param input - What is bought, for whom, on which strategy it rests, and the answers to the gate.
 * @returns A finding whose outcome is the exercise, a record to be stored, with the gaps that {@link checkProcurementExercise} finds.
 * @throws InvalidInputError when it is malformed.
 * Source: D-PRC-01 to D-PRC-09, D-PRC-F1.
 *
 * @example
 * ```ts
 * import { draftProcurementExercise } from 'commissioning-kit/interventions';
 *
 * const draft = draftProcurementExercise({
 *   id: 'home-care', title: 'Home care', currency: 'GBP',
 *   population: { id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: null },
 * });
 * draft.gaps.map((gap) => gap.missing);
 * // => ['What the procurement is to achieve', 'What will be bought', 'The dates of the procurement', 'A commissioning strategy behind the procurement']
 * ```
 */
export function draftProcurementExercise(input: ProcurementDraft): Draft<ProcurementExercise> {
  const unknown = {
    resources: 'unknown',
    intentionsClear: 'unknown',
    evidenceBase: 'unknown',
    qualityData: 'unknown',
    measuresAgreed: 'unknown',
  };
  const worth = { mark: 'illustrative', sources: [] };
  const defaults = { purpose: null, strategy: null, readiness: unknown, worth, lots: [], measures: [], timetable: [] };
  const exercise = parseProcurementExercise(fillDraft(input, defaults));
  return { ...checkExercise(exercise, null), outcome: exercise };
}

/**
 * Whether a procurement exercise is complete and through its readiness gate: its purpose, lots whose activity fits the sector and which carry
 * out a purchase of the strategy, dates, the measures that are said to be agreed, and everything that {@link procurementReadiness} asks.
 *
 * @param exercise - The exercise; it is read strictly.
 * @param options - `strategy`: the strategy it rests on. Then the lots are followed to its purchases, its own agreements say whether it is
 *   agreed, and a caveat names the purchases that no lot takes up.
 * @returns `complete` when it is ready for the market, `gaps` with one for each thing that is missing, or `insufficient-information` where
 *   only answers to the gate are missing.
 * @throws InvalidInputError when either is malformed, or the strategy is not the one that the exercise names.
 * Source: D-PRC-01 to D-PRC-09, D-PRC-F1, D-PRC-F2, D-QUA-01.
 *
 * @example
 * ```ts
 * import { checkProcurementExercise, draftProcurementExercise } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftProcurementExercise({
 *   id: 'home-care', title: 'Home care', currency: 'GBP', purpose: 'Home care that keeps people at home',
 *   population: { id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: null },
 *   strategy: { id: 'strategy', title: 'Strategy for older people', agreed: 'yes' },
 *   lots: [{ id: 'north', title: 'North', sector: 'private', activity: 'grant', value: null, purchaseIds: ['home-care'], note: null }],
 *   timetable: [{ id: 'tender', title: 'Tender open', from: '2026-05-01', to: '2026-06-15', agencyIds: [] }],
 * });
 * const finding = checkProcurementExercise(outcome);
 * finding.gaps.map((gap) => gap.missing); // => ['An activity for “North” that fits its sector: competitive tender']
 * ```
 */
export function checkProcurementExercise(
  exercise: ProcurementExercise,
  options: { readonly strategy?: CommissioningStrategy } = {},
): CheckFinding {
  const read = parseProcurementExercise(exercise);
  readShape(options, ['options'], {}, { strategy: readObject });
  const strategy = options.strategy === undefined ? null : parseCommissioningStrategy(options.strategy);
  if (strategy !== null && strategy.id !== read.strategy?.id) {
    refuse('interventions/unknown-strategy', ['options', 'strategy', 'id'], strategy.id, 'the strategy that the exercise names');
  }
  return checkExercise(read, strategy);
}

/** Checks an exercise that has been read, against its strategy where that is given. */
export function checkExercise(exercise: ProcurementExercise, strategy: CommissioningStrategy | null): CheckFinding {
  const { purpose, lots, timetable, measures, readiness } = exercise;
  const gaps: Gap[] = [];
  if (purpose === null) gaps.push(lack('D-INT-01', ['purpose'], 'What the procurement is to achieve', 'A statement of its purpose'));
  if (lots.length === 0) gaps.push(lack('D-PRC-F1', ['lots'], 'What will be bought', 'At least one lot'));
  if (timetable.length === 0) gaps.push(lack('D-PRC-F1', ['timetable'], 'The dates of the procurement', 'A timetable'));
  if (readiness.measuresAgreed === 'yes' && measures.length === 0) {
    gaps.push(lack('D-QUA-01', ['measures'], 'The measures that are said to be agreed', 'The measures, each with the day of agreement'));
  }
  const known = strategy?.parts.purchasing ? new Set(strategy.parts.purchasing.lines.map(({ id }) => id)) : null;
  const chosen = lots.map((lot, index) => lotGaps(lot, index, exercise.strategy !== null, known));
  const gate = judgeReadiness(readiness, strategy ? agreedOf(strategy) : (exercise.strategy?.agreed ?? 'none'), ['readiness']);
  return toCheckFinding(
    { reasons: [], gaps: [...gaps, ...chosen.flatMap(({ gaps: own }) => own)] },
    { reasons: [...chosen.flatMap(({ reasons }) => reasons), ...gate.reasons], gaps: gate.gaps.map(({ remedy: _, ...gap }) => gap) },
    { reasons: [], gaps: [], unknown: gate.unknown, caveats: [...gate.caveats, ...leftOut(strategy, lots)] },
  );
}

function agreedOf({ agencies, agreements }: CommissioningStrategy): Tri {
  return agencies.every(({ id }) => agreements.some(({ agencyId }) => agencyId === id)) ? 'yes' : 'no';
}

function lotGaps(
  { title, sector, activity, purchaseIds }: ProcurementLot,
  index: number,
  hasStrategy: boolean,
  known: ReadonlySet<string> | null,
): { readonly gaps: readonly Gap[]; readonly reasons: readonly Reason[] } {
  const gaps: Gap[] = [];
  const reasons: Reason[] = [];
  const path = (key: string): readonly (string | number)[] => ['lots', index, key];
  if (sector === null) gaps.push(lack('D-PRC-F2', path('sector'), `Whom “${title}” is to be bought from`, 'A sector'));
  if (activity === null) {
    gaps.push(lack('D-PRC-F2', path('activity'), `By which activity “${title}” is to be bought`, 'procurementActivityFor'));
  }
  if (sector !== null && activity !== null) {
    const fitting = procurementActivityFor(sector);
    const ids = fitting.outcome === 'insufficient-information' ? [] : fitting.outcome;
    const reason = fitting.reasons[ids.indexOf(activity)];
    if (reason) reasons.push({ ...reason, path: path('activity') });
    else {
      const names = ids.map((id) => within(activityLabel(id))).join(' or ');
      gaps.push(lack('D-PRC-F2', path('activity'), `An activity for “${title}” that fits its sector: ${names}`, 'procurementActivityFor'));
    }
  }
  if (hasStrategy && (known === null ? purchaseIds.length === 0 : !purchaseIds.some((id) => known.has(id)))) {
    gaps.push(lack('D-PRC-01', path('purchaseIds'), `The purchase of the strategy that “${title}” carries out`, 'A link to it'));
  }
  return { gaps, reasons };
}

/** The purchases of the strategy that no lot takes up: they may belong to another exercise. */
function leftOut(strategy: CommissioningStrategy | null, lots: readonly ProcurementLot[]): readonly Caveat[] {
  const taken = new Set(lots.flatMap(({ purchaseIds }) => purchaseIds));
  const lines = strategy?.parts.purchasing?.lines ?? [];
  const left = lines.filter(({ id, change }) => !taken.has(id) && change !== 'keep' && change !== 'decommission');
  if (left.length === 0) return [];
  return [
    {
      code: 'interventions/purchases-left-out',
      message: `No lot takes up what the strategy would buy: ${left.map(({ title }) => title).join('; ')}`,
      kind: 'data',
      parameter: 'strategy',
      sources: [stated('ipc-book', 'A procurement exercise')],
    },
  ];
}
