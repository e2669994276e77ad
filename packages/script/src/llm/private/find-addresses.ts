/** A stretch of a text: UTF-16 offsets, the end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const han = "[\\p{Script=Han}A-Za-z0-9０-９]";
const number = "[0-9０-９一二三四五六七八九十百零〇]{1,6}";

/** A road, estate or village with a number after it, with the districts before it; 知道 and 家里 are none. */
const chinese = new RegExp(
  `(?:${han}{2,9}?(?:省|自治区|自治區))?(?:${han}{2,8}?(?:市|州|盟))?(?:${han}{1,8}?(?:区|區|县|縣|旗))?(?:${han}{1,10}?(?:街道|镇|鎮|乡|鄉))?` +
    `[\\p{Script=Han}]{1,10}?(?:路|街|大道|(?<![知报報难難味])道|巷|弄|胡同|(?<![家这這那哪心手])里|村|屯|小区|小區|花园|花園|苑|新村|邨|大厦|大廈|公寓)` +
    `(?:${number}(?:号|號|弄|巷|段|组|組|栋|棟|幢|座|楼|樓|单元|單元|室|房|层|層)[之-]?[A-Za-z]?[座栋棟]?)+(?:${number}(?:室|房|号|號)?)?`,
  "gu",
);

/** A house by its name, with a floor and a flat. */
const flats = new RegExp(
  `[\\p{Script=Han}]{2,16}(?:楼|樓|座|厦|廈|阁|閣) ?${number}(?:楼|樓|层|層) ?[0-9A-Za-z]{1,5}(?:室|号|號)`,
  "gu",
);

/** Districts named down to the smallest, without a road. */
const districts = new RegExp(
  `${han}{2,8}?(?:省|市)${han}{1,8}?(?:区|區|县|縣|市)${han}{1,10}?(?:街道|镇|鎮|乡|鄉|村|社区|社區)`,
  "gu",
);

const plainStreet = "street|avenue|road|boulevard|lane|terrace|crescent|highway|parkway";
const street = [
  ...plainStreet.split("|"),
  ..."st ave rd blvd ln drive dr court ct place pl square sq way close hwy pkwy".split(" "),
]
  .flatMap((name) => [name, `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`])
  .join("|");
const count =
  "(?:miles?|times?|days?|weeks?|months?|years?|hours?|minutes?|dollars?|pounds?|payments?|instal+ments?|percent|of|the|this|a|down|by|on|in|more) ";

const unit = "(?:,? (?:apt|apartment|unit|suite|flat|Apt|Apartment|Unit|Suite|Flat|#) ?\\w{1,6})?";
const town = "(?:,? [A-Z][a-zA-Z ]{1,25})?(?:,? [A-Z]{2}\\.? \\d{5}(?:-\\d{4})?)?";

const english: readonly RegExp[] = [
  new RegExp(
    `\\b\\d{1,6}[A-Za-z]?,? (?:[NSEW]\\.? )?(?:[A-Z][\\w'’-]+ ){1,4}(?:${street})\\b\\.?${unit}${town}`,
    "g",
  ),
  // As speech recognition prints it.
  new RegExp(`\\b\\d{1,6},? (?:(?!${count})[a-z'’-]+ ){1,2}(?:${plainStreet})\\b${unit}`, "g"),
  /\bp\.? ?o\.? box \d{1,7}\b/gi,
  /\b[A-Z][a-zA-Z .]{1,25}, [A-Z]{2}\.? \d{5}(?:-\d{4})?\b/g,
  /\b(?:zip|postcode|post code|postal code)(?: code)?(?: is|:)? ?(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b/gi,
];

/** Finds postal addresses, in Chinese by road and number, by house and flat or by districts, in English by number and street, box, town with ZIP, or postcode. */
export function findAddresses(text: string): readonly Stretch[] {
  return [chinese, flats, districts, ...english].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length })),
  );
}
