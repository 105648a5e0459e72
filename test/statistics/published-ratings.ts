/** Ratings that others have published with their coefficients. Rows raters, columns units. */

const _ = null;

/**
 * Four observers and twelve units, called "C" data: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C; the example
 * of R's `irr::kripp.alpha`, of `irrCAC` and of NLTK's tests.
 */
export const FOUR_OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
] as const;

/** Two observers and ten units, two categories: Krippendorff (2011), section A. */
export const TWO_OBSERVERS = [
  [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
  [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
] as const;

/** Three observers and fifteen units: the computational example of Wikipedia's article "Krippendorff's alpha". */
export const FIFTEEN_UNITS = [
  [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
  [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
  [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
] as const;

/** Three observers and twelve units, two categories: Krippendorff, "Content Analysis" (4th edition, 2018), page 306. */
export const THREE_OBSERVERS = [
  [0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 1, 1],
  [0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 1],
  [0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0],
] as const;

/** Five observers, forty newspaper articles: Hayes and Krippendorff (2007), table 1, as the test data of R's `icr` has it. A row a unit. */
const ARTICLES = [
  '112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111.',
  '.100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0',
  '0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2',
  '110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1',
]
  .join(' ')
  .split(' ');

export const FIVE_OBSERVERS = [0, 1, 2, 3, 4].map((observer) =>
  ARTICLES.map((article) => (article[observer] === '.' ? null : Number(article[observer]))),
);
