import { defineConfig } from "vitest/config";
import { engine } from "./vite.engine.js";
import { firstLoad } from "./vite.first-load.js";

// The build goes where Maven packages it: the server serves classpath:/web/.
export default defineConfig({
  root: "src",
  base: "/",
  plugins: [engine()],
  worker: { plugins: () => [engine()] },
  build: {
    outDir: "../target/classes/web",
    emptyOutDir: true,
    target: "es2022",
    // A browser that does not know it fetches a moment later what it was told to fetch ahead.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { page: "src/index.html", widget: "src/embed/v1/map.html" },
      output: { codeSplitting: { groups: firstLoad() } },
    },
  },
  test: { root: ".", include: ["test/**/*.test.js"], passWithNoTests: false },
});
