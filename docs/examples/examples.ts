import { renderDrawn, writePages, writeReport } from './write-report.js';
import { runHomeCare } from './home-care/home-care.js';
import { runHomeCareCapacity } from './home-care-capacity/home-care-capacity.js';
import { runJointAssessment } from './joint-assessment/joint-assessment.js';
import { olderPeople } from './older-people/programme.js';
import { specialEducationalNeeds } from './special-educational-needs/programme.js';
import { summarise } from './summarise.js';

for (const [folder, programme] of [
  ['older-people', olderPeople()],
  ['special-educational-needs', specialEducationalNeeds()],
] as const) {
  for (const line of summarise(programme)) console.log(line);
  console.log(`Written: ${(await writeReport(folder, programme)).join(', ')}\n`);
}

const { lines, pages } = runHomeCare();
console.log(lines[0]);
console.log(`Written: ${(await writePages('home-care', { ...pages, 'summary.txt': `${lines.join('\n')}\n` })).join(', ')}`);

const assessment = runJointAssessment();
for (const line of assessment.lines) console.log(line);
const { markdown, html } = await renderDrawn(assessment);
const written = await writePages('joint-assessment', { ...assessment.pages, 'report.md': markdown, 'report.html': html });
console.log(`Written: ${written.join(', ')}`);

const capacity = runHomeCareCapacity();
for (const line of capacity.lines) console.log(line);
const register = await renderDrawn(capacity);
const shown = { ...capacity.pages, 'report.md': register.markdown, 'report.html': register.html };
console.log(`Written: ${(await writePages('home-care-capacity', shown)).join(', ')}`);
