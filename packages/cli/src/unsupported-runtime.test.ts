import { expect, test } from "vitest";
import { unsupportedRuntime } from "./unsupported-runtime.ts";

test("Node.js 22.18 and later run, older ones are told what to do", () => {
  expect(["22.18.0", "22.20.1", "24.0.0"].map(unsupportedRuntime)).toEqual([null, null, null]);
  for (const old of ["20.20.2", "22.17.9"]) {
    expect(unsupportedRuntime(old)).toMatch(
      /^tactful: RUNTIME_UNSUPPORTED .* is too old: install 22\.18 or later/,
    );
  }
});
