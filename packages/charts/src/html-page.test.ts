import { expect, test } from "vitest";
import { htmlPage, type Page } from "./html-page.ts";
import { lineChart } from "./line-chart.ts";

const svg = lineChart({ title: "t", description: "d", x: { label: "" }, y: { label: "" }, series: [] });
const make = (text: string): Page => ({
  title: text,
  language: "zh-Hans",
  lead: text,
  sections: [
    {
      heading: text,
      blocks: [
        { kind: "text", text },
        { kind: "notice", text },
        { kind: "list", items: [text] },
        { kind: "facts", items: [{ label: text, value: text, note: text }] },
        { kind: "chart", svg, caption: text },
        { kind: "charts", charts: [{ svg, caption: text }] },
        {
          kind: "table",
          caption: text,
          columns: [{ label: text }, { label: text, align: "end" }],
          rows: [[text, { text, note: text }]],
        },
      ],
    },
  ],
  footer: text,
});

test("hostile text never becomes markup, wherever it stands", () => {
  const page = htmlPage(make(`</title></style><script>alert("1")</script><a href='x'>\u0000`));
  expect(page).not.toMatch(/<script|<a /);
  expect(page).not.toContain("\u0000");
  const clean = htmlPage(make("x"));
  expect(page.match(/<[a-z]/g)?.length).toBe(clean.match(/<[a-z]/g)?.length);
});

test("the page allows no script and no network", () => {
  const page = htmlPage(make("x"));
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(page.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|@import|url\(|src=|href=/);
});

test("the language, the headings and the table's heads are there for screen readers", () => {
  const page = htmlPage(make("x"));
  expect(page).toContain('<html lang="zh-Hans">');
  expect(page).toContain('<section aria-labelledby="h0">');
  expect(page).toContain('<th scope="col">x</th><th scope="col" class="end">x</th>');
  expect(page).toContain('<th scope="row">x</th><td class="end">x<small>x</small></td>');
  expect(page.match(/<h1>/g)).toHaveLength(1);
});

test("dark colours are for screens only, so that paper stays white", () => {
  const page = htmlPage(make("x"));
  expect(page.match(/prefers-color-scheme:dark/g)).toHaveLength(3);
  expect(page.match(/@media screen and \(prefers-color-scheme:dark\)/g)).toHaveLength(3);
  expect(page).toContain("@media print");
});
