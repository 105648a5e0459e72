import type { CivilDate } from '../kernel/civil-date.js';
import { MARKS, readFigure, readString } from '../kernel/derive-figure.js';
import type { LocalWork } from '../kernel/document.js';
import type { Figure } from '../kernel/finding.js';
import { readDecimals } from '../kernel/format-figure.js';
import {
  readBoolean,
  readCivilDate,
  readId,
  readKeys,
  readListOf,
  readNullable,
  readObject,
  readOneOf,
  readShape,
  readShapeOf,
  readShare,
  readText,
  readUnique,
  readWholeNumber,
  refuse,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { WrittenFigure } from '../kernel/mark-text.js';
import { readCompetingMatrix, type CompetingMatrix } from './competing-matrix.js';
import { readCertaintyLevel } from './read-evidence-line.js';
import { readFollowed, readKeyedList, RECORDED } from './read-followed.js';
import { readEvidenceLines } from './read-hypotheses.js';
import { readTestPlan } from './read-plan.js';
import {
  readDissents,
  readIds,
  readOverride,
  readRuleOutcome,
  readSeal,
  readStatus,
  readTarget,
  readTrigger,
  readVerdict,
} from './read-register.js';
import type { RegisterState } from './register.js';

/** A decision that a board note asks for, in the caller’s words. */
export interface BoardDecision {
  readonly text: string;
  /** Who is to decide, such as `the commissioning board`. */
  readonly of: string;
  /** By when; null where that is open. */
  readonly by: CivilDate | null;
}

/** What goes by an id in a register, and what people call it. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

/** What the papers about a register are to hold. */
export interface RegisterPaperOptions {
  /** The day that the paper speaks of as today: what was recorded later is left out. */
  readonly asOf: CivilDate;
  readonly title?: string;
  /** Whom the hypotheses are about, as people say it. */
  readonly population?: string;
  /** What stakeholders are called; one that is not named here stands as the register has it. */
  readonly stakeholders?: readonly NamedEntry[];
  /** What the agencies of people are called; a role stands alone where its agency is not named. */
  readonly agencies?: readonly NamedEntry[];
  /** What the measures of triggers are called. */
  readonly measures?: readonly NamedEntry[];
  /** Asked for by a board note. */
  readonly decisions?: readonly BoardDecision[];
  /** Hypotheses of the register that compete to explain the same evidence, by the ids of the register. */
  readonly competing?: CompetingMatrix | null;
  /** What figures worked out from the register are worth; `derived` by default. */
  readonly mark?: Extract<Figure['mark'], 'derived' | 'illustrative'>;
  /** The figures that stand in texts of the register, and how they are written there. */
  readonly figures?: readonly WrittenFigure[];
  /** Names in those texts that hold digits and measure nothing. */
  readonly names?: readonly string[];
  /** The works that the evidence cites as `local:…`. */
  readonly works?: readonly LocalWork[];
}

const readNullableText = /* @__PURE__ */ readNullable(readText);

const recorded = (keys: Shape): Reader<unknown> => readKeyedList({ ...RECORDED, ...keys });

const SHOWN = {
  scope: readNullableText,
  mechanism: readNullableText,
  kind: readNullableText,
  rivals: /* @__PURE__ */ readKeyedList({ id: readId, statement: readText }),
  offeredBy: readId,
  status: readStatus,
  wordings: /* @__PURE__ */ recorded({ version: /* @__PURE__ */ readWholeNumber(1), statement: readText, reason: readNullableText }),
  agreements: /* @__PURE__ */ recorded({ stakeholder: readId, wording: /* @__PURE__ */ readWholeNumber(1) }),
  agreedBy: readIds,
  plan: /* @__PURE__ */ readNullable(readTestPlan),
  plans: /* @__PURE__ */ recorded({ plan: readTestPlan, wording: /* @__PURE__ */ readWholeNumber(1), afterSeal: readBoolean }),
  seals: /* @__PURE__ */ recorded({ seal: readSeal, plan: readTestPlan, evidenceBefore: /* @__PURE__ */ readWholeNumber(0) }),
  evidence: (value: unknown, path: Path): unknown => {
    readEvidenceLines(value, path);
    return recorded({ underSeal: readNullable(readSeal) })(value, path);
  },
  verdicts: /* @__PURE__ */ recorded({
    verdict: readVerdict,
    part: readNullableText,
    evidenceIds: readIds,
    reason: readNullableText,
    certainty: /* @__PURE__ */ readNullable(readCertaintyLevel),
    dissents: readDissents,
    byRule: /* @__PURE__ */ readNullable(readRuleOutcome),
    override: /* @__PURE__ */ readNullable(readOverride),
  }),
  translations: /* @__PURE__ */ recorded({ into: readTarget, reason: readNullableText }),
  triggers: /* @__PURE__ */ recorded({ triggerId: readId, trigger: readTrigger, reopenedOn: /* @__PURE__ */ readNullable(readCivilDate) }),
  confidences: /* @__PURE__ */ recorded({ stakeholder: readId, probability: readShare, resolvesOn: readCivilDate }),
  doNotRetryUnless: readNullableText,
  history: /* @__PURE__ */ recorded({
    type: readText,
    from: /* @__PURE__ */ readNullable(readStatus),
    to: readStatus,
    reason: readNullableText,
  }),
};

const readNamedEntries: Reader<unknown> = (value, path) => {
  const entries = readListOf(readShapeOf({ id: readId, name: readText }))(value, path) as unknown as readonly NamedEntry[];
  readUnique(entries, path, ({ id }) => id);
};

const readWrittenFigure = /* @__PURE__ */ readShapeOf(
  { figure: readFigure, written: /* @__PURE__ */ readListOf(readString) },
  { decimals: /* @__PURE__ */ readNullable(readDecimals) },
);

const readWork = /* @__PURE__ */ readShapeOf({
  id: (value, path) =>
    typeof value === 'string' && /^local:[\s\S]/.test(value)
      ? value
      : refuse('kernel/not-a-work', path, value, 'a work of your own, as "local:<name>"'),
  title: readText,
  publisher: readNullableText,
  year: readNullableText,
  licence: readNullableText,
});

/** Reads a register that is to be shown, and how. */
export function readRegisterPaper(register: RegisterState, options: RegisterPaperOptions): void {
  readFollowed(register, SHOWN, ['register']);
  readKeys(register as unknown as Readonly<Record<string, unknown>>, ['register'], {
    id: (id, path) => (id === null ? refuse('hypotheses/not-opened', path, id, 'the id of a register that was opened') : readId(id, path)),
    agenda: readNullableText,
    relations: recorded({
      from: readId,
      to: readId,
      relation: readOneOf(['rival', 'part-of', 'depends-on', 'duplicate-of']),
      text: readNullableText,
    }),
  });
  readShape(
    readObject(options, ['options']),
    ['options'],
    { asOf: readCivilDate },
    {
      title: readText,
      population: readText,
      stakeholders: readNamedEntries,
      agencies: readNamedEntries,
      measures: readNamedEntries,
      decisions: readListOf(readShapeOf({ text: readText, of: readText, by: readNullable(readCivilDate) })),
      competing: readNullable(readCompetingMatrix),
      mark: readOneOf(MARKS.filter((mark): mark is 'derived' | 'illustrative' => mark === 'derived' || mark === 'illustrative')),
      figures: readListOf(readWrittenFigure),
      names: readListOf(readString),
      works: readListOf(readWork),
    },
  );
}
