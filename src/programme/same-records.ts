import { canonicalJson } from '../kernel/digest.js';
import type { Reason } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import { brokenRule } from '../kernel/parse.js';
import type { Programme } from './programme.js';
import type { ProgrammeState } from './replay-streams.js';

interface Placed {
  readonly record: { readonly id: string };
  readonly path: Path;
}

/**
 * Records that share an id have to say the same wherever they stand: an agency of an assessment, evidence of a register, measures of contracts
 * and cycles. The day on which a measure was agreed may differ, since a contract may be written before it.
 */
export function sameRecordReasons(programme: Programme, { registers }: ProgrammeState): readonly Reason[] {
  const { streams, agencies, evidence, measures, contracts } = programme;
  const inEvents = <E extends { readonly type: string; readonly data: unknown }>(
    kind: keyof Programme['streams'],
    lists: readonly { readonly events: readonly E[] }[],
    pick: (event: E) => readonly { readonly id: string }[],
  ): readonly Placed[] =>
    lists.flatMap((stream, at) =>
      stream.events.flatMap((event, index) =>
        pick(event).map((record) => ({ record, path: ['streams', kind, at, 'events', index, 'data'] })),
      ),
    );
  return [
    ...differing([
      ...placed(agencies, ['agencies']),
      ...inEvents('assessments', streams.assessments, (event) => (event.type === 'assessment-opened' ? event.data.agencies : [])),
    ]),
    ...differing([
      ...placed(evidence, ['evidence']),
      ...inEvents('registers', streams.registers, (event) => (event.type === 'evidence-recorded' ? [event.data.evidence] : [])),
    ]),
    ...differing(
      [
        ...placed(measures, ['measures']),
        ...contracts.flatMap((contract, index) => placed(contract.measures ?? [], ['contracts', index, 'measures'])),
        ...inEvents('cycles', streams.cycles, (event) => (event.type === 'measures-agreed' ? event.data.measures : [])),
      ],
      ['agreedOn'],
    ),
    ...repeatedHypotheses(registers),
  ];
}

function placed(records: readonly { readonly id: string }[], path: Path): readonly Placed[] {
  return records.map((record, index) => ({ record, path: [...path, index] }));
}

function differing(records: readonly Placed[], apart: readonly string[] = []): readonly Reason[] {
  const first = new Map<string, string>();
  return records.flatMap(({ record, path }) => {
    const kept = Object.fromEntries(Object.entries(record).filter(([key]) => !apart.includes(key)));
    const text = canonicalJson(kept);
    const before = first.get(record.id);
    if (before === undefined) first.set(record.id, text);
    if (before === undefined || before === text) return [];
    return [
      brokenRule('programme/two-records-one-id', path, record, `the same as the other record with the id ${JSON.stringify(record.id)}`),
    ];
  });
}

/** The thread names hypotheses by their ids alone. */
function repeatedHypotheses(registers: ProgrammeState['registers']): readonly Reason[] {
  const seen = new Map<string, number>();
  return registers.flatMap(({ state }, index) =>
    state.hypotheses.flatMap(({ id }) => {
      const before = seen.get(id);
      if (before === undefined) seen.set(id, index);
      if (before === undefined || before === index) return [];
      return [brokenRule('kernel/duplicate-id', ['streams', 'registers', index], id, 'unique over all registers, as a hypothesis')];
    }),
  );
}
