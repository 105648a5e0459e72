import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, CheckFinding, Gap, Question, Reason } from '../kernel/finding.js';
import { readListOf, readOneOf, readShape, readUnique } from '../kernel/guards.js';
import { ENGAGEMENT_STAGE_OR_STRAND } from '../kernel/readings-of-method.js';
import { inferred, stated } from '../kernel/source.js';
import { readGroup, readRecords, readStage, type CoProductionRecord } from './co-production-records.js';
import { CO_PRODUCTION_STAGES, PARTICIPANT_GROUPS, type CoProductionStage, type ParticipantGroupId } from './participant-groups.js';

/** What is known of a group in a stage: something changed, it was heard without effect, it took no part, or nothing is known of it. */
export type CoProductionState = 'something-changed' | 'heard-only' | 'not-involved' | 'unknown' | 'no-record';

/** One cell of the grid of stages and groups. */
export interface CoProductionCell {
  readonly stage: CoProductionStage;
  readonly group: ParticipantGroupId;
  readonly state: CoProductionState;
  readonly methods: readonly string[];
  /** What changed as a result. */
  readonly effects: readonly string[];
  /** The places of the cell's records in the list. */
  readonly records: readonly number[];
}

/** Which stages and groups co-production reaches, and what came of it. */
export type CoProductionFinding = CheckFinding & {
  /** Every stage with every group that was asked for. */
  readonly grid: readonly CoProductionCell[];
  /** The places of the records in which somebody was heard and no effect is recorded. */
  readonly heardOnly: readonly number[];
};

/** What counts as complete. */
export interface CoProductionExpectation {
  /** The stages looked at; by default all four. */
  readonly stages?: readonly CoProductionStage[];
  /** The groups that ought to take part; by default all seven. */
  readonly groups?: readonly ParticipantGroupId[];
  /** Whether every stage has some group and every group some stage (`'stage-and-group'`, the default), or every group every stage. */
  readonly every?: 'stage-and-group' | 'cell';
}

/** A stage, a group, or a group in a stage, and what is known of it. */
interface Wanted {
  readonly id: string;
  readonly label: string;
  /** What is said where it is missing, and by which statement of the texts. */
  readonly absence: string;
  readonly domainId: string;
  readonly cells: readonly CoProductionCell[];
}

/**
 * Which stages of the cycle and which groups co-production leaves out, and what changed as a result of it. A record names a stage, a group, how
 * it took part and what came of it. Hearing is not enough: where no effect is recorded, that is a gap too, and listed apart.
 *
 * @param records - Who took part in which stage; several records of a stage and group add up. What is not recorded counts as missing: say
 *   `involved: 'unknown'` where nobody can tell.
 * @param expectation - The stages and groups that are looked at, and whether every group ought to take part in every stage.
 * @returns A finding with the grid of stages and groups: `'gaps'` where a stage, a group, a method or an effect is missing;
 *   `'insufficient-information'` where nothing is and something is not known; else `'complete'`.
 * @throws InvalidInputError on an unknown stage or group, a method or an effect of a group that took no part, or a stage or group expected twice.
 * Source: D-COP-F1, D-COP-04, D-COP-07, D-AMB-04.
 *
 * @example
 * ```ts
 * import { coProductionCoverage } from 'commissioning-kit/engagement';
 *
 * const finding = coProductionCoverage(
 *   [
 *     { stage: 'analyse', group: 'carers', method: 'Survey', effect: 'Short breaks were added to the needs assessment' },
 *     { stage: 'plan', group: 'carers', method: 'Workshops', effect: null },
 *   ],
 *   { stages: ['analyse', 'plan'], groups: ['carers', 'families'] },
 * );
 * finding.outcome; // => 'gaps'
 * finding.gaps.map((gap) => gap.missing);
 * // => ['Families: no part in any stage looked at', 'Unpaid carers in the stage "plan": heard, and no effect recorded']
 * finding.heardOnly; // => [1]
 * ```
 */
export function coProductionCoverage(
  records: readonly CoProductionRecord[],
  expectation: CoProductionExpectation = {},
): CoProductionFinding {
  readRecords(records, ['records']);
  readExpectation(expectation);
  const stages = CO_PRODUCTION_STAGES.filter((stage) => expectation.stages?.includes(stage) ?? true);
  const groups = PARTICIPANT_GROUPS.filter(({ id }) => expectation.groups?.includes(id) ?? true).map(({ id }) => id);
  const grid = gridOf(records, stages, groups);
  const wanted = expectation.every === 'cell' ? cellsWanted(grid) : marginsWanted(grid, stages, groups);
  const shown = new Set(grid.flatMap((cell) => cell.records));
  const heardOnly = [...records.keys()].filter((index) => shown.has(index) && tookPart(records, index) && records[index]?.effect === null);
  const gaps = [...wanted.filter(({ cells }) => standing(cells) === 'missing').map(toGap), ...recordGaps(records, shown)];
  const open = wanted.filter(({ cells }) => standing(cells) === 'unknown');
  return {
    outcome: gaps.length > 0 ? 'gaps' : open.length > 0 ? 'insufficient-information' : 'complete',
    reasons: grid.flatMap(toReasons),
    unknown: open.map(toQuestion),
    caveats: caveatsOf(expectation),
    gaps,
    grid,
    heardOnly,
  };
}

function readExpectation(expectation: CoProductionExpectation): void {
  const path = ['expectation'];
  readShape(
    expectation,
    path,
    {},
    { stages: readListOf(readStage, { min: 1 }), groups: readListOf(readGroup, { min: 1 }), every: readOneOf(['stage-and-group', 'cell']) },
  );
  readUnique(expectation.stages ?? [], [...path, 'stages'], (stage) => stage, '');
  readUnique(expectation.groups ?? [], [...path, 'groups'], (group) => group, '');
}

function tookPart(records: readonly CoProductionRecord[], index: number): boolean {
  return (records[index]?.involved ?? 'yes') === 'yes';
}

function gridOf(
  records: readonly CoProductionRecord[],
  stages: readonly CoProductionStage[],
  groups: readonly ParticipantGroupId[],
): readonly CoProductionCell[] {
  const places = new Map<string, number[]>();
  for (const [index, { stage, group }] of records.entries()) {
    const list = places.get(`${stage} ${group}`);
    if (list) list.push(index);
    else places.set(`${stage} ${group}`, [index]);
  }
  return stages.flatMap((stage) =>
    groups.map((group): CoProductionCell => {
      const own = places.get(`${stage} ${group}`) ?? [];
      const texts = (key: 'method' | 'effect'): readonly string[] => own.flatMap((index) => records[index]?.[key] ?? []);
      const effects = texts('effect');
      const says = (answer: string): boolean => own.some((index) => (records[index]?.involved ?? 'yes') === answer);
      const state =
        effects.length > 0
          ? 'something-changed'
          : says('yes')
            ? 'heard-only'
            : says('unknown')
              ? 'unknown'
              : says('no')
                ? 'not-involved'
                : 'no-record';
      return { stage, group, state, methods: texts('method'), effects, records: own };
    }),
  );
}

function cellsWanted(grid: readonly CoProductionCell[]): readonly Wanted[] {
  return grid.map((cell) => ({
    id: `${cell.stage} ${cell.group}`,
    label: cellLabel(cell),
    absence: 'no part recorded',
    domainId: 'D-COP-F1',
    cells: [cell],
  }));
}

function marginsWanted(
  grid: readonly CoProductionCell[],
  stages: readonly CoProductionStage[],
  groups: readonly ParticipantGroupId[],
): readonly Wanted[] {
  return [
    ...stages.map((stage) => ({
      id: stage,
      label: `The stage "${stage}"`,
      absence: 'no group took part',
      domainId: 'D-COP-04',
      cells: grid.filter((cell) => cell.stage === stage),
    })),
    ...groups.map((group) => ({
      id: group,
      label: groupLabel(group),
      absence: 'no part in any stage looked at',
      domainId: 'D-COP-F1',
      cells: grid.filter((cell) => cell.group === group),
    })),
  ];
}

/** Whether any of the cells holds somebody who took part. */
function standing(cells: readonly CoProductionCell[]): 'there' | 'unknown' | 'missing' {
  if (cells.some(({ state }) => state === 'something-changed' || state === 'heard-only')) return 'there';
  return cells.some(({ state }) => state === 'unknown') ? 'unknown' : 'missing';
}

function toGap({ label, absence, domainId, cells }: Wanted): Gap {
  const denied = cells.every(({ state }) => state === 'not-involved') ? ', and it is said that there was none' : '';
  const at = cells.find(({ records }) => records.length > 0)?.records[0];
  return {
    domainId,
    missing: `${label}: ${absence}${denied}`,
    path: at === undefined ? ['records'] : ['records', at],
    fill: 'Involve them, and record how and what changed as a result',
  };
}

/** What records of somebody who took part lack. */
function recordGaps(records: readonly CoProductionRecord[], shown: ReadonlySet<number>): readonly Gap[] {
  return [...records.entries()].flatMap(([index, record]): readonly Gap[] => {
    if (!shown.has(index) || !tookPart(records, index)) return [];
    const missing = (key: 'method' | 'effect', text: string, domainId: string, fill: string): readonly Gap[] =>
      record[key] === null ? [{ domainId, missing: `${cellLabel(record)}: ${text}`, path: ['records', index, key], fill }] : [];
    return [
      ...missing('method', 'no method recorded', 'D-COP-F1', 'How they took part'),
      ...missing('effect', 'heard, and no effect recorded', 'D-COP-07', 'What changed as a result, and word of it to those who were heard'),
    ];
  });
}

function toReasons(cell: CoProductionCell): readonly Reason[] {
  const found = {
    'something-changed': ['co-production-with-effect', `took part, and it changed something: ${list(cell.effects)}`, 'D-COP-04', '¶20'],
    'heard-only': [
      'heard-without-effect',
      `heard (${list(cell.methods)}), and no effect is recorded; hearing is not enough`,
      'D-COP-07',
      '¶43',
    ],
  } as const;
  if (cell.state !== 'something-changed' && cell.state !== 'heard-only') return [];
  const [code, message, domainId, locator] = found[cell.state];
  return [
    {
      code: `engagement/${code}`,
      message: `${cellLabel(cell)}: ${message}`,
      path: ['records', cell.records[0] as number],
      input: cell.records.slice(0, 20),
      basis: 'text',
      domainId,
      sources: [stated('dass-guidance', locator)],
    },
  ];
}

/** The first few of many. */
function list(texts: readonly string[]): string {
  if (texts.length === 0) return 'not said how';
  const more = texts.length > 3 ? ` and ${texts.length - 3} more` : '';
  return texts.slice(0, 3).join('; ') + more;
}

function toQuestion({ id, label, cells }: Wanted): Question {
  const at = cells.find(({ state }) => state === 'unknown')?.records[0];
  return { id, text: `${label}: did anybody take part?`, path: at === undefined ? ['records'] : ['records', at] };
}

function caveatsOf({ stages, groups, every }: CoProductionExpectation): readonly Caveat[] {
  const sources = [inferred('dass-guidance', '¶11, ¶20, ¶27, ¶43')];
  const byDefault = (parameter: string, message: string): Caveat => ({
    code: `engagement/default-${parameter}`,
    message,
    kind: 'library-default',
    parameter: `expectation.${parameter}`,
    sources,
  });
  return [
    caveatOfReading(ENGAGEMENT_STAGE_OR_STRAND),
    ...(stages === undefined ? [byDefault('stages', 'All four stages of the cycle are looked at')] : []),
    ...(groups === undefined
      ? [byDefault('groups', 'All seven groups that the texts name between them are expected; no text names them all')]
      : []),
    ...(every === undefined
      ? [byDefault('every', 'Every stage has to have some group and every group some stage, not every group every stage')]
      : []),
  ];
}

function groupLabel(group: ParticipantGroupId): string {
  return PARTICIPANT_GROUPS.find(({ id }) => id === group)?.label ?? group;
}

function cellLabel({ stage, group }: { readonly stage: CoProductionStage; readonly group: ParticipantGroupId }): string {
  return `${groupLabel(group)} in the stage "${stage}"`;
}
