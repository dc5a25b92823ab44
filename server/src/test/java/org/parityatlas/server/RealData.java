package org.parityatlas.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The test reads published files from the mirror, and is left out where there is no mirror. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealData.Condition.class)
public @interface RealData {

  /** Whether the mirror is there. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Mirror.isThere()
          ? ConditionEvaluationResult.enabled("the mirror is there")
          : ConditionEvaluationResult.disabled("no mirror of published files: set ATLAS_MIRROR");
    }
  }
}
