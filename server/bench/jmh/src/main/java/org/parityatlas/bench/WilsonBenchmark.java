package org.parityatlas.bench;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.parityatlas.data.statistics.WilsonInterval;
import org.parityatlas.server.store.Reading;

/** The intervals of a census rate in all super output areas, from its counts. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class WilsonBenchmark {
  /** Counts of the unemployed and of the economically active. */
  @State(Scope.Benchmark)
  public static class Counts {
    long[] counted;
    long[] totals;

    @Setup(Level.Trial)
    public void read() {
      try (LoadedAtlas atlas = LoadedAtlas.open()) {
        Collection<Reading> readings = atlas.readings().values();
        counted = readings.stream().mapToLong(one -> Math.round(one.numerator())).toArray();
        totals = readings.stream().mapToLong(one -> Math.round(one.denominator())).toArray();
      }
    }
  }

  @Benchmark
  public void intervals(Counts counts, Blackhole sink) {
    for (int i = 0; i < counts.counted.length; i++) {
      sink.consume(WilsonInterval.of(counts.counted[i], counts.totals[i]));
    }
  }
}
