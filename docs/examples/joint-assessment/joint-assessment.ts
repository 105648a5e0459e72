import { renderDocumentHtml, renderDocumentMarkdown, type ChartBlock, type Document } from 'commissioning-kit';
import { toChartBlock, type Chart } from 'commissioning-kit/charts';
import {
  assessmentCsv,
  assessmentPaper,
  checkActions,
  checkGates,
  checkSeals,
  consensusRecord,
  latestRatings,
  movementOver,
  profileOf,
  proposeTargets,
  ratingMoves,
  readAreas,
  renderMatrixCsv,
  visibleRatings,
} from 'commissioning-kit/joint';
import { CHARTS } from './charts.js';
import { ACTIONS, AGREED, GAPS, SEQUENCE, WISHES } from './choosing.js';
import { BOARD, COUNCIL, VOICES } from './partners.js';
import { AFTER_FIRST, AFTER_TALK, DIFFERED, IN_FIRST_ROUND, LAST_YEAR, saltOf, SHEETS } from './rounds.js';

const words = (id: string): string => id.replaceAll('-', ' ');

/** What a partnership would want to see on a screen. */
function summary(): readonly string[] {
  const seals = checkSeals(
    AGREED.state,
    VOICES.map(({ raterId }) => ({ roundId: 'first', voiceId: raterId, salt: saltOf(raterId) })),
  );
  const seen = visibleRatings(IN_FIRST_ROUND.state, { agencyId: 'icb', raterId: 'i-finance' });
  const readings = readAreas(latestRatings(AFTER_FIRST.state), { areaIds: DIFFERED.map(({ id }) => id) });
  const moved = ratingMoves(AFTER_TALK.state, { from: { roundId: 'first' }, to: { roundId: 'revised' } }).filter(
    ({ changed, from, to }) => changed && from !== null && to !== null,
  );
  const { counts } = consensusRecord({ positions: AGREED.state.positions, ratings: latestRatings(AGREED.state) });
  const proposals = proposeTargets({ partners: [COUNCIL, BOARD], partnerTargets: WISHES }).areas;
  const gates = checkGates({
    profile: profileOf(AGREED.state),
    positions: AGREED.state.positions,
    gates: AGREED.state.gates,
    targets: AGREED.state.targets,
    nation: 'england',
    on: '2026-07-03',
  });
  const plan = checkActions(ACTIONS, { asOf: '2026-07-03', gaps: GAPS });
  const { overall } = movementOver([
    { on: '2025-05-19', profile: profileOf(LAST_YEAR.state) },
    { on: '2026-06-15', profile: profileOf(AGREED.state) },
  ]);
  return [
    `First round: ${seals.filter(({ matches }) => matches === 'yes').length} of ${seals.length} seals fit; while it was open the last to speak saw ${seen.ratings.length} ratings, and ${seen.withheld} were kept back`,
    ...readings.map((reading) => reading.words),
    ...moved.map(
      ({ voiceId, areaId, from, to, why }) => `${voiceId} moved on ${words(areaId)}, ${from} to ${to}: ${why ?? 'no reason given'}`,
    ),
    `Concluded: ${Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([outcome, count]) => `${count} ${words(outcome)}`)
      .join(', ')}`,
    ...proposals.map(
      ({ areaId, zone, proposals: rules }) =>
        `${words(areaId)}: both could live with ${zone.join(' or ') || 'no level'}; ${rules.map(({ rule, levels }) => `${words(rule)} ${levels.join(' or ') || 'none'}`).join(', ')}`,
    ),
    ...GAPS.map(({ area, to, direction }) => `Target for ${words(area)}: ${to} (${words(direction)})`),
    `Claims: ${words(gates.outcome)}${gates.areas
      .filter(({ claim }) => claim === 'blocked')
      .map(({ areaId }) => `, ${words(areaId)}`)
      .join('')}`,
    `Plan: ${ACTIONS.length} actions until ${SEQUENCE.endOn ?? 'nobody knows'}, ${plan.costs.map(({ from, to }) => `£${from} to £${to}`).join()}; ${plan.gaps.length} things still to say`,
    overall.words,
  ];
}

/** The paper that goes to the board: two pages of A4. */
function paper(): Document {
  return assessmentPaper(AGREED.state, {
    asOf: '2026-07-03',
    population: 'people with a learning disability',
    compareWith: LAST_YEAR.state,
    nation: 'england',
    decisions: [
      { text: 'To part the pooled fund, and to keep every package as it is meanwhile', of: 'the cabinet and the board', by: '2026-07-31' },
      { text: 'To settle two packages in dispute before anything is parted', of: 'the joint board', by: '2026-07-31' },
    ],
    costMark: 'illustrative',
  });
}

/** The paper with the pictures in the sections that they belong to. */
function withPictures(document: Document): Document {
  const [views, positions, movement] = CHARTS.map(toChartBlock);
  const pictures: Readonly<Record<string, readonly (ChartBlock | undefined)[]>> = {
    'where-we-are': [positions],
    'where-we-differ': [views],
    'then-and-now': [movement],
  };
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: [...section.blocks, ...(pictures[section.id] ?? []).filter((block) => block !== undefined)],
    })),
  };
}

/** What the example gives: lines for a terminal, pages by file, and the paper and its charts, to be drawn. */
export interface JointAssessment {
  readonly lines: readonly string[];
  readonly pages: Readonly<Record<string, string>>;
  readonly document: Document;
  readonly charts: readonly Chart[];
}

/** Runs the assessment from the invitation to the paper. */
export function runJointAssessment(): JointAssessment {
  const board = paper();
  const document = withPictures(board);
  return {
    lines: ['A joint self-assessment of learning disability services in Harrowdale', ...summary().map((line) => `  ${line}`)],
    pages: {
      'sheet.csv': SHEETS['c-finance'] ?? '',
      'matrix.csv': renderMatrixCsv(profileOf(AGREED.state)),
      'assessment.csv': assessmentCsv(AGREED.state),
      'events.json': JSON.stringify(AGREED.events, null, 2),
      'paper.html': renderDocumentHtml(board),
      'report.md': renderDocumentMarkdown(document),
      'report.html': renderDocumentHtml(document),
    },
    document,
    charts: CHARTS,
  };
}
