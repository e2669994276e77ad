import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

/** What a process took. */
export interface ChildRun {
  readonly seconds: number;
  /** Highest resident memory in MiB; NaN where the system does not tell (it needs /proc). */
  readonly peakMegabytes: number;
  readonly code: number | null;
}

async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Runs a TypeScript file in a process of its own; what it prints is dropped, its errors are shown. */
export async function runChild(file: string, args: readonly string[]): Promise<ChildRun> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ["--conditions=source", "--disable-warning=ExperimentalWarning", file, ...args],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  let peakMegabytes = Number.NaN;
  const watch = setInterval(async () => {
    const now = await peakOf(child.pid);
    if (!Number.isNaN(now)) peakMegabytes = now;
  }, 50);
  const code = await new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  clearInterval(watch);
  return { seconds: (performance.now() - began) / 1000, peakMegabytes, code };
}
