export type { Extensions, Json, Path } from './json.js';
export type { Caveat, CheckFinding, Figure, Finding, Gap, Question, Reason, Tri } from './finding.js';
export type { SourceRef } from './source.js';
export type { Work, WorkId } from './works.js';
export { SOURCES, WORKS } from './works.js';
export type { InvalidInput } from './errors.js';
export { CommandRejectedError, InvalidInputError, isCommandRejectedError, isInvalidInputError } from './errors.js';
export type { Actor, Agency, Aim, Evidence, Identifier, Measure, MeasureKind, Population } from './records.js';
export type { CivilDate, Weekday } from './civil-date.js';
export { addDays, addMonths, addYears, daysBetween, fromDayNumber, isCivilDate, toDayNumber, weekdayOf } from './civil-date.js';
export type { OpenPeriod, Period } from './period.js';
export { intersectPeriods, isInPeriod, periodDays, splitPeriod } from './period.js';
export type { AllocationRule, Money, Rate } from './money.js';
export {
  addMoney,
  allocate,
  ALLOCATION_RULES,
  compareMoney,
  multiplyMoney,
  negateMoney,
  roundMoney,
  subtractMoney,
  sumMoney,
} from './money.js';
export { compoundRate, roundRate } from './rate.js';
export type { RoundingMode } from './rounding.js';
export { ROUNDING_MODES } from './rounding.js';
export { splitIntoFourWeeks, splitIntoMonths, splitIntoWeeks } from './calendar.js';
export type { NamedPeriod } from './financial-year.js';
export { financialQuarterOf, financialYearOf, parseFinancialYear, splitIntoFinancialYears } from './financial-year.js';
export type { BankHoliday, BankHolidayList, UkNation } from './bank-holidays.js';
export { BANK_HOLIDAYS, UK_NATIONS } from './bank-holidays.js';
export type { WorkingDayOptions } from './working-days.js';
export { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.js';
export type { Ambiguity, AmbiguityId, AmbiguityReading } from './readings.js';
export { READINGS, readingChosen } from './readings.js';
export { canonicalJson, digest } from './digest.js';
export { explain } from './explain.js';
export type { AnyEvent, Command, Event, EventEnvelope, Lifecycle, Performed } from './lifecycle.js';
export { perform, replay } from './lifecycle.js';
export { performEach } from './perform-each.js';
export type { PerformedEach } from './perform-each.js';
export type { SafeParsed } from './parse.js';
export type {
  ChartBlock,
  DateRun,
  Document,
  DocumentBlock,
  DocumentSection,
  FigureRun,
  Inline,
  ListBlock,
  LocalWork,
  NameRun,
  NoteBlock,
  ParagraphBlock,
  QuoteBlock,
  SectionLink,
  SpanRun,
  TableBlock,
  TableColumn,
  TableRow,
} from './document.js';
export { checkDocument } from './check-document.js';
export { deriveFigure } from './derive-figure.js';
export { formatFigure } from './format-figure.js';
export type { MarkTextOptions, WrittenFigure } from './mark-text.js';
export { markText } from './mark-text.js';
export { parseDocument, safeParseDocument } from './parse-document.js';
export {
  parseAgency,
  parseAim,
  parseEvidence,
  parseMeasure,
  parsePopulation,
  safeParseAgency,
  safeParseAim,
  safeParseEvidence,
  safeParseMeasure,
  safeParsePopulation,
} from './parse-records.js';
export type { RenderHtmlOptions } from './render-html.js';
export { renderDocumentHtml } from './render-html.js';
export { renderDocumentMarkdown } from './render-markdown.js';
