import { COMMISSIONING_CONDITIONS } from '../agenda/index.js';
import { WORKED_HYPOTHESES } from '../hypotheses/index.js';
import { inferred, stated } from '../kernel/source.js';
import type { CaseStudy } from './case-study.js';
import { goldenGroup, type GoldenCase, type GoldenCaseGiven } from './golden-case.js';
import { OLDER_PEOPLE_CASE } from './older-people-case.js';
import { SEN_CASE } from './sen-case.js';

const CASES = [stated('ipc-book', 'When to commission?'), stated('ipc-book', 'Commissioning jointly'), stated('ipc-book', 'Case studies')];

/** The golden examples of the two worked cases, and of what decides whether to commission (D-GLD-02, 03, 04, 06, 09, 11, 16). */
export function goldenChains(): readonly GoldenCase[] {
  return [
    ...goldenGroup('D-GLD-02', 'text', [...CASES, stated('ipc-book', 'T2.4')], chainOf(OLDER_PEOPLE_CASE)),
    ...goldenGroup('D-GLD-03', 'text', [...CASES, stated('ipc-book', 'T2.5')], chainOf(SEN_CASE)),
    ...goldenGroup(
      'D-GLD-04',
      'library',
      [inferred('ipc-book', 'T2.1')],
      [
        fit('Internal reorganisation: no market', ['no', 'yes', 'yes'], 'use-alternative'),
        {
          label: 'Internal reorganisation: what to use instead',
          room: 'agenda',
          export: 'suggestAlternatives',
          input: ['internal-reorganisation'],
          at: ['outcome'],
          expected: ['business-planning', 'functional-analysis', 'change-management'],
        },
      ],
    ),
    ...goldenGroup(
      'D-GLD-06',
      'text',
      [stated('ipc-book', 'T2.4')],
      [
        {
          label: 'What the six hypotheses would take from acute care',
          room: 'hypotheses',
          export: 'resourceClaims',
          input: [OLDER_PEOPLE_CASE.hypotheses],
          at: ['pots', 0, 'from'],
          expected: '1250000.00',
        },
      ],
    ),
    ...goldenGroup(
      'D-GLD-09',
      'library',
      [inferred('ipc-book', 'Hypotheses')],
      [
        ...WORKED_HYPOTHESES.map(({ id, statement }) => lint(`Silent on the worked hypothesis ${id}`, statement, [])),
        lint('An aim', 'To reduce admissions', ['aim']),
        lint('A question', 'How many?', ['question']),
      ],
    ),
    ...goldenGroup('D-GLD-11', 'library', [inferred('ipc-book', 'When to commission?')], everyAnswer()),
    ...goldenGroup(
      'D-GLD-16',
      'text',
      [stated('ipc-book', 'T2.1')],
      [
        alternatives('internal-service-planning', 3),
        alternatives('internal-reorganisation', 3),
        alternatives('quality-of-one-care-pathway', 2),
        alternatives('market-position-of-a-provider', 2),
      ],
    ),
  ];
}

function chainOf({ label, inputs, expected, hypotheses }: CaseStudy): readonly GoldenCaseGiven[] {
  return [
    {
      label: `${label}: the fit`,
      room: 'agenda',
      export: 'assessCommissioningFit',
      input: [inputs.fit],
      at: ['outcome'],
      expected: expected.fit,
    },
    {
      label: `${label}: the approach`,
      room: 'joint',
      export: 'suggestApproach',
      input: [inputs.approach],
      at: ['outcome', '*', 'approach'],
      expected: [expected.approach],
    },
    {
      label: `${label}: pooled budgets`,
      room: 'joint',
      export: 'suggestApproach',
      input: [inputs.approach],
      at: ['outcome', '*', 'pooledBudgets'],
      expected: [expected.pooledBudgets],
    },
    {
      label: `${label}: the intervention`,
      room: 'interventions',
      export: 'recommendIntervention',
      input: [inputs.intervention],
      at: ['outcome', 'sequence'],
      expected: [expected.intervention],
    },
    {
      label: `${label}: hypotheses, within five to eight`,
      room: 'hypotheses',
      export: 'checkHypothesisSet',
      input: [hypotheses],
      at: ['reasons', '*', 'code'],
      expected: ['hypotheses/set-size'],
    },
  ];
}

function fit(label: string, answers: readonly string[], expected: string): GoldenCaseGiven {
  const input = Object.fromEntries(COMMISSIONING_CONDITIONS.map(({ id }, index) => [id, answers[index]]));
  return { label, room: 'agenda', export: 'assessCommissioningFit', input: [input], at: ['outcome'], expected };
}

function lint(label: string, statement: string, expected: readonly string[]): GoldenCaseGiven {
  return { label, room: 'hypotheses', export: 'lintStatement', input: [statement], at: ['*', 'rule'], expected };
}

function alternatives(purpose: string, expected: number): GoldenCaseGiven {
  return {
    label: `How many alternatives: ${purpose.replaceAll('-', ' ')}`,
    room: 'agenda',
    export: 'suggestAlternatives',
    input: [purpose],
    at: ['outcome'],
    counted: true,
    expected,
  };
}

const OUTCOMES = { c: 'commission', a: 'use-alternative', n: 'no-intervention', i: 'insufficient-information' } as const;

/** Market, need for change and change to be managed, each with its answer by its first letter, and what comes out. */
const TABLE = [
  'yyy c, yyn n, yyu i, yny n, ynn n, ynu n, yuy i, yun n, yuu i',
  'nyy a, nyn a, nyu a, nny a, nnn a, nnu a, nuy a, nun a, nuu a',
  'uyy i, uyn n, uyu i, uny n, unn n, unu n, uuy i, uun n, uuu i',
].join(', ');

function everyAnswer(): readonly GoldenCaseGiven[] {
  const words: Readonly<Record<string, string>> = { y: 'yes', n: 'no', u: 'unknown' };
  return TABLE.split(', ').map((row) => {
    const answers = [...row.slice(0, 3)].map((letter) => words[letter] as string);
    return fit(
      `Market ${answers[0]}, need for change ${answers[1]}, change to be managed ${answers[2]}`,
      answers,
      OUTCOMES[row.at(-1) as 'c'],
    );
  });
}
