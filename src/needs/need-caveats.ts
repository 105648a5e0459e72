import type { Caveat } from '../kernel/finding.js';
import { inferred } from '../kernel/source.js';
import { ruleCaveat } from './combine-intervals.js';
import type { NeedQuestion } from './estimate-need.js';
import { lastAge } from './age-band.js';
import type { PopulationRow } from './population-table.js';

/** What a reader must know to use an estimate of need rightly. */
export function needCaveats(
  { population, prevalence, rule }: NeedQuestion,
  years: readonly number[],
  below: readonly PopulationRow[],
): readonly Caveat[] {
  const caveats: Caveat[] = [];
  const add = (code: string, kind: Caveat['kind'], message: string, sources: Caveat['sources'], parameter: string | null = null): void => {
    caveats.push({ code: `needs/${code}`, message, kind, parameter, sources });
  };
  add('study-coverage', 'data', `The rates hold for whom the study covered: ${prevalence.coverage}`, prevalence.sources);
  if (prevalence.rows.some((row) => row.lower === null)) {
    add('no-interval', 'data', 'The study gives no interval for some of its rates, so the sums have none', prevalence.sources);
  } else {
    caveats.push(ruleCaveat(rule));
    add('interval-of-rates-only', 'data', 'The intervals hold the uncertainty of the rates and not that of the number of people', [
      inferred('this-library', 'needs, estimateNeed'),
    ]);
  }
  if (years.length > 1) {
    add(
      'rates-held-constant',
      'library-default',
      `The rates are taken to be the same in every year from ${years[0]} to ${years.at(-1)}: only the population changes`,
      [inferred('this-library', 'needs, estimateNeed')],
      'prevalence',
    );
  }
  if (population.kind === 'projection') {
    add(
      'projection-vintage',
      'dated',
      `The people are those of a projection (${population.vintage}), which carries past trends on; a later issue may say otherwise`,
      population.sources,
      'population',
    );
  }
  if (below.length > 0) {
    const [from, to] = [Math.min(...below.map((row) => row.ages.from)), Math.max(...below.map((row) => lastAge(row.ages)))];
    add(
      'younger-not-covered',
      'data',
      `People from ${from} to ${to} are younger than anybody in the study and are left out: what they need is not known from it`,
      prevalence.sources,
    );
  }
  if (prevalence.rows.some((row) => row.sex === 'persons') && population.rows.some((row) => row.sex !== 'persons')) {
    add('one-rate-for-both-sexes', 'data', 'The study does not tell the sexes apart: women and men get the same rate', prevalence.sources);
  }
  return caveats;
}
