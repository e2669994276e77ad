import { join } from "node:path";
import { scorerFromParts } from "@tactful/scoring";
import { describeBundle, type TrainedBundle } from "@tactful/training";
import { writeModelFile } from "./write-model-file.ts";

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The bundle's files, the manifest last: a folder without it is no bundle. */
function filesOf(trained: TrainedBundle): readonly (readonly [string, string | Uint8Array])[] {
  const { card, figures } = describeBundle(trained);
  return [
    ...figures.map(({ file, svg }) => [join("figures", file), `${svg}\n`] as const),
    ["card.md", card],
    ["model.onnx", trained.onnx],
    ["golden.json", json(trained.golden)],
    ["manifest.json", json(trained.manifest)],
  ];
}

/**
 * Writes a trained bundle to a folder, after loading it as scoring would, golden rows and all; files that are there
 * already are replaced one by one, each only when its successor is complete. Throws MODEL_GOLDEN or FILE_NOT_WRITABLE.
 */
export async function writeBundle(
  trained: TrainedBundle,
  folder: string,
  extra: Readonly<Record<string, string>>,
): Promise<void> {
  const scorer = await scorerFromParts(trained);
  await scorer.release();
  for (const [name, content] of [...Object.entries(extra), ...filesOf(trained)]) {
    await writeModelFile(join(folder, name), content);
  }
}
