/** Kendall's W with its two probabilities: small tables, half of them with many ties. */
export default {
  columns: ['W', 'chi-square', 'p by chi-square', 'exact p'],
  makeCase(draw, index) {
    const [raters, units, points] = [2 + draw(3), 2 + draw(3), index % 2 === 0 ? 3 : 1000];
    return Array.from({ length: raters }, () => Array.from({ length: units }, () => draw(points)));
  },
  ours(scores, { kendallTest }) {
    const { value, chiSquare, pChiSquare, pExact } = kendallTest(scores);
    return [value, chiSquare, pChiSquare, pExact];
  },
  write: (scores) => JSON.stringify(scores),
  peers: [
    {
      name: 'scipy’s Friedman test',
      command: '/usr/bin/python3',
      script: 'kendall-w-scipy.py',
      needs: '/usr/bin/python3 -c "import scipy"',
    },
    { name: 'rank correlations and every arrangement', command: '/usr/bin/python3', script: 'kendall-w-arrangements.py' },
    { name: 'R’s Friedman test', command: 'Rscript', script: 'kendall-w-friedman.R', needs: 'Rscript --version' },
  ],
};
