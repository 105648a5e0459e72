import type { Actor } from '../kernel/records.js';
import type { AssessmentState, Recorded } from './assessment.js';
import { readWholeState } from './read-whole-state.js';
import { guardCell, writeCsv } from '../kernel/csv.js';
import { areaLabel } from './read-voice-ratings.js';

/** The columns, in their order; `free` ones hold what somebody wrote, which a spreadsheet is kept from taking for something else. */
const COLUMNS = {
  record: 'set',
  event: 'free',
  on: 'set',
  id: 'free',
  area: 'free',
  'area name': 'free',
  agency: 'free',
  'agency name': 'free',
  rater: 'free',
  role: 'free',
  round: 'free',
  level: 'set',
  state: 'set',
  due: 'set',
  currency: 'set',
  'cost from': 'set',
  'cost to': 'set',
  refers: 'free',
  text: 'free',
  'recorded by': 'free',
  'recorded for': 'free',
  why: 'free',
} as const;

type Column = keyof typeof COLUMNS;
type Row = { readonly [column in Column]?: string | null | undefined };

/**
 * Everything that an assessment holds as one CSV of long rows (RFC 4180): each partner, rater, round, seal, rating, observation, position,
 * dissent, target, red line, gate and action a row, with the event it comes from, its day, and the role and agency that recorded it. Nothing is
 * summed up, what was superseded stays, and what is said in a blind round that is still open is in it, so it is for whoever keeps the record.
 * For machines the events themselves are the record: they are JSON already, and `replayAssessment`
 * reads them.
 *
 * @param state - An assessment.
 * @returns Lines that end with a carriage return and a line feed; the first names the columns. A text that a spreadsheet would take for a
 *   formula, a number or a date gets an apostrophe in front.
 * @throws InvalidInputError when the state is malformed.
 * Source: D-JCM-F2, D-JCM-F6, D-CNV-04.
 *
 * @example
 * ```ts
 * import { assessmentCsv, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: 'council' };
 * const rated = { agencyId: 'council', areaId: 'contracting', level: 'joint', text: 'We let it together', evidenceIds: [] };
 * const { state } = replayAssessment([{ type: 'area-rated', data: { schemaVersion: 1, id: 'rated', on: '2026-04-01', by, why: null, ...rated } }]);
 * const rows = assessmentCsv(state).split('\r\n');
 * rows[0]?.split(',').slice(0, 6); // => ['record', 'event', 'on', 'id', 'area', 'area name']
 * rows[1]?.split(',').slice(0, 6); // => ['rating', 'rated', '2026-04-01', '', 'contracting', 'Contracting']
 * ```
 */
export function assessmentCsv(state: AssessmentState): string {
  readWholeState(state, ['state']);
  const columns = Object.keys(COLUMNS) as readonly Column[];
  const write = (row: Row): readonly string[] =>
    columns.map((column) => {
      const text = row[column] ?? '';
      return text === '' || COLUMNS[column] === 'set' ? text : guardCell(text);
    });
  return writeCsv([columns, ...rowsOf(state).map(write)]);
}

function rowsOf(state: AssessmentState): readonly Row[] {
  const nameOf = new Map(state.agencies.map(({ id, name }) => [id, name]));
  const roleOf = new Map(state.raters.map(({ raterId, role }) => [raterId, role]));
  const labels = Object.fromEntries((state.matrix?.areas ?? []).map(({ id, label }) => [id, label]));
  const area = (areaId: Parameters<typeof areaLabel>[0]): Row => ({ area: areaId, 'area name': areaLabel(areaId, labels) });
  const agency = (agencyId: string | null): Row => ({ agency: agencyId, 'agency name': agencyId === null ? null : nameOf.get(agencyId) });
  const voice = (agencyId: string, raterId: string | null | undefined): Row => ({
    ...agency(agencyId),
    rater: raterId,
    role: raterId === null || raterId === undefined ? null : roleOf.get(raterId),
  });
  const actor = ({ role, agencyId }: Actor): Row => ({ ...agency(agencyId), role });
  const recorded = (record: string, { eventId, on, by, why }: Recorded): Row => ({
    ...{ record, event: eventId, on, why },
    ...{ 'recorded by': by.role, 'recorded for': by.agencyId },
  });
  return [
    ...state.agencies.map(({ id, kind }): Row => ({ record: 'partner', ...agency(id), text: kind })),
    ...state.parts.map(({ agencyId, part }): Row => ({ record: 'part', ...agency(agencyId), text: part })),
    ...state.raters.map((entry): Row => ({
      ...recorded('rater', entry),
      ...voice(entry.agencyId, entry.raterId),
      role: entry.role,
      state: entry.mandate,
    })),
    ...state.rounds.map((entry): Row => ({
      ...recorded('round', entry),
      round: entry.roundId,
      state: entry.kind,
      due: entry.closedOn,
      text: entry.text,
    })),
    ...state.seals.map((entry): Row => ({
      ...recorded('seal', entry),
      ...voice(entry.agencyId, entry.raterId),
      round: entry.roundId,
      text: entry.seal,
    })),
    ...state.ratings.flatMap((entry): readonly Row[] => {
      const who = { ...area(entry.areaId), ...voice(entry.agencyId, entry.raterId), round: entry.roundId };
      return [
        {
          ...{ ...recorded('rating', entry), ...who, level: entry.level },
          ...{ state: entry.confidence, text: entry.text, refers: entry.evidenceIds.join('; ') },
        },
        ...(entry.observed ?? []).map(({ descriptor, observed }): Row => ({
          ...recorded('observation', entry),
          ...who,
          id: descriptor,
          state: observed,
        })),
      ];
    }),
    ...state.successions.map((entry): Row => ({
      ...recorded('succession', entry),
      ...agency(entry.agencyId),
      refers: entry.successor.id,
      text: entry.text,
    })),
    ...state.applicability.map((entry): Row => ({
      ...recorded('applicability', entry),
      ...area(entry.areaId),
      state: entry.applies,
      text: entry.reason,
    })),
    ...state.positions.flatMap((entry): readonly Row[] => [
      { ...recorded('position', entry), ...area(entry.areaId), level: entry.level, state: entry.outcome, text: entry.text },
      ...entry.dissents.map((dissent): Row => ({
        ...{ ...recorded('dissent', entry), ...area(entry.areaId), ...voice(dissent.agencyId, dissent.raterId) },
        ...{ level: dissent.level, text: dissent.text },
      })),
    ]),
    ...state.partnerTargets.flatMap((entry): readonly Row[] => {
      const where = { ...area(entry.areaId), ...agency(entry.agencyId) };
      return [
        { ...recorded('partner-target', entry), ...where, level: entry.wanted, text: entry.text },
        ...entry.acceptable.map((level): Row => ({ ...recorded('acceptable', entry), ...where, level })),
        ...entry.redLines.map(({ level, why }): Row => ({ ...recorded('red-line', entry), ...where, level, text: why })),
      ];
    }),
    ...state.targets.flatMap((entry): readonly Row[] => {
      const own = (record: string, text: string): Row => ({ ...recorded(record, entry), ...area(entry.areaId), level: entry.level, text });
      return [
        {
          ...own('target', entry.rationale),
          ...(entry.approvedBy === null ? {} : actor(entry.approvedBy)),
          ...{ state: entry.move, due: entry.reviewOn },
        },
        ...(entry.benefit === undefined ? [] : [own('benefit', entry.benefit)]),
        ...(entry.conditions ?? []).map((text) => own('condition', text)),
        ...(entry.risks ?? []).map((text) => own('risk', text)),
      ];
    }),
    ...state.gates.map((entry): Row => ({
      ...{ ...recorded('gate', entry), ...area(entry.areaId), id: entry.gateId, state: entry.holds },
      ...{ text: entry.text, refers: entry.evidenceIds.join('; ') },
    })),
    ...state.actions.map((entry): Row => ({
      ...{ ...recorded('action', entry), ...area(entry.areaId), ...actor(entry.owner), id: entry.actionId, due: entry.dueOn },
      ...{ currency: entry.cost?.currency, 'cost from': entry.cost?.from, 'cost to': entry.cost?.to },
      ...{ refers: [...entry.dependsOn, ...entry.takeUp, ...entry.letGo, ...entry.hypothesisIds].join('; '), text: entry.text },
    })),
    ...state.progress.map((entry): Row => ({ ...recorded('progress', entry), id: entry.actionId, state: entry.status, text: entry.text })),
  ];
}
