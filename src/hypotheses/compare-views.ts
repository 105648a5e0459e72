import type { Caveat } from '../kernel/finding.js';
import { readId, readKeys, readList, readNullable, readNumber, readObject, readShape, readShare, readUnique } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { inferred } from '../kernel/source.js';
import { isLevel } from './competing-table.js';
import { readProbability, type Probability } from './likelihood.js';

/** The three views of one body of evidence. */
export type EvidenceView = 'competing' | 'points' | 'odds';

/** Inconsistency by hypothesis, as `weighCompeting` gives it. */
export interface CompetingView {
  readonly plain: { readonly [hypothesisId: string]: number };
  readonly weighted: { readonly [hypothesisId: string]: number };
  readonly normalised: { readonly [hypothesisId: string]: number | null };
}

/** Graded points of one hypothesis, as `gradedPoints` gives them, with the hypothesis they are about. */
export interface PointsView {
  readonly hypothesisId: string;
  readonly points: number;
  readonly reason?: string | null;
}

/** Odds of one hypothesis, as `updateOdds` gives them, with the hypothesis they are about and the prior they began from. */
export interface OddsView {
  readonly hypothesisId: string;
  readonly prior: Probability;
  readonly posterior: number | null;
  readonly bounds: { readonly lower: number; readonly upper: number };
}

/** The views to set side by side; one that was not worked out is null or empty. */
export interface ViewsGiven {
  readonly competing: CompetingView | null;
  readonly points: readonly PointsView[];
  readonly odds: readonly OddsView[];
}

/** Which way evidence points in one view. `open`: bounds on both sides, or nothing that moves it. */
export type Leaning = 'for' | 'against' | 'open';

/** One hypothesis in the three views; null where a view has nothing on it. */
export interface HypothesisInViews {
  readonly hypothesisId: string;
  readonly competing: { readonly plain: number; readonly weighted: number; readonly normalised: number } | null;
  readonly points: { readonly points: number; readonly leans: Leaning } | null;
  readonly odds: (Omit<OddsView, 'hypothesisId'> & { readonly leans: Leaning }) | null;
}

/** Where views differ: on which way the evidence on one hypothesis points, or on which of two it favours. */
export type ViewDisagreement =
  | { readonly kind: 'direction'; readonly hypothesisId: string; readonly points: Leaning; readonly odds: Leaning; readonly words: string }
  | {
      readonly kind: 'order';
      readonly hypothesisIds: readonly [string, string];
      /** The views in which the evidence favours the first, and those in which it favours the second. */
      readonly forFirst: readonly EvidenceView[];
      readonly forSecond: readonly EvidenceView[];
      readonly words: string;
    };

/** The three views side by side, for a page. There is no sum of them. */
export interface ViewsCompared {
  readonly hypotheses: readonly HypothesisInViews[];
  /** Which hypotheses the evidence favours most, by view. */
  readonly first: { readonly [view in EvidenceView]: readonly string[] };
  readonly disagreements: readonly ViewDisagreement[];
  /** The same in sentences, one for each disagreement, or one that says that there is none. */
  readonly words: readonly string[];
  readonly caveats: readonly Caveat[];
}

/**
 * Sets the three views of evidence side by side and says where they disagree: competing hypotheses, graded points and odds. They answer
 * different questions, so that they are never made into one number; where they disagree is where to look again.
 *
 * @param views - `competing` as `weighCompeting` gives it; `points` and `odds` as `gradedPoints` and `updateOdds` give them, each with the id
 *   of the hypothesis, and odds with the prior.
 * @returns Each hypothesis in each view, which hypotheses each view favours most, and every disagreement as a structure and in words.
 * @throws InvalidInputError when a view is malformed or a hypothesis stands twice in one.
 * Source: the comparison is this library’s.
 *
 * @example
 * ```ts
 * import { compareViews } from 'commissioning-kit/hypotheses';
 *
 * const { disagreements, words } = compareViews({
 *   competing: { plain: { pay: 1, travel: 3 }, weighted: { pay: 1, travel: 3 }, normalised: { pay: 0.1, travel: 0.3 } },
 *   points: [{ hypothesisId: 'pay', points: 2 }, { hypothesisId: 'travel', points: 5 }],
 *   odds: [{ hypothesisId: 'pay', prior: 0.3, posterior: 0.2, bounds: { lower: 0.15, upper: 0.25 } }],
 * });
 * disagreements.map(({ kind }) => kind); // => ['direction', 'order']
 * words[0]; // => 'On "pay" graded points point for the hypothesis and odds against it'
 * ```
 */
export function compareViews(views: ViewsGiven): ViewsCompared {
  readViews(views);
  const points = new Map(views.points.map((view) => [view.hypothesisId, view]));
  const odds = new Map(views.odds.map((view) => [view.hypothesisId, view]));
  const ids = [...new Set([...Object.keys(views.competing?.weighted ?? {}), ...points.keys(), ...odds.keys()])];
  const hypotheses = ids.map((hypothesisId) => inViews(hypothesisId, views.competing, points.get(hypothesisId), odds.get(hypothesisId)));
  const disagreements = [...hypotheses.flatMap(onDirection), ...pairsOf(hypotheses).flatMap(([a, b]) => onOrder(a, b))];
  return {
    hypotheses,
    first: {
      competing: foremost(hypotheses, 'competing'),
      points: foremost(hypotheses, 'points'),
      odds: foremost(hypotheses, 'odds'),
    },
    disagreements,
    words: disagreements.length === 0 ? [NONE] : disagreements.map(({ words }) => words),
    caveats: [CAVEAT],
  };
}

const NONE = 'The views do not disagree on any hypothesis, as far as they speak';

const CAVEAT: Caveat = {
  code: 'hypotheses/views-not-mixed',
  message:
    'The three views answer different questions: what stands against a hypothesis, how much graded evidence there is, and how probable it is. They share the same evidence, so that their agreement confirms nothing, and no number is made of them',
  kind: 'reading',
  parameter: null,
  sources: [/* @__PURE__ */ inferred('this-library', 'hypotheses, compareViews')],
};

function readViews(views: ViewsGiven): void {
  const readNumbers = (value: unknown, path: Path): void => {
    for (const [id, number] of Object.entries(readObject(value, path))) readNumber(number, [...path, id]);
  };
  const readAbout = (keys: Parameters<typeof readKeys>[2]) => (value: unknown, path: Path) => {
    const object = readObject(value, path);
    readKeys(object, path, { hypothesisId: readId, ...keys });
    return object as { readonly hypothesisId: string };
  };
  const readEach = (keys: Parameters<typeof readKeys>[2]) => (value: unknown, path: Path) =>
    readUnique(readList(value, path, readAbout(keys)), path, ({ hypothesisId }) => hypothesisId, 'hypothesisId');
  readShape(views, [], {
    competing: readNullable((value, path) => {
      const object = readObject(value, path);
      readKeys(object, path, {
        plain: readNumbers,
        weighted: readNumbers,
        normalised: (shares, at) => {
          for (const [id, share] of Object.entries(readObject(shares, at))) readNullable(readShare)(share, [...at, id]);
        },
      });
      const others = [object['plain'], object['normalised']] as readonly object[];
      const all = Object.fromEntries(Object.keys(object['weighted'] as object).map((id) => [id, (): null => null]));
      others.forEach((other, index) =>
        readKeys(other as Readonly<Record<string, unknown>>, [...path, ['plain', 'normalised'][index] as string], all),
      );
    }),
    points: readEach({ points: readNumber }),
    odds: readEach({
      prior: readProbability,
      posterior: readNullable(readShare),
      bounds: (value, path) => readProbability(readObject(value, path), path),
    }),
  });
}

function inViews(
  hypothesisId: string,
  competing: CompetingView | null,
  points: PointsView | undefined,
  odds: OddsView | undefined,
): HypothesisInViews {
  const normalised =
    competing !== null && Object.hasOwn(competing.weighted, hypothesisId) ? (competing.normalised[hypothesisId] ?? null) : null;
  const silent = points === undefined || (points.reason ?? null) !== null;
  return {
    hypothesisId,
    competing:
      competing === null || normalised === null
        ? null
        : { plain: competing.plain[hypothesisId] as number, weighted: competing.weighted[hypothesisId] as number, normalised },
    points: silent ? null : { points: points.points, leans: points.points > 0 ? 'for' : points.points < 0 ? 'against' : 'open' },
    odds:
      odds === undefined
        ? null
        : {
            prior: odds.prior,
            posterior: odds.posterior,
            bounds: { lower: odds.bounds.lower, upper: odds.bounds.upper },
            leans: leaningOf(odds),
          },
  };
}

/** Odds lean one way where both ends of what is known moved that way. */
function leaningOf({ prior, bounds }: OddsView): Leaning {
  const { lower, upper } = readProbability(prior, ['prior']);
  if (bounds.lower > lower && bounds.upper > upper) return 'for';
  return bounds.lower < lower && bounds.upper < upper ? 'against' : 'open';
}

function onDirection({ hypothesisId, points, odds }: HypothesisInViews): readonly ViewDisagreement[] {
  if (points === null || odds === null || points.leans === 'open' || odds.leans === 'open' || points.leans === odds.leans) return [];
  const [one, other] = points.leans === 'for' ? ['for the hypothesis', 'against it'] : ['against the hypothesis', 'for it'];
  return [
    {
      kind: 'direction',
      hypothesisId,
      points: points.leans,
      odds: odds.leans,
      words: `On "${hypothesisId}" graded points point ${one} and odds ${other}`,
    },
  ];
}

const VIEWS = ['competing', 'points', 'odds'] as const satisfies readonly EvidenceView[];
const NAMES: { readonly [view in EvidenceView]: string } = {
  competing: 'what stands against each',
  points: 'graded points',
  odds: 'odds',
};

/** Above zero where a view favours the first of two, below where it favours the second, 0 where neither or it does not say. */
function favours(view: EvidenceView, a: HypothesisInViews, b: HypothesisInViews): number {
  const [one, other] = [standing(view, a), standing(view, b)];
  if (one === null || other === null || isLevel(one, other)) return 0;
  return one > other ? 1 : -1;
}

/** A number that is the larger the more a view favours a hypothesis; null where the view has none. Not to be set beside another view’s. */
function standing(view: EvidenceView, { competing, points, odds }: HypothesisInViews): number | null {
  if (view === 'competing') return competing === null ? null : 0 - competing.weighted;
  return view === 'points' ? (points?.points ?? null) : (odds?.posterior ?? null);
}

function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, place) => list.slice(place + 1).map((b): readonly [T, T] => [a, b]));
}

function onOrder(a: HypothesisInViews, b: HypothesisInViews): readonly ViewDisagreement[] {
  const forFirst = VIEWS.filter((view) => favours(view, a, b) > 0);
  const forSecond = VIEWS.filter((view) => favours(view, a, b) < 0);
  if (forFirst.length === 0 || forSecond.length === 0) return [];
  const named = (views: readonly EvidenceView[]): string => views.map((view) => NAMES[view]).join(' and ');
  return [
    {
      kind: 'order',
      hypothesisIds: [a.hypothesisId, b.hypothesisId],
      forFirst,
      forSecond,
      words: `Of "${a.hypothesisId}" and "${b.hypothesisId}", the first comes out ahead by ${named(forFirst)}, the second by ${named(forSecond)}`,
    },
  ];
}

function foremost(hypotheses: readonly HypothesisInViews[], view: EvidenceView): readonly string[] {
  const known = hypotheses.filter((one) => standing(view, one) !== null);
  return known.filter((one) => known.every((other) => favours(view, one, other) >= 0)).map(({ hypothesisId }) => hypothesisId);
}
