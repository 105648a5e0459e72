import type { Document, DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import { markText } from '../kernel/mark-text.js';
import type { CellForm, Exercise, ExerciseQuestion, RowField } from './exercise.js';
import { EXERCISES } from './exercises.js';
import { parseWorkbook } from './parse-workbook.js';
import { ANSWERS } from './report-fit.js';
import { date, line, list, name, paragraph, table } from '../kernel/document-words.js';
import type { Workbook } from './workbook.js';

type Row = Readonly<Record<string, unknown>>;

/** What a workbook refers to by ids: agencies, and rows answered to other questions of the exercise, each with the words to show. */
type Titles = (of: string, id: string) => string;

const BLANK: readonly Inline[] = ['(blank)'];
/** An empty list is an answer, and no blank: nothing was chosen. */
const NONE: readonly Inline[] = ['none'];

/**
 * Writes a workbook as a document: exercise by exercise every question with its answer. A blank answer is shown as blank, one that is not known
 * as not known; references are shown by the words of what they refer to.
 *
 * @param workbook - The answers so far; read strictly.
 * @returns The document, for `renderDocumentMarkdown` and `renderDocumentHtml`. Numbers that people wrote into their answers carry no mark.
 * @throws InvalidInputError when the workbook is malformed, or an exercise is about another population.
 * Source: D-EXE-F2.
 *
 * @example
 * ```ts
 * import { renderDocumentHtml } from 'commissioning-kit';
 * import { reportWorkbook } from 'commissioning-kit/programme';
 *
 * const document = reportWorkbook({
 *   schemaVersion: 1, id: 'carers', title: 'Carers in Sampleton', agencies: [],
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *   exercises: { 'commissioning-fit': { populationId: 'carers', on: null, answers: { market: 'unknown' } } },
 * });
 * document.sections.length; // => 7
 * renderDocumentHtml(document).includes('not known'); // => true
 * ```
 */
export function reportWorkbook(workbook: Workbook): Document {
  return documentOf(parseWorkbook(workbook));
}

/** The document of a workbook that has been read. */
export function documentOf(workbook: Workbook): Document {
  return {
    schemaVersion: 1,
    title: markText(workbook.title),
    subtitle: line`The seven exercises, for ${markText(workbook.population.name)}`,
    language: 'en-GB',
    sections: EXERCISES.map((exercise) => sectionOf(exercise, workbook)),
    works: [],
  };
}

function sectionOf(exercise: Exercise, workbook: Workbook): DocumentSection {
  const record = workbook.exercises[exercise.id];
  const answers = (record?.answers ?? {}) as Row;
  const titles = titlesIn(answers, workbook);
  const blocks: DocumentBlock[] = [paragraph(line`${markText(exercise.text)}.`)];
  if (record?.on) blocks.push(paragraph(line`Last changed on ${date(record.on)}.`));
  let single: ExerciseQuestion[] = [];
  let caption = 'Answers';
  const flush = (): void => {
    if (single.length === 0) return;
    const rows = single.map(({ id, question, form }) => [markText(question), cell(form as CellForm, answers[id], titles)]);
    blocks.push(table([caption], ['Question', 'Answer'], rows));
    caption = 'Further answers';
    single = [];
  };
  for (const question of exercise.questions) {
    if (question.form.kind !== 'rows') {
      single.push(question);
      continue;
    }
    flush();
    blocks.push(...rowBlocks(question, answers, titles));
  }
  flush();
  return { id: exercise.id, heading: line`${name(exercise.number)} ${exercise.label}`, blocks, sections: [] };
}

function rowBlocks({ id, question, form }: ExerciseQuestion, answers: Row, titles: Titles): readonly DocumentBlock[] {
  const rows = (answers[id] ?? []) as readonly Row[];
  if (form.kind !== 'rows' || rows.length === 0)
    return [paragraph(line`${markText(question)} ${answers[id] === undefined ? BLANK : NONE}`)];
  const shown = form.fields.filter((field) => field.form.kind !== 'id');
  if (shown.length === 1) return [paragraph(markText(question)), list(rows.map((row) => fieldOf(shown[0] as RowField, row, titles)))];
  return [
    table(
      markText(question),
      shown.map(({ label }) => label),
      rows.map((row) => shown.map((field) => fieldOf(field, row, titles))),
    ),
  ];
}

function fieldOf({ id, form }: RowField, row: Row, titles: Titles): readonly Inline[] {
  return cell(form, row[id], titles);
}

function cell(form: CellForm, answer: unknown, titles: Titles): readonly Inline[] {
  if (answer === undefined) return BLANK;
  const one = answer as string;
  const several = answer as readonly string[];
  switch (form.kind) {
    case 'yes-no-unknown':
      return [ANSWERS[answer as keyof typeof ANSWERS]];
    case 'text':
    case 'name':
    case 'id':
      return markText(one);
    case 'date':
      return [date(one)];
    case 'one-of':
      return markText(labelOf(form.options, one));
    case 'some-of':
      return together(several.map((id) => labelOf(form.options, id)));
    case 'texts':
    case 'names':
      return together(several);
    case 'one-row':
      return markText(titles(form.of, one));
    case 'some-rows':
      return together(several.map((id) => titles(form.of, id)));
  }
}

function together(texts: readonly string[]): readonly Inline[] {
  return texts.length === 0 ? NONE : markText(texts.join('; '));
}

function labelOf(options: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return options.find((option) => option.id === id)?.label ?? id.replace(/^local:/, '');
}

function titlesIn(answers: Row, { agencies }: Workbook): Titles {
  const found = new Map<string, ReadonlyMap<string, string>>([['agencies', new Map(agencies.map((agency) => [agency.id, agency.name]))]]);
  return (of, id) => {
    const known = found.get(of) ?? new Map(((answers[of] ?? []) as readonly Row[]).map((row) => [String(row['id']), titleOf(row)]));
    found.set(of, known);
    return known.get(id) ?? id;
  };
}

/** What a row is called: its statement, its title or its text. */
function titleOf(row: Row): string {
  return String(row['statement'] ?? row['title'] ?? row['text'] ?? row['id']);
}
