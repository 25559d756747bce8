import { figuresText } from "@/lib/filings/sheet/text";
import type { LineDifference } from "@/lib/filings/versions/rules";

/** What a unit changed on a line, old → new. */
export function Change({ change }: { change: LineDifference }) {
  const { figures, explanation, filesAdded, filesRemoved } = change;
  return (
    <ul className="grid gap-1">
      {figures && (
        <li className="so">
          <del>{figuresText(figures.before)}</del> → <ins>{figuresText(figures.after)}</ins>
        </li>
      )}
      {explanation && (
        <li>
          Giải trình: {explanation.before ? <del>{explanation.before}</del> : "chưa có"} →{" "}
          {explanation.after ? <ins>{explanation.after}</ins> : "bỏ trống"}
        </li>
      )}
      {filesAdded.map((name) => (
        <li key={`+${name}`}>
          Thêm tệp <ins>{name}</ins>
        </li>
      ))}
      {filesRemoved.map((name) => (
        <li key={`-${name}`}>
          Gỡ tệp <del>{name}</del>
        </li>
      ))}
    </ul>
  );
}
