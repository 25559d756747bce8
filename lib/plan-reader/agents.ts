import { bodyHead } from "./organisations";
import { has, re } from "./text";

const posts =
  "nông trường|lâm trường|thủ trưởng|người đứng đầu|tổng giám đốc|tổng biên tập|(?:phó )?giám đốc|(?:phó )?chủ tịch|chánh (?:văn phòng|thanh tra|án)|viện trưởng|vụ trưởng|(?:chi )?cục trưởng|(?:phó )?trưởng (?:phòng|ban|khoa|thôn|ấp|bản|khu|tiểu khu|khóm|buôn|làng|trạm|đồn|công an|bộ phận|các|đoàn|phân xưởng|đơn vị|nhóm|ngành|cụm|khối)|(?:phó )?hiệu trưởng|(?:tổ|đội|nhóm|trạm|đồn|hạt) trưởng|ban giám (?:hiệu|đốc)|(?:phó )?bí thư|tổng phụ trách|chính trị viên|chính uỷ|chỉ huy trưởng|chỉ huy (?:các|đơn vị|đồn|tiểu đoàn|đại đội)|trợ lý|quản đốc|kế toán|thư ký|(?:các )?giáo viên|công chức|cán bộ|viên chức|người lao động|đoàn viên|hội viên|đảng viên|thành viên|uỷ viên";
const groups =
  "trạm|đồn|hạt(?! nhân)|khoa(?! học)|tổ(?! chức)|đội(?! ngũ)|bộ phận|bộ(?= (?:chqs|phận))|ban(?= (?:chqs|cán sự))|chi(?=,)|chi (?:bộ|đoàn|hội)|liên đội|chi cục|lớp(?! tập huấn| bồi)|thôn|xóm|ấp|bản(?! (?:đăng ký|cam kết|báo|tự|thân|tin|đồ))|buôn|làng(?! nghề)|khu (?:phố|dân cư)|tổ dân phố|ban công tác mặt trận|doanh nghiệp|hợp tác xã|xí nghiệp|nhà máy|nhà thầu|chủ đầu tư|tư vấn giám sát|phân xưởng|nhà trường|cơ quan|đơn vị|địa phương|tổ chức (?=đoàn thể|chính trị|xã hội|đảng|đoàn|hội|công đoàn|cơ sở|thành viên)|đoàn thể|báo(?! cáo)|đài(?= )|cổng (?:thông tin|dịch vụ)|trang thông tin|hội(?! (?:nghị|thi|thảo|thao|giảng|diễn|đàm|họp))|đoàn(?! kết)|quận đoàn|liên minh|hiệp hội|mttq|mặt trận|khối|cụm|huyện|xã(?! hội)|phường|thị (?:xã|trấn)|thành phố|quận|đặc khu|cấp (?:uỷ|huyện|xã|tỉnh)|bưu điện|viễn thông|điện lực|quỹ (?=tín dụng|bảo|đầu)|viện|bệnh xá|tiểu ban|thường trực (?=hội|tỉnh|huyện|thành|thị|đảng|uỷ|ban|đoàn|hđnd)|hội đồng|nhóm|các cấp|uỷ ban|ub(?= )|cơ sở|trại|tiểu đoàn|đại đội|trung đội|tàu|hải đội|kíp|ca(?= )|phó|đảng (?:bộ|uỷ)|huyện đoàn|lđlđ|bch|btv|các (?:huyện|thị|thành)|văn thư|y tế|nhân viên|đồng chí|ông|bà|hộ(?! tịch| khẩu)|gia đình|bảo vệ(?=:|, nhân)|học sinh|sinh viên|giảng viên|phụ huynh|tòa án|toà án|viện kiểm sát|thi hành án|hải quan|bảo hiểm|thuế(?= )|thống kê(?= (?:tỉnh|thành|huyện|quận|cơ sở|khu vực|xã|phường)(?![\\p{L}]))|điều dưỡng";

/** The beginning of the name of whoever can be charged with something: bodies, offices, the parts of a body. */
export const agentHead = `(?:(?:giao|phân công|đề nghị|yêu cầu) (?:cho )?)?(?:(?:đối với|toàn thể|tập thể|lãnh đạo|đồng chí|từng|mỗi|các|những|về phía) )*(?:${bodyHead}|${posts}|${groups})(?![\\p{L}])`;
const startsAsAgent = re`^${agentHead}`;

const others = re`^(?:ban hành|đội ngũ|khối lượng|ngành nghề|phòng(?:,| chống| ngừa| bệnh)|bộ tiêu chí|trường hợp)`;
export const isAgent = (key: string) => has(startsAsAgent, key) && !has(others, key);
