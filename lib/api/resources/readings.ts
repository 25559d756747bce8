import "server-only";
import { z } from "zod";
import { longestText } from "@/lib/campaigns/plans/schema";
import { textOfFile, UnreadableFile } from "@/lib/documents/reading";
import { readPlan } from "@/lib/plan-reader";
import { Refusal } from "@/lib/refusal";
import { type Endpoint, endpoint } from "../endpoint";

const tag = "Kế hoạch";

/** The plan reader for other systems and for files; it keeps nothing. */
export const readingEndpoints: Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/plan-readings",
    tag,
    action: "plan.draft",
    body: z.object({ text: z.string().min(1, "Gửi toàn văn.").max(longestText) }),
    summary: "Đọc toàn văn một kế hoạch: mỗi đề xuất kèm đúng đoạn chữ làm căn cứ. Không ghi gì.",
    handle: async ({ body }) => readPlan(body.text),
  }),
  endpoint({
    method: "POST",
    path: "/plan-readings/files",
    tag,
    action: "plan.draft",
    upload: true,
    body: z.object({}),
    summary: "Đọc một tệp .txt, .docx hoặc .pdf: toàn văn và các đề xuất. Không ghi gì.",
    handle: async ({ file }) => {
      const text = await textOf(file);
      return { text, ...readPlan(text) };
    },
  }),
];

async function textOf(file: { name: string; bytes: Uint8Array } | null | undefined): Promise<string> {
  if (!file) throw unreadable("Chọn tệp kế hoạch (.txt, .docx hoặc .pdf).");
  try {
    const text = await textOfFile(file.bytes, file.name);
    if (text.length > longestText) throw new UnreadableFile("too-large");
    return text;
  } catch (error) {
    throw error instanceof UnreadableFile ? unreadable(`“${file.name}”: ${error.message}`) : error;
  }
}
const unreadable = (text: string) => new Refusal("invalid", text, "file-unreadable", { file: text });
