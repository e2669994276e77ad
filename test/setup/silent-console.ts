import { afterEach, beforeEach, expect, vi } from "vitest";

// Libraries are silent: whatever they write to the console in a test is a defect.
const methods = ["log", "info", "warn", "error", "debug"] as const;
let spies: ReturnType<typeof vi.spyOn>[] = [];

beforeEach(() => {
  spies = methods.map((method) => vi.spyOn(globalThis.console, method));
});

afterEach(() => {
  for (const spy of spies) expect(spy, "a library wrote to the console").not.toHaveBeenCalled();
  for (const spy of spies) spy.mockRestore();
});
