// Gwet's coefficients and Brennan and Prediger's: Debian has neither, so they stand beside sums over pairs of ratings, and errors over units, in
// exact fractions.
const WEIGHTS = ['none', 'linear', 'quadratic', 'ordinal'];

export default {
  columns: WEIGHTS.flatMap((weights) => [
    `AC ${weights}`,
    `AC ${weights}, standard error`,
    `BP ${weights}`,
    `BP ${weights}, standard error`,
  ]),
  makeCase(draw) {
    const [raters, units, levels, gaps] = [2 + draw(5), 1 + draw(10), 2 + draw(4), draw(5)];
    return {
      categories: Array.from({ length: levels }, (_, level) => level + 1),
      ratings: Array.from({ length: raters }, () =>
        Array.from({ length: units }, (_, unit) => (draw(10) < gaps ? null : 1 + (draw(3) === 0 ? draw(levels) : unit % levels))),
      ),
    };
  },
  ours: ({ ratings, categories }, kit) =>
    WEIGHTS.flatMap((weights) =>
      [kit.gwetAgreement, kit.brennanPrediger].flatMap((statistic) => {
        const { value, standardError } = statistic(ratings, { weights, categories });
        return [value, standardError];
      }),
    ),
  write: (made) => JSON.stringify(made),
  peers: [{ name: 'by definition, in fractions', command: '/usr/bin/python3', script: 'gwet-agreement.py' }],
};
