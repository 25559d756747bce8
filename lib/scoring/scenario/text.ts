import { formatNumber } from "@/lib/vietnamese";
import { indexText } from "../reading/text";
import { decimalWords, withUnit } from "../values/text";
import type { Lever } from "./levers";
import type { Move } from "./shortest";

/** What a lever is called: `Tỷ lệ hồ sơ trực tuyến, Năm 2026`, `PAR INDEX`. */
export function leverText(lever: Lever): string {
  switch (lever.kind) {
    case "ratio":
    case "amount":
      return `${lever.name}, ${lever.period}`;
    case "index":
      return indexText(lever.index);
    case "grade":
      return `Xếp loại ${indexText(lever.index)}`;
    case "filings":
      return "Nộp đủ số liệu các kỳ, được xác nhận";
    case "registration":
      return "Đăng ký thi đua được xác nhận";
    case "judgement":
      return lever.question;
  }
}

/** Why a figure cannot be tried otherwise. */
export const closedText: Record<Lever["kind"], string> = {
  ratio: "Số liệu các kỳ đã xác nhận hoặc đã khóa.",
  amount: "Số liệu các kỳ đã xác nhận hoặc đã khóa.",
  index: "Kết quả đã được công nhận.",
  grade: "Kết quả đã được công nhận.",
  filings: "Số liệu các kỳ đã được xác nhận.",
  registration: "Đăng ký đã được xác nhận hoặc đã hết hạn.",
  judgement: "Đã có ý kiến của người có thẩm quyền.",
};

/** One thing to do: `Tỷ lệ hồ sơ trực tuyến, Quý IV/2026: cần thêm 7 hồ sơ nếu tổng số giữ 112`. */
export function moveText({ lever, attempt, steps, newCases }: Move): string {
  const about = leverText(lever);
  const count = formatNumber(steps);
  switch (lever.kind) {
    case "ratio": {
      const thing = lever.thing ?? "trường hợp";
      const { numerator, denominator } = lever.prior ?? lever;
      const base = `${decimalWords(numerator ?? "")}/${decimalWords(denominator ?? "")}`;
      const from = lever.prior ? `${about} (lấy theo ${lever.prior.period}: ${base})` : about;
      if (steps === 0) return `${from}: giữ được như vậy là đạt`;
      if (newCases) return `${from}: cần thêm ${count} ${thing} mới đạt yêu cầu`;
      const isMore = Number(attempt.numerator) > Number(numerator);
      return `${from}: cần ${isMore ? "thêm" : "bớt"} ${count} ${thing} nếu tổng số giữ ${decimalWords(denominator ?? "")}`;
    }
    case "amount": {
      const to = withUnit(decimalWords(attempt.number ?? ""), lever.unit);
      return lever.number === null
        ? `${about}: ${to}`
        : `${about}: ${withUnit(decimalWords(lever.number), lever.unit)} → ${to}`;
    }
    case "index": {
      const to = withUnit(decimalWords(attempt.value ?? ""), lever.unit);
      return lever.value === null
        ? `${about}: đạt ${to}`
        : `${about}: ${withUnit(decimalWords(lever.value), lever.unit)} → ${to}`;
    }
    case "grade": {
      const to = lever.grades.find(({ code }) => code === attempt.gradeCode)?.name ?? "";
      return `${about}: đạt loại ${to}`;
    }
    case "filings":
    case "registration":
    case "judgement":
      return about;
  }
}
