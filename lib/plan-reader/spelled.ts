import { capital } from "@/lib/vietnamese";
import type { Scalar } from "./reading";
import type { Source } from "./source";
import { plainText } from "./text";

const capitals = (words: string) => words.match(/\p{Lu}/gu)?.length ?? 0;

/** "TRƯỜNG THPT KRÔNG BÚK" of the letterhead, spelled as the text itself does where it names the body again. */
export function asSpelled({ plain }: Source, body: Scalar | null): Scalar | null {
  if (!body) return null;
  const { key } = plainText(body.value);
  let best = body.value;
  for (let at = plain.key.indexOf(key); at >= 0; at = plain.key.indexOf(key, at + key.length)) {
    const words = capital(plain.text.slice(at, at + key.length));
    if (words !== words.toUpperCase() && capitals(words) > capitals(best)) best = words;
  }
  return { ...body, value: best };
}
