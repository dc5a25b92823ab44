package org.parityatlas.server.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.parityatlas.server.importer.LoadProgress;

/** Progress bars on a terminal; one plain line per finished step where output is piped. */
final class ConsoleProgress implements LoadProgress {
  private static final int REFRESH_MILLIS = 200;

  private final PrintStream out;
  private final boolean terminal;

  ConsoleProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public Step step(String what, long total) {
    return terminal ? new Bar(what, total) : new Line(what);
  }

  private final class Bar implements Step {
    private final ProgressBar bar;

    Bar(String what, long total) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(what)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(REFRESH_MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(out))
              .build();
    }

    @Override
    public void advance(long amount) {
      bar.stepBy(amount);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  private final class Line implements Step {
    private final String what;
    private final Instant start = Instant.now();
    private long done;

    Line(String what) {
      this.what = what;
    }

    @Override
    public synchronized void advance(long amount) {
      done += amount;
    }

    @Override
    public synchronized void close() {
      double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
      String count = done > 0 ? String.format(Locale.ROOT, "%,d, ", done) : "";
      out.printf(Locale.ROOT, "%s: %s%.1f s%n", what, count, seconds);
    }
  }
}
