/** How to use the maps, in the few lines that a newcomer reads. */

import { html } from "lit";

export function howTo() {
  return html`<section class="how-to" aria-labelledby="how-to-title">
    <h3 id="how-to-title">How to use this map</h3>
    <ul>
      <li><strong>Say what to see.</strong> Each underlined part of the sentence opens its choices: what is measured, for whom, when and where.</li>
      <li><strong>Select an area</strong> on the map, in the table or by the search, for its figures, likely range and trend.</li>
      <li><strong>Full colours</strong> mark a clear difference. <strong>Pale colours</strong> mark one that chance alone could explain.</li>
      <li><strong>Patterns</strong> mark areas without a reliable figure; the legend says which pattern stands for which reason.</li>
      <li><strong>Table</strong> shows the same figures as rows to sort, find and download.</li>
      <li><strong>Compare</strong> sets two maps side by side; Explore then takes you back to your map.</li>
      <li>
        <strong>Keyboard:</strong> Tab reaches the map’s areas, arrow keys move between neighbours, Enter selects, Escape clears the
        selection. Maps with many small areas have none to tab to: use the table.
      </li>
    </ul>
  </section>`;
}
