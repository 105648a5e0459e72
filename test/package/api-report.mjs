// Writes what each entry point exports to docs/api-report, or says where that differs from what is written there (`--update` writes).
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

const FOLDER = resolve('docs/api-report');
const update = process.argv.includes('--update');
const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));

const entries = Object.values(packageJson.exports)
  .map((conditions) => conditions.import?.types)
  .filter((types) => types !== undefined)
  .map((types) => ({
    types: resolve(types),
    report: types
      .replace(/^\.\/dist\//, '')
      .replace(/(\/index)?\.d\.ts$/, '')
      .replace('/', '-'),
  }));

mkdirSync(FOLDER, { recursive: true });
const temporary = mkdtempSync(join(tmpdir(), 'api-report-'));
const faults = [];
for (const { types, report } of entries) {
  if (!existsSync(types)) {
    faults.push(`${types} is not there; run the build first`);
    continue;
  }
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: resolve('package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: types,
      newlineKind: 'lf',
      compiler: { tsconfigFilePath: resolve('tsconfig.json') },
      apiReport: { enabled: true, reportFileName: `${report}.api.md`, reportFolder: FOLDER, reportTempFolder: temporary },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        // The declarations name no release tags, speak of types that only the root exports or nobody, and their comments are checked where
        // they are written.
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
  const result = Extractor.invoke(config, {
    localBuild: update,
    messageCallback(message) {
      message.handled = true;
      if (message.logLevel === ExtractorLogLevel.Error) faults.push(`${report}: ${message.text}`);
    },
  });
  if (result.apiReportChanged && !update)
    faults.push(`${report}.api.md differs from what the package exports; run npm run api-report and review it`);
}
rmSync(temporary, { recursive: true });

const expected = entries.map(({ report }) => `${report}.api.md`);
for (const file of readdirSync(FOLDER)) {
  if (expected.includes(file)) continue;
  if (update) rmSync(join(FOLDER, file));
  else faults.push(`${file} describes no entry point`);
}

for (const fault of faults) console.error(fault);
console.log(`API reports: ${entries.length} entry points, ${faults.length === 0 ? 'as written' : `${faults.length} faults`}.`);
process.exitCode = faults.length === 0 ? 0 : 1;
