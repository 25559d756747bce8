import type { AppliesWhen } from "@/lib/scoring";
import { searchKey } from "@/lib/vietnamese";
import type { Passage } from "../passages";
import type { AwardConditionFound } from "../reading";
import { has, plainText, re } from "../text";
import { unitKindsIn } from "./unit-kinds";

/** Words that name kinds of unit and nothing that narrows them: no "miền núi", no name, no deed. */
const kindWords = re`đối với|(?:cấp|khối|các|những|ubnd|uỷ ban nhân dân|cơ quan|đơn vị|địa phương|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu|sở|ban|ngành|tỉnh|và|hoặc|là)(?![\p{L}])|[\s,;.]`;
const district = "(?:huyện|thị xã|thành phố|quận)(?![\\p{L}])";
const commune = "(?:(?<!thị )xã|phường|thị trấn|đặc khu)(?![\\p{L}])";
const localities = re`(?:${district}|${commune})(?:(?:,| và|, và| hoặc) (?:cấp )?(?:${district}|${commune}))*`;

/**
 * The units a condition binds: undefined for all, null where the words narrow it to units the portal does not know
 * as a kind, so that only people can tell.
 */
export function scopeOf(
  item: AwardConditionFound,
  passage: Passage | undefined,
): AppliesWhen | null | undefined {
  const { scope, appliesTo } = item;
  if (scope === null)
    return appliesTo === "locality" ? { unitKinds: localitiesIn(wordsBefore(item, passage)) } : undefined;
  if (/ddci/u.test(searchKey(scope))) return { attribute: "SUBJECT_TO_DDCI" };
  const words = lower(scope);
  const unitKinds = unitKindsIn(words);
  const isOnlyKinds = words.replace(new RegExp(kindWords.source, "gu"), "") === "";
  return isOnlyKinds && unitKinds.length > 0 ? { unitKinds } : null;
}

const lower = (words: string) => plainText(words).key;

/** The heading of a condition and its paragraph up to its end. */
const wordsBefore = ({ quote, end }: AwardConditionFound, passage: Passage | undefined) =>
  lower(passage ? `${passage.heading} ${passage.quote.slice(0, end - passage.start)}` : quote);

/** "huyện hoàn thành 98%, xã hoàn thành 100%": the localities named last; both levels where none is. */
function localitiesIn(words: string): string[] {
  const named = words.match(new RegExp(localities.source, "gu"))?.at(-1) ?? "";
  const kinds = [
    ...(has(re`${district}`, named) ? ["DISTRICT"] : []),
    ...(has(re`${commune}`, named) ? ["COMMUNE"] : []),
  ];
  return kinds.length > 0 ? kinds : ["DISTRICT", "COMMUNE"];
}
