import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKTReader;
import org.parityatlas.boundaries.generalise.CoverageCheck;
import org.parityatlas.boundaries.generalise.CoverageGeneralisation;

/** Reads rows of code, name and WKT divided by tabs; writes them with simplified polygons as CSV. */
public final class SimplifyBoroughs {
  public static void main(String[] args) throws Exception {
    // The published coordinates are multiples of 0.1 m; rounding gives them back exactly.
    GeometryFactory decimetres = new GeometryFactory(new PrecisionModel(10));
    List<String[]> rows = new ArrayList<>();
    List<MultiPolygon> areas = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] row = line.split("\t");
      rows.add(row);
      areas.add((MultiPolygon) new WKTReader(decimetres).read(row[2]));
    }
    List<MultiPolygon> simplified =
        CoverageGeneralisation.simplify(areas, Double.parseDouble(args[1]));
    System.err.printf(
        "points %d -> %d; coverage faults %d -> %d; all valid: %s%n",
        areas.stream().mapToInt(Geometry::getNumPoints).sum(),
        simplified.stream().mapToInt(Geometry::getNumPoints).sum(),
        CoverageCheck.faults(areas).size(),
        CoverageCheck.faults(simplified).size(),
        simplified.stream().allMatch(Geometry::isValid));
    List<String> out = new ArrayList<>(List.of("GSS_CODE,NAME,WKT"));
    for (int i = 0; i < rows.size(); i++) {
      out.add(rows.get(i)[0] + "," + rows.get(i)[1] + ",\"" + simplified.get(i) + "\"");
    }
    Files.write(Path.of(args[2]), out);
  }
}
