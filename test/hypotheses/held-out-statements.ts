/** A fault that the lint is to find. */
export type Rule = 'aim' | 'objective' | 'plan' | 'indicator' | 'question' | 'double-barrelled' | 'untestable' | 'no-comparison';

/** A statement with the faults that a careful reader finds in it; none where it is a sound hypothesis. */
export interface HeldOutStatement {
  readonly text: string;
  readonly rules: readonly Rule[];
}

const statements = [
  // Sound: a change said to have an effect. Doing it and not doing it is the comparison.
  { text: 'Moving £600,000 from residential placements into reablement will mean that fewer people need long-term care.', rules: [] },
  { text: 'If the falls service also ran at weekends, ambulance call-outs from sheltered schemes would drop.', rules: [] },
  { text: 'Putting a social worker in every GP practice could cut the number of people who reach us only in a crisis.', rules: [] },
  { text: 'Paying home care workers for travel time will reduce turnover in the rural north of the county.', rules: [] },
  { text: 'A single point of access for community health and social care will shorten the time from referral to first visit.', rules: [] },
  { text: "Opening the children's centre on Saturdays would bring in fathers who never come during the week.", rules: [] },
  { text: 'Stopping the meals subsidy in 2024 has pushed people into residential care earlier.', rules: [] },
  { text: 'Extra care housing in the east of the borough will reduce demand for residential places by at least 40 by 2030.', rules: [] },
  { text: 'More breaks for parent carers would prevent some placements out of the area.', rules: [] },
  { text: 'Training teaching assistants in speech and language would take a third of children off the therapy waiting list.', rules: [] },
  { text: 'Bringing the 0 to 19 service in house will not save money.', rules: [] },
  { text: 'Closing two of the five day centres would not increase demand for home care.', rules: [] },
  {
    text: 'Handing the commissioning of short breaks to a parent-led board would lead to a better match with what families need.',
    rules: [],
  },
  { text: 'Longer contracts will attract smaller voluntary providers back into the supported living market.', rules: [] },
  { text: 'Telecare pays for itself within eighteen months, because it lets families put off a care home move.', rules: [] },
  { text: 'The new triage line will simply move demand from the emergency department to the out-of-hours service.', rules: [] },
  { text: 'Youth workers in A&E on Friday and Saturday nights would lower re-attendance for knife injuries.', rules: [] },
  { text: 'Merging the health and council brokerage teams will speed up discharge and free up beds on the wards.', rules: [] },
  { text: 'If we paid foster carers the same as the agencies do, half of the agency carers would come over to us.', rules: [] },
  { text: 'Block contracts could give rural home care rounds enough hours to be worth running.', rules: [] },
  { text: 'A dedicated housing officer for care leavers will keep more of them in their first tenancy past the first year.', rules: [] },
  { text: "Taking the means test out of the carers' grant would cost less than administering it.", rules: [] },
  {
    text: 'Earlier annual health checks for people with a learning disability would bring down emergency admissions for constipation and epilepsy.',
    rules: [],
  },
  { text: 'Giving midwives time to ask about smoking at every appointment will lower the rate of smoking at delivery.', rules: [] },
  {
    text: 'Offering direct payments at the first assessment, rather than at review, will raise take-up among Asian and Black families.',
    rules: [],
  },
  {
    text: 'Requiring providers to pay the real living wage would raise our unit price and cut vacancies by enough to cover it.',
    rules: [],
  },
  // Sound: a diagnosis, with or without its consequence or its reason.
  { text: 'Most of the children on the autism pathway could be supported without a diagnosis.', rules: [] },
  { text: 'GPs refer to the memory clinic too late for carers to benefit from the advice.', rules: [] },
  { text: 'People stay on the stroke ward because nobody can arrange a package of care on a Friday.', rules: [] },
  { text: 'Our pupil referral unit is used as a holding bay by three secondary schools.', rules: [] },
  {
    text: 'Too many young people leave care before they can cook, budget or pay rent, so they come back as homeless at nineteen.',
    rules: [],
  },
  { text: 'The two respite units are in the wrong place for the families who need them and need to be moved.', rules: [] },
  { text: 'We spend more on transport to special schools than on the therapy given inside them.', rules: [] },
  { text: 'Delayed discharges at the infirmary have more to do with pharmacy than with social care.', rules: [] },
  { text: "Nobody uses the carers' app because nobody has told carers about it.", rules: [] },
  { text: 'Waiting times for CAMHS drive parents to seek an education, health and care plan.', rules: [] },
  { text: 'Half of the home care we buy goes to people who were never offered reablement.', rules: [] },
  { text: 'Schools exclude pupils with unmet speech and language needs at a higher rate than their classmates.', rules: [] },
  { text: 'The domestic abuse service does not reach older women.', rules: [] },
  { text: "Referral thresholds in children's social care are applied differently in each of our four localities.", rules: [] },
  { text: 'Falls in care homes cluster around staff handover.', rules: [] },
  {
    text: 'Since the contract changed in April 2023, providers have handed back more packages in the valleys than in the town.',
    rules: [],
  },
  { text: 'Housing benefit delays are the main cause of evictions from supported housing.', rules: [] },
  { text: 'Our assessments are written for the panel and not for the person.', rules: [] },
  { text: 'Community nurses spend at least a quarter of each shift on travel that better rota software could avoid.', rules: [] },
  { text: 'Small providers do not bid because the tender documents take two hundred hours to complete.', rules: [] },
  {
    text: 'Adults with autism but no learning disability fall between mental health and social care and get nothing from either.',
    rules: [],
  },
  { text: 'Day centre users are lonelier at weekends than people who have no day centre place at all.', rules: [] },
  { text: 'Speech therapy in nursery achieves more per pound than speech therapy in Year 4.', rules: [] },
  { text: 'The fall in breastfeeding at six weeks is explained by the loss of the peer supporters.', rules: [] },
  { text: 'Self-funders run out of money sooner here than in neighbouring counties.', rules: [] },
  { text: 'Carers refuse sitting services because the sitter is a different person each time.', rules: [] },
  { text: 'The city is short not of nursing beds but of the right kind of them.', rules: [] },
  // Sound: a prescription or a view of what is feasible, as the worked sets have them.
  {
    text: 'Secondary schools and colleges should use one passport for pupils with additional needs when they move on at sixteen.',
    rules: [],
  },
  { text: 'Many tasks now done by occupational therapists could be done by trained assistants at lower cost.', rules: [] },
  { text: 'Out-of-area placements for young people with complex needs need to be brought back under one regional contract.', rules: [] },
  {
    text: 'The substance misuse and mental health services need to be jointly commissioned if people with both problems are to be seen at all.',
    rules: [],
  },
  { text: 'Pharmacists could take on most of the blood pressure checks that practice nurses do now.', rules: [] },
  {
    text: 'A shared risk protocol between the police, the ambulance service and adult social care is needed, as each now sends a crew to the same addresses.',
    rules: [],
  },
  { text: 'All providers of supported living should work to one standard on positive behaviour support.', rules: [] },
  { text: 'It would be possible to run the equipment service across both counties from one depot.', rules: [] },
  { text: 'Housing associations could do the low-level checks that our wardens used to do.', rules: [] },
  { text: 'Volunteers can safely take over a good part of the hospital transport that we pay taxis for.', rules: [] },
  { text: "Peer mentors who have been through the care system could replace at least some of the advisers' caseload.", rules: [] },
  {
    text: 'The eligibility rules for short breaks need to be rewritten, because they shut out families with two working parents.',
    rules: [],
  },
  // Sound: numbers, dates, rhetoric and unusual comparisons that make a statement look like something else.
  { text: 'Let us be honest: the reablement team is a cheap home care team with a new name.', rules: [] },
  { text: 'It may be unpopular to say so, but the walk-in centre serves the worried well.', rules: [] },
  { text: 'What keeps people out of hospital is company, not clinics.', rules: [] },
  { text: 'Frankly, we could halve the number of panels and nobody would notice the difference in decisions.', rules: [] },
  {
    text: 'Seven in ten people on the learning disability register will need a different home by 2035, because their parents will be too old to look after them.',
    rules: [],
  },
  { text: 'By the winter of 2027 the county will have lost a fifth of its care home beds unless fees rise.', rules: [] },
  { text: 'Unless the fee for nursing care goes up by 8%, two homes in Ashdale will close within the year.', rules: [] },
  { text: 'By the time a child is permanently excluded, five agencies already knew.', rules: [] },
  { text: 'The question is not money; ward staff will not discharge to a service that they have never met.', rules: [] },
  { text: 'To judge from complaints, continence supplies matter more to carers than respite does.', rules: [] },
  { text: 'Whether a family gets a short break depends on its social worker and not on its need.', rules: [] },
  { text: 'How early a child is referred is decided by the school and not by the severity of the need.', rules: [] },
  {
    text: 'To keep a person with dementia at home costs the council more than a care home place once two carers are needed at night.',
    rules: [],
  },
  { text: 'The number of emergency readmissions reflects how busy the ward was on the day of discharge.', rules: [] },
  { text: "Percentage targets for carers' assessments have driven out the conversations that carers value.", rules: [] },
  { text: 'Reducing visits from thirty minutes to fifteen saved nothing, because people ended up with more visits.', rules: [] },
  { text: 'Pound for pound, handyperson schemes do as much against falls as physiotherapy.', rules: [] },
  { text: 'Next to its statistical neighbours, Wexborough places twice as many under-fives in residential units.', rules: [] },
  { text: 'Over £2m a year goes on spot purchase that a framework would have bought for £1.6m.', rules: [] },
  { text: 'Against a year of doing nothing at all, social prescribing makes no difference to GP appointments.', rules: [] },
  { text: 'Where there is a village agent, fewer people turn to social care than in villages that have none.', rules: [] },
  { text: 'Quality of life for residents depends more on the manager than on the rating, the price or the size of the home.', rules: [] },
  // Aim: a direction or a state wished for, with nothing claimed and no level to reach.
  { text: 'To improve the health and wellbeing of older people in the borough.', rules: ['aim'] },
  { text: 'Our vision is that every child in the city has the best start in life.', rules: ['aim'] },
  { text: 'To give carers a life of their own.', rules: ['aim'] },
  { text: 'We want people with dementia to be able to stay in their own homes for as long as possible.', rules: ['aim'] },
  { text: 'Ensure that young carers are recognised and supported across the county.', rules: ['aim'] },
  { text: 'Our ambition is a county in which nobody is lonely.', rules: ['aim'] },
  { text: 'Reduce health inequalities between the north and the south of the town.', rules: ['aim'] },
  { text: 'To shift the balance of care from hospital to community.', rules: ['aim'] },
  { text: 'We aspire to be a place where disabled people live the lives they choose.', rules: ['aim'] },
  { text: 'Promoting independence, choice and control for all adults with a learning disability.', rules: ['aim'] },
  { text: 'The aim is for looked-after children to enjoy school and feel that they belong there.', rules: ['aim'] },
  { text: 'Support families early so that problems do not get worse.', rules: ['aim'] },
  { text: 'We hope to see far fewer young people placed away from home.', rules: ['aim'] },
  { text: 'Give people leaving prison a fair chance of a settled home.', rules: ['aim'] },
  { text: 'Making Wexborough a good place to grow old.', rules: ['aim'] },
  // Objective: a level, amount or date to be reached.
  { text: 'Reduce emergency admissions from care homes by 15% by March 2028.', rules: ['objective'] },
  { text: 'To increase the number of shared lives carers from 42 to 60 by the end of 2027/28.', rules: ['objective'] },
  { text: 'By April 2027, 90% of education, health and care plans will be issued within 20 weeks.', rules: ['objective'] },
  { text: 'We will halve the number of out-of-area mental health placements within two years.', rules: ['objective'] },
  { text: 'Achieve a 10% cut in residential admissions over the life of the strategy.', rules: ['objective'] },
  { text: 'At least 75% of people completing reablement to need no ongoing care by Q4.', rules: ['objective'] },
  { text: 'No child to wait longer than 18 weeks for a first CAMHS appointment from September 2027.', rules: ['objective'] },
  { text: 'Our target is 250 extra care flats by 2031.', rules: ['objective'] },
  { text: 'Save £1.2m from the learning disability budget in 2027/28.', rules: ['objective'] },
  { text: 'To bring delayed transfers of care below 3.5% by next winter.', rules: ['objective'] },
  { text: 'All care leavers will have a named personal adviser by 1 July 2027.', rules: ['objective'] },
  { text: 'Raise dementia diagnosis rates to the national ambition of 66.7% by March.', rules: ['objective'] },
  { text: 'The partnership will get smoking in pregnancy down to 5% by 2030.', rules: ['objective'] },
  { text: 'Deliver a minimum of 600 health checks to people with a learning disability each year.', rules: ['objective'] },
  {
    text: 'Within three years no more than four children will be educated in independent special schools outside the county.',
    rules: ['objective'],
  },
  // Plan: what somebody is to do or has undertaken to do.
  { text: 'We will recommission the home care framework in autumn 2027.', rules: ['plan'] },
  { text: 'Set up a task and finish group to review the short breaks offer.', rules: ['plan'] },
  { text: 'The ICB will carry out a needs assessment, consult the public and report to the board in May.', rules: ['plan'] },
  { text: 'Officers are going to meet each provider before the tender goes out.', rules: ['plan'] },
  { text: 'Appoint two discharge coordinators and base them at the general hospital.', rules: ['plan'] },
  { text: 'Draft the market position statement, then share it with the provider forum for comment.', rules: ['plan'] },
  { text: 'In year one we map current services, in year two we pilot, in year three we roll out.', rules: ['plan'] },
  { text: 'The council intends to move day services into community venues over the next eighteen months.', rules: ['plan'] },
  { text: 'Phase 1 is a pilot of the new pathway in three practices, with the rest of the county to follow.', rules: ['plan'] },
  { text: 'We are planning to bring together the two equipment stores after the lease ends.', rules: ['plan'] },
  { text: 'Develop a joint workforce strategy with the college and the trust.', rules: ['plan'] },
  { text: 'Health visitors will start using the new developmental questionnaire from January.', rules: ['plan'] },
  { text: 'Roll out the trusted assessor model to every ward.', rules: ['plan'] },
  { text: 'Next steps: agree the specification, open the tender, evaluate bids, mobilise.', rules: ['plan'] },
  { text: 'Procurement to issue the invitation to tender once the cabinet has signed off the budget.', rules: ['plan'] },
  // Indicator: the name of a measure, or what is to be counted.
  { text: 'Number of people still at home 91 days after discharge.', rules: ['indicator'] },
  { text: 'Percentage of care leavers in education, employment or training at 19.', rules: ['indicator'] },
  { text: 'Average wait from referral to first therapy session.', rules: ['indicator'] },
  { text: 'Rate of emergency admissions per 1,000 people over 75.', rules: ['indicator'] },
  { text: '% of carers who report that they have as much social contact as they would like.', rules: ['indicator'] },
  { text: 'The proportion of pupils with SEN support who reach the expected standard in reading.', rules: ['indicator'] },
  { text: 'Permanent exclusions per term, by school.', rules: ['indicator'] },
  { text: 'Bed days lost to delayed discharge each month.', rules: ['indicator'] },
  { text: 'Success will be measured by the share of adults with a learning disability in paid work.', rules: ['indicator'] },
  { text: 'Staff turnover and vacancy rates among home care providers.', rules: ['indicator'] },
  { text: 'Cost per placement per week, in county and out of county.', rules: ['indicator'] },
  { text: 'How many people start reablement within 48 hours of discharge.', rules: ['indicator'] },
  { text: "KPI: calls to the carers' line answered within five minutes.", rules: ['indicator'] },
  { text: 'Friends and family test scores for the community nursing service.', rules: ['indicator'] },
  { text: 'Take-up of the two-year-old nursery offer by ward.', rules: ['indicator'] },
  // Question: asked and not stated, with or without its mark.
  { text: 'Why do so many people go from hospital straight into residential care?', rules: ['question'] },
  { text: 'Are we paying too much for supported living?', rules: ['question'] },
  { text: "Is the drop in fostering enquiries down to the agencies' advertising?", rules: ['question'] },
  { text: 'Do we know whether telecare keeps anybody out of hospital', rules: ['question'] },
  { text: 'Could the voluntary sector run the day centres for less?', rules: ['question'] },
  { text: "Whether health visitors or children's centres should lead on school readiness.", rules: ['question'] },
  { text: 'We need to find out if the crisis team is seeing the right people.', rules: ['question'] },
  { text: 'What would happen to A&E attendances if the walk-in centre closed?', rules: ['question'] },
  { text: 'How far does poor housing explain the winter peak in admissions?', rules: ['question'] },
  { text: 'Would personal health budgets make any difference to people with long-term mental illness?', rules: ['question'] },
  { text: 'I wonder whether parents would accept a shorter day if the transport were better.', rules: ['question'] },
  { text: 'Surely the same care could be bought locally for half the price?', rules: ['question'] },
  { text: 'Residential respite costs twice as much as family-based respite, but is it any better?', rules: ['question'] },
  { text: 'Who actually benefits from the befriending scheme?', rules: ['question'] },
  { text: 'Should schools hold the therapy budget themselves?', rules: ['question'] },
  // Double-barrelled: two claims, neither the cause nor the consequence of the other, that could get different verdicts.
  { text: 'Home care is too expensive and the day centres are half empty.', rules: ['double-barrelled'] },
  {
    text: 'Extending reablement will reduce readmissions, and a shared record would save district nurses an hour a day.',
    rules: ['double-barrelled'],
  },
  { text: 'Schools do not understand autism, and the educational psychology service has no spare capacity.', rules: ['double-barrelled'] },
  { text: 'The advocacy contract is poorly specified and older people do not trust the council.', rules: ['double-barrelled'] },
  {
    text: 'Carers are not told about direct payments, while personal assistants cannot be found in the rural wards.',
    rules: ['double-barrelled'],
  },
  {
    text: 'GPs overprescribe antidepressants to care home residents; care homes also fail to weigh residents monthly.',
    rules: ['double-barrelled'],
  },
  {
    text: 'Foster carers leave because of poor support, and residential homes are placed too far from schools.',
    rules: ['double-barrelled'],
  },
  { text: 'The drug service reaches men but not women, and its buildings cost twice the market rent.', rules: ['double-barrelled'] },
  {
    text: 'Moving sexual health clinics to the high street would raise attendance, and dropping the postal kits would save £90,000.',
    rules: ['double-barrelled'],
  },
  { text: 'Most falls happen at night. Most people with a falls alarm do not wear it.', rules: ['double-barrelled'] },
  {
    text: 'Transport is the reason that parents refuse local special schools, and the academies are the reason that mainstream schools exclude.',
    rules: ['double-barrelled'],
  },
  {
    text: 'Care workers leave for supermarket jobs, and in addition the brokerage team takes four days to answer providers.',
    rules: ['double-barrelled'],
  },
  {
    text: 'Paying providers by outcome will shorten packages, and the family hubs could take over the parenting courses.',
    rules: ['double-barrelled'],
  },
  {
    text: 'Not only does the night sitting service duplicate the hospice, but the equipment store also loses a tenth of its stock each year.',
    rules: ['double-barrelled'],
  },
  // Untestable: nothing that could be observed would count against it.
  { text: 'Dignity is the most important thing in care.', rules: ['untestable'] },
  { text: 'Older people deserve the very best.', rules: ['untestable'] },
  { text: 'Integration may or may not reduce admissions.', rules: ['untestable'] },
  { text: 'Every child matters.', rules: ['untestable'] },
  { text: "It is simply wrong to make a profit out of children's homes.", rules: ['untestable'] },
  { text: 'Services that work well get good results.', rules: ['untestable'] },
  { text: 'Carers are the unsung heroes of the system.', rules: ['untestable'] },
  { text: 'People who need support need the right support at the right time.', rules: ['untestable'] },
  { text: 'Care at home is morally better than care in an institution.', rules: ['untestable'] },
  { text: 'Early help might make a difference for some families in some circumstances.', rules: ['untestable'] },
  { text: 'Good commissioning leads to good outcomes.', rules: ['untestable'] },
  { text: 'The new model will succeed provided that it is implemented properly.', rules: ['untestable'] },
  { text: 'Any failure of the pathway shows only that staff did not really believe in it.', rules: ['untestable'] },
  { text: 'Prevention is always the right thing to do.', rules: ['untestable'] },
  { text: 'If the pooled budget does not save money, it will have had benefits that cannot be measured.', rules: ['untestable'] },
  // No comparison: more, better or fewer, and nothing said to set it against.
  { text: 'The voluntary sector offers better value.', rules: ['no-comparison'] },
  { text: 'Carers in rural areas get less support.', rules: ['no-comparison'] },
  { text: 'Young people in supported lodgings do better.', rules: ['no-comparison'] },
  { text: 'Our reablement service is more effective.', rules: ['no-comparison'] },
  { text: 'Families using the hub have fewer problems.', rules: ['no-comparison'] },
  { text: 'In-house foster placements last longer.', rules: ['no-comparison'] },
  { text: 'Fewer people from minority ethnic communities use respite care.', rules: ['no-comparison'] },
  { text: 'The night service gives a higher quality of care.', rules: ['no-comparison'] },
  { text: 'Residents of smaller care homes are happier.', rules: ['no-comparison'] },
  { text: 'Direct payments are cheaper.', rules: ['no-comparison'] },
  { text: 'Nurse-led clinics see people faster.', rules: ['no-comparison'] },
  { text: 'Children taught in the resource base make more progress.', rules: ['no-comparison'] },
  { text: 'Framework contracts are a better deal for the council.', rules: ['no-comparison'] },
  { text: 'Personal assistants stay in post for longer.', rules: ['no-comparison'] },
  { text: 'Women wait longer for a heart failure diagnosis.', rules: ['no-comparison'] },
  // Two faults in one statement.
  { text: 'Can we make sure that every carer gets a proper break?', rules: ['aim', 'question'] },
  { text: 'Cut agency spend by 20% by 2028 and have 95% of annual reviews done on time.', rules: ['objective', 'double-barrelled'] },
  {
    text: 'We will retender the advocacy service in June, and the family hubs will take on the parenting courses from September.',
    rules: ['plan', 'double-barrelled'],
  },
  { text: 'Can we get 80% of annual reviews done on time by next March?', rules: ['objective', 'question'] },
  { text: 'Local foster homes are cheaper, and the short breaks team is better led.', rules: ['double-barrelled', 'no-comparison'] },
  { text: 'Is our discharge team any quicker?', rules: ['question', 'no-comparison'] },
  { text: 'Are the day centres in the wrong place, and do personal assistants earn too little?', rules: ['question', 'double-barrelled'] },
  { text: 'Profit has no place in care, and older people deserve respect.', rules: ['double-barrelled', 'untestable'] },
] as const satisfies readonly HeldOutStatement[];

/** How many there are, held by the compiler: a statement dropped after the lint was measured does not go unnoticed. */
export const HELD_OUT_COUNT: (typeof statements)['length'] = 214;

/**
 * The held-out half of the labelled statements by which the statement lint is measured.
 *
 * It was written without sight of the lint, of its word lists, of its tests and of the other half, from the domain reference alone,
 * and the lint is not to be tuned on it. Statements are our own; places named in them stand for no real ones, and local figures are made up.
 *
 * How each label was decided. Where a statement could be read in two ways, the reading of a colleague who hears it in a workshop counts.
 * The eleven worked statements of the domain reference (D-OLD-12 to D-OLD-17, D-SEN-11 to D-SEN-15) are sound by definition,
 * so whatever has their form is sound too.
 *
 * - No rule: a claim that evidence could support or refute. A change and all its effects are one claim; so are a diagnosis and its reason,
 *   or a diagnosis and the remedy that follows from it. "Should", "could", "need to be" and "will" are the modals of the worked statements
 *   and no fault. A forecast with a number and a date is a claim where no one undertakes to bring it about.
 * - `aim` (D-HYP-08): a direction or state that is wished for; no claim about why or how, and no level to reach.
 * - `objective` (D-HYP-08): an aim with a level, an amount or a date to be reached, even where the verb is "will".
 * - `plan` (D-HYP-08): what somebody is to do or undertakes to do; an activity, no result. With a date but no result it is a plan still.
 * - `indicator` (D-HYP-08): the name of a measure, or what is to be counted; nothing is said of its value.
 * - `question` (D-HYP-11): asked, directly or indirectly, with or without its mark. A sentence that opens with a question word but states
 *   something is no question.
 * - `double-barrelled`: two claims that could get different verdicts, neither of which is the cause, the effect or the remedy of the other.
 *   Two objectives, plans, questions or judgements of value joined in this way carry this label beside their own; the steps of one plan
 *   and the parts of one aim or indicator do not.
 * - `untestable`: no observation could count against it: a pure judgement of value, a tautology, "may or may not", a claim so hedged
 *   that any result fits, or one that carries its own excuse.
 * - `no-comparison`: more, better, fewer, faster or cheaper, without a before, an elsewhere or an instead. A change claimed to have an effect
 *   names its own comparison (with it and without it); "too many" and "too late" are set against a need and are sound.
 *
 * The last two are faults of a claim, made or asked about; an aim, an objective, a plan and an indicator claim nothing and carry neither.
 *
 * A statement carries two labels only where both faults would be pointed out to the person who offered it.
 */
export const HELD_OUT_STATEMENTS: readonly HeldOutStatement[] = statements;
