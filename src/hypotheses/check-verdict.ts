import type { Reason } from '../kernel/finding.js';
import type { HypothesisStanding } from './read-standing.js';
import type { RuleOutcome } from './register.js';
import type { VerdictGiven } from './register-events.js';
import { byLibrary } from './register-reason.js';

/**
 * A verdict names its part, and does not go against the rule without a reason. Past a failed hoop no reason makes it `supported`; in part it
 * may be, for the hoop was set to the whole and the part that is named may pass it, and then a reason stands beside the hoop in any case.
 */
export function checkVerdict(given: VerdictGiven, byRule: RuleOutcome | null): readonly Reason[] {
  return [...checkPart(given), ...checkHoops(given, byRule), ...checkOverride(given, byRule)];
}

/** A verdict cites evidence that is recorded, save where nothing was tested and a reason says why. */
export function checkCitations(
  { hypothesisId, verdict, evidenceIds, reason }: VerdictGiven,
  hypothesis: HypothesisStanding,
): readonly Reason[] {
  const wish = `Cannot record a verdict on hypothesis "${hypothesisId}"`;
  if (verdict === 'not-tested' && reason === undefined) {
    return [byLibrary('not-tested-without-reason', `${wish} that it was not tested without a reason`, ['data', 'reason'], null)];
  }
  if (verdict !== 'not-tested' && evidenceIds.length === 0) {
    const refused = byLibrary('no-evidence-cited', `${wish} without citing the evidence it rests on`, ['data', 'evidenceIds'], []);
    return [{ ...refused, domainId: 'D-HYP-10' }];
  }
  return evidenceIds.flatMap((evidenceId, index) =>
    hypothesis.hasEvidence(evidenceId)
      ? []
      : [
          byLibrary(
            'evidence-not-recorded',
            `Cannot cite evidence "${evidenceId}", which is not recorded on hypothesis "${hypothesisId}"`,
            ['data', 'evidenceIds', index],
            evidenceId,
          ),
        ],
  );
}

function checkPart({ hypothesisId, verdict, part }: VerdictGiven): readonly Reason[] {
  if ((verdict === 'partly-supported') === (part !== undefined)) return [];
  return [
    part === undefined
      ? byLibrary(
          'no-part-named',
          `Cannot call hypothesis "${hypothesisId}" partly supported without naming the part`,
          ['data', 'part'],
          null,
        )
      : byLibrary(
          'part-of-a-whole-verdict',
          `Cannot name a part of hypothesis "${hypothesisId}" unless the verdict is that it is partly supported`,
          ['data', 'part'],
          part,
        ),
  ];
}

function checkHoops({ hypothesisId, verdict }: VerdictGiven, byRule: RuleOutcome | null): readonly Reason[] {
  if (verdict !== 'supported' || byRule === null) return [];
  return byRule.failedHoops.map((hoop) =>
    byLibrary(
      'hoop-failed',
      `Cannot call hypothesis "${hypothesisId}" supported while it fails "${hoop}", which its plan says it has to pass`,
      ['data', 'verdict'],
      hoop,
    ),
  );
}

function checkOverride({ hypothesisId, verdict, override }: VerdictGiven, byRule: RuleOutcome | null): readonly Reason[] {
  const differs =
    byRule !== null &&
    verdict !== 'not-tested' &&
    byRule.outcome !== verdict &&
    (byRule.outcome !== 'insufficient-information' || (verdict === 'partly-supported' && byRule.failedHoops.length > 0));
  if (differs === (override !== undefined)) return [];
  return [
    differs
      ? byLibrary(
          'differs-from-rule',
          `Cannot record the verdict "${verdict}" on hypothesis "${hypothesisId}", whose rule comes to "${byRule.outcome}"${byRule.failedHoops.length === 0 ? '' : ` past the failed ${byRule.failedHoops.map((hoop) => `"${hoop}"`).join(', ')}`}, without a reason to override it`,
          ['data', 'override'],
          byRule.outcome,
        )
      : byLibrary(
          'nothing-to-override',
          `Cannot override the rule of hypothesis "${hypothesisId}": ${byRule === null ? 'its plan has none' : `it does not differ from the verdict "${verdict}"`}`,
          ['data', 'override'],
          byRule?.outcome ?? null,
        ),
  ];
}
