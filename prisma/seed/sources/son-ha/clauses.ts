import type { PlanTerms } from "@/lib/plans/terms";

type Years = { from: number; through: number; annual: number };

/** The official wording of the plan of Sơn Hà, a fictitious province: every structured part reads one of these. */
export const clausesOf = ({ from, through, annual }: Years): PlanTerms["clauses"] => [
  { id: "I", label: "Mục I", heading: "MỤC ĐÍCH, YÊU CẦU", text: "" },
  {
    id: "I.1",
    label: "Mục I.1",
    heading: "Mục đích",
    text: "Nhằm phát huy tinh thần chủ động, sáng tạo của tập thể, cá nhân trong thực hiện cải cách hành chính; nâng cao chất lượng phục vụ người dân, doanh nghiệp; kịp thời phát hiện, biểu dương, nhân rộng điển hình tiên tiến.",
  },
  {
    id: "I.2",
    label: "Mục I.2",
    heading: "Yêu cầu",
    text: "Đăng ký tham gia trên tinh thần tự nguyện; số liệu báo cáo chính xác, có tài liệu kiểm chứng; bình xét, khen thưởng công khai, kịp thời, đúng thành tích, ưu tiên người trực tiếp thực hiện nhiệm vụ.",
  },
  { id: "II", label: "Mục II", heading: "NỘI DUNG, CHỈ TIÊU, ĐỐI TƯỢNG, THỜI GIAN", text: "" },
  {
    id: "II.1",
    label: "Mục II.1",
    heading: "Nội dung thi đua",
    text: "a) Hoàn thành các nhiệm vụ cải cách hành chính được giao trong năm đúng thời hạn.\nb) Giải quyết thủ tục hành chính đúng hạn, trước hạn; không để phát sinh hồ sơ quá hạn.\nc) Tăng tỷ lệ hồ sơ trực tuyến, thanh toán trực tuyến, số hóa hồ sơ và cấp kết quả điện tử.\nd) Tiếp nhận, xử lý đúng hạn phản ánh, kiến nghị của người dân, doanh nghiệp.\nđ) Đề xuất, áp dụng sáng kiến, mô hình, cách làm mới trong cải cách hành chính.",
  },
  {
    id: "II.2",
    label: "Mục II.2",
    heading: "Cam kết",
    text: "Tập thể, cá nhân tham gia phong trào thực hiện “3 đúng” (đúng quy trình, đúng thẩm quyền, đúng thời hạn) và “3 không” (không phiền hà, không tiêu cực, không để người dân đi lại nhiều lần).",
  },
  {
    id: "II.3",
    label: "Mục II.3",
    heading: "Chỉ tiêu",
    text: "a) Tỷ lệ hồ sơ trực tuyến từ 80% trở lên; tỷ lệ hồ sơ trực tuyến toàn trình từ 50% trở lên.\nb) Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn từ 98% trở lên; không phát sinh hồ sơ quá hạn chưa giải quyết.\nc) Tỷ lệ thanh toán trực tuyến từ 60% trở lên.\nd) Tỷ lệ số hóa hồ sơ đầu vào từ 90% trở lên; tỷ lệ cấp kết quả điện tử từ 90% trở lên.\nđ) Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn đạt 100%.\ne) Tỷ lệ nhiệm vụ cải cách hành chính hoàn thành đúng hạn từ 95% trở lên.\ng) Có ít nhất 01 sáng kiến được công nhận, áp dụng.",
  },
  {
    id: "II.4",
    label: "Mục II.4",
    heading: "Đối tượng",
    text: "a) Tập thể: các sở, ban, ngành; cơ quan trung ương trên địa bàn; UBND các xã, phường, đặc khu.\nb) Cá nhân: cán bộ, công chức, viên chức, người lao động trong các cơ quan, đơn vị nêu trên.",
  },
  {
    id: "II.5",
    label: "Mục II.5",
    heading: "Thời gian",
    text: `Phong trào thực hiện từ ngày 01/01/${from} đến hết ngày 31/12/${through}, xét hằng năm và cả giai đoạn.\nĐăng ký thi đua giai đoạn đến hết ngày 30/3/${from}; đăng ký thi đua năm ${annual} đến hết ngày 30/3/${annual}.\nSố liệu năm ${annual} gửi trước ngày 21/12/${annual}.`,
  },
  { id: "III", label: "Mục III", heading: "TIÊU CHUẨN, SỐ LƯỢNG, HỒ SƠ KHEN THƯỞNG", text: "" },
  {
    id: "III.1",
    label: "Mục III.1",
    heading: "Tiêu chuẩn đối với tập thể",
    text: "Bằng khen của Chủ tịch UBND tỉnh được xét tặng tập thể có đăng ký thi đua và đạt các điều kiện: Chỉ số cải cách hành chính và Chỉ số hài lòng (SIPAS) từ 90% trở lên; đối với cơ quan thuộc đối tượng đánh giá DDCI, đạt từ loại Tốt trở lên; tỷ lệ hồ sơ trực tuyến trên 70%; không phát sinh hồ sơ quá hạn; gửi đủ số liệu các kỳ; có mô hình, cách làm mới được áp dụng hiệu quả.",
  },
  {
    id: "III.2",
    label: "Mục III.2",
    heading: "Tiêu chuẩn đối với cá nhân",
    text: "Bằng khen của Chủ tịch UBND tỉnh được xét tặng cá nhân có đăng ký thi đua, công tác tại đơn vị đạt tiêu chuẩn tại Mục III.1, có thành tích tiêu biểu, xuất sắc trong tham mưu, thực hiện cải cách hành chính. Người chuyển công tác trong năm xét theo đơn vị có thời gian công tác dài hơn.",
  },
  {
    id: "III.3",
    label: "Mục III.3",
    heading: "Khen thưởng giai đoạn",
    text: `Tập thể có Chỉ số cải cách hành chính từ 90% trở lên trong 03 năm liên tục tính đến năm ${through}, hoàn thành xuất sắc nhiệm vụ cải cách hành chính cả giai đoạn.`,
  },
  {
    id: "III.4",
    label: "Mục III.4",
    heading: "Số lượng",
    text: "Hằng năm mỗi khối không quá 04 tập thể và 08 cá nhân; giai đoạn mỗi khối không quá 02 tập thể. Khi vượt số lượng, xếp theo Chỉ số cải cách hành chính, sau đó theo SIPAS; đối với cá nhân, ưu tiên người trực tiếp thực hiện nhiệm vụ.",
  },
  {
    id: "III.5",
    label: "Mục III.5",
    heading: "Hồ sơ, thời hạn",
    text: "Hồ sơ gồm 01 bộ: tờ trình, báo cáo thành tích có xác nhận, biên bản xét khen thưởng, danh sách tóm tắt thành tích; gửi Sở Nội vụ chậm nhất là 15 ngày kể từ ngày UBND tỉnh công nhận kết quả đánh giá cải cách hành chính.",
  },
  { id: "IV", label: "Mục IV", heading: "TỔ CHỨC THỰC HIỆN", text: "" },
  {
    id: "IV.1",
    label: "Mục IV.1",
    heading: "Sở Nội vụ",
    text: "Là cơ quan thường trực; theo dõi, hướng dẫn, kiểm tra, thẩm định số liệu; tổng hợp đăng ký; tham mưu sơ kết hằng năm, tổng kết phong trào; trình khen thưởng.",
  },
  {
    id: "IV.2",
    label: "Mục IV.2",
    heading: "Các cơ quan, đơn vị, địa phương",
    text: "Tổ chức phát động, tuyên truyền phong trào tại cơ quan, đơn vị; đăng ký thi đua; báo cáo số liệu theo kỳ; kiểm tra việc thực hiện tại đơn vị.",
  },
];
