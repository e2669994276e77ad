#!/usr/bin/env node
import { unsupportedRuntime } from "./unsupported-runtime.ts";

// Nothing else is loaded before the version is known to be good, since an old Node.js could not even parse it.
const complaint = unsupportedRuntime(process.versions.node);
if (complaint === null) {
  const { runProcess } = await import("./run-process.ts");
  await runProcess();
} else {
  process.stderr.write(`${complaint}\n`);
  process.exitCode = 3;
}
