import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import {
  checkDocument,
  InvalidInputError,
  parseDocument,
  renderDocumentHtml,
  renderDocumentMarkdown,
  type Document,
} from 'commissioning-kit';
import {
  hypothesisBoardNote,
  hypothesisRegisterDocument,
  registerAppendix,
  registerLifecycle,
  renderHypothesisBoardNote,
  sealOf,
  type TestPlan,
} from 'commissioning-kit/hypotheses';
import { CLOSED, COLLECTED, JUDGED } from '../../docs/examples/home-care-capacity/judging.js';
import { BEGUN } from '../../docs/examples/home-care-capacity/register.js';
import { APPENDIX, NOTE, OPTIONS, REGISTER } from '../../docs/examples/home-care-capacity/showing.js';
import { evidence, live, PLAN, stepsTo, wish } from './register-life.js';
import { olderPeople, specialNeeds } from './followed-sets.js';

const opened = live(stepsTo('opened'));
const asOf = '2027-12-31';
const money = (value: string, written: string) => ({
  figure: { value, unit: 'GBP', mark: 'illustrative' as const, sources: [] },
  written: [written],
  decimals: 0,
});
const figures = [money('1000000.00', '£1m'), money('250000.00', '£¼m')];
const others: readonly (readonly [string, Document])[] = [opened, olderPeople().state, specialNeeds().state, BEGUN.state].flatMap(
  (state, index) => [
    [`note ${index}`, hypothesisBoardNote(state, { asOf, figures })] as const,
    [`register ${index}`, hypothesisRegisterDocument(state, { asOf, figures })] as const,
    [`appendix ${index}`, registerAppendix(state, { asOf, figures })] as const,
  ],
);
const pages: readonly (readonly [string, Document])[] = [['note', NOTE], ['register', REGISTER], ['appendix', APPENDIX], ...others];

describe('the papers about a register', () => {
  it.each(pages)('%s: is a sound document in which every figure is marked and has its source', (_, document) => {
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
    expect(checkDocument(document).gaps).toEqual([]);
  });

  it.each(pages)('%s: shows no id, no name of the code and nothing undefined', (_, document) => {
    const page = renderDocumentHtml(document)
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]+>/g, ' ');
    for (const text of [renderDocumentMarkdown(document), page]) {
      expect(text).not.toMatch(/undefined|\[object|\bnull\b|NaN|“”|:\s*\.|\.\.|old-\d|sen-\d|call-records|long-term-hours|change-of-carer/);
      expect(text.match(/\b[a-z]+[A-Z][a-z]+\b/g) ?? []).toEqual([]);
    }
  });

  it('stands in the documentation', async () => {
    const file = new URL('../../docs/documents/hypothesis-board-note.md', import.meta.url).pathname;
    const options = { ...(await prettier.resolveConfig(file)), parser: 'markdown' };
    await expect(await prettier.format(renderDocumentMarkdown(NOTE), options)).toMatchFileSnapshot(file);
  });
});

describe('the note for a board', () => {
  const text = renderHypothesisBoardNote(CLOSED.state, OPTIONS);

  it('quotes dissent whole and names who dissents', () => {
    expect(text).toContain(
      'Council finance does not share the verdict on hypothesis one: “Half a year in one zone is thin. We would have liked a winter before we pay for all five.”',
    );
  });

  it('shows where people differ from the sealed rule, and why', () => {
    expect(text).toContain('Partly supported: for people under eighty-five. The sealed rule says inconclusive; people differ.');
    expect(text).toContain('On hypothesis three people differ from the rule: The rule calls any conflict inconclusive.');
  });

  it('says what is not carried and why, and when to try again', () => {
    expect(text).toContain(
      'Hypothesis two, not supported and closed, is carried no further: Waits rose where one provider had the zone, and people lost carers they knew. ' +
        'We do not try it again unless a provider has the staff for a whole zone on its books before it begins.',
    );
  });

  it('says what nobody looked at, and whose voices are missing', () => {
    expect(text).toContain(
      'Missing from the evidence are carers who left the county (hypothesis one), people without a telephone (hypothesis two) and people ' +
        'who died within the year (hypothesis three).',
    );
    expect(text).toContain('There is nothing from need (hypothesis two).');
  });

  it('says that a belief found open is being tested again, and claims no test of one that was only offered', () => {
    const resumed = renderHypothesisBoardNote(CLOSED.state, { ...OPTIONS, asOf: '2027-02-20' });
    expect(resumed).toContain('Inconclusive. The sealed rule says inconclusive. It is being tested again.');
    const offered = renderHypothesisBoardNote(live(stepsTo('offered')), { asOf });
    expect(offered).toContain(
      'We wrote down one belief, for the agenda “Living at home”. No verdict has been given yet. No decision is asked for.',
    );
    expect(offered).toContain('No verdict; put forward and not yet agreed');
  });

  it('does not call a test finished whose items are still to come, nor one unfinished whose items are there', () => {
    const state = live(stepsTo('evidence'));
    const [hypothesis] = state.hypotheses;
    const [recorded] = hypothesis!.evidence;
    const note = (planItems: readonly string[]): string => {
      const evidence = (['need', 'performance', 'experience'] as const).map((kind, index) => ({
        ...recorded!,
        item: { ...recorded!.item, id: `${kind}-item`, kind },
        ...(planItems[index] === undefined ? {} : { planItemId: planItems[index] }),
      }));
      return renderHypothesisBoardNote({ ...state, hypotheses: [{ ...hypothesis!, evidence }] }, { asOf });
    };
    expect(hypothesis!.plan!.items.length).toBeLessThanOrEqual(3);
    expect(note([])).toContain('Nobody said whose voices are missing; what is still to be collected stands below.');
    expect(note(hypothesis!.plan!.items.map(({ id }) => id))).toContain('; nothing that was planned is outstanding.');
  });

  it('ends what is asked with one full stop, however it was written down', () => {
    const asked = (text: string): string =>
      renderHypothesisBoardNote(CLOSED.state, { ...OPTIONS, decisions: [{ text, of: 'the cabinet', by: '2027-04-30' }] });
    expect(asked('To end the pilot.')).toContain('1. To end the pilot (the cabinet, by 30 April 2027).\n');
    expect(asked('To end the pilot.')).toBe(asked('To end the pilot'));
  });

  it('holds no probability and no points', () => {
    expect(text).not.toMatch(/\d%|points \(/);
  });

  it('tells of a day as it was then', () => {
    const then = renderHypothesisBoardNote(CLOSED.state, { ...OPTIONS, asOf: '2026-11-30' });
    expect(then).toBe(
      renderHypothesisBoardNote(
        { ...JUDGED.state, hypotheses: JUDGED.state.hypotheses.map((one) => ({ ...one })) },
        { ...OPTIONS, asOf: '2026-11-30' },
      ),
    );
    expect(then).toContain('We found one supported, one not supported and one inconclusive.');
    expect(then).toContain('look at it again when hours of long-term care for each person in a week falls below 9');
    const before = renderHypothesisBoardNote(COLLECTED.state, { ...OPTIONS, asOf: '2026-04-15' });
    expect(before).toContain('No verdict has been given yet.');
    expect(before).toContain(
      'Hypothesis one: Hours asked for and hours filled in both zones, month by month, from analyst, Sampleton Council, by 31 August 2026.',
    );
  });

  it('marks evidence that came in before a seal', () => {
    const state = live([wish('seal-plan', { hypothesisId: 'falls', seal: sealOf(PLAN) }, { id: 'e7' })], live(stepsTo('evidence')));
    const note = renderHypothesisBoardNote(state, { asOf });
    expect(note).toContain('On hypothesis one, one item of evidence came in before a plan was sealed.');
    const judged = live(
      [wish('record-verdict', { hypothesisId: 'falls', verdict: 'supported', evidenceIds: ['admissions'], dissents: [] }, { id: 'e8' })],
      state,
    );
    expect(renderHypothesisBoardNote(judged, { asOf })).toContain(
      'On hypothesis one, one item of evidence came in before a plan was sealed.',
    );
  });

  it('marks a plan that was sealed anew after evidence, and voices used against their will', () => {
    const replanned = { ...PLAN, decisionRule: 'Supported when the difference is seen in one year' };
    const state = live([
      ...stepsTo('planned'),
      wish('seal-plan', { hypothesisId: 'falls', seal: sealOf(PLAN) }, { id: 's1' }),
      wish('start-testing', { hypothesisId: 'falls' }, { id: 's2' }),
      wish(
        'record-evidence',
        {
          hypothesisId: 'falls',
          evidence: evidence('interviews', { kind: 'experience', title: 'Interviews' }),
          bearing: 'for',
          quality: null,
          collection: { consent: 'refused' },
        },
        { id: 's3' },
      ),
      wish(
        'record-evidence',
        { hypothesisId: 'falls', evidence: evidence('letters', { kind: 'experience', title: 'Letters' }), bearing: 'for', quality: null },
        { id: 's4' },
      ),
      wish('plan-test', { hypothesisId: 'falls', plan: replanned }, { id: 's5' }),
      wish('seal-plan', { hypothesisId: 'falls', seal: sealOf(replanned) }, { id: 's6' }),
    ]);
    const board = renderHypothesisBoardNote(state, { asOf });
    expect(board).toContain('On hypothesis one, the plan was sealed anew after two items of evidence had come in.');
    expect(board).toContain('On hypothesis one, those who speak in Interviews did not agree to its use.');
    const register = renderDocumentMarkdown(hypothesisRegisterDocument(state, { asOf }));
    expect(register).toContain('**Beware:** Those who speak in Interviews did not agree to its use.');
    expect(register).toContain('Letters: nobody said how many speak in it; nobody said whether they agreed to its use.');
  });

  it('refuses a register that was not opened, and a format that is none', () => {
    expect(() => hypothesisBoardNote(registerLifecycle.initialState(), { asOf })).toThrow(InvalidInputError);
    expect(() => renderHypothesisBoardNote(opened, { asOf, format: 'pdf' as never })).toThrow(InvalidInputError);
  });
});

describe('the register to read', () => {
  const text = renderDocumentMarkdown(REGISTER);

  it('keeps both wordings, and who agreed to which', () => {
    expect(text).toMatch(/\| One \| 2 February 2026 \| Reablement works \| – \| nobody \|/);
    expect(text).toMatch(/\| Two \| 16 February 2026 \|[^\n]*The first wording did not say for whom[^\n]*Carers’ forum on 2 March 2026/);
  });

  it('sets direction, strength, confidence and certainty in columns of their own', () => {
    expect(text).toContain('| Item | Points | Strength | Confidence | Certainty |');
  });

  it('says on how many items each view rests, and that what stands against a hypothesis is no likelihood', () => {
    expect(text).toContain('| View | What it asks | What it says | Items it rests on |');
    expect(text).toContain('one item stands against it; this says nothing of how likely it is');
    expect(text).toContain('puts them in no order of how likely they are');
  });

  it('prints the seal, so that it can be held against the plan', () => {
    for (const { seals } of CLOSED.state.hypotheses) for (const { seal } of seals) expect(text).toContain(seal);
  });
});

describe('the appendix', () => {
  const text = renderDocumentMarkdown(APPENDIX);

  it('reproduces the odds that the rule came to, by hand', () => {
    // 0.3 / 0.7 × 0.9 / 0.15 × (1.5 to 4) × 0.7: the letter shares the origin of the call records and adds nothing.
    const after = (ratio: number): number => (0.3 / 0.7) * 6 * ratio * 0.7;
    const percent = (odds: number): string => `${Math.round((100 * odds) / (1 + odds))}%`;
    expect(text).toContain(`between ${percent(after(1.5))} (I) and ${percent(after(4))} (I)`);
    expect(CLOSED.state.hypotheses[0]?.verdicts[0]?.byRule?.value).toMatchObject({
      lower: expect.closeTo(after(1.5) / (1 + after(1.5)), 9) as number,
    });
  });

  it('reproduces the points that the rule came to, and says on how many items', () => {
    expect(text).toContain('1 point (I) for it less 6 points (I) against it are −5 points (I), on three graded items.');
    expect(CLOSED.state.hypotheses[1]?.verdicts[0]?.byRule?.value).toBe(-5);
  });

  it('gives the figures again without each item', () => {
    expect(text.match(/The figures without one item/g)).toHaveLength(3);
  });

  it('prints the cap on one origin, without which its sums could not be worked out again', () => {
    const capped = (rule: NonNullable<TestPlan['rule']>) => {
      const plan: TestPlan = { ...PLAN, rule, priors: [{ stakeholder: null, probability: 0.5 }] };
      const told = (id: string) =>
        wish(
          'record-evidence',
          {
            hypothesisId: 'falls',
            evidence: evidence(id, { originId: 'one' }),
            bearing: 'for',
            quality: null,
            strength: 'moderate',
            likelihoodRatio: 3,
          },
          { id },
        );
      const state = live([
        ...stepsTo('agreed'),
        wish('plan-test', { hypothesisId: 'falls', plan }, { id: 'p' }),
        wish('start-testing', { hypothesisId: 'falls' }, { id: 't' }),
        told('a'),
        told('b'),
      ]);
      return renderDocumentMarkdown(registerAppendix(state, { asOf }));
    };
    const points = capped({ view: 'points', supportedFrom: 4, notSupportedTo: -4, originCap: 3 });
    expect(points).toMatch(/3 points \(D[^)]*\) for it less 0 points/);
    expect(points).toMatch(/Items of one origin count up to 3 points \(P[^)]*\) together, or as the strongest of them\./);
    const odds = capped({ view: 'odds', supportedFrom: 0.8, notSupportedTo: 0.2, originCap: 5 });
    expect(odds).toMatch(/Items of one origin count up to 5 times \(P[^)]*\) together, either way\./);
    expect(odds).toMatch(/\| shared \| 50% \(P\) \| 83% \(D\)/);
  });

  it('counts what stands against each explanation', () => {
    expect(text).toContain('| Need has grown faster than what is bought | 3 (I)');
  });
});
