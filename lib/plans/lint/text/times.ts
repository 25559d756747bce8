import { capital } from "@/lib/vietnamese";
import { brief, day, higherPlan, type Sentences, small } from "./words";

export const timeSentences = {
  "period-ends-before-start": (param) =>
    `Thời gian thi đua kết thúc ${day(param("through"))} trước khi bắt đầu ${day(param("from"))}. Sửa lại hai ngày này.`,
  "odd-period-end": (param) =>
    `Thời gian thi đua kết thúc ngày ${day(param("through"))}, không phải ngày cuối tháng. Kiểm tra lại với văn bản.`,
  "starts-before-issue": (param) =>
    `Thời gian thi đua tính từ ${day(param("from"))}, trước ngày ban hành ${day(param("issuedOn"))}. Kiểm tra lại với văn bản.`,
  "title-period-differs": (param) =>
    `Trích yếu ghi “${param("quote")}” nhưng thời gian thi đua từ ${day(param("from"))} đến ${day(param("through"))}. Sửa cho khớp.`,
  "deadline-contradiction": (param) =>
    `${capital(param("firstLabel")) || "Một mục"} ghi “${param("firstPhrase")}”, ${small(param("secondLabel")) || "một mục khác"} ghi “${param("secondPhrase")}”. Chọn mốc áp dụng.`,
  "deadline-before-publication": (param) =>
    `“${param("label")}” hết hạn ngày ${day(param("lastDay"))}, trước ngày ban hành ${day(param("publishOn"))}. Kiểm tra lại mốc này.`,
  "deadline-phrase-differs": (param) =>
    `“${param("label")}” ghi “${param("phrase")}” nhưng cách tính đã chọn khác câu chữ. Kiểm tra lại cách tính hạn.`,
  "deadlines-out-of-order": (param) =>
    `“${param("second")}” hết hạn ${day(param("secondDay"))}, trước “${param("first")}” (${day(param("firstDay"))}). Sắp xếp lại các mốc.`,
  "registration-after-period": (param) =>
    `“${param("label")}” hết hạn ${day(param("lastDay"))}, sau khi kết thúc thi đua ${day(param("through"))}. Sửa mốc hoặc thời gian thi đua.`,
  "registration-without-deadline": () =>
    "Có đăng ký thi đua nhưng chưa có thời hạn đăng ký. Thêm mốc thời gian đăng ký.",
  "unknown-event": (param) =>
    `“${param("label")}” tính từ sự kiện “${param("event")}” không ghi nhận được trên hệ thống. Chọn sự kiện trong danh mục.`,
  "task-ends-before-start": (param) =>
    `Nhiệm vụ “${brief(param("text"))}” hết hạn ${day(param("dueOn"))} trước khi bắt đầu ${day(param("startsOn"))}. Sửa lại hai ngày này.`,
  "task-outside-period": (param) =>
    `Nhiệm vụ “${brief(param("text"))}” bắt đầu ${day(param("startsOn"))}, sau khi kết thúc thi đua ${day(param("through"))}. Kiểm tra lại.`,
  "impossible-date": (param) =>
    `Lời văn ghi “${param("quote")}”: ngày này không tồn tại hoặc ghi sai dạng. Sửa theo dạng ngày/tháng/năm.`,
  "basis-after-issue": (param) =>
    `Căn cứ ${param("number")} ghi ngày ${day(param("citedOn"))}, sau ngày ban hành kế hoạch ${day(param("issuedOn"))}. Kiểm tra lại ngày.`,
  "deadline-after-parent": (param) =>
    `“${param("label")}” hết hạn ${day(param("mine"))}, muộn hơn hạn ${day(param("above"))} của ${higherPlan(param)}. Rút ngắn hạn.`,
  "period-outside-parent": (param) =>
    `Thời gian thi đua vượt ngoài ${higherPlan(param)} (${day(param("from"))} – ${day(param("through"))}). Kiểm tra lại.`,
} satisfies Sentences;
