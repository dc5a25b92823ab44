import { defineConfig } from "vite";

// A page for measuring, beside the product and not part of it.
export default defineConfig({
  root: "bench",
  base: "./",
  build: { outDir: "../target/bench", emptyOutDir: true, target: "es2022" },
});
