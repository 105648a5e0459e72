import type { Caveat, Question, Reason } from '../kernel/finding.js';
import { readObject, readOneOf, readShape, readText, readUnique, readWholeNumber, refuse } from '../kernel/guards.js';
import { toJson, type Path } from '../kernel/json.js';
import { inferred } from '../kernel/source.js';
import type { CertaintyLevel } from './catalogue.js';
import { CERTAINTY_DOWN, CERTAINTY_UP, type CertaintyDown, type CertaintyReasonEntry, type CertaintyUp } from './certainty-reasons.js';

/** How the studies of a body of evidence were made. Experiments that were not randomised count as observational. */
export type StartingDesign = 'randomised' | 'observational' | 'case-series';

/** A reason for less or more certainty, and by how many levels; one level where that is not said. */
export interface CertaintyReason<Id extends string> {
  readonly reason: Id;
  readonly levels?: 0 | 1 | 2;
  /** Why, in words. */
  readonly text?: string;
}

/** How much one reason counts for: none, a level (serious), or two (very serious). */
export type CertaintyWeight = 0 | 1 | 2 | 'not-serious' | 'serious' | 'very-serious';

/** An id as keys of records are written: `riskOfBias` for `risk-of-bias`. */
export type OneWord<Id extends string> = Id extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<OneWord<Rest>>}` : Id;

/**
 * Reasons for less or more certainty: a list of them, of their ids (one level each), or each with what it counts for. A number alone says how
 * many levels, where the reasons stand elsewhere.
 */
export type CertaintyReasons<Id extends string> =
  readonly (Id | CertaintyReason<Id>)[] | { readonly [id in Id | OneWord<Id>]?: CertaintyWeight } | number;

/** What a body of evidence is judged by. */
export interface CertaintyGiven {
  readonly startingDesign: StartingDesign;
  readonly down?: CertaintyReasons<CertaintyDown>;
  readonly up?: CertaintyReasons<CertaintyUp>;
}

/** How sure a body of evidence lets one be, as a rule suggests it. */
export interface SuggestedCertainty {
  readonly level: CertaintyLevel;
  /** A rule suggests; that it fits is for somebody to confirm, by role, in the register. */
  readonly standing: 'suggested';
  /** Where the design starts. */
  readonly start: CertaintyLevel;
  /** By how many levels the reasons take it down, and up as far as they apply. */
  readonly down: number;
  readonly up: number;
  readonly reasons: readonly Reason[];
  readonly unknown: readonly Question[];
  readonly caveats: readonly Caveat[];
}

/** From the least to the most. */
const LEVELS = ['very-low', 'low', 'moderate', 'high'] as const satisfies readonly CertaintyLevel[];

const START: { readonly [design in StartingDesign]: CertaintyLevel } = {
  randomised: 'high',
  observational: 'low',
  'case-series': 'very-low',
};

/** A level moved down and then up, never past the ends. */
export function moveCertainty(start: CertaintyLevel, down: number, up: number): CertaintyLevel {
  const lowered = Math.max(0, LEVELS.indexOf(start) - down);
  return LEVELS[Math.min(LEVELS.length - 1, lowered + up)] as CertaintyLevel;
}

/**
 * Suggests how sure a body of evidence lets one be, after GRADE: randomised trials start high, observational studies low and case series very
 * low; each of five reasons takes off one level (serious) or two (very serious); three reasons add levels, but only to observational evidence
 * that nothing takes certainty from, as GRADE has it. The level stays between very low and high. People confirm it: the rule only adds up.
 *
 * @param given - `startingDesign`; `down` and `up`: lists of reasons, such as `['imprecision']` or `[{ reason: 'imprecision', levels: 2 }]`, or
 *   what each counts for, such as `{ imprecision: 'serious' }`, or a number of levels.
 * @returns The level, where it started, why it moved, and which reasons nobody has looked at.
 * @throws InvalidInputError when the design or a reason is not known, a reason stands twice, or counts for more levels than it can.
 * Source: GRADE Handbook (2013), section 5; Guyatt et al. (2011), GRADE guidelines 9. That case series start very low is the Cochrane
 * Handbook’s (version 5.1, table 12.2.a); GRADE itself has them among observational studies.
 *
 * @example
 * ```ts
 * import { evidenceCertainty } from 'commissioning-kit/hypotheses';
 *
 * evidenceCertainty({ startingDesign: 'randomised', down: [{ reason: 'risk-of-bias' }, { reason: 'imprecision', levels: 2 }] }).level; // => 'very-low'
 * evidenceCertainty({ startingDesign: 'observational', up: [{ reason: 'large-effect', levels: 2 }] }).level; // => 'high'
 *
 * // What is pulled down is not pulled up again.
 * const both = evidenceCertainty({ startingDesign: 'observational', down: { indirectness: 'serious' }, up: ['dose-response'] });
 * [both.level, both.caveats[1]?.code]; // => ['very-low', 'hypotheses/up-not-applied']
 * both.standing; // => 'suggested'
 * ```
 */
export function evidenceCertainty(given: CertaintyGiven): SuggestedCertainty {
  readShape(given, [], { startingDesign: readOneOf(['randomised', 'observational', 'case-series']) }, { down: asItIs, up: asItIs });
  const down = readReasons(given.down ?? [], ['down'], CERTAINTY_DOWN);
  const up = readReasons(given.up ?? [], ['up'], CERTAINTY_UP);
  const levels = (read: ReasonsRead): number => read.counted.reduce((sum, { levels: own }) => sum + own, 0);
  const [lowered, raised] = [levels(down), levels(up)];
  const isObservational = given.startingDesign !== 'randomised';
  const applied = isObservational && lowered === 0 ? raised : 0;
  const start = START[given.startingDesign];
  return {
    level: moveCertainty(start, lowered, applied),
    standing: 'suggested',
    start,
    down: lowered,
    up: applied,
    reasons: [
      reason(
        'certainty-start',
        `Evidence from a body that is ${DESIGN_WORDS[given.startingDesign]} starts ${CERTAINTY_WORDS[start]}`,
        ['startingDesign'],
        given.startingDesign,
      ),
      ...down.counted.map((one) => moveReason(one, 'down', CERTAINTY_DOWN)),
      ...(applied === 0 ? [] : up.counted.map((one) => moveReason(one, 'up', CERTAINTY_UP))),
    ],
    unknown: down.named === null ? [] : unlooked(down.named),
    caveats: [
      SUGGESTED,
      ...(raised > 0 && applied === 0 ? [notApplied(isObservational)] : []),
      ...(given.startingDesign === 'case-series' ? [CASE_SERIES] : []),
    ],
  };
}

const DESIGN_WORDS: { readonly [design in StartingDesign]: string } = {
  randomised: 'randomised',
  observational: 'observational',
  'case-series': 'a series of cases',
};

/** Levels of certainty as people say them. */
export const CERTAINTY_WORDS: { readonly [level in CertaintyLevel]: string } = {
  high: 'high',
  moderate: 'moderate',
  low: 'low',
  'very-low': 'very low',
};

function asItIs(value: unknown): unknown {
  return value;
}

interface Counted {
  readonly id: string | null;
  readonly levels: number;
  readonly text: string | null;
  readonly path: Path;
}

interface ReasonsRead {
  readonly counted: readonly Counted[];
  /** Which reasons were spoken of; null where only a number was given. */
  readonly named: ReadonlySet<string> | null;
}

const SERIOUS: ReadonlyMap<unknown, number> = /* @__PURE__ */ new Map<unknown, number>([
  ['not-serious', 0],
  ['serious', 1],
  ['very-serious', 2],
  [0, 0],
  [1, 1],
  [2, 2],
]);

function readReasons(value: unknown, path: Path, known: readonly CertaintyReasonEntry[]): ReasonsRead {
  if (typeof value === 'number') {
    const most = known.reduce((sum, entry) => sum + entry.most, 0);
    const levels = readWholeNumber(0, most)(value, path);
    return { counted: levels === 0 ? [] : [{ id: null, levels, text: null, path }], named: null };
  }
  const entries = Array.isArray(value) ? listed(value, path, known) : byReason(value, path, known);
  readUnique(entries, path, ({ id }) => id as string, Array.isArray(value) ? 'reason' : '');
  return { counted: entries.filter(({ levels }) => levels > 0), named: new Set(entries.map(({ id }) => id as string)) };
}

function listed(list: readonly unknown[], path: Path, known: readonly CertaintyReasonEntry[]): readonly Counted[] {
  const readName = readOneOf(known.map(({ id }) => id));
  return Array.from(list, (entry, index) => {
    const at = [...path, index];
    if (typeof entry === 'string') return { id: readName(entry, at), levels: 1, text: null, path: at };
    readShape(entry, at, { reason: readName }, { levels: readWholeNumber(0, 2), text: readText });
    const { reason: id, levels = 1, text = null } = entry as CertaintyReason<string>;
    return { id, levels: withinMost(levels, [...at, 'levels'], id, known), text, path: at };
  });
}

function byReason(value: unknown, path: Path, known: readonly CertaintyReasonEntry[]): readonly Counted[] {
  return Object.entries(readObject(value, path)).map(([name, weight]) => {
    const at = [...path, name];
    // Keys of records are written as one word elsewhere, so that both forms are read.
    const id = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (!known.some((entry) => entry.id === id))
      refuse('kernel/unknown-key', at, weight, `absent: the reasons are ${known.map((entry) => entry.id).join(', ')}`);
    const levels = SERIOUS.get(weight);
    if (levels === undefined) refuse('hypotheses/not-a-weight', at, weight, '0, 1, 2, "not-serious", "serious" or "very-serious"');
    return { id, levels: withinMost(levels, at, id, known), text: null, path: at };
  });
}

function withinMost(levels: number, path: Path, id: string, known: readonly CertaintyReasonEntry[]): number {
  const most = known.find((entry) => entry.id === id)?.most ?? 2;
  return readWholeNumber(0, most)(levels, path);
}

const SOURCES = [/* @__PURE__ */ inferred('this-library', 'hypotheses, evidenceCertainty')];

function reason(code: string, message: string, path: Path, input: unknown): Reason {
  return { code: `hypotheses/${code}`, message, path, input: toJson(input), basis: 'library', domainId: null, sources: SOURCES };
}

function moveReason({ id, levels, text, path }: Counted, direction: 'down' | 'up', known: readonly CertaintyReasonEntry[]): Reason {
  const entry = known.find((one) => one.id === id);
  const name = entry === undefined ? 'Reasons given elsewhere' : entry.label;
  const verb = `${entry === undefined ? 'move' : 'moves'} it ${direction} by ${levels === 1 ? 'one level' : `${levels} levels`}`;
  return reason(`certainty-${direction}`, `${name} ${verb}${text === null ? '' : `: ${text}`}`, path, { reason: id, levels });
}

function unlooked(named: ReadonlySet<string>): readonly Question[] {
  return CERTAINTY_DOWN.filter(({ id }) => !named.has(id)).map(({ id, label }) => ({
    id: `certainty-${id}`,
    text: `${label}: has anybody looked whether it takes certainty away?`,
    path: ['down'],
  }));
}

const SUGGESTED: Caveat = {
  code: 'hypotheses/certainty-suggested',
  message: 'A rule suggests this level by adding up. GRADE leaves the judgement to people: a role confirms it, or says why not',
  kind: 'library-default',
  parameter: null,
  sources: SOURCES,
};

const CASE_SERIES: Caveat = {
  code: 'hypotheses/case-series-start',
  message:
    'Case series start very low, as an edition of the Cochrane Handbook has them; GRADE counts them among observational studies, which start low',
  kind: 'reading',
  parameter: 'startingDesign',
  sources: SOURCES,
};

function notApplied(isObservational: boolean): Caveat {
  return {
    code: 'hypotheses/up-not-applied',
    message: isObservational
      ? 'Reasons for more certainty are left out: GRADE has them for bodies of evidence that nothing takes certainty from'
      : 'Reasons for more certainty are left out: GRADE has them for observational evidence, as trials start high already',
    kind: 'reading',
    parameter: 'up',
    sources: SOURCES,
  };
}
