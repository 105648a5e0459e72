import { mkdir, writeFile } from 'node:fs/promises';
import { checkDocument, renderDocumentHtml, renderDocumentMarkdown, type Document } from 'commissioning-kit';
import type { Chart } from 'commissioning-kit/charts';
import { reportProgramme, type Programme } from 'commissioning-kit/programme';
import { drawChart } from './draw.js';

/** A report in its two forms. */
export interface WrittenReport {
  readonly document: Document;
  readonly markdown: string;
  readonly html: string;
}

/** Writes the paper of a programme, its charts drawn. */
export function renderReport(programme: Programme): Promise<WrittenReport> {
  return renderDrawn(reportProgramme(programme));
}

/** Writes a paper with its charts drawn. A figure without a mark is a fault of what it was written from and throws. */
export async function renderDrawn({
  document,
  charts,
}: {
  readonly document: Document;
  readonly charts: readonly Chart[];
}): Promise<WrittenReport> {
  const { gaps } = checkDocument(document);
  if (gaps.length > 0) throw new Error(`Figures without a mark: ${gaps.map((gap) => gap.missing).join('; ')}`);
  const drawings = Object.fromEntries(await Promise.all(charts.map(async (chart) => [chart.id, await drawChart(chart)] as const)));
  return { document, markdown: renderDocumentMarkdown(document), html: renderDocumentHtml(document, { drawings }) };
}

/** Writes both forms into the example's folder `out`. */
export async function writeReport(folder: string, programme: Programme): Promise<readonly string[]> {
  const { markdown, html } = await renderReport(programme);
  return writePages(folder, { 'report.md': markdown, 'report.html': html });
}

/** Writes pages by file into the example's folder `out`. */
export async function writePages(folder: string, pages: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const out = `docs/examples/${folder}/out`;
  await mkdir(out, { recursive: true });
  for (const [file, page] of Object.entries(pages)) await writeFile(`${out}/${file}`, page);
  return Object.keys(pages).map((file) => `${out}/${file}`);
}
