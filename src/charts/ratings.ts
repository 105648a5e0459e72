import type { Inline, TableBlock } from '../kernel/document.js';
import { deriveFigure, MARKS, readSourceRef } from '../kernel/derive-figure.js';
import type { Figure } from '../kernel/finding.js';
import { readList, readNullable, readOneOf, readShape, readText, readWholeNumber, refuse, readUnique } from '../kernel/guards.js';
import type { Json, Path } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';
import type { SourceRef } from '../kernel/source.js';
import { buildChart, CHART_WIDTH, GREY, ROW_STEP, rowLabels, show, writeValue, type Chart } from './chart.js';
import { CHART_KEYS, readNamed } from './series.js';

/** How many services of a place hold each rating, in the order of the ratings; null where that is not known. */
export interface RatedPlace {
  readonly name: string;
  readonly counts: readonly (number | null)[];
  readonly mark: Figure['mark'];
  readonly sources: readonly SourceRef[];
}

/** What {@link chartRatings} draws. */
export interface RatingsOptions {
  readonly id: string;
  readonly title: string;
  /** What is rated, such as `care homes`. */
  readonly unit: string;
  /** The ratings in their order. */
  readonly ratings: readonly string[];
  /** One to three places. */
  readonly places: readonly RatedPlace[];
}

/**
 * Draws how many services hold each rating: a panel of bars for each place, as shares of the services whose count is known, with count and
 * share beside each bar. Told apart by their labels, not by colour.
 *
 * @param options - The ratings and the counts by place.
 * @returns The chart: words, table and Vega-Lite specification.
 * @throws InvalidInputError when the call is malformed or a place has not one count for each rating.
 * Source: D-QUA-01.
 *
 * @example
 * ```ts
 * import { chartRatings } from 'commissioning-kit/charts';
 *
 * const chart = chartRatings({
 *   id: 'ratings', title: 'Care homes by rating', unit: 'care homes', ratings: ['Outstanding', 'Good'],
 *   places: [{ name: 'Sampleton', counts: [2, 8], mark: 'illustrative', sources: [] }],
 * });
 * chart.description; // => 'Sampleton, 10 care homes: Outstanding 2 (20%), Good 8 (80%).'
 * ```
 */
export function chartRatings(options: RatingsOptions): Chart {
  readShape(options, [], {
    ...CHART_KEYS,
    unit: readText,
    ratings: (list, path) => readList(list, path, readText, { min: 1, max: 12 }),
    places: (list, path) => readNamed(list, path, readPlace, { min: 1, max: 3 }),
  });
  readUnique(options.ratings, ['ratings'], (rating) => rating, '');
  for (const [index, place] of options.places.entries()) {
    if (place.counts.length !== options.ratings.length) {
      refuse(
        'charts/count-per-rating',
        ['places', index, 'counts'],
        place.counts,
        `a list of ${options.ratings.length}, one for each rating`,
      );
    }
  }
  return buildChart({
    id: options.id,
    title: options.title,
    summary: options.places.flatMap((place, index): Inline[] => [...(index === 0 ? [] : [' ']), ...describe(place, options)]),
    table: tableOf(options),
    spec: draw(options),
  });
}

function readPlace(value: unknown, path: Path): RatedPlace {
  readShape(value, path, {
    name: readText,
    counts: (list, at) => readList(list, at, readNullable(readWholeNumber(0))),
    mark: readOneOf(MARKS),
    sources: (list, at) => readList(list, at, readSourceRef),
  });
  return value as RatedPlace;
}

function totalOf(place: RatedPlace): number {
  return place.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function countOf(place: RatedPlace, value: number, unit: string): Figure {
  return { value, unit, mark: place.mark, sources: place.sources };
}

function shareOf(place: RatedPlace, value: number): Figure | null {
  const total = totalOf(place);
  return total === 0 ? null : deriveFigure({ value: value / total, unit: 'share', from: [countOf(place, value, '')] });
}

function describe(place: RatedPlace, { ratings, unit }: RatingsOptions): Inline[] {
  const total = deriveFigure({ value: totalOf(place), unit, from: [countOf(place, 0, unit)] });
  return [
    ...markText(place.name),
    ', ',
    show(total, 0),
    ': ',
    ...ratings.flatMap((rating, index): Inline[] => [
      ...(index === 0 ? [] : [', ']),
      ...markText(rating),
      ' ',
      ...writeCount(place, place.counts[index] ?? null),
    ]),
    '.',
  ];
}

function writeCount(place: RatedPlace, count: number | null): Inline[] {
  if (count === null) return ['not known'];
  const share = shareOf(place, count);
  return [show(countOf(place, count, ''), 0), ...(share ? [' (', show(share, 0), ')'] : [])];
}

function tableOf({ title, ratings, places, unit }: RatingsOptions): TableBlock {
  return {
    kind: 'table',
    caption: [...markText(title), ', number of ', unit, ' and share of those known'],
    columns: [{ header: ['Rating'], align: 'start' }, ...places.map((place) => ({ header: markText(place.name), align: 'end' as const }))],
    rows: ratings.map((rating, index) => ({
      header: markText(rating),
      cells: places.map((place) => writeCount(place, place.counts[index] ?? null)),
    })),
  };
}

function draw({ ratings, places }: RatingsOptions): { readonly [key: string]: Json } {
  const rows = places.flatMap((place) =>
    ratings.map((rating, index) => {
      const count = place.counts[index] ?? null;
      const share = count === null ? null : shareOf(place, count);
      const written = count === null ? 'not known' : writeValue(count, '', 0);
      return {
        place: place.name,
        rating,
        share: (share?.value ?? 0) as number,
        label: share === null ? written : `${written} (${writeValue(share.value, 'share', 0)})`,
      };
    }),
  );
  const most = rows.reduce((top, row) => Math.max(top, row.share), 0) || 1;
  const y = { field: 'rating', type: 'nominal', sort: [...ratings], axis: null };
  // Room to the right of the longest bar for its label.
  const x = { field: 'share', type: 'quantitative', axis: null, scale: { domain: [0, most * 1.45], nice: false } };
  return {
    data: { values: rows },
    facet: {
      row: {
        field: 'place',
        type: 'nominal',
        sort: places.map((place) => place.name),
        header: { title: null, labelOrient: 'top', labelAnchor: 'start', labelAngle: 0, labelPadding: 8 },
      },
    },
    spacing: 14,
    spec: {
      width: CHART_WIDTH + 40,
      height: { step: ROW_STEP },
      layer: [
        { mark: { type: 'bar', color: GREY, height: 14, yOffset: 6 }, encoding: { x, y } },
        {
          mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, dy: 6 },
          encoding: { x, y, text: { field: 'label', type: 'nominal' } },
        },
        rowLabels(y, 'rating'),
      ],
    },
  };
}
