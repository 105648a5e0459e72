// Kappa and its standard errors beside R's psych and vcd and Python's statsmodels; weighted by steps of the scale.
const WEIGHTS = ['none', 'linear', 'quadratic'];

export default {
  columns: WEIGHTS.flatMap((weights) => [`${weights}`, `${weights}, standard error`, `${weights}, standard error of chance`]),
  makeCase(draw) {
    const [categories, most] = [2 + draw(4), 1 + draw(12)];
    return Array.from({ length: categories }, (_, row) =>
      Array.from({ length: categories }, (_, column) => draw(most + 1) + (row === column ? draw(10) + 1 : 0)),
    );
  },
  ours: (table, kit) =>
    WEIGHTS.flatMap((weights) => {
      const { value, standardError, standardErrorOfChance } = kit.cohenKappa(table, { weights });
      return [value, standardError, standardErrorOfChance];
    }),
  write: (table) => table.flat().join(' '),
  peers: [
    { name: 'psych', command: 'Rscript', script: 'cohen-kappa-psych.R', needs: `Rscript -e 'library(psych)'` },
    { name: 'vcd', command: 'Rscript', script: 'cohen-kappa-vcd.R', needs: `Rscript -e 'library(vcd)'` },
    {
      name: 'statsmodels',
      command: '/usr/bin/python3',
      script: 'cohen-kappa-statsmodels.py',
      needs: '/usr/bin/python3 -c "import statsmodels"',
    },
  ],
};
