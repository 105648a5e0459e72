import { deriveFigure } from '../kernel/derive-figure.js';
import type { DocumentBlock, DocumentSection, Inline, LocalWork } from '../kernel/document.js';
import { date, enumerate, line, list, note, paragraph, sentences, show, stop, table } from '../kernel/document-words.js';
import type { Figure } from '../kernel/finding.js';
import { countWord, numberWord } from '../kernel/number-words.js';
import type { SourceRef } from '../kernel/source.js';
import { readAreas, type AreaReading } from './area-reading.js';
import { checkActions } from './check-actions.js';
import { checkTargets, type TargetPart } from './check-targets.js';
import type { ActionAgreed, ActionProgress } from './choices.js';
import { findTensions } from './find-tensions.js';
import { standingTargets, type PaperContext } from './paper-context.js';
import { areaNames } from './paper-standing.js';
import type { ProfiledArea } from './profile.js';

/** The work that figures worked out from an assessment cite. */
export const RECORD: LocalWork = {
  id: 'local:assessment',
  title: 'The record of this assessment',
  publisher: null,
  year: null,
  licence: null,
};

const fromRecord = (locator: string): readonly SourceRef[] => [{ work: RECORD.id, locator, basis: 'stated', verified: true }];

const PARTS: { readonly [part in TargetPart]: string } = {
  benefit: 'what people gain',
  conditions: 'what has to hold',
  risks: 'what may go wrong',
  approvedBy: 'who approved it',
  reviewOn: 'when we look again',
};

/** The decisions asked of whom by when, and what targets do not say yet. */
export function decisionsAsked(context: PaperContext): DocumentSection {
  const { now, options, words } = context;
  const { decisions = [] } = options;
  const { profile, positions, applicability, on } = now;
  const lacking = checkTargets({ targets: standingTargets(now), profile, positions, applicability, asOf: on }).areas.filter(
    ({ to, missing }) => to !== null && missing.length > 0,
  );
  return {
    id: 'decisions',
    heading: ['Decisions asked'],
    sections: [],
    blocks: [
      decisions.length === 0
        ? paragraph(['No decision is asked for.'])
        : list(
            decisions.map(({ text, of, by }) =>
              sentences(stop(words(text)), line`Asked of ${words(of)}, ${by === null ? 'with no day set' : line`by ${date(by)}`}.`),
            ),
            true,
          ),
      ...(lacking.length === 0
        ? []
        : [
            paragraph(['What the targets do not say yet:']),
            list(
              lacking.map(({ areaId, missing }) => line`${context.areaName(areaId)}: ${enumerate(missing.map((part) => PARTS[part]))}.`),
            ),
          ]),
    ],
  };
}

const PROGRESS: { readonly [status in ActionProgress['status']]: string } = { started: 'started', done: 'done', dropped: 'dropped' };

/** Who does what by when, how far it is and what it costs. */
export function actionsAgreed(context: PaperContext): DocumentSection {
  const { now, words, areaName, actor, options } = context;
  const { actions, progress, on } = now;
  const { costs, overdue, withoutCost } = checkActions(actions, { progress, asOf: on });
  const late = new Set(overdue);
  const last = new Map(progress.map((entry) => [entry.actionId, entry.status]));
  const mark = options.costMark ?? 'published';
  const sources = mark === 'illustrative' ? [] : fromRecord('Actions');
  const amount = (value: string, unit: string): Figure => ({ value, unit, mark, sources });
  const standingOf = ({ actionId }: ActionAgreed): string => {
    const status = last.get(actionId);
    const state = status === undefined ? 'not started' : PROGRESS[status];
    return late.has(actionId) ? `${state}; its day is past` : state;
  };
  const range = (from: Figure, to: Figure): readonly Inline[] =>
    from.value === to.value ? [show(from, 0)] : line`${show(from, decimalsOf(from))} to ${show(to, decimalsOf(to))}`;
  return {
    id: 'actions',
    heading: ['Actions'],
    sections: [],
    blocks:
      actions.length === 0
        ? [note('missing', ['No action is agreed.'])]
        : [
            table(
              ['Who does what by when'],
              ['Action', 'Area', 'Owner', 'By', 'State', 'Cost'],
              actions.map((action) => [
                words(action.text),
                areaName(action.areaId),
                actor(action.owner),
                action.dueOn === null ? ['no day set'] : [date(action.dueOn)],
                [standingOf(action)],
                action.cost === null
                  ? ['not known']
                  : range(amount(action.cost.from, action.cost.currency), amount(action.cost.to, action.cost.currency)),
              ]),
            ),
            ...costs
              .filter(({ actionIds }) => actionIds.length > 1)
              .map(({ currency, actionIds, from, to }) => {
                const counted = new Set(actionIds);
                const parts = actions.filter(({ actionId }) => counted.has(actionId)).flatMap(({ cost }) => (cost === null ? [] : [cost]));
                const total = (value: string, end: 'from' | 'to'): Figure =>
                  deriveFigure({ value, unit: currency, from: parts.map((cost) => amount(cost[end], currency)) });
                return paragraph(
                  sentences(
                    line`Together they cost ${range(total(from, 'from'), total(to, 'to'))}.`,
                    withoutCost.length === 0
                      ? []
                      : [`This leaves out ${countWord(withoutCost.length, 'action', 'actions')} whose cost nobody knows.`],
                  ),
                );
              }),
          ],
  };
}

/** Whole pounds where there are no pence. */
function decimalsOf({ value }: Figure): number | null {
  return String(value).endsWith('.00') ? 0 : null;
}

const QUESTIONS = 3;

/** Who has not said, who does not know, what seems not to fit together, and how to read the paper. */
export function notKnown(context: PaperContext): DocumentSection {
  const { now, words } = context;
  const silent = [...silenceOf(context), ...doubtsOf(context)];
  const { outcome } = findTensions(now.profile);
  const tensions = outcome === 'insufficient-information' ? [] : outcome;
  const more = tensions.length - QUESTIONS;
  return {
    id: 'not-known',
    heading: ['What we do not know'],
    sections: [],
    blocks: [
      ...(silent.length === 0 ? [paragraph(['Everybody asked has said how they see each area.'])] : [list(silent)]),
      ...(now.withheld === 0
        ? []
        : [
            note('information', [
              `A blind round is open, with ${countWord(now.withheld, 'rating that is', 'ratings that are')} held back.`,
            ]),
          ]),
      ...(tensions.length === 0
        ? []
        : [
            paragraph(['Questions that the areas put to one another:']),
            list(
              tensions
                .slice(0, QUESTIONS)
                .map(
                  ({ one, beside, question }) =>
                    line`${context.areaName(one.areaId)} beside ${context.areaName(beside.areaId)}: ${words(question.charAt(0).toLowerCase() + question.slice(1))}`,
                ),
            ),
            ...(more > 0 ? [paragraph([`The record holds ${countWord(more, 'question', 'questions')} more.`])] : []),
          ]),
      ...agreementBlocks(context),
    ],
  };
}

/** The partners that have said nothing of an area, and how many voices of others have not. */
function silenceOf(context: PaperContext): readonly (readonly Inline[])[] {
  const { now, voices, who } = context;
  const spoke = new Set(now.ratings.map(({ voiceId, areaId }) => JSON.stringify([voiceId, areaId])));
  const looked = now.areas.filter(({ seen }) => seen.state !== 'not-applicable');
  return now.profile.areas.contracting.byAgency.flatMap(({ agencyId }) => {
    const asked = voices.filter((voice) => voice.agencyId === agencyId);
    const all: ProfiledArea['id'][] = [];
    const some: ProfiledArea['id'][] = [];
    for (const { id, seen } of looked) {
      if (seen.byAgency.some((view) => view.agencyId === agencyId && view.level === null)) all.push(id);
      else if (asked.some(({ voiceId, areaIds }) => (areaIds?.includes(id) ?? true) && !spoke.has(JSON.stringify([voiceId, id]))))
        some.push(id);
    }
    return [
      ...(all.length === 0
        ? []
        : [line`${who(agencyId)} has said nothing of ${all.length === looked.length ? 'any area' : areaNames(all, context)}.`]),
      ...(some.length === 0 ? [] : [line`Not everybody asked at ${who(agencyId)} has spoken of ${areaNames(some, context)}.`]),
    ];
  });
}

const DOUBTS = {
  unknown: 'does not know where we stand in',
  'none-shown': 'sees no level shown in',
  abstained: 'would rather not say where we stand in',
} as const;

/** The voices that name no level and say so. */
function doubtsOf(context: PaperContext): readonly (readonly Inline[])[] {
  const { now, voices, speaker } = context;
  const aside = new Set<string>(now.areas.flatMap(({ id, seen }) => (seen.state === 'not-applicable' ? [id] : [])));
  return voices.flatMap(({ voiceId, agencyId }) =>
    (Object.keys(DOUBTS) as (keyof typeof DOUBTS)[]).flatMap((doubt) => {
      const areaIds = now.ratings
        .filter((rating) => rating.voiceId === voiceId && rating.level === doubt && !aside.has(rating.areaId))
        .map(({ areaId }) => areaId);
      return areaIds.length === 0 ? [] : [line`${speaker(agencyId, voiceId)}: ${DOUBTS[doubt]} ${areaNames(areaIds, context)}.`];
    }),
  );
}

/** Measures of agreement, where the panel is large enough or somebody asked for them; else the sentence that says why there are none. */
function agreementBlocks(context: PaperContext): readonly DocumentBlock[] {
  const { now, voices, options, areaName } = context;
  const { statistics = 'when-enough', panelLimit = 6 } = options;
  if (statistics === 'never') return [];
  if (statistics === 'when-enough' && voices.length <= panelLimit) {
    const limit = options.panelLimit === undefined ? ' That limit is ours; no text sets one.' : '';
    return [
      paragraph([
        `Only ${countWord(voices.length, 'voice was', 'voices were')} asked. For ${numberWord(panelLimit)} or fewer we show no statistic.${limit}`,
      ]),
    ];
  }
  const areaIds = now.areas.filter(({ seen }) => seen.state !== 'not-applicable').map(({ id }) => id);
  const readings = readAreas(now.ratings, { areaIds, enough: statistics === 'always' ? 1 : panelLimit + 1 });
  return [
    table(
      ['How far the voices agree: van der Eijk’s A, from minus one (half at either end) to one (all at one level)'],
      ['Area', '>Agreement', '>Voices'],
      readings.map((reading) => [areaName(reading.areaId), valueOf(reading), [show(derived(reading.n, 'voices'), 0, 'in-heading')]]),
    ),
  ];
}

function derived(value: number, unit: string): Figure {
  return { value, unit, mark: 'derived', sources: fromRecord('Ratings') };
}

function valueOf({ agreement, outcome }: AreaReading): readonly Inline[] {
  const value = agreement.find(({ measure }) => measure === 'van-der-eijk-a')?.value ?? null;
  if (value !== null) return [show(derived(value, 'agreement'), 2, 'in-heading')];
  return [outcome === 'nobody-said' ? 'nobody said' : 'too few to say'];
}

/** Whether the paper holds a figure that cites the record. */
export function citesRecord(sections: readonly DocumentSection[]): boolean {
  return JSON.stringify(sections).includes(`"work":"${RECORD.id}"`);
}
