import type { Reason } from '../kernel/finding.js';
import { brokenRule, duplicateReasons } from '../kernel/parse.js';
import { amountReasons, plannedReasons, recordReasons, referenceReasons } from './document-rules.js';
import type { DemandForecast, MarketPositionStatement, StatementSupply } from './statement.js';

/** The rules across the fields of a market position statement. */
export function statementReasons(statement: MarketPositionStatement): readonly Reason[] {
  const { planned, parts } = statement;
  const { direction, demand, supply, models, resourcing } = parts;
  const segments = direction === null ? null : new Set(direction.segments);
  const segment = (name: string | null, path: readonly (string | number)[]): readonly Reason[] =>
    name === null || segments === null || segments.has(name)
      ? []
      : [brokenRule('interventions/unknown-segment', path, name, 'one of the segments of the direction')];
  return [
    ...recordReasons(statement),
    ...plannedReasons(planned, ['planned']),
    ...planned.flatMap((entry, index) => segment(entry.segment, ['planned', index, 'segment'])),
    ...referenceReasons(direction?.segments ?? [], null, ['parts', 'direction', 'segments'], ''),
    ...(demand?.forecasts ?? []).flatMap((forecast, index) => forecastReasons(forecast, index)),
    ...(supply === null ? [] : supplyReasons(supply)),
    ...(models?.encouraged ?? []).flatMap((model, index) => segment(model.segment, ['parts', 'models', 'encouraged', index, 'segment'])),
    ...duplicateReasons(resourcing?.outlook ?? [], ['parts', 'resourcing', 'outlook'], ({ year }) => year, 'year'),
    ...(resourcing?.outlook ?? []).flatMap(({ amount }, index) =>
      amountReasons(amount, ['parts', 'resourcing', 'outlook', index, 'amount']),
    ),
  ];
}

function forecastReasons({ points }: DemandForecast, index: number): readonly Reason[] {
  return points.flatMap(({ year }, at) => {
    const before = points[at - 1];
    const fits = before === undefined ? year === 0 : year > before.year;
    if (fits) return [];
    const path = ['parts', 'demand', 'forecasts', index, 'points', at, 'year'];
    return [
      brokenRule(
        'interventions/not-forward',
        path,
        year,
        before === undefined ? '0, the year of the baseline' : `after year ${before.year}`,
      ),
    ];
  });
}

function supplyReasons({ services, strengths, weaknesses }: StatementSupply): readonly Reason[] {
  const path = ['parts', 'supply'];
  return [
    ...duplicateReasons(services, [...path, 'services'], ({ service, unit }) => JSON.stringify([service, unit]), 'service'),
    ...services.flatMap(({ need, supply, gap }, index) => {
      const expected = need === null || supply === null ? null : need - supply;
      return gap === expected
        ? []
        : [brokenRule('interventions/gap-does-not-add-up', [...path, 'services', index, 'gap'], gap, `need less supply, ${expected}`)];
    }),
    ...(strengths.length === 0 && weaknesses.length === 0
      ? [
          brokenRule(
            'interventions/no-picture-of-supply',
            [...path, 'strengths'],
            strengths,
            'a strength, or else a weakness has to be given',
          ),
        ]
      : []),
  ];
}
