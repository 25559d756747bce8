import type { AppliesTo } from "./reading";
import { has, re } from "./text";

const person =
  "cá nhân|thợ|(?:tiểu|trung|đại|phân|liên) đội trưởng|người dân|người lao động|nữ(?= và)|cán bộ|công chức|viên chức|người(?! bệnh| nghèo| chết| bị)|nhân viên|thủ trưởng|lãnh đạo|giáo viên|giảng viên|nhà giáo|thầy cô|học sinh|sinh viên|học viên|đảng viên|đoàn viên|hội viên|thành viên|công nhân|nông dân|ngư dân|chiến sĩ|sĩ quan|quân nhân|dân quân|bác sĩ|y sĩ|điều dưỡng|hộ sinh|dược sĩ|doanh nhân|(?:các )?hộ(?! tịch| chiếu)|gia đình|dòng họ|phụ nữ|thanh niên|thiếu nhi|đồng chí|đ/c|nghệ nhân|chủ hộ|trưởng (?:thôn|bản|ấp|khu)|tổ trưởng|đội trưởng|bí thư|già làng|cựu chiến binh|công dân|nhân dân|chủ cơ sở|chủ rừng|tài xế|lái xe|tiểu thương|chuyên viên|kiểm lâm viên|tuyên truyền viên|cộng tác viên|vận động viên|huấn luyện viên|tình nguyện viên|kiểm tra viên|thẩm phán|thư ký|thẩm tra viên|chấp hành viên|kiểm sát viên|phóng viên|biên tập viên|vận hành viên|kỹ thuật viên|giao dịch viên|điều tra viên|cảnh sát khu vực";
const place =
  "địa phương|tỉnh|thành phố|(?:đơn vị |ubnd |uỷ ban nhân dân )?cấp (?:huyện|xã)(?! đoàn)|(?:các )?(?:ubnd|uỷ ban nhân dân) (?:các )?(?:quận|huyện|thị xã|xã|phường|thị trấn|thành phố thuộc|đặc khu)|thành, thị|(?:quận|huyện|thị xã|thị trấn|(?<!hợp tác )xã|phường|đặc khu|thôn|bản|ấp|làng|buôn|bon|sóc|phum|khóm|xóm|tiểu khu|khu phố|tổ dân phố|tổ nhân dân|khu dân cư|khối phố|khu vực dân cư)(?! hội| đoàn| đội| uỷ)";
const body =
  "tập thể|cấp (?:tỉnh|sở|ngành|cơ sở)|cơ quan|đơn vị|sở|ban(?! hành| chấp hành| thường vụ| tổ chức|g)|ngành|phòng(?! chống|,? chống| cháy)|khoa|bộ phận|tổ(?! chức| dân| nhân dân| trưởng)|đội(?! trưởng| mũ| viên)|trạm|trung tâm|bệnh viện|viện|nông trường|lâm trường|(?:nhà )?trường(?! hợp)|lớp|chi bộ|đảng bộ|đảng uỷ|chi đoàn|chi hội|liên đội|cơ sở(?! dữ liệu| vật chất)|công đoàn|nghiệp đoàn|hội(?! đồng| nghị| thi| viên| thảo)|đoàn(?! viên| kết| kiểm| thể)|huyện đoàn|xã đoàn|thành đoàn|(?:huyện|thành|thị) uỷ|doanh nghiệp|công ty|tổng công ty|hợp tác xã|tổ hợp tác|(?<!ban )tổ chức(?! thực hiện| triển khai| được| tối thiểu| ít nhất| từ| \\d)|cụm|khối|(?:chi )?cục(?! trưởng)|điện lực|kho bạc|toà án|viện kiểm sát|xí nghiệp|phân xưởng|nhà máy|chủ đầu tư|nhà thầu|hạt kiểm lâm|hạt|đồn|hải đội|tiểu đoàn|đại đội|trung đội|tiểu đội|trung đoàn|lữ đoàn|chi nhánh|ngân hàng|quỹ tín dụng|câu lạc bộ|công an|ban chỉ huy|uỷ ban mặt trận|mặt trận|hợp tác|cửa hàng|khách sạn|cơ sở lưu trú|chợ|bến xe|báo|đài|mô hình tự quản";

/** The heads of names of those who may be rewarded, by whom they are. */
export const heads = `(?:${place}|${person}|${body})`;
const ofPerson = re`^(?:các |những )?(?:${person}|[\p{L} ]{2,20} viên)(?![\p{L}])`;
const ofPlace = re`^(?:các |những )?(?:${place})(?![\p{L}])`;

/** "địa bàn miền núi", "vùng cao", "khối phòng chức năng": what only parts those who are meant. */
export const areas =
  "(?:khu vực|vùng|địa bàn|tuyến|khối) [\\p{L}\\d]+|(?:nhóm|loại|hạng) (?:\\d|[iv]+(?![\\p{L}])|[abc](?![\\p{L}]))|miền núi|đồng bằng|trung du|vùng cao|đô thị|thành thị|nông thôn|hải đảo|ven biển|bãi ngang|biên giới|còn lại";

/** Whether people, bodies or places are meant by the words of a key. */
export function kindOfPopulation(words: string): AppliesTo | null {
  if (
    has(
      re`^(?:các |những )?(?:tập thể|đơn vị|cơ quan|tổ chức)[^.;]{0,12}(?:,| và| hoặc) cá nhân|^cá nhân(?:,| và| hoặc) tập thể`,
      words,
    )
  )
    return null;
  if (has(ofPlace, words)) return "locality";
  return has(ofPerson, words) ? "individual" : "collective";
}
