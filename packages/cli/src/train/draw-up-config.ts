import { TactfulError } from "@tactful/domain";
import type { FeatureRow, FeatureSpec } from "@tactful/scoring";
import { TrainingConfig } from "@tactful/training";
import type { CommandIo } from "../command-io.ts";
import { openRecords } from "../records/open-records.ts";
import { type ColumnProfile, profileColumns } from "./column-profile.ts";
import type { TrainOrder } from "./train-order.ts";

/** Names under which protected characteristics, and close proxies of them, circulate. */
const protectedName =
  /^(sex|gender|age|age_?group|birth.*|marital.*|marriage|education.*|race|ethnic.*|religion|nationality|region|province|disab.*|pregnan.*|性别|年龄|出生.*|婚姻.*|学历|教育.*|民族|种族|宗教|国籍|籍贯|户籍|地区|省份|残疾.*)$/i;

const mostCategories = 50;

function featureName(heading: string, at: number): string {
  const name = heading
    .trim()
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toLowerCase();
  return /^[a-z]/.test(name) ? name : `column_${at + 1}`;
}

function featureOf(heading: string, profile: ColumnProfile, at: number): FeatureSpec {
  const base = {
    name: featureName(heading, at),
    aliases: featureName(heading, at) === heading ? [] : [heading],
    missing: "bin" as const,
    protected: false,
    label: { zh: heading, en: heading },
  };
  if (profile.isNumeric) return { ...base, type: "number", unit: "number" };
  return {
    ...base,
    type: "category",
    unit: "category",
    categories: [...profile.values].sort(),
    unseen: "bin",
  };
}

function reasonToLeaveOut(profile: ColumnProfile, rows: number): string | undefined {
  if (profile.filled === 0) return "it is empty";
  if (profile.values.size === 1 && profile.filled === rows) return "it never changes";
  if (!profile.isNumeric && profile.values.size > mostCategories)
    return `it has more than ${mostCategories} different texts`;
  if (profile.looksLikeId) return "it looks like an identifier";
  return undefined;
}

function repaidValues(
  order: TrainOrder,
  target: string,
  values: readonly string[],
): { repaid: string; unpaid: string } {
  const found = values.slice(0, 5).join(", ");
  if (values.length !== 2) {
    throw new TactfulError(
      "TARGET_INVALID",
      `The target ${target} must hold two different values; it holds ${values.length}: ${found}.`,
      {
        file: order.data,
        path: target,
      },
    );
  }
  const repaid = values.find((value) => value === order.repaid);
  const unpaid = values.find((value) => value !== order.repaid);
  if (repaid === undefined || unpaid === undefined) {
    throw new TactfulError(
      "OPTION_INVALID",
      `Say with --repaid which value of ${target} means repaid: ${values.join(" or ")}.`,
    );
  }
  return { repaid, unpaid };
}

async function* readRows(order: TrainOrder, io: CommandIo): AsyncGenerator<FeatureRow> {
  const source = await openRecords(order.data, io.stdin, io.signal, order.reading);
  for await (const batch of source.batches) {
    for (const row of batch) if (row.error === undefined) yield row.fields;
  }
}

/**
 * Draws up a configuration from a labelled file: numbers and short lists of texts become features, protected columns are
 * kept for fairness only, identifiers and constants are left out; the notes say so column by column.
 *
 * Throws OPTION_INVALID without a target or its value for repaid, TARGET_INVALID for a target without two values.
 */
export async function drawUpConfig(
  order: TrainOrder,
  io: CommandIo,
): Promise<{ config: TrainingConfig; notes: readonly string[] }> {
  if (order.target === undefined || order.data === "-") {
    throw new TactfulError(
      "OPTION_INVALID",
      "Without --config, name the outcome with --target and --repaid and the data as a file: both are read twice.",
    );
  }
  const { rows, profiles } = await profileColumns(readRows(order, io));
  const target = profiles.get(order.target);
  if (target === undefined) {
    throw new TactfulError("TARGET_INVALID", `The file has no column ${order.target}.`, {
      file: order.data,
      path: order.target,
    });
  }
  const outcome = repaidValues(order, order.target, [...target.values].sort());
  const notes: string[] = [];
  const features: FeatureSpec[] = [];
  const slices: { name: string; aliases: string[]; label: { zh: string; en: string } }[] = [];
  [...profiles].forEach(([heading, profile], at) => {
    if (heading === order.target) return;
    const reason = reasonToLeaveOut(profile, rows);
    if (protectedName.test(heading.trim())) {
      slices.push({ name: heading, aliases: [], label: { zh: heading, en: heading } });
      notes.push(`Column ${heading} is protected or close to it: kept for fairness figures only.`);
    } else if (reason !== undefined) notes.push(`Column ${heading} is left out: ${reason}.`);
    else features.push(featureOf(heading, profile, at));
  });
  const name =
    order.out
      .split(/[\\/]/)
      .filter((part) => part !== "")
      .at(-1)
      ?.toLowerCase()
      .replace(/[^a-z0-9-]+/g, "-") ?? "model";
  const config = TrainingConfig.parse({
    name: /^[a-z]/.test(name) ? name : `model-${name}`,
    version: "0.1.0",
    title: { zh: `${name} 还款模型`, en: `Repayment model ${name}` },
    horizonDays: 30,
    target: { column: order.target, ...outcome },
    features,
    slices,
    data: { description: order.data, source: "the user's own file", licence: "not stated" },
  });
  notes.push(
    `Drawn up from the data: ${features.length} features, a horizon of 30 days, no currency; check train.yaml.`,
  );
  return { config, notes };
}
