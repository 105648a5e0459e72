import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bundle } from '../package/bundle.js';
import { runNode } from '../package/run.js';
import { launch } from './browser.js';

const { subpaths, plain } = inject('installed');

/** What is computed in Node, in a page and in a worker alike; the result is plain JSON. */
const SOURCE = `
  ${subpaths.map((subpath, index) => `import * as m${index} from '${subpath}';`).join('\n')}
  import { allocate, assessCommissioningFit, digest, explain, isInvalidInputError, parseFinancialYear } from 'commissioning-kit';
  const names = { ${subpaths.map((subpath, index) => `'${subpath}': Object.keys(m${index}).sort()`).join(', ')} };
  const fit = assessCommissioningFit({ market: 'yes', needForChange: 'yes', changeNeedsManaging: 'unknown' });
  let refused = null;
  try { allocate('10.00', [], { rule: 'largest-remainder' }); } catch (error) { refused = isInvalidInputError(error) && error.message; }
  export const result = {
    names,
    explained: explain(fit),
    digest: digest(fit),
    parts: allocate('10.00', ['3', '3', '1'], { rule: 'largest-remainder', unit: '1.00' }),
    year: parseFinancialYear('2026/27'),
    refused,
  };`;

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  const { code } = await bundle(SOURCE, plain);
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', '<!doctype html><html lang="en"><title>Library</title><script src="/kit.js"></script></html>'],
    '/kit.js': ['text/javascript', code],
    '/worker.js': ['text/javascript', `${code}; postMessage(kit.result);`],
  };
  server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    // The strictest policy a service would set: no script but its own files, and no text made into code.
    response.writeHead(file ? 200 : 404, { 'content-type': file?.[0] ?? 'text/plain', 'content-security-policy': "default-src 'self'" });
    response.end(file?.[1]);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await new Promise((closed) => server.close(closed));
});

describe('the installed package in Chromium', () => {
  const inNode = runNode(`${SOURCE}\nconsole.log(JSON.stringify(result));`, 'module', plain);

  it('answers in a page what it answers in Node, under a policy that forbids eval', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(address);
    const result = await page.evaluate(() => (window as unknown as { kit: { result: unknown } }).kit.result);
    expect(errors).toEqual([]);
    expect(result).toEqual(inNode);
    await page.close();
  });

  it('answers the same in a worker', async () => {
    const page = await browser.newPage();
    await page.goto(address);
    const result = await page.evaluate(
      () =>
        new Promise((answer, fail) => {
          const worker = new Worker('/worker.js');
          worker.onmessage = (message: MessageEvent<unknown>) => {
            answer(message.data);
          };
          worker.onerror = (event) => {
            fail(new Error(event.message));
          };
        }),
    );
    expect(result).toEqual(inNode);
    await page.close();
  });
});
