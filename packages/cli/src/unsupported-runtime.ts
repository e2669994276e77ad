/** The oldest Node.js that runs the toolkit. */
const oldest = [22, 18] as const;

/** What to tell someone whose Node.js is too old; null where it is recent enough. */
export function unsupportedRuntime(version: string): string | null {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  const wanted = oldest.join(".");
  return `tactful: RUNTIME_UNSUPPORTED Node.js ${version} is too old: install ${wanted} or later from https://nodejs.org, or start with npx -y pnpm@12 tactful, which brings its own.`;
}
