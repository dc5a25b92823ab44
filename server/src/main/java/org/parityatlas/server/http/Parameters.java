package org.parityatlas.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.parityatlas.server.store.Box;

/**
 * The query parameters of an API request. A name that a route does not know, or one given twice, is
 * refused, so that a misspelt filter never passes for none.
 */
final class Parameters {
  private final Map<String, List<String>> given;
  private final UnaryOperator<String> nameGiven;

  private Parameters(Map<String, List<String>> given, UnaryOperator<String> nameGiven) {
    this.given = given;
    this.nameGiven = nameGiven;
  }

  /** Reads the parameters; {@code known} are those that the route understands. */
  static Parameters of(Context ctx, String... known) {
    QueryEncoding.check(ctx.queryString());
    Map<String, List<String>> given = ctx.queryParamMap();
    List<String> names = List.of(known);
    for (Map.Entry<String, List<String>> parameter : given.entrySet()) {
      if (!names.contains(parameter.getKey())) {
        throw RequestException.badParameter(
            parameter.getKey(),
            "There is no parameter \"" + parameter.getKey() + "\" here.",
            List.copyOf(new TreeSet<>(names)));
      }
      if (parameter.getValue().size() > 1) {
        throw RequestException.badParameter(
            parameter.getKey(),
            "\"" + parameter.getKey() + "\" is given more than once.",
            List.of());
      }
    }
    return new Parameters(given, UnaryOperator.identity());
  }

  /**
   * What a page or a widget is asked to show: names that are not known are left alone, such as
   * those that other sites hang on to links, and of a repeated one the first counts.
   */
  static Parameters ofPage(Map<String, List<String>> given) {
    return new Parameters(Map.copyOf(given), UnaryOperator.identity());
  }

  /** The same parameters, asked for by other names. */
  Parameters renamed(UnaryOperator<String> nameGiven) {
    return new Parameters(given, nameGiven);
  }

  /** The value, if given and not blank. */
  Optional<String> find(String name) {
    return Optional.ofNullable(given.get(nameGiven.apply(name)))
        .map(values -> values.get(0))
        .filter(v -> !v.isBlank());
  }

  /** The value; 400 where it is missing. */
  String get(String name, List<String> allowed) {
    return find(name)
        .orElseThrow(
            () ->
                RequestException.badParameter(
                    name, "\"" + nameGiven.apply(name) + "\" is needed.", allowed));
  }

  /** A whole number in a range, if given. */
  OptionalInt findInt(String name, int least, int most) {
    Optional<String> text = find(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int value = Integer.parseInt(text.get());
      if (value >= least && value <= most) {
        return OptionalInt.of(value);
      }
    } catch (NumberFormatException e) {
      // said below, with the range
    }
    throw RequestException.badParameter(
        name,
        "\"" + name + "\" has to be a whole number from " + least + " to " + most + ".",
        List.of());
  }

  /** A release number, if given. */
  Optional<Long> findRelease() {
    return find("release")
        .map(
            text -> {
              if (!text.matches("[1-9]\\d{0,17}")) {
                throw RequestException.badParameter(
                    "release", "\"release\" has to be the number of a release.", List.of());
              }
              return Long.parseLong(text);
            });
  }

  /** A bounding box in degrees: west,south,east,north. */
  Optional<Box> findBox(String name) {
    return find(name)
        .map(
            text -> {
              double[] sides = numbers(name, text);
              boolean box =
                  sides.length == 4
                      && -180 <= sides[0]
                      && sides[0] <= sides[2]
                      && sides[2] <= 180
                      && -90 <= sides[1]
                      && sides[1] <= sides[3]
                      && sides[3] <= 90;
              if (!box) {
                throw RequestException.badParameter(
                    name,
                    "\"" + name + "\" has to be west,south,east,north in degrees.",
                    List.of());
              }
              return new Box(sides[0], sides[1], sides[2], sides[3]);
            });
  }

  /** Numbers in ascending order, separated by commas. */
  Optional<double[]> findAscending(String name, int most) {
    return find(name)
        .map(
            text -> {
              double[] numbers = numbers(name, text);
              boolean ascending = numbers.length <= most;
              for (int i = 1; i < numbers.length; i++) {
                ascending &= numbers[i] > numbers[i - 1];
              }
              if (!ascending) {
                throw RequestException.badParameter(
                    name,
                    "\"" + name + "\" has to be at most " + most + " ascending numbers.",
                    List.of());
              }
              return numbers;
            });
  }

  private static double[] numbers(String name, String text) {
    String[] parts = text.split(",", -1);
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].trim();
      numbers[i] =
          part.matches("-?\\d{1,12}(\\.\\d{1,12})?") ? Double.parseDouble(part) : Double.NaN;
      if (!Double.isFinite(numbers[i])) {
        throw RequestException.badParameter(
            name, "\"" + parts[i] + "\" in \"" + name + "\" is not a number.", List.of());
      }
    }
    return numbers;
  }
}
