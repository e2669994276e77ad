import { expect, test } from "vitest";
import { chartStyle, seriesColours, surfaces } from "./palette.ts";

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const [lightRules = "", darkRules = ""] = chartStyle.split("@media screen");

test.each([
  ["light", lightRules],
  ["dark", darkRules],
] as const)("on %s backgrounds every series reaches 3:1 and every text 4.5:1", (mode, rules) => {
  const colours = [...rules.matchAll(/\.s\d\{stroke:(#[0-9a-f]{6})\}/g)].map((match) => match[1] ?? "");
  expect(colours).toHaveLength(seriesColours);
  for (const colour of colours) expect(contrast(colour, surfaces[mode].card)).toBeGreaterThanOrEqual(3);
  for (const ground of ["page", "card"] as const) {
    expect(contrast(surfaces[mode].ink, surfaces[mode][ground])).toBeGreaterThanOrEqual(7);
    expect(contrast(surfaces[mode].muted, surfaces[mode][ground])).toBeGreaterThanOrEqual(4.5);
  }
});
