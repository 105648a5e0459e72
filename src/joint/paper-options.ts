import { UK_NATIONS, type UkNation } from '../kernel/bank-holidays.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { readFigure, readString, MARKS } from '../kernel/derive-figure.js';
import type { Figure } from '../kernel/finding.js';
import { readDecimals } from '../kernel/format-figure.js';
import {
  readCivilDate,
  readId,
  readKeys,
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readWholeNumber,
  refuse,
  type Reader,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { WrittenFigure } from '../kernel/mark-text.js';
import type { AssessmentState } from './assessment.js';
import type { MatrixWording } from './matrix-definition.js';
import { readPartners } from './read-parts.js';
import { readWholeState } from './read-whole-state.js';
import { wordingOf } from './wording.js';

/** A decision that the paper asks for, in the caller’s words. */
export interface PaperDecision {
  readonly text: string;
  /** Who is to decide, such as `the joint board`. */
  readonly of: string;
  /** By when; null where that is open. */
  readonly by: CivilDate | null;
}

/** When measures of agreement are shown: from `panelLimit` voices on, whatever the number, or never. */
export type PaperStatistics = 'when-enough' | 'always' | 'never';

/** What an assessment paper is to hold. */
export interface AssessmentPaperOptions {
  /** The day that the paper speaks of as today: what was recorded later is left out. */
  readonly asOf: CivilDate;
  /** `Where our joint commissioning stands` by default. */
  readonly title?: string;
  /** Whom the commissioning is for, as people say it. */
  readonly population?: string;
  /** An earlier day of this assessment, or an earlier assessment; null or absent sets nothing beside it. */
  readonly compareWith?: CivilDate | AssessmentState | null;
  readonly decisions?: readonly PaperDecision[];
  /** `when-enough` by default. */
  readonly statistics?: PaperStatistics;
  /** The largest panel of which no statistic is shown unless asked for; 6 by default. */
  readonly panelLimit?: number;
  /** The nation whose law on pooling counts. */
  readonly nation?: UkNation | null;
  /** The words of the matrix in another language. */
  readonly wording?: MatrixWording | null;
  /** The figures that stand in the partners’ texts, and how they are written there. */
  readonly figures?: readonly WrittenFigure[];
  /** Names in those texts that hold digits and measure nothing. */
  readonly names?: readonly string[];
  /** What the costs of the actions are worth; `published`, as the record has them, by default. */
  readonly costMark?: Figure['mark'];
}

const readWrittenFigure = /* @__PURE__ */ readShapeOf(
  { figure: readFigure, written: /* @__PURE__ */ readListOf(readString) },
  { decimals: /* @__PURE__ */ readNullable(readDecimals) },
);

const readWords: Reader<unknown> = (value) => wordingOf(value as MatrixWording | null);

/** Reads what a paper is to hold, and the assessment it is written from. */
export function readPaper(state: AssessmentState, options: AssessmentPaperOptions): void {
  readPaperState(state, ['state']);
  readShape(
    options,
    ['options'],
    { asOf: readCivilDate },
    {
      title: readText,
      population: readText,
      compareWith: readMoment,
      decisions: readListOf(readShapeOf({ text: readText, of: readText, by: readNullable(readCivilDate) })),
      statistics: readOneOf(['when-enough', 'always', 'never']),
      panelLimit: readWholeNumber(0),
      nation: readNullable(readOneOf(UK_NATIONS)),
      wording: readWords,
      figures: readListOf(readWrittenFigure),
      names: readListOf(readString),
      costMark: readOneOf(MARKS),
    },
  );
  const { compareWith, asOf } = options;
  if (typeof compareWith === 'string' && compareWith >= asOf) {
    refuse('joint/not-earlier', ['options', 'compareWith'], compareWith, `a day before ${asOf}`);
  }
}

function readMoment(value: unknown, path: Path): unknown {
  if (value === null || typeof value === 'string') return readNullable(readCivilDate)(value, path);
  return readPaperState(value as AssessmentState, path);
}

function readPaperState(state: AssessmentState, path: Path): unknown {
  readWholeState(state, path);
  readKeys(state as unknown as Readonly<Record<string, unknown>>, path, {
    id: (id, at) => (id === null ? refuse('joint/not-opened', at, id, 'the id of an assessment that was opened') : readId(id, at)),
    agencies: readPartners,
  });
  return state;
}
