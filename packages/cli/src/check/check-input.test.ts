import { expect, test } from "vitest";
import { csvFields } from "./csv-fields.ts";
import { inputFormatOfName, inputFormatOfText } from "./input-format.ts";
import { outputFormatOf } from "./output-format.ts";
import { speakerOfName, splitSpeaker } from "./speaker-names.ts";
import { subtitleTurns } from "./subtitle-turns.ts";

test("the format is told by the name, else by the first characters", () => {
  expect(["a.TXT", "b.csv.gz", "c.jsonl", "d.srt", "e.vtt", "f"].map(inputFormatOfName)).toEqual([
    "text",
    "csv",
    "ndjson",
    "srt",
    "vtt",
    null,
  ]);
  expect(inputFormatOfText('{"text":"x"}')).toBe("ndjson");
  expect(inputFormatOfText("WEBVTT - call\n\n")).toBe("vtt");
  expect(inputFormatOfText("1\r\n00:00:01,000 --> 00:00:02,000\r\nHi")).toBe("srt");
  expect(inputFormatOfText("[[tactful-allow a/b]]\nHello")).toBe("text");
  expect(() => inputFormatOfText('[{"text":"x"}]')).toThrow("one JSON array");
});

test("results take the format of their file; only a terminal gets pages", () => {
  const names = ["a.html", "a.sarif", "a.sarif.json", "a.xml", "a.csv.gz", "a.ndjson", "-"];
  expect(names.map((name) => outputFormatOf(name, false))).toEqual([
    "html",
    "sarif",
    "sarif",
    "junit",
    "csv",
    "ndjson",
    "ndjson",
  ]);
  expect([outputFormatOf("-", true), outputFormatOf("a.dat", true)]).toEqual(["pretty", "ndjson"]);
});

test("who speaks is told by the names that call systems use", () => {
  expect(["客服", "坐席01", "Agent 2", "AI", "借款人", "家属", "Mary"].map(speakerOfName)).toEqual([
    "collector",
    "collector",
    "collector",
    "bot",
    "borrower",
    "third-party",
    null,
  ]);
  expect(splitSpeaker("【客服】：您好")).toEqual({ speaker: "collector", text: "您好" });
  expect(splitSpeaker("提醒：今天到期")).toEqual({ speaker: null, text: "提醒：今天到期" });
});

test("SRT becomes turns with their time; lines without a name go on with the speaker before", () => {
  const text = `\ufeff1\r\n00:00:01,500 --> 00:00:03,000\r\n客服：您好\r\n请问是周先生吗\r\n\r\n2\r\n00:01:04,000 --> 00:01:05,000\r\n客户: 是我\r\n客服: 好的\r\n\r\n3\r\n01:00:00,000 --> 01:00:01,000\r\n<i>再见</i>\r\n`;
  expect(subtitleTurns(text)).toEqual([
    { speaker: "collector", at: 1.5, text: "您好 请问是周先生吗" },
    { speaker: "borrower", at: 64, text: "是我" },
    { speaker: "collector", at: 64, text: "好的" },
    { speaker: "collector", at: 3600, text: "再见" },
  ]);
});

test("WebVTT takes speakers from voice tags, and leaves notes, styles and markup out", () => {
  const text = `WEBVTT\n\nNOTE made by a machine\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.500 align:start\n<v Agent>Hello <b>there</b> &amp; welcome</v>\n<v.loud Customer>Who is this?\n`;
  expect(subtitleTurns(text)).toEqual([
    { speaker: "collector", at: 1, text: "Hello there & welcome" },
    { speaker: "borrower", at: 1, text: "Who is this?" },
  ]);
  expect(subtitleTurns("no times here")).toEqual([]);
});

test("CSV cells become fields and facts; an empty cell is not known", () => {
  const row = { line: 2, id: "a", source: "" };
  const fields = {
    text: "x",
    speaker: "bot",
    channel: " ",
    facts: "",
    "facts.case_filed": "FALSE",
    other: "y",
  };
  expect(csvFields({ ...row, fields }, "text").fields).toEqual({
    text: "x",
    speaker: "bot",
    facts: { case_filed: false },
  });
  expect(csvFields({ ...row, fields: { text: "x", facts: "5" } }, "text").error?.code).toBe("RECORD_INVALID");
});
