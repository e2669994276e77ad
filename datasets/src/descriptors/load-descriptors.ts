import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TactfulError } from "@tactful/domain";
import { loadYaml } from "../load-yaml.ts";
import { DatasetDescriptor } from "./dataset-descriptor.ts";

/** The folder of descriptors that comes with the package. */
export const descriptorFolder: string = fileURLToPath(new URL("../../descriptors", import.meta.url));

/**
 * Reads and checks the descriptors of a folder, sorted by name.
 *
 * @throws FILE_NOT_FOUND, or CONFIG_INVALID where one breaks its schema or is not named like its file.
 */
export async function loadDescriptors(
  folder: string = descriptorFolder,
): Promise<readonly DatasetDescriptor[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_FOUND", `${folder} cannot be read.`, { file: folder, cause });
  });
  const files = names.filter((name) => name.endsWith(".yaml")).sort();
  return Promise.all(files.map((name) => loadDescriptor(folder, name)));
}

async function loadDescriptor(folder: string, name: string): Promise<DatasetDescriptor> {
  const file = join(folder, name);
  const descriptor = await loadYaml(file, DatasetDescriptor, (path) => readFile(path, "utf8"));
  if (`${descriptor.name}.yaml` !== name) {
    throw new TactfulError(
      "CONFIG_INVALID",
      `${file} at name: the file must be called ${descriptor.name}.yaml.`,
      {
        file,
        path: "name",
      },
    );
  }
  return descriptor;
}

/** The descriptor of this name. @throws DATASET_UNKNOWN listing the names there are. */
export function findDescriptor(descriptors: readonly DatasetDescriptor[], name: string): DatasetDescriptor {
  const found = descriptors.find((descriptor) => descriptor.name === name);
  if (found !== undefined) return found;
  const known = descriptors.map((descriptor) => descriptor.name).join(", ");
  throw new TactfulError("DATASET_UNKNOWN", `There is no data set "${name}"; known are ${known}.`, {
    path: "name",
  });
}
