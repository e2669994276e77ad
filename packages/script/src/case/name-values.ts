const fitting = /^[\p{L}\p{M}][\p{L}\p{M} .·'’-]{0,39}$/u;
const han = /^\p{Script=Han}+$/u;

/** Surnames of two characters that are met often. */
const compound: ReadonlySet<string> = new Set([
  "欧阳",
  "歐陽",
  "司马",
  "司馬",
  "上官",
  "诸葛",
  "諸葛",
  "司徒",
  "东方",
  "東方",
  "夏侯",
  "皇甫",
  "尉迟",
  "尉遲",
  "公孙",
  "公孫",
  "慕容",
  "令狐",
  "长孙",
  "長孫",
]);

function surnameOf(name: string): string {
  if (!han.test(name)) return name.split(" ").at(-1) ?? name;
  const two = name.slice(0, 2);
  return name.length > 2 && compound.has(two) ? two : name.slice(0, 1);
}

/**
 * The name and the surname of a person for wording; empty where the text is none: names come from outside, and what has digits, marks or
 * more than five words would carry something else into what is said.
 */
export function nameValues(name: string | undefined): { readonly name?: string; readonly surname?: string } {
  const clean = name?.normalize("NFC").trim() ?? "";
  const isName =
    fitting.test(clean) &&
    clean.split(/\s+/).length <= 5 &&
    (!/\p{Script=Han}/u.test(clean) || clean.length <= 8);
  return isName ? { name: clean, surname: surnameOf(clean) } : {};
}
