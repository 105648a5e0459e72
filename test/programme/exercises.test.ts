import { describe, expect, it } from 'vitest';
import * as kit from 'commissioning-kit';
import {
  EXERCISES,
  exerciseInputs,
  parseWorkbook,
  renderWorkbook,
  safeParseWorkbook,
  type CellForm,
  type Exercise,
  type ExerciseQuestion,
  type Workbook,
} from 'commissioning-kit/programme';
import { WorkbookSchema } from 'commissioning-kit/programme/schemas';
import { FULL } from './workbooks.js';

type Answers = Readonly<Record<string, unknown>>;

const QUESTIONS = (EXERCISES as readonly Exercise[]).flatMap((exercise) => exercise.questions.map((question) => ({ exercise, question })));
const answersTo = (exercise: Exercise, workbook = FULL): Answers => (workbook.exercises[exercise.id]?.answers ?? {}) as Answers;

/** The full workbook with one answer changed; undefined takes it away. */
function withAnswer(exercise: Exercise, question: string, answer: unknown, workbook = FULL): Workbook {
  const { [question]: _old, ...others } = answersTo(exercise, workbook);
  const answers = answer === undefined ? others : { ...others, [question]: answer };
  return { ...workbook, exercises: { ...workbook.exercises, [exercise.id]: { ...workbook.exercises[exercise.id], answers } } } as Workbook;
}

/** Answers that do not have the form asked for. */
function wrongFor(form: CellForm): readonly unknown[] {
  switch (form.kind) {
    case 'yes-no-unknown':
      return ['maybe', true, null];
    case 'text':
      return ['  ', 7, ['a']];
    case 'texts':
      return ['a text', [''], [null]];
    case 'name':
    case 'id':
      return [' a ', '', 7];
    case 'names':
      return ['a name', [' a'], ['twice', 'twice']];
    case 'date':
      return ['2026-02-30', '1 May', 20260501];
    case 'one-of':
      return ['none of these', [form.options[0]?.id], 'local:'];
    case 'some-of':
      return [form.options[0]?.id, ['none of these'], [form.options[0]?.id, form.options[0]?.id]];
    case 'one-row':
      return ['nobody', ['council']];
    case 'some-rows':
      return ['nobody', ['nobody'], [7]];
  }
}

describe('EXERCISES', () => {
  it('D-EXE-01 to D-EXE-07: seven, in the order of the text', () => {
    expect(EXERCISES.map(({ number }) => number)).toEqual(['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7']);
    expect(EXERCISES.map(({ domainId }) => domainId)).toEqual(EXERCISES.map((_, index) => `D-EXE-0${index + 1}`));
    expect(EXERCISES.map(({ sources }) => sources[0].locator)).toEqual(EXERCISES.map(({ number }) => `Ex${number}`));
  });

  it('survives JSON, so that a front end can be sent it', () => {
    expect(JSON.parse(JSON.stringify(EXERCISES))).toEqual(EXERCISES);
  });

  it('asks the questions whose answers the record has, each once', () => {
    const { exercises } = WorkbookSchema.shape;
    for (const exercise of EXERCISES as readonly Exercise[]) {
      const schema = exercises.shape[exercise.id].def.innerType.shape.answers;
      expect(exercise.questions.map(({ id }) => id).sort(), exercise.id).toEqual(Object.keys(schema.shape).sort());
    }
  });

  it('leads each answer to a function that is there, and names the functions that it leads to', () => {
    const exported = kit as Readonly<Record<string, unknown>>;
    const reached = new Map<string, Set<string>>();
    for (const { exercise, question } of QUESTIONS) {
      for (const place of question.goesTo) {
        expect(typeof exported[place.function], place.function).toBe('function');
        if (place.function === 'recommendIntervention' && exercise.id === 'commissioning-fit') continue;
        reached.set(exercise.id, (reached.get(exercise.id) ?? new Set()).add(place.function));
      }
    }
    for (const { id, functions } of EXERCISES as readonly Exercise[])
      expect([...(reached.get(id) ?? [])].sort(), id).toEqual([...functions].sort());
  });

  it('says what is asked and why in words of its own', () => {
    const words = QUESTIONS.flatMap(({ question }) => [question.question, question.why]);
    expect(words.filter((text) => !/^[A-Z].+[?.]$/.test(text))).toEqual([]);
    expect(QUESTIONS.filter(({ question }) => !question.question.endsWith('?'))).toEqual([]);
  });

  it('refers only to questions and rows that are there', () => {
    for (const { exercise, question } of QUESTIONS) {
      const ids = exercise.questions.map(({ id }) => id);
      if (question.unless) expect(ids).toContain(question.unless.question);
      const cells = question.form.kind === 'rows' ? question.form.fields.map(({ form }) => form) : [question.form];
      for (const form of cells) if (form.kind === 'one-row' || form.kind === 'some-rows') expect([...ids, 'agencies']).toContain(form.of);
    }
  });
});

describe.each(QUESTIONS.map(({ exercise, question }) => [`${exercise.number} ${question.id}`, exercise, question] as const))(
  'the answer to %s',
  (_, exercise, question: ExerciseQuestion) => {
    const answer = answersTo(exercise)[question.id];

    it('may be given and may be blank', () => {
      expect(answer).not.toBeUndefined();
      const blank = safeParseWorkbook(withAnswer(exercise, question.id, undefined));
      const referred = blank.ok ? [] : blank.reasons.map(({ code }) => code);
      expect(referred.filter((code) => code !== 'programme/unknown-row')).toEqual([]);
    });

    it('has the form that is asked for, and no other', () => {
      const refused = (wrong: unknown): boolean => !safeParseWorkbook(withAnswer(exercise, question.id, wrong)).ok;
      const { form } = question;
      if (form.kind !== 'rows') {
        for (const wrong of wrongFor(form)) expect(refused(wrong), JSON.stringify(wrong)).toBe(true);
        return;
      }
      const [row, ...rows] = answer as readonly Answers[];
      expect(refused([{ ...row, other: 1 }, ...rows])).toBe(true);
      for (const field of form.fields) {
        const { [field.id]: value, ...others } = row as Answers;
        if (field.id !== 'notApplicable' && field.id !== 'standsAloneBecause') expect(value, field.id).not.toBeUndefined();
        const refers = field.form.kind === 'id' && rows.length + 1 === (answer as readonly unknown[]).length;
        if (field.required) expect(refused([others, ...rows]), field.id).toBe(true);
        else if (!refers) expect(refused([others, ...rows]), field.id).toBe(false);
        for (const wrong of wrongFor(field.form)) {
          expect(refused([{ ...row, [field.id]: wrong }, ...rows]), `${field.id} ${JSON.stringify(wrong)}`).toBe(true);
        }
      }
    });

    it('goes where it is said to go', () => {
      const before = exerciseInputs(FULL);
      const read = safeParseWorkbook(withAnswer(exercise, question.id, undefined));
      if (!read.ok) return;
      const after = exerciseInputs(read.value);
      const changed = Object.keys(before).filter(
        (name) => JSON.stringify(before[name as keyof typeof before]) !== JSON.stringify(after[name as keyof typeof after]),
      );
      expect(question.goesTo.map((place) => place.function).filter((name) => !changed.includes(name))).toEqual([]);
      if (question.goesTo.length === 0) expect(changed).toEqual([]);
    });

    it('is shown, or shown as blank', () => {
      const shown = renderWorkbook(withAnswer(exercise, question.id, undefined));
      expect(shown).not.toBe(renderWorkbook(FULL));
      expect(shown.split('(blank)').length).toBeGreaterThan(0);
    });
  },
);

describe('parseWorkbook', () => {
  it('reads what it is given and survives JSON, extensions and all', () => {
    expect(parseWorkbook(JSON.parse(JSON.stringify(FULL)))).toEqual(FULL);
  });

  it.each([
    [
      'D-EXE-F1: another population',
      { exercises: { aims: { populationId: 'children', on: null, answers: {} } } },
      'programme/another-population',
      'exercises.aims.populationId',
    ],
    ['an agency that stands twice', { agencies: [FULL.agencies[0], FULL.agencies[0]] }, 'kernel/duplicate-id', 'agencies[1].id'],
    [
      'ages upside down',
      { population: { ...FULL.population, ages: { from: 65, to: 18 } } },
      'kernel/end-before-start',
      'population.ages.to',
    ],
    ['a version to come', { schemaVersion: 2 }, 'kernel/not-a-member', 'schemaVersion'],
    ['an exercise that there is not', { exercises: { budget: {} } }, 'kernel/unknown-key', 'exercises.budget'],
  ])('refuses %s', (_, change, code, place) => {
    const read = safeParseWorkbook({ ...FULL, ...change });
    const [reason] = read.ok ? [] : read.reasons;
    expect(reason?.code).toBe(code);
    expect(reason?.message.split(' ')[0]).toBe(place);
  });

  it.each([
    [
      'one partner twice on one descriptor',
      4,
      'observations',
      [FULL.exercises['joint-approach']?.answers.observations?.[0], FULL.exercises['joint-approach']?.answers.observations?.[0]],
      'kernel/duplicate-id',
    ],
    [
      'two targets for one area',
      4,
      'targets',
      [
        { areaId: 'contracting', level: 'joint' },
        { areaId: 'contracting', level: 'parallel' },
      ],
      'kernel/duplicate-id',
    ],
    [
      'a document that hangs together with itself',
      5,
      'documents',
      [{ id: 'd1', title: 'Plan', relatesTo: ['d1'] }],
      'programme/relates-to-itself',
    ],
    [
      'dates that go back',
      5,
      'timetable',
      [{ id: 'y', title: 'Assessment', from: '2026-08-01', to: '2026-07-31' }],
      'kernel/end-before-start',
    ],
    [
      'a partner that agrees twice',
      5,
      'agreements',
      [
        { agencyId: 'council', on: '2026-05-01', by: 'cabinet' },
        { agencyId: 'council', on: '2026-05-02', by: 'cabinet' },
      ],
      'kernel/duplicate-id',
    ],
    [
      'a stakeholder that is not there and gives no reason',
      2,
      'stakeholders',
      [{ id: 's', category: 'carers', applies: 'no' }],
      'engagement/no-reason-given',
    ],
    [
      'a commitment of nobody',
      2,
      'stakeholders',
      [{ id: 's', category: 'carers', applies: 'unknown', givenByPeople: ['agree-reason-for-change'] }],
      'engagement/commitment-of-nobody',
    ],
    [
      'two keys alike',
      1,
      'aims',
      [
        { id: 'rest', text: 'Sleep' },
        { id: 'rest', text: 'Rest' },
      ],
      'kernel/duplicate-id',
    ],
  ])('refuses %s', (_, index, question, answer, code) => {
    const exercise = EXERCISES[index] as Exercise;
    const read = safeParseWorkbook(withAnswer(exercise, question, answer));
    const reasons = read.ok ? [] : read.reasons;
    expect(reasons.map((reason) => reason.code)).toContain(code);
    for (const { path } of reasons) expect(path.slice(0, 4)).toEqual(['exercises', exercise.id, 'answers', question]);
  });
});
