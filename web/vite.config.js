import { defineConfig } from "vitest/config";
import { engine } from "./vite.engine.js";

// The build goes where Maven packages it: the server serves classpath:/web/.
export default defineConfig({
  root: "src",
  base: "/",
  plugins: [engine()],
  worker: { plugins: () => [engine()] },
  build: { outDir: "../target/classes/web", emptyOutDir: true, target: "es2022", rolldownOptions: { input: { page: "src/index.html", widget: "src/embed/v1/map.html" } } },
  test: { root: ".", include: ["test/**/*.test.js"], passWithNoTests: false },
});
