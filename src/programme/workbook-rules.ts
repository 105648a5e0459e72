import { safeParseStakeholderRegister } from '../engagement/index.js';
import type { Reason } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import { safeParseAgency, safeParsePopulation } from '../kernel/parse-records.js';
import { brokenRule, duplicateReasons, periodReasons } from '../kernel/parse.js';
import type { CellForm, Exercise, ExerciseQuestion } from './exercise.js';
import { EXERCISES } from './exercises.js';
import { placeFaults } from './place-reasons.js';
import { registerEntries } from './stakeholder-answers.js';
import type { Workbook } from './workbook.js';

type Row = Readonly<Record<string, unknown>>;
type Answers = Readonly<Record<string, unknown>>;

/** Every rule across the fields of a workbook; those of its answers are read from the forms. */
export function workbookReasons(workbook: Workbook): readonly Reason[] {
  const own = [
    ...placeFaults(['population'], safeParsePopulation(workbook.population)),
    ...workbook.agencies.flatMap((agency, index) => placeFaults(['agencies', index], safeParseAgency(agency))),
    ...duplicateReasons(workbook.agencies, ['agencies'], ({ id }) => id),
    ...EXERCISES.flatMap((exercise) => exerciseReasons(exercise, workbook)),
    ...frameworkReasons(workbook),
  ];
  return own.length > 0 ? own : stakeholderReasons(workbook);
}

function exerciseReasons(exercise: Exercise, workbook: Workbook): readonly Reason[] {
  const record = workbook.exercises[exercise.id];
  if (record === undefined) return [];
  const path = ['exercises', exercise.id];
  const { id } = workbook.population;
  const answers = record.answers as Answers;
  const rowIds = rowIdsOf(answers, workbook);
  return [
    ...(record.populationId === id
      ? []
      : [
          brokenRule(
            'programme/another-population',
            [...path, 'populationId'],
            record.populationId,
            `the id of the workbook’s population, "${id}": an exercise about other people belongs into another workbook`,
            'D-EXE-F1',
          ),
        ]),
    ...exercise.questions.flatMap((question) => questionReasons(question, answers, rowIds, [...path, 'answers', question.id])),
    ...['observations', 'earlierObservations'].flatMap((key) =>
      duplicateReasons(
        rowsOf(answers, key),
        [...path, 'answers', key],
        (row) => `${String(row['descriptor'])} of ${String(row['agencyId'])}`,
        'descriptor',
      ),
    ),
    ...duplicateReasons(rowsOf(answers, 'targets'), [...path, 'answers', 'targets'], (row) => String(row['areaId']), 'areaId'),
  ];
}

/** The ids that answers may refer to, by the list they stand in. */
type RowIds = (of: string) => ReadonlySet<string>;

function rowIdsOf(answers: Answers, { agencies }: Workbook): RowIds {
  const found = new Map<string, ReadonlySet<string>>([['agencies', new Set(agencies.map(({ id }) => id))]]);
  return (of) => {
    const known = found.get(of) ?? new Set(rowsOf(answers, of).map((row) => String(row['id'])));
    found.set(of, known);
    return known;
  };
}

function questionReasons({ id, form }: ExerciseQuestion, answers: Answers, rowIds: RowIds, path: Path): readonly Reason[] {
  const answer = answers[id];
  if (answer === undefined) return [];
  if (form.kind !== 'rows') return cellReasons(form, answer, rowIds, path);
  const rows = rowsOf(answers, id);
  return [
    ...(form.fields.some((field) => field.form.kind === 'id') ? duplicateReasons(rows, path, (row) => String(row['id'])) : []),
    ...rows.flatMap((row, index) =>
      form.fields.flatMap((field) =>
        row[field.id] === undefined ? [] : cellReasons(field.form, row[field.id], rowIds, [...path, index, field.id]),
      ),
    ),
  ];
}

function cellReasons(form: CellForm, answer: unknown, rowIds: RowIds, path: Path): readonly Reason[] {
  switch (form.kind) {
    case 'some-of':
    case 'names':
      return repeatReasons(answer as readonly string[], path);
    case 'one-row':
      return referenceReasons(answer as string, path, form.of, rowIds);
    case 'some-rows': {
      const given = answer as readonly string[];
      return [...repeatReasons(given, path), ...given.flatMap((id, index) => referenceReasons(id, [...path, index], form.of, rowIds))];
    }
    default:
      return [];
  }
}

function repeatReasons(chosen: readonly string[], path: Path): readonly Reason[] {
  const seen = new Set<string>();
  return chosen.flatMap((id, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [brokenRule('kernel/duplicate-id', [...path, index], id, 'chosen once')];
  });
}

function referenceReasons(id: string, path: Path, of: string, rowIds: RowIds): readonly Reason[] {
  if (rowIds(of).has(id)) return [];
  const allowed = of === 'agencies' ? 'the id of an agency of the workbook' : `the key of a row under "${of}"`;
  return [brokenRule('programme/unknown-row', path, id, allowed)];
}

function rowsOf(answers: Answers, key: string): readonly Row[] {
  return (answers[key] ?? []) as readonly Row[];
}

/** The rules of a framework that the forms do not show. */
function frameworkReasons({ exercises }: Workbook): readonly Reason[] {
  const { documents = [], timetable = [], agreements = [] } = exercises.framework?.answers ?? {};
  const path = ['exercises', 'framework', 'answers'];
  return [
    ...documents.flatMap(({ id, relatesTo = [] }, index) =>
      relatesTo.includes(id)
        ? [brokenRule('programme/relates-to-itself', [...path, 'documents', index, 'relatesTo'], id, 'the keys of other documents')]
        : [],
    ),
    ...timetable.flatMap((entry, index) => periodReasons(entry, [...path, 'timetable', index])),
    ...duplicateReasons(agreements, [...path, 'agreements'], ({ agencyId }) => agencyId, 'agencyId'),
  ];
}

/** The rules of a register of stakeholders, at the places of the answers. */
function stakeholderReasons(workbook: Workbook): readonly Reason[] {
  const rows = workbook.exercises.stakeholders?.answers.stakeholders;
  if (rows === undefined) return [];
  const register = { schemaVersion: 1, id: workbook.id, populationId: workbook.population.id, entries: registerEntries(rows) };
  const read = safeParseStakeholderRegister(register);
  if (read.ok) return [];
  return read.reasons.map((reason) => {
    const [, index = 0, key = 'id'] = reason.path;
    const path = ['exercises', 'stakeholders', 'answers', 'stakeholders', index, key === 'obtained' ? 'givenByOrganisation' : key];
    return brokenRule(reason.code, path, reason.input, /must be ([\s\S]+); found/.exec(reason.message)?.[1] ?? reason.message);
  });
}
