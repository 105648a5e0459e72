import { describe, expect, it } from 'vitest';
import { checkDocument, parseDocument, renderDocumentMarkdown } from 'commissioning-kit';
import {
  AREAS,
  assessmentPaper,
  LEVELS,
  MATRIX_VERSION,
  renderAssessmentPaper,
  replayAssessment,
  type AssessmentPaperOptions,
  type AssessmentState,
} from 'commissioning-kit/joint';
import { runJointAssessment } from '../../docs/examples/joint-assessment/joint-assessment.js';
import { board, BOARD_PAPER } from './board.js';
import { after, aim, ask, closeRound, COUNCIL, enrol, ICB, open, openRound, rate, say, TRUST } from './partners.js';

/** The words of a paper as a reader meets them: without the signs of tables, quotations and lists. */
function wordsOf(markdown: string): readonly string[] {
  return markdown
    .replace(/^\|[ :|-]+\|$/gm, '')
    .replace(/[|>*#—]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function section(markdown: string, heading: string): string {
  const [, text = ''] = markdown.split(`\n## ${heading}\n`);
  return text.split('\n## ')[0] ?? '';
}

/** The sentences of running text: paragraphs, quotations and lists, without tables and headings. */
function sentencesOf(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .filter((row) => row !== '' && !/^(\||#|> —)/.test(row))
    .flatMap((row) => row.replace(/^(> |- |\d+\. )/, '').split(/(?<=[.?!:])\s+/))
    .filter((sentence) => /\p{L}/u.test(sentence));
}

const paper = renderAssessmentPaper(board(), BOARD_PAPER);

describe('the paper for a joint board', () => {
  it('fits on two pages', () => {
    expect(wordsOf(paper).length).toBeGreaterThan(600);
    // Two pages of A4 in eleven point hold some 1,100 words with their tables.
    expect(wordsOf(paper).length).toBeLessThan(1_100);
  });

  it('is written in short sentences', () => {
    const lengths = sentencesOf(paper).map((sentence) => wordsOf(sentence).length);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(15);
    expect(Math.max(...lengths)).toBeLessThan(36);
  });

  it('shows no ids, no keys and nothing that is undefined', () => {
    const { agencies, raters, actions, rounds, gates } = board();
    const ids = [...raters.map(({ raterId }) => raterId), ...actions.map(({ actionId }) => actionId), ...gates.map(({ gateId }) => gateId)];
    for (const id of [...ids, 'icb', ...AREAS.map((area) => area.id).filter((area) => area.includes('-'))]) {
      expect(paper, id).not.toMatch(new RegExp(`(?<![\\w-])${id}(?![\\w-])`));
    }
    expect(agencies.every(({ name }) => paper.includes(name))).toBe(true);
    expect(rounds.length).toBe(2);
    expect(paper).not.toMatch(/undefined|null|NaN|\[object|[a-z][A-Z]|local:/);
  });

  it('puts no level above another', () => {
    expect(paper).not.toMatch(
      /\b(best|worst|worse|improv\w*|progress\w*|regress\w*|matur\w*|lag\w*|behind|ahead|score\w*|advance\w*|achiev\w*)\b/i,
    );
    expect(paper.match(/better/g)).toEqual(['better']);
    expect(paper).toContain('None is better than another.');
  });

  it('marks every figure, names its source, and holds none that is worked out from levels', () => {
    const document = assessmentPaper(board(), BOARD_PAPER);
    expect(checkDocument(document).gaps).toEqual([]);
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
    const figures = JSON.stringify(document).match(/"kind":"figure"/g) ?? [];
    // Two ranges and their sum: money, and nothing else.
    expect(figures.length).toBe(6);
    expect(paper).toContain('£16,000 (D 1) to £24,000');
  });

  it('quotes dissent whole, with partner and role', () => {
    expect(section(paper, 'Where we differ, and in whose words')).toContain(
      '> People at night get one carer now. With two contracts they may get two, or none.\n>\n> — Sampleshire Integrated Care Board, lead nurse, dissenting, for joint',
    );
  });

  it('lets each partner and each view speak once, and a dissenting voice not twice', () => {
    const differ = section(paper, 'Where we differ, and in whose words');
    expect(differ).toContain('The joint fund pays every invoice.');
    expect(differ).toContain('Our share goes out on the first of the month');
    expect(differ).not.toContain('The block for night care is still let');
  });

  it('sets the earlier day beside today, both directions in the same words', () => {
    expect(section(paper, '1 April 2025 beside 1 April 2026')).toContain(
      [
        '- Moved towards integrated: Purpose and strategy, from parallel to joint, one step.',
        '- Moved towards separate: Contracting, from joint to parallel, one step.',
        '- A level we share now and did not then: Market management and monitoring, Commissioning functions.',
        '- Shared on neither day: Needs and market intelligence, Resource allocation and management.',
      ].join('\n'),
    );
  });

  it('tells gain and loss of a step back, of staying and of a step on alike', () => {
    const text = section(paper, 'What we would gain and lose by moving');
    expect(text).toContain('**Purpose and strategy, from joint to parallel, a step back.**');
    expect(text).toContain('To gain: Plans for each place come a year sooner. At risk: Our aims may drift apart.');
    expect(text).toContain('**Commissioning functions, to stay at separate.**');
    expect(text).toContain('Not in place: basis for sharing data.');
    expect(text).toContain('Sampleton Council will not accept separate: We would pay twice for the same visits.');
    expect(text).toContain('All who have said could live with joint.');
  });

  it('says who is asked to decide what by when, and what targets do not say', () => {
    const text = section(paper, 'Decisions asked');
    expect(text).toContain('1. Approve the step back to parallel strategies. Asked of the joint board, by 12 May 2026.');
    expect(text).toContain('Asked of the council and the care board, with no day set.');
    expect(text).toContain('- Purpose and strategy: what has to hold, who approved it and when we look again.');
  });

  it('says what does not apply and why, who does not know, and what is late', () => {
    expect(paper).toContain('- Stakeholder engagement does not apply: The region runs it for all of us.');
    expect(paper).toContain(
      '- Sampleshire Integrated Care Board, head of contracts: does not know where we stand in Needs and market intelligence.',
    );
    expect(paper).toContain('| 25 March 2026 | not started; its day is past | not known |');
    expect(paper).toContain('This leaves out one action whose cost nobody knows.');
  });

  it('shows no statistic for six voices unless it is asked for', () => {
    expect(paper).toContain('Only six voices were asked. For six or fewer we show no statistic. That limit is ours; no text sets one.');
    const asked = renderAssessmentPaper(board(), { ...BOARD_PAPER, statistics: 'always' });
    expect(asked).toContain('van der Eijk’s A');
    expect(asked).toMatch(/\| Purpose and strategy \| 1\.00 \(D\) \| 6 \(D\) \|/);
    // Five at one level and one beside it, by hand: a third of the voices in a layer of two levels (2/3), two thirds in one of one level (1).
    expect(asked).toMatch(/\| Contracting \| 0\.89 \(D\) \| 6 \(D\) \|/);
    expect(checkDocument(assessmentPaper(board(), { ...BOARD_PAPER, statistics: 'always' })).gaps).toEqual([]);
    expect(renderAssessmentPaper(board(), { ...BOARD_PAPER, panelLimit: 5 })).toContain('van der Eijk’s A');
    const never = renderAssessmentPaper(board(), { ...BOARD_PAPER, panelLimit: 2, statistics: 'never' });
    expect(never).not.toContain('statistic');
    expect(never).not.toContain('van der Eijk');
  });

  it('can be written as a page', () => {
    const html = renderAssessmentPaper(board(), { ...BOARD_PAPER, format: 'html' });
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).toContain('<blockquote>');
  });
});

describe('the paper of the worked example', () => {
  const { document } = runJointAssessment();
  const text = renderDocumentMarkdown({
    ...document,
    sections: document.sections.map((part) => ({ ...part, blocks: part.blocks.filter(({ kind }) => kind !== 'chart') })),
  });

  it('fits on two pages in short sentences, beside its pictures', () => {
    expect(wordsOf(text).length).toBeGreaterThan(800);
    expect(wordsOf(text).length).toBeLessThan(1_100);
    const lengths = sentencesOf(text).map((sentence) => wordsOf(sentence).length);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(15);
  });

  it('holds marked figures alone, no ids and no order', () => {
    expect(checkDocument(document).gaps).toEqual([]);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|[a-z][A-Z]|local:/);
    expect(text.match(/\b(best|better|worse|improv\w*|progress\w*|score\w*|matur\w*)\b/gi)).toEqual(['better']);
  });
});

describe('what became of targets, and what claims lack', () => {
  it('tells targets of the earlier day in both directions, and a claim whose gate is found shut', () => {
    const state = after(
      open([COUNCIL, ICB], '2025-01-01'),
      ...(['contracting', 'commissioning-functions', 'purpose-and-strategy'] as const).flatMap((areaId) =>
        ['council', 'icb'].map((agencyId) => rate(agencyId, areaId, 'joint', '2025-01-02')),
      ),
      aim('contracting', 'parallel', '2025-01-03'),
      aim('commissioning-functions', 'separate', '2025-01-03'),
      aim('purpose-and-strategy', 'integrated', '2025-01-03'),
      ...['council', 'icb'].flatMap((agencyId) => [
        rate(agencyId, 'contracting', 'parallel', '2026-01-02'),
        rate(agencyId, 'commissioning-functions', 'integrated', '2026-01-02'),
      ]),
      ask(
        'record-gate',
        { gateId: 'staff-arrangements', areaId: 'commissioning-functions', holds: 'no', evidenceIds: [], text: null },
        '2026-01-03',
      ),
    );
    const text = renderAssessmentPaper(state, { asOf: '2026-02-01', compareWith: '2025-02-01' });
    expect(text).toContain('- Where we wanted to be then: Contracting.');
    expect(text).toContain('- Away from where we wanted to be then: Commissioning functions.');
    expect(text).toContain('- As far from it as then: Purpose and strategy.');
    expect(text).toContain('- Commissioning functions: we say integrated. Not in place for it: staff arrangements settled.');
  });
});

describe('what a paper leaves out', () => {
  const asOf = '2026-04-01';

  it('what was recorded after its day', () => {
    const early = renderAssessmentPaper(board(), { asOf: '2025-03-31' });
    expect(early).toContain('No action is agreed.');
    expect(early).toContain('| Contracting | joint | joint | joint | no target |');
    expect(early).not.toContain('People at night');
  });

  it('what is said in a blind round while it is open', () => {
    const commands = [
      open([COUNCIL, ICB], '2026-01-05'),
      enrol('r1', 'council', {}, '2026-01-05'),
      openRound('blind', 'blind', '2026-01-10'),
      say(['council', 'r1'], 'contracting', 'integrated', { roundId: 'blind', text: 'Not to be seen yet' }, '2026-01-11'),
    ] as const;
    const held = renderAssessmentPaper(after(...commands), { asOf });
    expect(held).toContain('A blind round is open, with one rating that is held back.');
    expect(held).toContain('| Contracting | has not said | has not said | not known to all of us | no target |');
    expect(held).not.toContain('Not to be seen yet');
    const closed = after(...commands, closeRound('blind', '2026-01-12'));
    expect(renderAssessmentPaper(closed, { asOf })).toContain('| Contracting | integrated |');
    expect(renderAssessmentPaper(closed, { asOf: '2026-01-11' })).toContain('| Contracting | has not said |');
  });
});

describe('what is not known', () => {
  it('is said where nobody has said anything', () => {
    const text = renderAssessmentPaper(after(open()), { asOf: '2026-05-01' });
    expect(text).toContain('Two voices were asked; two have said nothing yet.');
    expect(text).toContain('Of seven areas, none stands at a level that we share.');
    expect(text).toContain('We have chosen no target, which is allowed.');
    expect(text).toContain('No decision is asked for.');
    expect(text).toContain('Sampleton Council has said nothing of any area.');
    expect(text).not.toMatch(/undefined|NaN/);
  });

  it('names nobody by an id, a partner that others take the place of among them', () => {
    const state = after(
      open([COUNCIL, ICB], '2026-01-05'),
      rate('icb', 'contracting', 'joint', '2026-01-06'),
      ask('succeed-partner', { agencyId: 'icb', successor: { ...TRUST, name: 'Greater Sampleshire Board' }, text: null }, '2026-02-01'),
      aim('contracting', 'separate', '2026-02-02'),
    );
    const text = renderAssessmentPaper(state, { asOf: '2026-04-01', compareWith: '2026-01-10' });
    expect(text).toContain('Greater Sampleshire Board goes on in the place of Sampleshire Integrated Care Board.');
    expect(text).not.toMatch(/\b(icb|trust|e\d+)\b/);
  });

  it('is said where the matrix was changed between two assessments', () => {
    const now = after(open(), rate('council', 'contracting', 'joint'));
    const before: AssessmentState = { ...after(open([COUNCIL, ICB], '2025-04-01')), matrixVersion: '0' };
    expect(now.matrixVersion).toBe(MATRIX_VERSION);
    expect(renderAssessmentPaper(now, { asOf: '2026-05-01', compareWith: before })).toContain(
      'The matrix was changed between the two days.',
    );
  });
});

describe('any assessment of two partners', () => {
  it('is told with the same words where the levels are turned round', () => {
    const turned = (level: string): string => LEVELS[3 - LEVELS.indexOf(level as (typeof LEVELS)[number])] ?? level;
    const events = (turn: boolean): AssessmentState => {
      const to = (level: (typeof LEVELS)[number]): (typeof LEVELS)[number] => (turn ? (turned(level) as (typeof LEVELS)[number]) : level);
      return after(
        open([COUNCIL, ICB], '2025-01-01'),
        rate('council', 'contracting', to('separate'), '2025-01-02'),
        rate('icb', 'contracting', to('separate'), '2025-01-02'),
        rate('council', 'contracting', to('joint'), '2026-01-02'),
        rate('icb', 'contracting', to('joint'), '2026-01-02'),
        aim('contracting', to('parallel'), '2026-01-03'),
      );
    };
    const options: AssessmentPaperOptions = { asOf: '2026-02-01', compareWith: '2025-02-01' };
    const [one, other] = [false, true].map((turn) =>
      section(renderAssessmentPaper(events(turn), options), '1 February 2025 beside 1 February 2026'),
    );
    expect(one).toContain('Moved towards integrated: Contracting, from separate to joint, two steps.');
    expect(other).toContain('Moved towards separate: Contracting, from integrated to parallel, two steps.');
  });
});

describe('bad input', () => {
  it('refuses an assessment that was not opened, a later day to compare with, and unknown keys', () => {
    const state = board();
    const code = (run: () => unknown): string => {
      try {
        run();
      } catch (error) {
        return (error as { code: string }).code;
      }
      return 'none';
    };
    expect(code(() => assessmentPaper(replayAssessment([]).state, { asOf: '2026-04-01' }))).toBe('joint/not-opened');
    expect(code(() => assessmentPaper(state, { asOf: '2026-04-01', compareWith: '2026-04-01' }))).toBe('joint/not-earlier');
    expect(code(() => assessmentPaper(state, { asOf: '2026-04-01', statistic: 'always' } as unknown as AssessmentPaperOptions))).toBe(
      'kernel/unknown-key',
    );
    expect(code(() => renderAssessmentPaper(state, { asOf: '2026-04-01', format: 'pdf' as 'html' }))).toBe('kernel/not-a-member');
  });
});
