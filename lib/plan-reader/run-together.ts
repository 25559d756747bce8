const kinds =
  "KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|HƯỚNG DẪN|BÁO CÁO|THÔNG BÁO|GIẤY MỜI|THỂ LỆ|QUY CHẾ|LỜI KÊU GỌI|CHƯƠNG TRÌNH PHỐI HỢP";
const label =
  "(?:Chủ đề|Mục tiêu|Mục đích|Yêu cầu|Chỉ tiêu|Nội dung|Đối tượng|Thời gian|Khen thưởng|Hình thức|Số lượng|Tiêu chuẩn|Điều kiện|Hồ sơ|Kinh phí|Đăng ký|Tổ chức thực hiện)(?: (?:thi đua|tham gia|thực hiện|khen thưởng|đăng ký|cụ thể|chung))?";
const acronyms = "UBND|HĐND|LĐLĐ|TTHC|CCHC|MTTQ|BHXH";

/** Where a text whose lines were run together has to be parted again: before items, headings and page furniture. */
const cuts: [name: string, at: RegExp][] = [
  [
    "an item behind an end: “…; b) Cá nhân”, “…. 2. 100% hồ sơ”",
    /(?<=[.;:/]["')]?)(?<!(?:xem|đọc|[Vv]iews?|truy cập) ?:) (?=[-+•] ?[\p{L}\d]|\d{1,2}[.)] (?:\p{Lu}|\d{1,3} ?%)|[a-hđ][.)] \p{Lu}|[IVX]{1,4}\. \p{Lu})|(?<=\p{Ll}) (?=[a-hđ]\) \p{Lu})/u,
  ],
  ["a part behind anything", /(?<=[\p{L}\d"]) (?=[IVX]{1,4}\. \p{Lu}{2})/u],
  [
    "what stands under a part in capitals: “II. THỜI GIAN Từ ngày …”",
    new RegExp(
      String.raw`(?<=[IVX]\. \p{Lu}[\p{Lu} ,;-]{2,120}\p{Lu}) (?=\p{Lu}\p{Ll}|(?:${acronyms}) \p{Ll}|[-+•] [\p{L}\d])|(?<=\p{Lu}\p{Lu}) (?=\d{1,2}\. (?:\p{Lu}\p{Ll}|\d{1,3} ?%))`,
      "u",
    ),
  ],
  [
    "what stands under a usual label: “3. Thời gian Từ ngày …”",
    new RegExp(
      String.raw`(?<=(?:\d|[IVX])\. ${label}) (?=\p{Lu}\p{Ll}|[-+•] [\p{L}\d]|\d{1,2}\. \p{Lu})`,
      "u",
    ),
  ],
  [
    "the head of a document: nation, number, place and day, kind, subject",
    new RegExp(
      String.raw`(?<=[\p{L}\d]) (?=CỘNG H[ÒO][AÀ] XÃ HỘI|Độc lập ?- ?Tự do|Số ?: ?\d{1,5} ?[/-]|V/v )|(?<=[\p{Lu}•]) (?=Số ?:? ?\d)|(?<=[/-]\p{Lu}{2,14}) (?=\p{Lu}[\p{L}. ]{2,30}, ngày)|(?<=[\d\p{Lu}"]) (?=\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3} ?, ngày ?\d{1,2} ?tháng)|(?<=[\p{Ll}\d]) (?=(?:${kinds}) \p{L})|(?<=\p{Lu}) (?=(?:${kinds}) \p{Lu}\p{Ll})`,
      "u",
    ),
  ],
  [
    "its grounds and its foot",
    /(?<=[\p{L}\d";]) (?=Căn cứ \p{Lu}|Thực hiện (?:Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Công văn|Chương trình|Kết luận|Hướng dẫn)[^.;]{0,60} số)|(?<=\S)(?<!(?:^|\s)(?:[-+•]|\d{1,2}[.)]|[a-hđ][.)])) (?=Nơi nhận ?:|Kính gửi ?:)/u,
  ],
  ["a rule drawn of signs", / (?=[-_=•]{3,} )|(?<=[-_=•]{3,}) /u],
  [
    "what a page puts around an article",
    / (?=\d{1,2}:\d{2} ?\| ?\d{1,2}\/\d{1,2}\/\d{4})| (?=\([\p{L} .]{2,24}\) ?- ?\p{Lu})| (?=(?:Ngày đăng|Cập nhật(?: lúc| ngày)?|Lượt (?:xem|đọc)|Đã xem|Cỡ chữ|Tin (?:liên quan|cùng|khác|mới hơn)|Các tin khác|Chia sẻ bài|In bài|Gửi bài)(?!\p{L}))|(?<=(?:Lượt (?:xem|đọc)|Đã xem|[Vv]iews?) ?: ?[\d.,]{1,9}) (?=\p{Lu})|(?<=GMT ?\+ ?7[\])]?|\d{4},? ?[-|]? ?\d{1,2}:\d{2}) (?=\p{Lu}|\()/u,
  ],
  [
    "the first sentence behind a headline: “… năm 2024 Chiều 12/12, …”, “… mới YBĐT - UBND tỉnh …”",
    new RegExp(
      String.raw`(?<=[\p{Ll}\d"]) (?=(?:Sáng|Chiều|Tối|Ngày) (?:ngày )?\d{1,2}[/-])| (?=(?!${acronyms})\p{Lu}{2,7}(?: ?- | ?-(?=\p{Lu}\p{Ll}))["\p{Lu}\d])(?<=^[^.;]{20,300}[\p{Ll}\d"] )|(?<=(?<!tháng \d{1,2} )năm \d{4}|\d{4} ?- ?\d{4}|") (?=(?:UBND|Ủy ban nhân dân|Sở|Ban|Cục|Công an|Liên đoàn Lao động|Tỉnh đoàn|Đảng ủy) [^.;:"]{0,70}?(?:ban hành|phát động|tổ chức|xây dựng) )`,
      "u",
    ),
  ],
];
const cut = new RegExp(cuts.map(([, { source }]) => source).join("|"), "gu");

/** Before which blanks of a text a new paragraph begins. */
export const cutsIn = (text: string): number[] => [...text.matchAll(cut)].map(({ index }) => index);
