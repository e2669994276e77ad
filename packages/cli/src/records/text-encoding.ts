/** The encodings in which input text is accepted, by the names the WHATWG Encoding Standard gives them. */
export const textEncodings = ["utf-8", "gbk", "gb18030", "big5", "utf-16le"] as const;

/** One of {@link textEncodings}. */
export type TextEncoding = (typeof textEncodings)[number];
