package org.parityatlas.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.parityatlas.boundaries.packed.PackedCoverage;
import org.parityatlas.boundaries.packed.PackedCoverageReader;

/** Packing all super output areas at 700 m, and reading them back. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class PackedCoverageBenchmark {
  @Benchmark
  public byte[] write(NationalAreas national) {
    return PackedCoverage.write(national.areas, NationalAreas.TOLERANCE_METRES);
  }

  @Benchmark
  public PackedCoverageReader.Coverage read(NationalAreas national) {
    return PackedCoverageReader.read(national.packed);
  }
}
