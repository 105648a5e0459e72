import { describe, expect, it } from 'vitest';
import { checkDocument, perform, renderDocumentHtml, renderDocumentMarkdown } from 'commissioning-kit';
import { ALTERNATIVE_APPROACHES, assessCommissioningFit, justifyPurpose, suggestAlternatives } from 'commissioning-kit/agenda';
import { commitmentGap, stakeholderCoverage } from 'commissioning-kit/engagement';
import { checkHypothesisSet, lintStatement, registerLifecycle } from 'commissioning-kit/hypotheses';
import {
  checkCommissioningFramework,
  checkScopingBasis,
  draftCommissioningFramework,
  draftCommissioningStrategy,
  draftMarketPositionStatement,
  recommendIntervention,
  toFrameworkDocument,
  toPositionStatementDocument,
  toStrategyDocument,
} from 'commissioning-kit/interventions';
import { assessMatrix, checkOverallApproach, compareProfiles, gapToTarget, suggestApproach } from 'commissioning-kit/joint';
import {
  EXERCISES,
  exerciseInputs,
  exerciseProgress,
  hypothesisCommands,
  OLDER_PEOPLE_CASE,
  renderWorkbook,
  reportWorkbook,
  SEN_CASE,
  workedWorkbook,
  type ExerciseInputs,
  type Workbook,
} from 'commissioning-kit/programme';
import { DASH_RUN, DASH_TOLD, FULL, OLDER_PEOPLE_RUN, SEN_RUN } from './workbooks.js';

/** The arguments, where there are enough answers for them. */
function given<K extends keyof ExerciseInputs>(inputs: ExerciseInputs, name: K): NonNullable<ExerciseInputs[K]> {
  const found = inputs[name];
  if (found === null) throw new Error(`Not enough is answered for ${name}`);
  return found;
}

const without = (workbook: Workbook, exercise: keyof Workbook['exercises']): Workbook => {
  const { [exercise]: _left, ...exercises } = workbook.exercises;
  return { ...workbook, exercises };
};

describe('exerciseProgress', () => {
  it('takes the exercises in their order, one after the other', () => {
    const order = Object.keys(OLDER_PEOPLE_RUN.exercises) as (keyof Workbook['exercises'])[];
    expect(order).toHaveLength(7);
    const numbered = ['commissioning-fit', 'aims', 'stakeholders', 'hypotheses', 'joint-approach', 'framework', 'intervention'] as const;
    for (const [index, next] of numbered.entries()) {
      const upTo = numbered.slice(index).reduce<Workbook>((workbook, exercise) => without(workbook, exercise), OLDER_PEOPLE_RUN);
      const progress = exerciseProgress(upTo);
      expect(progress.outcome).toBe(next);
      expect(progress.exercises.map(({ state }) => state)).toEqual(numbered.map((_, at) => (at < index ? 'answered' : 'blank')));
      expect(progress.unknown.map(({ path }) => path.slice(0, 3))).toEqual(progress.unknown.map(() => ['exercises', next, 'answers']));
      expect(progress.unknown.map(({ id }) => id)).toEqual(progress.exercises[index]?.lacking);
    }
  });

  it('goes back to an exercise that is opened again, and says which later ones ran ahead of it', () => {
    const progress = exerciseProgress(without(FULL, 'stakeholders'));
    expect(progress.outcome).toBe('stakeholders');
    expect(progress.caveats.filter(({ code }) => code === 'programme/ahead-of-order').map(({ message }) => message.slice(0, 12))).toEqual([
      'Exercise 2.4',
      'Exercise 2.5',
      'Exercise 2.6',
      'Exercise 2.7',
    ]);
  });

  it('asks to look again at what was answered before an earlier exercise changed', () => {
    const again = (on: string | null): readonly string[] => {
      const { aims } = FULL.exercises;
      const changed = { ...FULL, exercises: { ...FULL.exercises, ...(aims ? { aims: { ...aims, on } } : {}) } };
      return exerciseProgress(changed)
        .caveats.filter(({ code }) => code === 'programme/look-again')
        .map(({ message }) => message);
    };
    expect(again('2026-04-08')).toEqual([]);
    expect(again(null)).toEqual([]);
    expect(again('2026-04-15')).toEqual([]);
    expect(again('2026-05-01')).toEqual([
      'Exercise 2.2 was changed after 2.3 was answered: look at 2.3 again',
      'Exercise 2.2 was changed after 2.4 was answered: look at 2.4 again',
    ]);
  });

  it.each([
    [{ market: 'no' }, 'stop', ALTERNATIVE_APPROACHES.map(({ id }) => id)],
    [{ market: 'no', purpose: 'market-position-of-a-provider' }, 'stop', ['market-analysis-and-strategy', 'care-pathway-design']],
    [{ market: 'yes', needForChange: 'no' }, 'stop', []],
    [{ market: 'yes', needForChange: 'yes' }, 'commissioning-fit', []],
    [{ market: 'unknown', needForChange: 'yes', changeNeedsManaging: 'yes', issue: 'Rest' }, 'insufficient-information', []],
    [{ market: 'unknown', needForChange: 'unknown', changeNeedsManaging: 'unknown', issue: 'Rest' }, 'insufficient-information', []],
    [{ market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes', issue: 'Rest' }, 'aims', []],
  ] as const)('D-EXE-F1: %j comes to %s', (answers, outcome, alternatives) => {
    const fit = { populationId: 'carers', on: null, answers };
    const progress = exerciseProgress({ ...FULL, exercises: { 'commissioning-fit': fit } });
    expect(progress.outcome).toBe(outcome);
    expect(progress.alternatives).toEqual(alternatives);
    expect(progress.reasons.some(({ code }) => code === 'programme/exercises-stop')).toBe(outcome === 'stop');
    if (outcome === 'insufficient-information') {
      const asked = assessCommissioningFit({
        market: answers.market,
        needForChange: answers.needForChange,
        changeNeedsManaging: answers.changeNeedsManaging,
      });
      expect(progress.unknown.map(({ id }) => id)).toEqual(asked.unknown.map(({ id }) => id));
    }
  });

  it('notices a purpose that the text advises against beside three times yes', () => {
    expect(exerciseProgress(FULL).caveats.map(({ code }) => code)).toContain('programme/unsuitable-purpose');
    expect(exerciseProgress(OLDER_PEOPLE_RUN).caveats.map(({ code }) => code)).not.toContain('programme/unsuitable-purpose');
  });

  it('is complete when nothing lacks, and asks for no parts of a framework where the approach is clear', () => {
    expect(exerciseProgress(FULL).outcome).toBe('complete');
    const { framework } = FULL.exercises;
    const unclear = framework && {
      ...framework,
      answers: { documents: framework.answers.documents ?? [], approachClear: 'unknown' as const },
    };
    const lacking = exerciseProgress({ ...FULL, exercises: { ...FULL.exercises, ...(unclear ? { framework: unclear } : {}) } });
    expect(lacking.outcome).toBe('framework');
    expect(lacking.unknown.map(({ id }) => id)).toEqual([
      'definitions',
      'principles',
      'activities',
      'roles',
      'involvement',
      'legislation',
      'timetable',
    ]);
  });

  it('stays quick with ten thousand answers', () => {
    const priorities = Array.from({ length: 10_000 }, (_, index) => ({ id: `p${index}`, text: `Priority ${index}` }));
    const hypotheses = priorities.map(({ id }, index) => ({ id: `h${index}`, statement: `Statement ${index}`, bearsOn: [id] }));
    const tests = hypotheses.map(({ id }, index) => ({
      id: `t${index}`,
      hypothesisId: id,
      information: 'What became of it',
      kind: 'need' as const,
      method: 'count',
      owner: 'analyst',
    }));
    const large: Workbook = {
      ...FULL,
      exercises: { ...FULL.exercises, hypotheses: { populationId: 'carers', on: null, answers: { priorities, hypotheses, tests } } },
    };
    const started = performance.now();
    exerciseProgress(large);
    exerciseInputs(large);
    renderWorkbook(large);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('hypothesisCommands', () => {
  it('opens a register that the lifecycle accepts, as far as the answers reach', () => {
    const commands = hypothesisCommands(FULL, {
      registerId: 'beliefs',
      offeredBy: 'council',
      on: '2026-04-22',
      by: { role: 'lead commissioner', agencyId: 'council' },
    });
    let state = registerLifecycle.initialState();
    for (const command of commands) {
      const performed = perform(registerLifecycle, state, command);
      expect(performed.reasons).toEqual([]);
      state = performed.state;
    }
    expect(state).toMatchObject({ id: 'beliefs', populationId: 'carers' });
    expect(state.hypotheses).toMatchObject([
      { id: 'sitters', status: 'agreed', offeredBy: 'Carers’ centre', bearsOn: ['nights'], agreedBy: ['council', 'Carers’ centre'] },
    ]);
    expect(state.hypotheses[0]?.plan).toEqual({
      items: [
        {
          id: 't1',
          information: 'How carers sleep',
          kind: 'experience',
          method: 'diaries',
          owner: { role: 'analyst', agencyId: 'council' },
          due: '2026-12-31',
        },
      ],
      expectedIfTrue: 'They sleep more',
      expectedIfFalse: 'They sleep as before',
      decisionRule: 'Supported when two of three say so',
    });
  });

  it('offers in the name given what nobody is said to have offered', () => {
    const commands = hypothesisCommands(workedWorkbook('older-people'), {
      registerId: 'beliefs',
      offeredBy: 'joint team',
      on: '2026-04-22',
      by: { role: 'chair', agencyId: null },
    });
    expect(commands.map(({ type }) => type)).toEqual(['open-register', ...Array.from({ length: 6 }, () => 'offer-hypothesis')]);
    expect(commands[1]?.data).toMatchObject({ hypothesisId: 'old-1', offeredBy: 'joint team' });
    expect(new Set(commands.map(({ data }) => data.id)).size).toBe(7);
  });
});

describe('what is blank', () => {
  it('is unknown to the functions, and never no', () => {
    const inputs = exerciseInputs({ ...FULL, exercises: {} });
    expect(assessCommissioningFit(...inputs.assessCommissioningFit).outcome).toBe('insufficient-information');
    expect(justifyPurpose(...inputs.justifyPurpose).outcome).toBe('insufficient-information');
    expect(checkHypothesisSet(...inputs.checkHypothesisSet).outcome).toBe('insufficient-information');
    expect(suggestApproach(...inputs.suggestApproach).outcome).toBe('insufficient-information');
    expect(recommendIntervention(...inputs.recommendIntervention).outcome).toBe('insufficient-information');
    expect(inputs.assessMatrix).toBeNull();
    expect(inputs.suggestAlternatives).toBeNull();
  });

  it('is told from an answer that chose nothing', () => {
    const plans = (tests: [] | undefined): unknown => {
      const { tests: _tests, ...answers } = FULL.exercises.hypotheses?.answers ?? {};
      const hypotheses = { populationId: 'carers', on: null, answers: tests ? { ...answers, tests } : answers };
      return exerciseInputs({ ...FULL, exercises: { hypotheses } }).checkHypothesisSet[0][0]?.plan;
    };
    expect(plans(undefined)).toBeUndefined();
    expect(plans([])).toBeNull();
  });

  it('shows as blank, and what is not known as not known', () => {
    const page = renderWorkbook({ ...FULL, exercises: {} });
    expect(page.match(/\(blank\)/g)?.length).toBe(EXERCISES.flatMap(({ questions }) => [...questions]).length);
    expect(page).not.toContain('not known');
    expect(renderWorkbook(FULL)).toContain('| not known |');
  });
});

const RUNS = [
  ['older people', OLDER_PEOPLE_RUN, OLDER_PEOPLE_CASE.expected],
  ['special educational needs', SEN_RUN, SEN_CASE.expected],
  ['a provider led by disabled people', DASH_RUN, { fit: 'commission', approach: 'parallel', intervention: 'market-position-statement' }],
] as const;

describe.each(RUNS)('from the first question to the document: %s', (_, workbook, expected) => {
  const inputs = exerciseInputs(workbook);

  it('answers all seven exercises', () => {
    const progress = exerciseProgress(workbook);
    expect(progress.outcome).toBe('complete');
    expect(progress.unknown).toEqual([]);
  });

  it('2.1 commissions', () => {
    expect(assessCommissioningFit(...inputs.assessCommissioningFit).outcome).toBe(expected.fit);
  });

  it('2.2 ties every activity to an aim', () => {
    expect(justifyPurpose(...inputs.justifyPurpose).outcome).toBe('justified');
  });

  it('2.3 leaves out none of the ten groups, and has what it seeks', () => {
    expect(stakeholderCoverage(...inputs.stakeholderCoverage).gaps).toEqual([]);
    const standing = commitmentGap(...inputs.commitmentGap).outcome;
    expect(standing === 'insufficient-information' ? [] : standing.gaps.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('2.4 holds statements that can be tested', () => {
    const [set] = inputs.checkHypothesisSet;
    expect(set.flatMap(({ statement }) => lintStatement(statement))).toEqual([]);
    expect(checkHypothesisSet(...inputs.checkHypothesisSet).gaps.filter(({ domainId }) => domainId === 'D-HYP-12')).toEqual([]);
  });

  it('2.5 comes to the approach that the partners chose, and the matrix fits it', () => {
    const suggested = suggestApproach(...inputs.suggestApproach).outcome;
    expect(suggested === 'insufficient-information' ? [] : suggested.map(({ approach }) => approach)).toEqual([expected.approach]);
    expect(assessMatrix(...given(inputs, 'assessMatrix')).outcome).not.toBe('insufficient-information');
    expect(checkOverallApproach(...given(inputs, 'checkOverallApproach')).outcome).toBe('complete');
  });

  it('2.6 begins a framework of the partners', () => {
    const draft = draftCommissioningFramework(...given(inputs, 'draftCommissioningFramework'));
    expect(draft.outcome.partners.length).toBe(2);
    expect(draft.gaps.length).toBeGreaterThanOrEqual(7);
  });

  it('2.7 recommends what the partners chose', () => {
    const advice = recommendIntervention(...inputs.recommendIntervention).outcome;
    expect(advice === 'insufficient-information' ? [] : advice.sequence).toEqual([expected.intervention]);
    expect(workbook.exercises.intervention?.answers.chosen).toBe(expected.intervention);
    expect(checkScopingBasis(...inputs.checkScopingBasis).outcome).toBe('complete');
  });

  it('ends in a document: the record, and the draft of the intervention with its gaps in view', () => {
    const record = renderWorkbook(workbook);
    expect(record).toBe(renderDocumentMarkdown(reportWorkbook(workbook)));
    expect(record).toContain(workbook.title);
    const about = { id: workbook.id, title: workbook.title, population: workbook.population, currency: 'GBP' };
    const document =
      expected.intervention === 'commissioning-strategy'
        ? toStrategyDocument(
            draftCommissioningStrategy({ ...about, agencies: workbook.agencies, period: { from: '2026-04-01', to: '2029-03-31' } }).outcome,
          )
        : toPositionStatementDocument(
            draftMarketPositionStatement({ ...about, commissioner: 'Sampleton Council', asOf: '2026-04-01' }).outcome,
          );
    const page = renderDocumentMarkdown(document);
    expect(page).toContain(workbook.population.name);
    expect(page.match(/\*\*Missing:\*\*/g)?.length).toBe(expected.intervention === 'commissioning-strategy' ? 9 : 6);
  });
});

describe('the cases as far as the text tells them', () => {
  it('D-SEN-16: no hypothesis bears on the first priority of the children’s case', () => {
    const { gaps } = checkHypothesisSet(...exerciseInputs(SEN_RUN).checkHypothesisSet);
    expect(gaps.map(({ missing }) => missing)).toEqual([
      'A hypothesis that bears on “Fewer children who leave school without qualifications or accredited skills”',
    ]);
    expect(checkHypothesisSet(...exerciseInputs(OLDER_PEOPLE_RUN).checkHypothesisSet).gaps).toEqual([]);
  });

  it('D-DSH-09: a provider’s account does not say whether the change has to be managed, so nothing is decided', () => {
    const progress = exerciseProgress(DASH_TOLD);
    expect(progress.outcome).toBe('insufficient-information');
    expect(progress.unknown.map(({ id }) => id)).toEqual(['changeNeedsManaging']);
  });

  it('leaves blank what the text does not say', () => {
    for (const set of ['older-people', 'special-educational-needs'] as const) {
      const workbook = workedWorkbook(set);
      expect(workbook.exercises.framework).toBeUndefined();
      expect(workbook.exercises.hypotheses?.answers.tests).toBeUndefined();
      expect(workbook.exercises['joint-approach']?.answers.observations).toBeUndefined();
      expect(workbook.exercises.stakeholders?.answers.stakeholders).toHaveLength(10);
    }
  });
});

describe('the matrix within the exercises', () => {
  it('shows two partners’ views, what has moved and what is aimed at', () => {
    const inputs = exerciseInputs(FULL);
    const profile = assessMatrix(...given(inputs, 'assessMatrix')).outcome;
    expect(profile !== 'insufficient-information' && profile.areas.contracting.state).toBe('disagreement');
    const moved = compareProfiles(...given(inputs, 'compareProfiles')).find(({ area }) => area === 'contracting');
    expect(moved?.byAgency.find(({ agencyId }) => agencyId === 'council')).toMatchObject({ first: 'separate', second: 'joint' });
    expect(gapToTarget(...given(inputs, 'gapToTarget'))).toMatchObject([{ area: 'contracting', to: 'joint' }]);
  });

  it('takes two partners', () => {
    expect(exerciseInputs({ ...FULL, agencies: [], exercises: {} }).draftCommissioningFramework).toBeNull();
  });
});

describe('the framework within the exercises', () => {
  it('has all eight parts, and is not published before every partner has agreed', () => {
    const draft = draftCommissioningFramework(...given(exerciseInputs(FULL), 'draftCommissioningFramework'));
    expect(Object.values(draft.outcome.parts).filter((part) => part === null)).toEqual([]);
    expect(checkCommissioningFramework(draft.outcome).gaps.map(({ missing }) => missing)).toContain(
      'The formal agreement of Sampleton Health Board',
    );
    expect(renderDocumentMarkdown(toFrameworkDocument(draft.outcome))).toContain('Carers are partners');
  });
});

describe('a purpose that commissioning does not suit', () => {
  it('is led to its alternatives', () => {
    const inputs = exerciseInputs(FULL);
    expect(suggestAlternatives(...given(inputs, 'suggestAlternatives')).outcome).toEqual([
      'care-pathway-design',
      'market-analysis-and-strategy',
    ]);
  });
});

describe('the record as a page', () => {
  it('reads like a document: no key, no name of the code, nothing undefined', () => {
    for (const workbook of [FULL, OLDER_PEOPLE_RUN, SEN_RUN, DASH_RUN]) {
      const page = renderDocumentHtml(reportWorkbook(workbook))
        .replace(/<style>[\s\S]*?<\/style>/g, '')
        .replace(/<[^>]+>/g, ' ');
      for (const text of [renderWorkbook(workbook), page]) {
        expect(text).not.toMatch(/undefined|\[object|\bnull\b|NaN/);
        expect(text.match(/\b[a-z]+[A-Z][a-z]+\b/g) ?? []).toEqual([]);
        for (const id of ['old-1', 'sen-priority', 'agree-reason', 'market-position-statement', 'mixed-funders'])
          expect(text).not.toContain(id);
      }
    }
  });

  it('carries no mark, for people’s own words are no figures of the library', () => {
    expect(checkDocument(reportWorkbook(FULL)).outcome).toBe('complete');
    expect(checkDocument(reportWorkbook(OLDER_PEOPLE_RUN)).gaps.map(({ missing }) => missing.includes('£'))).toEqual([true, true]);
  });
});
