import { has, re } from "../text";

const kinds: [string, RegExp][] = [
  ["DEPARTMENT", re`(?<![\p{L}])sở(?![\p{L}])|ban,? ngành|(?<![\p{L}])ngành(?= (?:tỉnh|thành phố)|,)`],
  ["CENTRAL_AGENCY", re`trung ương|ngành dọc`],
  ["DISTRICT", re`cấp huyện|các huyện|huyện, (?:thị|thành|quận)|quận, huyện`],
  ["COMMUNE", re`cấp xã|(?:các|ubnd|,|và) xã|xã, phường|phường, xã|đặc khu`],
  ["DIVISION", re`các phòng|phòng, (?:ban|đơn vị|trung tâm)|đơn vị trực thuộc`],
  ["PUBLIC_SERVICE_UNIT", re`đơn vị sự nghiệp`],
];

/** The kinds of unit that words name. */
export const unitKindsIn = (words: string): string[] =>
  kinds.flatMap(([kind, pattern]) => (has(pattern, words) ? [kind] : []));
