import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "datasets/src/**/*.test.ts", "test/**/*.test.ts"],
    setupFiles: ["test/setup/silent-console.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
