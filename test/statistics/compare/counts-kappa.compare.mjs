/** Fleiss' and Randolph's kappa: counts of five categories at most, one unit in ten all of one mind. */
export default {
  columns: ['Fleiss’ kappa', 'its z for chance', 'Randolph’s kappa'],
  makeCase(draw) {
    const [units, raters, categories] = [2 + draw(9), 2 + draw(5), 2 + draw(4)];
    return Array.from({ length: units }, () => {
      const choices = draw(10) === 0 ? Array(raters).fill(draw(categories)) : Array.from({ length: raters }, () => draw(categories));
      return Array.from({ length: categories }, (_, category) => choices.filter((choice) => choice === category).length);
    });
  },
  ours(counts, { fleissKappa, randolphKappa }) {
    const { value, standardErrorOfChance } = fleissKappa(counts);
    return [value, value === null ? null : value / standardErrorOfChance, randolphKappa(counts).value];
  },
  write: (counts) => JSON.stringify(counts),
  peers: [
    {
      name: 'statsmodels',
      command: '/usr/bin/python3',
      script: 'counts-kappa-statsmodels.py',
      needs: '/usr/bin/python3 -c "import statsmodels"',
    },
    { name: 'pairs one by one in exact fractions', command: '/usr/bin/python3', script: 'counts-kappa-pairs.py' },
  ],
};
