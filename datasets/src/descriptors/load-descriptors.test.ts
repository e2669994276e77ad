import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type DatasetDescriptor, recordedAtFirstPull } from "./dataset-descriptor.ts";
import { descriptorFolder, findDescriptor, loadDescriptors } from "./load-descriptors.ts";

let descriptors: readonly DatasetDescriptor[] = [];
beforeAll(async () => {
  descriptors = await loadDescriptors();
});

/** Loads a folder with one descriptor, the package's German set after a change of its text. */
async function changed(change: (text: string) => string, name = "german-credit.yaml"): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "descriptors-"));
  const text = await readFile(join(descriptorFolder, "german-credit.yaml"), "utf8");
  await writeFile(join(folder, name), change(text));
  return loadDescriptors(folder);
}

test("the package describes these sets", () => {
  expect(descriptors.map((descriptor) => descriptor.name)).toEqual([
    "bank-debt-recovery",
    "credit-approval",
    "german-credit",
    "uci-bank-marketing",
    "uci-default-taiwan",
  ]);
});

test("each has a target, a licence that allows sharing, and no checksum that nobody computed", () => {
  for (const descriptor of descriptors) {
    expect(descriptor.columns.filter((column) => column.role === "target")).toHaveLength(1);
    expect(descriptor.licence.id).toBe("CC-BY-4.0");
    expect(descriptor.sha256).toBe(recordedAtFirstPull);
    if (descriptor.address !== null) expect(new URL(descriptor.address).protocol).toBe("https:");
  }
});

test("sex, age and marital status are marked as protected wherever they occur", () => {
  const sensitive = /^(sex|age|age_in_years|marital|marriage|personal_status_and_sex)$/i;
  for (const { columns } of descriptors) {
    for (const column of columns) {
      if ([column.name, ...column.aliases].some((heading) => sensitive.test(heading))) {
        expect(column.role).toBe("protected");
      }
    }
  }
});

test("a descriptor is found by name, and an unknown name lists the known ones", () => {
  expect(findDescriptor(descriptors, "german-credit").rows).toBe(1000);
  expect(() => findDescriptor(descriptors, "gmsc")).toThrow(
    expect.objectContaining({
      code: "DATASET_UNKNOWN",
      message: expect.stringContaining("uci-default-taiwan"),
    }),
  );
});

test("a plain-http address, an unknown key and a made-up checksum are refused", async () => {
  await expect(changed((text) => text.replace("address: https", "address: http"))).rejects.toMatchObject({
    code: "CONFIG_INVALID",
    path: "address",
  });
  await expect(changed((text) => `${text}author: me\n`)).rejects.toThrow("author");
  await expect(changed((text) => text.replace(recordedAtFirstPull, "abc"))).rejects.toMatchObject({
    path: "sha256",
  });
});

test("a heading that would mean two columns is refused", async () => {
  await expect(
    changed((text) => text.replace("aliases: [duration_in_month]", "aliases: [purpose]")),
  ).rejects.toThrow("the heading purpose already means another column");
});

test("a file must carry the name of its set, and the folder must be there", async () => {
  await expect(changed((text) => text, "other.yaml")).rejects.toThrow("must be called german-credit.yaml");
  await expect(loadDescriptors(join(tmpdir(), "nowhere-at-all"))).rejects.toMatchObject({
    code: "FILE_NOT_FOUND",
  });
});
