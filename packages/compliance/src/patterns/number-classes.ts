/** Classes of patterns that are told by their shape: any number, and a number with a currency. */
export const numberClasses: readonly string[] = ["num", "money"];
