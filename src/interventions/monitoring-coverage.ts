import { caveatOfReading } from '../kernel/ambiguity.js';
import type { CheckFinding, Gap, Reason } from '../kernel/finding.js';
import { USE_OF_CONTRACT_MANAGEMENT } from '../kernel/readings-of-method.js';
import { CONTRACT_DIMENSIONS, type ContractDimensionId } from '../reference/contract-dimensions.js';
import { fillDraft, lack, toCheckFinding, type Draft } from './document-parts.js';
import { within } from './document-words.js';
import { MONITORING_ARRANGEMENTS, type MonitoringArrangementId } from './monitoring-arrangements.js';
import type { MonitoringProgramme } from './monitoring.js';
import { parseMonitoringProgramme } from './parse-monitoring.js';

type Optional = 'purpose' | 'startsOn' | 'entries' | 'figures' | 'names' | 'works';

/** What a draft of a monitoring programme is begun with; what is left out is empty. */
export type MonitoringDraft = Omit<MonitoringProgramme, 'schemaVersion' | Optional> & Partial<Pick<MonitoringProgramme, Optional>>;

/** What a monitoring programme covers, and what it does not. */
export type MonitoringCoverage = CheckFinding & {
  /** How many entries each arrangement has. */
  readonly arrangements: readonly { readonly id: MonitoringArrangementId; readonly entries: number }[];
  /** How many entries cover each dimension of contracts. */
  readonly dimensions: readonly { readonly id: ContractDimensionId; readonly entries: number }[];
};

/**
 * Begins a monitoring programme, or carries a draft on.
 *
 * @param input - Whom it is about, what it is to find out, and what is followed.
 * @returns A finding whose outcome is the programme, a record to be stored, with the gaps that {@link monitoringCoverage} finds.
 * @throws InvalidInputError when it is malformed.
 * Source: D-MON-02 to D-MON-12.
 *
 * @example
 * ```ts
 * import { draftMonitoringProgramme } from 'commissioning-kit/interventions';
 *
 * const draft = draftMonitoringProgramme({
 *   id: 'care-homes', title: 'Watching care homes',
 *   population: { id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: null },
 * });
 * draft.gaps.map((gap) => gap.domainId); // => ['D-MON-03', 'D-MON-04', 'D-MON-05', 'D-MON-06', 'D-MON-07']
 * ```
 */
export function draftMonitoringProgramme(input: MonitoringDraft): Draft<MonitoringProgramme> {
  const programme = parseMonitoringProgramme(fillDraft(input, { purpose: null, startsOn: null, entries: [] }));
  const { reasons, unknown, caveats, gaps } = coverageOf(programme);
  return { outcome: programme, reasons, unknown, caveats, gaps };
}

/**
 * Which of the five arrangements and, where contracts are followed, of the five dimensions a monitoring programme covers. It also finds what
 * is done only once, activities and costs that are followed without outcomes, and feedback in which nobody is heard.
 *
 * @param programme - The programme; it is read strictly.
 * @returns `complete`, or `gaps` with one for each thing that is missing; beside it how many entries cover each arrangement and dimension.
 * @throws InvalidInputError when the programme is malformed.
 * Source: D-MON-02 to D-MON-12, D-MON-F1, D-AMB-35.
 *
 * @example
 * ```ts
 * import { draftMonitoringProgramme, monitoringCoverage } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftMonitoringProgramme({
 *   id: 'care-homes', title: 'Watching care homes',
 *   population: { id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: null },
 *   entries: [{
 *     id: 'returns', arrangement: 'contracts', title: 'Returns of providers', source: 'Providers', frequency: 'every quarter',
 *     reviewedBy: 'contracts team', voices: [], dimensions: ['activities', 'costs'], measures: [],
 *   }],
 * });
 * const coverage = monitoringCoverage(outcome);
 * coverage.gaps.slice(4).map((gap) => gap.missing);
 * // => ['Services provided', 'Users supported', 'Outcomes achieved, although activities and costs are followed']
 * coverage.dimensions.filter((dimension) => dimension.entries === 0).map((dimension) => dimension.id);
 * // => ['services', 'users', 'outcomes']
 * ```
 */
export function monitoringCoverage(programme: MonitoringProgramme): MonitoringCoverage {
  return coverageOf(parseMonitoringProgramme(programme));
}

/** The coverage of a programme that has been read. */
export function coverageOf({ entries }: MonitoringProgramme): MonitoringCoverage {
  const arrangements = MONITORING_ARRANGEMENTS.map((entry) => ({
    ...entry,
    entries: entries.filter(({ arrangement }) => arrangement === entry.id).length,
  }));
  const dimensions = CONTRACT_DIMENSIONS.map((entry) => ({
    ...entry,
    entries: entries.filter((followed) => followed.dimensions.includes(entry.id)).length,
  }));
  const counted = new Map<ContractDimensionId, number>(dimensions.map((dimension) => [dimension.id, dimension.entries]));
  const onlyActivities = counted.get('activities') !== 0 && counted.get('costs') !== 0 && counted.get('outcomes') === 0;
  const followsContracts = entries.some(({ arrangement }) => arrangement === 'contracts');
  const feedback = entries.filter(({ arrangement }) => arrangement === 'feedback');
  const gaps = [
    ...arrangements
      .filter((arrangement) => arrangement.entries === 0)
      .map(({ domainId, label, text }) => lack(domainId, ['entries'], label, `Something that lasts and tells ${within(text)}`)),
    ...entries.flatMap(({ frequency, title }, index) => (frequency === null ? [onceOnly(title, index)] : [])),
    ...(feedback.length > 0 && feedback.every(({ voices }) => voices.length === 0)
      ? [lack('D-MON-06', ['entries'], 'A source in which users or carers are heard', 'Surveys, meetings or interviews with them')]
      : []),
    ...dimensions
      .filter((dimension) => followsContracts && dimension.entries === 0)
      .map(({ id, domainId, label, question }) => {
        const although = id === 'outcomes' && onlyActivities ? ', although activities and costs are followed' : '';
        return lack(domainId, ['entries'], `${label}${although}`, `Something that tells: ${within(question)}`);
      }),
  ];
  const reasons = [...arrangements, ...(followsContracts ? dimensions : [])].map(coveredReason);
  return {
    ...toCheckFinding({ reasons, gaps, caveats: onlyActivities ? [caveatOfReading(USE_OF_CONTRACT_MANAGEMENT)] : [] }),
    arrangements: arrangements.map(({ id, entries: count }) => ({ id, entries: count })),
    dimensions: dimensions.map(({ id, entries: count }) => ({ id, entries: count })),
  };
}

function onceOnly(title: string, index: number): Gap {
  return lack(
    'D-MON-02',
    ['entries', index, 'frequency'],
    `How often “${title}” is repeated: a single exercise is no monitoring`,
    'A frequency',
  );
}

function coveredReason(entry: Pick<Reason, 'domainId' | 'sources'> & { readonly label: string; readonly entries: number }): Reason {
  const there = entry.entries > 0;
  return {
    code: there ? 'interventions/covered' : 'interventions/not-covered',
    message: `${entry.label}: ${there ? 'covered' : 'not covered'}`,
    path: ['entries'],
    input: entry.entries,
    basis: 'text',
    domainId: entry.domainId,
    sources: entry.sources,
  };
}
