import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { root } from "./repository-files.ts";

/** What a shell command left behind. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Writes out `pnpm NAME` as the root `package.json` defines it, so that neither pnpm nor a network is needed and nothing is installed.
 * Works on each part of a pipe, and on `npx -y pnpm@12 NAME`.
 */
export function expandScripts(command: string, scripts: Readonly<Record<string, string>>): string {
  const call = /(^|[|&;]\s*)(?:npx -y pnpm@12|pnpm)(?: --silent)?(?: run)? ([\w:]+)/;
  const match = call.exec(command);
  if (match === null) return command;
  const [whole, before = "", name = ""] = match;
  const script = scripts[name];
  if (script === undefined) throw new Error(`package.json has no script ${name}, which ${command} calls.`);
  return expandScripts(
    command.replace(whole, () => before + script),
    scripts,
  );
}

/**
 * Runs a command line in a shell to its end, in the given folder, under the Node.js that runs the tests.
 * Of the environment only what a shell needs is passed on: no option for Node.js and no sign of the test runner.
 */
export async function runCommand(command: string, folder: string): Promise<CommandResult> {
  const { PATH = "", HOME = "" } = process.env;
  const tools = [dirname(process.execPath), join(root, "node_modules", ".bin"), PATH];
  const child = spawn("sh", ["-c", command], {
    cwd: folder,
    env: { PATH: tools.join(delimiter), HOME, LANG: "C.UTF-8" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}
