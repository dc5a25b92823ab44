package org.parityatlas.boundaries;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A shapefile a test writes: rows of WKT and texts, and then any part of it replaced, damaged or
 * left out. Written from the format's description and sharing no code with the reader under test.
 */
public final class TestShapefile {
  public static final String NATIONAL_GRID =
      "PROJCS[\"British_National_Grid\",GEOGCS[\"GCS_OSGB_1936\",DATUM[\"D_OSGB_1936\","
          + "SPHEROID[\"Airy_1830\",6377563.396,299.3249646]],PRIMEM[\"Greenwich\",0.0],"
          + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
          + "PARAMETER[\"False_Easting\",400000.0],PARAMETER[\"False_Northing\",-100000.0],"
          + "PARAMETER[\"Central_Meridian\",-2.0],PARAMETER[\"Scale_Factor\",0.9996012717],"
          + "PARAMETER[\"Latitude_Of_Origin\",49.0],UNIT[\"Meter\",1.0]]";

  public static final String WGS_84 =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
          + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private record Row(String wkt, String[] values, boolean deleted) {}

  private final String[] columns;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, UnaryOperator<byte[]>> changes = new LinkedHashMap<>();
  private Charset charset = StandardCharsets.UTF_8;
  private int shapeType = 5;
  private boolean shellsClockwise = true;

  /** Columns as {@code NAME:type:width} or {@code NAME:type:width:decimals}. */
  public TestShapefile(String... columns) {
    this.columns = columns;
    put(".prj", NATIONAL_GRID);
    put(".cpg", "UTF-8");
  }

  /** Two boroughs, side by side. */
  public static TestShapefile boroughs() {
    return new TestShapefile("LAD22CD:C:9", "LAD22NM:C:40")
        .row(square(530_000, 180_000, 1_000), "E09000030", "Tower Hamlets")
        .row(square(531_000, 180_000, 1_000), "E09000025", "Newham");
  }

  /** A square with its lower left corner at x, y. */
  public static String square(double x, double y, double side) {
    return String.format(
        "POLYGON((%1$s %2$s,%1$s %4$s,%3$s %4$s,%3$s %2$s,%1$s %2$s))", x, y, x + side, y + side);
  }

  public TestShapefile row(String wkt, String... values) {
    rows.add(new Row(wkt, values, false));
    return this;
  }

  public TestShapefile deletedRow(String wkt, String... values) {
    rows.add(new Row(wkt, values, true));
    return this;
  }

  public TestShapefile charset(Charset written) {
    this.charset = written;
    return this;
  }

  public TestShapefile shapeType(int number) {
    this.shapeType = number;
    return this;
  }

  public TestShapefile shellsAnticlockwise() {
    this.shellsClockwise = false;
    return this;
  }

  public TestShapefile without(String part) {
    return change(part, bytes -> null);
  }

  public TestShapefile put(String part, String text) {
    return change(part, bytes -> text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public TestShapefile change(String part, UnaryOperator<byte[]> change) {
    UnaryOperator<byte[]> before = changes.getOrDefault(part, bytes -> bytes);
    changes.put(part, bytes -> change.apply(before.apply(bytes)));
    return this;
  }

  /** Writes the parts side by side; gives the path of the {@code .shp}. */
  public Path writeInto(Path folder) {
    try {
      for (Map.Entry<String, byte[]> part : parts().entrySet()) {
        Files.write(folder.resolve("areas" + part.getKey()), part.getValue());
      }
      return folder.resolve("areas.shp");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Writes a zip with the parts named by a stem, {@code "folder/areas"}; gives its path. */
  public Path zipInto(Path folder, String stem) {
    Path zip = folder.resolve("areas.zip");
    Map<String, byte[]> entries = new LinkedHashMap<>();
    parts().forEach((ending, bytes) -> entries.put(stem + ending, bytes));
    writeZip(zip, entries);
    return zip;
  }

  public static void writeZip(Path zip, Map<String, byte[]> entries) {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream zipped = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zipped.putNextEntry(new ZipEntry(entry.getKey()));
        zipped.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The bytes of every part that is there. */
  public Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    shapes(parts);
    parts.put(".dbf", table());
    changes.forEach(
        (part, change) -> {
          byte[] changed = change.apply(parts.get(part));
          if (changed == null) {
            parts.remove(part);
          } else {
            parts.put(part, changed);
          }
        });
    return parts;
  }

  private void shapes(Map<String, byte[]> parts) {
    ByteArrayOutputStream shp = new ByteArrayOutputStream();
    ByteBuffer shx = ByteBuffer.allocate(8 * rows.size());
    int number = 0;
    for (Row row : rows) {
      byte[] content = content(row.wkt());
      shx.putInt((100 + shp.size()) / 2).putInt(content.length / 2);
      shp.writeBytes(ByteBuffer.allocate(8).putInt(++number).putInt(content.length / 2).array());
      shp.writeBytes(content);
    }
    parts.put(".shp", withHeader(shp.toByteArray()));
    parts.put(".shx", withHeader(shx.array()));
  }

  private byte[] withHeader(byte[] body) {
    ByteBuffer all = ByteBuffer.allocate(100 + body.length);
    all.putInt(0, 9994).putInt(24, all.capacity() / 2).order(ByteOrder.LITTLE_ENDIAN);
    all.putInt(28, 1000).putInt(32, shapeType);
    all.putDouble(36, 0).putDouble(44, 0).putDouble(52, 700_000).putDouble(60, 1_300_000);
    all.position(100);
    return all.put(body).array();
  }

  private byte[] content(String wkt) {
    if (wkt == null) {
      return new byte[4];
    }
    List<Coordinate[]> rings = rings(wkt);
    int points = rings.stream().mapToInt(ring -> ring.length).sum();
    int flat = 44 + 4 * rings.size() + 16 * points;
    int extra = shapeType == 15 ? 2 * (16 + 8 * points) : shapeType == 25 ? 16 + 8 * points : 0;
    ByteBuffer out = ByteBuffer.allocate(flat + extra).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0, shapeType).putInt(36, rings.size()).putInt(40, points).position(44);
    int start = 0;
    for (Coordinate[] ring : rings) {
      out.putInt(start);
      start += ring.length;
    }
    rings.forEach(
        ring -> List.of(ring).forEach(point -> out.putDouble(point.x).putDouble(point.y)));
    return out.array();
  }

  private List<Coordinate[]> rings(String wkt) {
    try {
      Geometry geometry = new WKTReader().read(wkt);
      List<Coordinate[]> rings = new ArrayList<>();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        Polygon polygon = (Polygon) geometry.getGeometryN(i);
        rings.add(wound(polygon.getExteriorRing(), shellsClockwise));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(wound(polygon.getInteriorRingN(hole), !shellsClockwise));
        }
      }
      return rings;
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  private static Coordinate[] wound(LinearRing ring, boolean clockwise) {
    LinearRing turned =
        Orientation.isCCW(ring.getCoordinates()) == clockwise ? ring.reverse() : ring;
    return turned.getCoordinates();
  }

  private byte[] table() {
    int recordBytes = 1;
    for (String column : columns) {
      recordBytes += Integer.parseInt(column.split(":")[2]);
    }
    int headerBytes = 33 + 32 * columns.length;
    ByteBuffer out =
        ByteBuffer.allocate(headerBytes + rows.size() * recordBytes + 1)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(0, (byte) 3).putInt(4, rows.size());
    out.putShort(8, (short) headerBytes).putShort(10, (short) recordBytes);
    for (int i = 0; i < columns.length; i++) {
      String[] column = columns[i].split(":");
      int at = 32 + 32 * i;
      out.put(at, column[0].getBytes(StandardCharsets.US_ASCII));
      out.put(at + 11, (byte) column[1].charAt(0));
      out.put(at + 16, (byte) Integer.parseInt(column[2]));
      out.put(at + 17, (byte) (column.length > 3 ? Integer.parseInt(column[3]) : 0));
    }
    out.put(headerBytes - 1, (byte) 0x0D).position(headerBytes);
    for (Row row : rows) {
      out.put((byte) (row.deleted() ? '*' : ' '));
      for (int i = 0; i < columns.length; i++) {
        byte[] text = row.values()[i].getBytes(charset);
        for (int at = 0; at < Integer.parseInt(columns[i].split(":")[2]); at++) {
          out.put(at < text.length ? text[at] : (byte) ' ');
        }
      }
    }
    return out.put((byte) 0x1A).array();
  }
}
