import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.js';

const EXAMPLES = readdirSync('docs/examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** How a report is looked at. Print is as wide as A4 between its margins. */
const VIEWS = [
  { name: 'phone', width: 390, height: 844, media: 'screen' },
  { name: 'desktop', width: 1280, height: 900, media: 'screen' },
  { name: 'print', width: 680, height: 980, media: 'print' },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

it('there is a report to look at', () => {
  expect(EXAMPLES.length).toBeGreaterThan(0);
});

describe.each(EXAMPLES)('the report of %s', (example) => {
  const file = resolve(`docs/examples/${example}/out/report.html`);
  const screenshots = resolve(`docs/examples/${example}/out/screenshots`);

  it('is there, because the example has run', () => {
    expect(existsSync(file)).toBe(true);
  });

  describe.each(VIEWS)('seen on $name, $width pixels wide', ({ name, width, height, media }) => {
    let page: Page;
    const requests: string[] = [];
    const complaints: string[] = [];

    beforeAll(async () => {
      const context = await browser.newContext({ viewport: { width, height }, bypassCSP: true });
      page = await context.newPage();
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(pathToFileURL(file).href);
      await page.emulateMedia({ media });
    });
    afterAll(async () => {
      await page.context().close();
    });

    it('is one file that asks for nothing else, runs no script and complains of nothing', async () => {
      expect(requests).toEqual([pathToFileURL(file).href]);
      expect(complaints).toEqual([]);
      expect(await page.locator('script').count()).toBe(0);
    });

    it('does not scroll sideways', async () => {
      const { content, window } = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
      }));
      expect(content).toBeLessThanOrEqual(window);
    });

    it('cuts no text off', async () => {
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, p, li, caption, figcaption, summary')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
          .map((element) => element.textContent.trim().slice(0, 80)),
      );
      expect(cut).toEqual([]);
    });

    it('passes the accessibility check without a violation', async () => {
      await page.evaluate(axe.source);
      const results = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
      expect(results.passes.length).toBeGreaterThan(10);
      expect(
        results.violations.map(
          (violation) => `${violation.id}: ${violation.help}; ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
        ),
      ).toEqual([]);
    });

    it('is photographed', async () => {
      mkdirSync(screenshots, { recursive: true });
      const path = `${screenshots}/${name}.png`;
      await page.screenshot({ path, fullPage: true });
      expect(statSync(path).size).toBeGreaterThan(10_000);
    });
  });
});
