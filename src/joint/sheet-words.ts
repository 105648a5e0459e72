import type { Tri } from '../kernel/finding.js';
import type { RatedLevel } from './assessment.js';
import { foldWord } from './fold-word.js';
import { JOINT_APPROACHES, LEVELS } from './levels.js';
import type { MatrixWords } from './matrix-words.js';
import { CONFIDENCES, type Confidence } from './voice.js';

/** The version of the layout of a rating sheet. */
export const SHEET_VERSION = '1';

/** What the lines at the head of a sheet are called. Values begin with a word, so that no spreadsheet makes a number or a date of them. */
export const HEAD = {
  sheet: { key: 'Rating sheet', word: 'version' },
  matrix: { key: 'Matrix', word: 'matrix' },
  matrixVersion: { key: 'Version of the matrix', word: 'version' },
  language: { key: 'Language', word: 'language' },
  agency: { key: 'Agency', word: 'agency' },
  rater: { key: 'Rater', word: 'rater' },
  round: { key: 'Round', word: 'round' },
  rule: { key: 'Level from examples', word: 'rule' },
} as const;

/** What the columns of a sheet are called. */
export const COLUMNS = {
  line: 'Line',
  area: 'Area',
  example: 'Example',
  answer: 'Your answer',
  confidence: 'How sure',
  text: 'Why',
  evidence: 'Evidence',
} as const;

/** How a column begins that says what a level looks like. */
export const LOOKS_LIKE = 'What it looks like: ';

/** The answers besides the four levels, as the sheet writes them, and what else they are taken from. */
const OTHERS: readonly { readonly level: RatedLevel; readonly label: string; readonly also: readonly string[] }[] = [
  { level: 'unknown', label: 'Don’t know', also: ['do not know', 'dont know', 'unknown', 'not known'] },
  { level: 'not-applicable', label: 'Does not apply', also: ["doesn't apply", 'not applicable', 'n/a'] },
  { level: 'abstained', label: 'Would rather not say', also: ['rather not say', 'prefer not to say', 'abstained'] },
  { level: 'by-descriptors', label: 'From the examples', also: ['by descriptors', 'by examples', 'from examples'] },
];

const SURE: { readonly [confidence in Confidence]: string } = { low: 'Low', medium: 'Medium', high: 'High' };

const SEEN: readonly { readonly observed: Tri; readonly label: string; readonly also: readonly string[] }[] = [
  { observed: 'yes', label: 'Yes', also: ['y'] },
  { observed: 'no', label: 'No', also: ['n'] },
  { observed: 'unknown', label: 'Don’t know', also: ['do not know', 'dont know', 'unknown', 'not known'] },
];

/** Words for what can be answered, in the order in which they are offered. */
export interface Answers<T> {
  readonly offered: readonly string[];
  readonly write: (value: T) => string;
  /** The value that a word means; undefined for a word that means none. */
  readonly read: (word: string) => T | undefined;
}

function answers<T>(entries: readonly { readonly value: T; readonly label: string; readonly also: readonly string[] }[]): Answers<T> {
  const known = new Map<string, T>();
  // What the sheet itself offers goes before other ways to say something.
  for (const { value, label } of entries) if (!known.has(foldWord(label))) known.set(foldWord(label), value);
  for (const { value, also } of entries) for (const word of also) if (!known.has(foldWord(word))) known.set(foldWord(word), value);
  return {
    offered: entries.map(({ label }) => label),
    write: (value) => String(entries.find((entry) => entry.value === value)?.label),
    read: (word) => known.get(foldWord(word)),
  };
}

/** The answers about an area: the four levels by what they are called here, and the others. */
export function levelAnswers({ levels }: MatrixWords): Answers<RatedLevel> {
  const english = (level: string): string => String(JOINT_APPROACHES.find(({ id }) => id === level)?.label);
  return answers<RatedLevel>([
    ...LEVELS.map((level) => ({ value: level, label: levels[level], also: [level, english(level)] })),
    ...OTHERS.map(({ level, label, also }) => ({ value: level, label, also })),
  ]);
}

/** How sure a voice is. */
export const CONFIDENCE_ANSWERS: Answers<Confidence> = /* @__PURE__ */ answers(
  /* @__PURE__ */ CONFIDENCES.map((value) => ({ value, label: SURE[value], also: [] })),
);

/** Whether an example is seen. */
export const SEEN_ANSWERS: Answers<Tri> = /* @__PURE__ */ answers(
  /* @__PURE__ */ SEEN.map(({ observed, label, also }) => ({ value: observed, label, also })),
);
