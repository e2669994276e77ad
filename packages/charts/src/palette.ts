/**
 * Colours of the series, each at least 3:1 against its background and apart for the common kinds of colour blindness:
 * after Okabe and Ito 2008 (https://jfly.uni-koeln.de/color/), darkened for white paper and lightened for dark screens.
 */
const series: readonly { readonly light: string; readonly dark: string }[] = [
  { light: "#0072b2", dark: "#56b4e9" },
  { light: "#d55e00", dark: "#ff9c5a" },
  { light: "#008a63", dark: "#35c79b" },
  { light: "#a0468a", dark: "#e59ac9" },
  { light: "#8a6d00", dark: "#e6c84a" },
  { light: "#5a6675", dark: "#aab6c4" },
];

/** How many series have a colour of their own; further ones begin again, with another dash. */
export const seriesColours: number = series.length;

/** Surface, text and line colours of charts and pages, on paper and light screens and on dark screens. */
export const surfaces: {
  readonly [mode in "light" | "dark"]: Readonly<
    Record<"page" | "card" | "ink" | "muted" | "line" | "strong" | "accent", string>
  >;
} = {
  light: {
    page: "#f6f7f9",
    card: "#ffffff",
    ink: "#1b2430",
    muted: "#566274",
    line: "#e3e7ec",
    strong: "#8b96a5",
    accent: "#0072b2",
  },
  dark: {
    page: "#11161d",
    card: "#19202a",
    ink: "#e8edf3",
    muted: "#a3afbe",
    line: "#2d3744",
    strong: "#78869a",
    accent: "#56b4e9",
  },
};

/** The system fonts of every text, Chinese ones included; nothing is loaded. */
export const fontFamily =
  'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif';

function rules(mode: "light" | "dark"): string {
  const surface = surfaces[mode];
  const own = series.map((colour, index) => {
    const value = colour[mode];
    return `.tc .s${index}{stroke:${value}}.tc .f${index}{fill:${value}}`;
  });
  return [
    `.tc .bg{fill:${surface.card}}`,
    `.tc text{fill:${surface.ink}}`,
    `.tc .mu{fill:${surface.muted}}`,
    `.tc .hl{stroke:${surface.card};stroke-width:4px;stroke-linejoin:round;paint-order:stroke}`,
    `.tc .gr{stroke:${surface.line}}`,
    `.tc .ax{stroke:${surface.strong}}`,
    `.tc .wh{stroke:${surface.ink};stroke-width:1.5}`,
    ...own,
  ].join("");
}

/**
 * The style sheet inside every chart. Plain classes rather than custom properties, so that programs which draw SVG without
 * being a browser understand it; dark colours only on dark screens, so that paper is always white.
 */
export const chartStyle: string = [
  `.tc{font-family:${fontFamily};font-size:12px}`,
  ".tc text{stroke:none}",
  ".tc .ti{font-size:15px;font-weight:600}",
  ".tc .b{font-weight:600}",
  ".tc .gr,.tc .ax{fill:none}",
  ".tc .ln{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}",
  ".tc .rf{stroke-dasharray:4 4}",
  ".tc .bd{fill-opacity:.16;stroke:none}",
  ".tc .tn{fill-opacity:.42}",
  rules("light"),
  `@media screen and (prefers-color-scheme:dark){${rules("dark")}}`,
].join("");
