/** Gwet's cumulated probabilities on the scale of Landis and Koch. */
export default {
  columns: ['0.8 and above', '0.6 and above', '0.4 and above', '0.2 and above', '0 and above'],
  makeCase: (draw) => [(draw(2001) - 1000) / 1000, (1 + draw(1000)) / 2000],
  ours: ([value, standardError], { benchmarkAgreement }) =>
    benchmarkAgreement({ value, standardError }, { scale: 'landis-koch' })
      .bands.slice(0, 5)
      .map(({ cumulative }) => cumulative),
  write: (found) => JSON.stringify(found),
  peers: [{ name: 'Python’s normal distribution', command: '/usr/bin/python3', script: 'benchmark-normal.py' }],
};
