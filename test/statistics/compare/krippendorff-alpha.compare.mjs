// Alpha beside NLTK's (nominal; nothing in Debian has the other metrics) and beside its definition over pairs of ratings, in exact fractions.
const METRICS = ['nominal', 'ordinal', 'interval', 'ratio'];

export default {
  columns: METRICS,
  makeCase(draw) {
    const [raters, units, levels, gaps] = [2 + draw(6), 1 + draw(12), 1 + draw(5), draw(5)];
    return Array.from({ length: raters }, () =>
      Array.from({ length: units }, (_, unit) => (draw(10) < gaps ? null : draw(3) === 0 ? draw(levels) : unit % levels)),
    );
  },
  ours: (ratings, kit) => METRICS.map((metric) => kit.krippendorffAlpha(ratings, { metric }).value),
  write: (ratings) => JSON.stringify(ratings),
  peers: [
    { name: 'by definition, in fractions', command: '/usr/bin/python3', script: 'krippendorff-alpha.py' },
    {
      name: 'NLTK',
      command: '/usr/bin/python3',
      script: 'krippendorff-alpha-nltk.py',
      needs: '/usr/bin/python3 -c "import nltk"',
    },
  ],
};
