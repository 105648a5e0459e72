import {
  AREAS,
  gapToTarget,
  JOINT_APPROACHES,
  profiledAreas,
  targetsOf,
  type AreaState,
  type AssessmentState,
  type Direction,
  type Level,
  type MatrixProfile,
  type SeenLevel,
} from '../joint/index.js';
import type { DocumentBlock, Inline } from '../kernel/document.js';
import type { Reason } from '../kernel/finding.js';
import { countWord, numberWord } from '../kernel/number-words.js';
import type { ClaimRecord } from './claim-records.js';
import { claimsOf, type ClaimOutcome } from './compare-claims.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { enumerate, joined, line, list, note, paragraph, sentences, stop, strong, table } from '../kernel/document-words.js';

const STATES: Record<AreaState, string> = {
  agreed: 'they agree',
  straddle: 'they agree that it shows several levels',
  disagreement: 'they differ',
  incomplete: 'not all have said',
  'not-applicable': 'does not apply',
};

const DIRECTIONS: Record<Direction, string> = {
  'towards-integrated': 'to act more as one',
  'towards-separate': 'to act more on their own',
  none: 'to stay where it is',
  'not-known': 'open, as the partners do not see one level',
};

/** The name of a level as partners see it. */
export function levelLabel(level: SeenLevel): string {
  if (level === null) return 'nothing yet';
  if (level === 'straddle') return 'several levels at once';
  if (level === 'none-shown') return 'no level shown';
  if (level === 'divided') return 'divided among themselves';
  if (level === 'abstained') return 'would rather not say';
  if (level === 'unknown') return 'not known';
  if (level === 'not-applicable') return 'does not apply';
  return level;
}

/** Where partners stand, where they want to be, and which joint approach suits. */
export function reportPartners(context: ReportContext): ReportPart | null {
  const assessed = context.state.assessments.map(({ state }, index) =>
    assessmentBlocks(state, context.profiles[index] as MatrixProfile, context),
  );
  const blocks = [...approachBlocks(context), ...assessed.flat()];
  if (blocks.length === 0) return null;
  return { section: { id: 'partners', heading: ['Where partners stand'], blocks, sections: [] }, charts: [] };
}

function approachBlocks({ approach, programme, words, profiles }: ReportContext): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  if (approach?.outcome === 'insufficient-information') {
    blocks.push(paragraph(['Which joint approach suits cannot be said yet.']));
  } else if (approach) {
    for (const suggestion of approach.outcome) {
      const { label, text } = JOINT_APPROACHES.find(({ id }) => id === suggestion.approach) as (typeof JOINT_APPROACHES)[number];
      const pooled = suggestion.approach === 'integrated' || suggestion.approach === 'joint' ? POOLED[suggestion.pooledBudgets] : '';
      blocks.push(
        paragraph(line`What suits: ${strong([label.toLowerCase()])}. ${text}.${pooled}`),
        ...sideBlocks('For it:', suggestion.for, words),
        ...sideBlocks('Against it:', suggestion.against, words),
      );
    }
  }
  if (programme.chosenApproach) {
    const { level, why } = programme.chosenApproach;
    const contrary = profiles.flatMap((profile) =>
      profiledAreas(profile).filter(({ seen }) => seen.agreed !== null && seen.agreed !== level),
    );
    blocks.push(
      paragraph(
        sentences(
          line`What partners chose over all: ${strong([level])}. ${stop(words(why))}`,
          contrary.length === 0
            ? []
            : line`As they see it now, ${countWord(contrary.length, 'area stands', 'areas stand')} elsewhere: ${enumerate(contrary.map(({ label }) => label.toLowerCase()))}.`,
        ),
      ),
    );
  }
  return blocks;
}

const POOLED = {
  yes: ' Budgets can be pooled under it.',
  no: ' Budgets cannot be pooled under it.',
  unknown: ' Whether budgets can be pooled under it is not known.',
};

function sideBlocks(heading: string, reasons: readonly Reason[], words: ReportContext['words']): readonly DocumentBlock[] {
  return reasons.length === 0 ? [] : [paragraph([heading]), list(reasons.map(({ message }) => stop(words(message))))];
}

function assessmentBlocks(state: AssessmentState, profile: MatrixProfile, context: ReportContext): readonly DocumentBlock[] {
  const { who, words } = context;
  const areas = profiledAreas(profile);
  const partners = profile.areas[AREAS[0].id].byAgency.map(({ agencyId }) => agencyId);
  const speaker = (agencyId: string, voiceId: string): readonly Inline[] => {
    const role = state.raters.filter((rater) => rater.raterId === voiceId).at(-1)?.role;
    return role === undefined ? line`${who(agencyId)}` : line`${who(agencyId)}, ${words(role)}`;
  };
  const remarks = areas.flatMap(({ label, seen }) =>
    seen.byAgency.flatMap(({ agencyId, text, voices = [{ voiceId: agencyId, text }] }) =>
      voices.flatMap((voice) =>
        voice.text === null ? [] : [line`${label}, ${speaker(agencyId, voice.voiceId)}: ${stop(words(voice.text))}`],
      ),
    ),
  );
  const aside = areas.flatMap(({ label, seen }) => (seen.reason === undefined ? [] : [line`${label}: ${stop(words(seen.reason))}`]));
  const differing = areas.filter(({ seen }) => seen.state === 'disagreement');
  return [
    table(
      ['How each partner sees joint working, area by area: no level is better than another'],
      ['Area', ...partners.map(who), 'Together'],
      areas.map(({ label, seen }) => [
        [label],
        ...partners.map((agencyId) => [levelLabel(seen.byAgency.find((view) => view.agencyId === agencyId)?.level ?? null)]),
        [STATES[seen.state]],
      ]),
    ),
    ...(differing.length === 0
      ? []
      : [
          note('information', [
            `Partners differ on ${numberWord(differing.length)} of ${numberWord(areas.length)} areas. That is a result to talk about, not an error to average out.`,
          ]),
        ]),
    ...(aside.length === 0 ? [] : [paragraph(['What does not apply, and why:']), list(aside)]),
    ...(remarks.length === 0 ? [] : [paragraph(['What they say for their ratings:']), list(remarks)]),
    ...claimBlocks(state, context),
    ...targetBlocks(state, profile, context),
  ];
}

const RECORDS: Record<ClaimRecord['kind'], string> = { contract: 'bought by', funding: 'paid for by', evidence: 'cited by' };

/** What is on record where it goes further than what partners say, or what they say goes further. */
function claimBlocks(state: AssessmentState, { programme, state: lives, who, words }: ReportContext): readonly DocumentBlock[] {
  const items = claimsOf(programme, lives, state).flatMap(({ label, byAgency, records }) => {
    const told = (outcome: ClaimOutcome, shows: ClaimRecord['shows'], what: string): readonly (readonly Inline[])[] => {
      const claims = byAgency.filter((claim) => claim.outcome === outcome);
      if (claims.length === 0) return [];
      const seen = claims.map(({ agencyId, levels }) => line`${who(agencyId)} sees ${levels.join(' and ')}`);
      const shown = records
        .filter((record) => record.shows === shows)
        .map(
          ({ kind, name, parties }) =>
            line`${words(name)}, ${RECORDS[kind]} ${enumerate(parties.map((party) => PAYERS[party] ?? who(party)))}`,
        );
      return [line`${label}: ${enumerate(seen)}. On record ${what}: ${joined(shown)}.`];
    };
    return [
      ...told('records-go-further', 'together', 'are partners together'),
      ...told('claim-goes-further', 'one-partner', 'is one partner alone'),
    ];
  });
  if (items.length === 0) return [];
  return [
    paragraph(['Where the records of this programme and what partners say lie apart, which is something to ask about:']),
    list(items),
  ];
}

/** Payers of whom a contract says no more than their kind. */
const PAYERS: Readonly<Record<string, string>> = { 'payer:council': 'a council', 'payer:nhs': 'the NHS', 'payer:education': 'education' };

function targetBlocks(state: AssessmentState, profile: MatrixProfile, { words, who }: ReportContext): readonly DocumentBlock[] {
  const targets = targetsOf(state);
  if (Object.keys(targets).length === 0) return [];
  const rows = gapToTarget(profile, targets).map(({ area, to, direction }) => {
    const chosen = [...state.targets].reverse().find((target) => target.areaId === area);
    const approved = chosen?.approvedBy ?? null;
    return [
      [profiledAreas(profile).find(({ id }) => id === area)?.label ?? ''],
      [levelName(to)],
      [DIRECTIONS[direction]],
      chosen ? stop(words(chosen.rationale)) : [],
      approved === null
        ? ['nobody yet']
        : line`${words(approved.role)}${approved.agencyId === null ? [] : line`, ${who(approved.agencyId)}`}`,
    ];
  });
  return [table(['Where partners want to be'], ['Area', 'Wanted', 'That is', 'Why', 'Approved by'], rows)];
}

function levelName(level: Level): string {
  return JOINT_APPROACHES.find(({ id }) => id === level)?.label.toLowerCase() ?? level;
}
