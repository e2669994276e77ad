#!/usr/bin/env node
import * as nodeModule from "node:module";
import { unsupportedRuntime } from "./unsupported-runtime.ts";

// Nothing else is loaded before the version is known to be good, since an old Node.js could not even parse it.
const complaint = unsupportedRuntime(process.versions.node);
if (complaint === null) {
  // Compiled code is kept between runs in the system's folder for such things, where Node.js can: a command starts sooner.
  nodeModule.enableCompileCache();
  const { runProcess } = await import("./run-process.ts");
  await runProcess();
} else {
  process.stderr.write(`${complaint}\n`);
  process.exitCode = 3;
}
