import { refuse } from '../kernel/guards.js';
import { formatPath, type Path } from '../kernel/json.js';
import type { EvidenceLine } from './evidence-line.js';
import type { Probability } from './likelihood.js';
import type { VerdictGiven } from './register-events.js';
import type { TestPlan } from './test-plan.js';

/** What breaks a rule across fields. */
export interface Fault {
  readonly code: string;
  readonly path: Path;
  readonly value: unknown;
  readonly allowed: string;
}

/** Refuses the first fault, if there is one. */
export function refuseFirst([first]: readonly Fault[]): void {
  if (first !== undefined) refuse(first.code, first.path, first.value, first.allowed);
}

/** What is wrong with a plan whose structure is right. */
export function planFaults(plan: TestPlan, path: Path): readonly Fault[] {
  const { items, rule, priors = [], notCovered = [] } = plan;
  const ids = new Set(items.map(({ id }) => id));
  return [
    ...repeated(
      items.map(({ id }) => id),
      [...path, 'items'],
      'id',
    ),
    ...items.flatMap(({ expected }, index) => {
      if (expected === undefined) return [];
      const { ifTrue, ifFalse, underRivals = [] } = expected;
      const at = [...path, 'items', index, 'expected'];
      return [
        ...rangeFaults(ifTrue, [...at, 'ifTrue']),
        ...rangeFaults(ifFalse, [...at, 'ifFalse']),
        ...underRivals.flatMap(({ probability }, place) => rangeFaults(probability, [...at, 'underRivals', place, 'probability'])),
        ...repeated(
          underRivals.map(({ rivalId }) => rivalId),
          [...at, 'underRivals'],
          'rivalId',
        ),
      ];
    }),
    ...priors.flatMap(({ probability }, index) => rangeFaults(probability, [...path, 'priors', index, 'probability'])),
    ...repeated(
      priors.map(({ stakeholder }) => stakeholder),
      [...path, 'priors'],
      'stakeholder',
    ),
    ...repeated(
      notCovered.map(({ kind }) => kind),
      [...path, 'notCovered'],
      'kind',
    ),
    ...(rule === undefined ? [] : ruleFaults(rule, ids, [...path, 'rule'])),
  ];
}

function ruleFaults(rule: NonNullable<TestPlan['rule']>, ids: ReadonlySet<string>, path: Path): readonly Fault[] {
  const { hoops = [] } = rule;
  const bounds =
    rule.view === 'bearing' || rule.notSupportedTo < rule.supportedFrom
      ? []
      : [
          {
            code: 'hypotheses/bounds-crossed',
            path: [...path, 'notSupportedTo'],
            value: rule.notSupportedTo,
            allowed: `below supportedFrom, ${rule.supportedFrom}`,
          },
        ];
  const unknown = hoops.flatMap((id, index) =>
    ids.has(id)
      ? []
      : [{ code: 'hypotheses/not-a-plan-item', path: [...path, 'hoops', index], value: id, allowed: 'the id of an item of the plan' }],
  );
  return [...bounds, ...repeated(hoops, [...path, 'hoops']), ...unknown];
}

/** What is wrong with what an event tells of an item of evidence. */
export function lineFaults({ likelihoodRatio, planItemId, seen }: Partial<EvidenceLine>, path: Path): readonly Fault[] {
  return [
    ...ratioFaults(likelihoodRatio, [...path, 'likelihoodRatio']),
    ...(seen === undefined || planItemId !== undefined
      ? []
      : [
          {
            code: 'hypotheses/seen-without-plan-item',
            path: [...path, 'seen'],
            value: seen,
            allowed: 'given together with planItemId, the item that looked for it',
          },
        ]),
  ];
}

function ratioFaults(ratio: EvidenceLine['likelihoodRatio'], path: Path): readonly Fault[] {
  if (ratio === undefined || typeof ratio === 'number') return [];
  if ('lower' in ratio) return rangeFaults(ratio, path);
  return [...rangeFaults(ratio.ifTrue, [...path, 'ifTrue']), ...rangeFaults(ratio.ifFalse, [...path, 'ifFalse'])];
}

/** What is wrong with a verdict that was recorded. */
export function verdictFaults({ verdict, evidenceIds, dissents }: VerdictGiven, path: Path): readonly Fault[] {
  return [
    ...(evidenceIds.length > 0 || verdict === 'not-tested'
      ? []
      : [
          {
            code: 'hypotheses/no-evidence-cited',
            path: [...path, 'evidenceIds'],
            value: evidenceIds,
            allowed: 'a list of at least 1, unless the verdict is not-tested',
          },
        ]),
    ...repeated(
      dissents.map(({ stakeholder }) => stakeholder),
      [...path, 'dissents'],
      'stakeholder',
    ),
  ];
}

function rangeFaults(range: Probability, path: Path): readonly Fault[] {
  if (typeof range === 'number' || range.lower <= range.upper) return [];
  return [{ code: 'hypotheses/range-reversed', path, value: range, allowed: 'a range whose lower end is not above its upper end' }];
}

/** Keys that stand twice in a list; the path names the second. */
export function repeated(keys: readonly (string | null)[], path: Path, keyName = ''): readonly Fault[] {
  const seen = new Map<string | null, number>();
  return keys.flatMap((key, index) => {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    return [
      {
        code: 'kernel/duplicate-id',
        path: [...path, index, ...(keyName === '' ? [] : [keyName])],
        value: key,
        allowed: `unique in its list; ${formatPath([...path, first])} has it already`,
      },
    ];
  });
}
