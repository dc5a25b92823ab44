package org.parityatlas.data;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether the mirror is there. */
final class MirrorCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Mirror.isPresent()
        ? ConditionEvaluationResult.enabled("the mirror is at " + Mirror.folder())
        : ConditionEvaluationResult.disabled(
            "no mirror at " + Mirror.folder() + "; set ATLAS_MIRROR");
  }
}
