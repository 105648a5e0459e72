import type { DocumentSection, Inline } from '../kernel/document.js';
import { date, enumerate, joined, line, list, note, paragraph, sentences, stop, strong } from '../kernel/document-words.js';
import { capitalise, countWord } from '../kernel/number-words.js';
import { checkTargets } from './check-targets.js';
import type { TargetChoice, TargetMove } from './choices.js';
import type { Direction } from './gap-to-target.js';
import { movementOver } from './movement.js';
import { gateNames, paperGates } from './paper-gates.js';
import { standingLevel, standingTargets, type PaperContext, type PaperMoment } from './paper-context.js';
import { areaNames } from './paper-standing.js';
import type { ProfiledArea } from './profile.js';
import { proposeTargets, type AreaProposal } from './propose-targets.js';
import { stepsTaken, type AreaLevels, type StepsState } from './steps-taken.js';
import { stepsFrom } from './target-move.js';

/** What moved since an earlier day, in both directions alike. */
export function thenAndNow(context: PaperContext): DocumentSection {
  const { now, before } = context;
  return {
    id: 'then-and-now',
    heading: before === null ? ['Then and now'] : line`${date(before.on)} beside ${date(now.on)}`,
    sections: [],
    blocks:
      before === null
        ? [note('not-known', ['No earlier day was set beside this one.'])]
        : before.profile.matrixVersion !== now.profile.matrixVersion || before.profile.matrixId !== now.profile.matrixId
          ? [note('not-known', ['The matrix was changed between the two days. What we say cannot be set side by side here.'])]
          : [
              list([...movementLines(now, before, context), ...reachedLines(now, before, context)]),
              ...(viewLines(now, before, context).length === 0
                ? []
                : [paragraph(['Who sees it otherwise than before:']), list(viewLines(now, before, context))]),
            ],
  };
}

type Kind = 'towards-integrated' | 'towards-separate' | 'none' | 'gained' | 'lost' | 'open';

function movementLines(now: PaperMoment, before: PaperMoment, context: PaperContext): readonly (readonly Inline[])[] {
  const { areaName, levelName } = context;
  const moved = now.areas
    .filter(({ seen }) => seen.state !== 'not-applicable')
    .map(({ id }) => {
      const [from, to] = [standingLevel(before, id), standingLevel(now, id)];
      const way = stepsFrom(from, to);
      const kind: Kind = way.direction !== 'not-known' ? way.direction : to !== null ? 'gained' : from !== null ? 'lost' : 'open';
      return { id, from, to, kind, steps: way.steps ?? 0 };
    });
  const of = (kind: Kind): typeof moved => moved.filter((area) => area.kind === kind);
  const ways = (kind: Kind): readonly Inline[] =>
    joined(
      of(kind).map(
        ({ id, from, to, steps }) =>
          line`${areaName(id)}, from ${from === null ? '' : levelName(from)} to ${to === null ? '' : levelName(to)}, ${countWord(steps, 'step', 'steps')}`,
      ),
    );
  const named = (kind: Kind): readonly Inline[] =>
    areaNames(
      of(kind).map(({ id }) => id),
      context,
    );
  const told: readonly (readonly [Kind, readonly Inline[]])[] = [
    ['towards-integrated', line`Moved towards integrated: ${ways('towards-integrated')}.`],
    ['towards-separate', line`Moved towards separate: ${ways('towards-separate')}.`],
    ['none', line`Stayed: ${named('none')}.`],
    ['gained', line`A level we share now and did not then: ${named('gained')}.`],
    ['lost', line`A level we shared then and do not now: ${named('lost')}.`],
    ['open', line`Shared on neither day: ${named('open')}.`],
  ];
  return told.filter(([kind]) => of(kind).length > 0).map(([, words]) => words);
}

const REACHED: { readonly [state in StepsState]?: string } = {
  there: 'Where we wanted to be then',
  'on-the-way': 'Nearer to where we wanted to be then',
  'not-moved': 'As far from it as then',
  beyond: 'Past where we wanted to be then',
  'moved-away': 'Away from where we wanted to be then',
  'not-known': 'Not known whether nearer to it',
};

/** What became of the targets that stood on the earlier day. */
function reachedLines(now: PaperMoment, before: PaperMoment, context: PaperContext): readonly (readonly Inline[])[] {
  const levelsOf = (moment: PaperMoment): AreaLevels =>
    Object.fromEntries(
      now.areas.flatMap(({ id }) => {
        const level = standingLevel(moment, id);
        return level === null ? [] : [[id, level]];
      }),
    );
  const target: AreaLevels = Object.fromEntries(standingTargets(before).map(({ areaId, level }) => [areaId, level]));
  const { areas } = stepsTaken({ baseline: levelsOf(before), current: levelsOf(now), target });
  return (Object.keys(REACHED) as StepsState[]).flatMap((state) => {
    const areaIds = areas.filter((area) => area.target !== null && area.state === state).map(({ areaId }) => areaId);
    return areaIds.length === 0 ? [] : [line`${REACHED[state] ?? ''}: ${areaNames(areaIds, context)}.`];
  });
}

/** The partners that see areas otherwise than before. */
function viewLines(now: PaperMoment, before: PaperMoment, context: PaperContext): readonly (readonly Inline[])[] {
  if (now.on <= before.on) return [];
  const { areas } = movementOver([
    { on: before.on, profile: before.profile },
    { on: now.on, profile: now.profile },
  ]).overall;
  const partners = now.profile.areas.contracting.byAgency.map(({ agencyId }) => agencyId);
  return partners.flatMap((agencyId) => {
    const towards = (way: Direction): readonly ProfiledArea['id'][] =>
      areas.flatMap(({ areaId, byAgency }) =>
        byAgency.some((view) => view.agencyId === agencyId && view.movement === way) ? [areaId] : [],
      );
    const told = (['towards-integrated', 'towards-separate'] as const)
      .map((way) => ({ way, areaIds: towards(way) }))
      .filter(({ areaIds }) => areaIds.length > 0)
      .map(({ way, areaIds }) => line`${way.replace('-', ' ')} in ${areaNames(areaIds, context)}`);
    return told.length === 0 ? [] : [line`${context.who(agencyId)}: ${joined(told)}.`];
  });
}

const MOVES: { readonly [move in TargetMove]: string } = { 'step-on': 'a step on', stay: 'to stay', 'step-back': 'a step back' };

/** What moving would bring and cost, target by target; then what partners want where nothing is chosen. */
export function gainAndLose(context: PaperContext): DocumentSection {
  const { now, state } = context;
  const targets = standingTargets(now);
  const { profile, positions, applicability, partnerTargets, on } = now;
  const standing = { profile, positions, applicability };
  const checked = checkTargets({ targets, ...standing, asOf: on }).areas;
  const gated = paperGates(context);
  const proposals = proposeTargets({ partners: state.agencies, partnerTargets, ...standing }).areas;
  const undecided = proposals.filter(({ areaId }) => applies(now, areaId) && !targets.some((target) => target.areaId === areaId));
  const entries = targets.map((target) => {
    const { from = null, move = null } = checked.find(({ areaId }) => areaId === target.areaId) ?? {};
    const waiting =
      gated.find(({ areaId }) => areaId === target.areaId)?.gates.filter(({ askedFor }) => askedFor.some((why) => why !== 'claim')) ?? [];
    return sentences(
      targetLine(target, from === null ? null : context.levelName(from), move, context),
      ...worth(target, context),
      ...losers(
        target,
        proposals.find(({ areaId }) => areaId === target.areaId),
        context,
      ),
      ...(['no', 'unknown'] as const).flatMap((holds) => {
        const gates = waiting.filter((gate) => gate.holds === holds);
        if (gates.length === 0) return [];
        return [line`${holds === 'no' ? 'Not in place' : 'Not looked into'}: ${gateNames(gates, context)}.`];
      }),
    );
  });
  return {
    id: 'gain-and-lose',
    heading: ['What we would gain and lose by moving'],
    sections: [],
    blocks: [
      ...(entries.length === 0 ? [paragraph(['We have chosen no target, which is allowed.'])] : [list(entries)]),
      ...(undecided.length === 0
        ? []
        : [paragraph(['Where we have chosen nothing yet:']), list(undecided.map((proposal) => wishLine(proposal, context)))]),
    ],
  };
}

function applies({ areas }: PaperMoment, areaId: ProfiledArea['id']): boolean {
  return areas.some(({ id, seen }) => id === areaId && seen.state !== 'not-applicable');
}

function targetLine(
  target: TargetChoice,
  from: string | null,
  move: TargetMove | null,
  { areaName, levelName, words }: PaperContext,
): readonly Inline[] {
  const to = levelName(target.level);
  const way =
    move === 'stay'
      ? `to stay at ${to}`
      : from === null || move === null
        ? `to ${to}, from where we do not agree`
        : `from ${from} to ${to}, ${MOVES[move]}`;
  return sentences([strong(line`${areaName(target.areaId)}, ${way}.`)], stop(words(capitalise(target.rationale))));
}

function worth({ benefit, risks, conditions }: TargetChoice, { words }: PaperContext): readonly (readonly Inline[])[] {
  const told = (texts: readonly string[]): readonly Inline[] => stop(joined(texts.map((text) => words(text))));
  return [
    benefit === undefined ? ['What people gain is not written down.'] : line`To gain: ${stop(words(benefit))}`,
    risks === undefined
      ? ['What may be lost is not written down.']
      : risks.length === 0
        ? ['We see no risk.']
        : line`At risk: ${told(risks)}`,
    ...(conditions === undefined || conditions.length === 0 ? [] : [line`It needs: ${told(conditions)}`]),
  ];
}

/** The partners that would get what they cannot live with, and those that have not said. */
function losers(target: TargetChoice, proposal: AreaProposal | undefined, { words, who }: PaperContext): readonly (readonly Inline[])[] {
  if (proposal === undefined) return [];
  const consequence = proposal.consequences.find(({ level }) => level === target.level);
  return [
    ...(consequence?.losers ?? []).map(({ agencyId, because, why }) =>
      because === 'red-line'
        ? line`${who(agencyId)} will not accept it${why === null ? '.' : line`: ${stop(words(why))}`}`
        : line`${who(agencyId)} has not named it as one it could live with.`,
    ),
    ...(proposal.notSaid.length === 0 ? [] : [line`What ${enumerate(proposal.notSaid.map(who))} would want is not known.`]),
  ];
}

function wishLine({ areaId, wishes, zone, notSaid }: AreaProposal, { areaName, levelName, words, who }: PaperContext): readonly Inline[] {
  return sentences(
    [strong(line`${areaName(areaId)}.`)],
    line`${enumerate(wishes.map(({ agencyId, wanted }) => line`${who(agencyId)} wants ${levelName(wanted)}`))}.`,
    ...wishes.flatMap(({ agencyId, redLines }) =>
      redLines.map(({ level, why }) => line`${who(agencyId)} will not accept ${levelName(level)}: ${stop(words(why))}`),
    ),
    zone.length === 0
      ? ['No level is one that all could live with.']
      : line`All who have said could live with ${enumerate(zone.map(levelName))}.`,
    notSaid.length === 0 ? [] : line`${enumerate(notSaid.map(who))} ${notSaid.length === 1 ? 'has' : 'have'} not said.`,
  );
}
