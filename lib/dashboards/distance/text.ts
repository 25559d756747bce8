import { formatInstant, formatNumber } from "@/lib/vietnamese";
import type { RoundStatus } from "@/prisma/generated/enums";

type Run = {
  number: number;
  dataAt: Date;
  recognisedAt: Date | null;
  round: { title: string; status: RoundStatus };
};

/** What the distances rest on, and what can still be done about them. */
export function basisText({ number, dataAt, round }: Run): string {
  const [day, time] = formatInstant(dataAt).split(", ");
  return `Theo lần xét ${formatNumber(number)} đã công nhận của ${round.title}, số liệu đến ${time}, ${day}. Kết quả này không thay đổi nữa; khoảng cách cho biết phải làm thêm bao nhiêu ở đợt sau.`;
}

/** `Còn 2 điều kiện, trước hết: PAR INDEX từ 90% trở lên`. */
export function leftText(met: number, total: number, first: string | null): string {
  if (met === total) return "Đủ các điều kiện";
  return `Còn ${formatNumber(total - met)} điều kiện${first ? `, trước hết: ${first}` : ""}`;
}
