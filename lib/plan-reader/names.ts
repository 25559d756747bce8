const plainWords = new Set(
  "ủy uỷ ban án nhân dân chỉ đạo và của hội đồng đoàn quản lý cải cách hành chính".split(" "),
);
const keptCapitals =
  /^[BCDĐGHKLMNPQRSTVX-]{2,7}$|^(?:UBND|HĐND|TP|TP\.|MTTQ|LĐLĐ|BHXH|VPUBND|TW|CCHC|TTHC|PAR|[IVX]{1,5}|TĐKT)$/u;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

const titles = [
  "Thủ tướng Chính phủ",
  "Chính phủ",
  "Chủ tịch nước",
  "Ban Thường vụ Tỉnh ủy",
  "Văn phòng Chính phủ",
];

/** A letterhead in capitals as a sentence writes it: "ỦY BAN NHÂN DÂN TỈNH LÀO CAI" → "Ủy ban nhân dân tỉnh Lào Cai". */
export function sentenceCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return cased(name)
    .replace(/^Chủ Tịch ủy/u, "Chủ tịch Ủy")
    .replace(/^(?:Tỉnh|Huyện|Thành|Thị|Quận) (?:Ủy|Uỷ|Đoàn)(?!\p{L})/u, capital)
    .replace(named, (words) => writtenAs.get(words.toLowerCase()) ?? words);
}

/** Provinces and cities named without their rank ("SỞ GIÁO DỤC VÀ ĐÀO TẠO CẦN THƠ"), and doubled names of fields. */
const placeNames = [
  "An Giang|Bà Rịa - Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau|Cần Thơ|Cao Bằng|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Huế|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái",
  "Việt Nam|Thi đua - Khen thưởng|Văn hóa và Thông tin|Thi hành án dân sự|Giáo dục và Đào tạo|Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Tài nguyên và Môi trường|Khoa học và Công nghệ|Thông tin và Truyền thông|Kế hoạch và Đầu tư|Lao động - Thương binh và Xã hội|Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao|Dân tộc và Tôn giáo|Mặt trận Tổ quốc|Liên đoàn Lao động|Hội Liên hiệp Phụ nữ|Đoàn TNCS Hồ Chí Minh",
]
  .join("|")
  .split("|");
const writtenAs = new Map(placeNames.map((name) => [name.toLowerCase(), name]));

/** A province that a run of capitalised words begins with: "Bắc Ninh Nguyễn Hương" names a person behind it. */
export const provinceAt = (words: string): string | null =>
  placeNames.find((name) => words.toLowerCase().startsWith(`${name.toLowerCase()} `)) ?? null;
/** The province a line opens with, "Thái Nguyên phát động …", "BÌNH PHƯỚC: …". */
export function provinceOpening(text: string): string | null {
  const line = new RegExp(
    `^(${placeNames.join("|")})(?::| (?:phát động|ban hành|triển khai|tổ chức|hưởng ứng|đẩy mạnh) )`,
    "imu",
  );
  const name = line.exec(text.slice(0, 1500))?.[1];
  return placeNames.find((one) => one.toLowerCase() === name?.toLowerCase()) ?? null;
}
const named = new RegExp(`(?<!\\p{L})(?:${[...writtenAs.keys()].join("|")})(?!\\p{L})`, "giu");

const twoSyllables =
  /^(?:BỆNH VIỆN|CHI CỤC|TỔNG CỤC|TRUNG TÂM|CHI NHÁNH|KHO BẠC|THANH TRA|HỌC VIỆN|NGÂN HÀNG) /u;
/** "CÔNG TY CỔ PHẦN CẤP NƯỚC VĨNH CHÂU": words of two syllables in a company's name, which only a place's keep both capitals. */
const companyWords =
  /(?<!\p{L})(?:Công Ty|Cổ Phần|Thành Viên|Hữu Hạn|Điện Lực|Cấp Nước|Thoát Nước|Thủy Lợi|Thuỷ Lợi|Thương Mại|Xây Dựng|Đầu Tư|Phát Triển|Môi Trường|Đô Thị|Dịch Vụ|Công Trình|Khai Thác|Khoáng Sản|Du Lịch|Xổ Số|Kiến Thiết|Cao Su|Lâm Nghiệp|Nông Nghiệp|Xăng Dầu|Vận Tải)(?!\p{L})/gu;
function cased(name: string): string {
  const known = titles.find((title) => title.toUpperCase() === name);
  if (known) return known;
  const words = name.split(" ");
  // "BỆNH VIỆN NHI", "CHI CỤC THỦY LỢI": the capital goes to what the head word of two syllables leads to.
  const isPair = twoSyllables.test(name);
  const place = words.findIndex((word) => /^(?:TỈNH|HUYỆN|PHỐ|XÃ|QUẬN|PHƯỜNG|TRẤN|KHU)$/u.test(word));
  const isCompany = name.startsWith("CÔNG TY") || name.startsWith("TỔNG CÔNG TY");
  return words
    .map((word, index) => {
      if (keptCapitals.test(word)) return word;
      if (index === 0 || isCompany) return capital(word);
      if (isPair && index === 1) return word.toLowerCase();
      if (
        isPair &&
        index === 2 &&
        !plainWords.has(word.toLowerCase()) &&
        !/^(?:TỈNH|HUYỆN|THÀNH|THỊ|XÃ|QUẬN|PHƯỜNG|CÁC|DÂN)$/u.test(word)
      )
        return capital(word);
      if (
        index === 1 &&
        /^(?:SỞ|CỤC|PHÒNG|BAN|HỘI|TRƯỜNG)$/u.test(words[0] ?? "") &&
        !plainWords.has(word.toLowerCase())
      )
        return capital(word);
      if (place >= 0 && index > place) return capital(word);
      if (place < 0 && !plainWords.has(word.toLowerCase()) && index === 1) return capital(word);
      return word.toLowerCase();
    })
    .join(" ")
    .replace(companyWords, (pair) => (isCompany ? capital(pair) : pair));
}
