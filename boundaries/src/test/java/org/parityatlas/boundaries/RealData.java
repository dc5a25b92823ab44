package org.parityatlas.boundaries;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The test reads published files from the mirror, and is left out where there is no mirror. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealData.Condition.class)
public @interface RealData {

  /** Where the mirror is: {@code ATLAS_MIRROR}, else {@code ../shared/mirror} from the top. */
  final class Mirror {
    private static final Path ROOT =
        Path.of(System.getenv().getOrDefault("ATLAS_MIRROR", "../../shared/mirror"));

    private Mirror() {}

    /** A boundary file of the mirror by its name. */
    public static Path boundaries(String name) {
      return ROOT.resolve("boundaries").resolve(name);
    }
  }

  /** Whether the mirror is there. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Files.isDirectory(Mirror.ROOT.resolve("boundaries"))
          ? ConditionEvaluationResult.enabled("the mirror is there")
          : ConditionEvaluationResult.disabled("no mirror of published files: set ATLAS_MIRROR");
    }
  }
}
