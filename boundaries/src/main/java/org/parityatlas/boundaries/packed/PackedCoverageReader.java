package org.parityatlas.boundaries.packed;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a packed coverage back, checking that it is whole. */
public final class PackedCoverageReader {
  private PackedCoverageReader() {}

  /**
   * A packed coverage that was read.
   *
   * @param order tells which areas in which order, see {@link AreaOrder}
   * @param toleranceMetres of the drawing, on the ground
   * @param cellMetres width of a grid cell, EPSG:3857 metres
   * @param vertices how many different vertices its rings refer to
   */
  public record Coverage(
      byte[] order, double toleranceMetres, double cellMetres, int vertices, List<Area> areas) {}

  /**
   * An area of it.
   *
   * @param rings each as x and y in turn, EPSG:3857 metres, the first vertex not repeated; the
   *     even-odd rule says what is inside
   */
  public record Area(String code, String name, Optional<String> welshName, List<double[]> rings) {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException where it is not a packed coverage, or not whole
   */
  public static Coverage read(byte[] bytes) {
    ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    byte[] magic = new byte[PackedCoverage.MAGIC.length];
    if (bytes.length < PackedCoverage.HEAD_BYTES + 4 * PackedCoverage.SECTIONS) {
      throw new IllegalArgumentException("a packed coverage is longer than this");
    }
    head.get(magic);
    if (!Arrays.equals(magic, PackedCoverage.MAGIC)) {
      throw new IllegalArgumentException("this is not a packed coverage of version 1");
    }
    int areas = head.getInt();
    int rings = head.getInt();
    int vertices = head.getInt();
    int references = head.getInt();
    byte[] order = new byte[AreaOrder.BYTES];
    head.get(order);
    VertexGrid grid = new VertexGrid(head.getDouble(), head.getDouble(), head.getDouble());
    double tolerance = head.getDouble();
    VarintInput[] sections = sections(bytes, head);
    int[] ringCounts = varints(sections[0], areas);
    int[] ringLengths = varints(sections[1], rings);
    if (sum(ringCounts) != rings || sum(ringLengths) != references) {
      throw new IllegalArgumentException("the rings of this packed coverage do not add up");
    }
    double[][] paths = paths(sections, ringLengths, vertices, grid);
    List<String> codes = CodeColumn.read(sections[5], areas);
    List<String> names = NameColumn.read(sections[6], areas);
    List<String> welshNames = NameColumn.read(sections[6], areas);
    for (VarintInput section : sections) {
      if (!section.isAtEnd()) {
        throw new IllegalArgumentException("a section of this packed coverage is too long");
      }
    }
    List<Area> read = new ArrayList<>(areas);
    int ring = 0;
    for (int i = 0; i < areas; i++) {
      List<double[]> own = List.of(Arrays.copyOfRange(paths, ring, ring += ringCounts[i]));
      read.add(new Area(codes.get(i), names.get(i), Optional.ofNullable(welshNames.get(i)), own));
    }
    return new Coverage(order, tolerance, grid.cell(), vertices, read);
  }

  private static VarintInput[] sections(byte[] bytes, ByteBuffer head) {
    if (head.getInt() != PackedCoverage.SECTIONS) {
      throw new IllegalArgumentException("this packed coverage has other sections than version 1");
    }
    VarintInput[] sections = new VarintInput[PackedCoverage.SECTIONS];
    int from = PackedCoverage.HEAD_BYTES + 4 * PackedCoverage.SECTIONS;
    for (int i = 0; i < sections.length; i++) {
      int end = from + head.getInt();
      sections[i] = new VarintInput(bytes, from, end);
      from = end;
    }
    return sections;
  }

  private static int[] varints(VarintInput in, int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = Math.toIntExact(in.readVarint());
    }
    return values;
  }

  private static long sum(int[] values) {
    return Arrays.stream(values).asLongStream().sum();
  }

  private static double[][] paths(
      VarintInput[] sections, int[] lengths, int vertices, VertexGrid grid) {
    int[] columns = new int[vertices];
    int[] rows = new int[vertices];
    double[][] paths = new double[lengths.length][];
    int met = 0;
    int last = -1;
    for (int r = 0; r < lengths.length; r++) {
      double[] path = new double[2 * lengths[r]];
      for (int i = 0; i < path.length; i += 2) {
        long reference = sections[2].readVarint();
        int number =
            switch ((int) Math.min(reference, 3)) {
              case 0 -> met;
              case 1 -> last - 1;
              case 2 -> last + 1;
              default -> Math.toIntExact(met - (reference - 2));
            };
        if (reference == 0) {
          columns[met] = (last < 0 ? 0 : columns[last]) + (int) sections[3].readZigzag();
          rows[met] = (last < 0 ? 0 : rows[last]) + (int) sections[4].readZigzag();
          met++;
        }
        path[i] = grid.x() + columns[number] * grid.cell();
        path[i + 1] = grid.y() + rows[number] * grid.cell();
        last = number;
      }
      paths[r] = path;
    }
    if (met != vertices) {
      throw new IllegalArgumentException("the vertices of this packed coverage do not add up");
    }
    return paths;
  }
}
