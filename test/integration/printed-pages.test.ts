import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** How many A4 pages a document of an example comes to when it is printed as a browser prints it. */
async function printedPages(file: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(resolve('docs/examples', file)).href);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.close();
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page(?!s)/g)].length;
}

it.each([
  { file: 'joint-assessment/out/paper.html', most: 2 },
  { file: 'home-care-capacity/out/board-note.html', most: 1 },
])('$file prints on at most $most pages', async ({ file, most }) => {
  const pages = await printedPages(file);
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThanOrEqual(most);
});
