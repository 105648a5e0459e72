import type { CivilDate } from '../kernel/civil-date.js';
import type { Caveat } from '../kernel/finding.js';
import {
  readCivilDate,
  readId,
  readListOf,
  readNullable,
  readShape,
  readShapeOf,
  readShare,
  readUnique,
  readWholeNumber,
} from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import { brierDecomposition, type BrierDecomposition, type ForecastBinning } from './brier-decomposition.js';
import { brierScore, type BrierScore } from './brier-score.js';
import { discrimination, type Discrimination } from './discrimination.js';
import { readOutcome, type Forecast } from './forecasts.js';

/** How sure somebody was of something, and what became of it. */
export interface CalibrationQuestion {
  /** What was asked; one stakeholder answers it once. */
  readonly id: string;
  /** Who was that sure; null or left out where that does not matter. */
  readonly stakeholder?: string | null;
  /** The probability stated, from 0 to 1. */
  readonly forecast: number;
  /** The last day on which the answer was still to come. */
  readonly resolvesOn: CivilDate;
  /** Null while it is not known. */
  readonly outcome: 0 | 1 | boolean | null;
}

/** On which day past confidence is looked at, and how. */
export interface CalibrationOptions {
  /** The day that counts as today. */
  readonly asOf: CivilDate;
  /** Which forecasts are put together; five bins of equal width unless given. */
  readonly binning?: ForecastBinning;
  /** Fewer questions than this are said to be few; 30 unless given. */
  readonly enough?: number;
}

/** A question that does not count. */
export interface QuestionLeftOut {
  readonly id: string;
  readonly stakeholder: string | null;
  /** `not-past-its-date` even if it was answered early; `no-outcome` though its date is past. */
  readonly reason: 'not-past-its-date' | 'no-outcome';
}

/** How past confidence compares with what came about. */
export interface Calibration {
  readonly asOf: CivilDate;
  /** How many questions count. */
  readonly n: number;
  readonly score: BrierScore;
  readonly parts: BrierDecomposition;
  readonly discrimination: Discrimination;
  readonly leftOut: readonly QuestionLeftOut[];
  readonly caveats: readonly Caveat[];
}

/**
 * How past confidence compares with what came about. Only questions past their date count, from the day after it: one that is answered early
 * is more often answered yes, and would flatter whoever says yes. Meant for people to learn from their own, not to rank them.
 *
 * @param questions - Each with `id`, `forecast`, `resolvesOn` and `outcome`, and perhaps a `stakeholder`.
 * @param options - `asOf`, the day that counts as today; `binning`; `enough`, below which questions are said to be few.
 * @returns The Brier score in its binary form, its parts, how well yes is told from no, and the questions left out with the reason.
 * @throws InvalidInputError when a question is malformed, or one stakeholder answers it twice.
 * Source: {@link brierScore}, {@link brierDecomposition}, {@link discrimination}; which questions count is this library’s rule.
 *
 * @example
 * ```ts
 * import { calibration } from 'commissioning-kit/hypotheses';
 *
 * const question = (id: string, forecast: number, resolvesOn: string, outcome: 0 | 1 | null) => ({ id, forecast, resolvesOn, outcome });
 * const { n, score, leftOut, caveats } = calibration(
 *   [question('falls', 0.8, '2026-03-31', 1), question('homes', 0.4, '2026-03-31', 0), question('carers', 0.9, '2027-03-31', 1)],
 *   { asOf: '2026-04-01' },
 * );
 * [n, score.value?.toFixed(2)]; // => [2, '0.10']
 * leftOut; // => [{ id: 'carers', stakeholder: null, reason: 'not-past-its-date' }]
 * caveats.map((caveat) => caveat.code); // => ['hypotheses/few-questions', 'hypotheses/answered-early', 'hypotheses/calibration-bins']
 * ```
 */
export function calibration(questions: readonly CalibrationQuestion[], options: CalibrationOptions): Calibration {
  readQuestions(questions, ['questions']);
  readUnique(questions, ['questions'], ({ id, stakeholder = null }) => JSON.stringify([id, stakeholder]));
  readShape(options, ['options'], { asOf: readCivilDate }, { binning: (value) => value, enough: readWholeNumber(1) });
  const { asOf, binning = 5, enough = 30 } = options;
  const counted = questions.filter(({ resolvesOn, outcome }) => resolvesOn < asOf && outcome !== null) as readonly (CalibrationQuestion &
    Forecast)[];
  const forecasts = counted.map(({ forecast, outcome }) => ({ forecast, outcome }));
  return {
    asOf,
    n: counted.length,
    score: brierScore(forecasts, { form: 'binary' }),
    parts: brierDecomposition(forecasts, { binning }),
    discrimination: discrimination(forecasts),
    leftOut: questions.flatMap(({ id, stakeholder = null, resolvesOn, outcome }): readonly QuestionLeftOut[] =>
      resolvesOn >= asOf
        ? [{ id, stakeholder, reason: 'not-past-its-date' }]
        : outcome === null
          ? [{ id, stakeholder, reason: 'no-outcome' }]
          : [],
    ),
    caveats: [
      ...fewCaveat(counted.length, enough, options.enough === undefined),
      ...earlyCaveat(questions.filter(({ resolvesOn, outcome }) => resolvesOn >= asOf && outcome !== null).length),
      ...(options.binning === undefined ? [BINS] : []),
    ],
  };
}

const readQuestions = /* @__PURE__ */ readListOf(
  /* @__PURE__ */ readShapeOf(
    { id: readId, forecast: readShare, resolvesOn: readCivilDate, outcome: /* @__PURE__ */ readNullable(readOutcome) },
    { stakeholder: /* @__PURE__ */ readNullable(readId) },
  ),
);

const SOURCES = /* @__PURE__ */ [inferred('this-library', 'hypotheses, calibration')];

const BINS: Caveat = {
  code: 'hypotheses/calibration-bins',
  message: 'Forecasts are put together in five bins of equal width; reliability and resolution hang on that',
  kind: 'library-default',
  parameter: 'binning',
  sources: SOURCES,
};

function fewCaveat(n: number, enough: number, isDefault: boolean): readonly Caveat[] {
  if (n >= enough) return [];
  return [
    {
      code: 'hypotheses/few-questions',
      message: `${n === 1 ? 'One question counts' : `${n === 0 ? 'No' : n} questions count`}, fewer than ${enough}: how anybody comes out of it is mostly luck`,
      kind: isDefault ? 'library-default' : 'data',
      parameter: 'enough',
      sources: SOURCES,
    },
  ];
}

function earlyCaveat(early: number): readonly Caveat[] {
  if (early === 0) return [];
  return [
    {
      code: 'hypotheses/answered-early',
      message: `${early === 1 ? 'One question was' : `${early} questions were`} answered before the date, and will count after it`,
      kind: 'data',
      parameter: 'asOf',
      sources: SOURCES,
    },
  ];
}
