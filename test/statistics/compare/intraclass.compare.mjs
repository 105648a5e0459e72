const FORMS = ['ICC1', 'ICC2', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k'];
const LIMITS = FORMS.flatMap((form) => [form, `${form} lower`, `${form} upper`]);

/** The six intraclass correlations with F, p and limits. Targets differ more than judges, as they do in life. */
export default {
  columns: [...LIMITS, 'F one way', 'F two ways', 'p one way', 'p two ways'],
  makeCase(draw) {
    const [targets, judges] = [3 + draw(8), 2 + draw(4)];
    const level = Array.from({ length: judges }, () => draw(3));
    return Array.from({ length: targets }, () => {
      const base = draw(10);
      return level.map((shift) => base + shift + draw(4));
    });
  },
  ours(ratings, { intraclassLimits }) {
    const found = FORMS.map((form) => intraclassLimits(ratings, { form }));
    const [one, , two] = found;
    return [...found.flatMap(({ value, lower, upper }) => [value, lower, upper]), one.f, two.f, one.p, two.p];
  },
  write: (ratings) => JSON.stringify(ratings),
  peers: [{ name: 'psych', command: 'Rscript', script: 'intraclass-psych.R', needs: 'Rscript -e "library(psych)"' }],
};
