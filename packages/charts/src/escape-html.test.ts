import { expect, test } from "vitest";
import { escapeHtml } from "./escape-html.ts";

test("markup characters become entities, in content and in quoted attributes", () => {
  expect(escapeHtml(`<img src="x" onerror='alert(1)'>&amp;`)).toBe(
    "&lt;img src=&quot;x&quot; onerror=&#39;alert(1)&#39;&gt;&amp;amp;",
  );
});

test("control characters, direction marks, hidden marks and broken pairs become visible", () => {
  for (const bad of [
    "\u0000",
    "\u001b",
    "\u007f",
    "\u0085",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\ud800",
    "\udc00",
    "\uffff",
  ]) {
    expect(escapeHtml(`a${bad}b`)).toBe("a\uFFFDb");
  }
});

test("ordinary text of any script stays as it is", () => {
  const text = "您好，请还款 1,000 元。\tZoë\n👨‍👩‍👧 𠮷";
  expect(escapeHtml(text)).toBe(text);
});

test("line ends of other systems become line feeds", () => {
  expect(escapeHtml("a\r\nb\rc")).toBe("a\nb\nc");
});
