import { assessCommissioningFit } from '../agenda/index.js';
import { recommendIntervention } from '../interventions/index.js';
import { suggestApproach } from '../joint/index.js';
import type { Reason } from '../kernel/finding.js';
import { brokenRule } from '../kernel/parse.js';
import { attempt, attemptAs } from './place-reasons.js';
import { blockSpotFindings } from './block-spot.js';
import { needEstimates } from './need-estimates.js';
import { programmeCosts } from './programme-costs.js';
import type { Programme } from './programme.js';
import { drawNeed } from './report-needs.js';
import { drawVintage } from './report-people.js';
import { drawSpend } from './report-spend.js';
import { drawComparison, drawRatings } from './report-supply.js';
import { sizedPlaces } from './service-gaps.js';
import { shareFigure } from './share-figure.js';

/** What the parts of a programme are for has to work: every estimate, size, share, chart and cost that the report shows. */
export function workableReasons(programme: Programme): readonly Reason[] {
  const { needs, vintages, shares, sizings, comparisons, ratings, blockSpot, fit, approach, intervention, contracts } = programme;
  const one = <K extends keyof Programme>(key: K, entry: Programme[K]): Programme => ({ ...programme, [key]: entry });
  const costs = contracts.flatMap((contract, index) => attemptAs(['contracts', index], () => programmeCosts(one('contracts', [contract]))));
  return [
    ...shares.flatMap(
      (share, index) => shareReasons(programme, index) ?? attemptAs(['shares', index], () => shareFigure(share, programme)),
    ),
    ...needs.flatMap((need, index) =>
      attemptAs(['needs', index, 'estimate'], () => {
        for (const { estimate } of needEstimates(one('needs', [need]))) if (estimate) drawNeed({ need, estimate }, index);
      }),
    ),
    ...vintages.flatMap((vintage, index) => attemptAs(['vintages', index], () => drawVintage(vintage, index, programme))),
    ...sizings.flatMap((sizing, index) => attempt(['sizings', index], () => sizedPlaces(one('sizings', [sizing])))),
    ...ratings.flatMap((entry, index) => attempt(['ratings', index], () => drawRatings(entry, index))),
    ...comparisons.flatMap((entry, index) => attempt(['comparisons', index], () => drawComparison(entry, index))),
    ...(fit === null ? [] : attempt(['fit'], () => assessCommissioningFit(fit))),
    ...(approach === null ? [] : attempt(['approach'], () => suggestApproach(approach))),
    ...(intervention === null ? [] : attempt(['intervention'], () => recommendIntervention(intervention))),
    ...costs,
    ...(costs.length > 0 ? [] : attemptAs(['costPeriod'], () => spend(programme))),
    ...blockSpot.flatMap((entry, index) => attemptAs(['blockSpot', index], () => blockSpotFindings(one('blockSpot', [entry])))),
  ];
}

function spend(programme: Programme): void {
  const costs = programmeCosts(programme);
  if (costs) drawSpend(costs, programme);
}

/** A share is of two numbers of one unit, the whole above zero. */
function shareReasons({ shares, figures }: Programme, index: number): readonly Reason[] | null {
  const { partId, wholeId } = shares[index] as Programme['shares'][number];
  const figureOf = (id: string) => figures.find((figure) => figure.id === id)?.figure;
  const [part, whole] = [figureOf(partId), figureOf(wholeId)];
  if (!part || !whole) return null;
  if (part.unit !== whole.unit)
    return [
      brokenRule(
        'programme/share-of-two-units',
        ['shares', index, 'partId'],
        part.unit,
        `a figure in the unit of the whole, ${whole.unit}`,
      ),
    ];
  const number = /^-?\d+(\.\d{1,20})?$/;
  const bad = [part, whole].find(({ value }) => !number.test(String(value))) ?? (/^-?0+(\.0+)?$/.test(String(whole.value)) ? whole : null);
  return bad
    ? [brokenRule('programme/share-of-nothing', ['shares', index, 'wholeId'], bad.value, 'two plain decimal numbers, the whole not zero')]
    : null;
}
