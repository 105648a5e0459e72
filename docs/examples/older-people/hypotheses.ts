import type { Actor, Evidence } from 'commissioning-kit';
import { WORKED_AIMS, WORKED_HYPOTHESES, type Bearing, type EvidenceQuality, type RegisterCommand } from 'commissioning-kit/hypotheses';
import { ccg, council } from './partners.js';
import { INVENTED } from './sources.js';

/** The aims and hypotheses are those of the worked case; what was found out about them is invented. */
export const aims = WORKED_AIMS.filter((aim) => aim.set === 'older-people');
const statements = WORKED_HYPOTHESES.filter((hypothesis) => hypothesis.set === 'older-people');

const analyst: Actor = { role: 'public health analyst', agencyId: 'council' };
const forum: Actor = { role: 'coordinator of the carers forum', agencyId: 'carers-forum' };

const OFFERED_BY: Readonly<Record<string, string>> = {
  'old-1': 'Council',
  'old-2': 'Physiotherapists of the community trust',
  'old-3': 'Carers forum',
  'old-4': 'Housing associations',
  'old-5': 'Clinical commissioning group',
  'old-6': 'Community nursing managers',
};

interface Found {
  readonly id: string;
  readonly kind: Evidence['kind'];
  readonly title: string;
  readonly design: string;
  readonly voices: number | null;
  readonly bearing: Bearing;
  readonly quality: EvidenceQuality;
}

interface Tested {
  readonly expectedIfTrue: string;
  readonly expectedIfFalse: string;
  readonly decisionRule: string;
  readonly information: string;
  readonly method: string;
  readonly found: readonly Found[];
}

/** The five that were tested, and what came to light. */
const TESTS: Readonly<Record<string, Tested>> = {
  'old-1': {
    expectedIfTrue: 'Emergency admissions fall in the localities where community teams grew, and not in the others',
    expectedIfFalse: 'Admissions move alike in both',
    decisionRule: 'Supported if admissions fall in both winters where teams grew; inconclusive if the winters differ',
    information: 'Emergency admissions of older people by locality and month, before and after community teams grew',
    method: 'Comparison of localities over two winters',
    found: [
      found(
        'admissions-first-winter',
        'performance',
        'Admissions fell where community teams grew, first winter',
        'comparison of localities',
        null,
        'for',
        'moderate',
      ),
      found(
        'admissions-second-winter',
        'performance',
        'Admissions rose in the same localities, second winter',
        'comparison of localities',
        null,
        'against',
        'moderate',
      ),
    ],
  },
  'old-2': {
    expectedIfTrue: 'People who had intensive rehabilitation move into a care home less often',
    expectedIfFalse: 'As many move in with it as without',
    decisionRule: 'Supported if fewer move in within a year and people say that they feel steadier',
    information: 'Moves into care homes within a year of a fall, with and without intensive rehabilitation',
    method: 'Follow-up of both groups through the case records',
    found: [
      found(
        'falls-follow-up',
        'performance',
        'Fewer people moved into a care home in the year after intensive rehabilitation',
        'follow-up with a comparison group',
        null,
        'for',
        'high',
      ),
      found('falls-interviews', 'experience', 'People said that they dared to go out again', 'interviews', 24, 'for', 'moderate'),
    ],
  },
  'old-3': {
    expectedIfTrue: 'People whose carers have a break and training are admitted less often',
    expectedIfFalse: 'Admissions stay as they were, whatever carers are offered',
    decisionRule: 'Supported if admissions fall and carers say that the offer reaches them',
    information: 'Admissions of people whose carers took up the offer, and what those carers say',
    method: 'Pilot in one locality, with interviews by the carers forum',
    found: [
      found(
        'carers-pilot',
        'performance',
        'Fewer admissions in the pilot of targeted support for carers',
        'pilot without a comparison group',
        null,
        'for',
        'moderate',
      ),
      found('carers-voices', 'experience', 'Carers said that the offer reached them in time', 'interviews', 31, 'for', 'moderate'),
    ],
  },
  'old-4': {
    expectedIfTrue: 'Tenants of extra care housing move on into care homes later than people of like need at home',
    expectedIfFalse: 'They move on as soon as others do',
    decisionRule: 'Judged when two years of tenancies can be compared',
    information: 'How long tenants of extra care housing stay, beside people of like need at home',
    method: 'Matched comparison through housing and care records',
    found: [found('extra-care-tenants', 'need', 'Survey of people waiting for extra care housing', 'survey', 140, 'neutral', 'low')],
  },
  'old-5': {
    expectedIfTrue: 'More people stay at home where teams were put into one organisation',
    expectedIfFalse: 'The number who stay at home does not change',
    decisionRule: 'Not supported if the number who stay at home does not change in the two years after a merger',
    information: 'What happened in places that merged their teams',
    method: 'Review of published evaluations and visits to two places',
    found: [
      found(
        'merged-teams',
        'performance',
        'No change in the number of people who stay at home two years after teams merged elsewhere',
        'review of evaluations',
        null,
        'against',
        'moderate',
      ),
      found(
        'merged-staff',
        'experience',
        'Staff said that the merger took up two years of their attention',
        'interviews',
        18,
        'against',
        'low',
      ),
    ],
  },
};

function found(
  id: string,
  kind: Evidence['kind'],
  title: string,
  design: string,
  voices: number | null,
  bearing: Bearing,
  quality: EvidenceQuality,
): Found {
  return { id, kind, title, design, voices, bearing, quality };
}

function evidenceOf({ id, kind, title, design, voices }: Found): Evidence {
  return { id, kind, title, period: null, place: null, design, voices, originId: null, sources: INVENTED };
}

/** All evidence of the programme, so that needs and decisions can point at it. */
export const evidence: readonly Evidence[] = Object.values(TESTS).flatMap((test) => test.found.map(evidenceOf));

/** The register, from the first offer to what became of each hypothesis. */
export function registerCommands(): readonly RegisterCommand[] {
  const envelope = (id: string, on: string, by: Actor, why: string | null = null) => ({ id, on, by, why });
  const commands: RegisterCommand[] = [
    {
      type: 'open-register',
      data: {
        ...envelope('register-opened', '2019-05-08', council),
        registerId: 'beliefs',
        populationId: 'older-people',
        agenda: 'Chronic illness, falls, carers, extra care and where the money lies',
      },
    },
  ];
  for (const hypothesis of statements) {
    commands.push({
      type: 'offer-hypothesis',
      data: {
        ...envelope(`offered-${hypothesis.id}`, '2019-05-15', council),
        hypothesisId: hypothesis.id,
        statement: hypothesis.statement,
        kind: hypothesis.kind,
        offeredBy: OFFERED_BY[hypothesis.id] as string,
        claims: hypothesis.claims,
        bearsOn: hypothesis.bearsOn,
      },
    });
  }
  for (const hypothesis of statements) {
    commands.push({
      type: 'agree-hypothesis',
      data: {
        ...envelope(`agreed-${hypothesis.id}`, '2019-05-29', ccg),
        hypothesisId: hypothesis.id,
        stakeholders: ['Council', 'Clinical commissioning group', 'Carers forum'],
      },
    });
  }
  const tested = Object.entries(TESTS);
  for (const [hypothesisId, test] of tested) {
    commands.push({
      type: 'plan-test',
      data: {
        ...envelope(`planned-${hypothesisId}`, '2019-06-05', analyst),
        hypothesisId,
        plan: {
          items: [
            {
              id: `${hypothesisId}-information`,
              information: test.information,
              kind: test.found[0]?.kind ?? 'performance',
              method: test.method,
              owner: analyst,
              due: '2019-09-13',
            },
          ],
          expectedIfTrue: test.expectedIfTrue,
          expectedIfFalse: test.expectedIfFalse,
          decisionRule: test.decisionRule,
        },
      },
    });
  }
  for (const [hypothesisId] of tested) {
    commands.push({ type: 'start-testing', data: { ...envelope(`testing-${hypothesisId}`, '2019-06-10', analyst), hypothesisId } });
  }
  for (const [hypothesisId, test] of tested) {
    for (const item of test.found) {
      commands.push({
        type: 'record-evidence',
        data: {
          ...envelope(`recorded-${item.id}`, '2019-09-16', item.kind === 'experience' ? forum : analyst),
          hypothesisId,
          evidence: evidenceOf(item),
          bearing: item.bearing,
          quality: item.quality,
        },
      });
    }
  }
  const cited = (hypothesisId: string): readonly string[] => (TESTS[hypothesisId] as Tested).found.map((item) => item.id);
  const verdict = (
    hypothesisId: string,
    outcome: 'supported' | 'not-supported' | 'inconclusive',
    why: string,
    dissents: Extract<RegisterCommand, { readonly type: 'record-verdict' }>['data']['dissents'] = [],
  ): RegisterCommand => ({
    type: 'record-verdict',
    data: {
      ...envelope(`verdict-${hypothesisId}`, '2019-09-25', council, why),
      hypothesisId,
      verdict: outcome,
      evidenceIds: cited(hypothesisId),
      dissents,
    },
  });
  commands.push(
    verdict(
      'old-1',
      'inconclusive',
      'The two winters point in opposite directions, so the rule agreed beforehand says that nothing is settled',
    ),
    verdict('old-2', 'supported', 'Fewer people moved into a care home, and people said that they felt steadier'),
    verdict('old-3', 'supported', 'Admissions fell in the pilot, and carers said that the offer reached them', [
      { stakeholder: 'Clinical commissioning group', text: 'Without a comparison group the fall may have come by itself' },
    ]),
    verdict('old-5', 'not-supported', 'Where teams merged, no more people stayed at home'),
  );
  commands.push(
    {
      type: 'translate-hypothesis',
      data: {
        ...envelope('translated-old-2', '2019-10-02', council),
        hypothesisId: 'old-2',
        into: { kind: 'aim', id: 'old-priority-1', text: aims.find((aim) => aim.id === 'old-priority-1')?.text ?? '' },
        reason: null,
      },
    },
    {
      type: 'translate-hypothesis',
      data: {
        ...envelope('translated-old-3', '2019-10-02', council),
        hypothesisId: 'old-3',
        into: { kind: 'aim', id: 'old-priority-2', text: aims.find((aim) => aim.id === 'old-priority-2')?.text ?? '' },
        reason: null,
      },
    },
    {
      type: 'close-hypothesis',
      data: {
        ...envelope('closed-old-5', '2019-10-02', council),
        hypothesisId: 'old-5',
        reason: 'Merging teams is not worth the years it takes, as far as anybody has shown',
      },
    },
  );
  return commands;
}
