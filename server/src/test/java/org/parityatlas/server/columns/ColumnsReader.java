package org.parityatlas.server.columns;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reader of value columns, written from their description alone. */
public record ColumnsReader(int areas, String order, Map<String, List<Object>> columns) {

  public static ColumnsReader read(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    byte[] magic = new byte[4];
    in.get(magic);
    if (!new String(magic, StandardCharsets.US_ASCII).equals("APV1")) {
      throw new IllegalArgumentException("no value columns");
    }
    int areas = in.getInt();
    byte[] order = new byte[8];
    in.get(order);
    int count = in.getInt();
    Map<String, List<Object>> columns = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String name = text(in);
      columns.put(name, column(in, areas));
    }
    if (in.hasRemaining()) {
      throw new IllegalArgumentException(in.remaining() + " bytes too many");
    }
    return new ColumnsReader(areas, HexFormat.of().formatHex(order), columns);
  }

  private static String text(ByteBuffer in) {
    byte[] utf8 = new byte[in.get() & 255];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static List<Object> column(ByteBuffer in, int areas) {
    List<Object> values = new ArrayList<>();
    int type = in.get();
    if (type == 0) {
      double power = Math.pow(10, in.get());
      long low = in.getInt();
      int width = in.get();
      byte[] planes = new byte[width * areas];
      in.get(planes);
      for (int i = 0; i < areas; i++) {
        long whole = 0;
        for (int plane = 0; plane < width; plane++) {
          whole |= (planes[plane * areas + i] & 255L) << 8 * plane;
        }
        values.add(whole == 0 ? null : (Object) ((low + whole - 1) / power));
      }
    } else if (type == 1) {
      List<String> words = new ArrayList<>();
      int count = in.get() & 255;
      for (int k = 0; k < count; k++) {
        words.add(text(in));
      }
      for (int i = 0; i < areas; i++) {
        int place = in.get() & 255;
        values.add(place == 0 ? null : words.get(place - 1));
      }
    } else {
      for (int i = 0; i < areas; i++) {
        double number = in.getDouble();
        values.add(Double.isNaN(number) ? null : (Object) number);
      }
    }
    return values;
  }
}
