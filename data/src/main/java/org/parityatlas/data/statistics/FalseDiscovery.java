package org.parityatlas.data.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which of a list of differences are clear, when so many are looked at that some would seem clear
 * by chance alone. Of those called clear in a list, no more than 5% are expected to be none.
 *
 * <p>Step-up procedure: with p values ordered p₍₁₎ ≤ … ≤ p₍ₘ₎, the largest k with p₍ₖ₎ ≤ 0.05·k/m
 * is found, and the first k are clear. The adjusted value of p₍ᵢ₎ is the least of m·p₍ⱼ₎/j over j ≥
 * i.
 *
 * <p>Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate: a practical and
 * powerful approach to multiple testing", Journal of the Royal Statistical Society B 57 (1995)
 * 289–300.
 *
 * @param pValue of this difference alone
 * @param adjusted the false discovery rate at which it would just be clear, at most 1
 * @param clearAlone whether it is clear at 5% as if it were the only one looked at
 * @param clearInList whether it is clear in the whole list
 */
public record FalseDiscovery(
    double pValue, double adjusted, boolean clearAlone, boolean clearInList) {
  /** The share of false discoveries allowed, and the level of the single test. */
  public static final double LEVEL = 0.05;

  /** Of each difference of a list, in the order given. */
  public static List<FalseDiscovery> among(List<Difference> differences) {
    return control(differences.stream().mapToDouble(Significance::pValue).toArray());
  }

  /** Of each p value, in the order given. */
  public static List<FalseDiscovery> control(double[] pValues) {
    int m = pValues.length;
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("no probability: " + p);
      }
    }
    Integer[] order = new Integer[m];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
    double[] adjusted = new double[m];
    int clear = 0;
    double least = 1;
    for (int k = m; k >= 1; k--) {
      double p = pValues[order[k - 1]];
      if (clear == 0 && p <= LEVEL * k / m) {
        clear = k;
      }
      least = Math.min(least, p * m / k);
      adjusted[order[k - 1]] = least;
    }
    boolean[] inList = new boolean[m];
    for (int k = 0; k < clear; k++) {
      inList[order[k]] = true;
    }
    List<FalseDiscovery> found = new ArrayList<>(m);
    for (int i = 0; i < m; i++) {
      found.add(new FalseDiscovery(pValues[i], adjusted[i], pValues[i] < LEVEL, inList[i]));
    }
    return List.copyOf(found);
  }
}
