/** The exact chances of small panels: up to six raters on three to five categories. */
export default {
  columns: ['A at least as high', 'A at most as high'],
  makeCase(draw) {
    const [categories, raters] = [3 + draw(3), 1 + draw(5)];
    const choices = Array.from({ length: raters }, () => draw(categories));
    return Array.from({ length: categories }, (_, category) => choices.filter((choice) => choice === category).length);
  },
  ours(frequencies, { agreementDistribution }) {
    const { pAtLeast, pAtMost } = agreementDistribution(frequencies, { statistic: 'van-der-eijk-a' });
    return [pAtLeast, pAtMost];
  },
  write: (frequencies) => JSON.stringify(frequencies),
  peers: [{ name: 'every sequence of choices', command: '/usr/bin/python3', script: 'panel-chances-sequences.py' }],
};
