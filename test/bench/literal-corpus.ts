import { seededRandom } from "../../packages/training/src/random.ts";

/** What the literal layer is timed on: generated, so that every machine has the same and no word list is shipped. */
export interface LiteralCorpus {
  readonly words: readonly string[];
  readonly texts: readonly string[];
}

type Random = () => number;

/** Frequent characters of modern Chinese, the most frequent first. */
const frequent =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运";
const letters =
  "eeeeeeeeeeeetttttttttaaaaaaaaooooooooiiiiiiinnnnnnnsssssshhhhhhrrrrrrddddllllcccuuummwwffggyyppbvk";
const marks = "，，，，，，。。。！？、…：“”";

/** Words of a rule set's shape, mostly Chinese of 2 to 6 characters, and comments of 15 to 80 units with words among other text. */
export function literalCorpus(wordCount: number, units: number, seed: number): LiteralCorpus {
  const random = seededRandom(seed);
  const characters = [...new Set(frequent + firstLevel())];
  // Shares of running text: the first 500 characters make about three quarters, the first 1,000 nine tenths.
  const running = drawer(characters, (rank) => Math.exp(-rank / 1000) / (rank + 45), random);
  // Words of a list hold more of the rare characters.
  const listed = drawer(characters, (rank) => Math.exp(-rank / 1400) / (rank + 500), random);
  const found = new Set<string>();
  while (found.size < wordCount) found.add(random() < 0.12 ? latinWord(random) : hanWord(listed, random));
  const words = [...found];
  const texts: string[] = [];
  for (let made = 0; made < units; ) {
    const text = comment(words, running, random);
    texts.push(text);
    made += text.length;
  }
  return { words, texts };
}

/** The 3,755 characters of the first level of GB 2312. */
function firstLevel(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return new TextDecoder("gb2312").decode(Uint8Array.from(bytes));
}

function drawer(
  characters: readonly string[],
  weight: (rank: number) => number,
  random: Random,
): () => string {
  let total = 0;
  const sums = Float64Array.from(characters, (_, rank) => {
    total += weight(rank);
    return total;
  });
  return () => {
    const wanted = random() * total;
    let [low, high] = [0, characters.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return characters[low] ?? "";
  };
}

function hanWord(draw: () => string, random: Random): string {
  const share = random();
  const length = share < 0.12 ? 2 : share < 0.45 ? 3 : share < 0.83 ? 4 : share < 0.93 ? 5 : 6;
  return Array.from({ length }, draw).join("");
}

function latinWord(random: Random): string {
  const length = 3 + Math.floor(random() * random() * 9);
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)] ?? "").join("");
}

/** Of all pieces, some are words of the list and some such words without their end: real text begins many words that it does not finish. */
function comment(words: readonly string[], draw: () => string, random: Random): string {
  const length = 15 + Math.floor(random() * random() * 66);
  let text = "";
  while (text.length < length) {
    const share = random();
    const word = words[Math.floor(random() * words.length)] ?? "";
    if (share < 0.015) text += word;
    else if (share < 0.035) text += word.slice(0, -1);
    else if (share < 0.12) text += marks[Math.floor(random() * marks.length)] ?? "";
    else if (share < 0.135) text += ` ${latinWord(random)} `;
    else if (share < 0.15) text += String(Math.floor(random() * 1000));
    else text += draw();
  }
  return text;
}
