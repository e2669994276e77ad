// Starts the command from the sources. Plain JavaScript, because a Node.js that is too old stops at the first TypeScript file.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  await import("./src/main.ts");
} else {
  process.stderr.write(
    `tactful: RUNTIME_UNSUPPORTED Node.js ${process.versions.node} is too old: install 22.18 or later from https://nodejs.org\n`,
  );
  process.exitCode = 3;
}
