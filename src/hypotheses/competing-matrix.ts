import { readId, readList, readNullable, readObject, readOneOf, readShape, readText, readUnique, refuse } from '../kernel/guards.js';
import type { Extensions, Path } from '../kernel/json.js';
import { COMPETING_WEIGHTS, CONSISTENCY_RATINGS, type CompetingWeight, type ConsistencyRating } from './consistency-scale.js';

/** Ratings of one item of evidence by the id of the hypothesis. One that is missing is not known. */
export type RatingsByHypothesis = { readonly [hypothesisId: string]: ConsistencyRating };

/** What one person made of an item of evidence. */
export interface RaterOfItem {
  readonly raterId: string;
  readonly ratings: RatingsByHypothesis;
}

/** An item of evidence, a line of the matrix. */
export interface CompetingItem {
  readonly id: string;
  /** What it says, in a few words. */
  readonly title?: string;
  /** How far it is to be believed. */
  readonly credibility: CompetingWeight;
  /** How much it matters to the question. */
  readonly relevance: CompetingWeight;
  /** What was agreed; empty where only the raters have spoken. An agreed rating stands before those of the raters. */
  readonly ratings: RatingsByHypothesis;
  /** What each rater said. */
  readonly raters?: readonly RaterOfItem[];
  /** Items with one origin tell the same thing once; null or absent where the item has its own. */
  readonly originId?: string | null;
  readonly extensions?: Extensions;
}

/** Hypotheses that compete to explain the same evidence, and how each item fits each of them. */
export interface CompetingMatrix {
  readonly hypotheses: readonly { readonly id: string; readonly statement?: string; readonly extensions?: Extensions }[];
  readonly evidence: readonly CompetingItem[];
  readonly extensions?: Extensions;
}

const readWeight = /* @__PURE__ */ readOneOf(/* @__PURE__ */ COMPETING_WEIGHTS.map(({ id }) => id));
const readRating = /* @__PURE__ */ readOneOf(/* @__PURE__ */ CONSISTENCY_RATINGS.map(({ id }) => id));

const RATINGS: ReadonlySet<unknown> = /* @__PURE__ */ new Set(/* @__PURE__ */ CONSISTENCY_RATINGS.map(({ id }) => id));

/** Reads a matrix strictly; ratings may only name hypotheses of it. */
export function readCompetingMatrix(value: unknown, path: Path = []): CompetingMatrix {
  let known: ReadonlySet<string> = new Set();
  readShape(value, path, {
    hypotheses: (list, at) => {
      const hypotheses = readList(list, at, (entry, place) => readShape(entry, place, { id: readId }, { statement: readText }));
      readUnique(hypotheses, at, ({ id }) => id as string);
      known = new Set(hypotheses.map(({ id }) => id as string));
    },
    evidence: (list) => list,
  });
  const matrix = value as CompetingMatrix;
  const readRatings = (ratings: unknown, at: Path): unknown => {
    const object = readObject(ratings, at);
    for (const id of Object.keys(object)) {
      if (!known.has(id)) refuse('hypotheses/no-such-hypothesis-here', [...at, id], object[id], 'a rating of a hypothesis of the matrix');
      // Paths are only written out for what is wrong: most of a matrix is its ratings.
      if (!RATINGS.has(object[id])) readRating(object[id], [...at, id]);
    }
    return ratings;
  };
  const readRater = (entry: unknown, at: Path): RaterOfItem => {
    readShape(entry, at, { raterId: readId, ratings: readRatings });
    return entry as RaterOfItem;
  };
  const readItem = (entry: unknown, at: Path): CompetingItem => {
    readShape(
      entry,
      at,
      { id: readId, credibility: readWeight, relevance: readWeight, ratings: readRatings },
      {
        title: readText,
        originId: readNullable(readId),
        raters: (raters, place) => readUnique(readList(raters, place, readRater), place, ({ raterId }) => raterId, 'raterId'),
      },
    );
    return entry as CompetingItem;
  };
  readUnique(readList(matrix.evidence, [...path, 'evidence'], readItem), [...path, 'evidence'], ({ id }) => id);
  return matrix;
}
