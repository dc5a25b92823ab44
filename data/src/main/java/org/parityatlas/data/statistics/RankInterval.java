package org.parityatlas.data.statistics;

/**
 * Where an area stands in a list, and where it may stand.
 *
 * @param rank of the figure as published, 1 first; equal figures share the smaller rank
 * @param lowest smallest rank of the 95% interval
 * @param highest largest rank of the 95% interval
 */
public record RankInterval(int rank, int lowest, int highest) {}
