import type { Bearing } from '../hypotheses/catalogue.js';
import { readKeyed, readKeyedList } from '../hypotheses/read-followed.js';
import { readBearing } from '../hypotheses/read-evidence-line.js';
import type { Hypothesis } from '../hypotheses/register.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { formatDate } from '../kernel/document-text.js';
import type { Inline, TableBlock } from '../kernel/document.js';
import { readCivilDate, readNullable, readShape, readText, refuse } from '../kernel/guards.js';
import type { Json } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';
import { capitalise, countWord, numberWord } from '../kernel/number-words.js';
import { buildChart, CHART_WIDTH, GREY, INK, type Chart } from './chart.js';
import { wordRows } from './row-words.js';
import { CHART_KEYS } from './series.js';

/** What a timeline draws of a hypothesis; one of a register fits. */
export interface HypothesisInTime {
  readonly evidence: readonly Pick<Hypothesis['evidence'][number], 'item' | 'bearing' | 'on' | 'underSeal'>[];
  readonly seals: readonly Pick<Hypothesis['seals'][number], 'on'>[];
  readonly verdicts: readonly Pick<Hypothesis['verdicts'][number], 'on' | 'verdict'>[];
  readonly history: readonly Pick<Hypothesis['history'][number], 'on' | 'type'>[];
}

/** What {@link chartEvidenceTimeline} draws. */
export interface EvidenceTimelineOptions {
  readonly id: string;
  readonly title: string;
  /** A hypothesis of a register, with one to eighty items of evidence. */
  readonly hypothesis: HypothesisInTime;
}

/**
 * Draws when the evidence on a hypothesis was recorded, and which way each item points, beside the days on which the plan was sealed, a
 * verdict was given and testing was resumed. Evidence recorded before any plan was sealed is drawn hollow and said to be so. A shape shows
 * only a direction: none is larger than another, whatever the item is worth.
 *
 * @param options - The hypothesis.
 * @returns The chart: words, table and Vega-Lite specification.
 * @throws InvalidInputError when the call is malformed.
 * Source: D-HYP-10, D-HYP-12; seals are a rule of this library.
 *
 * @example
 * ```ts
 * import { chartEvidenceTimeline } from 'commissioning-kit/charts';
 *
 * const chart = chartEvidenceTimeline({
 *   id: 'time', title: 'When the evidence came in',
 *   hypothesis: {
 *     evidence: [{ item: { id: 'a', kind: 'need', title: 'Waiting list', period: null, place: null, design: 'count', voices: null,
 *       originId: null, sources: [] }, bearing: 'for', on: '2026-06-01', underSeal: null }],
 *     seals: [], verdicts: [], history: [],
 *   },
 * });
 * chart.description; // => '1 June 2026: Waiting list, for it, recorded before a plan was sealed. One item: one for it.'
 * ```
 */
export function chartEvidenceTimeline(options: EvidenceTimelineOptions): Chart {
  readShape(options, [], {
    ...CHART_KEYS,
    hypothesis: readKeyed({
      evidence: readKeyedList({
        item: readKeyed({ title: readText }),
        bearing: readBearing,
        on: readCivilDate,
        underSeal: readNullable(readText),
      }),
      seals: readKeyedList({ on: readCivilDate }),
      verdicts: readKeyedList({ on: readCivilDate, verdict: readText }),
      history: readKeyedList({ on: readCivilDate, type: readText }),
    }),
  });
  const { evidence } = options.hypothesis;
  if (evidence.length < 1 || evidence.length > 80) refuse('charts/list-length', ['hypothesis', 'evidence'], evidence, 'a list of 1 to 80');
  const steps = stepsOf(options.hypothesis);
  return buildChart({
    id: options.id,
    title: options.title,
    summary: [...steps.flatMap((step): Inline[] => [...sayStep(step), ' ']), ...countAll(evidence)],
    table: tableOf(options.title, steps),
    spec: draw(steps),
  });
}

/** One line of the drawing: an item of evidence, or something that happened. */
interface Step {
  readonly on: CivilDate;
  readonly text: string;
  /** Null where something happened. */
  readonly bearing: Bearing | null;
  readonly beforeSeal: boolean;
}

/** In the order of the days; on one day a seal goes before the evidence, and a verdict after it. */
function stepsOf({ evidence, seals, verdicts, history }: HypothesisInTime): readonly Step[] {
  const moment = (on: CivilDate, text: string): Step => ({ on, text, bearing: null, beforeSeal: false });
  const steps: readonly Step[] = [
    ...history.filter(({ type }) => type === 'testing-resumed').map(({ on }) => moment(on, 'Testing resumed')),
    ...seals.map(({ on }) => moment(on, 'Plan sealed')),
    ...evidence.map(({ item, bearing, on, underSeal }) => ({ on, text: item.title, bearing, beforeSeal: underSeal === null })),
    ...verdicts.map(({ on, verdict }) => moment(on, `Verdict: ${verdict.replaceAll('-', ' ')}`)),
  ];
  return [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const BEARINGS: { readonly [bearing in Bearing]: string } = { for: 'for it', against: 'against it', neutral: 'neither way' };

function sayStep({ on, text, bearing, beforeSeal }: Step): Inline[] {
  return [
    { kind: 'date', date: on },
    ': ',
    ...markText(text),
    ...(bearing === null ? [] : [`, ${BEARINGS[bearing]}`]),
    ...(beforeSeal ? [', recorded before a plan was sealed'] : []),
    '.',
  ];
}

function countAll(evidence: HypothesisInTime['evidence']): Inline[] {
  const counts = (['for', 'against', 'neutral'] as const).flatMap((bearing) => {
    const number = evidence.filter((entry) => entry.bearing === bearing).length;
    return number === 0 ? [] : [`${numberWord(number)} ${BEARINGS[bearing]}`];
  });
  return [`${capitalise(countWord(evidence.length, 'item', 'items'))}: ${counts.join(', ')}.`];
}

function tableOf(title: string, steps: readonly Step[]): TableBlock {
  return {
    kind: 'table',
    caption: markText(title),
    columns: ['Day', 'What came in or happened', 'Points', 'Plan'].map((header) => ({ header: [header], align: 'start' })),
    rows: steps.map(({ on, text, bearing, beforeSeal }) => ({
      header: [{ kind: 'date', date: on }],
      cells: [
        markText(text),
        bearing === null ? [] : [BEARINGS[bearing]],
        bearing === null ? [] : [beforeSeal ? 'before a seal' : 'sealed'],
      ],
    })),
  };
}

function draw(steps: readonly Step[]): { readonly [key: string]: Json } {
  const values = steps.map(({ on, bearing, beforeSeal }, index) => ({
    row: String(index),
    on,
    points: bearing ?? 'moment',
    filled: !beforeSeal,
  }));
  const y = { field: 'row', type: 'nominal', sort: values.map(({ row }) => row), axis: null };
  const x = {
    field: 'on',
    type: 'temporal',
    scale: { type: 'utc', nice: 'month' },
    axis: { title: null, format: '%b %Y', tickCount: 4, labelOverlap: true },
  };
  const { step, down, layers } = wordRows(
    steps.map(({ on, text }) => `${formatDate(on)}: ${text}`),
    values.map(({ row }) => row),
    y,
  );
  const isEvidence = "datum.points !== 'moment'";
  return {
    title: {
      text: [
        'Triangle up: for it; triangle down: against it',
        'Circle: neither way; line: what happened',
        'Hollow: recorded before a plan was sealed',
      ],
      ...{ anchor: 'start', frame: 'group', fontSize: 13, fontWeight: 'normal', color: INK, lineHeight: 15, offset: 14 },
    },
    width: CHART_WIDTH + 40,
    height: { step },
    data: { values },
    layer: [
      {
        transform: [{ filter: `!(${isEvidence})` }],
        mark: { type: 'rule', color: GREY, strokeDash: [4, 3] },
        encoding: { x },
      },
      {
        transform: [{ filter: `!(${isEvidence})` }],
        mark: { type: 'tick', color: INK, opacity: 1, thickness: 3, height: 14, yOffset: down },
        encoding: { x, y },
      },
      {
        transform: [{ filter: isEvidence }],
        mark: { type: 'point', stroke: INK, size: 90, opacity: 1, strokeWidth: 1.5, yOffset: down },
        encoding: {
          x,
          y,
          shape: {
            field: 'points',
            type: 'nominal',
            scale: { domain: ['for', 'against', 'neutral'], range: ['triangle-up', 'triangle-down', 'circle'] },
            legend: null,
          },
          fill: { condition: { test: 'datum.filled', value: INK }, value: '#ffffff' },
        },
      },
      ...layers,
    ],
  };
}
