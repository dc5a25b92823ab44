// The product's own page: the indicator is chosen in the sentence as a person does, twice. The time runs from the choice
// until the map in its new colours and the new legend are painted (switch), and until the likely ranges are there too
// and the page says that nothing is loading (whole). First with the mouse, which is over the choice for a moment before it
// is pressed, so that the page has begun to make it ready; then at once, as a finger or a script does (unheralded).
const LOADED = 'main[aria-busy="false"]';
const POINTED_MILLISECONDS = 250; // from seeing the mouse arrive to pressing it nobody takes less

/** Returns first (from the navigation to the first painted map), switch, whole and unheralded, in milliseconds, and the heap in bytes. */
export async function switchIndicator(page) {
  await page.waitForSelector(`${LOADED} [data-testid=legend]`, { timeout: 120_000 });
  const first = await page.evaluate(painted);
  const pointed = await chosen(page, 1, async (option) => {
    await option.hover();
    await page.waitForTimeout(POINTED_MILLISECONDS);
    await page.mouse.down();
    await page.mouse.up();
  });
  const heap = await page.evaluate(() => performance.memory.usedJSHeapSize);
  const { switch: unheralded } = await chosen(page, 2, (option) => option.evaluate((element) => element.click()));
  return { first, ...pointed, unheralded, heap };
}

async function chosen(page, which, choose) {
  await page.waitForTimeout(1500); // what the page fetches when it has nothing else to do
  await page.getByTestId("pick-indicator").click();
  const option = page.locator("[role=option][aria-selected=false]:visible").nth(which);
  await option.waitFor();
  const taken = await page.evaluateHandle(timed, LOADED);
  await choose(option);
  return taken.evaluate((times) => times.done);
}

function painted() {
  return new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(performance.now())))),
  );
}

/** In the page: from the next click looks at every frame whether the new map is there, and whether all is. */
function timed(loaded) {
  const legend = () => document.querySelector("[data-testid=legend]")?.textContent ?? "";
  const before = legend();
  const times = {};
  let start = 0;
  const done = new Promise((resolve) => {
    const look = () => {
      // The legend and the colours of the map change in one update; what this frame shows is painted by the next.
      const isNew = legend() !== before;
      const isWhole = isNew && document.querySelector(loaded) !== null;
      requestAnimationFrame(() => {
        setTimeout(() => {
          if (isNew) times.switch ??= performance.now() - start;
          if (isWhole) resolve({ ...times, whole: performance.now() - start });
        });
        if (!isWhole) look();
      });
    };
    const begin = () => {
      start = performance.now();
      requestAnimationFrame(look);
    };
    document.addEventListener("click", begin, { capture: true, once: true });
  });
  return { done };
}
