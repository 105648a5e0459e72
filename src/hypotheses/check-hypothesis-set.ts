import type { Caveat, CheckFinding, Gap, Question, Reason } from '../kernel/finding.js';
import {
  readId,
  readListOf,
  readShape,
  readShapeOf,
  readText,
  readUnique,
  readWholeNumber,
  refuse,
  type Reader,
} from '../kernel/guards.js';
import { stated } from '../kernel/source.js';
import { readOutlines, type HypothesisOutline } from './read-hypotheses.js';
import { readIds } from './read-register.js';
import type { RegisterState } from './register.js';

/** An aim or priority that hypotheses may bear on: an `Aim`, a worked one, or no more than an id. */
export interface AimToTouch {
  readonly id: string;
  readonly text?: string;
  readonly domainId?: string;
}

/** What a set of hypotheses is held against. */
export interface HypothesisSetOptions {
  /** The fewest that are taken without a caveat; 5 unless given. */
  readonly min?: number;
  /** The most that are taken without a caveat; 8 unless given. */
  readonly max?: number;
  /** The stakeholder groups of which each should have offered one. */
  readonly stakeholders?: readonly string[];
  /** The aims of which each should be touched by one. */
  readonly aims?: readonly AimToTouch[];
}

const HYPOTHESES = [stated('ipc-book', 'Hypotheses')] as const;

/**
 * Whether a set of hypotheses is ready to be tested: how many there are, whether two say the same, whether each has a test plan, whether
 * every stakeholder group has offered one and every aim is touched by one. Withdrawn ones do not count.
 *
 * Five to eight is the text's guide and no limit: a set of another size has a caveat and no gap. Groups and aims are checked where they are
 * given; a caveat says when they are not.
 *
 * @param set - The state of a register, or a list of hypotheses, worked ones or drafts.
 * @param options - `min` and `max`, whole numbers; `stakeholders`; `aims`, matched by id against `bearsOn`.
 * @returns `'complete'`, `'gaps'` with what is missing, or `'insufficient-information'` when something is left out of a hypothesis that
 *   would have to be known.
 * @throws InvalidInputError when an argument is malformed, an id stands twice, or `min` is above `max`.
 * Source: D-HYP-04, D-HYP-07, D-HYP-12, D-HYP-F3, D-FIG-01.
 *
 * @example
 * ```ts
 * import { checkHypothesisSet, WORKED_AIMS, WORKED_HYPOTHESES } from 'commissioning-kit/hypotheses';
 *
 * const finding = checkHypothesisSet(
 *   WORKED_HYPOTHESES.filter((hypothesis) => hypothesis.set === 'special-educational-needs'),
 *   { aims: WORKED_AIMS.filter((aim) => aim.set === 'special-educational-needs' && aim.level === 'priority') },
 * );
 * finding.outcome; // => 'gaps'
 * finding.gaps.map((gap) => gap.domainId); // => ['D-SEN-08']
 * ```
 */
export function checkHypothesisSet(set: RegisterState | readonly HypothesisOutline[], options: HypothesisSetOptions = {}): CheckFinding {
  const { hypotheses, path } = readOutlines(set);
  const { min, max, stakeholders, aims } = readOptions(options);
  const standing = hypotheses
    .map((hypothesis, index) => ({ hypothesis, path: [...path, index] }))
    .filter(({ hypothesis }) => hypothesis.status !== 'withdrawn');
  const found: Found[] = [
    ...duplicates(standing),
    ...withoutPlan(standing),
    ...groupsWithNone(standing, stakeholders ?? []),
    ...aimsUntouched(standing, aims ?? []),
  ];
  const gaps = found.flatMap(({ gap }) => (gap ? [gap] : []));
  const unknown = found.flatMap(({ question }) => (question ? [question] : []));
  if (standing.length === 0) {
    unknown.push({ id: 'hypotheses', text: 'Which assumptions do stakeholders want to have tested?', path });
  }
  const size = checkSize(standing.length, min, max);
  return {
    outcome: gaps.length > 0 ? 'gaps' : unknown.length > 0 ? 'insufficient-information' : 'complete',
    reasons: size.reasons,
    unknown,
    caveats: [
      ...size.caveats,
      ...(stakeholders
        ? []
        : [notChecked('stakeholders', 'No stakeholder groups were named, so nobody looked whether each has offered a hypothesis')]),
      ...(aims ? [] : [notChecked('aims', 'No aims were named, so nobody looked whether a hypothesis touches each')]),
    ],
    gaps,
  };
}

interface Placed {
  readonly hypothesis: HypothesisOutline;
  readonly path: readonly (string | number)[];
}

type Found = { readonly gap: Gap; readonly question?: never } | { readonly question: Question; readonly gap?: never };

const readAim: Reader<unknown> = (value, path) => {
  const known: Reader<unknown> = (entry) => entry;
  return readShape(value, path, { id: readId }, { text: readText, domainId: readText, level: known, set: known, sources: known });
};

function readOptions(options: HypothesisSetOptions): HypothesisSetOptions & { readonly min: number; readonly max: number } {
  const whole = readWholeNumber(0);
  readShapeOf({}, { min: whole, max: whole, stakeholders: readIds, aims: readListOf(readAim) })(options, ['options']);
  const { min = 5, max = 8, aims } = options;
  if (min > max)
    refuse(
      'hypotheses/min-above-max',
      ['options', options.max === undefined ? 'min' : 'max'],
      options.max ?? min,
      `such that min, ${min}, is not above max, ${max}`,
    );
  if (aims) readUnique(aims, ['options', 'aims'], (aim) => aim.id);
  return { ...options, min, max };
}

function checkSize(count: number, min: number, max: number): { readonly reasons: readonly Reason[]; readonly caveats: readonly Caveat[] } {
  const counted = `The set holds ${count} ${count === 1 ? 'hypothesis' : 'hypotheses'}`;
  const byText = min === 5 && max === 8;
  if (count >= min && count <= max) {
    return {
      reasons: [
        {
          code: 'hypotheses/set-size',
          message: `${counted}, within ${min} to ${max}`,
          path: [],
          input: count,
          basis: byText ? 'text' : 'caller',
          domainId: 'D-HYP-07',
          sources: HYPOTHESES,
        },
      ],
      caveats: [],
    };
  }
  return {
    reasons: [],
    caveats: [
      {
        code: 'hypotheses/set-size',
        message: `${counted}, ${count < min ? `fewer than ${min}` : `more than ${max}`}: ${byText ? 'five to eight is a guide of the text' : 'the bounds are the caller’s'}, and no limit`,
        kind: 'data',
        parameter: count < min ? 'min' : 'max',
        sources: HYPOTHESES,
      },
    ],
  };
}

function notChecked(parameter: string, message: string): Caveat {
  return { code: `hypotheses/${parameter}-not-checked`, message, kind: 'data', parameter, sources: [] };
}

/** Statements that differ in case, marks and spaces only are the same. */
function normalise(statement: string): string {
  return statement
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}£$€%]+/gu, ' ')
    .trim();
}

function duplicates(standing: readonly Placed[]): readonly Found[] {
  const first = new Map<string, string>();
  return standing.flatMap(({ hypothesis, path }) => {
    const key = normalise(hypothesis.statement);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, hypothesis.id);
      return [];
    }
    return [
      {
        gap: {
          domainId: 'D-HYP-F3',
          missing: `A statement of its own: hypotheses "${other}" and "${hypothesis.id}" say the same`,
          path: [...path, 'statement'],
          fill: 'Withdraw one of the two, and have its stakeholders agree to the other',
        },
      },
    ];
  });
}

function withoutPlan(standing: readonly Placed[]): readonly Found[] {
  return standing.flatMap(({ hypothesis, path }): Found[] => {
    const { id, plan } = hypothesis;
    if (plan === undefined) {
      return [
        {
          question: { id: `plan of ${id}`, text: `Is there a way to collect information for hypothesis "${id}"?`, path: [...path, 'plan'] },
        },
      ];
    }
    if (plan !== null) return [];
    return [
      {
        gap: {
          domainId: 'D-HYP-12',
          missing: `A test plan for hypothesis "${id}"`,
          path: [...path, 'plan'],
          fill: 'The command plan-test',
        },
      },
    ];
  });
}

function groupsWithNone(standing: readonly Placed[], stakeholders: readonly string[]): readonly Found[] {
  const offering = new Set(standing.map(({ hypothesis }) => hypothesis.offeredBy));
  const someUnknown = offering.has(undefined) || offering.has(null);
  return stakeholders.flatMap((group, index): Found[] => {
    if (offering.has(group)) return [];
    const path = ['options', 'stakeholders', index];
    if (someUnknown) return [{ question: { id: `offered by ${group}`, text: `Which hypothesis did "${group}" offer?`, path } }];
    return [{ gap: { domainId: 'D-HYP-04', missing: `A hypothesis offered by "${group}"`, path, fill: 'The command offer-hypothesis' } }];
  });
}

function aimsUntouched(standing: readonly Placed[], aims: readonly AimToTouch[]): readonly Found[] {
  const touched = new Set(standing.flatMap(({ hypothesis }) => hypothesis.bearsOn ?? []));
  const someUnknown = standing.some(({ hypothesis }) => hypothesis.bearsOn === undefined);
  return aims.flatMap((aim, index): Found[] => {
    if (touched.has(aim.id)) return [];
    const path = ['options', 'aims', index];
    const name = `“${aim.text ?? aim.id}”`;
    if (someUnknown) return [{ question: { id: `touches ${aim.id}`, text: `Which hypothesis bears on ${name}?`, path } }];
    return [
      {
        gap: {
          domainId: aim.domainId ?? 'D-HYP-F3',
          missing: `A hypothesis that bears on ${name}`,
          path,
          fill: 'The command offer-hypothesis, or a reason why the aim needs none',
        },
      },
    ];
  });
}
