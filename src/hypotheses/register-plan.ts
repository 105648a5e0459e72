import type { DocumentBlock, Inline } from '../kernel/document.js';
import { date, line, list, name, note, paragraph, show, stop, table } from '../kernel/document-words.js';
import { countWord, numberWord } from '../kernel/number-words.js';
import { KINDS, type RegisterWords } from './register-words.js';
import type { Hypothesis } from './register.js';
import type { DecisionRule, PlannedInformation } from './test-plan.js';
import { numberRun, probabilityRuns } from './view-words.js';

/** How a hypothesis is to be tested and judged, and since when that is sealed. */
export function planBlocks({ plan, plans, seals }: Hypothesis, context: RegisterWords): readonly DocumentBlock[] {
  const { words } = context;
  if (plan === null) return [paragraph(['No plan has been made.'])];
  const changed = plans.filter(({ afterSeal }) => afterSeal).length;
  return [
    table(
      ['The information to collect'],
      ['What', 'Route', 'How', 'Who', 'By'],
      plan.items.map((item) => [
        words(item.information),
        [KINDS[item.kind]],
        words(item.method),
        context.actor(item.owner),
        item.due === null ? ['no day set'] : [date(item.due)],
      ]),
    ),
    table(
      ['What it asks of us and of people, and how likely it is to be seen'],
      ['What', 'Cost', 'Burden on people', 'Lawful basis', 'Expected to be seen'],
      plan.items.map((item) => [
        words(item.information),
        costOf(item, context),
        [item.burden ?? 'not said'],
        item.lawfulBasis === undefined ? ['not said'] : words(item.lawfulBasis),
        expectedOf(item, context),
      ]),
    ),
    list([
      ...(plan.expectedIfTrue === null ? [] : [line`If it holds: ${stop(words(plan.expectedIfTrue))}`]),
      ...(plan.expectedIfFalse === null ? [] : [line`If it does not: ${stop(words(plan.expectedIfFalse))}`]),
      plan.decisionRule === null ? ['No rule is written in words.'] : line`How it is judged: ${stop(words(plan.decisionRule))}`,
      ...(plan.rule === undefined ? [] : [line`As code works it out: ${ruleBounds(plan.rule, context)}.`]),
      ...(plan.notCovered ?? []).map(({ kind, reason }) => line`No evidence from ${KINDS[kind]}: ${stop(words(reason))}`),
    ]),
    ...seals.map(({ on, seal, evidenceBefore }) =>
      evidenceBefore === 0
        ? paragraph(line`Sealed on ${date(on)}, before any evidence. The seal is ${name(seal)}.`)
        : note(
            'beware',
            line`Sealed on ${date(on)}, when ${countWord(evidenceBefore, 'item', 'items')} of evidence had come in. The seal is ${name(seal)}.`,
          ),
    ),
    ...(seals.length === 0 ? [note('missing', ['The plan was never sealed.'])] : []),
    ...(changed === 0
      ? []
      : [note('beware', [`After a seal the plan was changed ${changed === 1 ? 'once' : `${numberWord(changed)} times`}.`])]),
  ];
}

function costOf({ cost }: PlannedInformation, context: RegisterWords): readonly Inline[] {
  if (cost === undefined) return ['not said'];
  return [show(context.given(cost.amount, cost.currency), cost.amount.endsWith('.00') ? 0 : null)];
}

function expectedOf({ expected }: PlannedInformation, context: RegisterWords): readonly Inline[] {
  if (expected === undefined) return ['not said'];
  return line`${probabilityRuns(expected.ifTrue, context, 'given')} if it holds, ${probabilityRuns(expected.ifFalse, context, 'given')} if not`;
}

function ruleBounds(rule: DecisionRule, context: RegisterWords): readonly Inline[] {
  const hoops = rule.hoops ?? [];
  const held = hoops.length === 0 ? '' : `; ${countWord(hoops.length, 'planned item', 'planned items')} must not fail`;
  if (rule.view === 'bearing')
    return [`supported if all that points anywhere points for it, not supported if all points against it${held}`];
  const bound = (value: number): readonly Inline[] =>
    rule.view === 'odds' ? probabilityRuns(value, context, 'given') : [numberRun(context.given(value, 'points'))];
  return line`supported from ${bound(rule.supportedFrom)} on, not supported down to ${bound(rule.notSupportedTo)}${held}`;
}
