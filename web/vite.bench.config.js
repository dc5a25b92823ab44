import { defineConfig } from "vite";
import { engine } from "./vite.engine.js";

// A page for measuring, beside the product and not part of it.
export default defineConfig({
  root: "bench",
  base: "./",
  plugins: [engine()],
  worker: { plugins: () => [engine()] },
  build: { outDir: "../target/bench", emptyOutDir: true, target: "es2022" },
});
