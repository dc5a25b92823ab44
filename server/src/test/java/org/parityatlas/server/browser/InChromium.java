package org.parityatlas.server.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a {@link Visit} of its own, in one browser for all tests of a thread: Playwright
 * wants to be called from the thread that started it. A failed test leaves a picture of its page in
 * {@code target/browser-failures}; one that passed must have left a clean console.
 */
final class InChromium implements ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace NAMESPACE = Namespace.create(InChromium.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visit.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    MachineChromium chromium =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                Thread.currentThread(), thread -> MachineChromium.start(), MachineChromium.class);
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Visit.class, type -> new Visit(chromium.browser()), Visit.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Visit visit = context.getStore(NAMESPACE).get(Visit.class, Visit.class);
    if (visit == null) {
      return;
    }
    if (context.getExecutionException().isPresent()) {
      visit.page().screenshot(new Page.ScreenshotOptions().setPath(pictureOf(context)));
    } else {
      visit.mustBeQuiet();
    }
  }

  private static Path pictureOf(ExtensionContext context) {
    String name =
        context.getRequiredTestClass().getSimpleName()
            + "-"
            + context.getRequiredTestMethod().getName()
            + "-"
            + context.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-");
    return Path.of(
        "target", "browser-failures", name.substring(0, Math.min(120, name.length())) + ".png");
  }
}
