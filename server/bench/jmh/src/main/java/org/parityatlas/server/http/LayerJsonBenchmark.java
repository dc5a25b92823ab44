package org.parityatlas.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
import org.parityatlas.bench.LoadedAtlas;
import org.parityatlas.server.layer.Layer;
import org.parityatlas.server.store.Drawing;
import org.parityatlas.server.store.GeometryText;

/** Writing the view of all super output areas: as JSON columns, and joined with its geometry. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class LayerJsonBenchmark {
  /** The layer as it is before it is written. */
  @State(Scope.Benchmark)
  public static class View {
    Layer layer;
    Drawing drawing;
    List<GeometryText> geometry;

    @Setup(Level.Trial)
    public void read() {
      try (LoadedAtlas atlas = LoadedAtlas.open()) {
        layer = atlas.layer();
        drawing = atlas.drawing();
        geometry = atlas.geometry();
      }
    }
  }

  @Benchmark
  public byte[] columns(View view) {
    return LayerJson.columns(view.layer);
  }

  @Benchmark
  public byte[] features(View view) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    LayerJson.writeFeatures(new BodySum(out), view.layer, view.drawing, view.geometry);
    return out.toByteArray();
  }

  /** The same compressed, the geometry as it was compressed before. */
  @Benchmark
  public byte[] stitched(View view) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try (OutputStream gzip = ContentCoding.GZIP.stream(out, ContentCoding.Effort.FAST)) {
      LayerJson.writeFeatures(new BodySum(gzip), view.layer, view.drawing, view.geometry);
    }
    return out.toByteArray();
  }
}
