import type { Sentences } from "./words";

export const contentSentences = {
  "missing-participants": () => "Chưa nêu đối tượng thi đua. Thêm ít nhất một đối tượng.",
  "missing-contents": () => "Chưa nêu nội dung thi đua. Thêm ít nhất một nội dung.",
  "missing-criteria": () => "Chưa nêu tiêu chí, chỉ tiêu thi đua. Thêm chỉ tiêu hoặc điều kiện khen thưởng.",
  "missing-awards": () =>
    "Chưa nêu hình thức khen thưởng. Thêm điều kiện khen thưởng hoặc dẫn chiếu kế hoạch cấp trên.",
  "missing-objective": () =>
    "Chưa thấy mục đích, mục tiêu trong lời văn. Bổ sung, hoặc đánh dấu mục đã nêu nội dung này.",
  "missing-measures": () =>
    "Chưa thấy biện pháp tổ chức thực hiện. Thêm nhiệm vụ, hoặc đánh dấu mục đã nêu nội dung này.",
  "missing-inspection": () =>
    "Chưa thấy nội dung kiểm tra, giám sát trong lời văn. Bổ sung, hoặc đánh dấu mục đã nêu nội dung này.",
  "missing-publicity": () =>
    "Chưa thấy nội dung tuyên truyền, nhân rộng điển hình trong lời văn. Bổ sung, hoặc đánh dấu mục đã nêu nội dung này.",
  "missing-summing-up": () =>
    "Chưa thấy nội dung sơ kết, tổng kết trong lời văn. Bổ sung, hoặc đánh dấu mục đã nêu nội dung này.",
  "broken-numbering": (param) =>
    `Số thứ tự “${param("quote")}” ${param("before") ? `đứng sau “${param("before")}”` : "đứng đầu"}: thiếu, lặp hoặc sai thứ tự. Đánh số lại.`,
  "duplicate-id": (param) => `Mã “${param("id")}” dùng cho hai mục. Đổi một trong hai mã.`,
  "duplicate-code": (param) =>
    `Mã chỉ tiêu ${param("code")} dùng cho hai chỉ tiêu, trong đó có “${param("name")}”. Đổi mã hoặc bỏ bớt.`,
  "unknown-clause": (param) =>
    `Mục “${param("id")}” dẫn tới điều khoản “${param("clauseId")}” không có trong văn bản. Chọn lại điều khoản.`,
} satisfies Sentences;
