import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { lazy } from "../views/lazy.ts";

interface Stemmer {
  stem(word: string): string;
}

interface Tokenizer {
  tokenize(text: string): string[] | null;
}

interface TokenizerFile {
  readonly RegexpTokenizer: new (options: { readonly pattern: RegExp; readonly gaps: boolean }) => Tokenizer;
}

const require = createRequire(import.meta.url);

/** Files of `natural` by themselves: its door loads data bases and prints to the console, and its types do not compile here. */
const stemmer: () => Stemmer = lazy(() =>
  require(fileURLToPath(import.meta.resolve("natural/lib/natural/stemmers/porter_stemmer.js"))),
);

const tokenizer: () => Tokenizer = lazy(() => {
  const path = fileURLToPath(import.meta.resolve("natural/lib/natural/tokenizers/regexp_tokenizer.js"));
  const library: TokenizerFile = require(path);
  return new library.RegexpTokenizer({ pattern: /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu, gaps: false });
});

/** The stem of an English word by Porter's rules, in lower case: `arrested` and `arresting` give `arrest`. */
export function stemEnglish(word: string): string {
  return stemmer().stem(word);
}

/** The words of an English text without punctuation, apostrophes inside of words kept. */
export function tokenizeEnglish(text: string): readonly string[] {
  return tokenizer().tokenize(text) ?? [];
}
