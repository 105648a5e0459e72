import type { Reason } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import { brokenRule, duplicateReasons } from '../kernel/parse.js';
import type { ActionAgreed, PartnerTarget, PositionRecorded } from './choices.js';
import { otherAreaRules, repeatedIn } from './list-rules.js';

/** The rules across the fields of a position. */
export function positionRules({ outcome, level, dissents }: PositionRecorded, path: Path): readonly Reason[] {
  const names = outcome === 'agreed' || outcome === 'agreed-with-dissent';
  const reasons: Reason[] = [];
  if (names && level === null)
    reasons.push(brokenRule('joint/no-level-agreed', [...path, 'level'], level, `a level, since the outcome is "${outcome}"`));
  if (!names && level !== null) {
    reasons.push(brokenRule('joint/level-not-agreed', [...path, 'level'], level, `null, since the outcome "${outcome}" names no level`));
  }
  if (outcome === 'agreed-with-dissent' && dissents.length === 0) {
    reasons.push(
      brokenRule('joint/no-dissent-quoted', [...path, 'dissents'], [], 'a list of at least 1, since the outcome is "agreed-with-dissent"'),
    );
  }
  if (outcome !== 'agreed-with-dissent' && dissents.length > 0) {
    reasons.push(
      brokenRule(
        'joint/dissent-without-agreement',
        [...path, 'dissents'],
        dissents,
        `empty, since the outcome is "${outcome}" and not "agreed-with-dissent"`,
      ),
    );
  }
  return reasons;
}

/** The rules across the fields of a partner’s target. */
export function partnerTargetRules({ wanted, acceptable, redLines }: PartnerTarget, path: Path): readonly Reason[] {
  return [
    ...repeatedIn(acceptable, [...path, 'acceptable']),
    ...(acceptable.includes(wanted)
      ? []
      : [brokenRule('joint/wanted-not-acceptable', [...path, 'acceptable'], acceptable, `a list with the level wanted, "${wanted}"`)]),
    ...duplicateReasons(redLines, [...path, 'redLines'], ({ level }) => level, 'level'),
    ...redLines.flatMap(({ level }, index) =>
      acceptable.includes(level)
        ? [
            brokenRule(
              'joint/red-line-acceptable',
              [...path, 'redLines', index, 'level'],
              level,
              'a level that is not among the acceptable ones',
            ),
          ]
        : [],
    ),
  ];
}

/** The rules across the fields of an action. */
export function actionRules(
  { actionId, areaId, cost, dependsOn, takeUp, letGo, hypothesisIds }: ActionAgreed,
  path: Path,
): readonly Reason[] {
  const itself = dependsOn.indexOf(actionId);
  return [
    ...(cost !== null && pence(cost.from) > pence(cost.to)
      ? [brokenRule('joint/cost-range-turned', [...path, 'cost', 'to'], cost.to, `at least what the range begins with, ${cost.from}`)]
      : []),
    ...repeatedIn(dependsOn, [...path, 'dependsOn']),
    ...(itself < 0 ? [] : [brokenRule('joint/depends-on-itself', [...path, 'dependsOn', itself], actionId, 'another action')]),
    ...descriptorRules(takeUp, areaId, [...path, 'takeUp']),
    ...descriptorRules(letGo, areaId, [...path, 'letGo']),
    ...letGo.flatMap((id, index) =>
      takeUp.includes(id)
        ? [brokenRule('joint/taken-up-and-let-go', [...path, 'letGo', index], id, 'an example that is not taken up as well')]
        : [],
    ),
    ...repeatedIn(hypothesisIds, [...path, 'hypothesisIds']),
  ];
}

function descriptorRules(ids: readonly string[], areaId: string, path: Path): readonly Reason[] {
  return [...repeatedIn(ids, path), ...ids.flatMap((id, index) => otherAreaRules(id, areaId, [...path, index]))];
}

/** An amount with its two places as a whole number, which compares without loss. */
function pence(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}
