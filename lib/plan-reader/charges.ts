import {
  aims,
  charged,
  closing,
  comesIn,
  demands,
  empty,
  group,
  honoured,
  isMany,
  spoken,
  trouble,
} from "./charge-words";
import {
  headsCharge,
  isBeside,
  isChargedInText,
  isSpecific,
  other,
  partAbove,
  partsFrom,
  sentencesOf,
} from "./charging";
import { isInstruction, onlyDone, rewards } from "./deeds";
import { isCapitals } from "./lines";
import type { Block } from "./outline";
import type { Source } from "./source";
import { labelAt, markLength, type Place, subjectAt } from "./subjects";
import { has, re } from "./text";
import { topicOf } from "./topics";

/** An instruction: who is told, the sentence, and the words from `from` on that say what to do. */
export type Charge = {
  who: Place;
  from: number;
  parts: Place[];
  /** The body stands over it in a heading. */
  isLabelled: boolean;
  isOrdered: boolean;
  /** It stands in the part that charges bodies. */
  organised: boolean;
};

/** Tasks, recipients and the standing body all ask for them. */
const read = new WeakMap<Source, Charge[]>();

type Told = { who: Place; block: Block; isLabelled: boolean };
/** The heading that names a body, with its block, and what was told last. */
type Open = {
  bare: Place | null;
  over: Block | null;
  told: Told | null;
  directive: boolean;
  isFresh: boolean;
  listed: boolean;
};

/** Every sentence of the text that charges somebody, in order, with whom and from where on. */
export function chargesOf(source: Source): Charge[] {
  const known = read.get(source) ?? chargesIn(source);
  read.set(source, known);
  return known;
}

function chargesIn(source: Source): Charge[] {
  const { plain } = source;
  const found: Charge[] = [];
  const open: Open = { bare: null, over: null, told: null, directive: false, isFresh: false, listed: false };
  for (const { place, parts, block, topic } of sentencesOf(source)) {
    const begin = place.from + markLength(plain.text.slice(place.from, Math.min(place.to, place.from + 24)));
    const key = plain.key.slice(begin, place.to);
    const isFirst = place.from <= block.from + markLength(plain.text.slice(block.from, block.from + 14));
    const above = partAbove(source, block, open.directive);
    const organised = above.organised || topic === "organisation";
    const add = (who: Place, from: number, isLabelled: boolean, isOrdered: boolean) => {
      found.push({ who, from, parts: partsFrom(parts, from), isLabelled, isOrdered, organised });
      open.told = { who, block, isLabelled };
    };
    if (block.level === 0 && has(demands, plain.key.slice(Math.max(place.from, place.to - 300), place.to))) {
      open.directive = true;
      continue;
    }
    // "Sở Nội vụ" alone on its line stands over what follows.
    const heading = isFirst && place.to === block.to ? labelAt(source, place) : null;
    if (heading) {
      open.bare = organised || above.tasks || open.directive ? heading : null;
      open.over = block;
      open.isFresh = true;
      continue;
    }
    // "IV. TỔ CHỨC THỰC HIỆN" itself tells nobody anything.
    const isTitle =
      isFirst &&
      place.to === block.to &&
      !/[.;:]$/u.test(key.trimEnd()) &&
      topicOf(key) !== null &&
      !isInstruction(key);
    if (isTitle || isCapitals(plain.text.slice(place.from, place.to))) continue;
    // "4. Hồ sơ gửi về …" beside "3. Sở Nội vụ" is no longer under it.
    if (block !== open.over && isBeside(open.over, block)) open.bare = null;
    const { isFresh } = open;
    open.isFresh = false;
    if (has(trouble, key) || has(spoken, key)) continue;
    // "4. Tổ chức thực hiện: Phòng Trẻ em tham mưu …"
    const colon = isFirst ? key.slice(0, 60).search(/:\s/u) : -1;
    const label = colon > 0 && headsCharge(key.slice(0, colon), organised) ? begin + colon + 1 : place.from;
    const told = subjectAt(source, label, place.to);
    // Under its name, "Phân công công chức …" is what the body above does.
    const own =
      told?.isOrdered && organised && above.owner && has(re`^(?:giao|phân công|yêu cầu)(?![\p{L}])`, key)
        ? null
        : told;
    if (own) {
      const isUnderHeading = block.above.some(
        ({ from, to }) =>
          markLength(plain.text.slice(from, to)) > 0 || isCapitals(plain.text.slice(from, to)),
      );
      const isItem =
        isFirst &&
        (block.level === 1 || block.level === 2) &&
        (topic === null || (topic === "content" && !isUnderHeading) || (open.directive && topic === "tasks"));
      const name = plain.key.slice(own.who.from, own.who.to);
      const isGroup = isMany(name);
      const words = plain.key.slice(own.deed, own.deed + 60);
      const isMeant =
        !has(rewards, words) &&
        !has(empty, plain.key.slice(own.deed, place.to)) &&
        (own.isOrdered || !has(honoured, plain.key.slice(own.deed, place.to))) &&
        (organised ||
          (own.isOrdered && (topic === null || !other.has(topic))) ||
          (block.level === 0 &&
            !isGroup &&
            isChargedInText(source, own, place, topic, open.told?.block === block)) ||
          // "3. Sở Nội vụ hướng dẫn …" in a directive, which has no part on organisation.
          (isItem &&
            !isGroup &&
            isSpecific(plain.text.slice(own.who.from, own.who.to)) &&
            !has(aims, words)) ||
          (isItem &&
            ((open.directive && topic !== "content") ||
              (has(charged, words) && (topic === null || !isGroup)))) ||
          (above.tasks && (own.isLabel ? !has(group, name) : isFirst && !isGroup)));
      if (isMeant && (own.isOrdered || !has(closing, plain.key.slice(own.who.from, own.deed))))
        add(own.who, own.deed, false, own.isOrdered);
      continue;
    }
    if (has(closing, key) && !has(onlyDone, key)) continue;
    if (isFresh) open.listed = block.level > 0;
    // Behind the bullets of a body, running text is no longer its own.
    if (block.level === 0 && open.listed && isFirst && has(re`^hồ sơ`, key)) continue;
    const goesOn = open.told?.block === block ? open.told : null;
    const over =
      goesOn?.who ?? (open.bare && open.bare.from > (above.owner?.from ?? 0) ? open.bare : above.owner);
    if (!organised && !above.owner && !goesOn) continue;
    // "Hồ sơ gửi về Phòng Nội vụ …" tells by when papers come, and nobody in particular to send them.
    if (has(comesIn, key) && !(over && isMany(plain.key.slice(over.from, over.to)))) continue;
    if (over && (isInstruction(key) || has(onlyDone, key) || (isFirst && (block.level > 0 || isFresh))))
      add(over, begin, !goesOn, false);
  }
  return found;
}
