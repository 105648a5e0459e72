// A register of eight hypotheses with two hundred lines of evidence and a matrix in which all two hundred items are rated beside each of the
// eight: what it takes to work out all three views with everything left out in turn, so that a page can follow a slider.
import { compare } from './compare.mjs';
import {
  compareViews,
  competingSensitivity,
  gradedPoints,
  oddsSensitivity,
  pointsSensitivity,
  updateOdds,
  weighCompeting,
} from '../../dist/hypotheses/index.js';

/** What a page has for one picture, in milliseconds. */
const MOST = 16;
const [HYPOTHESES, ITEMS] = [8, 200];
const RATINGS = ['II', 'I', 'N', 'C', 'CC', 'NA'];
const WEIGHTS = ['low', 'medium', 'high'];
const STRENGTHS = ['supporting', 'moderate', 'strong', 'very-strong'];

const hypotheses = Array.from({ length: HYPOTHESES }, (_, place) => ({ id: `hypothesis-${place}` }));
const items = Array.from({ length: ITEMS }, (_, place) => ({
  id: `item-${place}`,
  originId: place % 5 === 0 ? `origin-${place % 40}` : null,
}));
const draw = (place, hypothesis) => (place * 7919 + hypothesis * 104_729 + place * hypothesis * 31) % 997;
const matrix = {
  hypotheses,
  evidence: items.map((item, place) => ({
    ...item,
    credibility: WEIGHTS[place % 3],
    relevance: WEIGHTS[(place >> 2) % 3],
    ratings: Object.fromEntries(hypotheses.map(({ id }, hypothesis) => [id, RATINGS[draw(place, hypothesis) % RATINGS.length]])),
  })),
};
const lines = hypotheses.map((_, hypothesis) =>
  items.map((item, place) => ({
    ...item,
    bearing: draw(place, hypothesis) % 2 === 0 ? 'for' : 'against',
    strength: STRENGTHS[draw(place, hypothesis) % STRENGTHS.length],
    confidence: 'moderate',
  })),
);
const ratios = hypotheses.map((_, hypothesis) =>
  items.map((item, place) => ({ ...item, likelihoodRatio: { lower: 0.5 + (draw(place, hypothesis) % 10) / 10, upper: 2 } })),
);
const points = { supportedFrom: 8, notSupportedTo: -8 };
const odds = { prior: 0.3, supportedFrom: 0.9, notSupportedTo: 0.1 };

/** All three views of some lines by hypothesis, each line and origin left out in turn, and the views set side by side. */
function views(linesOf, ratiosOf) {
  return [
    competingSensitivity(matrix),
    ...linesOf.map((own) => pointsSensitivity(own, points)),
    ...ratiosOf.map((own) => oddsSensitivity({ ...odds, lines: own })),
    compareViews({
      competing: weighCompeting(matrix),
      points: linesOf.map((own, place) => ({ hypothesisId: hypotheses[place].id, ...gradedPoints(own) })),
      odds: ratiosOf.map((own, place) => ({
        hypothesisId: hypotheses[place].id,
        prior: odds.prior,
        ...updateOdds({ prior: odds.prior, likelihoodRatios: own.map(({ likelihoodRatio }) => likelihoodRatio) }),
      })),
    }),
  ];
}

/** Two hundred lines: each item bears on one hypothesis. */
const own = (list) => list.map((all, hypothesis) => all.filter((_, place) => place % HYPOTHESES === hypothesis));
const [ownLines, ownRatios] = [own(lines), own(ratios)];

const results = compare(
  {
    '200 lines': () => views(ownLines, ownRatios),
    // Each item bears on every hypothesis: shown, and held to nothing.
    '1,600 lines': () => views(lines, ratios),
    'the matrix alone': () => competingSensitivity(matrix),
  },
  { rounds: 31 },
);
const { milliseconds } = results['200 lines'];
if (milliseconds > MOST) {
  console.error(`  all three views of 200 lines take ${milliseconds.toFixed(1)} ms: more than ${MOST}`);
  process.exitCode = 1;
}
