import type { AppliesWhen } from "@/lib/scoring";
import { normalize, searchKey } from "@/lib/vietnamese";
import type { AwardConditionFound } from "../reading";
import { re } from "../text";
import { unitKindsIn } from "./unit-kinds";

/** Words that name kinds of unit and nothing that narrows them: no "miền núi", no name, no deed. */
const kindWords = re`đối với|(?:cấp|khối|các|những|ubnd|uỷ ban nhân dân|cơ quan|đơn vị|địa phương|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu|sở|ban|ngành|tỉnh|và|hoặc|là)(?![\p{L}])|[\s,;.]`;

/**
 * The units a condition binds: undefined for all, null where the words narrow it to units the portal does not know
 * as a kind, so that only people can tell.
 */
export function scopeOf({ scope, appliesTo, quote }: AwardConditionFound): AppliesWhen | null | undefined {
  if (scope && /ddci/u.test(searchKey(scope))) return { attribute: "SUBJECT_TO_DDCI" };
  const words = normalize(scope ?? (appliesTo === "locality" ? quote : "")).toLowerCase();
  const unitKinds = unitKindsIn(words);
  if (scope === null) {
    if (appliesTo !== "locality") return undefined;
    const localities = unitKinds.filter((kind) => kind === "DISTRICT" || kind === "COMMUNE");
    return { unitKinds: localities.length > 0 ? localities : ["DISTRICT", "COMMUNE"] };
  }
  const isOnlyKinds = words.replace(new RegExp(kindWords.source, "gu"), "") === "";
  return isOnlyKinds && unitKinds.length > 0 ? { unitKinds } : null;
}
