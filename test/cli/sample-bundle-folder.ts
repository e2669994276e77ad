import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sampleBundle } from "../../packages/scoring/src/fixtures/sample-bundle.ts";

/** Writes a small bundle, with some files replaced, into a folder. */
export async function writeSampleBundle(
  folder: string,
  replaced: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
  const { manifest, onnx, golden } = sampleBundle();
  await mkdir(folder, { recursive: true });
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "manifest.json": JSON.stringify(manifest),
    "model.onnx": onnx,
    "golden.json": JSON.stringify(golden),
    ...replaced,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}
