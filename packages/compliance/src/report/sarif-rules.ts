import { categories, type DutyId, duties, type Severity } from "@tactful/domain";
import type { Rule } from "../packs/rule.ts";

/** The level of a failure by its severity. */
export const sarifLevels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};

/** Priority of a failure by its severity, 0 to 100. */
export const sarifRanks: Readonly<Record<Severity, number>> = { critical: 95, high: 80, medium: 50, low: 20 };

function nameOf(id: string): string {
  return id.replace(/[^A-Za-z0-9]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function ruleDescriptor(rule: Rule): object {
  const { id, title, message, category, version } = rule;
  const severity = rule.severity ?? (category === undefined ? "medium" : categories[category].severity);
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: `${title.en} / ${title.zh}` },
    fullDescription: { text: `${message.en} / ${message.zh}` },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: {
      ...(category === undefined ? {} : { category }),
      severity,
      version,
      tags: ["compliance", "collections"],
    },
  };
}

function dutyDescriptor(id: DutyId): object {
  const { name, severity } = duties[id];
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: `${name.en} / ${name.zh}` },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { severity, tags: ["compliance", "collections", "duty"] },
  };
}

/** The rules of a SARIF run, and the place of each in the list. */
export interface SarifRules {
  readonly descriptors: readonly object[];
  readonly indexOf: (id: string) => number | undefined;
}

/** Describes all rules of the packs, then the duties. */
export function sarifRules(rules: readonly Rule[]): SarifRules {
  const dutyIds = Object.keys(duties) as DutyId[];
  const indexes = new Map<string, number>();
  for (const id of [...rules.map((rule) => rule.id), ...dutyIds]) indexes.set(id, indexes.size);
  return {
    descriptors: [...rules.map(ruleDescriptor), ...dutyIds.map(dutyDescriptor)],
    indexOf: (id) => indexes.get(id),
  };
}
