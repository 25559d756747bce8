import { randomBytes } from "node:crypto";
import { z } from "zod";
import { isDuplicate, isOutage } from "@/lib/database";
import { refusedFields, sentencesOf } from "@/lib/input-words";
import { Refusal, type RefusalKind } from "@/lib/refusal";

const statusOf: Record<RefusalKind, number> = {
  "not-found": 404,
  conflict: 409,
  forbidden: 403,
  unproven: 403,
  rule: 422,
  invalid: 422,
  throttled: 429,
};

const titles: Record<number, string> = {
  400: "Yêu cầu chưa đúng dạng",
  401: "Chưa xác thực",
  403: "Không được phép",
  404: "Không tìm thấy",
  405: "Phương thức không hỗ trợ",
  409: "Xung đột",
  413: "Nội dung quá lớn",
  415: "Loại nội dung không hỗ trợ",
  422: "Nội dung chưa hợp lệ",
  428: "Thiếu phiên bản",
  429: "Quá nhiều yêu cầu",
  500: "Lỗi hệ thống",
  503: "Hệ thống đang bận",
};

export type ProblemExtras = {
  errors?: { field: string; detail: string }[];
  headers?: Record<string, string>;
  [key: string]: unknown;
};

/** RFC 9457: `type` is stable, `detail` is the Vietnamese sentence. */
export function problem(
  status: number,
  type: string,
  detail: string,
  { headers, ...extras }: ProblemExtras = {},
) {
  const body = {
    type: `/api/v1/problems/${type}`,
    title: titles[status] ?? "Lỗi",
    status,
    detail,
    ...extras,
  };
  return Response.json(body, {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

/** Every failure as a problem; a defect shows an incident code and nothing else. `input` is what was given, to be quoted. */
export function problemOf(error: unknown, input?: unknown): Response {
  if (error instanceof Refusal) {
    const fields = error.fields && refusedFields(error.fields, input, "programs");
    const errors = fields && Object.entries(fields).map(([field, detail]) => ({ field, detail }));
    return problem(statusOf[error.kind], error.reason, error.text, {
      ...(errors ? { errors } : {}),
      ...(error.kind === "throttled" ? { headers: { "retry-after": "60" } } : {}),
    });
  }
  if (error instanceof z.ZodError) {
    const errors = sentencesOf(error, input, "programs").map(({ field, sentence }) => ({
      field,
      detail: sentence,
    }));
    return problem(422, "invalid", summaryOf(errors), { errors });
  }
  if (isDuplicate(error)) return problem(409, "conflict", new Refusal("conflict").text);
  if (isOutage(error)) {
    console.error("database outage:", error);
    return problem(503, "outage", "Hệ thống đang bận. Thử lại sau ít giây.", {
      headers: { "retry-after": "5" },
    });
  }
  const incident = randomBytes(2).toString("hex").toUpperCase();
  console.error(`incident ${incident}:`, error);
  return problem(500, "defect", `Hệ thống gặp lỗi. Mã sự cố: ${incident}.`, { incident });
}

/** One sentence for all: the field and what is wrong with it, or which fields they are. */
function summaryOf(errors: { field: string; detail: string }[]): string {
  const [first] = errors;
  if (first && errors.length === 1) return first.field ? `${first.field}: ${first.detail}` : first.detail;
  const fields = [...new Set(errors.map(({ field }) => field))].filter(Boolean);
  return `Có ${errors.length} nội dung chưa hợp lệ: ${fields.join(", ")}.`;
}
