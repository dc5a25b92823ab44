package org.parityatlas.server.postgis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Held against the writer of JTS, byte by byte, for both ways of keeping coordinates. */
class EwkbOutputTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "MULTIPOLYGON(((0 0,0 9,9 9,9 0,0 0)))",
        "MULTIPOLYGON(((0 0,0 9,9 9,9 0,0 0),(1 1,2 1,2 2,1 2,1 1)),((20.5 0.25,20.5 9,29 9,20.5 0.25)))",
        "MULTIPOLYGON EMPTY"
      })
  void itIsWhatJtsWrites(String wkt) throws ParseException {
    for (GeometryFactory factory :
        new GeometryFactory[] {
          new GeometryFactory(), new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY)
        }) {
      MultiPolygon area = (MultiPolygon) new WKTReader(factory).read(wkt);
      area.setSRID(27700);
      byte[] expected = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(area);
      ByteBuffer out = ByteBuffer.allocate(EwkbOutput.length(area));
      EwkbOutput.write(out, area, 27700);
      assertArrayEquals(expected, out.array());
      assertEquals(ByteOrder.BIG_ENDIAN, out.order());
    }
  }
}
