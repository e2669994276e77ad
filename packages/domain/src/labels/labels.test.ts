import { expect, test } from "vitest";
import { LocalizedText } from "../localized-text.ts";
import { CategoryId, categories } from "./category.ts";
import { Channel, channels } from "./channel.ts";
import { DutyId, duties } from "./duty.ts";
import { EmotionId, emotions } from "./emotion.ts";
import { IntentId, intents } from "./intent.ts";
import { LateReasonId, lateReasons } from "./late-reason.ts";
import { Severity } from "./severity.ts";
import { StageId, stages } from "./stage.ts";

const tables = [
  { table: categories, schema: CategoryId, size: 22 },
  { table: duties, schema: DutyId, size: 9 },
  { table: intents, schema: IntentId, size: 25 },
  { table: lateReasons, schema: LateReasonId, size: 12 },
  { table: emotions, schema: EmotionId, size: 5 },
  { table: stages, schema: StageId, size: 13 },
  { table: channels, schema: Channel, size: 9 },
];

test("every table holds its labels, its schema takes them and nothing else", () => {
  for (const { table, schema, size } of tables) {
    const ids = Object.keys(table);
    expect(ids).toHaveLength(size);
    expect(ids.every((id) => schema.safeParse(id).success)).toBe(true);
    expect(["", "other", "toString", null].some((id) => schema.safeParse(id).success)).toBe(false);
  }
});

test("every label has a name of its own in Chinese and in English", () => {
  for (const { table } of tables) {
    const names = Object.values(table).map((label) =>
      LocalizedText.parse("name" in label ? label.name : label),
    );
    expect(new Set(names.map((name) => name.zh)).size).toBe(names.length);
    expect(new Set(names.map((name) => name.en)).size).toBe(names.length);
    expect(names.every((name) => /^[\p{Script=Han}]+$/u.test(name.zh))).toBe(true);
  }
});

test("ids of categories and duties are written group.name, and a default severity stands beside each", () => {
  for (const [id, { severity }] of [...Object.entries(categories), ...Object.entries(duties)]) {
    expect(id).toMatch(/^[a-z]+\.[a-z-]+$/);
    expect(Severity.safeParse(severity).success).toBe(true);
  }
  expect(categories["threat.violence"].severity).toBe("critical");
  expect(categories["deception.urgency"].severity).toBe("medium");
  expect(duties["duty.verify-party"].severity).toBe("critical");
});

test("before verification only six stages are open", () => {
  const open = Object.entries(stages).filter(([, stage]) => stage.beforeVerification);
  expect(open.map(([id]) => id).sort()).toEqual(
    ["prepare", "verify", "third-party", "voicemail", "escalate", "close"].sort(),
  );
});
