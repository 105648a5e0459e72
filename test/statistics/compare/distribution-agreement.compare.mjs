/** Agreement within one distribution: three to eight categories, every second case with empty ones. */
export default {
  columns: ['van der Eijk’s A', 'consensus', 'Leik’s dispersion'],
  makeCase(draw, index) {
    const categories = 3 + draw(6);
    const list = Array.from({ length: categories }, () => (index % 2 === 0 && draw(2) === 0 ? 0 : draw(index % 3 === 0 ? 4 : 1000)));
    return list.some((frequency) => frequency > 0) ? list : [...list.slice(1), 1];
  },
  ours(frequencies, { ordinalAgreement, consensus, leikConsensus }) {
    return [ordinalAgreement(frequencies).value, consensus(frequencies).value, leikConsensus(frequencies).dispersion];
  },
  write: (frequencies) => JSON.stringify(frequencies),
  peers: [{ name: 'another route', command: '/usr/bin/python3', script: 'distribution-agreement-routes.py' }],
};
