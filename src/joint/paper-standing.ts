import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import { date, enumerate, line, list, note, paragraph, sentences, stop, strong, table } from '../kernel/document-words.js';
import { capitalise, countWord, numberWord } from '../kernel/number-words.js';
import type { AreaConsensus } from './consensus-record.js';
import { blockedClaims } from './paper-gates.js';
import { standingLevel, standingTargets, type PaperContext, type PaperMoment } from './paper-context.js';
import type { AgencyView, AreaState, ProfiledArea } from './profile.js';
import type { VoiceRating } from './voice.js';

/** Who looked, at what, and what came of it, in a few sentences. */
export function inShort(context: PaperContext): DocumentSection {
  const { now, state, options, voices, who, words } = context;
  const partners = now.profile.areas.contracting.byAgency.map(({ agencyId }) => who(agencyId));
  const countOf = (...states: readonly AreaState[]): number => now.areas.filter(({ seen }) => states.includes(seen.state)).length;
  const agreed = now.areas.filter(({ id }) => standingLevel(now, id) !== null).length;
  const spoke = new Set(now.ratings.map(({ voiceId }) => voiceId));
  const silent = voices.filter(({ voiceId }) => !spoke.has(voiceId)).length;
  const differing = countOf('disagreement');
  const setAside = countOf('not-applicable');
  const decisions = options.decisions?.length ?? 0;
  const followed = state.successions.filter((succession) => succession.on <= now.on);
  return {
    id: 'in-short',
    heading: ['In short'],
    sections: [],
    blocks: [
      paragraph(
        sentences(
          line`${enumerate(partners)} looked at how they commission${options.population === undefined ? '' : line` for ${words(options.population)}`}.`,
          line`${capitalise(countWord(voices.length, 'voice was', 'voices were'))} asked${silent === 0 ? '' : `; ${countWord(silent, 'has', 'have')} said nothing yet`}.`,
          ...followed.map(({ agencyId, successor }) => line`${who(successor.id)} goes on in the place of ${who(agencyId)}.`),
          line`Of ${numberWord(now.areas.length)} areas, ${agreed === 0 ? 'none stands' : countWord(agreed, 'stands', 'stand')} at a level that we share${setAside === 0 ? '' : `, and ${countWord(setAside, 'does', 'do')} not apply`}.`,
          [
            differing === 0
              ? 'In no area do we see different levels.'
              : `In ${countWord(differing, 'area', 'areas')} not all of us see the same level.`,
          ],
          [`The board is asked for ${countWord(decisions, 'decision', 'decisions')}.`],
        ),
      ),
    ],
  };
}

/** Every area: how each partner sees it, what was concluded, what it was before and what is wanted. */
export function whereWeAre(context: PaperContext): DocumentSection {
  const { now, before, who, areaName, levelName, words } = context;
  const partners = now.profile.areas.contracting.byAgency.map(({ agencyId }) => agencyId);
  const targets = standingTargets(now);
  const rows = now.areas.map(({ id, seen }) => [
    areaName(id),
    ...partners.map((agencyId) => [
      viewName(
        seen.byAgency.find((view) => view.agencyId === agencyId),
        context,
      ),
    ]),
    [togetherName(now, id, context)],
    ...(before === null ? [] : [[togetherName(before, id, context)]]),
    [seen.state === 'not-applicable' ? '' : wantedName(targets.find(({ areaId }) => areaId === id)?.level ?? null)],
  ]);
  const aside = now.areas.flatMap(({ id, seen }) =>
    seen.state === 'not-applicable' ? [line`${areaName(id)} does not apply: ${stop(words(seen.reason ?? 'all partners say so'))}`] : [],
  );
  const blocked = blockedClaims(context);
  function wantedName(level: Parameters<typeof levelName>[0] | null): string {
    return level === null ? 'no target' : levelName(level);
  }
  return {
    id: 'where-we-are',
    heading: ['Where we are'],
    sections: [],
    blocks: [
      paragraph([
        'There are four ways to work: separate, parallel, joint and integrated. None is better than another. They are never added up.',
      ]),
      table(
        ['How each partner sees each area, and what we say together'],
        [
          'Area',
          ...partners.map((agencyId) => who(agencyId)),
          'Together',
          ...(before === null ? [] : [line`Together on ${date(before.on)}`]),
          'Wanted',
        ],
        rows,
      ),
      ...([...aside, ...blocked].length === 0 ? [] : [list([...aside, ...blocked])]),
    ],
  };
}

/** How a partner sees an area, in a word or two. */
function viewName(view: AgencyView | undefined, { levelName }: PaperContext): string {
  const levels = (view?.levels ?? []).map(levelName).join(' and ');
  switch (view?.level) {
    case undefined:
    case null:
      return 'has not said';
    case 'divided':
      return `divided: ${levels}`;
    case 'straddle':
      return `${levels} at once`;
    case 'none-shown':
      return 'no level shown';
    case 'unknown':
      return 'does not know';
    case 'not-applicable':
      return 'does not apply';
    case 'abstained':
      return 'would rather not say';
    default:
      return levels;
  }
}

const STATES: { readonly [state in Exclude<AreaState, 'agreed' | 'straddle'>]: string } = {
  disagreement: 'we differ',
  incomplete: 'not known to all of us',
  'not-applicable': 'does not apply',
};

function togetherName(moment: PaperMoment, areaId: ProfiledArea['id'], { levelName }: PaperContext): string {
  const concluded = moment.consensus.areas.find((area) => area.areaId === areaId);
  const level = standingLevel(moment, areaId);
  switch (concluded?.outcome) {
    case 'set-aside':
      return STATES['not-applicable'];
    case 'agreed-with-dissent':
      return level === null ? 'agreed, with dissent' : `${levelName(level)}, with dissent`;
    case 'agreed-to-differ':
      return 'agreed to differ';
    case 'parked':
      return 'parked';
    default: {
      const seen = moment.areas.find(({ id }) => id === areaId)?.seen;
      if (level !== null) return levelName(level);
      if (seen === undefined) return STATES.incomplete;
      return seen.state === 'agreed' || seen.state === 'straddle'
        ? `${seen.spread.map(levelName).join(' and ')} at once`
        : STATES[seen.state];
    }
  }
}

/** Where partners differ, each side in its own words; dissent is quoted whole. */
export function whereWeDiffer(context: PaperContext): DocumentSection {
  const { now } = context;
  const differing = now.areas.flatMap((area) => {
    const concluded = now.consensus.areas.find(({ areaId }) => areaId === area.id);
    const differs =
      area.seen.state === 'disagreement' || (concluded?.conclusion?.dissents.length ?? 0) > 0 || concluded?.outcome === 'agreed-to-differ';
    return concluded === undefined || !differs || concluded.outcome === 'set-aside' ? [] : [{ area, concluded }];
  });
  return {
    id: 'where-we-differ',
    heading: ['Where we differ, and in whose words'],
    sections: [],
    blocks:
      differing.length === 0
        ? [paragraph(['No area shows a difference between us.'])]
        : [
            paragraph(['A difference is something to talk about. It is no fault.']),
            ...differing.flatMap(({ area, concluded }) => differenceBlocks(area, concluded, context)),
          ],
  };
}

const OUTCOMES: { readonly [outcome in Exclude<AreaConsensus['outcome'], 'set-aside'>]: string } = {
  agreed: 'We agreed on a level.',
  'agreed-with-dissent': 'We agreed on a level, with dissent.',
  'agreed-to-differ': 'We agreed to differ.',
  parked: 'We parked it.',
  'not-yet-concluded': 'We have concluded nothing yet.',
};

function differenceBlocks({ id }: ProfiledArea, concluded: AreaConsensus, context: PaperContext): readonly DocumentBlock[] {
  const { areaName, words, speaker, levelName, who } = context;
  const { conclusion, outcome, notQuoted } = concluded;
  const dissents = conclusion?.dissents ?? [];
  const isQuoted = (voice: VoiceRating): boolean => dissents.some((dissent) => (dissent.raterId ?? dissent.agencyId) === voice.voiceId);
  const remarks = remarksIn(concluded.ratings).filter((voice) => !isQuoted(voice));
  const unasked = [...new Set(notQuoted.map(({ agencyId }) => agencyId))].filter((agencyId) =>
    dissents.every((dissent) => dissent.agencyId !== agencyId),
  );
  return [
    paragraph(
      sentences(
        [strong(line`${areaName(id)}.`)],
        outcome === 'set-aside' ? [] : [OUTCOMES[outcome]],
        conclusion === null || conclusion.text === null ? [] : stop(words(conclusion.text)),
        outcome !== 'agreed-with-dissent' || unasked.length === 0
          ? []
          : line`${enumerate(unasked.map(who))} ${unasked.length === 1 ? 'rates' : 'rate'} it otherwise and ${unasked.length === 1 ? 'has' : 'have'} not been quoted.`,
      ),
    ),
    ...dissents.map((dissent) => ({
      kind: 'quote' as const,
      content: words(dissent.text),
      by: line`${speaker(dissent.agencyId, dissent.raterId)}, dissenting${dissent.level === null ? '' : `, for ${levelName(dissent.level)}`}`,
    })),
    ...remarks.map((voice) => ({
      kind: 'quote' as const,
      content: words(voice.text as string),
      by: line`${speaker(voice.inheritedFrom ?? voice.agencyId, voice.voiceId)}, who sees ${voice.levels.map(levelName).join(' and ') || 'no level'}`,
    })),
    ...(remarks.length + dissents.length === 0 ? [note('missing', ['Nobody wrote down why.'])] : []),
  ];
}

/** What is said of an area with words to it: for each partner and each view it holds the first voice that has any. */
function remarksIn(ratings: readonly VoiceRating[]): readonly VoiceRating[] {
  const first = new Map<string, VoiceRating>();
  for (const rating of ratings) {
    const view = JSON.stringify([rating.agencyId, rating.level, rating.levels]);
    if (rating.text !== null && !first.has(view)) first.set(view, rating);
  }
  return [...first.values()];
}

/** Names of areas in a row, with commas alone: the names have an “and” of their own. */
export function areaNames(areaIds: readonly ProfiledArea['id'][], { areaName }: PaperContext): readonly Inline[] {
  return areaIds.reduce<readonly Inline[]>(
    (before, areaId, index) => (index === 0 ? areaName(areaId) : line`${before}, ${areaName(areaId)}`),
    [],
  );
}
