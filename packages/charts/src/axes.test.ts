import { describe, expect, test } from "vitest";
import { axisTicks, bottomAxis } from "./linear-axis.ts";
import { textWidth } from "./text-width.ts";

const texts = (domain: readonly [number, number], format: "number" | "percent" = "number") =>
  axisTicks({ label: "", domain, format }, [], 5).ticks.map((tick) => tick.text);

describe("tick texts", () => {
  test.each([
    [[0, 1], "percent", ["0%", "20%", "40%", "60%", "80%", "100%"]],
    [[0, 0.02], "percent", ["0.0%", "0.5%", "1.0%", "1.5%", "2.0%"]],
    [[0, 1_000_000], "number", ["0", "200,000", "400,000", "600,000", "800,000", "1,000,000"]],
    [[-0.4, 0.4], "number", ["−0.4", "−0.2", "0.0", "0.2", "0.4"]],
    [[0, 2e9], "number", ["0", "500,000,000", "1,000,000,000", "1,500,000,000", "2,000,000,000"]],
    [[0, 2e14], "number", ["0", "5e+13", "1e+14", "1.5e+14", "2e+14"]],
  ] as const)("of %j as %s are %j", (domain, format, expected) => {
    expect(texts(domain, format)).toEqual(expected);
  });

  test("the data decide the ends where none are declared, widened to round numbers", () => {
    expect(axisTicks({ label: "" }, [3.2, 96, Number.NaN], 5).domain).toEqual([0, 100]);
    expect(axisTicks({ label: "" }, [40, 96], 5, true).domain).toEqual([0, 100]);
    expect(axisTicks({ label: "" }, [], 5).domain).toEqual([0, 1]);
    const [low, high] = axisTicks({ label: "" }, [7], 5).domain;
    expect(low).toBeLessThan(7);
    expect(high).toBeGreaterThan(7);
  });
});

test("texts under an axis never touch, however narrow it is", () => {
  const ticks = axisTicks({ label: "" }, [0, 1_234_567], 8);
  for (const right of [120, 200, 400, 900]) {
    const markup = bottomAxis({ left: 50, right, top: 0, bottom: 100 }, ticks, "");
    const places = [...markup.matchAll(/<text class="mu" x="([\d.]+)"[^>]*>([^<]*)</g)].map((match) => ({
      x: Number(match[1]),
      width: textWidth(match[2] ?? "", 12),
    }));
    places.slice(1).forEach((place, index) => {
      const before = places[index] ?? place;
      expect(place.x - place.width / 2).toBeGreaterThan(before.x + before.width / 2);
    });
  }
});
