/** Which of two periods comes first, from their ids. Pure. */

/**
 * The days of a period: "2020" a year, "2026-09" a month, "2021-04/P1Y" a stretch from a month or a day. Dates as ISO
 * texts, which sort as the days do.
 * @param {string} id @returns {{ first: string, end: string } | null} its first day and the day after its last
 */
export function spanOf(id) {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:\/|$)/.exec(id) ?? [];
  if (!year) return null;
  const start = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const end = new Date(start);
  const [, years = 0, months = 0, days = 0] = /\/P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(id) ?? [];
  if (id.includes("/")) {
    end.setUTCFullYear(end.getUTCFullYear() + Number(years), end.getUTCMonth() + Number(months), end.getUTCDate() + Number(days));
  } else if (id.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (id.length === 7) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 1);
  const text = (/** @type {Date} */ date) => date.toISOString().slice(0, 10);
  return { first: text(start), end: text(end) };
}

/** Whether one period has ended when the other begins. @param {string} one @param {string} other */
export function isBefore(one, other) {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a !== null && b !== null && a.end <= b.first;
}
